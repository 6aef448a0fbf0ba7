"""What a clause tells of a life, by facet, as different reps write it; and what is none."""

from datetime import datetime

import pytest

from bot.capture.notes import read_note

NOW = datetime.fromisoformat("2026-08-12T17:00:00+08:00")
TOLD = (
    ("见了顺达物流的郝经理，他生日农历八月初九", "birthday:lunar 08-09"),
    ("Met Paula Reyes at Delmar Foods, her birthday's Nov 2", "birthday:solar 11-02"),
    ("Owen Blake, Thornbury Steel: b'day 9 June, vegan", "birthday:solar 06-09; diet:vegan"),
    ("和茂源茶业的冯姐吃饭，她属龙，每年过阴历生日", "birthday:属龙"),
    ("去看了永盛五金柳总，他先生是中学老师", "family:先生是中学老师"),
    ("拜访蓝天幼儿园的祁园长，先生在铁路上班", "family:先生在铁路上班"),
    (
        "Lunch with Mick Dowd at Dowd Demolition. Missus has just retired from nursing",
        "family:Missus has just retired from nursing",
    ),
    (
        "Coffee with Fiona MacLeod, Caledonian Textiles. Daughter Isla just made the swim squad",
        "family:Daughter Isla just made the swim squad",
    ),
    (
        "Saw Gareth Pugh at Severn Boatyard, son Rhys doing his GCSEs",
        "family:son Rhys doing his GCSEs",
    ),
    (
        "Met Tom Hale, Hale Roofing. First grandkid due in June",
        "family:First grandkid due in June",
    ),
    ("拜访恒丰纸业的董总，他老丈人上个月走了", "family:老丈人上个月走了"),
    ("大华建材的谭姐女儿考上了研究生", "family:女儿考上了研究生"),
    ("周六陪万盛建材孟总钓了一天鱼", "hobby:钓鱼"),
    ("和龙江乳业武经理视频了，武经理喜欢冬泳", "hobby:冬泳"),
    ("下午跟洪兴布业的康总爬了趟山，没谈生意", "hobby:爬山"),
    ("拜访中天电缆的汪工，汪工喜欢养花", "hobby:养花"),
    (
        "BBQ at Jim Castellano's place (Castellano Roofing). He coaches little league",
        "hobby:coaches little league",
    ),
    ("Saw Ruth at Penrose Mill. She coaches the under-12s", "hobby:coaches the under-12s"),
    (
        "Gareth Pugh of Severn Boatyard sings in a male voice choir",
        "hobby:sings in a male voice choir",
    ),
    ("Bruce at Outback Solar is mad keen on fly fishing", "hobby:fly fishing"),
    ("Took Mark from Ashby Pumps out for a round of golf", "hobby:golf"),
    ("Spent Saturday fishing with Ron from Ashby Pumps", "hobby:fishing"),
    ("Met Lena Koch, Koch Druck. Plays the cello in an orchestra", "hobby:Plays the cello"),
    ("Pie and a pint w/ Mick Dowd (Dowd Demolition). Can't stand fish", "diet:Can't stand fish"),
    ("Had lunch with Ana Silva at Porto Cork. Hates coriander", "diet:Hates coriander"),
    ("和兴隆米业的阮总吃饭，他不吃香菜", "diet:不吃香菜"),
    (
        "Dinner with Gareth Pugh, Severn Boatyard. Allergic to shellfish",
        "diet:Allergic to shellfish",
    ),
    ("拜访金穗棉业夏董，他家养了两只藏獒，进院子小心", "pet:两只藏獒"),
    ("海川渔具的邱老板家里养了条边牧", "pet:边牧"),
    ("阳光幼教的园长Cathy有只 corgi 叫 Mochi", "pet:corgi Mochi"),
    (
        "Saw Priya Nair at Harrow Joinery. She's just got a rescue greyhound called Biscuit",
        "pet:rescue greyhound Biscuit",
    ),
    ("Met Mick Dowd at Dowd Demolition. Dog called Rocket", "pet:Dog Rocket"),
    ("Visited Ana Silva at Porto Cork. Cat named Bruno", "pet:Cat Bruno"),
    ("华鼎门窗的采购总监侯志远，他是西南交大毕业的", "education:西南交大"),
    ("拜访嘉禾种业姜总，他是华中农大毕业的，跟我们老板校友", "education:华中农大"),
    ("天元设计院的鲁工是哈工程毕业", "education:哈工程"),
    (
        "Dr. Elena Ruiz at Lakeshore Pediatrics did med school at Baylor",
        "education:med school at Baylor",
    ),
    ("Met Karl Frey of Frey Optik, read physics at Bonn", "education:physics at Bonn"),
    ("拜访了青禾幼儿园，薛园长老家湖南岳阳", "hometown:湖南岳阳"),
    ("裕丰粮油的邹总是安徽阜阳人", "hometown:安徽阜阳"),
    ("Shane at Coolabah Dairy is originally from Cork", "hometown:Cork"),
    ("给孟总的小孙子包了个红包", "gift:红包"),
    ("拜访康明医疗的邓姐，带了两盒凤梨酥", "gift:凤梨酥"),
    ("Dropped a box of mangoes off for Mr Doshi at Ananya Silk House", "gift:box of mangoes"),
    ("泰和木业的龚总最近腰不好", "health:腰不好"),
    ("顺丰源的薄总最烦人家发语音", "dislikes:人家发语音"),
    ("Ted at Ashby Pumps hates being called before ten", "dislikes:being called before ten"),
    ("锦程纺织的沙总以前在国企当厂长", "career:以前在国企当厂长"),
    ("广源化工的华姐下个月退休", "career:下个月退休"),
    ("Linda at Ashby Pumps spent ten years at Unilever", "career:spent ten years at Unilever"),
    ("金桥包装的吴总是市印刷协会副会长", "association:市印刷协会副会长"),
    (
        "Joan of Severn Boatyard chairs the local chamber of commerce",
        "association:chairs the local chamber of commerce",
    ),
    ("铁岭重工的常总新提了一辆理想L9", "vehicle:理想L9"),
    ("Dave at Ashby Pumps drives a Land Rover Defender", "vehicle:Land Rover Defender"),
    ("Rob at Penrose Mill just bought a Rivian", "vehicle:Rivian"),
    (
        "Yusuf at Cedar Valley Foods doesn't work on Fridays, goes to mosque",
        "religion:goes to mosque",
    ),
    ("奥凯电子的孔总是区人大代表", "politics:区人大代表"),
    ("Marge at Ashby Pumps is a town councillor", "politics:town councillor"),
)
NONE = (
    "Deb at Coolabah Dairy says the pallet wrap keeps splitting",
    "The new line keeps jamming, Sam at Penrose Mill is fed up",
    "王工说机器养护要注意，别用普通油",
    "The roofing crew coaches arrive on Monday",
    "他们公司今年要退休一批老设备",
    "The old system has left us with errors",
)


def facts(text: str) -> list[str]:
    items = read_note(text, now=NOW).items
    return sorted(f"{one.facet}:{one.value}" for item in items for one in item.facts)


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_what_is_told_of_a_life(text: str, told: str) -> None:
    assert facts(text) == told.split("; ")


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_life(text: str) -> None:
    assert facts(text) == []
