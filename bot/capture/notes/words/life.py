"""Words of private life: kin, food and drink, pets, cars, pastimes, places, ailments."""

KIN = (
    "小儿子", "大儿子", "二儿子", "儿子", "大女儿", "小女儿", "二女儿", "女儿", "闺女", "千金", "公子", "孩子", "小孩",
    "小朋友", "娃娃", "娃", "宝宝", "俩娃", "个仔", "个女", "囡囡", "囡", "双胞胎", "龙凤胎", "二胎", "三胎", "老婆",
    "太太", "妻子", "爱人", "媳妇", "儿媳", "女婿", "老公", "丈夫", "夫人", "女朋友", "男朋友", "未婚妻", "未婚夫",
    "父亲", "母亲", "爸爸", "妈妈", "老爸", "老妈", "老爷子", "老太太", "老父亲", "老母亲", "父母", "爸妈", "岳父",
    "岳母", "丈母娘", "老丈人", "公婆", "公公", "婆婆", "爷爷", "奶奶", "外公", "外婆", "孙子", "孙女", "外孙女", "外孙",
    "哥哥", "弟弟", "姐姐", "妹妹", "侄子", "侄女", "外甥", "表弟", "表哥", "堂弟", "堂哥", "一家人", "一家", "全家",
    "家人", "家里人", "仔仔", "大宝", "二宝", "小宝", "老大", "老二", "前妻", "前夫",
)  # fmt: skip
ENGLISH_KIN = (
    "wife", "husband", "spouse", "sons?", "daughters?", "kids?", "child", "children", "twins", "triplets", "baby",
    "toddler", "newborn", "mother", "father", "mum", "mom", "dad", "parents", "brothers?", "sisters?", "grandsons?",
    "granddaughters?", "grandkids?", "grandchild(?:ren)?", "grandma", "grandpa", "fiancee?", "fiancée?", "girlfriend",
    "boyfriend", "niece", "nephew", "in-laws", "mother-in-law", "father-in-law", "family", "boy", "girl",
)  # fmt: skip
# A child under age: what is said of it is guarded.
MINORS = (
    "幼儿园", "小学", "托班", "早教", "周岁", "满月", "百日", "初中", "小升初", "中考", "宝宝", "二胎", "双胞胎", "刚出生", "上学",
    "kindergarten", "nursery", "newborn", "toddler", "baby", "twins", "primary school", "preschool", "grade school",
)  # fmt: skip
PETS = (
    "金毛", "拉布拉多", "拉拉", "泰迪", "柯基", "柴犬", "哈士奇", "二哈", "边牧", "贵宾", "比熊", "博美", "萨摩耶", "萨摩",
    "阿拉斯加", "德牧", "藏獒", "法斗", "斗牛犬", "雪纳瑞", "吉娃娃", "土狗", "田园犬", "狗狗", "小狗", "狗", "犬", "布偶猫",
    "布偶", "英短", "美短", "蓝猫", "橘猫", "暹罗", "缅因", "狸花猫", "狸花", "波斯猫", "猫咪", "小猫", "猫", "鹦鹉", "八哥",
    "画眉", "鸽子", "锦鲤", "龙鱼", "金鱼", "热带鱼", "乌龟", "兔子", "仓鼠", "龙猫", "荷兰猪", "蜥蜴", "鸟", "马",
)  # fmt: skip
ENGLISH_PETS = (
    "golden retrievers?", "retrievers?", "labradors?", "labs", "poodles?", "corgis?", "huskies", "husky", "beagles?",
    "bulldogs?", "terriers?", "collies?", "dachshunds?", "german shepherds?", "spaniels?", "dogs?", "puppy", "puppies",
    "cats?", "kittens?", "parrots?", "horses?", "ponies", "pony", "rabbits?", "hamsters?", "tortoises?", "turtles?",
    "goldfish", "koi", "rescue dogs?", "greyhounds?", "dalmatians?", "pugs?", "budgies?", "canar(?:y|ies)",
)  # fmt: skip
CARS = (
    "奔驰", "宝马", "奥迪", "路虎", "揽胜", "保时捷", "卡宴", "特斯拉", "比亚迪", "理想", "蔚来", "小鹏", "问界", "极氪",
    "沃尔沃", "雷克萨斯", "凯迪拉克", "林肯", "捷豹", "玛莎拉蒂", "法拉利", "兰博基尼", "宾利", "劳斯莱斯", "大众", "帕萨特",
    "迈腾", "途观", "丰田", "普拉多", "霸道", "埃尔法", "汉兰达", "凯美瑞", "本田", "雅阁", "日产", "别克", "GL8", "君威",
    "福特", "猛禽", "皮卡", "哈弗", "坦克300", "坦克", "吉利", "领克", "红旗", "五菱", "奇瑞", "长安", "腾势", "仰望", "小米SU7",
    "摩托车", "哈雷", "房车", "越野车", "大G", "电动车", "Model 3", "Model Y",
)  # fmt: skip
ENGLISH_CARS = (
    "Tesla", "BMW", "Mercedes(?:-Benz)?", "Merc", "Audi", "Porsche", "Volvo", "Lexus", "Toyota", "Honda", "Ford",
    "Jeep", "Land Rover", "Range Rover", "Jaguar", "Ferrari", "Bentley", "Mini", "Subaru", "Mazda", "Nissan",
    "Hyundai", "Kia", "Volkswagen", "VW", "Chevy", "Chevrolet", "Cadillac", "Lincoln", "Harley(?:-Davidson)?",
    "Ducati", "pick-?up", "truck", "Land Cruiser", "Hilux", "F-?150", "motorbike", "motorcycle", "Cybertruck", "BYD",
)  # fmt: skip
# A pastime that is one whole noun, after 打, 喜欢, 爱 … or as the first half of X迷.
PASTIMES = (
    "高尔夫", "羽毛球", "乒乓球", "篮球", "足球", "网球", "台球", "桌球", "排球", "棒球", "橄榄球", "保龄球", "匹克球", "壁球",
    "太极拳", "太极", "瑜伽", "普拉提", "拳击", "散打", "武术", "跆拳道", "游泳", "冬泳", "潜水", "冲浪", "帆船", "皮划艇",
    "滑雪", "滑冰", "轮滑", "滑板", "跑步", "马拉松", "夜跑", "晨跑", "越野跑", "铁人三项", "健身", "撸铁", "骑行", "骑车",
    "自行车", "摩旅", "徒步", "登山", "爬山", "攀岩", "露营", "自驾", "自驾游", "旅游", "旅行", "出国游", "钓鱼", "海钓", "路亚",
    "夜钓", "打猎", "射击", "射箭", "马术", "骑马", "围棋", "象棋", "国际象棋", "麻将", "掼蛋", "斗地主", "扑克", "德州扑克",
    "桥牌", "桌游", "剧本杀", "电竞", "打游戏", "游戏", "王者荣耀", "吃鸡", "书法", "国画", "油画", "画画", "篆刻", "摄影",
    "拍照", "航拍", "无人机", "航模", "模型", "手办", "乐高", "集邮", "收藏", "古董", "古玩", "字画", "文玩", "核桃", "紫砂壶",
    "紫砂", "玉石", "翡翠", "和田玉", "沉香", "盆景", "兰花", "养花", "花艺", "插花", "园艺", "种菜", "多肉", "养鱼", "养鸟",
    "唱歌", "K歌", "卡拉OK", "京剧", "越剧", "粤剧", "黄梅戏", "豫剧", "昆曲", "相声", "评书", "脱口秀", "广场舞", "跳舞", "交谊舞",
    "拉丁舞", "街舞", "钢琴", "小提琴", "大提琴", "二胡", "古筝", "古琴", "吉他", "萨克斯", "葫芦丝", "音乐", "交响乐", "摇滚",
    "听书", "看书", "读书", "历史", "三国", "诗词", "写诗", "写作", "军事", "天文", "科幻", "金庸", "国学", "易经", "风水", "中医",
    "电影", "看电影", "追剧", "话剧", "音乐剧", "逛街", "购物", "美食", "烹饪", "做饭", "烘焙", "下厨", "茶道", "品茶", "咖啡",
    "红酒", "品酒", "威士忌", "雪茄", "炒股", "股票", "基金", "球赛", "看球", "NBA", "英超", "F1", "赛车", "卡丁车", "改装车",
    "遛狗", "遛娃", "养生", "泡温泉", "足浴", "打坐", "禅修", "刺绣", "编织", "十字绣", "手工", "木工", "陶艺", "剪纸", "魔术",
    "打牌", "下棋", "打球", "慢跑", "散步", "八段锦", "飞盘", "桨板", "滑翔伞", "跳伞", "蹦迪", "追星", "手表", "机械表",
)  # fmt: skip
ENGLISH_PASTIMES = (
    "golf", "tennis", "badminton", "squash", "ping pong", "table tennis", "basketball", "football", "soccer", "rugby",
    "cricket", "baseball", "hockey", "volleyball", "pickleball", "bowling", "snooker", "darts", "chess", "bridge",
    "poker", "mahjong", "sailing", "rowing", "kayaking", "surfing", "diving", "scuba", "scuba diving", "swimming",
    "skiing", "snowboarding", "skating", "running", "trail running", "jogging", "marathons?", "triathlons?",
    "cycling", "biking", "mountain biking", "hiking", "trekking", "climbing", "camping", "fishing", "fly fishing",
    "hunting", "shooting", "archery", "horse riding", "riding", "yoga", "pilates", "crossfit", "gym", "boxing",
    "karate", "judo", "tai chi", "meditation", "gardening", "orchids", "roses", "birdwatching", "birding", "bonsai",
    "cooking", "baking", "barbecue", "bbq", "wine tasting", "whisky", "whiskey", "craft beer", "photography",
    "painting", "pottery", "knitting", "quilting", "woodworking", "carpentry", "model trains", "stamps", "coins",
    "vinyl", "antiques", "watches", "vintage cars", "classic cars", "motorbikes", "motorsport", "f1", "karting",
    "jazz", "opera", "classical music", "the blues", "guitar", "piano", "cello", "violin", "drums", "singing",
    "choir", "karaoke", "dancing", "salsa", "theatre", "theater", "movies", "films", "reading", "history books",
    "sci-fi", "science fiction", "history", "gaming", "video games", "board games", "puzzles", "crosswords",
    "travel", "travelling", "traveling", "astronomy", "drones", "lego", "calligraphy", "astrology", "sudoku",
)  # fmt: skip
# A verb that opens a pastime.
ACTIVITY = (
    "打", "踢", "跑", "游", "骑", "爬", "登", "钓", "滑", "跳", "唱", "画", "写", "练", "下棋", "下围棋", "下象棋", "玩", "听",
    "看", "读", "收藏", "收集", "养花", "养兰", "种", "做饭", "摄影", "拍", "逛", "健身", "徒步", "露营", "自驾", "旅游", "遛",
    "品茶", "泡", "飞", "潜水", "冲浪", "打坐", "参加", "组装", "研究", "弹", "拉二胡", "吹", "盘", "攒", "刷", "追", "撸",
)  # fmt: skip
FOODS = (
    "茅台", "五粮液", "白酒", "红酒", "黄酒", "啤酒", "威士忌", "洋酒", "酒", "咖啡", "拿铁", "美式", "茶", "普洱", "龙井",
    "铁观音", "大红袍", "岩茶", "白茶", "绿茶", "红茶", "奶茶", "可乐", "果汁", "海鲜", "牛肉", "羊肉", "猪肉", "鸡肉", "鱼",
    "虾", "蟹", "大闸蟹", "小龙虾", "火锅", "烧烤", "烤肉", "牛排", "日料", "寿司", "刺身", "粤菜", "川菜", "湘菜", "鲁菜", "本帮菜",
    "西餐", "素食", "素", "面食", "面条", "米粉", "饺子", "甜食", "甜品", "蛋糕", "巧克力", "水果", "榴莲", "芒果", "草莓", "花生",
    "坚果", "牛奶", "乳制品", "鸡蛋", "辣", "香菜", "葱", "蒜", "内脏", "肥肉", "甜", "咸", "酸", "生冷", "凉菜", "豆制品", "菌子",
    "早茶", "点心", "肠粉", "牛杂", "煲汤", "汤", "粥", "臭豆腐", "螺蛳粉", "冰淇淋", "零食", "月饼", "粽子", "腊肉", "燕窝", "海参",
)  # fmt: skip
ENGLISH_FOODS = (
    "nuts", "peanuts", "shellfish", "seafood", "shrimp", "prawns", "oysters", "gluten", "dairy", "lactose", "eggs",
    "pork", "beef", "lamb", "chicken", "meat", "steak", "sushi", "ramen", "dim sum", "hotpot", "curry", "spicy food",
    "pizza", "pasta", "chocolate", "sweets", "desserts?", "cake", "ice cream", "cheese", "bread", "salads?", "fish",
    "coffee", "espresso", "tea", "green tea", "oolong", "wine", "red wine", "white wine", "beer", "whisky", "whiskey",
    "scotch", "bourbon", "gin", "champagne", "cognac", "baijiu", "alcohol", "sake", "durian", "mango(?:es)?", "soy",
    "garlic", "cilantro", "coriander", "mushrooms?", "fruit", "vegetables", "tofu", "noodles", "rice", "barbecue",
)  # fmt: skip
PLACES = (
    "北京", "上海", "天津", "重庆", "香港", "澳门", "台湾", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽",
    "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "内蒙古",
    "内蒙", "广西", "西藏", "宁夏", "新疆", "东北", "潮汕", "客家", "闽南", "苏北", "皖南", "石家庄", "唐山", "秦皇岛", "邯郸", "保定",
    "张家口", "承德", "沧州", "廊坊", "衡水", "邢台", "太原", "大同", "临汾", "运城", "呼和浩特", "包头", "沈阳", "大连", "鞍山", "抚顺",
    "丹东", "锦州", "营口", "长春", "四平", "哈尔滨", "齐齐哈尔", "大庆", "佳木斯", "牡丹江", "南京", "无锡", "徐州", "常州", "苏州",
    "南通", "连云港", "淮安", "盐城", "扬州", "镇江", "泰州", "宿迁", "昆山", "江阴", "杭州", "宁波", "温州", "嘉兴", "湖州", "绍兴",
    "金华", "义乌", "衢州", "舟山", "台州", "丽水", "合肥", "芜湖", "蚌埠", "淮南", "马鞍山", "安庆", "黄山", "滁州", "阜阳", "六安",
    "亳州", "福州", "厦门", "莆田", "三明", "泉州", "漳州", "南平", "龙岩", "宁德", "晋江", "南昌", "景德镇", "九江", "赣州", "吉安",
    "宜春", "抚州", "上饶", "济南", "青岛", "淄博", "枣庄", "东营", "烟台", "潍坊", "济宁", "泰安", "威海", "日照", "临沂", "德州",
    "聊城", "滨州", "菏泽", "郑州", "开封", "洛阳", "平顶山", "安阳", "新乡", "焦作", "濮阳", "许昌", "漯河", "南阳", "商丘", "信阳",
    "周口", "驻马店", "武汉", "黄石", "十堰", "宜昌", "襄阳", "鄂州", "荆门", "孝感", "荆州", "黄冈", "咸宁", "恩施", "长沙", "株洲",
    "湘潭", "衡阳", "邵阳", "岳阳", "常德", "张家界", "益阳", "郴州", "永州", "怀化", "娄底", "湘西", "广州", "深圳", "珠海", "汕头",
    "佛山", "顺德", "韶关", "湛江", "肇庆", "江门", "茂名", "惠州", "梅州", "汕尾", "河源", "阳江", "清远", "东莞", "中山", "潮州",
    "揭阳", "云浮", "南宁", "柳州", "桂林", "北海", "玉林", "海口", "三亚", "成都", "自贡", "攀枝花", "泸州", "德阳", "绵阳", "广元",
    "遂宁", "内江", "乐山", "南充", "眉山", "宜宾", "广安", "达州", "雅安", "贵阳", "遵义", "昆明", "大理", "曲靖", "丽江", "拉萨",
    "西安", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "兰州", "天水", "西宁", "银川", "乌鲁木齐", "喀什", "台北", "高雄", "新加坡",
    "马来西亚", "日本", "韩国", "美国", "英国", "德国", "加拿大", "澳洲",
)  # fmt: skip
AILMENTS = (
    "糖尿病", "高血压", "血压高", "血压有点高", "血糖高", "血糖偏高", "血脂高", "三高", "尿酸高", "尿酸偏高", "痛风", "胃病",
    "胃不好", "胃疼", "胃溃疡", "肠胃不好", "肝不好", "脂肪肝", "胆结石", "肾结石", "结石", "腰不好", "腰椎不好", "腰疼", "腰痛",
    "腰椎间盘突出", "腰椎间盘", "颈椎不好", "颈椎病", "关节炎", "关节不好", "膝盖不好", "膝盖不太好", "腿脚不便", "心脏不好",
    "心脏病", "心脏支架", "装了支架", "心梗", "脑梗", "中风", "癌症", "肺癌", "胃癌", "乳腺癌", "肿瘤", "化疗", "放疗", "哮喘", "肺炎",
    "支气管炎", "鼻炎", "失眠", "睡眠不好", "偏头痛", "抑郁", "焦虑症", "骨折", "扭伤", "骨裂", "甲亢", "甲减", "结节", "白内障",
    "听力不好", "耳背", "视力不好", "眼睛不好", "贫血", "湿疹", "过敏性鼻炎", "花粉过敏", "青霉素过敏", "身体不好", "身体不太好",
    "身体欠佳", "大病初愈", "晕车", "晕船", "带状疱疹", "静脉曲张", "痔疮", "前列腺", "老寒腿", "风湿",
)  # fmt: skip
ENGLISH_AILMENTS = (
    "diabet(?:es|ic)", "high blood pressure", "hypertension", "gout", "asthma", "arthritis", "cancer", "chemo",
    "migraines?", "heart attack", "stroke", "insomnia", "depression", "bad back", "back pain", "bad knees?", "pneumonia",
    "kidney stones?", "gallstones?", "hay fever", "epilepsy", "cholesterol", "ulcers?", "pacemaker", "hernia", "flu",
    "burnout", "vertigo", "sciatica", "covid",
)  # fmt: skip
