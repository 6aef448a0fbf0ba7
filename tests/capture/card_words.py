"""The invented people and firms of the unseen cards; none of them stands in a rule's table."""

GIVEN = (
    "文博 思远 丽华 建军 晨 佳怡 志强 雨桐 海燕 国平 亦菲 子轩 春梅 立新 倩 浩然 淑芬 铁柱".split()
)
FAMILY = (
    "陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 欧阳 上官 司马 诸葛".split()
)
TITLES_ZH = (
    "总经理 副总经理 采购部经理 业务员 工程师 董事长 财务总监 客户经理 市场部主管 高级顾问 仓储主任 "
    "技术总监 店长 区域销售经理 生产厂长 设计师 行政助理 法定代表人 首席运营官 品质部部长"
).split()
FIRMS_ZH = (
    "苏州宏达精密机械有限公司 广州市蓝鲸电子科技股份有限公司 杭州云杉纸业有限公司 温州金鹿鞋材厂 "
    "北京启明星文化传媒有限责任公司 成都蓉味食品集团 东莞市长安永兴五金制品厂 宁波海曙远航物流有限公司 "
    "重庆山城建材商行 厦门鹭岛贸易有限公司 天津北辰化工研究院 武汉长江律师事务所"
).split()
PLACES_ZH = (
    "苏州市工业园区星湖街328号5栋 广州市天河区体育西路103号维多利广场A座2801室 "
    "浙江省杭州市余杭区文一西路969号 温州市鹿城区双屿街道牛岭路22号 北京市朝阳区建国路88号SOHO现代城3号楼1206 "
    "成都市武侯区科华北路65号 东莞市长安镇乌沙社区兴发南路12号 宁波市海曙区中山西路2号 重庆市渝北区龙溪街道红锦大道57号"
).split()
PEOPLE_EN = (
    ("Sarah", "Mitchell"),
    ("Daniel", "O'Connor"),
    ("Priya", "Raman"),
    ("Michael", "Brandt"),
    ("Emily", "Chen"),
    ("Robert", "Kowalski"),
    ("Julia", "van Dijk"),
    ("David", "Nguyen"),
)
TITLES_EN = (
    "Account Executive",
    "Vice President, Sales",
    "Chief Technology Officer",
    "Buyer",
    "Head of Procurement",
    "Senior Engineer",
    "Marketing Director",
    "General Manager",
    "Key Account Manager",
    "Managing Partner",
)
FIRMS_EN = (
    "Northwind Logistics Inc.",
    "Silverline Foods GmbH",
    "Redwood & Sons LLC",
    "Pacific Rim Trading Co., Ltd.",
    "Acorn Paper Group",
    "Helios Solar Pty Ltd",
    "BrightPath Consulting",
    "Vertex Machine Works Corp.",
)
PLACES_EN = (
    "48 King Street, London EC2A 4NE",
    "2100 Maple Avenue, Dallas, TX 75201",
    "Level 12, 5 Queen Road, Sydney NSW 2000",
    "17 Jurong East Ave 1, Singapore 609774",
    "350 Fifth Avenue, Floor 21, New York, NY 10118",
    "Hauptstrasse 14, 60313 Frankfurt",
)
FIRMS_BOTH = (
    ("深圳市新桥光电有限公司", "Shenzhen Xinqiao Optoelectronics Co., Ltd."),
    ("上海瑞丰包装材料有限公司", "Shanghai Ruifeng Packaging Materials Co., Ltd."),
    ("青岛海星渔具有限公司", "QINGDAO SEASTAR TACKLE CO., LTD."),
)
PEOPLE_BOTH = (("钱立群", "Liqun Qian"), ("沈佳宁", "Jianing Shen"), ("蒋大伟", "David Jiang"))
TITLES_BOTH = (
    ("国际业务部经理", "International Sales Manager"),
    ("总裁", "President"),
    ("采购专员", "Purchasing Specialist"),
    ("产品经理", "Product Manager"),
)
PLACES_BOTH = (
    ("深圳市宝安区西乡街道固戍二路18号", "No.18 Gushu 2nd Road, Xixiang, Bao'an, Shenzhen"),
    ("上海市奉贤区金海公路6055号11幢", "Bldg 11, 6055 Jinhai Road, Fengxian, Shanghai"),
    ("青岛市即墨区通济街道鹤山路9号", "9 Heshan Road, Jimo District, Qingdao, China"),
)
SLOGANS_ZH = ("诚信为本 品质至上", "专注精密制造二十年", "")
SLOGANS_EN = ("Delivering more since 1987", "")
