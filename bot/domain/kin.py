"""Kin: whose day it is beside a contact's own, and who of them may be a child."""

PLACES = ("elder", "younger", "second")  # of several: `elder son`
CHILDREN = frozenset({"son", "daughter", "child", "twins", "grandchild"})
SPOUSES = frozenset({"wife", "husband", "partner"})
OF_AGE = 14  # below, what is said of a child waits for consent


def may_be_child(relative: str) -> bool:
    """Whether this relative may be under age: `son`, `elder son`, not `wife`."""
    return relative.split()[-1] in CHILDREN
