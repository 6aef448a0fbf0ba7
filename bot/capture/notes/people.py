"""Persons in a note: surname and title, full names where the syntax shows one, English names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.capture.notes.table import CJK, compiled
from bot.capture.notes.words import names

DEPT = r"(?:<DEPT>(?:管理)?(?:部门?|科|处|中心|室|组)?)"
ROLE = rf"(?:{DEPT}(?:的)?(?:副?(?:<TITLE>|<POST>|负责人|director|manager|head|lead))?|<POST>|<TITLE>)"
SURNAME = "(?:<DOUBLE>|[" + "".join(sorted(names.SURNAMES)) + "])"
NOT_GENERAL = "(?!总[是会共计额价部体量数结之算裁统线归得要在店代包承揽和]|工[作地厂人资程具业期艺序种会商]|董事|姐妹|哥们|老师傅)"
# 采购李经理 · 质量部的宋主任 · 陈工 · 周国强总经理 · Kevin总
TITLED = (
    rf"(?P<role>{DEPT}(?:的)?|(?:<POST>)(?:的)?|老板娘|老板)?"
    rf"(?P<name>(?P<sur>{SURNAME})(?P<given>[{CJK}]{{0,2}}?)"
    rf"{NOT_GENERAL}(?P<title>(?:<DEPT>)?(?:<TITLE>)|生(?![产日活意病孩子气成长前效物命鲜肖态存育下出怕怒动]))"
)
LATIN_TITLED = r"(?P<name>(?-i:[A-Z][a-z]{1,14})\s?(?P<title>总经理|总监|经理|主管|总|姐|哥|老师|女士|先生|小姐|老板|董|工)(?![作程厂具]))"
# 小林 · 老周 · 阿强
NICK = (
    rf"(?P<role>{DEPT}(?:的)?|<POST>)?(?P<name>[小老阿]{SURNAME})"
    "(?![板师家婆公乡病客户总区时候心程序车装虾库龙爷弟牌旧年友大二三厂店妹姑姐哥熟款外毛城镇村路桥])"
)
TWO_CJK = f"[{CJK}]{{1,2}}"
FULL = rf"(?:{SURNAME}){TWO_CJK}?"


@dataclass(frozen=True)
class Person:
    """A person at a place in the text: the name's own span, and the post beside it."""

    start: int
    end: int
    name: str
    title: str | None = None
    whole_start: int = -1
    whole_end: int = -1

    @property
    def span(self) -> tuple[int, int]:
        """The name with the post said beside it."""
        return (
            self.start if self.whole_start < 0 else self.whole_start,
            self.end if self.whole_end < 0 else self.whole_end,
        )


def find_people(text: str, firms: list[tuple[int, int]]) -> list[Person]:
    """The persons of a plain text in order; nobody is found inside a firm's name (`firms`)."""
    found: list[Person] = []
    for reader in (_titled, _latin_titled, _courtesy, _placed, _nicknamed, _mixed, _english):
        for person in reader(text, firms):
            if not _overlaps(person, firms, found):
                found.append(person)
    found = [_with_post_after(text, person) for person in sorted(found, key=lambda one: one.start)]
    return found or list(_posts(text, firms))


def _overlaps(person: Person, firms: list[tuple[int, int]], found: list[Person]) -> bool:
    taken = firms + [other.span for other in found]
    return any(person.start < end and start < person.end for start, end in taken)


def _post(role: str | None, title: str | None) -> str | None:
    role = (role or "").removesuffix("的")
    if title in names.COURTESY:
        title = None
    if role and title and title not in {"工", "总", "董"}:
        return (role + title) if role not in names.POSTS else title
    return role or title or None


def _titled(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    pattern, at = compiled(TITLED), 0
    ends = {end for _, end in firms}
    while match := pattern.search(text, at):
        at = match.end()
        start = match.start("name")
        if not _surname_fits(text, match, ends):
            at = match.start("name") + 1
            continue
        yield Person(
            start, match.end("name"), match["name"], _post(match["role"], match["title"]),
            match.start(), match.end(),
        )  # fmt: skip


EVERYDAY = re.compile(
    "(?:员工|职工|施工|加工|手工|人工|开工|停工|完工|竣工|包工|化工|军工|做工|动工|返工|分工|打工|罢工|招工|华工|高工价|汇总|全总|老总|高总裁"
    "|时总|和总|单总|于总体|家姐|公安|常务|向导|高级|任经理|任主任|任总|任厂|任部|应付|别总|还总|都总|方经理人|成总价|新总|万工|解总)$"
)


def _surname_fits(text: str, match: re.Match[str], firm_ends: set[int]) -> bool:
    """Whether these characters are a name, not the tail of another word."""
    start, surname, given = match.start("name"), match["sur"], match["given"]
    word = surname + given + match["title"]
    if EVERYDAY.search(word) or EVERYDAY.search(text[max(0, start - 1) : match.end("name")]):
        return False
    free = start == 0 or start in firm_ends or not _han(text[start - 1])
    free = free or match["role"] is not None or text[start - 1] in "的了跟和找给见是与同到约陪请由叫把被向对访问让说去"
    if given and (not free or given[-1] in "的了是和跟个副老" or given[0] in "的了是和跟"):
        return False
    return free or surname not in names.DOUBTFUL


def _latin_titled(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(LATIN_TITLED).finditer(text):
        yield Person(match.start("name"), match.end("name"), match["name"], _post(None, match["title"]))


COURTESY = (
    r"(?P<name>\b(?:mr|mrs|ms|miss|dr|prof|herr|frau|madam|madame|sir|mdm|señor|señora|monsieur)\b\.?\s?"
    rf"(?:[{CJK}]{{1,3}}(?![{CJK}])|(?!the\b|and\b|is\b|at\b)[A-Za-z][\w'’-]{{1,16}}(?:\s(?-i:[A-Z])[\w'’-]{{1,16}}){{0,2}}))"
)


def _courtesy(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(COURTESY).finditer(text):
        end = _before_firm(match.start(), match.end(), firms)
        yield _english_post(text, Person(match.start(), end, text[match.start() : end].rstrip()))


AFTER_FULL = rf"(?=$|[\s,.;:()、。\d]|电话|微信|说|讲|表示|来电|反馈|告诉|提到|觉得|认为|在(?![{CJK}]司)|要|想|聊|谈|吃|开会|见面|负责|接待|先生|女士|{ROLE})"
CALLED = rf"(?:联系人|对接人|对接的是|接待的是|接待我的是|负责人(?:是|叫)|名叫|叫|姓名|联系方式|新来的|接班的是|接手的是|找)[是叫:为\s]{{0,2}}(?P<name>{FULL}){AFTER_FULL}"
PHONED = rf"(?<![{CJK}])(?P<name>{FULL})\s?(?:电话|手机|微信)?[:\s]?(?=\+?1?[\d■]{{7}})"
BEFORE_ROLE = rf"(?<![{CJK}])(?P<name>{FULL})\s?[(,]?\s?(?P<role>{ROLE})(?![{CJK}]{{0,1}}(?:公司|厂))"
ROLE_NAME = rf"(?P<role>{DEPT}(?:的)?|<POST>|<TITLE>)(?:的|是|叫|\s)?(?P<name>{FULL}){AFTER_FULL}"
MET = rf"(?:跟|和|见了?|见到|遇到|碰到|约了?|陪|同|请|给|找|拜访了?|联系了?)\s?(?P<name>{FULL})(?=聊|谈|吃|开|见|通|打|喝|确认|对了?|发|一起|碰|沟通|$|[\s,。])"


def _placed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """Full names that only their place betrays: after a cue, beside a phone, a post or a firm."""
    for pattern in (CALLED, BEFORE_ROLE, PHONED, ROLE_NAME, MET):
        for match in compiled(pattern).finditer(text):
            if _likely_full(match["name"]):
                role = match.groupdict().get("role")
                yield Person(
                    match.start("name"), match.end("name"), match["name"], _post(role, None),
                    min(match.start("name"), match.start("role") if role else match.start("name")),
                    max(match.end("name"), match.end("role") if role else match.end("name")),
                )  # fmt: skip
    beside = compiled(rf"(?:的|\s|-|:|,|、|是)?(?P<name>{FULL}){AFTER_FULL}")
    for _, end in firms:
        match = beside.match(text, end)
        if match and _likely_full(match["name"]):
            yield Person(match.start("name"), match.end("name"), match["name"])


NOT_GIVEN = re.compile(
    "[的了是和跟在有不没要说讲个这那也都还就被把给让对上下前后里外年月日号点们么吗呢吧着过得地很太更最又再请每各某已将从到向为以及与或但而因所其此该"
    "价货单样款钱谈聊看报订买卖签付发寄送催问回见去来开会打电话交通方成满定采购销]"
)
NOT_NAMES = frozenset(
    ["高兴", "高度", "方面", "方便", "方案", "方式", "方向", "安排", "安全", "安装", "时间", "时候", "明天", "后天", "周一", "周二",
     "周三", "周四", "周五", "周六", "周日", "周末", "周期", "周围", "周年", "经理", "任务", "任何", "全部", "全年", "全国", "成本", "成交",
     "成功", "成立", "于是", "关于", "关系", "关心", "关注", "关键", "常常", "常用", "常年", "平时", "平均", "平台", "平板", "平方", "向来",
     "应该", "应收", "应酬", "强调", "强烈", "高峰", "高尔夫", "高管", "高层", "高速", "高端", "高压", "高考", "温度", "温州", "海鲜", "江苏",
     "江西", "何时", "石材", "石油", "白酒", "黄酒", "金额", "金属", "金毛", "钱包", "田园", "马上", "马拉松", "马路", "路上", "路虎", "包装",
     "包括", "包含", "单价", "单位", "单独", "单子", "柴油", "柴犬", "柯基", "龙头", "龙井", "熊猫", "严重", "严格", "连续", "连锁", "易耗",
     "施工", "水泥", "毛病", "毛利", "计划", "计算", "解决", "解释", "段时间", "项目", "利润", "利息", "古董", "祝福", "祝贺", "党员", "党支部",
     "顾客", "顾问", "管理", "管道", "陪同", "池子", "车间", "车子", "车队", "曲线", "费用", "花生", "花了", "谢谢", "谈判", "左右", "程序",
     "程度", "章程", "宁波", "宁夏", "陕西", "山东", "韩国", "泰国", "秦皇岛", "万元", "万一", "牛肉", "牛奶", "羊肉", "鱼", "麦片", "米粉",
     "习惯", "支持", "支付", "冷链", "冷冻", "冷库", "蓝色", "红色", "红酒", "白色", "白天", "黑色", "黄色", "全套", "喜欢", "乐意", "乐高",
     "老板", "老家", "小区", "商量", "商务", "尚未", "文件", "文档", "文具", "曾经", "景气", "宣传", "展会", "查询", "查看", "原来", "别人",
     "来电", "来访", "储备", "符合", "燕窝", "强项", "盛赞", "符号", "戴着", "房子", "房租", "沙发", "农历", "桑拿", "屈指", "简单", "简报",
     "闻到", "封箱", "封面", "占地", "印刷", "印象", "桌上", "滕王", "安静", "安心", "安徽", "胡椒", "康复", "柳州", "鲁菜", "史上", "万", "苗木",
     "苗圃", "凌晨", "纪念", "纪录", "童装", "游泳", "游戏", "阳历", "阳台", "裴", "席位", "席间", "查账", "沟通", "应付", "钟表", "汪汪",
     "凑合", "盛大", "余款", "余额", "余下", "梁", "洪水", "贺卡", "贺礼", "陶瓷", "梅雨", "常规", "常见", "焦虑", "焦急", "向上", "路过",
     "齐全", "莫名", "涂料", "谷物", "关门", "甄选", "项链", "班车", "温和", "温泉", "甘肃", "单身", "司机", "司法", "柏油", "强制", "丛林",
     "卓越", "华东", "华南", "华北", "华中", "冉冉", "边上", "边界", "辜负", "吉利", "饶有", "丘陵", "晋升", "苑", "宫颈", "全体", "全新",
     "岑", "宗教", "应急", "巫", "沙盘", "区别", "区域", "利率", "冷静", "付款", "付清", "付费", "肖像", "楼上", "楼下", "骆驼", "郁闷"]
)  # fmt: skip


def _likely_full(name: str) -> bool:
    return len(name) >= 2 and name not in NOT_NAMES and name[:2] not in NOT_NAMES and not NOT_GIVEN.search(name[1:])


BEFORE_NICK = "的了跟和找给见是与同到把叫问陪约请由部科处务购书台理员机说讲"


def _nicknamed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    ends = {end for _, end in firms}
    for match in compiled(NICK).finditer(text):
        at = match.start("name")
        free = at == 0 or at in ends or text[at - 1] in BEFORE_NICK or not _han(text[at - 1])
        if free and (match["name"][1] not in names.DOUBTFUL or match["role"]):
            yield Person(at, match.end("name"), match["name"], _post(match["role"], None), match.start(), match.end())


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


MIXED = rf"(?P<name>(?-i:[A-Z][a-z]{{1,14}})\s?(?P<sur>{SURNAME})(?P<title>总|生|经理|小姐|先生|姐|哥)?(?=$|[\s,.;:()、。]|说|讲|的|电|微|在|要|想|也|,))"


def _mixed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(MIXED).finditer(text):
        if match["name"].split()[0].lower()[:20] not in {"the", "po", "ok"}:
            yield _english_post(text, Person(match.start("name"), match.end("name"), match["name"]))


WORD = r"(?-i:[A-Z][a-z'’-]{1,16}(?:[A-Z][a-z]{1,16})?|O'[A-Z][a-z]{1,14}|Mc[A-Z][a-z]{1,14}|[A-Z]{2}(?=\s(?-i:[A-Z][a-z]))|[A-Z]\.)"
NAMES = rf"(?P<name>{WORD}(?:\s(?:(?:van|von|de|da|del|bin|al|la|der)\s){{0,2}}{WORD}){{0,3}})"
MEETING = (
    r"(?:\b(?:met(?: up)?(?: with)?|saw|with|w/|called|call(?:ed)? (?:from|by|to|with)|spoke (?:to|with)|speaking (?:to|with)|talk(?:ed|ing)? (?:to|with)"
    r"|chat(?:ted)? (?:to|with)|text(?:ed)?|e?mail(?:ed)?|rang|phoned|messaged|pinged|whatsapp(?:ed)?(?: from)?|contact(?: is|:)?|ask(?: for|ed)?|told|"
    r"from|thank(?:ed|s)?(?: to)?|per|by|to|visited|introduced to|wechat(?:ed)?|tel|attn:?|seeing|meeting|lunch w/|dm from|between me and)\s)"
)
SAYING = (
    r"(?=\s?(?:\(|'s\b|’s\b|,?\s(?:says?|said|wants?|asked|asks|complain\w*|thinks?|hates?|likes?|loves?|ordered|will|would|mentioned|confirmed|is|was|has|"
    r"had|needs?|told|promised|agreed|took|just|still|signed|prefers?|seems?|called|texted|drives|plays|turns|also|can|can't|won't|doesn't|didn't|"
    r"unhappy|happy|furious|annoyed|liked|wasn't|isn't|left|moved|joined|paid|pays|sent|sends|claims|reports|feels|felt|enjoys|collects|went|got|gets|"
    r"who|bday|birthday|out|not)\b)|说|讲|要|想|的|觉得|话|在|也|喜欢|爱|,|:|$)"
)


def _english(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """English names: known given names, or capitals where a person must stand."""
    cued = compiled(MEETING + NAMES)
    for match in cued.finditer(text):
        end = _before_firm(match.start("name"), match.end("name"), firms)
        name = text[match.start("name") : end].rstrip(" '")
        if name and (known_given(name) or _person_like(text, match.start("name"), end, firms)):
            yield _english_post(text, Person(match.start("name"), match.start("name") + len(name), name))
    for match in compiled(r"(?<![\w'&-])" + NAMES).finditer(text):
        yield from _standing(text, match, firms)


def _standing(text: str, match: re.Match[str], firms: list[tuple[int, int]]) -> Iterator[Person]:
    start = match.start("name")
    end = _before_firm(start, match.end("name"), firms)
    name = text[start:end].rstrip(" '")
    post = compiled(r"^(?P<post><EPOST>)\s", re.IGNORECASE).match(name)
    if post:
        yield _english_post(text, Person(start + post.end(), start + len(name), name[post.end() :], post["post"], start, start + len(name)))
        return
    after = compiled(SAYING).match(text, start + len(name)) is not None
    first = name.split()[0].lower() if name else ""
    before = compiled(r"(?<![\w])(?P<post><EPOST>)[,:]?\s$").search(text, max(0, start - 40), start)
    if not name or first in NOT_FIRST:
        return
    two = len(name.split()) > 1 and all(part.lower() not in NOT_FIRST for part in name.split())
    sure = first in names.GIVEN_NAMES and first not in names.WORDLIKE_NAMES
    if sure or (first in names.GIVEN_NAMES and (two or after)) or before or (two and after and _near_firm(start, end, firms)):
        person = Person(start, start + len(name), name)
        if before:
            person = Person(start, start + len(name), name, before["post"].strip(), before.start("post"), start + len(name))
        yield _english_post(text, person)


NOT_FIRST = frozenset(
    """the a an this that these those he she they we i you it his her their our my your met called visited spoke talked
    lunch dinner coffee breakfast zoom teams skype wechat whatsapp email emailed call phone po eta rmb usd eur gbp hkd sgd
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february
    march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    today tomorrow yesterday next last send sent will need needs wants want asked follow signed quick good great no not yes
    ok new old also still budget quote order price dropped site visit demo trial sample samples competitor currently birthday
    wife husband son daughter follow-up action chase reorder please note update fyi re q1 q2 q3 q4 ceo cfo cto it hr qc vip
    if when after before then so but and or as at by for from in of on to with ramadan christmas easter cny xmas kick-off
    plan boss buyer owner manager director plant purchasing procurement sales finance quality operations contact per chinese english
    german french italian spanish american british japanese catholic muslim buddhist christian hindu jewish had got just left
    stopped popped swung ran rang texted messaged pinged saw went came took gave brought lost won both there here what who how why
    where every each all any some one two three four five mr mrs ms miss dr herr frau prof talk recovering mission deal sounds
    looks seems apparently hearsay rumor rumour heard received got delivery delivered invoice payment paid complaint issue
    problem machine line security server cloud apple google meet hi hello dear thanks regards don't never do did does is are was were
    canon tesla audi bmw porsche""".split()
)


def known_given(name: str) -> bool:
    first = name.split()[0].lower()
    return first in names.GIVEN_NAMES


def _person_like(text: str, start: int, end: int, firms: list[tuple[int, int]]) -> bool:
    """After "met" or "with": one to three capitals that another word ties to a firm or a post."""
    if text[start:end].split()[0].lower() in NOT_FIRST:
        return False
    tied = compiled(r"\s?(?:\(|,|from\b|at\b|of\b|@|w/|over\b|re\b|about\b|today\b|yesterday\b|-\s<EPOST>)").match(text, end)
    return tied is not None and _near_firm(start, end, firms)


def _near_firm(start: int, end: int, firms: list[tuple[int, int]]) -> bool:
    return bool(firms) and not any(start < to and frm < end for frm, to in firms)


def _before_firm(start: int, end: int, firms: list[tuple[int, int]]) -> int:
    """Where a name ends that runs into a firm's."""
    return min([end] + [frm for frm, _ in firms if start < frm < end])


@cache
def _posts_after() -> re.Pattern[str]:
    return compiled(r"\s?[,(-]\s?(?:the |their |our |his |her |its )?(?P<post><EPOST>)(?=[\s,.;):]|$)|,?\s(?:the |their )(?P<post2><EPOST>)(?=[\s,.;):]|$)")


def _english_post(text: str, person: Person) -> Person:
    """The person with the post that an English note says before or after the name."""
    if person.title:
        return person
    if after := _posts_after().match(text, person.end):
        post = after["post"] or after["post2"]
        return Person(person.start, person.end, person.name, post, person.start, after.end())
    before = compiled(r"(?<![\w'])(?P<post>(?:<EPOST>))(?:,|:|\sis)?\s$").search(text, max(0, person.start - 44), person.start)
    if before and before["post"].lower() not in {"contact"}:
        return Person(person.start, person.end, person.name, _lean(before["post"]), before.start(), person.end)
    return person


def _lean(post: str) -> str:
    """`the plant manager`, `their buyer`: the post without what stands before it."""
    return re.sub(r"^(?:the|their|our|his|her|to|with|met|saw|called|new|and|by|from|boss's)\s", "", post, flags=re.IGNORECASE)


def _with_post_after(text: str, person: Person) -> Person:
    """冯博士 技术总监 · David 张 (采购 director): the post said after the name."""
    after = compiled(rf"(?:\s|\s?[(,、]\s?)(?P<role>{DEPT}\s?(?:<TITLE>|<POST>|director|manager|head|lead|主管|总监|经理|负责人)?|<TITLE>|<POST>|(?:IT|HR)\s?(?:manager|经理))(?=$|[\s,。;)(、:])").match(text, person.end)
    if after is None:
        return person
    role = after["role"].strip()
    if person.title and person.title not in names.TITLES and not person.title.endswith(("部", "科", "处")):
        return person
    return Person(person.start, person.end, person.name, role, person.span[0], after.end())


POSTS_ALONE = (
    r"\b(?:the|their|our|a|new)\s(?P<name>(?:<EPOST>))(?=\s(?:of|at|from|said|says|wants?|is|was|asked|complain\w*|will|thinks|told|promised|there|needs|has|there)\b|[,.;:]|$)"
)
POSTS_ALONE_ZH = rf"(?P<name>(?:<DEPT>)(?:部|科)?(?:<TITLE>)(?<!采购采购)|(?<![{CJK}])老板娘|(?<=的)老板娘)(?=说|讲|表示|要|嫌|觉得|接待|反映|投诉|在|答应|,|$|\s|。)"


def _posts(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """A post that stands for the person: the purchasing head, 采购总监."""
    for pattern in (POSTS_ALONE, POSTS_ALONE_ZH):
        for match in compiled(pattern).finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in firms):
                name = match["name"]
                yield Person(match.start("name"), match.end("name"), name, name)
                return
