"""What is done to a transcript: names by their sound, trade words, numerals; and what is not."""

import pytest

from bot.capture.voice.correction import correct_names
from bot.capture.voice.rejects import is_echo, is_ghost, is_loop
from bot.capture.voice.titled import correct_titled
from bot.capture.voice.wording import tidy

NAMES = (
    "麦凯信封有限公司",
    "上海佳彩印刷有限公司",
    "佛山市顺德区恒力塑胶厂",
    "理想家具有限公司",
    "东方精工",
    "McKay Envelope",
    "Blue Ocean Packaging Ltd",
    "Redwood & Sons LLC",
)


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("昨天去家采印刷见了李经理", "昨天去佳彩印刷见了李经理"),
        ("拜访了家彩的王总", "拜访了佳彩的王总"),
        ("麦凯信风要新报价", "麦凯信封要新报价"),
        ("衡力塑胶厂的老板不在", "恒力塑胶厂的老板不在"),
        ("比东方，精工贵八个点", "比东方精工贵八个点"),
        ("John from McKay-Armvalope has a dog", "John from McKay Envelope has a dog"),
        ("visited blue ocean packaging today", "visited Blue Ocean Packaging today"),
        ("from redwood & sons today", "from Redwood & Sons today"),
        ("met Blue Oceans Packaging.", "met Blue Ocean Packaging."),
    ],
)
def test_a_customer_heard_by_sound_is_spelled_as_known(heard: str, meant: str) -> None:
    assert correct_names(heard, NAMES) == meant


@pytest.mark.parametrize(
    "text",
    [
        "王经理想要便宜一点",
        "麦台信封是另一家",
        "他家采购很忙",
        "大家才刚到",
        "the blue packaging arrived by ocean freight",
        "I envelope the letter",
        "上海佳彩印刷有限公司",
        "",
    ],
)
def test_nothing_else_is_touched(text: str) -> None:
    assert correct_names(text, NAMES) == text


def test_two_customers_that_sound_the_same_are_left_to_the_rep() -> None:
    assert correct_names("去了家财印刷", ("佳彩印刷", "嘉彩印刷")) == "去了家财印刷"


def test_a_transcript_is_simplified_and_set_as_chinese_is() -> None:
    told = "劉總的生日是農曆8月15,喜歡打高爾夫"
    assert tidy(told, "zh") == "刘总的生日是农历八月十五，喜欢打高尔夫"
    assert tidy("农历闰4月初3 阴历12月30", "zh") == "农历闰四月初三 阴历十二月三十"
    assert tidy("农历13月", "zh") == "农历13月"


@pytest.mark.parametrize(
    ("heard", "meant"),
    [("给报假", "给报价"), ("保价运输", "保价运输"), ("彩购经理", "采购经理"), ("价格", "价格")],
)
def test_a_trade_word_is_put_right_unless_another_word_stands_there(
    heard: str, meant: str
) -> None:
    assert tidy(heard, "zh") == meant


@pytest.mark.parametrize(
    "text", ["Thank you for watching!", "谢谢观看", " you", "请不吝点赞 订阅"]
)
def test_subtitle_ghosts_are_known(text: str) -> None:
    assert is_ghost(text)


def test_loops_and_echoes_are_known_and_speech_is_neither() -> None:
    names = ("麦凯信封", "佳彩印刷", "恒力塑胶厂", "东方精工")
    assert is_loop("我去了我去了我去了我去了我去了")
    assert not is_loop("手机号是13800000000，下周三再联系他")
    assert is_echo("麦凯信封、佳彩印刷、恒力塑胶厂。", names, "客户：")
    assert not is_echo("今天去了麦凯信封和佳彩印刷", names, "客户：")
    assert not is_echo("佳彩印刷", names, "客户：")


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("昨天去佳彩印刷建了采购礼经理", "昨天去佳彩印刷见了采购李经理"),
        ("见到流总，说价格高", "见到刘总，说价格高"),
        ("约了码经理", "约了马经理"),
    ],
)
def test_a_surname_before_a_title_is_put_right(heard: str, meant: str) -> None:
    assert correct_titled(heard) == meant


@pytest.mark.parametrize(
    "text",
    [
        "见了副总经理", "他是经理", "采购部经理说", "建了新厂房", "客户建了总部", "找代理经理",
        "跟助理经理聊", "见了柳总，说", "给区经理打电话", "财务总监", "和总经理谈了",
    ],
)  # fmt: skip
def test_what_names_nobody_before_a_title_stays(text: str) -> None:
    assert correct_titled(text) == text
