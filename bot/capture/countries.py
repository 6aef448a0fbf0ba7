"""Countries by name or code, in 中文 and English: 德国, "Germany" → DE, de-by → DE-BY."""

from collections.abc import Iterable
from functools import lru_cache

from bot.capture.names.fold import bare, fold

LANGUAGES = ("zh", "en")
# What people say besides the names that are kept.
SPOKEN = {
    "美国": "US", "usa": "US", "america": "US", "英国": "GB", "uk": "GB", "britain": "GB",
    "england": "GB-ENG", "scotland": "GB-SCT", "大陆": "CN", "中国大陆": "CN",
    "mainland china": "CN", "香港": "HK", "hong kong": "HK", "澳门": "MO", "macau": "MO",
    "台湾": "TW", "韩国": "KR", "korea": "KR", "south korea": "KR", "阿联酋": "AE", "uae": "AE",
    "dubai": "AE", "holland": "NL",
}  # fmt: skip


def country_code(words: str) -> str:
    """The code of a country that is called by its name; anything else as it was said."""
    return _names().get(bare(fold(words)), words.strip().upper())


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {bare(fold(name)): code for name, code in [*_kept(), *SPOKEN.items()]}


def _kept() -> Iterable[tuple[str, str]]:
    from babel import Locale

    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                yield name, code
