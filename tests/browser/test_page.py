"""The chat page in a real browser, with a tiny bot behind it."""

import io
import re
from collections.abc import AsyncIterator, Sequence
from datetime import datetime

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Page, expect

from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.server import build, serving
from bot.playground.suggestions import Suggestion
from tests.browser.tiny_bot import tiny_bot
from tests.playground.desk import ANN, EVE, LI, TOKEN, new_api

# One browser and one loop for all of them: to start Chromium takes longer than a test.
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


def suggestions(_person: Person) -> Sequence[Suggestion]:
    return [
        Suggestion("Log a visit", say="Met Maikai, they find us dear"),
        Suggestion("Tomorrow's list", clock="tomorrow 08:30"),
    ]


class Desk:
    """The page, open at the desk, and what the desk knows."""

    def __init__(self, page: Page, api: BotApi, moves: list[datetime]) -> None:
        self.page = page
        self.api = api
        self.moves = moves

    async def is_somebody(self, name: str) -> None:
        await self.page.locator("button.person", has_text=name).click()

    async def types(self, text: str) -> None:
        await self.page.get_by_label("Message", exact=True).fill(text)
        await self.page.keyboard.press("Enter")

    async def hears(self, text: str) -> None:
        await expect(self.page.locator(".row.theirs .bubble", has_text=text).last).to_be_visible()


@pytest_asyncio.fixture(loop_scope="session")
async def desk(page: Page) -> AsyncIterator[Desk]:
    api = new_api()
    moves: list[datetime] = []

    async def moved(now: datetime) -> None:
        moves.append(now)
        await api.call("sendMessage", {"chat_id": ANN.id, "text": "Good morning"})

    app = build(api, on_clock_moved=moved, suggestions=suggestions)
    async with serving(app) as url, tiny_bot(TOKEN, url):
        await page.goto(url)
        await page.wait_for_selector("html[data-ready]")
        yield Desk(page, api, moves)


async def test_a_person_says_hello_and_is_answered(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.types("hello <b>you</b>")
    await desk.hears("noted: hello <b>you</b>")
    await expect(desk.page.locator(".row.theirs strong")).to_have_text("noted")


async def test_a_press_is_answered_and_the_message_changes_in_place(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.types("hello")
    await desk.page.get_by_role("button", name="↩️ Undo").click()
    await desk.hears("undone")
    await expect(desk.page.locator("#toast")).to_have_text("Taken back")
    await expect(desk.page.locator(".key")).to_have_count(0)


async def test_an_alert_waits_until_it_is_read(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.types("hello")
    await desk.page.get_by_role("button", name="❓ Why").click()
    dialog = desk.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Because you asked.")
    await dialog.get_by_role("button", name="OK").click()
    await expect(dialog).to_have_count(0)


async def test_another_person_has_another_chat_and_an_unread_badge(desk: Desk) -> None:
    await desk.is_somebody("李明")
    await desk.types("你好")
    await desk.hears("noted: 你好")
    await desk.is_somebody("Ann")
    await expect(desk.page.locator(".row")).to_have_count(0)
    await desk.api.call("sendMessage", {"chat_id": LI.id, "text": "还有一条"})
    badge = desk.page.locator("button.person", has_text="李明").locator(".badge")
    await expect(badge).to_have_text("1")
    await desk.is_somebody("李明")
    await expect(badge).to_have_count(0)


async def test_the_clock_is_moved_and_what_it_brings_arrives(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.page.get_by_role("button", name="+1 day").click()
    await desk.hears("Good morning")
    assert [f"{each:%m-%d %H:%M}" for each in desk.moves] == ["11-24 04:00"]
    await desk.page.get_by_role("button", name="Tomorrow's list").click()
    await expect(desk.page.locator("#clock-time")).to_have_text(re.compile("^08:30:"))


async def test_a_reply_quotes_what_it_answers(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.types("first")
    bubble = desk.page.locator(".row.theirs .bubble")
    await bubble.hover()
    await desk.page.locator(".row.theirs .reply-beside").click()
    await desk.types("second")
    await expect(desk.page.locator(".row.mine .quote")).to_contain_text("noted: first")
    assert desk.api.messages(ANN.id)[2]["reply_to_message"]["from"]["is_bot"]


async def test_an_own_message_is_edited(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.types("frist")
    await desk.hears("noted: frist")
    await desk.page.locator(".row.mine .bubble").click()
    await desk.page.get_by_role("button", name="Edit").click()
    await desk.types("first")
    await desk.hears("noted: first")
    await expect(desk.page.locator(".row.mine .meta")).to_contain_text("edited")


async def test_a_photo_is_sent_with_a_caption_and_shown(desk: Desk) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (640, 400), "teal").save(picture, "PNG")
    await desk.is_somebody("Ann")
    await desk.page.get_by_label("Attach").click()
    async with desk.page.expect_file_chooser() as choosing:
        await desk.page.get_by_role("button", name="Photo").click()
    chooser = await choosing.value
    file = {"name": "card.png", "mimeType": "image/png", "buffer": picture.getvalue()}
    await chooser.set_files(file)  # type: ignore[arg-type]  # playwright's own TypedDict
    await desk.page.get_by_role("dialog").get_by_role("button", name="Send").click()
    await desk.hears("a photo, 640 wide")
    await expect(desk.page.locator(".row.mine img.photo")).to_be_visible()


async def test_several_photos_are_sent_as_one_album(desk: Desk) -> None:
    files = []
    for colour in ("teal", "orange", "navy"):
        picture = io.BytesIO()
        Image.new("RGB", (64, 40), colour).save(picture, "PNG")
        files.append(
            {"name": f"{colour}.png", "mimeType": "image/png", "buffer": picture.getvalue()}
        )
    await desk.is_somebody("Ann")
    await desk.page.get_by_label("Attach").click()
    async with desk.page.expect_file_chooser() as choosing:
        await desk.page.get_by_role("button", name="Photo").click()
    chooser = await choosing.value
    await chooser.set_files(files)  # type: ignore[arg-type]  # playwright's own TypedDict
    await expect(desk.page.locator("dialog img.preview-photo")).to_have_count(3)
    await desk.page.get_by_role("dialog").get_by_label("caption").fill("three shelves")
    await desk.page.get_by_role("dialog").get_by_role("button", name="Send").click()
    await expect(desk.page.locator(".row.mine img.photo")).to_have_count(3)
    sent = [each for each in desk.api.messages(ANN.id) if "photo" in each]
    assert len({each["media_group_id"] for each in sent if not each["from"]["is_bot"]}) == 1
    assert next(each.get("caption") for each in sent) == "three shelves"


async def test_a_voice_is_recorded_and_sent(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.page.get_by_label("Voice message").click()
    await expect(desk.page.locator("#recording")).to_be_visible()
    await desk.page.locator("#recording").get_by_label("Send").click()
    await desk.hears("a voice, audio/")


async def test_a_contact_and_a_place_are_sent(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    for words in ("Contact", "Location"):
        await desk.page.get_by_label("Attach").click()
        await desk.page.get_by_role("button", name=words).click()
        await desk.page.get_by_role("dialog").get_by_role("button", name="Send").click()
        await expect(desk.page.get_by_role("dialog")).to_have_count(0)
    await expect(desk.page.locator(".row.mine")).to_have_count(2)
    assert [sorted(each)[1] for each in desk.api.messages(ANN.id) if "contact" in each]
    assert [each["venue"]["title"] for each in desk.api.messages(ANN.id) if "venue" in each]


async def test_the_menu_lists_commands_in_the_persons_language(desk: Desk) -> None:
    await desk.is_somebody("李明")
    await desk.page.locator("#menu").click()
    await expect(desk.page.locator("#commands")).to_contain_text("这是什么")
    await desk.page.get_by_role("button", name="/help").click()
    await desk.hears("Say something.")


async def test_a_thing_to_try_is_put_into_the_message_field(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.page.get_by_role("button", name="Log a visit").click()
    field = desk.page.get_by_label("Message", exact=True)
    await expect(field).to_have_value("Met Maikai, they find us dear")


async def test_the_page_speaks_both_languages(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.page.locator("#language").click()
    await expect(desk.page.locator("#moves")).to_contain_text("明天 08:30")
    await expect(desk.page.locator("#tries")).to_contain_text("明天 08:30")
    await expect(desk.page.locator("html")).to_have_attribute("lang", "zh-Hans")


async def test_who_never_started_presses_start_first(desk: Desk) -> None:
    await desk.is_somebody("Eve")
    await desk.page.get_by_role("button", name="Start", exact=True).click()
    await desk.hears("noted: /start")
    await expect(desk.page.get_by_label("Message", exact=True)).to_be_visible()


async def test_an_invitation_is_opened_by_somebody_at_the_desk(desk: Desk) -> None:
    await desk.is_somebody("Ann")
    await desk.types("https://t.me/fieldbook_bot?start=CODE7")
    await desk.page.locator(".row.mine a").click()
    await desk.page.get_by_role("dialog").get_by_role("button", name="Eve").click()
    await desk.hears("noted: /start CODE7")
    assert desk.api.messages(EVE.id)[0]["text"] == "/start CODE7"


async def test_the_page_finds_a_desk_again_that_was_opened_anew(page: Page) -> None:
    first, second = new_api(), new_api()
    for _ in range(5):
        first.says(ANN, "before")
        second.says(LI, "not hers")
    second.says(ANN, "after")
    async with serving(build(first)) as url:
        await page.goto(url)
        await page.locator("button.person", has_text="Ann").click()
        await expect(page.locator(".row")).to_have_count(5)
    await expect(page.locator("#lost")).to_be_visible()
    async with serving(build(second), port=int(url.rpartition(":")[2])):
        await expect(page.locator(".row")).to_have_count(1)
        second.says(ANN, "and on")
        await expect(page.locator(".row")).to_have_count(2)
        await expect(page.locator("#lost")).to_be_hidden()


async def test_a_phone_shows_one_thing_at_a_time(desk: Desk) -> None:
    await desk.page.set_viewport_size({"width": 390, "height": 844})
    await desk.is_somebody("Ann") if await desk.page.locator(".side").is_visible() else None
    await expect(desk.page.locator(".talk")).to_be_visible()
    await desk.page.locator("#open-aside").click()
    await expect(desk.page.locator("#moves")).to_be_visible()
    await desk.page.keyboard.press("Escape")
    await desk.page.locator("#back").click()
    await expect(desk.page.locator("button.person").first).to_be_visible()
