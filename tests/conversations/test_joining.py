"""Joining and leaving: invitations, strangers, settings, commands nobody knows."""

from dataclasses import replace

import pytest

from bot.domain.rights import INVITES
from bot.domain.staff import Role, Staff
from bot.storage import staff
from bot.storage.transaction import Tx
from tests.conversations.world import CHEN, HAN, LI, STRANGER, World


def code_in(text: str) -> str:
    return text.partition("?start=")[2].split()[0]


async def test_a_rep_joins_by_a_link_once_the_manager_has_confirmed(world: World) -> None:
    code = code_in(await world.chat.says(HAN, "/invite"))
    assert "等邀请人确认" in await world.chat.opens_link(STRANGER, code)
    assert "内部机器人" in await world.chat.says(STRANGER, "麦凯")
    await world.chat.presses(HAN, "是本人")
    assert "还没有客户" in await world.chat.says(STRANGER, "今天拜访了顺和五金厂，想要样品")


async def test_a_link_works_once(world: World) -> None:
    code = code_in(await world.chat.says(HAN, "/invite"))
    await world.chat.opens_link(STRANGER, code)
    assert "无效" in await world.chat.opens_link(STRANGER, code)


async def test_a_link_is_over_after_a_day(world: World) -> None:
    code = code_in(await world.chat.says(HAN, "/invite"))
    world.now("2026-03-19 15:31")
    assert "无效" in await world.chat.opens_link(STRANGER, code)


async def test_five_bad_codes_close_the_door_for_the_day(world: World) -> None:
    code = code_in(await world.chat.says(HAN, "/invite"))
    for number in range(5):
        await world.chat.opens_link(STRANGER, f"guess{number}")
    assert "无效" in await world.chat.opens_link(STRANGER, code)
    world.now("2026-03-19 08:00")
    assert "等邀请人确认" in await world.chat.opens_link(STRANGER, code)


async def test_who_is_turned_away_stays_a_stranger(world: World) -> None:
    code = code_in(await world.chat.says(HAN, "/invite"))
    await world.chat.opens_link(STRANGER, code)
    assert "已拒绝" in await world.chat.presses(HAN, "不是")
    assert "内部机器人" in await world.chat.says(STRANGER, "/help")


RANK = (Role.REP, Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)


def become(tx: Tx, who: Staff, role: Role) -> None:
    staff.change(tx, replace(who, roles=frozenset({role})))


async def test_nobody_invites_above_their_own_role(world: World) -> None:
    """Every cell of the table, as it is lived."""
    invited = set()
    for inviter in Role:
        await world.write(become, world.staff[HAN.id], inviter)
        for role in Role:
            answer = await world.chat.says(HAN, f"/invite {role}")
            if "?start=" in answer:
                invited.add((inviter, role))
            else:
                assert "没有这项权限" in answer
    assert invited == {(inviter, role) for inviter, roles in INVITES.items() for role in roles}
    for inviter, role in invited:
        assert inviter is Role.ADMIN or role is not Role.ADMIN
        if inviter in RANK and role in RANK:
            assert RANK.index(role) <= RANK.index(inviter)


async def test_who_lost_their_role_can_confirm_nobody(world: World) -> None:
    code = code_in(await world.chat.says(CHEN, "/invite manager"))
    await world.chat.opens_link(STRANGER, code)
    await world.write(become, world.staff[CHEN.id], Role.MANAGER)
    await world.chat.presses(CHEN, "It is them")
    assert "内部机器人" in await world.chat.says(STRANGER, "麦凯")


HELPED = {
    Role.REP: ("见完客户", "谁逾期了", "/visit"),
    Role.MANAGER: ("见完客户", "整个团队", "/invite"),
    Role.ARCHIVIST: ("您保管全部档案", "看简报", "/brief"),
    Role.ANALYST: ("您看名单和数字", "/digest"),
    Role.ADMIN: ("您管成员、密钥和设置", "/ai", "/invite"),
}


@pytest.mark.parametrize("role", HELPED)
async def test_help_says_what_this_role_can_do_and_no_more(world: World, role: Role) -> None:
    await world.write(become, world.staff[HAN.id], role)
    answer = await world.chat.says(HAN, "/help")
    assert [word for word in HELPED[role] if word not in answer] == []
    logs = role in (Role.REP, Role.MANAGER)
    assert ("见完客户" in answer) is logs
    assert ("直接写一句话" in await world.chat.says(HAN, "/nonsense")) is logs
    assert ("见完客户" in await world.chat.opens_link(HAN)) is logs


async def test_a_rep_cannot_invite_and_a_manager_only_reps(world: World) -> None:
    assert "没有这项权限" in await world.chat.says(LI, "/invite")
    assert "没有这项权限" in await world.chat.says(HAN, "/invite director")


async def test_the_language_is_changed_with_one_tap(world: World) -> None:
    await world.chat.says(LI, "/settings")
    assert "Time zone" in await world.chat.presses(LI, "English")
    assert "How Fieldbook works" in await world.chat.says(LI, "/help")
    assert "设置" in await world.chat.presses(LI, "中文")


async def test_an_unknown_command_and_a_sticker_get_a_clear_answer(world: World) -> None:
    assert "没有这个命令" in await world.chat.says(LI, "/frobnicate")
    await world.chat.after(LI, lambda: world.chat.api.sends_sticker(LI, "🦄"))
    assert "没有可以记录" in str(world.chat.last(LI)["text"])


async def test_start_welcomes_and_says_what_telegram_can_see(world: World) -> None:
    text = await world.chat.opens_link(CHEN)
    assert "not end-to-end encrypted" in text


async def test_a_role_is_named_in_either_language(world: World) -> None:
    assert "销售邀请链接" in await world.chat.says(HAN, "/invite 销售")
    assert "Invitation for a manager" in await world.chat.says(CHEN, "/invite 经理")
    assert "没有这个角色" in await world.chat.says(HAN, "/invite 国王")
    assert world.chat.last(HAN)["text"].endswith("/invite 加：销售。")
    assert "没有这项权限" in await world.chat.says(LI, "/invite 国王")
