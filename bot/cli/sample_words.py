"""What the sample team and its customers are called and have said; all of it is invented."""

from dataclasses import dataclass

from bot.domain.readings import BirthdayRead
from bot.playground.suggestions import Suggestion

# Telegram id, name, role, language, the Telegram id of whom they report to
TEAM = (
    (1001, "陈总监", "director", "zh", None),
    (1002, "韩梅", "manager", "zh", 1001),
    (1003, "李雷", "rep", "zh", 1002),
    (1004, "王芳", "rep", "zh", 1002),
    (1005, "John Carter", "rep", "en", 1002),
    (1006, "Emma Stone-Lee", "manager", "en", 1001),
    (1007, "Tom Becker", "rep", "en", 1006),
    (1008, "周档案", "archivist", "zh", None),
    (1009, "管理员", "admin", "zh", None),
)
LABELS = {
    1001: "总监 director", 1002: "经理 manager", 1003: "销售 rep", 1004: "销售 rep",
    1005: "rep 销售", 1006: "manager 经理", 1007: "rep 销售", 1008: "档案员 archivist",
    1009: "管理员 admin",
}  # fmt: skip


@dataclass(frozen=True)
class Who:
    name: str
    title: str | None = None
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Firm:
    name: str
    grade: str
    keeper: int
    aliases: tuple[str, ...] = ()
    region: str | None = None
    people: tuple[Who, ...] = ()


@dataclass(frozen=True)
class SaidLine:
    """One line of history; `entry` also writes that kind of entry."""

    text: str
    outcomes: tuple[str, ...] = ()
    entry: str | None = None


FIRMS = (
    Firm(
        "麦凯信封有限公司",
        "A",
        1003,
        ("麦凯",),
        "上海",
        (
            Who(
                "吴立新",
                "总经理",
                (
                    ("drinking", "只喝红酒"),
                    ("pet", "养了一只金毛"),
                ),
            ),
            Who("徐雅琴", "采购经理", ()),
        ),
    ),
    Firm(
        "佳彩印刷（昆山）有限公司",
        "B",
        1004,
        ("佳彩",),
        "昆山",
        (
            Who("陈立新", "总经理", (("education", "浙大毕业"),)),
            Who(
                "黄立新",
                "采购总监",
                (
                    ("hometown", "潮汕"),
                    ("dislikes", "不喜欢迟到"),
                    ("hobby", "喝茶"),
                ),
            ),
            Who(
                "刘志强",
                "采购总监",
                (
                    ("education", "浙大毕业"),
                    ("hobby", "钓鱼"),
                    ("dislikes", "不喜欢迟到"),
                ),
            ),
        ),
    ),
    Firm(
        "鸿兴包装股份有限公司",
        "B",
        1003,
        ("鸿兴",),
        "东莞",
        (
            Who(
                "张雅琴",
                "采购经理",
                (
                    ("gift", "喜欢普洱茶"),
                    ("hobby", "钓鱼"),
                ),
            ),
        ),
    ),
    Firm(
        "永发纸业集团",
        "C",
        1004,
        ("永发",),
        "杭州",
        (
            Who(
                "黄雅琴",
                "设备主任",
                (
                    ("education", "浙大毕业"),
                    ("hometown", "潮汕"),
                    ("gift", "喜欢普洱茶"),
                ),
            ),
            Who("孙雅琴", "财务主管", (("diet", "不吃辣"),)),
        ),
    ),
    Firm(
        "东海精密机械厂",
        "C",
        1003,
        ("东海精机",),
        "宁波",
        (Who("王志强", "财务主管", (("family", "儿子明年高考"),)),),
    ),
    Firm(
        "蓝田食品有限公司",
        "A",
        1004,
        ("蓝田",),
        "武汉",
        (
            Who(
                "马国栋",
                "财务主管",
                (
                    ("drinking", "只喝红酒"),
                    ("diet", "不吃辣"),
                    ("topics", "喜欢聊足球"),
                ),
            ),
            Who("吴文彬", "采购总监", (("diet", "不吃辣"),)),
            Who("徐建国", "厂长", (("education", "浙大毕业"),)),
        ),
    ),
    Firm(
        "新陆物流科技有限公司",
        "C",
        1003,
        ("新陆",),
        "苏州",
        (
            Who("周雅琴", "采购总监", ()),
            Who(
                "孙丽华",
                "设备主任",
                (
                    ("family", "儿子明年高考"),
                    ("hobby", "打羽毛球"),
                ),
            ),
        ),
    ),
    Firm(
        "百草堂药业",
        "B",
        1004,
        ("百草堂",),
        "成都",
        (
            Who(
                "黄秀英",
                "采购经理",
                (
                    ("gift", "喜欢普洱茶"),
                    ("hobby", "打羽毛球"),
                ),
            ),
        ),
    ),
    Firm(
        "恒力塑胶制品厂",
        "C",
        1003,
        ("恒力",),
        "佛山",
        (
            Who(
                "胡志强",
                "采购经理",
                (
                    ("hometown", "潮汕"),
                    ("gift", "喜欢普洱茶"),
                ),
            ),
            Who("朱晓梅", "采购经理", ()),
            Who(
                "赵雅琴",
                "厂长",
                (
                    ("topics", "喜欢聊足球"),
                    ("family", "女儿在读大学"),
                ),
            ),
        ),
    ),
    Firm("云杉办公用品有限公司", "B", 1004, ("云杉",), "南京", (Who("陈建国", "采购经理", ()),)),
    Firm(
        "金麦穗面粉有限公司",
        "A",
        1003,
        ("金麦穗",),
        "郑州",
        (
            Who(
                "刘文彬",
                "厂长",
                (
                    ("hobby", "喝茶"),
                    ("education", "浙大毕业"),
                ),
            ),
        ),
    ),
    Firm(
        "瑞丰建材商行",
        "C",
        1004,
        ("瑞丰",),
        "长沙",
        (
            Who(
                "朱海燕",
                "厂长",
                (
                    ("hobby", "喝茶"),
                    ("hometown", "潮汕"),
                ),
            ),
        ),
    ),
    Firm(
        "海鸥电器有限公司",
        "C",
        1003,
        ("海鸥",),
        "厦门",
        (
            Who("黄立新", "财务主管", ()),
            Who(
                "吴立新",
                "厂长",
                (
                    ("dislikes", "不喜欢迟到"),
                    ("education", "浙大毕业"),
                    ("family", "女儿在读大学"),
                ),
            ),
            Who(
                "胡国栋",
                "财务主管",
                (
                    ("topics", "喜欢聊足球"),
                    ("family", "儿子明年高考"),
                ),
            ),
        ),
    ),
    Firm(
        "长虹桥汽配城",
        "A",
        1004,
        ("长虹桥",),
        "重庆",
        (
            Who(
                "王文彬",
                "采购总监",
                (
                    ("hobby", "钓鱼"),
                    ("hometown", "潮汕"),
                ),
            ),
            Who("吴雅琴", "设备主任", (("hobby", "钓鱼"),)),
        ),
    ),
    Firm(
        "青禾农业科技",
        "B",
        1003,
        ("青禾",),
        "西安",
        (
            Who(
                "黄海燕",
                "设备主任",
                (
                    ("drinking", "只喝红酒"),
                    ("education", "浙大毕业"),
                ),
            ),
            Who("陈秀英", "采购经理", ()),
        ),
    ),
    Firm(
        "白鹭传媒印务",
        "B",
        1004,
        ("白鹭",),
        "厦门",
        (
            Who(
                "杨国栋",
                "设备主任",
                (
                    ("family", "儿子明年高考"),
                    ("drinking", "只喝红酒"),
                    ("education", "浙大毕业"),
                ),
            ),
        ),
    ),
    Firm(
        "星河文具批发部",
        "C",
        1003,
        ("星河",),
        "义乌",
        (
            Who(
                "张海燕",
                "总经理",
                (
                    ("gift", "喜欢普洱茶"),
                    ("diet", "不吃辣"),
                ),
            ),
            Who(
                "朱雅琴",
                "厂长",
                (
                    ("gift", "喜欢普洱茶"),
                    ("hometown", "潮汕"),
                ),
            ),
        ),
    ),
    Firm(
        "大成染整有限公司",
        "C",
        1004,
        ("大成",),
        "绍兴",
        (Who("马建国", "采购总监", (("family", "儿子明年高考"),)),),
    ),
    Firm(
        "国梁钢构工程公司",
        "A",
        1003,
        ("国梁",),
        "唐山",
        (
            Who(
                "徐国栋",
                "总经理",
                (
                    ("hobby", "喝茶"),
                    ("dislikes", "不喜欢迟到"),
                ),
            ),
            Who(
                "赵晓梅",
                "采购经理",
                (
                    ("diet", "不吃辣"),
                    ("dislikes", "不喜欢迟到"),
                ),
            ),
        ),
    ),
    Firm(
        "春晓茶业有限公司",
        "C",
        1004,
        ("春晓",),
        "福州",
        (
            Who(
                "黄志强",
                "采购经理",
                (
                    ("education", "浙大毕业"),
                    ("dislikes", "不喜欢迟到"),
                ),
            ),
            Who(
                "刘雅琴",
                "财务主管",
                (
                    ("family", "女儿在读大学"),
                    ("hobby", "打羽毛球"),
                ),
            ),
        ),
    ),
    Firm(
        "明远光电科技",
        "B",
        1003,
        ("明远",),
        "合肥",
        (Who("周丽华", "厂长", (("family", "儿子明年高考"),)),),
    ),
    Firm(
        "福临门酒店用品",
        "C",
        1004,
        ("福临门",),
        "广州",
        (
            Who(
                "马晓梅",
                "采购总监",
                (
                    ("drinking", "只喝红酒"),
                    ("hobby", "喝茶"),
                ),
            ),
            Who(
                "赵国栋",
                "采购总监",
                (
                    ("pet", "养了一只金毛"),
                    ("diet", "不吃辣"),
                ),
            ),
        ),
    ),
    Firm(
        "中岳陶瓷有限公司",
        "B",
        1003,
        ("中岳",),
        "潮州",
        (
            Who(
                "陈文彬",
                "采购总监",
                (
                    ("hobby", "钓鱼"),
                    ("hometown", "潮汕"),
                    ("hobby", "喝茶"),
                ),
            ),
            Who(
                "刘建国",
                "财务主管",
                (
                    ("topics", "喜欢聊足球"),
                    ("education", "浙大毕业"),
                    ("family", "女儿在读大学"),
                ),
            ),
            Who(
                "王秀英",
                "设备主任",
                (
                    ("topics", "喜欢聊足球"),
                    ("diet", "不吃辣"),
                ),
            ),
        ),
    ),
    Firm(
        "安信仪器仪表",
        "A",
        1004,
        ("安信",),
        "天津",
        (
            Who(
                "朱晓梅",
                "采购总监",
                (
                    ("hobby", "打羽毛球"),
                    ("family", "女儿在读大学"),
                ),
            ),
            Who("王建国", "设备主任", (("hometown", "潮汕"),)),
        ),
    ),
    Firm(
        "Blue Ocean Packaging Ltd",
        "A",
        1005,
        ("Blue Ocean",),
        "Leeds",
        (Who("Anna Cole", "purchasing manager", (("dislikes", "long slide decks"),)),),
    ),
    Firm(
        "Harbor Print Co",
        "B",
        1007,
        ("Harbor",),
        "Bristol",
        (
            Who(
                "Peter Hughes",
                "operations director",
                (
                    ("hobby", "golf"),
                    ("education", "Leeds graduate"),
                    ("hobby", "trail running"),
                ),
            ),
            Who(
                "Owen Schmidt",
                "plant manager",
                (
                    ("hobby", "golf"),
                    ("pet", "two spaniels"),
                    ("diet", "vegetarian"),
                ),
            ),
        ),
    ),
    Firm(
        "Northgate Foods Inc",
        "C",
        1005,
        ("Northgate",),
        "York",
        (
            Who("Mark Walker", "owner", (("hometown", "Sheffield"),)),
            Who(
                "Lucy Hughes",
                "buyer",
                (
                    ("hobby", "golf"),
                    ("hometown", "Sheffield"),
                    ("diet", "vegetarian"),
                ),
            ),
        ),
    ),
    Firm(
        "Summit Office Supply",
        "B",
        1007,
        ("Summit",),
        "Derby",
        (
            Who(
                "Nina Hughes",
                "buyer",
                (
                    ("hobby", "golf"),
                    ("gift", "likes dark chocolate"),
                ),
            ),
            Who("Lucy Hughes", "purchasing manager", ()),
        ),
    ),
    Firm(
        "Riverside Dairy",
        "C",
        1005,
        ("Riverside",),
        "Kent",
        (
            Who(
                "Paul Hughes",
                "purchasing manager",
                (
                    ("pet", "two spaniels"),
                    ("family", "twin boys starting school"),
                    ("gift", "likes dark chocolate"),
                ),
            ),
        ),
    ),
    Firm(
        "Alpine Tools GmbH",
        "C",
        1007,
        ("Alpine",),
        "Graz",
        (
            Who(
                "Owen Reid",
                "buyer",
                (
                    ("pet", "two spaniels"),
                    ("hometown", "Sheffield"),
                ),
            ),
        ),
    ),
    Firm(
        "Redwood Furniture LLC",
        "A",
        1005,
        ("Redwood",),
        "Oakland",
        (
            Who("Owen Reid", "purchasing manager", (("dislikes", "long slide decks"),)),
            Who("Anna Reid", "purchasing manager", (("hobby", "golf"),)),
        ),
    ),
    Firm(
        "Silver Line Textiles",
        "B",
        1007,
        ("Silver Line",),
        "Hull",
        (
            Who(
                "Paul Reid",
                "purchasing manager",
                (
                    ("hobby", "golf"),
                    ("pet", "two spaniels"),
                    ("drinking", "tea, no alcohol"),
                ),
            ),
            Who(
                "Owen Reid",
                "buyer",
                (
                    ("hobby", "golf"),
                    ("diet", "vegetarian"),
                    ("education", "Leeds graduate"),
                ),
            ),
        ),
    ),
    Firm(
        "Maple Leaf Labels",
        "A",
        1005,
        ("Maple Leaf",),
        "Toronto",
        (
            Who(
                "Mark Reid",
                "owner",
                (
                    ("family", "twin boys starting school"),
                    ("hobby", "golf"),
                    ("pet", "two spaniels"),
                ),
            ),
            Who(
                "Owen Novak",
                "purchasing manager",
                (
                    ("hobby", "trail running"),
                    ("dislikes", "long slide decks"),
                    ("topics", "cricket"),
                ),
            ),
        ),
    ),
    Firm(
        "Orchard Pharma",
        "B",
        1007,
        ("Orchard",),
        "Cork",
        (Who("Owen Walker", "operations director", ()),),
    ),
    Firm(
        "Keystone Hardware",
        "C",
        1005,
        ("Keystone",),
        "Reading",
        (
            Who("Lucy Brown", "buyer", ()),
            Who("Mark Walker", "buyer", (("hobby", "golf"),)),
            Who("Owen Walker", "purchasing manager", ()),
        ),
    ),
    Firm(
        "Lakeside Bakery Group",
        "B",
        1007,
        ("Lakeside",),
        "Oxford",
        (
            Who("Grace Novak", "purchasing manager", ()),
            Who("Peter Walker", "operations director", ()),
            Who("Anna Evans", "operations director", (("hobby", "trail running"),)),
        ),
    ),
    Firm(
        "Pioneer Plastics",
        "C",
        1005,
        ("Pioneer",),
        "Luton",
        (
            Who(
                "Lucy Brown",
                "buyer",
                (
                    ("hometown", "Sheffield"),
                    ("pet", "two spaniels"),
                    ("topics", "cricket"),
                ),
            ),
            Who(
                "Owen Reid",
                "purchasing manager",
                (
                    ("dislikes", "long slide decks"),
                    ("diet", "vegetarian"),
                    ("topics", "cricket"),
                ),
            ),
        ),
    ),
    Firm(
        "Granite Building Materials",
        "C",
        1007,
        ("Granite",),
        "Perth",
        (
            Who(
                "Nina Cole",
                "owner",
                (
                    ("family", "twin boys starting school"),
                    ("gift", "likes dark chocolate"),
                    ("hobby", "trail running"),
                ),
            ),
            Who(
                "Paul Cole",
                "operations director",
                (
                    ("education", "Leeds graduate"),
                    ("family", "twin boys starting school"),
                    ("gift", "likes dark chocolate"),
                ),
            ),
        ),
    ),
    Firm(
        "Falcon Freight",
        "A",
        1005,
        ("Falcon",),
        "Dover",
        (
            Who(
                "Peter Schmidt",
                "operations director",
                (
                    ("diet", "vegetarian"),
                    ("dislikes", "long slide decks"),
                ),
            ),
            Who(
                "Grace Reid",
                "operations director",
                (
                    ("diet", "vegetarian"),
                    ("hometown", "Sheffield"),
                ),
            ),
        ),
    ),
    Firm(
        "Willow Paper Mill",
        "B",
        1007,
        ("Willow",),
        "Bath",
        (Who("Grace Cole", "buyer", (("family", "twin boys starting school"),)),),
    ),
)

LINES = {
    "zh": (
        SaidLine("拜访{person}，看了新设备，很有兴趣", ("interested",)),
        SaidLine("{person}要样品，下周寄", ("sample_requested",)),
        SaidLine("和{person}谈了明年的框架合同，还在比价", ("undecided",)),
        SaidLine("{person}下单，已安排生产", ("ordered",), "order"),
        SaidLine("回款到账，{person}确认", ("payment",), "payment"),
        SaidLine("{person}投诉上批货有色差", ("complaint",), "complaint"),
        SaidLine("顺路看望{person}，聊了聊家里", ("relationship",)),
        SaidLine("{person}不在，留了资料", ("not_met",)),
        SaidLine("{person}要新报价，数量翻倍", ("quote_requested",)),
    ),
    "en": (
        SaidLine("Met {person}, walked the line, keen on the new unit", ("interested",)),
        SaidLine("{person} wants samples next week", ("sample_requested",)),
        SaidLine("Talked next year's contract with {person}, still comparing", ("undecided",)),
        SaidLine("{person} placed the order", ("ordered",), "order"),
        SaidLine("Payment in, {person} confirmed", ("payment",), "payment"),
        SaidLine("{person} complained about late delivery", ("complaint",), "complaint"),
        SaidLine("Dropped in on {person}, caught up on family", ("relationship",)),
        SaidLine("{person} was out, left the catalogue", ("not_met",)),
        SaidLine("{person} asked for a new quote, double the volume", ("quote_requested",)),
    ),
}

PROMISES = {
    "zh": (("发新报价", True), ("寄样品", True), ("派人检修设备", True), ("付清尾款", False)),
    "en": (
        ("send the new quote", True),
        ("ship samples", True),
        ("send a technician", True),
        ("settle the invoice", False),
    ),
}

_ZH = (
    Suggestion("记一次走访", "刚见了麦凯的采购经理，嫌报价高，周五前给新报价。他儿子下月高考"),
    Suggestion("一条消息两家客户", "上午去新陆签了12万的单；下午给鸿兴打了电话，投诉送货慢"),
    Suggestion("看简报", "麦凯"),
    Suggestion("拼音也行", "xinlu"),
    Suggestion("新客户", "今天拜访了顺和五金厂，老板姓罗，想要样品"),
    Suggestion("明早的提醒", clock="tomorrow 08:30"),
    Suggestion("下周一的计划", clock="monday 08:30"),
)
_FANG = (
    Suggestion("记一次走访", "刚见了永发的采购经理，嫌报价高，周五前给新报价。他儿子下月高考"),
    Suggestion("一条消息两家客户", "上午去佳彩签了12万的单；下午给蓝田打了电话，投诉送货慢"),
    Suggestion("看简报", "永发"),
    Suggestion("拼音也行", "jiacai"),
    Suggestion("新客户", "今天拜访了顺和五金厂，老板姓罗，想要样品"),
    Suggestion("明早的提醒", clock="tomorrow 08:30"),
    Suggestion("下周一的计划", clock="monday 08:30"),
)
_EN = (
    Suggestion(
        "Log a visit",
        "Met the purchasing manager at Northgate, finds us pricey, new quote by Friday",
    ),
    Suggestion(
        "Two customers at once",
        "Visited Riverside, they ordered for $12k; called Keystone, complaint about late delivery",
    ),
    Suggestion("The brief", "Redwood"),
    Suggestion(
        "A new customer", "Visited Copperfield Pumps today, Mr Dale wants a sample next week"
    ),
    Suggestion("Tomorrow's nudges", clock="tomorrow 08:30"),
    Suggestion("Monday's plan", clock="monday 08:30"),
)
_TOM = (
    Suggestion(
        "Log a visit", "Met the purchasing manager at Harbor, finds us pricey, new quote by Friday"
    ),
    Suggestion(
        "Two customers at once",
        "Visited Summit, they ordered for $12k; called Maple Leaf, complaint about late delivery",
    ),
    Suggestion("The brief", "Granite"),
    Suggestion(
        "A new customer", "Visited Copperfield Pumps today, Mr Dale wants a sample next week"
    ),
    Suggestion("Tomorrow's nudges", clock="tomorrow 08:30"),
    Suggestion("Monday's plan", clock="monday 08:30"),
)
_BOSS_ZH = (Suggestion("周报", "/digest"), Suggestion("下周一", clock="monday 08:30"))
_BOSS_EN = (Suggestion("Digest", "/digest"), Suggestion("Next Monday", clock="monday 08:30"))
_HELP = (Suggestion("/help", "/help"),)
SUGGESTIONS = {
    1001: _BOSS_ZH, 1002: _BOSS_ZH, 1003: _ZH, 1004: _FANG, 1005: _EN, 1006: _BOSS_EN,
    1007: _TOM, 1008: _HELP, 1009: _HELP,
}  # fmt: skip


def birthday(day: BirthdayRead, lang: str) -> str:
    """A birthday as a rep would have written it."""
    if lang == "zh":
        return f"{'农历' if day.lunar else ''}{day.month}月{day.day}日"
    return f"{day.day}/{day.month}"
