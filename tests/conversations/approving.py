"""Approved files: what the bot said once and somebody read and found good.

APPROVE=1 writes them anew; read the difference before it is committed."""

import os
from pathlib import Path

APPROVED = Path(__file__).parent / "approved"


def approve(name: str, text: str) -> None:
    """Fails when the text is not, to the letter, what was approved under this name."""
    file = APPROVED / f"{name}.txt"
    if os.environ.get("APPROVE"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text + "\n"
