"""What people like, in both languages: 钓鱼 is fishing, whoever wrote it down."""

import re

SAME: tuple[tuple[str, ...], ...] = (
    ("钓鱼", "垂钓", "fishing", "angling", "fish"), ("高尔夫", "golf"), ("篮球", "basketball"),
    ("足球", "football", "soccer"), ("羽毛球", "badminton"), ("乒乓", "ping-pong", "table tennis"),
    ("网球", "tennis"), ("跑步", "马拉松", "running", "jogging", "marathon"),
    ("爬山", "登山", "徒步", "hiking", "climbing", "trekking"), ("游泳", "swimming"),
    ("骑行", "骑车", "自行车", "cycling", "biking"), ("健身", "gym", "fitness", "workout"),
    ("瑜伽", "yoga"), ("滑雪", "skiing"), ("麻将", "mahjong"), ("象棋", "围棋", "下棋", "chess"),
    ("扑克", "打牌", "掼蛋", "poker", "cards", "bridge"), ("书法", "calligraphy"),
    ("摄影", "拍照", "photography"), ("唱歌", "K歌", "singing", "karaoke"),
    ("跳舞", "广场舞", "dancing"), ("旅游", "旅行", "travel", "travelling", "traveling"),
    ("看书", "阅读", "读书", "reading", "books"), ("看电影", "电影", "movies", "films", "cinema"),
    ("音乐", "music"), ("钢琴", "piano"), ("吉他", "guitar"), ("茶", "喝茶", "普洱", "tea"),
    ("咖啡", "coffee"), ("白酒", "茅台", "baijiu", "liquor"), ("红酒", "葡萄酒", "wine"),
    ("啤酒", "beer"), ("威士忌", "whisky", "whiskey"), ("烟", "抽烟", "吸烟", "smoking", "smoke"),
    ("酒", "喝酒", "alcohol", "drinking", "drink"), ("火锅", "hotpot", "hot pot"),
    ("辣", "spicy", "spice", "chilli", "chili"), ("海鲜", "seafood"), ("牛肉", "beef"),
    ("猪肉", "pork"), ("羊肉", "lamb", "mutton"), ("素", "吃素", "vegetarian", "vegan"),
    ("花生", "peanut"), ("狗", "dog"), ("猫", "cat"), ("鱼缸", "养鱼", "koi"),
    ("女儿", "闺女", "daughter"), ("儿子", "son"), ("孩子", "小孩", "children", "kids", "child"),
    ("古董", "收藏", "antiques", "collecting"), ("园艺", "养花", "种花", "gardening"),
    ("打猎", "hunting"), ("赛车", "racing"), ("帆船", "sailing"), ("棒球", "baseball"),
    ("板球", "cricket"), ("橄榄球", "rugby"), ("台球", "billiards", "snooker"),
)  # fmt: skip
DOING = re.compile(
    "(?:打|看|喝|吃|玩|听|去|做|练|养|有|开|下|唱|一个|一只|一条|一辆|两个|个)(?=.)"
)
ARTICLE = re.compile(
    r"(?:an?|the|his|her|to|go|going|playing|two|three|one|some|any)\s+", re.IGNORECASE
)
REFUSED = re.compile(
    "(?:不(?:太|大|怎么|能|再|会|爱|喜欢|吃|喝|抽|沾|碰|打|玩)*|没|从不|戒了?|讨厌|忌|怕|无|别)[^,，。;；、]{0,3}$"
    r"|(?:n'?t|\bnot?|\bnever|\bhates?|\bdislikes?|\bavoids?|\ballergic to|\bno longer|\bstopped|\bgave up|\bquit)\b[^,.;]{0,14}$",
    re.IGNORECASE,
)
AVERSE = re.compile("过敏|不耐受|allerg|intoleran", re.IGNORECASE)


def words_of(topic: str) -> tuple[str, ...]:
    """The words under which a topic may stand in an archive, in either language."""
    bare = ARTICLE.sub("", topic.strip().casefold())
    lean = DOING.sub("", bare, count=1) if not bare.isascii() else _singular(bare)
    said = {bare, lean}
    for same in SAME:
        if said & {_singular(one) for one in same}:
            said |= {_singular(one) for one in same}
    return tuple(sorted(said, key=len, reverse=True))


def is_about(words: tuple[str, ...], value: str, *, refused: bool = False) -> bool:
    """Whether a fact says it of one of these words; `refused`: that it is not wanted."""
    text = value.casefold()
    for word in words:
        for found in re.finditer(_pattern(word), text):
            against = REFUSED.search(text[: found.start()]) or AVERSE.search(text)
            if bool(against) == refused:
                return True
    return False


def _pattern(word: str) -> str:
    return rf"\b{re.escape(word)}" if word.isascii() else re.escape(word)


def _singular(word: str) -> str:
    lean = word.casefold()
    plural = lean.isascii() and lean.endswith("s") and not lean.endswith("ss") and len(lean) > 3
    return lean[:-1] if plural else lean
