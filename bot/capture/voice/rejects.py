"""What a speech model says when nobody spoke: thanks, loops, its own prompt."""

import re

_BARE = re.compile(r"[^\w]+")
# Sentences that subtitle-trained models put over noise; as whole utterances only.
_GHOSTS = re.compile(
    r"(?:you|bye|thank you|thanks|(?:thank you|thanks) (?:so much )?for watching|"
    r"please subscribe.*|subtitles? by.*|.*amara\.?org.*|"
    r"谢谢(?:大家|观看|收看|您的观看)?(?:观看)?|请不吝点赞.*|字幕.{0,20}|.*点赞.{0,6}订阅.*|music|音乐|掌声|applause|嗯+|啊+|呃+)",
    re.IGNORECASE,
)
MOST_ECHOED = 3  # names of the prompt in a row; a rep who names one customer is no echo
_LEAST_LOGPROB = -1.0
_NO_SPEECH = 0.6
_LEAST_LOGPROB_IN_SILENCE = -0.6
_MOST_COMPRESSION = 2.4


def is_ghost(text: str) -> bool:
    return bool(_GHOSTS.fullmatch(_BARE.sub(" ", text).strip()))


def is_unsure(logprob: float, no_speech: float, compression: float) -> bool:
    """By the model's own figures for one segment."""
    doubtful = no_speech > _NO_SPEECH and logprob < _LEAST_LOGPROB_IN_SILENCE
    return logprob < _LEAST_LOGPROB or doubtful or compression > _MOST_COMPRESSION


def is_loop(text: str) -> bool:
    """The same two or more characters four times running, or hardly any different ones."""
    bare = _BARE.sub("", text.lower())
    if len(bare) < 8:
        return False
    repeated = any(
        bare.count(bare[at : at + size] * 4)
        for size in (1, 2, 3, 4, 6, 8)
        for at in range(0, max(1, min(len(bare) - 4 * size, 200) + 1))
        if not bare[at : at + size].isdigit()
    )
    return repeated or len(set(bare)) < len(bare) / 12


def is_echo(text: str, names: tuple[str, ...], opening: str) -> bool:
    """The prompt said back: its opening sentence, or its names in their own order."""
    bare = _BARE.sub("", text)
    if bare and bare in _BARE.sub("", opening):
        return len(bare) >= 4
    row = "".join(_BARE.sub("", name) for name in names)
    told = [name for name in names if _BARE.sub("", name) in bare]
    return len(told) >= MOST_ECHOED and len(bare) >= 8 and bare in row * 2
