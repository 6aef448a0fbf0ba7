"""Whom a customer buys from instead of us, told without a word for it; and who is none."""

from datetime import datetime

import pytest

from bot.capture.notes import read_note

NOW = datetime.fromisoformat("2026-08-12T17:00:00+08:00")
TOLD = (
    ("今天去了鸿运食品厂，段厂长说切片机去年底从佳德那边进了两台，暂时不买", "佳德"),
    ("拜访瑞康齿科，他们现在有一台卡瓦的CT，想再添一台", "卡瓦"),
    ("走访了东港水产，冷库压缩机一直用比泽尔的，没打算换", "比泽尔"),
    ("宏达建材那边砂浆由东方雨虹供着，价格压得很低", "东方雨虹"),
    ("博朗电子的锡膏目前由千住和阿尔法供应，我们先送样", "千住; 阿尔法"),
    ("拜访盛源纸业，脱墨剂是巴斯夫在供，合同到明年三月", "巴斯夫"),
    ("跟南华药业的潘经理聊了，滤芯主要从颇尔拿，交期六周", "颇尔"),
    ("绿洲酒店的布草洗涤签给了洁丽雅，三年", "洁丽雅"),
    ("去年他们上了金蝶的系统，用得不顺", "金蝶"),
    ("长兴机械那边的刀具，一半是山特维克，一半是国产的", "山特维克"),
    ("老板说同类产品在用立邦和三棵树，拿我们的去做小样", "立邦; 三棵树"),
    ("昨天去天合光电，焊带现在是同享和宇邦两家在供", "同享; 宇邦"),
    ("明德医院的监护仪都是迈瑞的，换的可能不大", "迈瑞"),
    ("产线上跑的是发那科，维护合同还有一年", "发那科"),
    ("对比了我们和欧姆龙的报价，觉得差不多", "欧姆龙"),
    ("嫌我们报价比朗科高8个点", "朗科"),
    ("嫌我们 quote 比 Domino 贵 10%", "Domino"),
    ("他们 boss 说 Sealpro 更平", "Sealpro"),
    ("这单丢给了Zebra，价格差太多", "Zebra"),
    ("顾工说隔壁产线换了西克的传感器，效果不错", "西克"),
    ("Dropped in on Hillcrest Dental, they have a Sirona now, demo of ours next week", "Sirona"),
    ("Fairview Bakery: they've got two Radwag scales on the line, lease ends in March", "Radwag"),
    (
        "Site visit at Kestrel Foods, they run Ishida weighers and won't change before 2028",
        "Ishida",
    ),
    ("Pacific Tiles says our glue is too dear next to Mapei", "Mapei"),
    ("Cutler Steel: Happy with us over Vertiv and Eaton", "Vertiv; Eaton"),
    ("Cutler Steel: Inclined to go with us over Atlas Copco and Kaeser", "Atlas Copco; Kaeser"),
    ("Rosewood Hotel: linen is supplied by Elis, contract through June", "Elis"),
    ("Called Quarry Road Garage, he gets his filters from Mann, says we're slow", "Mann"),
    ("Ridgeway Farm just took delivery of a Lely robot, so no go this year", "Lely"),
    ("Northgate Clinic already own a Philips ultrasound, happy enough", "Philips"),
    ("Cutler Steel: Signed a five-year deal with Metso last month, door is closed", "Metso"),
    ("They switched to Uline in spring", "Uline"),
    ("The lab is an Agilent shop, always has been", "Agilent"),
    ("Cutler Steel: Buyer says Brenntag can do it for 4% less", "Brenntag"),
    ("Our price sits 6% above Cargill's", "Cargill"),
    ("Cutler Steel: Lost out to Hempel on lead time", "Hempel"),
    ("Running a Krones filler, spare parts are killing them", "Krones"),
    ("Cutler Steel: He compared our sample with Sika's and preferred ours", "Sika"),
    ("Cutler Steel: Said Grainger delivers next day and we don't", "Grainger"),
    ("Pitched against Ecolab and Diversey", "Ecolab; Diversey"),
    ("Cutler Steel: It's between us, Ecolab and Diversey", "Ecolab; Diversey"),
    ("Cutler Steel: Quotes in from Bosch and Makita already", "Bosch; Makita"),
    ("Their existing kit is Komatsu", "Komatsu"),
    ("Cutler Steel: Tied into Sodexo until 2027", "Sodexo"),
    ("Cutler Steel, lost out to Hempel on lead time", "Hempel"),
    ("At Cutler Steel. Quotes in from Bosch and Makita already", "Bosch; Makita"),
    ("Visited Cutler Steel, their existing kit is Komatsu", "Komatsu"),
    ("Rang Cutler Catering, tied into Sodexo until 2027", "Sodexo"),
    ("Cutler Steel: it's between us, Ecolab and Diversey", "Ecolab; Diversey"),
    ("Cutler Steel buyer says Brenntag can do it for 4% less", "Brenntag"),
    ("Met Cutler Steel. Said Grainger delivers next day and we don't", "Grainger"),
    ("Cutler Steel compared our sample with Sika's and preferred ours", "Sika"),
    ("Cutler Steel lab is an Agilent shop, always has been", "Agilent"),
    ("Cutler Steel signed a five-year deal with Metso last month, door is closed", "Metso"),
    ("Cutler Steel, running a Krones filler, spare parts are killing them", "Krones"),
    ("Cutler Steel have a Sirona scanner, not replacing it", "Sirona"),
    ("Cutler Steel happy with us over Vertiv and Eaton", "Vertiv; Eaton"),
)
NONE = (
    "去拜访青山乳业，他们给沃尔玛供货，最近订单多",
    "走访建安集团，他们的客户主要是万科和碧桂园",
    "老板开一辆奔驰，儿子在华为上班",
    "他们从我们这边拿货三年了，很满意",
    "把样品从上海仓发过去，走顺丰",
    "跟现在这家合作十来年了，不想换",
    "现在的供应商交期老是拖，想换一家",
    "发货用德邦，周三到",
    "付款走招商银行，账期60天",
    "他太太在中石化工作",
    "They supply Tesco and Aldi, volumes are up",
    "Brian drives a Volvo and has a Labrador",
    "His son works at Siemens",
    "Customer of theirs, Boeing, audits the plant in May",
    "They have a Christmas shutdown from 20 Dec",
    "Sent the samples with DHL, tracking to follow",
    "Our Ranger pump is running well, very happy",
    "They have an ISO audit in June",
    "They have a Thursday board meeting",
    "Used to work at Bosch before he came here",
    "They have a Monday slot for us",
    "Studied with Prof Miller at Leeds",
    "They export to Germany and Poland",
    "Met at the Hilton, he paid",
    "Visited Cutler Steel, they have a Monday slot for the demo",
    "Visited Cutler Steel, she has a Labrador and runs marathons",
    "Visited Cutler Steel, Ben runs the London office now",
    "Visited Cutler Steel, they have a London office now",
    "Visited Cutler Steel, they use Excel already for that",
    "Visited Cutler Steel, they have Christmas in place of half term",
    "Visited Cutler Steel, Karen will do the rest sooner",
    "Visited Cutler Steel, he got his degree from Leeds",
    "Visited Cutler Steel, signed a contract with us for two years",
    "Visited Cutler Steel, gave the order to Karen",
    "Visited Cutler Steel, gave it all to Karen to check",
    "Visited Cutler Steel, Karen sent samples already",
    "拜访长安机械，他从德国进了两台设备",
    "拜访长安机械，样品从广州仓库调了一箱",
    "拜访长安机械，有一台我们的老设备坏了",
    "拜访长安机械，有两台进口的机器",
    "拜访长安机械，货款一半是现金，一半是承兑",
    "拜访长安机械，大头是人工成本",
    "拜访长安机械，一直用我们的产品",
    "拜访长安机械，以前用的老款不好使",
    "拜访长安机械，以前用的少，现在多了",
    "拜访长安机械，他也送了样品给我们",
    "拜访长安机械，张工和我们一起看了现场",
    "拜访长安机械，他和我们都在里面等",
    "拜访长安机械，目前由财务审批",
    "拜访长安机械，由采购部统一在供应商那里下单",
    "拜访长安机械，喷的是白漆",
    "拜访长安机械，配的是进口电机",
    "Visited Cutler Steel, they supply Tesco and Aldi",
    "Visited Cutler Steel, their customers include Boeing",
    "拜访长安机械，他们主要给吉利和宁德时代供货",
    "拜访长安机械，大客户有宁德时代",
)


def rivals(text: str) -> set[str]:
    return {name for item in read_note(text, now=NOW).items for name in item.competitors}


@pytest.mark.parametrize(("text", "names"), TOLD, ids=[text for text, _ in TOLD])
def test_whom_they_buy_from(text: str, names: str) -> None:
    assert rivals(text) == set(names.split("; "))


@pytest.mark.parametrize("text", NONE)
def test_who_is_no_competitor(text: str) -> None:
    assert rivals(text) == set()
