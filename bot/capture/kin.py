"""Kin as they are named beside a day: 小女儿 → `younger daughter`, "elder son" → `elder son`."""

import re

from bot.domain.kin import CHILDREN

# The narrow names first: a mother-in-law is no mother.
_NAMES = {
    "mother_in_law": "岳母|丈母娘|mother-in-law",
    "father_in_law": "岳父|(?:老)?丈人|father-in-law",
    "husbands_mother": "婆婆",
    "husbands_father": "公公",
    "grandmother": "奶奶|姥姥|(?:外)?祖母|外婆|grand(?:mother|ma|mum|mom)|granny",
    "grandfather": "爷爷|姥爷|(?:外)?祖父|外公|grand(?:father|pa|dad)",
    "twins": "双胞胎|twins?",
    "grandchild": "外?孙(?:子|女)|grand(?:son|daughter|child)",
    "son": "儿子|公子|小子|son|boy",
    "daughter": "女儿|闺女|千金|daughter|girl",
    "child": "孩子|小孩|宝宝|娃|child|kid|baby",
    "wife": "老婆|太太|爱人|妻子|夫人|媳妇|内人|wife",
    "husband": "老公|丈夫|先生|husband",
    "partner": "女友|男友|partner|boyfriend|girlfriend|fiancée?|spouse",
    "mother": "母亲|妈|老太太|老娘|老母|mother|mum|mom",
    "father": "父亲|爸|老爷子|老汉儿?|老爹|老豆|老头子|father|dad",
    "sibling": "哥|弟|姐|妹|brother|sister|sibling",
}
_PLACES = {
    "elder": "^(?:大|长)|elder|older|eldest|oldest|first",
    "younger": "^小|younger|youngest|little",
    "second": "^二|second|middle",
}
_FIRST = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items()), re.I)


_DIED = re.compile(
    r"去世|过世|逝世|病逝|病故|离世|辞世|仙逝|不在了|走了$|没了$"
    r"|\bpassed (?:away|on)\b|\bdied\b|\bdeceased\b|\bis dead\b|\blost (?:his|her) life\b"
    r"|\blost (?:his|her|their) (?:\w+ )?(?:mother|father|mum|mom|dad|wife|husband|partner|son"
    r"|daughter|child|brother|sister|parents?|grand\w+)\b",
    re.IGNORECASE,
)


def died(words: str) -> str | None:
    """The relative whom these words tell to have died; None where they tell of no death."""
    return relative_of(words) if _DIED.search(words) else None


def relative_of(kin: str) -> str:
    """The relative by one of bot.domain.kin's names, with its place among several children."""
    found = _FIRST.search(kin)
    name = found.lastgroup.replace("_", "-") if found and found.lastgroup else None
    if name is None:
        return "other"
    place = next((one for one, words in _PLACES.items() if re.search(words, kin, re.I)), None)
    single = name == "child" and kin.startswith("小孩")
    return name if place is None or name not in CHILDREN or single else f"{place} {name}"
