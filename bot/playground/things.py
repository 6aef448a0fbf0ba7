"""Things that people send: pictures, voices, documents, contacts, places, stickers."""

from collections.abc import Sequence

from bot.playground.members import Which, Who
from bot.playground.speaking import Speaking, as_caption
from bot.playground.wire import Json, Upload

MOST_IN_ALBUM = 10


class Things(Speaking):
    """One act for each kind of thing."""

    def sends_photo(
        self, user: Who, content: bytes, caption: str = "", *, reply_to: Which | None = None
    ) -> Json:
        photo = self._pictured(Upload("photo.jpg", content, "image/jpeg"))
        return self.sends(user, photo | as_caption(caption), reply_to=reply_to)

    def sends_album(
        self,
        user: Who,
        uploads: Sequence[Upload],
        caption: str = "",
        *,
        kind: str = "photo",
        reply_to: Which | None = None,
    ) -> list[Json]:
        """Several pictures, or several documents, at once: a message each, with the words beside
        the first. More than ten go as several albums, as in Telegram."""
        shape = self._pictured if kind == "photo" else self._filed
        contents = [shape(upload) for upload in uploads]
        contents[0] |= as_caption(caption)
        groups = [str(next(self.desk.press_ids)) for _ in range(0, len(contents), MOST_IN_ALBUM)]
        return [
            self.sends(
                user,
                content | {"media_group_id": groups[place // MOST_IN_ALBUM]},
                reply_to=reply_to,
            )
            for place, content in enumerate(contents)
        ]

    def sends_document(
        self,
        user: Who,
        upload: Upload,
        caption: str = "",
        *,
        reply_to: Which | None = None,
    ) -> Json:
        return self.sends(user, self._filed(upload) | as_caption(caption), reply_to=reply_to)

    def sends_voice(
        self,
        user: Who,
        content: bytes,
        *,
        seconds: int = 1,
        mime: str = "audio/ogg",
        reply_to: Which | None = None,
    ) -> Json:
        name = "voice.oga" if "ogg" in mime else f"voice.{mime.partition('/')[2].split(';')[0]}"
        stored = self.desk.shelf.put("voice", Upload(name, content, mime))
        voice = stored.as_json() | {"duration": seconds, "mime_type": mime}
        return self.sends(user, {"voice": voice}, reply_to=reply_to)

    def sends_contact(
        self,
        user: Who,
        phone: str,
        first_name: str,
        last_name: str = "",
        vcard: str = "",
        *,
        reply_to: Which | None = None,
    ) -> Json:
        contact = {"phone_number": phone, "first_name": first_name}
        contact |= {"last_name": last_name} if last_name else {}
        contact |= {"vcard": vcard} if vcard else {}
        return self.sends(user, {"contact": contact}, reply_to=reply_to)

    def sends_location(
        self,
        user: Who,
        latitude: float,
        longitude: float,
        *,
        title: str = "",
        address: str = "",
        reply_to: Which | None = None,
    ) -> Json:
        """A place; with a title it is a venue, which carries both."""
        content: Json = {"location": {"latitude": latitude, "longitude": longitude}}
        if title:
            content["venue"] = content | {"title": title, "address": address}
        return self.sends(user, content, reply_to=reply_to)

    def sends_sticker(self, user: Who, emoji: str = "👍") -> Json:
        stored = self.desk.shelf.put("sticker", Upload("sticker.webp", b"", "image/webp"))
        shape = {"type": "regular", "width": 512, "height": 512}
        kind = {"is_animated": False, "is_video": False, "emoji": emoji}
        return self.sends(user, {"sticker": stored.as_json() | shape | kind})

    def _pictured(self, upload: Upload) -> Json:
        return {"photo": self.desk.shelf.photo(upload)}

    def _filed(self, upload: Upload) -> Json:
        stored = self.desk.shelf.put("document", upload)
        names = {"file_name": upload.name, "mime_type": upload.mime}
        return {"document": stored.as_json() | names}
