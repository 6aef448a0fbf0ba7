"""Methods that send files and places, and getFile."""

from typing import Any

from bot.playground.desk import Desk
from bot.playground.methods.sending import captioned, send
from bot.playground.shelf import DOWNLOAD_LIMIT, StoredFile
from bot.playground.wire import Json, Params, Upload, bad


def uploaded(desk: Desk, params: Params, kind: str, given: Any) -> Json:
    """The file of a call: a new upload, an attached one, or one known by its file id."""
    name = str(given or "")
    upload = params.files.get(name.removeprefix("attach://") if name else kind)
    if upload is None and not name:
        raise bad(f"there is no {kind} in the request")
    if upload is None:
        stored = desk.shelf.find(name)
        if stored is None:
            raise bad("wrong file identifier/HTTP URL specified")
        return described(desk, kind, stored.upload, stored)
    return described(desk, kind, upload, None)


def described(desk: Desk, kind: str, upload: Upload, known: StoredFile | None) -> Json:
    """The field of a message that holds the file."""
    if kind == "photo":
        return {"photo": desk.shelf.photo(upload)}
    stored = known or desk.shelf.put(kind, upload)
    if kind == "voice":
        return {"voice": stored.as_json() | {"duration": 1, "mime_type": upload.mime}}
    names = {"file_name": upload.name, "mime_type": upload.mime}
    return {"document": stored.as_json() | names}


def sender(kind: str) -> Any:
    def method(desk: Desk, params: Params) -> Json:
        caption = captioned(params)
        desk.open_chat(params)
        return send(desk, params, uploaded(desk, params, kind, params.text(kind)) | caption)

    return method


def send_album(desk: Desk, params: Params) -> list[Json]:
    items = params.json("media") or []
    if not 2 <= len(items) <= 10:
        raise bad("group send failed: MEDIA_EMPTY")
    album = str(desk.events.number + 1)
    contents = [
        uploaded(desk, params, item["type"], item["media"])
        | captioned(Params(item))
        | {"media_group_id": album}
        for item in items
    ]
    return [send(desk, params, content) for content in contents]


def place(params: Params) -> Json:
    location = {"latitude": params.number("latitude"), "longitude": params.number("longitude")}
    if abs(location["latitude"]) > 90 or abs(location["longitude"]) > 180:
        raise bad("wrong location specified")
    return location


def send_location(desk: Desk, params: Params) -> Json:
    return send(desk, params, {"location": place(params)})


def send_venue(desk: Desk, params: Params) -> Json:
    words = {"title": params.text("title"), "address": params.text("address")}
    venue = {"location": place(params)} | words
    return send(desk, params, {"location": venue["location"], "venue": venue})


def send_contact(desk: Desk, params: Params) -> Json:
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: params.text(name) for name in names if params.has(name)}
    return send(desk, params, {"contact": contact})


def get_file(desk: Desk, params: Params) -> Json:
    stored = desk.shelf.find(params.text("file_id"))
    if stored is None:
        raise bad("invalid file_id")
    if len(stored.upload.content) > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return stored.as_json() | {"file_path": stored.path}


METHODS = {
    "sendPhoto": sender("photo"),
    "sendDocument": sender("document"),
    "sendVoice": sender("voice"),
    "sendMediaGroup": send_album,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "getFile": get_file,
}
