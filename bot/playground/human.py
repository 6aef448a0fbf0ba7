"""What people do in Telegram: they speak, press, edit, forward, react."""

from bot.playground.chats import Posted
from bot.playground.desk import Press, shown
from bot.playground.live import Live
from bot.playground.members import Which, Who
from bot.playground.speaking import as_caption, spoken
from bot.playground.wire import Json


class Humans(Live):
    """The people's side of the desk; each act becomes an update for the bot.

    `user` is a person or their id. `chat` is a chat id, the private chat when left out.
    The acts answer with the message as the bot gets to see it.
    """

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
        fields = ("entities", "text", "caption", "caption_entities")
        kept = {key: value for key, value in post.message.items() if key not in fields}
        words = spoken(text) if "text" in post.message else as_caption(text)
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
