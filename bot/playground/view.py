"""What the chat page is shown: people, chats, menus, suggestions and the time, as JSON."""

from dataclasses import asdict, dataclass
from datetime import tzinfo

from bot.playground.chats import Chat
from bot.playground.desk import shown
from bot.playground.methods.menus import menu_of
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.suggestions import Suggestions
from bot.playground.wire import Json


@dataclass(frozen=True)
class View:
    """The desk as one page sees it."""

    api: BotApi
    zone: tzinfo
    suggestions: Suggestions

    def state(self) -> Json:
        desk = self.api.desk
        return {
            "desk": desk.events.name,
            "number": desk.events.number,
            "bot": desk.account.as_user(),
            "people": [self.person(person) for person in self.api.people],
            "chats": [self.chat(chat) for chat in desk.chats.values()],
            "clock": self.time(),
        }

    def person(self, person: Person) -> Json:
        return person.as_user() | {
            "label": person.label,
            "suggestions": [asdict(each) for each in self.suggestions(person)],
        }

    def chat(self, chat: Chat) -> Json:
        language = chat.person.language_code
        return {
            "id": chat.id,
            "title": chat.title,
            "people": list(chat.people),
            "blocked": chat.blocked,
            "started": chat.started,
            "posts": [shown(post) for post in chat.living()],
            "commands": menu_of(self.api.desk, chat.id, language),
        }

    def time(self) -> Json:
        return {"now": self.api.clock.now().timestamp() * 1000, "zone": str(self.zone)}
