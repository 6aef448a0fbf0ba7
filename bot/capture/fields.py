"""Fields: a correction of a contact in a few words: 电话 139…, 职位 采购总监, name: John Smith."""

import re

from bot.capture.notes.phones import find_emails, find_phones

_LABELS = {
    "name": ("姓名", "名字", "name"),
    "title": ("职位", "职务", "头衔", "title"),
    "company": ("公司", "单位", "company", "firm"),
    "phones": ("电话", "手机", "tel", "phone", "mobile"),
    "emails": ("邮箱", "邮件", "email", "e-mail", "mail"),
    "address": ("地址", "address"),
}
_FIELD = {word: field for field, words in _LABELS.items() for word in words}
_PIECE = re.compile(r"[\n,，;；、]+")
_LABELLED = re.compile(
    rf"({'|'.join(sorted(map(re.escape, _FIELD), key=len, reverse=True))})"
    r"(?:[:： ]{0,2}(?:是|为|改成|改为|is)?[:： ]{0,2})(\S.*)",
    re.IGNORECASE,
)
LONGEST_NAME = 40


def read_fields(text: str) -> dict[str, str]:
    """Field → its new value; a piece without a label is told by its shape, else it is the name."""
    found: dict[str, str] = {}
    for piece in map(str.strip, _PIECE.split(text)):
        labelled = _LABELLED.fullmatch(piece)
        if labelled:
            found[_FIELD[labelled[1].lower()]] = labelled[2].strip()
        elif find_emails(piece):
            found["emails"] = piece
        elif find_phones(piece):
            found["phones"] = piece
        elif piece and len(piece) <= LONGEST_NAME and any(map(str.isalpha, piece)):
            found.setdefault("name", piece)
    return found
