"""Sameness: when two spellings on a list are one name, and when only the legal form differs."""

import re

from bot.capture.names.fold import bare, fold

_FORM = re.compile(
    r"(?:股份|责任|控股|集团)*(?:有限)?(?:责任)?公司$"
    r"|[\s,.·(（]*\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|plc|gmbh"
    r"|ag|bv|nv|sa|srl|pte|pty|oy|ab|kk)\b[\s.,)）]*$"
)


def spelling(name: str) -> str:
    """The name without case, width, spaces and punctuation, in simplified characters."""
    return bare(fold(name)) or name


def without_form(name: str) -> str:
    """The same without its legal form: 麦凯信封有限公司, 麦凯信封公司 and 麦凯信封 are alike."""
    rest = fold(name).strip()
    while True:
        shorter = _FORM.sub("", rest)
        if shorter == rest or not bare(shorter):
            return bare(rest) or name
        rest = shorter
