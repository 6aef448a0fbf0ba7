"""A stock PTB application over real loopback HTTP cannot tell the desk from Telegram."""

import asyncio
import io
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from PIL import Image
from telegram import Bot, BotCommand, BotCommandScopeChat, InputMediaPhoto, TelegramObject, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.playground.model import BotApi
from bot.playground.server import build, serving
from bot.playground.wire import Upload, too_many
from tests.playground.desk import ANN, EVE, LI, TOKEN, new_api
from tests.waiting import until

App = Application[Any, Any, Any, Any, Any, Any]


def png(width: int = 400, height: int = 200) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def api() -> BotApi:
    return new_api()


@pytest.fixture
async def url(api: BotApi) -> AsyncIterator[str]:
    async with serving(build(api)) as address:
        yield address


@pytest.fixture
async def bot(url: str) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")
    async with bot:
        yield bot


class Witness:
    """A small bot that answers everything, and remembers what it saw."""

    def __init__(self, url: str) -> None:
        builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot")
        self.app: App = builder.base_file_url(f"{url}/file/bot").build()
        self.app.add_handler(CommandHandler("start", self.start))
        self.app.add_handler(CallbackQueryHandler(self.press))
        self.app.add_handler(ChatMemberHandler(self.member))
        self.app.add_handler(MessageHandler(filters.ALL, self.message))
        self.seen: list[Update] = []
        self.bytes: list[bytes] = []

    async def start(self, update: Update, context: Any) -> None:
        self.seen.append(update)
        assert update.message
        await update.message.reply_text(f"welcome {context.args}")

    async def press(self, update: Update, _context: Any) -> None:
        self.seen.append(update)
        assert update.callback_query
        await update.callback_query.answer("toast", show_alert=True)

    async def member(self, update: Update, _context: Any) -> None:
        self.seen.append(update)

    async def message(self, update: Update, _context: Any) -> None:
        self.seen.append(update)
        message = update.effective_message
        assert message
        held = message.voice or message.document or (message.photo and message.photo[-1])
        if held:
            file = await held.get_file()
            self.bytes.append(bytes(await file.download_as_bytearray()))
        await message.reply_text(f"got {message.id}")

    @asynccontextmanager
    async def polling(self) -> AsyncIterator["Witness"]:
        async with self.app:
            await self.app.start()
            assert self.app.updater
            await self.app.updater.start_polling(allowed_updates=Update.ALL_TYPES)
            try:
                yield self
            finally:
                await self.app.updater.stop()
                await self.app.stop()

    @asynccontextmanager
    async def webhook(self, secret: str) -> AsyncIterator["Witness"]:
        with socket.socket() as door:
            door.bind(("127.0.0.1", 0))
            port = door.getsockname()[1]
        async with self.app:
            await self.app.start()
            assert self.app.updater
            await self.app.updater.start_webhook(
                listen="127.0.0.1",
                port=port,
                url_path="hook",
                webhook_url=f"http://127.0.0.1:{port}/hook",
                secret_token=secret,
            )
            try:
                yield self
            finally:
                await self.app.updater.stop()
                await self.app.stop()


def everything_a_person_does(api: BotApi) -> None:
    api.opens_link(LI, "CODE7")
    note = api.says(LI, "麦凯 visited")
    api.edits(LI, note, "麦凯 called")
    api.says(LI, "as a reply", reply_to=note)
    api.sends_photo(LI, png(2000, 1000), "a card")
    api.sends_voice(LI, b"OggS voice", seconds=3)
    api.sends_document(LI, Upload("合同.pdf", b"%PDF", "application/pdf"), "contract")
    api.sends_contact(LI, "+8613900001111", "王", "芳")
    api.sends_location(LI, 31.23, 121.47)
    api.sends_location(LI, 31.23, 121.47, title="麦凯信封", address="南京路 1")
    api.sends_sticker(LI, "🎉")
    api.forwards(LI, "heard it", from_name="赵总")
    api.reacts(LI, note, "👍")
    api.blocks(LI)
    api.unblocks(LI)


async def test_a_polling_bot_sees_everything_that_people_do(api: BotApi, url: str) -> None:
    async with Witness(url).polling() as witness:
        everything_a_person_does(api)
        await until(lambda: len(witness.seen) == 14 and not api.unconfirmed)
    check_what_was_seen(witness)
    answers = [each for each in api.messages(LI.id) if each["from"]["is_bot"]]
    assert answers[0]["text"] == "welcome ['CODE7']"
    assert len(answers) == 12


def unknown_fields(thing: Any, path: str = "") -> list[str]:
    """Whatever the desk sends that PTB's types do not know, anywhere inside."""
    if isinstance(thing, list | tuple):
        return [name for each in thing for name in unknown_fields(each, path)]
    if not isinstance(thing, TelegramObject):
        return []
    here = f"{path}.{type(thing).__name__}"
    names = {*thing.to_dict(recursive=False), "from_user"} - {"duration"}  # of two types to come
    inside = [getattr(thing, name) for name in names if hasattr(thing, name)]
    return [f"{here}.{name}" for name in thing.api_kwargs] + [
        name for each in inside for name in unknown_fields(each, here)
    ]


def check_what_was_seen(witness: Witness) -> None:
    assert unknown_fields(witness.seen) == []
    messages = [each.effective_message for each in witness.seen if each.effective_message]
    by_text = {message.text: message for message in messages if message.text}
    assert witness.seen[0].message
    assert witness.seen[0].message.from_user
    assert witness.seen[0].message.from_user.full_name == "李明"
    assert by_text["麦凯 called"].edit_date is not None
    reply = by_text["as a reply"].reply_to_message
    assert reply is not None
    assert reply.text == "麦凯 called"
    assert [(size.width, size.height) for m in messages for size in m.photo][-1] == (1280, 640)
    assert [m.caption for m in messages if m.caption] == ["a card", "contract"]
    assert b"OggS voice" in witness.bytes
    assert b"%PDF" in witness.bytes
    assert [m.document.file_name for m in messages if m.document] == ["合同.pdf"]
    assert [m.contact.last_name for m in messages if m.contact] == ["芳"]
    assert [m.venue.title for m in messages if m.venue] == ["麦凯信封"]
    assert [m.location.latitude for m in messages if m.location] == [31.23, 31.23]
    assert [m.sticker.emoji for m in messages if m.sticker] == ["🎉"]
    assert [type(m.forward_origin).__name__ for m in messages if m.forward_origin] == [
        "MessageOriginHiddenUser"
    ]
    members = [each.my_chat_member for each in witness.seen if each.my_chat_member]
    assert [each.new_chat_member.status for each in members] == ["kicked", "member"]


async def test_updates_are_pushed_to_a_webhook_with_its_secret(api: BotApi, url: str) -> None:
    async with Witness(url).webhook("s3cret") as witness:
        api.says(LI, "one")
        api.says(ANN, "two")
        await until(lambda: len(witness.seen) == 2 and not api.unconfirmed)
        info = await witness.app.bot.get_webhook_info()
        assert info.url.endswith("/hook")
        with pytest.raises(Conflict, match="webhook is active"):
            await witness.app.bot.get_updates()


async def test_a_webhook_that_refuses_gets_the_update_again(api: BotApi, url: str) -> None:
    async with Witness(url).webhook("s3cret") as witness:
        assert api.desk.updates.webhook
        api.desk.updates.webhook.secret_token = "wrong"
        api.says(LI, "one")
        await until(lambda: api.desk.updates.webhook.last_error is not None)  # type: ignore[union-attr]
        info = await witness.app.bot.get_webhook_info()
        assert info.pending_update_count == 1
        assert info.last_error_message
        assert info.last_error_message.startswith("Wrong response from the webhook: 403 ")
        api.desk.updates.webhook.secret_token = "s3cret"
        await until(lambda: len(witness.seen) == 1 and not api.unconfirmed)


async def test_each_method_answers_as_ptb_expects(api: BotApi, bot: Bot) -> None:
    assert (await bot.get_me()).username == "fieldbook_bot"
    assert unknown_fields([await bot.get_me(), await bot.get_chat(LI.id)]) == []
    sent = await bot.send_message(LI.id, "<b>粗</b> 𝄞<i>x</i>", parse_mode="HTML")
    assert [(each.type, sent.parse_entity(each)) for each in sent.entities] == [
        ("bold", "粗"),
        ("italic", "x"),
    ]
    edited = await bot.edit_message_text("new", LI.id, sent.id)
    assert not isinstance(edited, bool)
    assert edited.text == "new"
    assert await bot.set_message_reaction(LI.id, sent.id, "👍")
    assert await bot.send_chat_action(LI.id, "typing")
    photo = await bot.send_photo(LI.id, png(), caption="chart")
    assert photo.photo[-1].width == 400
    again = await bot.send_photo(LI.id, photo.photo[-1].file_id)
    assert again.photo
    document = await bot.send_document(LI.id, b"rows", filename="list.xlsx")
    assert document.document
    assert document.document.file_name == "list.xlsx"
    assert (await bot.send_voice(LI.id, b"OggS")).voice
    assert (await bot.send_location(LI.id, 1.5, 2.5)).location
    assert (await bot.send_venue(LI.id, 1.5, 2.5, "here", "street")).venue
    assert (await bot.send_contact(LI.id, "+861390000", "Wang")).contact
    album = await bot.send_media_group(LI.id, [InputMediaPhoto(png()), InputMediaPhoto(png())])
    assert len(album) == 2
    swapped = await bot.edit_message_media(InputMediaPhoto(png(90, 90)), LI.id, photo.id)
    assert not isinstance(swapped, bool)
    assert swapped.photo[-1].width == 90
    await bot.edit_message_caption(LI.id, photo.id, caption="other")
    assert await bot.delete_message(LI.id, sent.id)
    assert await bot.delete_messages(LI.id, [document.id, 999])
    file = await bot.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"rows"
    assert (await bot.get_chat(LI.id)).first_name == "李明"
    assert (await bot.get_chat_member(LI.id, LI.id)).status == "member"
    assert await bot.set_my_description("what it is", "zh")
    assert (await bot.get_my_description("zh")).description == "what it is"
    assert (await bot.get_my_name()).name == "Fieldbook"


async def test_the_command_menu_is_kept_by_scope_and_language(bot: Bot) -> None:
    scope = BotCommandScopeChat(LI.id)
    await bot.set_my_commands([BotCommand("help", "帮助")], language_code="zh")
    await bot.set_my_commands([("visit", "记走访"), ("brief", "简报")], scope=scope)
    assert len(await bot.get_my_commands(scope=scope)) == 2
    assert (await bot.get_my_commands(language_code="zh"))[0].description == "帮助"
    assert await bot.get_my_commands() == ()
    await bot.delete_my_commands(scope=scope)
    assert await bot.get_my_commands(scope=scope) == ()
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Big-Name", "x")])


Call = Callable[[Bot], Awaitable[Any]]
TOO_LONG = "x" * 4097
BAD_CALLS: list[tuple[Call, str]] = [
    (lambda bot: bot.send_message(404, "x"), "Chat not found"),
    (lambda bot: bot.send_message(LI.id, "  "), "Message text is empty"),
    (lambda bot: bot.send_message(LI.id, TOO_LONG), "Message is too long"),
    (lambda bot: bot.send_message(LI.id, "<b>x", parse_mode="HTML"), "Can't parse entities"),
    (lambda bot: bot.send_message(LI.id, "x", reply_to_message_id=99), "to be replied not found"),
    (lambda bot: bot.send_photo(LI.id, png(), caption="x" * 1025), "caption is too long"),
    (lambda bot: bot.send_photo(LI.id, b"text"), "Image_process_failed"),
    (lambda bot: bot.edit_message_text("x", LI.id, 99), "Message to edit not found"),
    (lambda bot: bot.edit_message_text("same", LI.id, 1), "Message is not modified"),
    (lambda bot: bot.edit_message_caption(LI.id, 1, caption="x"), "There is no caption"),
    (lambda bot: bot.edit_message_text("x", LI.id, 2), "Message can't be edited"),
    (lambda bot: bot.delete_message(LI.id, 99), "Message to delete not found"),
    (lambda bot: bot.answer_callback_query("99"), "Query is too old"),
    (lambda bot: bot.set_message_reaction(LI.id, 1, "✅"), "Reaction_invalid"),
    (lambda bot: bot.send_chat_action(LI.id, "thinking"), "Wrong parameter action"),
    (lambda bot: bot.get_file("nothing"), "Invalid file_id"),
]


@pytest.mark.parametrize(("call", "words"), BAD_CALLS, ids=[words for _, words in BAD_CALLS])
async def test_a_bad_call_gets_telegrams_words(
    api: BotApi, bot: Bot, call: Call, words: str
) -> None:
    await bot.send_message(LI.id, "same")
    api.says(LI, "mine")
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await call(bot)


async def test_a_button_carries_at_most_64_bytes(bot: Bot) -> None:
    def keyboard(data: str) -> dict[str, Any]:
        return {"inline_keyboard": [[{"text": "按", "callback_data": data}]]}

    fits: Any = keyboard("客" * 21)
    await bot.send_message(LI.id, "x", reply_markup=fits)
    too_big: Any = keyboard("客" * 22)
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(LI.id, "x", reply_markup=too_big)


async def test_who_blocked_the_bot_or_never_started_it_cannot_be_written_to(
    api: BotApi, bot: Bot
) -> None:
    api.blocks(LI)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(LI.id, "x")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(EVE.id, "x")
    api.opens_link(EVE)
    assert await bot.send_message(EVE.id, "x")


async def test_a_message_older_than_two_days_cannot_be_deleted(api: BotApi, bot: Bot) -> None:
    sent = await bot.send_message(LI.id, "x")
    async with httpx.AsyncClient(trust_env=False) as client:
        base = str(bot.base_url).partition("/bot")[0]
        await client.post(f"{base}/desk/clock", json={"move": "+3d"})
    with pytest.raises(BadRequest, match=r"(?i)can't be deleted for everyone"):
        await bot.delete_message(LI.id, sent.id)
    assert await bot.edit_message_text("later", LI.id, sent.id)


async def test_two_pollers_end_in_a_conflict_for_the_first(
    api: BotApi, bot: Bot, url: str
) -> None:
    async with Bot(TOKEN, base_url=f"{url}/bot") as rival, asyncio.TaskGroup() as group:
        first = group.create_task(caught(bot.get_updates(timeout=50)))
        await until(lambda: api.desk.updates.polled)
        assert await rival.get_updates(timeout=0) == ()
        with pytest.raises(Conflict, match="other getUpdates request"):
            raise await first


async def caught(call: Awaitable[Any]) -> Exception:
    try:
        await call
    except Conflict as error:
        return error
    raise AssertionError("there was no conflict")


async def test_updates_stay_until_they_are_confirmed(api: BotApi, bot: Bot) -> None:
    for text in ("a", "b", "c"):
        api.says(LI, text)
    first, _, third = await bot.get_updates()
    assert [each.update_id for each in await bot.get_updates(limit=1)] == [first.update_id]
    assert [each.update_id for each in await bot.get_updates(offset=-1)] == [third.update_id]
    assert await bot.get_updates(offset=third.update_id + 1) == ()


async def test_a_wrong_token_is_refused(url: str) -> None:
    for token in ("100:other", "nonsense"):
        with pytest.raises(InvalidToken):
            async with Bot(token, base_url=f"{url}/bot"):
                pass


async def test_an_unknown_method_is_not_found(url: str) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"{url}/bot{TOKEN}/doMagic")
    assert (answer.status_code, answer.json()["ok"]) == (404, False)


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
async def test_faults_strike_the_next_calls_and_then_pass(api: BotApi, bot: Bot) -> None:
    api.faults.add("sendMessage", 2, error=too_many(7))
    for _ in range(2):
        with pytest.raises(RetryAfter, match=r"7 seconds|0:00:07"):
            await bot.send_message(LI.id, "x")
    assert await bot.send_message(LI.id, "x")


@pytest.mark.filterwarnings("ignore")
async def test_a_lost_answer_may_hide_a_delivered_message(api: BotApi, bot: Bot) -> None:
    api.faults.add("sendMessage", lost_answer=True)
    api.faults.add("sendMessage", lost_request=True)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(LI.id, "x")
    assert len(api.messages(LI.id)) == 1


async def test_a_group_that_became_a_supergroup_names_its_new_id(api: BotApi, bot: Bot) -> None:
    group = api.gathers(-5, "华东组", LI, ANN)
    api.says(LI, "just talk", chat=-5)
    api.says(LI, "/digest@fieldbook_bot", chat=-5)
    updates = await bot.get_updates()
    assert [each.effective_message.text for each in updates if each.effective_message] == [
        "/digest@fieldbook_bot"
    ]
    group.migrated_to = -1005
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "x")
    assert moved.value.new_chat_id == -1005
