"""A card that asks for one facet: everything else is known about its customer."""

from bot.domain.customers import Contact, Customer, Fact
from bot.domain.facets import FACETS
from bot.playground.people import Person
from bot.storage import contacts, facts
from bot.storage.transaction import Tx
from tests.conversations.world import LI, World


async def asks(
    world: World, facet: str, grade: str = "A", *, of: Person = LI,
    note: str = "今天见了麦凯的王总，聊得不错", name: str = "麦凯信封有限公司", who: str = "王总",
) -> Customer:  # fmt: skip
    """The rep's card of a visit to a customer about whom all is known but this facet."""
    one = await world.customer(of, name, grade)

    def fill(tx: Tx) -> None:
        rep = world.staff[of.id].id
        person = contacts.add(
            tx,
            Contact(
                0, one.id, who,
                title=None if facet == "title" else "总经理",
                phones=() if facet == "phone" else ("+8613812345678",),
                emails=() if facet == "email" else ("w@example.com",),
            ),
        )  # fmt: skip
        for known, about in FACETS.items():
            if known not in (facet, "title", "phone", "email") and about.worth:
                contact = person.id if about.whose == "contact" else None
                facts.add(tx, Fact(0, one.id, known, "…", about.section, rep,
                                   tx.now.date(), contact_id=contact))  # fmt: skip

    await world.write(fill)
    card = await world.chat.says(of, note)
    assert "❓" in card
    return one
