"""The letters of names: Latin with its marks, and those of other scripts than Latin and Han."""

LATIN = "[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]"
# Letters with the signs that stand at them; no punctuation, and no figures but a script's own.
_RANGES = (
    r"\u0370-\u037d\u037f-\u0386\u0388-\u0588",  # Greek, Cyrillic, Armenian
    r"\u0591-\u05bd\u05d0-\u05f4\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff",
    r"\u0710-\u0963\u0966-\u0df3",  # of India
    r"\u0e00-\u0e4e\u0e81-\u0f03\u0f40-\u1049\u1780-\u17d3",  # Thai, Lao, Tibetan, Burmese, Khmer
    r"\u10a0-\u10fa\u10fc-\u1360\u1380-\u177f",  # Georgian, Hangul's parts, Ethiopic
    r"\u17e0-\u17e9\u1f00-\u1fff",
    r"\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f",  # kana
    r"\u3131-\u318e\uac00-\ud7a3",  # Hangul
)
OTHER = f"[{''.join(_RANGES)}]"
