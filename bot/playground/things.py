"""Things that people send: pictures, voices, documents, contacts, places, stickers."""

from bot.playground.members import Which, Who
from bot.playground.speaking import Speaking, as_caption
from bot.playground.wire import Json, Upload


class Things(Speaking):
    """One act for each kind of thing."""

    def sends_photo(
        self, user: Who, content: bytes, caption: str = "", *, reply_to: Which | None = None
    ) -> Json:
        photo = self.desk.shelf.photo(Upload("photo.jpg", content, "image/jpeg"))
        return self.sends(user, {"photo": photo} | as_caption(caption), reply_to=reply_to)

    def sends_album(self, user: Who, pictures: list[bytes], caption: str = "") -> None:
        """Several pictures at once: a message each, with the words beside the first."""
        group = str(next(self.desk.press_ids))
        for place, content in enumerate(pictures):
            photo = self.desk.shelf.photo(Upload("photo.jpg", content, "image/jpeg"))
            words = {} if place else as_caption(caption)
            self.sends(user, {"photo": photo, "media_group_id": group} | words)

    def sends_document(
        self,
        user: Who,
        upload: Upload,
        caption: str = "",
        *,
        reply_to: Which | None = None,
    ) -> Json:
        stored = self.desk.shelf.put("document", upload)
        names = {"file_name": upload.name, "mime_type": upload.mime}
        content = {"document": stored.as_json() | names} | as_caption(caption)
        return self.sends(user, content, reply_to=reply_to)

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
