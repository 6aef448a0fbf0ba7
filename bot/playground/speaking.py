"""A person's message on its way to the bot."""

from bot.playground.chats import Chat, Posted
from bot.playground.desk import Desk, quoted
from bot.playground.entities import detected
from bot.playground.members import Members, Which, Who
from bot.playground.wire import Json


class Speaking(Members):
    """Sends what a person wants said."""

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


def spoken(text: str) -> Json:
    entities = detected(text, [])
    return {"text": text} | ({"entities": entities} if entities else {})


def as_caption(text: str) -> Json:
    entities = detected(text, []) if text else []
    words: Json = {"caption": text} if text else {}
    return words | ({"caption_entities": entities} if entities else {})


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
