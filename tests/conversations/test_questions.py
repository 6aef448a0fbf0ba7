"""The one good question: worth asking, answered by a plain reply, never a nuisance."""

from datetime import timedelta

import pytest

from bot.domain.customers import Fact
from bot.domain.facets import FACETS, by_section, completeness, crossed, is_sensitive, most_wanted
from bot.replies.words import LANGUAGES, has
from bot.storage import facts, interactions
from bot.storage.transaction import Tx
from tests.conversations.asking import asks
from tests.conversations.world import JOHN, LI, World

MET = "今天见了麦凯的王总 13812345678，聊得不错"


@pytest.fixture
async def maikai(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    return world


async def answers(world: World, text: str) -> str:
    return await world.chat.says(LI, text, reply_to=world.chat.last(LI))


async def channels(world: World) -> list[str]:
    """What Li has filed today, the latest first."""

    def look(tx: Tx) -> list[str]:
        since = tx.now - timedelta(days=1)
        met = interactions.latest_by(tx, world.staff[LI.id].id, since, 10)
        return [one.channel for one in met]

    return list(await world.write(look))


async def test_an_a_customers_person_is_asked_about_and_a_c_customers_trade(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(LI, "顺和五金厂", "C")
    assert "王总的生日是哪天？（农历也行）" in await world.chat.says(LI, MET)
    said = await world.chat.says(LI, "今天见了顺和五金厂的罗工 13912345678，聊得不错")
    assert "顺和五金厂还在和谁家谈？" in said or "罗工是什么职务？" in said
    assert "生日" not in said


async def test_english_asks_in_english(world: World) -> None:
    await world.customer(JOHN, "Riverside Dairy", "A")
    card = await world.chat.says(JOHN, "Met Mr Wang at Riverside Dairy, +1 415 555 2671, all good")
    assert "When is Mr Wang’s birthday? (lunar is fine) Just reply (" in card


@pytest.mark.parametrize(
    ("facet", "said", "shown"),
    [
        ("birthday", "5月3日", "生日 5月3日"),
        ("birthday", "农历八月十五", "生日 农历八月十五"),
        ("phone", "139 1234 5678", "+8613912345678"),
        ("email", "wang@maikai.cn", "wang@maikai.cn"),
        ("title", "采购总监", "王总 采购总监"),
        ("size", "一百多人", "规模 一百多人"),
        ("monthly_amount", "每月3万左右", "月均金额 每月3万左右"),
        ("founding_day", "1998年", "成立日 1998年"),
        ("decision", "老板娘说了算", "决策流程 老板娘说了算"),
        ("competitor", "宏达包装", "竞争对手 宏达包装"),
        ("hobby", "钓鱼", "爱好 钓鱼"),
        ("worry", "厂房要搬迁。", "当前烦恼 厂房要搬迁"),
    ],
)
async def test_a_plain_reply_answers_every_kind_of_question(
    world: World, facet: str, said: str, shown: str
) -> None:
    await asks(world, facet)
    assert shown in await answers(world, said)


@pytest.mark.parametrize(
    ("facet", "said", "kind_word"),
    [
        ("birthday", "他不肯说", "生日没有记"),
        ("phone", "12345", "电话没有记"),
        ("email", "没有邮箱", "邮箱没有记"),
        ("size", "挺大的厂", "没看到数字"),
        ("monthly_amount", "看季节", "没看到金额"),
    ],
)
async def test_a_reply_of_the_wrong_kind_gets_a_kind_word_and_is_kept(
    world: World, facet: str, said: str, kind_word: str
) -> None:
    await asks(world, facet)
    card = await answers(world, said)
    assert kind_word in card
    assert "内容已作为补充保存" in card


async def test_a_reply_about_something_else_is_an_addition_without_a_word_of_reproach(
    world: World,
) -> None:
    await asks(world, "birthday")
    card = await answers(world, "他老家山东临沂")
    assert "山东临沂" in card
    assert "没有记" not in card


async def test_not_knowing_is_an_answer_too_and_ends_the_question(maikai: World) -> None:
    await maikai.chat.says(LI, MET)
    card = maikai.chat.last(LI)
    assert "先不问“生日”" in await maikai.chat.says(LI, "不知道", reply_to=card)
    assert "没有记" not in await maikai.chat.says(LI, "他喜欢钓鱼", reply_to=card)


@pytest.mark.parametrize(
    "said",
    [
        "没问到，下次再说",
        "跳过吧",
        "先不问",
        "I don’t know, ask me next time",
        "skip this one",
        "not sure yet",
        "/skip",
        "别问了",
        "不想说",
        "stop asking me",
        "don’t ask again",
    ],
)
@pytest.mark.parametrize("as_reply", [True, False])
async def test_a_question_is_passed_over_in_ones_own_words_with_or_without_a_reply(
    maikai: World, said: str, as_reply: bool
) -> None:
    await maikai.chat.says(LI, MET)
    card = maikai.chat.last(LI)
    told = await maikai.chat.says(LI, said, **({"reply_to": card} if as_reply else {}))
    assert "先不问“生日”" in told
    again = await maikai.chat.says(LI, said, **({"reply_to": card} if as_reply else {}))
    assert "没有" in again
    assert await channels(maikai) == ["visit"]


async def test_a_birthday_that_no_calendar_has_is_no_competitor(world: World) -> None:
    await asks(world, "competitor")
    card = await answers(world, "他生日是2月30日")
    assert "竞争对手" not in card
    assert "2月30日" in card


async def test_a_laugh_is_no_answer(world: World) -> None:
    await asks(world, "competitor")
    assert "没有可以记录的内容" in await answers(world, "哈哈哈哈")


async def test_what_came_of_todays_meeting_is_no_second_meeting(maikai: World) -> None:
    await maikai.chat.says(LI, MET)
    card = await answers(maikai, "他还在考虑，嫌贵")
    assert "走访" not in card.splitlines()[0]
    assert await channels(maikai) == ["note", "visit"]
    await answers(maikai, "下午又去了一趟，签了")
    assert await channels(maikai) == ["visit", "note", "visit"]


async def test_nothing_is_asked_twice_within_thirty_days(maikai: World) -> None:
    assert "生日是哪天" in await maikai.chat.says(LI, MET)
    maikai.now("2026-03-25 10:00")
    assert "生日是哪天" not in await maikai.chat.says(LI, "今天又见了麦凯的王总，聊得不错")
    maikai.now("2026-04-20 10:00")
    assert "生日是哪天" in await maikai.chat.says(LI, "今天又见了麦凯的王总，聊得不错")


async def test_what_the_note_itself_tells_is_not_asked(maikai: World) -> None:
    card = await maikai.chat.says(LI, MET + "，他生日5月3日")
    assert "生日 " in card
    assert "生日是哪天" not in card


async def test_a_card_that_is_read_anew_asks_the_same_again_not_a_second_one(
    maikai: World,
) -> None:
    await maikai.chat.says(LI, MET)
    mine = next(one for one in maikai.chat.api.messages(LI.id) if one.get("text") == MET)
    assert "生日是哪天" in await maikai.chat.edits(LI, mine, MET + "，很开心")


async def test_the_question_stays_when_the_card_is_corrected(maikai: World) -> None:
    await maikai.chat.says(LI, MET)
    await maikai.chat.presses(LI, "✏️ 修改")
    assert "生日是哪天" in await maikai.chat.presses(LI, "电话")


async def test_several_customers_in_one_note_use_up_no_question(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(LI, "顺和五金厂", "A")
    both = "今天拜访了麦凯信封，王总要样品。又去了顺和五金厂，罗工要报价"
    assert "直接回复即可" not in await world.chat.says(LI, both)
    assert "直接回复即可" in await world.chat.says(LI, "今天见了麦凯信封的王总，聊得不错")


async def test_a_step_of_completeness_is_named_once(world: World) -> None:
    one = await world.customer(LI, "麦凯信封有限公司", "A")

    def fill(tx: Tx) -> None:
        li = world.staff[LI.id].id
        for name in [n for n, about in FACETS.items() if about.whose == "customer"][:14]:
            facts.add(
                tx,
                Fact(0, one.id, name, "…", FACETS[name].section, li, tx.now.date()),
            )

    await world.write(fill)
    assert "已有 15 条" in await world.chat.says(LI, "今天见了麦凯的王总，他喜欢钓鱼")
    assert "已有" not in await world.chat.says(LI, "今天见了麦凯的王总，聊得不错")


def test_every_facet_worth_asking_has_its_own_words_in_both_languages() -> None:
    wanted = [f"asks-{name}" for name, facet in FACETS.items() if facet.worth]
    assert [(lang, key) for lang in LANGUAGES for key in wanted if not has(lang, key)] == []


@pytest.mark.parametrize("grade", ["A", "B", "C"])
def test_nothing_sensitive_is_ever_worth_asking(grade: str) -> None:
    assert not [one for one in most_wanted(frozenset(), grade) if is_sensitive(one.name)]


def test_blocked_facets_count_on_neither_side_and_with_consent_on_both() -> None:
    blocked = by_section(frozenset({"hobby"}), ("contact",))
    agreed = by_section(frozenset({"hobby", "health"}), ("contact",))
    filled, most = blocked["lifestyle"]
    assert agreed["lifestyle"] == (filled + 1, most + 1)
    assert "minor" not in blocked


def test_the_whole_is_the_sum_of_the_sections() -> None:
    some = frozenset({"hobby", "birthday", "industry"})
    sections = by_section(some, ("contact", "customer")).values()
    assert completeness(some, ("contact", "customer")) == (3, sum(most for _, most in sections))


@pytest.mark.parametrize(
    ("before", "now", "step"), [(14, 15, 15), (15, 16, None), (13, 21, 20), (29, 40, 30)]
)
def test_a_step_is_named_when_it_is_reached(before: int, now: int, step: int | None) -> None:
    assert crossed(before, now) == step
