"""Who is in a chat with the bot: people who block it or come back, and groups."""

from bot.playground.chats import Chat, Posted
from bot.playground.desk import Desk
from bot.playground.people import Person
from bot.playground.wire import Json

Who = int | Person
Which = int | Json  # a message or its id


class Members:
    """Finds people, chats and messages; the acts that change who may write to whom."""

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
