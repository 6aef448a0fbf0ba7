"""Words for people: surnames, titles, departments, given names in English."""

from importlib.resources import files

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常"
    "武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左"
    "涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强"
    "柴华车冉房边辜吉饶刁瞿戚丘米池滕晋苑邬臧畅宫来嵺苟全褚娄窦岑宗应巫沙冼麦区利冷佟付肖闫仇楼卓蓝"
    "匡闵揭阙幸谌骆党郁谈楚简敖闻桑农古裘封缪屠符占习连乐尚印翦萨宣桓燕郎闾晏符麻栾"
    "佘鄢贲卞班仝伊仲厉储湛漆濮狄琚璩矫竺笪糜缑胥茅茹荀莘菅蒯蔺虞訾赫逄逯邝邰郅郏郜郦钮隗雍雒靖"
    "鞠韶鹿昝栗渠喻宓寇巢帅忻戈扈敬斐杭荆荣禹阚阴隽芮晁朴奚姬宿綦眭睢蓟酆钊钭羿浦亓嵇庾揣檀殳沐"
    "淳漕佴逑苻郗郇邸谯衷穆冀蒲蒙艾鄂巩"
)
# Surnames that are, before 总 or 工 or after 小, more often another word.
DOUBTFUL = frozenset("全区时于麦米利包车来成应强单向万常解计房班朴敬宿荣帅")
# Surnames that are other words nearly always: read only right before a title.
WORDLIKE_SURNAMES = frozenset(
    "时明权智海水由年路相越皮银铁贝门羊虎盖双初良昌原承展归战木户折暴束牢滑后"
    "危刀买才果火山青黑公粟底旦土扎雪凤索贡蔚弘惠戎盘束"
)
DOUBLE_SURNAMES = (
    "欧阳", "上官", "司马", "诸葛", "慕容", "皇甫", "尉迟", "公孙", "司徒", "东方", "南宫",
    "夏侯", "令狐", "端木", "轩辕", "宇文", "长孙", "独孤", "呼延", "澹台",
)  # fmt: skip
TITLES = (
    "干事", "指导", "制片", "导演", "政委", "检察长", "园艺师",
    "副理", "协理", "襄理", "护理长", "技术员", "质检员", "仓管员", "化验员", "总干事", "主编",
    "编辑", "行政总厨",
    "大叔", "大伯", "大婶", "师母", "老兄", "嫂子", "妹子", "婶子", "爷", "婶",
    f"(?<=[{''.join(sorted(SURNAMES))}])[局处科校院队厂](?=$|[\\s,。;、(]|说|讲|要|想|那|在|表示|嫌|也|亲自|点头|同意|答应)",
    "场长", "矿长", "段长", "区长", "乡长", "台长", "机长", "分店长", "主席", "领队", "买手",
    "大爷", "大妈", "叔叔", "婶",
    "总经理助理", "副总经理", "总经理", "董事长", "副董事长", "总工程师", "总工", "副总裁", "总裁",
    "总监", "副总监", "副总", "经理", "副经理", "主管", "主任", "副主任", "部长", "副部长",
    "厂长", "副厂长",
    "科长", "副科长", "处长", "副处长", "局长", "副局长", "院长", "副院长", "校长", "副校长",
    "所长", "副所长",
    "店长", "站长", "行长", "副行长", "社长", "馆长", "园长", "村长", "镇长", "县长", "市长",
    "队长", "班长",
    "组长", "课长", "股长", "庄主", "会长", "秘书长", "理事长", "书记", "支书", "工程师", "医生",
    "大夫",
    "护士长", "护士", "药师", "教授", "博士", "老师", "律师", "会计师", "会计", "出纳", "秘书",
    "助理", "师傅",
    "老板娘", "老板", "掌柜", "先生", "女士", "小姐", "太太", "夫人", "专员", "顾问", "代表",
    "设计师",
    "采购员", "采购", "业务员", "库管", "监理", "督导", "领班", "车间主任", "值班长", "船长",
    "教练", "大厨",
    "厨师长", "主厨", "总厨", "姑娘", "阿姨", "大姐", "大哥", "姐", "哥", "叔", "姨", "伯", "嫂",
    "总", "工", "董",
)  # fmt: skip
# Forms of address that say nothing of the post.
COURTESY = frozenset(
    ["太", "爷", "婶", "大叔", "大伯", "大婶", "师母", "老兄", "嫂子", "妹子", "婶子",
    "姐", "哥", "叔", "姨", "伯", "嫂", "大姐", "大哥", "阿姨", "姑娘", "先生", "女士", "小姐",
    "太太", "夫人", "生"]
)  # fmt: skip
DEPARTMENTS = (
    "采购", "财务", "技术", "生产", "质量", "品质", "品控", "品管", "质检", "仓库", "仓储",
    "工程", "设备", "行政",
    "人事", "人力资源", "销售", "市场", "运营", "项目", "研发", "设计", "餐饮", "后勤", "法务",
    "信息", "物流",
    "供应链", "总务", "基建", "工艺", "外贸", "进出口", "电商", "客服", "售后", "安环", "安全",
    "检验", "化验",
    "药剂", "设备管理", "总经办", "办公室", "教务", "招商", "策划", "实验", "营运", "商务", "资材",
    "保卫", "维修",
    "客房", "前厅", "工会", "机修", "动力", "计划", "审计", "网络", "数据", "产品", "IT", "HR",
    "QC", "QA",
)  # fmt: skip
POSTS = (
    "技术员", "质检员", "质检", "保管员", "仓管员", "仓管", "收银员", "调度员", "调度", "营业员",
    "导购员", "导购", "领班",
    "班组长", "操作工", "化验员", "检验员", "内勤", "药剂师", "药师", "护理长", "护士长", "厨师长",
    "行政总厨", "总厨",
    "主厨", "大厨", "副理", "协理", "总干事", "主编", "编辑", "组长", "队长", "站长", "设计师",
    "师傅",
    "CTO", "CEO", "CFO", "COO", "CIO", "GM", "VP", "FD", "buyer", "purchaser", "owner",
    "秘书", "助理", "会计", "出纳", "前台", "司机", "老板娘", "老板", "店员", "负责人", "董秘",
    "股东", "合伙人", "门卫",
    "创始人", "法人", "文员", "工程师", "主任", "经理", "总监", "主管", "厂长", "店长", "保安",
    "库管", "护士", "二把手",
    "一把手", "接班人", "少东家", "小老板", "大老板", "对接人", "经办人", "采购员", "业务员",
    "跟单",
)  # fmt: skip
ENGLISH_POSTS = (
    "技术员", "质检员", "质检", "保管员", "仓管员", "仓管", "收银员", "调度员", "调度", "营业员",
    "导购员", "导购", "领班",
    "班组长", "操作工", "化验员", "检验员", "内勤", "药剂师", "药师", "护理长", "护士长", "厨师长",
    "行政总厨", "总厨",
    "主厨", "大厨", "副理", "协理", "总干事", "主编", "编辑", "组长", "队长", "站长", "设计师",
    "师傅",
    "CTO", "CEO", "CFO", "COO", "CIO", "GM", "VP", "FD", "buyer", "purchaser", "owner",
    "chief executive officer", "chief operating officer", "chief financial officer",
    "chief technology officer", "managing director", "general manager", "vice president",
    "executive director", "executive chef", "head chef", "head nurse", "head teacher",
    "head of [a-z]{2,14}(?: [a-z]{2,14})?", "vp of [a-z]{2,14}", "vp [a-z]{2,14}",
    "director of [a-z]{2,14}", "(?:[a-z]{2,14} ){0,2}director", "(?:[a-z]{2,14} ){0,2}manager",
    "(?:[a-z]{2,14} )?mgr", "(?:[a-z]{2,14} )?buyer", "(?:[a-z]{2,14} )?supervisor",
    "(?:[a-z]{2,14} )?engineer", "(?:[a-z]{2,14} )?officer", "(?:[a-z]{2,14} )?specialist",
    "(?:[a-z]{2,14} )?coordinator", "(?:[a-z]{2,14} )?lead", "(?:[a-z]{2,14} )?assistant",
    "(?:[a-z]{2,14} )?controller", "(?:[a-z]{2,14} )?planner", "(?:[a-z]{2,14} )?analyst",
    "(?:purchasing|procurement|sourcing|finance|quality|production|plant|it|sales|marketing"
    "|warehouse|maintenance|engineering|operations|ops|hr|accounts|logistics|facilities|technical"
    "|r&d|lab|kitchen|site) (?:head|chief|dept|department|team|person|guy|lady|boss)",
    "ceo", "cfo", "coo", "cto", "cio", "cmo", "md", "gm", "vp", "evp", "svp", "owner", "co-owner",
    "co-founder", "founder", "partner", "boss", "president", "chairman", "chairwoman", "principal",
    "head of [a-z]{2,14}", "(?:yard|site|plant|shop|big) boss",
    "(?:purchase|purchasing|group|category) (?:head|procurement|manager)",
    "fd", "r&d", "goods[- ]in", "purchaser", "proprietor", "landlord", "landlady", "head",
    "deputy", "deputy head",
    "matron", "headteacher", "caretaker", "steward", "merchandiser", "storeman", "clerk",
    "treasurer", "editor", "producer",
    "consultant", "sommelier", "baker", "butcher", "florist", "estimator", "surveyor", "inspector",
    "superintendent",
    "quantity surveyor", "site agent", "contractor", "sous chef", "head barista", "barista",
    "maitre d", "concierge",
    "dispatcher", "scheduler", "librarian", "vicar", "gp", "dentist", "vet", "optician", "physio",
    "therapist",
    "project lead", "team lead",
    "headmaster", "dean", "secretary", "receptionist", "accountant", "bookkeeper", "foreman",
    "architect", "pharmacist", "chef", "nurse", "surgeon", "attorney", "lawyer", "purchasing",
    "procurement", "finance", "pa", "bursar", "storekeeper", "broker", "technician",
)  # fmt: skip


def _given() -> tuple[frozenset[str], frozenset[str]]:
    """All given names in Latin letters, and those of them that are also everyday words."""
    lines = files(__package__).joinpath("given.txt").read_text("utf-8").splitlines()
    plain, wordlike = " ".join(line for line in lines if line[0] != "#").split(" -- ")
    return frozenset(plain.split()) | frozenset(wordlike.split()), frozenset(wordlike.split())


# A wordlike name is one only beside another cue.
GIVEN_NAMES, WORDLIKE_NAMES = _given()
