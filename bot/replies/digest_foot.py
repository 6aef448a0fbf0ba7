"""The foot of a digest: who came and went, money, and how full the archives are."""

from collections.abc import Iterator

from bot.domain.customers import Customer
from bot.domain.digests import Digest, Few, Money, Quality
from bot.replies.digest_lists import NAME
from bot.replies.words import Html, join, label, money, say, shorten


def foot(lang: str, one: Digest) -> Iterator[str]:
    changes = [
        _changed(lang, name, few)
        for name, few in (("new", one.new), ("dormant", one.dormant), ("lost", one.lost))
        if few.total
    ]
    if changes:
        yield say(lang, "digest-changes-head", parts=Html(" · ".join(changes)))
    yield from (_money(lang, part) for part in one.money[:2])
    if one.quality.customers:
        yield _quality(lang, one.quality)


def _changed(lang: str, name: str, few: Few[Customer]) -> Html:
    what = say(lang, f"digest-{name}", n=few.total)
    if not few.shown:
        return what
    names = join(lang, [shorten(one.short, NAME) for one in few.shown[:3]])
    more = "…" if few.total > len(few.shown[:3]) else ""
    return say(lang, "digest-names", what=what, names=Html(names + more))


def _money(lang: str, part: Money) -> Html:
    key = "digest-money" if part.earned and part.spent else "digest-money-spent"
    key = key if part.spent else "digest-money-earned"
    share = round(100 * part.spent / part.earned, 1) if part.earned else 0
    return say(
        lang, key, earned=money(lang, str(part.earned), part.currency), percent=str(share),
        spent=money(lang, str(part.spent), part.currency),
    )  # fmt: skip


def _quality(lang: str, one: Quality) -> Html:
    counts = {
        "phone": one.no_phone,
        "contacts": one.few_contacts,
        "birthday": one.no_birthday,
        "stale": one.stale,
    }
    parts = [label(lang, f"digest-quality-{key}", n=n) for key, n in counts.items() if n]
    if not parts:
        return say(lang, "digest-quality-good", n=one.customers)
    return say(lang, "digest-quality", n=one.customers, parts=Html(" · ".join(parts)))
