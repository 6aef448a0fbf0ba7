"""What people do in Telegram: they speak, press, edit, send things, forward, block."""

from bot.playground.chats import Chat, Posted
from bot.playground.desk import Desk, Press, quoted, shown
from bot.playground.entities import detected
from bot.playground.people import Person
from bot.playground.wire import Json, Upload

Who = int | Person
Which = int | Json  # a message or its id


class Humans:
    """The people's side of the desk; each act becomes an update for the bot.

    `user` is a person or their id. `chat` is a chat id, the private chat when left out.
    The acts answer with the message as the bot gets to see it.
    """

    desk: Desk

    def person(self, user: Who) -> Person:
        return self.desk.people[user if isinstance(user, int) else user.id]

    def private(self, user: Who, chat: int | None = None) -> Chat:
        return self.desk.chats[chat if chat is not None else self.person(user).id]

    def found(self, chat: Chat, message: Which) -> Posted:
        post = chat.find(message if isinstance(message, int) else int(message["message_id"]))
        if post is None:
            raise LookupError("there is no such message in this chat")
        return post

    def sends(
        self,
        user: Who,
        content: Json,
        *,
        reply_to: Which | None = None,
        chat: int | None = None,
    ) -> Json:
        """Send anything: `content` is the part of a Message that says what it holds."""
        person, place = self.person(user), self.private(user, chat)
        if place.kind == "private" and (place.blocked or not place.started):
            self.unblocks(person)
        if reply_to is not None:
            content = {"reply_to_message": quoted(self.found(place, reply_to))} | content
        post = self.desk.post(place, person.as_user(), content)
        if heard(self.desk, place, post):
            self.desk.updates.put("message", post.message)
        return post.message

    def says(
        self, user: Who, text: str, *, reply_to: Which | None = None, chat: int | None = None
    ) -> Json:
        return self.sends(user, spoken(text), reply_to=reply_to, chat=chat)

    def opens_link(self, user: Who, code: str = "") -> Json:
        """Opens t.me/bot?start=CODE and presses Start."""
        return self.says(user, f"/start {code}".strip())

    def edits(self, user: Who, message: Which, text: str, *, chat: int | None = None) -> Json:
        place = self.private(user, chat)
        post = self.found(place, message)
        if post.by_bot:
            raise PermissionError("people edit their own messages only")
        name = "text" if "text" in post.message else "caption"
        fields = ("entities", "text", "caption", "caption_entities")
        kept = {key: value for key, value in post.message.items() if key not in fields}
        words = {name if key == "text" else key: value for key, value in spoken(text).items()}
        self.desk.rewrite(place, post, kept | words | {"edit_date": self.desk.unix()})
        self.desk.updates.put("edited_message", post.message)
        return post.message

    def presses(
        self, user: Who, message: Which, button: str | tuple[int, int], *, chat: int | None = None
    ) -> str:
        """Press a button, named by its words (or a part of them) or by row and column.

        Answers with the id of the callback query; `desk.presses[id].answer` is what the bot said.
        """
        place = self.private(user, chat)
        post = self.found(place, message)
        data = str(button_of(post, button).get("callback_data", ""))
        press_id = str(next(self.desk.press_ids))
        person = self.person(user)
        self.desk.presses[press_id] = Press(self.desk.unix(), person.id)
        query = {"id": press_id, "from": person.as_user(), "message": post.message}
        instance = {"chat_instance": str(place.id), "data": data}
        self.desk.updates.put("callback_query", query | instance)
        return press_id

    def sends_photo(
        self, user: Who, content: bytes, caption: str = "", *, reply_to: Which | None = None
    ) -> Json:
        photo = self.desk.shelf.photo(Upload("photo.jpg", content, "image/jpeg"))
        return self.sends(user, {"photo": photo} | as_caption(caption), reply_to=reply_to)

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

    def forwards(self, user: Who, text: str, *, from_name: str = "", from_user: Who = 0) -> Json:
        """Forwards somebody's words: a known person's, or a hidden user's by name."""
        origin: Json = {"type": "hidden_user", "sender_user_name": from_name or "Somebody"}
        if from_user:
            origin = {"type": "user", "sender_user": self.person(from_user).as_user()}
        origin["date"] = self.desk.unix() - 60
        return self.sends(user, spoken(text) | {"forward_origin": origin})

    def reacts(self, user: Who, message: Which, emoji: str = "👍") -> None:
        place = self.private(user)
        post = self.found(place, message)
        who, new = self.person(user), [{"type": "emoji", "emoji": emoji}] if emoji else []
        old, post.reactions[who.id] = post.reactions.get(who.id, []), new
        self.desk.events.add("edit", chat=place.id, post=shown(post))
        change = {"chat": place.as_json(), "message_id": post.id, "user": who.as_user()}
        dated = {"date": self.desk.unix(), "old_reaction": old, "new_reaction": new}
        self.desk.updates.put("message_reaction", change | dated)

    def blocks(self, user: Who) -> None:
        self._member(user, blocked=True)

    def unblocks(self, user: Who) -> None:
        self._member(user, blocked=False)

    def _member(self, user: Who, *, blocked: bool) -> None:
        person, chat = self.person(user), self.private(user)
        first = not chat.started
        changed = chat.blocked != blocked
        chat.blocked, chat.started = blocked, True
        self.desk.events.add("chat", chat=chat.id, blocked=blocked)
        if first or not changed:
            return
        was, now = ("member", "kicked") if blocked else ("kicked", "member")
        content = {"chat": chat.as_json(), "from": person.as_user(), "date": self.desk.unix()}
        sides = {"old_chat_member": self._as(was), "new_chat_member": self._as(now)}
        self.desk.updates.put("my_chat_member", content | sides)

    def _as(self, status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self.desk.account.as_user(), "status": status} | until

    def gathers(self, group_id: int, title: str, *users: Who, kind: str = "group") -> Chat:
        """Makes a group with the bot in it; group ids are negative."""
        people = {self.person(user).id: self.person(user) for user in users}
        chat = self.desk.chats[group_id] = Chat(group_id, people, title, kind)
        inviter = chat.person
        content = {"chat": chat.as_json(), "from": inviter.as_user(), "date": self.desk.unix()}
        sides = {"old_chat_member": self._as("left"), "new_chat_member": self._as("member")}
        self.desk.updates.put("my_chat_member", content | sides)
        return chat


def spoken(text: str) -> Json:
    entities = detected(text, [])
    return {"text": text} | ({"entities": entities} if entities else {})


def as_caption(text: str) -> Json:
    entities = detected(text, []) if text else []
    words: Json = {"caption": text} if text else {}
    return words | ({"caption_entities": entities} if entities else {})


def button_of(post: Posted, wanted: str | tuple[int, int]) -> Json:
    if isinstance(wanted, tuple):
        return post.buttons[wanted[0]][wanted[1]]
    buttons = [button for row in post.buttons for button in row]
    exact = [button for button in buttons if button["text"] == wanted]
    like = exact or [button for button in buttons if wanted in button["text"]]
    if not like:
        words = ", ".join(button["text"] for button in buttons) or "none"
        raise LookupError(f"no button says {wanted!r}; there are: {words}")
    return like[0]


def heard(desk: Desk, chat: Chat, post: Posted) -> bool:
    """In groups a bot in privacy mode gets commands, mentions of it and replies to it only."""
    if chat.blocked:
        return False
    if chat.kind == "private":
        return True
    text = str(post.message.get("text", ""))
    reply = post.message.get("reply_to_message", {}).get("from", {}).get("id")
    named = f"@{desk.account.username}" in text
    return named or reply == desk.account.id or (text.startswith("/") and "@" not in text)
