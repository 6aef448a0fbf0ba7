"""Sheets: the figures of a digest as a workbook, with nothing in it that a program would run."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.domain.digests import Digest, RepRow
from bot.domain.grades import Grade
from bot.domain.letters import Enclosure, Reply
from bot.replies.digest_heads import title
from bot.replies.digest_lists import risk_reasons
from bot.replies.relatives import who_of
from bot.replies.words import clean, label, safe

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | float | Decimal | date | None

# What a spreadsheet may take for a formula or a command, ASCII and full-width alike.
DANGEROUS = frozenset("=+-@|%\t\r\n＝＋－＠｜％")
WIDEST = 60


def sheet(lang: str, one: Digest) -> Reply:
    """The workbook, with the digest's head as its caption."""
    name = f"digest-{one.period.first}-{one.period.last}.xlsx"
    return Reply(safe(title(lang, one)), enclosure=Enclosure(name, workbook(lang, one)))


def defused(text: str) -> str:
    """The text as a cell may hold it: control characters gone, and an apostrophe before what
    would begin a formula, wherever spaces try to hide it."""
    raw = "" if text is None else str(text)
    kept = clean(raw)
    begins = raw.lstrip(" \u00a0\u3000")[:1] or kept[:1]
    if begins in DANGEROUS or kept.lstrip()[:1] in DANGEROUS:
        return "'" + " ".join(kept.split())
    return kept


def workbook(lang: str, one: Digest) -> bytes:
    """One sheet for the people and one for each list that has anything in it."""
    from openpyxl import Workbook

    book = Workbook()
    people = book.active
    _fill(people, lang, "people", one, _heads(lang, PEOPLE), map(_person, one.rows))
    lists = (
        ("late", LATE, _late(lang, one)),
        ("at_risk", AT_RISK, _at_risk(lang, one)),
        ("complaints", COMPLAINTS, _complaints(one)),
        ("broken", BROKEN, _broken(one)),
        ("changes", CHANGES, _changes(lang, one)),
        ("coming", COMING, _coming(lang, one)),
        ("totals", TOTALS, _totals(lang, one)),
    )
    for name, heads, rows in lists:
        found = list(rows)
        if found:
            _fill(book.create_sheet(), lang, name, one, _heads(lang, heads), found)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


PEOPLE = (
    "name", "a-done", "a-owed", "b-done", "b-owed", "c-done", "c-owed", "attainment", "pace",
    "before", "met", "customers", "coverage", "times", "times-before", "calls-done", "calls-owed",
)  # fmt: skip
LATE = ("customer", "keeper", "days", "last", "done", "owed", "snoozed")
AT_RISK = ("customer", "grade", "keeper", "points", "reasons")
COMPLAINTS = ("customer", "keeper", "day", "text")
BROKEN = ("customer", "keeper", "due", "text")
CHANGES = ("what", "customer", "grade")
COMING = ("day", "customer", "person", "occasion")
TOTALS = ("what", "value", "currency")


def _heads(lang: str, names: Iterable[str]) -> list[str]:
    return [label(lang, f"sheet-{name}") for name in names]


def _person(row: RepRow) -> list[Cell]:
    counts: list[Cell] = []
    for grade in Grade:
        counts += [row.visits[grade].done, row.visits[grade].owed]
    return [
        row.name, *counts, _share(row.all.attainment), _share(row.compared.pace),
        _share(row.before.attainment), row.all.met, row.all.customers, _share(row.all.coverage),
        row.times, row.times_before, row.calls.done, row.calls.owed,
    ]  # fmt: skip


def _share(value: float | None) -> Cell:
    return None if value is None else round(value, 4)


def _late(lang: str, one: Digest) -> Iterable[list[Cell]]:
    for line in one.late.shown:
        duty = line.duty
        yield [
            line.customer.name, line.keeper, duty.days_overdue, duty.last_on, duty.done, duty.owed,
            duty.snoozed_until if line.snoozed else None,
        ]  # fmt: skip


def _at_risk(lang: str, one: Digest) -> Iterable[list[Cell]]:
    for line in one.at_risk.shown:
        reasons = "; ".join(risk_reasons(lang, line))
        grade, points = line.customer.grade, line.risk.total
        yield [line.customer.name, grade, line.keeper, points, reasons]


def _complaints(one: Digest) -> Iterable[list[Cell]]:
    for line in one.complaints.shown:
        yield [line.customer.name, line.keeper, line.entry.day, line.entry.text]


def _broken(one: Digest) -> Iterable[list[Cell]]:
    for line in one.broken.shown:
        yield [line.customer.name, line.keeper, line.promise.due_on, line.promise.text]


def _changes(lang: str, one: Digest) -> Iterable[list[Cell]]:
    for name, few in (("new", one.new), ("dormant", one.dormant), ("lost", one.lost)):
        for customer in few.shown:
            yield [label(lang, f"sheet-{name}"), customer.name, customer.grade]


def _coming(lang: str, one: Digest) -> Iterable[list[Cell]]:
    for line in one.coming.shown:
        kind = label(lang, f"occasion-{line.day.kind}")
        yield [
            line.day.on,
            line.customer.name,
            who_of(lang, line.day.who, line.day.relative),
            kind,
        ]


def _totals(lang: str, one: Digest) -> Iterable[list[Cell]]:
    for part in one.money:
        yield [label(lang, "sheet-earned"), part.earned, part.currency]
        yield [label(lang, "sheet-spent"), part.spent, part.currency]
    counts = {
        "late": one.late.total, "at_risk": one.at_risk.total, "broken": one.broken.total,
        "complaints": one.complaints.total, "new": one.new.total, "dormant": one.dormant.total,
        "lost": one.lost.total, "orphans": one.orphans, "archives": one.quality.customers,
        "no-phone": one.quality.no_phone, "few-contacts": one.quality.few_contacts,
        "no-birthday": one.quality.no_birthday, "stale": one.quality.stale,
    }  # fmt: skip
    for name, count in counts.items():
        yield [label(lang, f"sheet-{name}"), count, None]


def _fill(
    page: "Worksheet",
    lang: str,
    name: str,
    one: Digest,
    heads: Sequence[str],
    rows: Iterable[Sequence[Cell]],
) -> None:
    """A title, the headings, the rows; wide enough to read, the headings kept in sight."""
    from openpyxl.styles import Font

    page.title = label(lang, f"sheet-{name}")
    page.append([title(lang, one)])
    page.append(list(heads))
    for row in rows:
        page.append([_cell(value) for value in row])
    page["A1"].font = Font(bold=True, size=14)
    for head in page[2]:
        head.font = Font(bold=True)
    page.freeze_panes = "B3"
    _shape(page, heads)


def _cell(value: Cell) -> Any:
    return defused(value) if isinstance(value, str) else value


def _shape(page: "Worksheet", heads: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter
    from wcwidth import wcswidth

    for place, head in enumerate(heads, 1):
        cells = [page.cell(row, place) for row in range(3, page.max_row + 1)]
        widest = max([wcswidth(head), *(wcswidth(str(one.value or "")) for one in cells)])
        page.column_dimensions[get_column_letter(place)].width = min(max(widest + 2, 8), WIDEST)
        for one in cells:
            if isinstance(one.value, float):
                one.number_format = "0%"
            elif isinstance(one.value, Decimal):
                one.number_format = "#,##0.00"
