"""Several customers in one note, hard notes, and what must be kept apart."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bot.capture.names import Directory, Entry
from bot.capture.notes import read_note
from bot.domain.readings import Amount, Channel, Item

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
KNOWN = Directory(
    [
        Entry(1, "麦凯信封有限公司"),
        Entry(2, "上海佳彩印刷有限公司"),
        Entry(3, "广州永发纸业有限公司"),
    ]
)


def items(text: str, directory: Directory | None = None) -> tuple[Item, ...]:
    return read_note(text, now=NOW, directory=directory).items


def matched(item: Item) -> int | None:
    read = item.customer
    return read.match.customer_id if read and read.match else None


def test_a_list_of_three_visits_is_three_items() -> None:
    text = (
        "昨天跑了三家：1. 麦凯信封，王总要下周三前给报价；"
        "2. 佳彩印刷，嫌价格贵；3. 永发纸业，签了12.5万。"
    )
    found = items(text, KNOWN)
    assert [
        one.customer and one.customer.match and one.customer.match.customer_id for one in found
    ] == [1, 2, 3]
    assert {one.on for one in found} == {date(2026, 3, 17)}
    assert [one.outcomes for one in found] == [("quote_requested",), ("undecided",), ("ordered",)]
    assert "".join(one.text for one in found) == text


def test_visits_of_unknown_firms_are_told_apart_by_going_there() -> None:
    text = (
        "Visited Blue Ocean Packaging: Tom wants samples by Friday. "
        "Then called Sunrise Print & Mail, late delivery."
    )
    found = items(text)
    assert [one.channel for one in found] == [Channel.VISIT, Channel.CALL]


def test_ten_customers_in_four_thousand_characters_are_ten_items() -> None:
    names = ["甲木", "乙水", "丙火", "丁土", "戊金", "己石", "庚竹", "辛兰", "壬梅", "癸菊"]
    filler = "聊了产线的事，" * 55
    text = "".join(f"拜访{name}印刷厂，王总喜欢钓鱼，{filler}。" for name in names)
    found = items(text)
    assert len(text) > 3800
    assert [one.customer and one.customer.text for one in found] == [
        f"{name}印刷厂" for name in names
    ]


def test_a_competitor_is_no_customer() -> None:
    (item,) = items("拜访麦凯信封，说我们比佳彩印刷贵", KNOWN)
    assert item.customer is not None
    assert item.customer.text == "麦凯信封"


def test_not_signed_is_no_order() -> None:
    assert items("麦凯信封没签，再考虑")[0].outcomes == ("undecided",)
    assert items("McKay Envelope haven't signed yet")[0].outcomes == ("undecided",)


def test_hearsay_is_marked() -> None:
    (fact,) = items("麦凯信封，听前台说王总离婚了")[0].facts
    assert fact.hearsay


def test_a_wedding_is_a_fact_and_no_deadline() -> None:
    (item,) = items("麦凯信封王总，儿子下月结婚")
    assert item.promises == ()
    assert item.facts[0].value == "儿子下月结婚"


def test_a_childs_facts_and_health_are_sensitive() -> None:
    (item,) = items("麦凯信封王总，女儿5岁上幼儿园，他有痛风，喜欢钓鱼")
    assert [fact.sensitive for fact in item.facts] == [True, True, False]


@pytest.mark.parametrize(
    "note",
    [
        "麦凯信封王总，他太太得了癌症",
        "麦凯信封王总，他老婆住院了",
        "McKay Envelope, his wife has cancer",
    ],
)
def test_the_health_of_kin_is_as_sensitive_as_ones_own(note: str) -> None:
    assert all(fact.sensitive for fact in items(note)[0].facts)
    assert items(note)[0].facts


@pytest.mark.parametrize("day", ["下周三", "周五", "明天", "12月5日"])
def test_what_is_due_before_a_day_is_a_promise_and_no_firm(day: str) -> None:
    (item,) = items(f"见了王总，{day}前给报价")
    assert item.customer is None
    assert item.promises


@pytest.mark.parametrize("deed", ["发样品", "寄合同", "送样品", "报价", "打款"])
def test_a_deed_after_a_day_ahead_names_nobody(deed: str) -> None:
    (item,) = items(f"见了王总，明天{deed}")
    assert item.customer is None


def test_an_impossible_date_stays_unread() -> None:
    assert "2月30日" in items("约了2月30日去麦凯信封")[0].unread


def test_an_amount_without_a_unit_is_read() -> None:
    amount = items("麦凯信封 报了4800")[0].amount
    assert amount is not None
    assert amount == Amount(Decimal(4800), "CNY")


def test_a_phone_alone_is_a_contact_without_a_name() -> None:
    (item,) = items("13812345678")
    assert item.contacts[0].phone == "+8613812345678"
    assert item.amount is None


def test_what_must_not_be_mentioned_is_kept_apart() -> None:
    (item,) = items("麦凯信封王总，别提他前妻")
    assert item.do_not_mention == ("前妻",)
    assert item.facts == ()


def test_a_contact_tells_the_customer_when_only_one_has_it() -> None:
    book = Directory([Entry(7, "麦凯信封有限公司", keeper_id=5, contacts=("王总",))])
    (item,) = read_note("见了王总，他想要报价", now=NOW, directory=book, asker_id=5).items
    assert item.customer is not None
    assert item.customer.match is not None
    assert item.customer.match.customer_id == 7


def names(text: str) -> list[str | None]:
    return [one.customer.text if one.customer else None for one in items(text)]


def test_a_numbered_list_of_names_nobody_knows_is_an_item_each() -> None:
    text = "1. 美华超市 补货20箱 2. 家乐福便利 要促销支持 店长小张抱怨破损多 3. 好又多 关门没见着"
    assert names(text) == ["美华超市", "家乐福便利", "好又多"]
    assert "".join(one.text for one in items(text)) == text


def test_a_numbered_list_of_wishes_is_one_visit() -> None:
    assert names("拜访麦凯信封：1. 嫌报价贵 2. 要样品 3. 下周再去") == ["麦凯信封"]


def test_bulleted_stops_are_an_item_each() -> None:
    text = "Two stops today:\n- Maple Leaf Cafe: took 10 cases\n- Corner Deli: shut for refurb"
    assert names(text) == ["Maple Leaf Cafe", "Corner Deli"]


def test_whom_one_rang_or_wrote_to_is_the_customer() -> None:
    assert names("刚跟宏达打了电话，说下周补单") == ["宏达"]
    assert names("今天给鸿兴发了微信") == ["鸿兴"]
    assert names("刚给顺达王总发了微信") == ["顺达"]


def test_a_second_deed_of_contact_opens_a_visit_of_its_own() -> None:
    text = "上午去新陆签了12万的单；下午给鸿兴打了电话，投诉送货慢"
    assert names(text) == ["新陆", "鸿兴"]
    book = Directory([Entry(1, "鸿兴包装有限公司")])
    assert [one.channel for one in items(text, book)] == [Channel.VISIT, Channel.CALL]
    assert [one.outcomes for one in items(text, book)] == [("ordered",), ("complaint",)]
    english = "Visited Riverside, they ordered for $12k; called Keystone, complaint: late delivery"
    assert names(english) == ["Riverside", "Keystone"]


def test_who_is_somewhere_is_a_person_and_the_place_the_customer() -> None:
    (item,) = items("Phoned Gupta at Orient Spices. He'll send the figures by Monday.")
    assert item.customer is not None
    assert item.customer.text == "Orient Spices"
    assert [one.name for one in item.contacts] == ["Gupta"]
    assert item.promises[0].text == "send the figures"


def test_no_visit_is_no_visit() -> None:
    (item,) = items("Sam at Ridgeway Dental loves jazz. No visit this week.")
    assert (item.channel, item.promises, item.next_visit) == (None, (), None)


def test_who_is_not_us_and_sells_to_them_is_a_competitor() -> None:
    assert items("华盛五金嫌我们交期长，同行兴达给7天")[0].competitors == ("兴达",)
    assert items("Saw Kestrel Foods. They're on Tetra now.")[0].competitors == ("Tetra",)


def test_a_tender_put_off_is_neither_a_promise_nor_a_complaint() -> None:
    (item,) = items("恒信医疗刘主任，招标推迟到6月中旬，让先把参数表发过去")
    assert item.complaint is None
    assert [(one.text, one.ours) for one in item.promises] == [("把参数表发过去", True)]


def test_terms_of_payment_are_no_payment_and_who_speaks_owes_the_answer() -> None:
    (item,) = items("麦迪逊酒店Kelly，她说付款要60天账期，我说回去请示，后天给答复")
    assert "payment" not in item.outcomes
    assert [one.ours for one in item.promises] == [True]


def test_a_plan_is_a_visit_to_come_in_few_words() -> None:
    (item,) = items("明天下午2点去拜访康美医药的何院长")
    assert item.next_visit == date(2026, 3, 19)
    assert item.promises[0].text == "拜访何院长"
    assert item.channel is None


def test_a_day_that_is_put_right_is_the_later_one() -> None:
    assert items("永发纸业昨天拜访的，不对是前天")[0].on == date(2026, 3, 16)


def test_a_post_ends_where_its_firm_begins() -> None:
    (item,) = items("Met Lena Fischer, head of procurement at Brandt Maschinen GmbH.")
    assert item.contacts[0].title == "head of procurement"


def test_a_birthday_of_the_family_is_not_the_persons_own() -> None:
    (item,) = items("麦凯信封王总，他女儿5月1号生日")
    assert [(fact.facet, fact.value) for fact in item.facts] == [("family", "女儿5月1号生日")]


def test_fasting_for_religion_is_sensitive() -> None:
    (item,) = items("Phoned Gupta at Orient Spices. He's fasting for religious reasons.")
    assert [(fact.facet, fact.sensitive) for fact in item.facts] == [("religion", True)]


def test_a_day_before_a_deed_is_no_name() -> None:
    (item,) = items("见了王总，嫌报价高，下周三前给报价")
    assert item.customer is None
    assert [one.text for one in item.promises] == ["给报价"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3月2号拜访永发纸业", date(2026, 3, 2)),
        ("二月二十六号在义乌看的永发纸业，老板不在", date(2026, 2, 26)),
        ("Dropped by Keystone Labs on 4 March", date(2026, 3, 4)),
    ],
)
def test_a_day_just_gone_is_the_meeting_and_no_plan_for_next_year(text: str, day: date) -> None:
    (found,) = items(text)
    assert found.on == day
    assert found.next_visit is None


def test_a_day_of_next_year_is_a_plan_where_the_year_is_said() -> None:
    (found,) = items("永发纸业说2027年3月2号再去一趟")
    assert found.next_visit == date(2027, 3, 2)


@pytest.mark.parametrize(
    "text", ["拜访了金甲化工，王总喜欢喝茶", "Visited 金甲化工 with Mr Chen, he wants a new quote"]
)
def test_a_customer_on_record_is_meant_though_the_name_might_be_an_engineers(text: str) -> None:
    (found,) = items(text, Directory([Entry(1, "金甲化工有限公司")]))
    assert matched(found) == 1


@pytest.mark.parametrize(
    "note",
    [
        "下午去鼎丰包装拜会高总，水泵六台，报了8万",
        "跟鼎丰包装的高工碰了头，冷库维保签两年，一共9.6万",
    ],
)
def test_goods_behind_a_customer_are_no_second_one(note: str) -> None:
    found = read_note(note, now=NOW).items
    assert [one.customer and one.customer.text for one in found] == ["鼎丰包装"]
    assert found[0].amount is not None


@pytest.mark.parametrize(
    "text",
    [
        "刚见了云州二院设备科的老周，无菌包耗材想换供应商",
        "去了云州二院，导管耗材打算换厂家",
        "去了云州二院，化验室检测设备要换品牌",
    ],
)
def test_goods_that_get_another_supplier_are_no_second_customer(text: str) -> None:
    assert [one.customer and one.customer.text for one in items(text)] == ["云州二院"]


def test_a_firm_that_looks_for_a_supplier_stays_a_second_customer() -> None:
    found = items("去了麦凯信封，蓝海包装想换供应商")
    assert [one.customer and one.customer.text for one in found] == ["麦凯信封", "蓝海包装"]
