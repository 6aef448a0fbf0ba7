"""The customers of a note: the directory's first, else those that syntax and model make likely."""

import re
from collections.abc import Sequence

from bot.capture.names import Directory, find_customers
from bot.capture.names.fold import fold
from bot.capture.names.ordinary import is_ordinary
from bot.capture.notes import agreed
from bot.capture.notes.asker import Asker
from bot.capture.notes.clauses import Clause
from bot.capture.notes.contacted import contacted, is_someone_at
from bot.capture.notes.firms import Firm, from_mentions, is_ended, is_nobody, plausible, trimmed
from bot.capture.notes.guessed import guessed
from bot.capture.notes.met_persons import may_be_met
from bot.capture.notes.people import find_people
from bot.capture.notes.rivals import find_rivals
from bot.capture.notes.spans import over
from bot.capture.notes.spotted import Spotted
from bot.capture.notes.successors import successors
from bot.capture.notes.table import compiled
from bot.capture.notes.tables.rivals import GOODS
from bot.capture.notes.with_guessed import with_guessed, with_more


def find_firms(raw: str, text: str, directory: Directory | None, asker: Asker) -> list[Firm]:
    """The firms that the directory hears in a note, those that it knows first; competitors too."""
    found = from_mentions(
        find_customers(
            raw, directory, asker_id=asker.asker_id, recent=asker.recent, allowed=asker.allowed
        )
    )
    known = [firm for firm in found if firm.known and not firm.rival]
    new = [firm for firm in found if not firm.known and plausible(text, firm)]
    return known + [one for one in new if not is_someone_at(text, one.start, one.end)]


def customers(
    raw: str, text: str, parts: Sequence[Clause], firms: Sequence[Firm], seen: Sequence[Spotted]
) -> list[Firm]:
    """The customers among the firms that were heard and beside them. What the model has `seen`
    counts where the directory knows nobody."""
    found = [firm for firm in firms if not firm.rival]
    is_known = any(firm.known for firm in found)
    if not is_known and parts:
        found = with_guessed(text, parts, found, guessed(raw, text, parts))
    lean = [trimmed(firm, text[firm.end : firm.end + 1]) for firm in found]
    found = _ended_first(text, [one for one in lean if one.known or not is_nobody(one.read.text)])
    found = [one for one in found if one.known or not _is_person(text, one)]
    met = [one for one in contacted(raw, text, parts) if not _is_met_there(text, one, found)]
    found = with_more(found, met)
    if not is_known:
        found = _apart(text, parts, agreed.customers(raw, text, found, seen))
    found = [one for one in found if one.known or not _are_goods(text, one, found)]
    new = [one.person for one in successors(text)]
    found = [one for one in found if one.known or not any(over(one, other) for other in new)]
    return [one for one in found if one.known or one.certain or not _is_word(one.read.text)]


def _is_word(name: str) -> bool:
    """Whether a name is a word that staff write anyhow, in small letters where there are any:
    放心, 我搞定; done for today."""
    return name == name.lower() and is_ordinary(fold(name))


# 无菌包耗材想换供应商: whatever gets another supplier is bought there, and is nobody.
WARE = compiled(f"..{GOODS}$")
GETS_ANOTHER = compiled(
    "(?:也|都|还|就)?(?:想|要|打算|准备|考虑|需要)?换(?:个|一?家)?(?:供应商|供货商|厂家|货源|牌子|品牌)"
)


def _are_goods(text: str, firm: Firm, customers: Sequence[Firm]) -> bool:
    """Whether a firm behind the first is rather something that one of them buys."""
    if not any(one.end <= firm.start for one in customers):
        return False
    is_ware = WARE.search(text[firm.start : firm.end]) is not None
    return is_ware and GETS_ANOTHER.match(text, firm.end) is not None


def _apart(text: str, parts: Sequence[Clause], customers: Sequence[Firm]) -> list[Firm]:
    """The customers but those behind the first whom the syntax makes a competitor, and a first
    that is a person of the second."""
    ranked = sorted(customers, key=lambda one: one.start)
    if len(ranked) < 2:
        return list(customers)
    rivals = find_rivals(text, parts, [(ranked[0].start, ranked[0].end)])
    whole = {(one.start, one.end) for one in rivals}
    kept = [one for one in ranked if one is ranked[0] or (one.start, one.end) not in whole]
    return kept[1:] if len(kept) > 1 and _is_of(text, kept[0], kept[1]) else kept


# Blaise Tremblay, Laurentian Maple Co-op · Jim Reed's place (Reed Roofing).
OF = re.compile(r"(?:['’]s(?: \w+){1,3})?\s?[,(]\s?(?:of |from |at )?(?:the )?")
TWO_NAMES = re.compile(r"[A-Z][\w'’-]+(?: [A-Z]\.?)? [A-Z][\w'’-]+")


def _is_of(text: str, one: Firm, other: Firm) -> bool:
    """Whether the one is a person of the other: two names, and right behind them a firm."""
    name = text[one.start : one.end]
    if one.known or is_ended(name) or TWO_NAMES.fullmatch(name) is None:
        return False
    beside = OF.fullmatch(text, one.end, other.start) is not None
    return beside and (other.known or is_ended(text[other.start : other.end]))


def _is_met_there(text: str, firm: Firm, customers: list[Firm]) -> bool:
    """Whether it is rather a person met at a customer that was named before."""
    named = any(one.end <= firm.start for one in customers)
    return named and may_be_met(text, firm.start, firm.end)


def _is_person(text: str, firm: Firm) -> bool:
    """Whether what looked like a firm's name is a surname with its title (王总, 王总和)."""
    name = text[firm.start : firm.end].rstrip("和与跟同")
    if is_ended(name):  # 金桥物流 is no 金桥 of the 物流 department
        return False
    return any(one.span == (0, len(name)) and one.title for one in find_people(name, []))


def _ended_first(text: str, customers: list[Firm]) -> list[Firm]:
    """Without the unknown names that end like no firm, when one that does is there."""
    ended = [one for one in customers if one.known or is_ended(text[one.start : one.end])]
    return ended or customers
