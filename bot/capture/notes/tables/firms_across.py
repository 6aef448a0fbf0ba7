"""How a note half in English names a customer, and how Chinese does beside a by-name."""

from bot.capture.notes.table import CJK
from bot.capture.notes.tables.firms import PERSON_NEXT

HAN = rf"(?P<name>(?!一下|他|她|我|你|这|那|个|几|两|半|会|很|客户|公司)[{CJK}]{{2,8}}?)"
LATIN = r"(?P<name>(?-i:[A-Z])[A-Za-z0-9&'’.-]{1,16}(?:\s(?-i:[A-Z&])[A-Za-z0-9&'’-]{0,16}){0,3})"
POST = rf"(?:<POST>|<TITLE>|<EPOST>|<DEPT>|[{CJK}]{{1,3}}[师员]|主厨|chef|staff)"
BY_NAME = rf"(?:{POST})?\s?(?:{PERSON_NEXT}|阿[{CJK}A-Z]|(?-i:[A-Z])[a-z]{{1,14}}(?![A-Za-z]))"
# drop by 一乐拉面, visit的小确幸甜品, Call with 顺达, Sunny from 百味鲜: a verb in letters.
WENT_HAN = rf"(?:\b|(?<=[{CJK}]))(?:visit(?:ed|ing)?(?: to)?|(?:drop|stop|swing|pass|come)(?:ped|ping)? ?by|check(?:ed)?|call(?:ed)?(?: with| from| to)?|meeting (?:with|at)|met(?: with)?|chat(?:ted)? with|lunch (?:with|at)|from|at|saw|rang)\s?(?:了(?:一?下)?|的|咗|过|一下)?\s?{HAN}(?=$|[\s,.;:(]|的|那边)"
# 早上visit了Noodle Bar
WENT_LATIN = rf"(?:visit|drop ?by|stop ?by|check|meet|call|see)(?:ed)?\s?(?:了(?:一?下)?|咗|过|一下|完|返)\s?{LATIN}(?=$|[\s,.;:]|的|那边)"
# 跟Mango House的Pim聊, 下午Soup Station的May请
WHOSE = rf"{LATIN}(?:那边)?的(?={BY_NAME})"
# Lucky Noodle老板Tony, Seaside Hotel采购部陈小姐
WHOSE_POST = rf"{LATIN}\s?(?=(?:老板娘?|店长|经理|采购部?|主厨|总监|主管|厂长|财务|会计|行政)\s?(?:{PERSON_NEXT}|阿|(?-i:[A-Z])[a-z]))"
# 微信问了茶小仙的阿凯, 竹里馆的茶艺师阿宁
ASKED = rf"(?:问|找|见|聊|催|约|打|回|跟|和|陪)(?:到|过|通)?了?{HAN}的(?=(?:{POST})?阿[{CJK}])"
HEAD_WHOSE = rf"^{HAN}的(?=(?:{POST})(?:{PERSON_NEXT}|阿[{CJK}]|[小老][{CJK}]))"
# 味全轩直接reject, 老街豆浆那家跟我们说拜拜
HEAD_DOES = rf"^{HAN}(?=直接|那家|那边|那[个笔单批](?=[A-Za-z一-鿿])|这家店|终于|突然|临时)"
# 福满楼的包子皮发硬了, 佳禾月饼的馅料发霉了
HEAD_FAULT = rf"^(?P<name>(?!上[次批周]|这|那|客户|公司|我|你|他|她|之前|[一二两三四五六七八九十\d]|机器|设备|新|老|旧|昨|今|前)[{CJK}]{{2,6}})的[{CJK}]{{1,6}}?(?:发[霉硬黄黑臭馊软酸潮]|变[质味形色硬]|坏了|漏[水油气液]|开裂|破了|断了|生锈|受潮|脱[胶落皮])"
# 拐去对面的阿婆凉粉
NEARBY = rf"(?:拐|转|顺路|顺道|顺便|又|再)去?到?了?(?:对面|隔壁|附近|旁边|楼上|楼下|斜对面|街口)的?{HAN}(?=$|[\s,.;:])"
# Happy Duck烤鸭店
ENDED = rf"(?P<name>(?-i:[A-Z])[A-Za-z'’&]{{1,16}}(?:\s(?-i:[A-Z])[A-Za-z'’&]{{1,16}}){{0,2}}\s?[{CJK}]{{0,3}}(?:<FIRM>|店))(?=$|[\s,.;:]|的|那边)"
