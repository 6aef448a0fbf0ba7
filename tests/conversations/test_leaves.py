"""Leave: taken in words, listed, taken back; nobody is nudged on it."""

import pytest

from bot.playground.people import Person
from tests.conversations.world import CHEN, JOHN, LI, ROOT, World


@pytest.mark.parametrize(
    ("words", "days"),
    [("3月20日到24日", "周五 03-20 – 周二 03-24"), ("下周三", "周三 03-25"), ("明天", "明天")],
)
async def test_leave_is_taken_in_words(world: World, words: str, days: str) -> None:
    answer = await world.chat.says(LI, f"/leave {words}")
    assert answer.startswith(f"🏖 已登记休假：{days}。")


@pytest.mark.parametrize(("words", "days"), [
    ("3月23日休一周", "周一 03-23 – 周日 03-29"), ("3月23日起两个星期", "周一 03-23 – 周日 04-05"),
    ("两周后", "周三 04-01"),
    ("5 days from 23 March", "周一 03-23 – 周五 03-27"), ("in two weeks", "周三 04-01"),
    ("12月28日到1月6日", "周一 12-28 – 2027-01-06"),
])  # fmt: skip
async def test_a_length_is_counted_from_its_first_day(world: World, words: str, days: str) -> None:
    assert f"已登记休假：{days}。" in await world.chat.says(LI, f"/leave {words}")


async def test_english_days_are_read_too(world: World) -> None:
    assert "Fri 20 Mar – Tue 24 Mar" in await world.chat.says(JOHN, "/leave 20 Mar to 24 Mar")


@pytest.mark.parametrize("words", ["2月30日", "随便", "2028年5月1日", "2026-03-01"])
async def test_days_that_cannot_be_are_refused(world: World, words: str) -> None:
    assert "没有登记" in await world.chat.says(LI, f"/leave {words}")
    assert "没有登记休假" in await world.chat.says(LI, "/leave")


async def test_nobody_is_nudged_on_leave_and_again_when_it_is_taken_back(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "/leave 3月19日到20日")
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "☀️" not in str(world.chat.last(LI)["text"])
    assert "已取消休假" in await world.chat.presses(LI, "取消休假")
    world.now("2026-03-20 08:31")
    await world.tick()
    assert "☀️" in str(world.chat.last(LI)["text"])


SAID = [
    (LI, "明天请假", "登记休假：明天（1 个工作日）？", "✓", "已登记休假：明天"),
    (LI, "明天到周五请假", "明天 – 周五 03-20（2 个工作日）？", "✓", "明天 – 周五 03-20"),
    (LI, "下周一到周三休假", "周三 03-25（3 个工作日）？", "✓", "周一 03-23 – 周三 03-25"),
    (LI, "请假三天", "今天 – 周五 03-20（3 个工作日）？", "✓", "今天 – 周五 03-20"),
    (LI, "周四起休三天", "明天 – 周一 03-23（3 个工作日）？", "✓", "明天 – 周一 03-23"),
    (LI, "休到周五", "今天 – 周五 03-20（3 个工作日）？", "✓", "今天 – 周五 03-20"),
    (LI, "明天下午请假", "休假按整天登记", "✓", "已登记休假：明天"),
    (JOHN, "on leave tomorrow till Friday", "leave: tomorrow – Fri 20 Mar (2 working days)?", "✓",
     "Leave noted: tomorrow – Fri 20 Mar"),
    (JOHN, "I'm off next week", "Mon 23 Mar – Sun 29 Mar (5 working days)?", "✓", "Mon 23 Mar"),
    (JOHN, "three days off from Monday", "Mon 23 Mar – Wed 25 Mar (3", "✓", "Wed 25 Mar"),
    (LI, "下周一起休两周", "周一 03-23 – 周日 04-05（10 个工作日", "✓", "周日 04-05"),
    (LI, "请一周假", "今天 – 周二 03-24（5 个工作日）？", "✓", "今天 – 周二 03-24"),
    (LI, "3月23号开始休半个月年假", "周一 03-23 – 周一 04-06（", "✓", "周一 03-23 – 周一 04-06"),
    (JOHN, "two weeks off from Monday", "Mon 23 Mar – Sun 5 Apr (10", "✓", "Sun 5 Apr"),
    (JOHN, "off for a fortnight from Monday", "Mon 23 Mar – Sun 5 Apr (10", "✓", "Sun 5 Apr"),
    (JOHN, "on leave from 1 April for a month", "Wed 1 Apr – Thu 30 Apr (", "✓", "Thu 30 Apr"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "words", "asked", "button", "taken"), SAID)
async def test_leave_said_in_plain_words_is_asked_about_and_then_taken(
    world: World, who: Person, words: str, asked: str, button: str, taken: str
) -> None:
    assert asked in await world.chat.says(who, words)
    assert "🏖" in await world.chat.says(who, "/leave")
    assert taken not in world.chat.last(who)["text"]
    assert taken in await world.chat.presses(who, button)
    assert taken.replace("：", ": ").rpartition(": ")[2] in await world.chat.says(who, "/leave")


async def test_leave_alone_asks_for_the_days_and_the_reply_names_them(world: World) -> None:
    for who, words, days, taken in (
        (LI, "请假", "明天到周五", "已登记休假：明天 – 周五 03-20"),
        (JOHN, "I need leave", "tomorrow till Friday", "Leave noted: tomorrow – Fri 20 Mar"),
    ):
        await world.chat.says(who, words)
        assert taken in await world.chat.says(who, days, reply_to=world.chat.last(who))


@pytest.mark.parametrize("words", ["明天到周五", "请假三天", "tomorrow till Friday"])
async def test_the_command_takes_the_natural_forms_at_once(world: World, words: str) -> None:
    assert "已登记休假" in await world.chat.says(LI, f"/leave {words}")


@pytest.mark.parametrize(
    ("who", "words", "which", "gone"),
    [
        (LI, "取消休假", "取消哪一次休假", "已取消休假：周一 03-23"),
        (LI, "/leave 取消", "取消哪一次休假", "已取消休假：周一 03-23"),
        (JOHN, "cancel my leave", "Which leave is to be cancelled", "Leave cancelled: Mon 23 Mar"),
    ],
)
async def test_leave_is_cancelled_in_words_too(
    world: World, who: Person, words: str, which: str, gone: str
) -> None:
    await world.chat.says(who, "/leave 下周一" if who is LI else "/leave next Monday")
    assert which in await world.chat.says(who, words)
    assert gone in await world.chat.presses(who, "🚫 1")
    assert "03-23" not in await world.chat.says(who, "/leave")


async def test_visits_planned_on_those_days_are_named(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "/plan 麦凯 明天 10点")
    assert "已排走访 1 次：麦凯信封有限公司 明天" in await world.chat.says(LI, "明天到周五请假")


async def test_what_is_no_leave_can_be_filed_as_a_note(world: World) -> None:
    await world.chat.says(LI, "明天请假")
    assert "是哪个客户的" in await world.chat.presses(LI, "不是请假")
    assert "没有登记休假" in await world.chat.says(LI, "/leave")


@pytest.mark.parametrize("words", ["今天拜访麦凯，王总下周休假", "麦凯王总明天请假，改到周五"])
async def test_a_customers_leave_is_a_note(world: World, words: str) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    assert "🏖" not in await world.chat.says(LI, words)


@pytest.mark.parametrize(
    ("who", "words", "refused"),
    [
        (LI, "/leave 12月1日 11月1日", "休假的最后一天早于第一天，没有登记"),
        (JOHN, "/leave 1 Dec, 1 Nov", "That leave ends before it begins, so none was noted"),
    ],
)
async def test_an_end_before_the_start_is_never_taken(
    world: World, who: Person, words: str, refused: str
) -> None:
    assert refused in await world.chat.says(who, words)
    listed = await world.chat.says(who, "/leave")
    assert "没有登记休假" in listed or "No leave is noted" in listed


@pytest.mark.parametrize(
    ("who", "words", "asked", "button", "taken"),
    [
        (LI, "/leave 12月1日 11月1日", "这段休假超过半年，还没有登记", "✓ 登记", "已登记休假"),
        (JOHN, "/leave 1 Dec, 1 Nov", "more than half a year", "✓ Note", "Leave noted"),
    ],
)
async def test_eleven_months_are_asked_about_and_not_taken(
    world: World, who: Person, words: str, asked: str, button: str, taken: str
) -> None:
    world.now("2026-11-26 10:00")  # where the first of November lies in the year to come
    assert asked in await world.chat.says(who, words)
    listed = await world.chat.says(who, "/leave")
    assert "没有登记休假" in listed or "No leave is noted" in listed
    await world.chat.says(who, words)
    assert taken in await world.chat.presses(who, button)


@pytest.mark.parametrize(
    ("who", "words"), [(LI, "昨天请假"), (LI, "上周请假了"), (JOHN, "off last week")]
)
async def test_leave_that_is_over_is_told_and_not_asked_for(
    world: World, who: Person, words: str
) -> None:
    answer = await world.chat.says(who, words)
    assert "🏖" not in answer
    assert "没有登记" not in answer
    assert "not noted" not in answer


IMPOSSIBLE = [
    (
        LI,
        "/leave 12月1日到11月1日",
        "读到的是 2026-12-01 到 2027-11-01，离今天超过一年，没有登记休假",
    ),
    (LI, "4月5日到3月20日请假", "要是前后写反了"),
    (LI, "/leave 2026年5月3日到2026年4月1日", "最后一天早于第一天，没有登记休假"),
    (LI, "/leave 2月30日", "日历上没有这几天"),
    (LI, "/leave 99月1日", "日历上没有这几天"),
    (LI, "/leave 上周", "这几天（2026-03-09 到 2026-03-15）已经过去"),
    (LI, "/leave 0天", "休假天数要在 1 到 260 个工作日之间"),
    (LI, "请假300天", "休假天数要在 1 到 260 个工作日之间"),
    (LI, "/leave 随便", "没看懂休假日期"),
    (
        JOHN,
        "/leave 1 Dec to 1 Nov",
        "I read 2026-12-01 to 2027-11-01, which is more than a year ahead",
    ),
    (JOHN, "off from 5 April to 20 March", "If the days are the wrong way round"),
    (JOHN, "/leave 3 May 2026 to 1 April 2026", "or the last comes before the first"),
    (JOHN, "/leave Feb 30", "There are no such days"),
    (JOHN, "/leave last week", "Those days (2026-03-09 to 2026-03-15) are over"),
    (JOHN, "/leave 0 days", "Leave is from 1 to 260 working days"),
]


@pytest.mark.parametrize(("who", "words", "refused"), IMPOSSIBLE)
async def test_days_that_cannot_be_are_refused_for_what_they_are(
    world: World, who: Person, words: str, refused: str
) -> None:
    assert refused in await world.chat.says(who, words)
    listed = await world.chat.says(who, "/leave")
    assert "没有登记休假" in listed or "No leave is noted" in listed


async def test_a_directors_leave_counts_and_who_visits_nobody_has_none_to_note(
    world: World,
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    assert "Leave noted" in await world.chat.says(CHEN, "/leave tomorrow till Friday")
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "☀️" not in world.chat.transcript(CHEN)
    for words in ("/leave 明天", "/leave"):
        assert "您的角色没有访问任务，不用登记休假" in await world.chat.says(ROOT, words)
    assert "🏖" not in await world.chat.says(ROOT, "明天请假")
    assert "/leave" not in await world.chat.says(ROOT, "/help")
