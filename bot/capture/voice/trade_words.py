"""Words of the trade that dictation misspells: the same sound, one character right, no word."""

from functools import cache

from bot.capture.names.sounds import readings

TRADE_WORDS = [
    "报价",
    "报价单",
    "采购",
    "总监",
    "订单",
    "合同",
    "发货",
    "交货",
    "样品",
    "付款",
    "回款",
    "对账",
    "货款",
    "打样",
    "询价",
    "库存",
    "账期",
    "发票",
    "招标",
    "投标",
    "农历",
    "阴历",
    "茅台",
    "高尔夫",
    "月底前",
    "周五前",
    "签约",
    "续约",
    "供应商",
    "经销商",
    "代理商",
    "竞品",
    "涨价",
    "降价",
    "退货",
    "售后",
    "验收",
]


def correct_trade_words(text: str) -> str:
    """报假 → 报价, 农丽 → 农历; a stretch that is a word of its own stays as it is."""
    for word in TRADE_WORDS:
        for at in range(len(text) - len(word) + 1):
            heard = text[at : at + len(word)]
            if heard != word and _misheard(heard, word):
                text = text[:at] + word + text[at + len(word) :]
    return text


def _misheard(heard: str, word: str) -> bool:
    shared = sum(one == other for one, other in zip(heard, word, strict=True))
    alike = all(
        one == other or set(readings(one)) & set(readings(other))
        for one, other in zip(heard, word, strict=True)
    )
    return shared >= len(word) - 1 and alike and heard not in dictionary()


@cache
def dictionary() -> frozenset[str]:
    """Chinese words that pypinyin knows the reading of."""
    from pypinyin.phrases_dict import phrases_dict

    return frozenset(phrases_dict)
