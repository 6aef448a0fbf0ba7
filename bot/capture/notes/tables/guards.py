"""What must not be mentioned, what is only hearsay."""

from bot.capture.notes.table import Row, table

DO_NOT_MENTION = table(
    Row("unsaid", "(?:千万|绝对)?(?:别|不要|勿|不能|不许)(?:跟|和|对|当着|向|告诉|让)[^,说提讲聊]{1,10}(?:的?面)?(?:说|提|讲|聊|知道)起?(?P<v>[^,]{2,20})", "别跟他老婆说他又抽烟了", "他又抽烟了"),
    Row("unsaid", r"(?:don'?t|do not|never|please don't|must not)\s(?:tell|let)\s(?:\w+\s){1,3}(?:know )?(?:about|that)\s(?P<v>.{2,40})", "don't tell his boss about the trip", "the trip"),
    Row("unsaid", "(?:千万|绝对|一定)?(?:别|不要|勿|莫|不能|不可|不许|避免|不宜|少|不想让人|别再|不准|忌)(?:再|跟他|跟她|和他|和她|当面|主动|当着他面|在他面前|去)?(?:提起?到?|说起|谈起?论?|聊起?到?|问起?到?|讲起|提及|谈及|问及)(?!前|供|交|高|出|醒|货|升|单)(?:他|她|他们)?(?:的)?(?P<v>[^,]{1,16})", "别提她前夫", "前夫"),
    Row("unsaid", "(?P<v>[^,]{2,12}?)(?:的事|这事|这件事|的话题|这个话题)?(?:别提|不要提|不能提|别问|不要问|不能说|别聊|千万别提|提不得|别说|勿提|不提)(?:了|起)?$", "离婚的事别提", "离婚"),
    Row("unsaid", r"(?:don'?t|do not|never|pls don't|please don't|not to|avoid|shouldn't|must not|no)\s(?:ever )?(?:mention(?:ing)?|bring(?:ing)? up|talk(?:ing)? about|ask(?:ing)? about|discuss(?:ing)?|raise|raising|touch on|speak of|speak about|refer to)\s(?P<v>.{2,40})", "don't mention the lawsuit", "the lawsuit"),
    Row("unsaid", r"(?:never about|not about|avoid (?:the )?(?:topic|subject) of|avoid|off[- ]limits:?|touchy (?:about|subject:?)|sensitive about|steer clear of|sore (?:point|subject):?|taboo:?)\s(?P<v>.{2,40})", "never about the merger", "the merger"),
    Row("unsaid", r"(?P<v>[\w' ]{3,24}) is (?:off[- ]limits|a (?:touchy|sensitive|sore|taboo) (?:subject|topic|point)|taboo)", "politics is off limits", "politics"),
)  # fmt: skip

HEARSAY = table(
    Row("hearsay", "听.{0,6}(?:说|讲)|据说|据.{1,6}(?:说|讲|称)|传言|传闻|听闻|有人说|前台说|前台讲|门卫说|门卫讲|门卫的?|保安说|秘书说|助理说|司机说|同行说|隔壁.{0,3}(?:说|讲)|好像|貌似|似乎|八卦|道听途说|不知真假|未证实", "听前台说", "听前台说"),
    Row("hearsay", r"\b(?:apparently|rumou?r(?:ed)?|heard (?:that|from|he|she|they|via)|hear(?:say)?|i hear|word is|supposedly|allegedly|(?:secretary|receptionist|assistant|driver|guard|pa) (?:says?|said|told|tells|mentioned)|according to|unconfirmed|seems to have|reportedly|grapevine)\b", "apparently he is leaving", "apparently"),
)  # fmt: skip
