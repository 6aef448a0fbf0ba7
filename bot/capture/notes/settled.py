"""The labels of an outcome after a look at the whole part: its troubles, facts and competitors."""

from collections.abc import Sequence

from bot.capture.notes.complaints import Trouble
from bot.capture.notes.facts import Fact
from bot.capture.notes.rivals import Rival
from bot.capture.notes.table import Hit

# Beside these a fault that nobody calls a complaint is a remark.
STRONGER = frozenset(["rejected", "not_met", "ordered", "payment", "undecided"])


def settled(
    labels: dict[str, list[Hit]],
    troubles: Sequence[Trouble],
    facts: Sequence[Fact],
    competitors: Sequence[Rival],
) -> dict[str, list[Hit]]:
    """The labels that stand, and those that the rest of the part adds."""
    found = dict(labels)
    real = [one for one in troubles if not one.price]
    if "complaint" in found and not real and competitors:
        del found["complaint"]
    if theirs := [one for one in competitors if one.chosen]:
        ours = [hit for hit in found.pop("ordered", []) if not _beside(hit, theirs)]
        found |= {"ordered": ours} if ours else {}
        if not {"ordered", "complaint"} & set(found):
            found.setdefault("rejected", [])
    if real and not set(found) & STRONGER:
        found.setdefault("complaint", [])
    if any(one.price for one in troubles):
        found.setdefault("undecided", [])
    if not found and facts:
        found["relationship"] = []
    if facts and set(found) <= {"relationship"}:
        found["relationship"] = found.get("relationship", [])
    return found


def _beside(hit: Hit, others: Sequence[Rival]) -> bool:
    """Whether the words of an order stand right by a competitor, and so tell of theirs."""
    return any(hit.start < one.end + 12 and one.start - 12 < hit.end for one in others)
