"""Corrections in words, right after a note: 不对，是周四 · "no, it was a call" · 刚才那条删掉."""

import re
from dataclasses import replace
from datetime import date, datetime

from bot.capture.dates import DateRead, read_date
from bot.capture.notes.money import find_money
from bot.capture.notes.plain import plain
from bot.domain.corrections import CorrectionRead
from bot.domain.readings import Channel

LONGEST = 70
_GAP = r"[\s,，.。!！、:：;；~…—-]*"
_LEAD_ZH = (
    r"不对|不是(?=[\s,，。!！])|不不+|错了|我?(?:刚才?|刚刚)?(?:说|写|记|打|发|搞|弄|输)错了?"
    r"|更正|纠正|哦+|噢+|哎呀?|呃+|额(?=[\s,，])|抱歉|不好意思|等等|等一下"
)
_LEAD_EN = (
    r"(?:no+|nope|nah|sorry|oops|(?:wait|hang on|hold on)(?=\s*[,.!])|actually|correction"
    r"|wrong|my (?:mistake|bad)|scratch that(?=\s*[,.]\s*\w)|erm?|um+|ah|oh|apologies)\b"
)
_COPULA_ZH = (
    r"(?:刚才|刚刚|上面|前面|上一条)?[说记写指]?的?[那这]?[个条次家]?(?:其实|应该|应当|确切)?说?"
    r"(?:是(?!的)|应为|改成|改为|换成|指的是|说的是)在?"
)
_COPULA_EN = (
    r"(?:(?:it|that|this)(?: one| note| visit| call| meeting)? (?:was|is|should (?:be|have been))"
    r"|(?:it|that)['’]?s|i meant?|should (?:be|have been|say)"
    r"|(?:please )?(?:make|change) (?:it|that)(?: to)?|change to|was)\b(?: actually)?"
)
_START = re.compile(
    rf"(?P<lead>(?:(?:{_LEAD_ZH}|{_LEAD_EN}){_GAP})*)(?P<is>(?:(?:{_COPULA_ZH}|{_COPULA_EN})\s*)?)",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"不对|错了|(?:我|刚才?)*(?:说|写|记|打|搞|弄|输)错|(?:nope|wrong|oops|correction)\b|no[,.!] ",
    re.IGNORECASE,
)
# What it was not is passed over; of what it is the grammar reads on.
_NOT = (
    re.compile(
        r"(?:[这那][个条次]?)?并?不是(?P<wrong>[^,，。是]{1,20}?)[,，\s]*(?:而|应该)?是(?P<right>.+)"
    ),
    re.compile(r"(?P<right>.+?)[,，\s]*而?不是(?P<wrong>[^,，。]{1,20})"),
    re.compile(
        r"(?:(?:it|that|this) (?:was|is)(?:n['’]?t| not)|not)(?: with| at)? (?P<wrong>[^,;]+?)"
        r"(?:[,;]?\s+)(?:(?:it|that) (?:was|is)|(?:it|that)['’]s|but) (?P<right>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"not (?P<wrong>[^,;]{1,40}),\s*(?P<right>.+)", re.IGNORECASE),
    re.compile(r"(?P<right>.+?)[,;]?\s+(?:and )?not (?P<wrong>.{1,40})", re.IGNORECASE),
)
_SMALL = re.compile(
    r"^(?:(?:an?|the|on|with|at|in|for|by)\s+|是|在|跟|和|金额|总共)+"
    r"|\s*(?:的事情?|的时候|的|了|才对|才是|actually|instead|sorry)+$",
    re.IGNORECASE,
)
_ENDS = " \t\n.。!！,，~;；"
_CHANNELS: dict[Channel, tuple[str, str]] = {
    Channel.VIDEO: (
        "(?:[打开]的?)?视频(?:会议|电话|通话|聊)?",
        "video(?: call| meeting)?|zoom(?: call)?|teams(?: call)?",
    ),
    Channel.CALL: (
        "(?:打了?个?的?|通的?)?电话(?:沟通|联系)?|通话|[打通]的?电话",
        "(?:phone |telephone )?call|phone|by phone|over the phone",
    ),
    Channel.MESSAGE: (
        "(?:发的?|用)?(?:微信|短信|消息|信息|邮件|钉钉)(?:聊的?|联系|沟通)?",
        "(?:text )?message|text|e-?mail|wechat|whatsapp",
    ),
    Channel.EVENT: ("活动|展会|饭局", "event|trade fair|fair"),
    Channel.VISIT: (
        "走访|拜访|上门(?:拜访)?|当面[见谈聊]?|见面|面谈|去了?现场",
        "(?:site |personal )?visit|in person|face[ -]to[ -]face",
    ),
}
_KINDS = tuple(
    (channel, re.compile("|".join(words), re.IGNORECASE)) for channel, words in _CHANNELS.items()
)
_THAT = "(?:刚才|刚刚|上面|前面|上一?|最后)?的?[那这一]?一?[条个次笔](?:记录|消息|笔记)?"
_AWAY = "(?:不算|作废|不要了?|(?:删|撤|取消|去)(?:掉|除|销|回|了)*)"
_UNDO = re.compile(
    rf"(?:请|帮我|麻烦)?[把将]?{_THAT}(?:给我|都|先)?{_AWAY}(?:吧|了)?"
    rf"|(?:请|帮我|麻烦)?(?:删|撤|取消)(?:掉|除|销|回|了)*{_THAT}吧?"
    r"|撤销|撤回|删除|删掉|删了吧?"
    r"|(?:please )?(?:undo|delete|remove|scratch|ignore|cancel|discard|forget|take back)"
    r" (?:that|it|this|the (?:last|previous)|my last|last)"
    r"(?: (?:one|entry|note|message|visit|card))?(?: please)?"
    r"|undo",
    re.IGNORECASE,
)


def denies(text: str) -> bool:
    """Whether it says that something was wrong, which no answer to a question does."""
    return _DENIES.match(plain(text).strip()) is not None


def read_correction(text: str, now: datetime) -> CorrectionRead | None:
    """What the whole text puts right, and nothing besides; None for anything else."""
    if len(text) > LONGEST:
        return None
    said = plain(text).strip(_ENDS)
    start = _START.match(said)
    after = said[start.end("lead") :] if start else said
    if _UNDO.fullmatch(said) or _UNDO.fullmatch(after):
        return CorrectionRead(text, undo=True)
    denied = next(filter(None, (each.fullmatch(after) for each in _NOT)), None)
    if denied is not None:
        read = _read(text, _without_copula(denied["right"].strip(_ENDS)), now)
        return replace(read, wrong=denied["wrong"].strip(_ENDS)) if read and read.name else read
    if start is None or not (start["lead"] or start["is"]):
        return None
    read = _read(text, said[start.end() :].strip(_ENDS), now)
    # "oh, Redwood" only asks for Redwood.
    return None if read and read.name and not (start["is"] or _DENIES.match(said)) else read


def _without_copula(said: str) -> str:
    start = _START.match(said)
    return said[start.end() :] if start else said


def _read(text: str, rest: str, now: datetime) -> CorrectionRead | None:
    bare = _SMALL.sub("", _SMALL.sub("", rest)).strip(_ENDS)
    if not bare:
        return None
    for channel, words in _KINDS:
        if words.fullmatch(rest) or words.fullmatch(bare):
            return CorrectionRead(text, channel=channel)
    past, ahead = _day(bare, now, past=True), _day(bare, now, past=False)
    if past is not None and ahead is not None:
        return CorrectionRead(text, past=_last(past), ahead=_last(ahead), at=ahead.at)
    found = find_money(bare)
    if len(found) == 1 and found[0].end - found[0].start == len(bare):
        return CorrectionRead(text, amount=found[0].amount)
    return CorrectionRead(text, name=bare)


def _day(words: str, now: datetime, *, past: bool) -> DateRead | None:
    read = read_date(words, now.replace(tzinfo=None), "past" if past else "future")
    whole = read is not None and read.start is not None and len(read.text) == len(words)
    return read if whole else None


def _last(read: DateRead) -> date | None:
    return read.end or read.start
