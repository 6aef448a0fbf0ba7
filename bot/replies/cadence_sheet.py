"""The visit table as a workbook to be edited and sent back; one row a cell, choices to pick."""

from io import BytesIO
from typing import TYPE_CHECKING

from bot.domain.cadence import CHANNELS, VisitTable
from bot.domain.cadence_sheet import COLUMNS, KINDS, to_rows
from bot.domain.grades import Grade
from bot.domain.letters import About, Enclosure, Reply
from bot.domain.staff import VISITING
from bot.replies.words import label, say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = (8, 10, 14, 22, 10, 10)


def sheet(lang: str, table: VisitTable, day: str) -> Reply:
    """The workbook; replying to it with the edited one is enough."""
    enclosure = Enclosure(f"visit-table-{day}.xlsx", workbook(lang, table))
    return Reply(say(lang, "cadence-sheet"), about=About("cadencesheet", 0), enclosure=enclosure)


def workbook(lang: str, table: VisitTable) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    page: Worksheet = book.active
    page.title = label(lang, "cadence-sheet-title")
    page.append([label(lang, f"cadence-column-{name}") for name in COLUMNS])
    for row in to_rows(table):
        page.append([_word(lang, name, row[name]) for name in COLUMNS])
    for head in page[1]:
        head.font = Font(bold=True)
    page.freeze_panes = "A2"
    _choices(lang, page)
    notes = book.create_sheet(label(lang, "cadence-sheet-notes"))
    for line in label(lang, "cadence-sheet-how").split("|"):
        notes.append([line.strip()])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _word(lang: str, name: str, value: str | int | None) -> str | int | None:
    match name:
        case "channel" | "role":
            return label(lang, f"{name}-{value}")
        case "kind":
            return label(lang, f"cadence-kind-{str(value).replace('_', '-')}")
        case _:
            return value


def _choices(lang: str, page: "Worksheet") -> None:
    """What may stand in a cell, to pick from; the sheet is as wide as its words."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    offered = {
        "A": [str(one) for one in Grade],
        "B": [label(lang, f"channel-{one}") for one in CHANNELS],
        "C": [label(lang, f"role-{one}") for one in VISITING],
        "D": [label(lang, f"cadence-kind-{one.replace('_', '-')}") for one in KINDS],
    }
    for column, words in offered.items():
        rule = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
        page.add_data_validation(rule)
        rule.add(f"{column}2:{column}{page.max_row + 20}")
    for place, width in enumerate(WIDTHS, 1):
        page.column_dimensions[get_column_letter(place)].width = width
