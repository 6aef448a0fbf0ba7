"""Documents, worded: which folder, the folders and what lies in them, a file handed out."""

from bot.domain.documents import FOLDERS, Document, Offered, Shelf, Shelved, Shelves
from bot.domain.letters import About, Button, Enclosure, Reply
from bot.replies.words import Html, clean, join, label, say, shorten

MOST_LISTED = 20
_UNSAFE = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))


def offered(lang: str, what: Offered) -> Reply:
    """The five folders as buttons; the same file sent before is named."""
    lines = [say(lang, f"hint-{what.hint}")] if what.hint else []
    key = "file-folder" if what.count == 1 else "file-folder-many"
    lines.append(
        say(lang, key, n=what.count, name=what.document.name, customer=what.customer.name,
            size=size(what.document.size))
    )  # fmt: skip
    if what.same is not None:
        where = what.same.number or label(lang, "folder-0")
        lines.append(say(lang, "file-same", number=where))
    rows = [
        (Button(label(lang, f"folder-{folder}"), f"folder:{what.proposal_id}:{folder}"),)
        for folder in FOLDERS
    ]
    last = (
        Button(label(lang, "button-other"), f"somebody:{what.proposal_id}"),
        Button(label(lang, "button-drop"), f"forget:{what.proposal_id}"),
    )
    about = About("proposal", what.proposal_id)
    return Reply(Html("\n".join(lines)), (*rows, last), about)


def shelved(lang: str, what: Shelved) -> Reply:
    one = what.document
    if what.others:
        return _shelved_together(lang, what)
    if what.undone:
        return Reply(say(lang, "file-undone", number=one.number or "", name=one.name))
    text = say(
        lang, "file-filed", number=one.number or "", name=one.name, customer=what.customer.name,
        folder=label(lang, f"folder-{one.folder}"),
    )  # fmt: skip
    rows = (
        (
            Button(label(lang, "button-undo"), f"unfile:{one.id}"),
            Button(label(lang, "button-folders"), f"folders:{what.customer.id}"),
        ),
    )
    return Reply(text, rows, About("customer", what.customer.id, what.customer.id))


def _shelved_together(lang: str, what: Shelved) -> Reply:
    numbers = [one.number or "" for one in (what.document, *what.others)]
    values = {"n": len(numbers), "numbers": join(lang, numbers), "customer": what.customer.name}
    if what.undone:
        return Reply(say(lang, "files-undone", **values))
    text = say(lang, "files-filed", folder=label(lang, f"folder-{what.document.folder}"), **values)
    rows = (
        (
            Button(label(lang, "button-undo"), f"unfileall:{what.proposal_id}"),
            Button(label(lang, "button-folders"), f"folders:{what.customer.id}"),
        ),
    )
    return Reply(text, rows, About("customer", what.customer.id, what.customer.id))


def shelves(lang: str, what: Shelves) -> Reply:
    """The folders with their counts."""
    kept = what.counts.get(None, 0)
    numbered: list[tuple[int, int]] = [(one, what.counts.get(one, 0)) for one in FOLDERS]
    numbered += [(0, kept)] if kept else []
    rows = tuple(
        (Button(f"{label(lang, f'folder-{one}')} · {n}", f"shelf:{what.customer.id}:{one}"),)
        for one, n in numbered
    )
    about = About("customer", what.customer.id, what.customer.id)
    return Reply(say(lang, "folders-head", customer=what.customer.name), rows, about)


def shelf(lang: str, what: Shelf) -> Reply:
    """What lies in a folder, newest first; a press sends the file."""
    folder = label(lang, f"folder-{what.folder}")
    back = Button(label(lang, "fix-back"), f"folders:{what.customer.id}")
    if not what.documents:
        text = say(lang, "folder-empty", customer=what.customer.name, folder=folder)
        return Reply(text, ((back,),))
    rows = [(Button(_line(one), f"fetch:{one.id}"),) for one in what.documents[:MOST_LISTED]]
    text = say(
        lang, "folder-head", customer=what.customer.name, folder=folder, n=len(what.documents),
        shown=min(len(what.documents), MOST_LISTED),
    )  # fmt: skip
    return Reply(text, (*rows, (back,)))


def handed_out(lang: str, one: Document, content: bytes) -> Reply:
    text = say(lang, "file-here", number=one.number or label(lang, "folder-0"), name=one.name)
    return Reply(text, enclosure=Enclosure(file_name(one), content))


def file_name(one: Document) -> str:
    """The number and the name as it came, with the extension that its bytes deserve."""
    stem = clean(one.name).replace("\n", " ").translate(_UNSAFE)
    stem = stem.removesuffix(f".{one.suffix}").strip(". ")[:60]
    return f"{one.number or 'photo'} {stem}.{one.suffix}"


def size(count: int) -> str:
    return f"{count / 1_048_576:.1f} MB" if count >= 1_048_576 else f"{max(1, count // 1024)} KB"


def _line(one: Document) -> str:
    return shorten(clean(f"{one.number or ''} {one.name} · {one.created_at:%Y-%m-%d}".strip()), 60)
