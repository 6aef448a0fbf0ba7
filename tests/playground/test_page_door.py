"""The page's own API: what it shows, what people can do through it, and who is kept out."""

import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

import httpx
import pytest

from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.server import build, serving
from bot.playground.suggestions import Suggestion
from tests.playground.desk import LI, TOKEN, new_api


def suggestions(person: Person) -> Sequence[Suggestion]:
    return [Suggestion("say it", say=f"hello from {person.name}")]


@pytest.fixture
def api() -> BotApi:
    return new_api()


@pytest.fixture
async def page(api: BotApi) -> AsyncIterator[httpx.AsyncClient]:
    async with (
        serving(build(api, suggestions=suggestions)) as url,
        httpx.AsyncClient(base_url=url, trust_env=False) as client,
    ):
        yield client


async def test_the_state_names_people_chats_menus_and_suggestions(
    api: BotApi, page: httpx.AsyncClient
) -> None:
    api.says(LI, "hi")
    await api.call("setMyCommands", {"commands": [{"command": "help", "description": "帮助"}]})
    state = (await page.get("/desk/state")).json()
    assert [person["first_name"] for person in state["people"]] == ["李明", "Ann", "Eve"]
    assert state["people"][0]["suggestions"][0]["say"] == "hello from 李明"
    assert state["chats"][0]["posts"][0]["message"]["text"] == "hi"
    assert state["chats"][0]["commands"][0]["command"] == "help"
    assert state["clock"]["zone"] == "Asia/Shanghai"


async def test_the_menu_of_a_chat_wins_over_language_and_default(
    api: BotApi, page: httpx.AsyncClient
) -> None:
    async def offer(name: str, **where: Any) -> None:
        commands = [{"command": name, "description": name}]
        assert (await api.call("setMyCommands", {"commands": commands} | where)).status == 200

    async def seen() -> list[str]:
        state = (await page.get("/desk/state")).json()
        return [chat["commands"][0]["command"] for chat in state["chats"]]

    await offer("plain")
    await offer("zh", language_code="zh")
    assert await seen() == ["zh", "plain", "plain"]
    await offer("own", scope={"type": "chat", "chat_id": LI.id})
    assert await seen() == ["own", "plain", "plain"]


async def test_what_a_person_does_reaches_the_bot(api: BotApi, page: httpx.AsyncClient) -> None:
    said = await page.post("/desk/say", json={"user": LI.id, "text": "one"})
    note = said.json()["result"]["message_id"]
    await page.post("/desk/edit", json={"user": LI.id, "message": note, "text": "two"})
    await page.post(
        "/desk/upload",
        data={"user": str(LI.id), "kind": "voice", "seconds": "4"},
        files={"file": ("v.ogg", b"OggS", "audio/ogg")},
    )
    place = {"user": LI.id, "latitude": 31.2, "longitude": 121.4}
    await page.post("/desk/location", json=place)
    kinds = [sorted(update)[-1] for update in api.desk.updates.pending]
    assert kinds == ["update_id", "update_id", "update_id", "update_id"]
    assert [sorted(update)[0] for update in api.desk.updates.pending] == [
        "message",
        "edited_message",
        "message",
        "message",
    ]
    assert api.messages(LI.id)[1]["voice"]["duration"] == 4


@pytest.mark.parametrize(("count", "albums"), [(2, 1), (10, 1), (11, 2)])
async def test_several_documents_at_once_are_albums_of_ten(
    api: BotApi, page: httpx.AsyncClient, count: int, albums: int
) -> None:
    await page.post(
        "/desk/upload",
        data={"user": str(LI.id), "kind": "document", "caption": "the contract"},
        files=[("file", (f"{n}.txt", b"page", "text/plain")) for n in range(count)],
    )
    sent = api.messages(LI.id)
    assert [one["document"]["file_name"] for one in sent] == [f"{n}.txt" for n in range(count)]
    assert len({one["media_group_id"] for one in sent}) == albums
    assert [one.get("caption") for one in sent] == ["the contract", *[None] * (count - 1)]


async def test_a_press_that_cannot_be_is_refused(page: httpx.AsyncClient) -> None:
    body = {"user": LI.id, "message": 9, "row": 0, "column": 0}
    assert (await page.post("/desk/press", json=body)).status_code == 400
    assert (await page.post("/desk/nothing", json=body)).status_code == 404
    assert (await page.post("/desk/clock", json={"move": "never"})).status_code == 400


async def test_events_are_streamed_from_where_the_page_stands(
    api: BotApi, page: httpx.AsyncClient
) -> None:
    api.says(LI, "old")
    seen = []
    async with page.stream("GET", "/desk/events?after=1") as stream:
        api.says(LI, "new")
        async for line in stream.aiter_lines():
            if line.startswith("data:"):
                seen.append(json.loads(line.removeprefix("data:")))
                break
    assert seen[0]["post"]["message"]["text"] == "new"


async def test_a_page_from_another_desk_is_told_to_load_again(page: httpx.AsyncClient) -> None:
    answer = await page.get("/desk/events?after=99")
    assert answer.text == 'data: {"kind": "reload"}\n\n'


async def test_other_sites_and_other_names_are_kept_out(page: httpx.AsyncClient) -> None:
    body = {"user": LI.id, "text": "x"}
    evil = {"Origin": "https://evil.example"}
    assert (await page.post("/desk/say", json=body, headers=evil)).status_code == 404
    renamed = {"Host": "evil.example"}
    assert (await page.get("/desk/state", headers=renamed)).status_code == 400


async def test_an_upload_is_served_as_data_not_as_a_page_of_ours(
    api: BotApi, page: httpx.AsyncClient
) -> None:
    await page.post(
        "/desk/upload",
        data={"user": str(LI.id), "kind": "document"},
        files={"file": ("x.html", b"<script>1</script>", "text/html")},
    )
    file_id = api.messages(LI.id)[0]["document"]["file_id"]
    answer = await page.get(f"/desk/file/{file_id}")
    assert answer.headers["content-security-policy"] == "sandbox"
    assert (await page.get("/desk/file/none")).status_code == 404


async def test_the_page_names_no_other_host_and_never_the_token(page: httpx.AsyncClient) -> None:
    home = await page.get("/")
    assert "default-src 'self'" in home.headers["content-security-policy"]
    state = await page.get("/desk/state")
    assert TOKEN not in home.text + state.text
