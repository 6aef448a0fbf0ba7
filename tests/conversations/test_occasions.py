"""Special days of kin, of a marriage, of a firm; told by their leads, and what ends them."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from bot.playground.people import Person
from bot.storage import contacts, customers, entries, ledger
from bot.storage.tables import LedgerRow, OccasionRow, table_of
from bot.storage.transaction import Tx
from bot.storage.vault.rotation import rotate
from tests.conversations.world import HAN, JOHN, LI, World


@pytest.fixture
async def firm(world: World) -> World:
    """An A customer of Li's with a Mr Wang, and one of John's, on 18 March 2026."""
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Redwood Paper Ltd", "A")
    return world


async def told(world: World, who: Person, days: Iterable[str], word: str = "🎂") -> list[str]:
    """The days on which the morning had a line with this word; each day once."""
    found = []
    for day in days:
        world.now(f"{day} 08:31")
        await world.tick()
        said = world.chat.last(who)
        if word in str(said["text"]) and said["date"] == int(world.clock.now().timestamp()):
            found.append(day)
    return found


def line(world: World, who: Person) -> str:
    """The newest message's line of a special day."""
    lines = str(world.chat.last(who)["text"]).split("\n")
    return next(one for one in lines if "🎂" in one).partition(". ")[2]


MAY = [f"2026-05-{day:02}" for day in range(1, 32)]
JUNE = ["2026-05-25", *(f"2026-05-{day}" for day in range(26, 32))] + [
    f"2026-06-{day:02}" for day in range(1, 9)
]
SAID = [
    (LI, "今天拜访麦凯王总，他儿子生日6月3号", JUNE, ["2026-05-27", "2026-06-02", "2026-06-03"],
     "🎂 麦凯信封有限公司 王总的儿子：生日 今天"),
    (LI, "今天拜访麦凯王总，结婚纪念日是5月20号，2010年结的婚", MAY,
     ["2026-05-13", "2026-05-19", "2026-05-20"], "🎂 麦凯信封有限公司 王总：结婚纪念日 今天"),
    (LI, "今天拜访麦凯，公司成立于2008年5月8日", MAY, ["2026-05-01", "2026-05-07", "2026-05-08"],
     "🎂 麦凯信封有限公司：成立纪念日 今天，18周年"),
    (LI, "今天拜访麦凯，他们公司周年庆5月8号", MAY, ["2026-05-01", "2026-05-07", "2026-05-08"],
     "🎂 麦凯信封有限公司：成立纪念日 今天"),
    (LI, "今天拜访麦凯王总，他老婆农历四月初三生日", MAY,
     ["2026-05-12", "2026-05-18", "2026-05-19"],
     "🎂 麦凯信封有限公司 王总的太太：生日 今天（农历）"),
    (JOHN, "Visited Redwood, met Mr Wang. His wife's birthday is May 20", MAY,
     ["2026-05-13", "2026-05-19", "2026-05-20"],
     "🎂 Redwood Paper Ltd, Mr Wang’s wife: birthday today"),
    (JOHN, "Visited Redwood, met Mr Wang, got married on 20 May 2010", MAY,
     ["2026-05-13", "2026-05-19", "2026-05-20"],
     "🎂 Redwood Paper Ltd, Mr Wang: wedding day today, 16 years"),
    (JOHN, "Visited Redwood. The company was founded on 8 May 2008", MAY,
     ["2026-05-01", "2026-05-07", "2026-05-08"],
     "🎂 Redwood Paper Ltd: founding day today, 18 years"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "words", "days", "wanted", "last"), SAID)
async def test_a_day_told_in_a_note_comes_up_by_the_leads_of_its_grade_each_once(
    firm: World, who: Person, words: str, days: list[str], wanted: list[str], last: str
) -> None:
    await firm.chat.says(who, words)
    found = await told(firm, who, [day for day in days if day <= wanted[-1]])
    workdays = [day for day in wanted if day not in ("2026-05-01",)]
    assert found[-2:] == workdays[-2:]
    assert len(found) == 3
    assert line(firm, who) == last


async def test_a_rotation_between_two_mornings_repeats_nothing_and_no_ledger_key_holds_the_day(
    firm: World,
) -> None:
    await firm.chat.says(LI, "今天拜访麦凯王总，他儿子生日6月3号")
    found = await told(firm, LI, ["2026-05-27"])
    await asyncio.to_thread(rotate, firm.store.engine, firm.store.vault)
    found += await told(firm, LI, [day for day in JUNE if day > "2026-05-27"])
    assert found == ["2026-05-27", "2026-06-02", "2026-06-03"]
    with firm.store.transaction() as tx:
        keys = [row.key for row in tx.rows(select(table_of(LedgerRow)))]
        kept = tx.rows(select(table_of(OccasionRow)))[0].id
        who = firm.staff[LI.id].id
        for lead in (7, 1, 0):
            assert ledger.veiled(tx, "told", f"occasion:{kept}:2026-06-03:{lead}:{who}") in keys
    kinds = {one.partition(":")[0] for one in keys if "2026-06-03" in one}
    assert kinds <= {"morning", "evening", "digest", "chores", "delivery"}
    assert "occasion" not in {one.partition(":")[0] for one in keys}


async def test_a_c_customers_firm_is_told_on_the_day_alone(world: World) -> None:
    await world.customer(LI, "丽丰印务", "C")
    await world.chat.says(LI, "今天拜访丽丰，成立于1999年5月8日")
    assert await told(world, LI, MAY[5:12]) == ["2026-05-08"]


async def test_two_sons_keep_a_day_each_and_a_corrected_day_takes_the_old_ones_place(
    firm: World,
) -> None:
    await firm.chat.says(LI, "今天拜访麦凯王总，大儿子生日6月3号，小儿子生日6月4号")
    firm.now("2026-05-27 10:00")
    brief = await firm.chat.says(LI, "麦凯")
    assert "王总的大儿子 生日 周三 06-03" in brief
    assert "王总的小儿子 生日 周四 06-04" in brief
    await firm.chat.says(LI, "麦凯王总的小儿子生日是6月5号")
    brief = await firm.chat.says(LI, "麦凯")
    assert "王总的小儿子 生日 周五 06-05" in brief
    assert "06-04" not in brief


async def test_undo_takes_the_day_back_and_the_older_one_stands_again(firm: World) -> None:
    await firm.chat.says(LI, "今天拜访麦凯王总，他儿子生日6月3号")
    firm.now("2026-05-27 10:00")
    await firm.chat.says(LI, "今天拜访麦凯王总，他儿子生日6月5号")
    assert "06-05" in await firm.chat.says(LI, "麦凯")
    await firm.chat.presses(LI, "↩️ 撤销")
    brief = await firm.chat.says(LI, "麦凯")
    assert "王总的儿子 生日 周三 06-03" in brief
    assert "06-05" not in brief


CHILDREN = [
    (LI, "今天拜访麦凯王总，他女儿2018年6月3日生的", "🔒 未成年子女属敏感资料", "已获同意"),
    (LI, "今天拜访麦凯王总，他儿子6岁，生日6月3号", "🔒 未成年子女属敏感资料", "已获同意"),
    (JOHN, "Visited Redwood, met Mr Wang. His daughter was born on 3 June 2018",
     "child under 14", "Consent given"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "words", "guarded", "button"), CHILDREN)
async def test_a_child_under_fourteen_is_kept_only_with_consent(
    firm: World, who: Person, words: str, guarded: str, button: str
) -> None:
    name = "麦凯" if who is LI else "Redwood"
    card = await firm.chat.says(who, words)
    assert guarded in card
    held = firm.chat.last(who)
    firm.now("2026-05-27 10:00")
    assert "🎂" not in await firm.chat.says(who, name)
    consent = next(
        one["text"]
        for row in held["reply_markup"]["inline_keyboard"]
        for one in row
        if button in one["text"]
    )
    await firm.chat.presses(who, consent, message=held)
    assert "🎂" in await firm.chat.says(who, name)


async def test_one_who_has_died_and_the_days_around_them_are_left_out(firm: World) -> None:
    await firm.chat.says(LI, "今天拜访麦凯王总，生日6月2号，他儿子生日6月3号")
    await firm.write(_mark_deceased)
    assert await told(firm, LI, JUNE) == []


def _mark_deceased(tx: Tx) -> None:
    for people in contacts.of_customers(tx, _ids(tx)).values():
        for one in people:
            contacts.change(tx, replace(one, deceased=True))


def _ids(tx: Tx) -> list[int]:
    return [one.id for one in customers.of_keepers(tx, None)]


DEATHS = [
    (LI, "麦凯", "今天拜访麦凯王总，他父亲农历四月初三生日",
     "今天拜访麦凯王总，他父亲上个月去世了"),
    (JOHN, "Redwood", "Visited Redwood, met Mr Wang. His father's birthday is May 20",
     "Visited Redwood, met Mr Wang, his father passed away last month"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "name", "day", "death"), DEATHS)
async def test_the_day_of_a_relative_who_has_died_is_told_no_more(
    firm: World, who: Person, name: str, day: str, death: str
) -> None:
    await firm.chat.says(who, day)
    firm.now("2026-05-11 10:00")
    assert "🎂" in await firm.chat.says(who, name)
    await firm.chat.says(who, death)
    assert "🎂" not in await firm.chat.says(who, name)
    await firm.chat.presses(who, "↩️")  # it was somebody else's father
    assert "🎂" in await firm.chat.says(who, name)
    await firm.chat.says(who, death)
    assert await told(firm, who, MAY[11:20]) == []


ASKED = [
    (LI, "今天拜访麦凯王总，大儿子生日6月3号", "6月谁过生日", "🎂 王总的大儿子"),
    (JOHN, "Visited Redwood, met Mr Wang. His elder son's birthday is June 3",
     "who has a birthday in June?", "🎂 Mr Wang’s elder son"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "words", "question", "answer"), ASKED)
async def test_whose_birthday_it_is_is_said_where_one_asks_too(
    firm: World, who: Person, words: str, question: str, answer: str
) -> None:
    await firm.chat.says(who, words)
    assert answer in await firm.chat.says(who, question)


async def birthday(world: World) -> None:
    """Li's morning with Mr Wang's birthday on the screen, a week ahead."""
    await world.chat.says(LI, "今天拜访麦凯王总，生日6月3号，他儿子生日6月4号")
    world.now("2026-05-27 08:31")
    await world.tick()


async def test_never_again_for_this_day_leaves_the_others_and_can_be_taken_back(
    firm: World,
) -> None:
    await birthday(firm)
    await firm.chat.presses(LI, "🔕")
    assert "不再提醒 王总 的生日" in await firm.chat.presses(LI, "🔕 王总 的生日")
    brief = await firm.chat.says(LI, "麦凯")
    assert "王总 生日" not in brief
    assert "王总的儿子 生日" in brief
    assert "照常提醒" in await firm.chat.presses(LI, "↩️ 恢复提醒")
    assert "王总 生日" in await firm.chat.says(LI, "麦凯")


async def test_never_again_for_this_person_ends_all_their_days(firm: World) -> None:
    await birthday(firm)
    await firm.chat.presses(LI, "🔕")
    assert "王总 和家人的任何日子" in await firm.chat.presses(LI, "🔕 王总 的所有日子")
    assert await told(firm, LI, JUNE[3:]) == []
    assert "🎂" not in await firm.chat.says(LI, "麦凯")


async def test_never_again_in_english(firm: World) -> None:
    await firm.chat.says(JOHN, "Visited Redwood. The company was founded on 8 May 2008")
    await told(firm, JOHN, ["2026-05-07"])
    asked = await firm.chat.presses(JOHN, "🔕")
    assert "Redwood Paper Ltd’s founding day: never again?" in asked
    assert not [one for one in firm.chat.buttons(JOHN) if "All days" in one]
    await firm.chat.presses(JOHN, "🔕 Redwood Paper Ltd’s founding day")
    assert await told(firm, JOHN, ["2026-05-08"]) == []


async def test_a_day_said_again_after_never_again_stays_silent(firm: World) -> None:
    await birthday(firm)
    await firm.chat.presses(LI, "🔕")
    await firm.chat.presses(LI, "🔕 王总 的生日")
    await firm.chat.says(LI, "今天拜访麦凯王总，他生日6月9号")
    brief = await firm.chat.says(LI, "麦凯")
    assert "生日 6月9日" in brief
    assert "🎂 王总 生日" not in brief


async def test_greeted_is_written_back_and_ends_this_years_lines(firm: World) -> None:
    await birthday(firm)
    assert "祝福过 王总" in await firm.chat.presses(LI, "✓ 2")
    lines = await told(firm, LI, ["2026-06-02", "2026-06-03"], "王总：生日")
    assert lines == []
    assert await firm.write(_kinds) == ["greeting"]


def _kinds(tx: Tx) -> list[str]:
    return [
        one.kind
        for one in entries.of_customers(tx, _ids(tx), since=date(2026, 1, 1), kinds=("greeting",))
    ]


async def test_a_gift_that_was_given_once_brings_next_years_line_two_weeks_ahead(
    firm: World,
) -> None:
    await birthday(firm)
    await firm.chat.presses(LI, "🎁")
    said = await firm.chat.says(LI, "茶叶 300元", reply_to=firm.chat.last(LI))
    assert "已记录礼物：茶叶 300元" in said
    found = await told(firm, LI, ["2027-05-19", "2027-05-20"], "王总：生日")
    assert found == ["2027-05-20"]


async def test_a_gift_may_be_asked_for_and_called_off(firm: World) -> None:
    await birthday(firm)
    await firm.chat.presses(LI, "💌")
    assert "提前两周提醒" in await firm.chat.presses(LI, "🎁 以后提前两周备礼")
    assert await told(firm, LI, ["2027-05-20"], "王总：生日") == ["2027-05-20"]
    await firm.chat.presses(LI, "💌")
    assert "不再为备礼提前" in await firm.chat.presses(LI, "🎁 不用提前备礼")
    assert await told(firm, LI, ["2028-05-19", "2028-05-20"], "王总：生日") == []


async def test_the_draft_for_a_relatives_day_speaks_to_the_contact(firm: World) -> None:
    await firm.chat.says(LI, "今天拜访麦凯王总，他儿子生日6月3号")
    await told(firm, LI, ["2026-05-27"])
    assert "王总，祝您儿子生日快乐" in await firm.chat.presses(LI, "💌")


async def test_the_digest_names_the_relative_too(firm: World) -> None:
    await firm.chat.says(LI, "今天拜访麦凯王总，他儿子生日6月3号")
    firm.now("2026-06-01 10:00")
    assert "王总的儿子" in await firm.chat.says(HAN, "/digest")


async def test_after_downtime_a_missed_day_is_told_belated_up_to_five_days(
    firm: World,
) -> None:
    await firm.chat.says(LI, "今天拜访麦凯，成立于2008年5月8日")
    assert await told(firm, LI, ["2026-05-12"], "可补祝福") == ["2026-05-12"]
    assert "周五 05-08" in line(firm, LI)
    await firm.chat.says(LI, "今天拜访麦凯王总，结婚纪念日5月20号")
    assert await told(firm, LI, ["2026-05-26"], "结婚纪念日") == []


IMPOSSIBLE = [
    (LI, "今天拜访麦凯王总，生日2月30号", "麦凯"),
    (LI, "今天拜访麦凯王总，结婚纪念日2月30号", "麦凯"),
    (JOHN, "Visited Redwood, met Mr Wang, his birthday is 30 February", "Redwood"),
]


@pytest.mark.parametrize(("who", "words", "name"), IMPOSSIBLE)
async def test_a_thirtieth_of_february_is_no_day_and_nothing_breaks(
    firm: World, who: Person, words: str, name: str
) -> None:
    card = await firm.chat.says(who, words)
    assert card.startswith("✅")
    firm.now("2026-02-27 08:31")
    await firm.tick()
    assert "🎂" not in await firm.chat.says(who, name)


async def test_the_archive_filled_by_questions_keeps_the_founding_day(
    firm: World,
) -> None:
    await firm.chat.says(LI, "/complete 麦凯")
    for _ in range(60):
        text = str(firm.chat.last(LI)["text"])
        if "成立" in text:
            break
        await firm.chat.says(LI, "王建国" if "联系人" in text else "/skip")
    await firm.chat.says(LI, "2008年5月8日")
    await firm.chat.says(LI, "/cancel")
    firm.now("2026-05-01 10:00")
    assert "成立纪念日 周五 05-08，18周年" in await firm.chat.says(LI, "麦凯")
