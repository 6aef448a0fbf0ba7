"""Words that end a firm's name, in Chinese and English: trades, premises, legal forms."""

CHINESE_ENDINGS = (
    "股份有限公司", "有限责任公司", "有限公司", "分公司", "子公司", "公司", "集团", "控股", "实业", "企业", "工业",
    "工厂", "总厂", "分厂", "纸箱厂", "印刷厂", "塑胶厂", "厂", "纸业", "纸品", "印刷", "印务", "印染", "包装", "彩印",
    "信封", "标签", "文具", "办公用品", "办公", "礼品", "伞业", "玩具", "科技", "技术", "电子", "光电", "半导体",
    "微电子", "芯片", "软件", "信息", "网络", "数码", "智能", "通信", "通讯", "传媒", "影视", "广告", "文化", "文创",
    "出版社", "书店", "教育", "培训", "培训学校", "学校", "小学", "中学", "大学", "学院", "幼儿园", "托育", "医院",
    "卫生院", "诊所", "口腔", "门诊部", "药房", "大药房", "药店", "药业", "医药", "制药", "生物制药", "中药", "器械",
    "医疗器械", "医疗", "医学", "生物", "生物科技", "体检中心", "健康", "养老院", "环保", "能源", "新能源", "光伏",
    "电力", "电网", "燃气", "水务", "热力", "水泥", "混凝土", "商砼", "涂料", "油漆", "化工", "日化", "化妆品",
    "塑胶", "塑料", "塑业", "橡胶", "橡塑", "轮胎", "纺织", "针织", "毛纺", "丝绸", "服装", "服饰", "制衣", "童装",
    "女装", "鞋业", "鞋厂", "皮具", "皮革", "箱包", "家具", "家居", "家私", "家纺", "床垫", "灯饰", "照明", "卫浴",
    "洁具", "厨具", "厨电", "电器", "家电", "空调", "电气", "电机", "电缆", "线缆", "电池", "电源", "仪器", "仪表",
    "自动化", "机器人", "机械", "机床", "机电", "重工", "轴承", "阀门", "泵业", "水泵", "模具", "五金", "紧固件",
    "精密", "精工", "铸造", "锻造", "钢构", "钢铁", "钢材", "特钢", "不锈钢", "铝业", "铝材", "铜业", "金属", "矿业",
    "煤业", "石化", "石油", "石材", "陶瓷", "瓷砖", "玻璃", "建材", "木业", "门窗", "地板", "管业", "管道", "防水",
    "汽配", "汽车", "汽修", "汽贸", "车业", "摩托", "造船", "船舶", "船务", "航运", "航空", "物流", "货代", "快递",
    "速递", "运输", "仓储", "供应链", "旅行社", "国旅", "旅游", "酒店", "大酒店", "宾馆", "饭店", "民宿", "度假村",
    "餐饮", "酒楼", "火锅", "茶餐厅", "餐厅", "食堂", "咖啡", "烘焙", "蛋糕", "食品", "调味品", "饮料", "乳业", "奶业",
    "粮油", "米业", "面粉", "糖业", "酒业", "酒庄", "啤酒", "茶业", "茶庄", "茶叶", "水产", "海鲜", "冷链", "冷冻",
    "肉联厂", "肉业", "养殖", "牧业", "养猪场", "猪场", "鸡场", "饲料", "兽药", "农资", "化肥", "农药", "种业", "种子",
    "农业", "农机", "合作社", "农场", "果业", "果蔬", "园艺", "园林", "苗圃", "花卉", "地产", "房地产", "置业",
    "置地", "物业", "建设", "建工", "建筑", "工程", "路桥", "装饰", "装修", "设计院", "设计", "安装", "监理",
    "勘察院", "律所", "律师事务所", "会计师事务所", "事务所", "咨询", "保险代理", "保险", "保险经纪", "经纪", "人寿",
    "财险", "证券", "基金", "期货", "担保", "租赁", "银行", "支行", "分行", "信用社", "典当", "投资", "资本", "国际",
    "贸易", "商贸", "外贸", "进出口", "经贸", "超市", "商超", "便利店", "便利", "连锁", "百货", "商场", "广场", "商城",
    "批发部", "门市部", "经营部", "专卖店", "母婴店", "商行", "档口", "工作室", "会所", "俱乐部", "健身房", "健身",
    "瑜伽馆", "影院", "研究院", "研究所", "检测", "消防", "安防", "安保", "保安", "保洁", "家政", "人力", "劳务", "体育",
    "乐器", "珠宝", "首饰", "眼镜", "钟表", "美容院", "美容", "美业", "美发", "宠物医院", "宠物", "养生", "影楼", "设备",
    "制造", "制品", "材料", "新材", "新材料", "复材", "碳素", "磁材", "耐材", "石墨", "管委会", "开发区", "产业园",
)  # fmt: skip
ENGLISH_ENDINGS = frozenset(
    """inc incorporated ltd limited llc llp corp corporation co company gmbh ag sa bv nv plc pte pty
    group holdings packaging pack print printing printers press mail mailing paper papers label labels
    envelope envelopes box boxes carton cartons stationery graphics druck foods food seafood dairy
    bakery bakeries brewery brewing beverages catering kitchen kitchens restaurant restaurants cafe
    coffee roasters winery vineyards farms farm agro agri feeds seeds nursery grains mills poultry
    meats produce pharma pharmaceuticals pharmacy biotech bio biosciences labs lab laboratories
    diagnostics medical medtech health healthcare clinic clinics hospital hospitals dental hospice
    vet veterinary optics vision software systems solutions technologies technology tech digital data
    networks cloud it computing semiconductors electronics electric electrical robotics automation
    instruments controls sensors telecom communications media studio studios design designs creative
    advertising marketing publishing books insurance assurance mutual brokers brokerage bank capital
    finance financial credit investments ventures partners associates consulting consultants advisory
    advisors law legal accounting accountants builders building construction contractors contracting
    cement concrete paints paint coatings roofing tiles tile ceramics glass timber lumber wood doors
    windows flooring plumbing stone quarry steel metals metal foundry forge alloys aluminium aluminum
    copper wire cables fasteners tools tooling hardware machinery machines machining engineering
    engineers industries industrial manufacturing manufacturers mfg fabrication plastics plastic
    polymers rubber chemicals chemical textiles textile garments apparel fashion footwear shoes
    leather furniture furnishings interiors home homes toys gifts jewelry jewellers cosmetics beauty
    salon spa fitness gym sports outdoors travel tours hotel hotels resort resorts hospitality lodge
    inn suites airlines aviation aerospace marine maritime shipping freight logistics transport
    trucking express couriers delivery warehousing storage auto automotive motors cars tyres tires
    parts energy energie power solar wind oil gas petroleum mining minerals resources water utilities
    environmental recycling waste realty properties property estates estate developers housing
    security safety cleaning facilities staffing recruitment services service supply supplies
    suppliers trading trade traders imports exports import export international global wholesale
    distributors distribution retail stores store supermarket supermarkets market markets mart shop
    grocers grocery school schools academy college university institute kindergarten council
    foundation society club museum library works workshop enterprises enterprise products brands
    collective cooperative coop union agency bros brothers sons werke betonwerk bau technik maschinenbau
    instruments orchards gardens landscaping pet pets crafts yachts boats cycles bikes factory plant""".split()
)
# A head word that makes a place, not a firm, or a thing met in any note.
NOT_A_FIRM = frozenset(
    ["客户", "公司", "工厂", "厂", "集团", "企业", "办公", "设备", "工程", "设计", "信息", "技术", "装修", "检测", "培训",
     "包装", "印刷", "标签", "材料", "贸易公司", "国际", "学校", "医院", "酒店", "超市", "银行", "我公司", "我们公司",
     "他们公司", "贵公司", "分公司", "总公司", "新公司", "子公司", "大公司", "小公司", "对方公司", "母公司", "老公司",
     "他公司", "她公司", "该公司", "本公司", "咱们公司", "咱公司", "他们厂", "他们工厂", "新厂", "老厂", "我们厂",
     "物流公司", "快递公司", "广告公司", "保险公司", "装修公司", "新设备", "旧设备", "老设备", "进口设备", "国产设备",
     "新材料", "原材料", "健康", "安装", "大学", "小学", "中学", "幼儿园", "保险", "食堂", "咖啡", "茶叶", "海鲜", "火锅",
     "礼品", "汽车", "家居", "体育", "宠物", "旅游", "健身", "软件", "网络", "制造", "工业", "农业", "文化", "教育",
     "运输", "物流", "快递", "仓储", "供应链", "自动化", "智能", "机器人", "家具", "广告"]
)  # fmt: skip
