"""Chinese numerals below ten thousand, as they are spoken: 六千五 is 6500."""

import re

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | dict(
    zip("〇两壹贰叁肆伍陆柒捌玖", (0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)
)
PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
NUMERALS = "".join(DIGITS) + "".join(PLACES)
# 三四百万, 十五六万: two neighbours before a place leave it open; the lower one is sure.
NEXT_TO = re.compile(
    "(?:^|(?<=[十百千]))(?:一二|[二两]三|三四|四五|五六|六七|七八|八九)(?=[十百千]|$)"
)


def numeral(text: str) -> int:
    """The number; a last digit after 百 or 千 counts in the next lower place (一百二 is 120)."""
    total, digit, last = 0, 0, 1
    for char in NEXT_TO.sub(lambda two: two[0][0], text):
        if char in PLACES:
            total += (digit or 1) * PLACES[char]
            digit, last = 0, PLACES[char]
        else:
            digit = DIGITS[char] if digit == 0 else digit * 10 + DIGITS[char]
            last = 1 if char in "零〇" else last
    return total + digit * max(1, last // 10 if last >= 100 else 1)
