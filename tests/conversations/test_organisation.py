"""/organisation: an admin sets whose calendar is worked by and what is celebrated."""

import pytest

from tests.conversations.test_measures import forged
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World


async def test_an_admin_sees_how_things_stand(world: World) -> None:
    text = await world.chat.says(ROOT, "/organisation")
    assert "国家或地区：CN" in text
    assert "每人每天最多走访：4 家" in text
    assert "要祝贺的节日：元旦、春节、中秋节、国庆节" in text
    assert "✓ CN" in world.chat.buttons(ROOT)
    assert "/organisation" in await world.chat.says(ROOT, "/help")


async def test_nobody_else_sees_or_changes_it(world: World) -> None:
    assert "组织设置由管理员修改" in await world.chat.says(HAN, "/organisation 国家 US")
    assert "changed by an admin" in await world.chat.says(CHEN, "/organisation")
    assert "组织设置由管理员修改" in await forged(world, LI, "org:country:US")
    assert "国家或地区：CN" in await world.chat.says(ROOT, "/organisation")


@pytest.mark.parametrize(("said", "code"), [
    ("国家 德国", "DE"), ("国家 新加坡", "SG"), ("国家 中国大陆", "CN"), ("地区 香港", "HK"),
    ("country Germany", "DE"), ("country India", "IN"), ("country uk", "GB"),
    ("country hong kong", "HK"), ("country United States", "US"), ("country de-by", "DE-BY"),
])  # fmt: skip
async def test_a_country_may_be_called_by_its_name(world: World, said: str, code: str) -> None:
    assert f"国家或地区：{code}（" in await world.chat.says(ROOT, f"/organisation {said}")


@pytest.mark.parametrize(("country", "told"), [("US", False), ("de-by", True)])
async def test_another_country_has_other_working_days(
    world: World, country: str, *, told: bool
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    said = await world.chat.says(ROOT, f"/organisation 国家 {country}")
    assert f"国家或地区：{country.upper()}" in said
    world.now("2026-11-26 08:31")  # Thanksgiving
    await world.tick()
    assert bool(world.chat.api.messages(LI.id)) is told


async def test_own_days_off_and_worked_stand_beside_the_calendar(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    assert "另外放假：明天" in await world.chat.says(ROOT, "/organisation 放假 3月19日")
    world.now("2026-03-19 08:31")
    await world.tick()
    assert not world.chat.api.messages(LI.id)
    assert "另外上班：周六 03-21" in await world.chat.says(ROOT, "/organisation 上班 3月21日")
    world.now("2026-03-21 08:31")
    await world.tick()
    assert "☀️" in world.chat.last(LI)["text"]
    assert "另外上班：无" in await world.chat.says(ROOT, "/organisation 恢复 3月21日")


async def test_festivals_are_chosen_by_a_tap(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(ROOT, "/organisation")
    assert "国庆节、圣诞节" in await world.chat.presses(ROOT, "圣诞节")
    world.now("2026-12-24 08:31")
    await world.tick()
    assert "圣诞节（明天）可以问候" in world.chat.last(LI)["text"]
    world.now("2026-12-24 09:00")
    assert "圣诞节" not in (await world.chat.presses(ROOT, "✓ 圣诞节")).partition("另外")[0]


async def test_29_february_falls_where_the_organisation_says(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "C")
    await world.chat.says(LI, "今天拜访麦凯王总，生日2月29号")
    await world.chat.says(ROOT, "/organisation feb29 3月1日")
    world.now("2027-03-01 08:31")
    await world.tick()
    assert "🎂 麦凯信封有限公司 王总：生日 今天" in world.chat.last(LI)["text"]


async def test_visits_a_day_change_what_fits(world: World) -> None:
    for number in range(30):
        await world.customer(LI, f"云泽{number}号食品厂", "A")
    world.now("2026-03-23 08:31")
    assert "最多约 28 次" in await world.chat.says(LI, "/plan")
    await world.chat.says(ROOT, "/organisation 每天 6")
    assert "最多约 42 次" in await world.chat.says(LI, "/plan")


REFUSED = [
    ("国家 Atlantis", "没有“Atlantis”的假日表"), ("国家 DE-XX", "没有“DE-XX”的假日表"),
    ("每天 0", "请写 1 到 20"), ("每天 -3", "请写 1 到 20"), ("每天 999999999", "请写 1 到 20"),
    ("每天 0000051", "请写 1 到 20"), ("每天 005", "请写 1 到 20"),
    ("放假 从前", "没看懂“从前”是哪几天"), ("放假 2月30日", "没看懂"),
    ("feb29 5月1日", "没看懂"), ("天气 晴", "没看懂要改什么"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "refusal"), REFUSED)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    world: World, words: str, refusal: str
) -> None:
    before = await world.chat.says(ROOT, "/organisation")
    assert refusal in await world.chat.says(ROOT, f"/organisation {words}")
    assert await world.chat.says(ROOT, "/organisation") == before


async def test_in_english(world: World) -> None:
    await world.chat.says(ROOT, "/settings")
    await world.chat.presses(ROOT, "English")
    assert "Country or region: SG" in await world.chat.says(ROOT, "/organisation country SG")
    said = await world.chat.says(ROOT, "/organisation holiday 31 Dec")
    assert "Also off: Thu 31 Dec" in said
    assert "There is no holiday calendar" in await world.chat.says(ROOT, "/organisation country X")
    assert "visits" not in await world.chat.says(JOHN, "/organisation")


@pytest.mark.parametrize(("now", "year"), [("2026-11-26 10:00", 2027), ("2027-01-04 10:00", 2027)])
async def test_the_first_year_that_is_not_published_is_named(
    world: World, now: str, year: int
) -> None:
    world.now(now)
    said = await world.chat.says(ROOT, "/organisation")
    assert f"{year} 年的放假调休还没公布" in said
