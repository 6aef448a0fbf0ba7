"""Lists whose words tell that a clause is of a life, and what stands around what it tells."""

import re

from bot.capture.notes.table import Row, compiled, table

WORDS = table(
    Row("kin", r"<KIN>|\b<EKIN>\b", "女儿在读研", "女儿"),
    Row("pet", r"<PET>|\b<EPET>\b", "家里有只金毛", "金毛"),
    Row("car", r"<CAR>|\b<ECAR>\b", "开一辆宝马", "宝马"),
    Row("pastime", r"<PASTIME>|\b<EPASTIME>\b", "周末去钓鱼", "钓鱼"),
    Row("food", r"<FOOD>|\b<EFOOD>\b", "爱吃火锅", "火锅"),
    Row("place", r"<PLACE>", "老家在湖南", "湖南"),
    Row("ailment", r"<AILMENT>|\b<EAILMENT>\b", "他有高血压", "高血压"),
)
# 听说她也… and he is apparently…: who said it and whose it is, no part of the value.
LEADS = compiled(
    "(?:㊚+|㊑+|\\s|听(?:㊚+|[^\\s]{0,3})?[说讲]|据说|聊到|说起|原来|而且|不过|另外|顺便|对了|提到|提起|说是|说|讲|他们?|她们?|佢|人家|本人|自己|老板娘?|对方|这人|人|也|还|又|都|的|是个|是|系|个)+(?=[一-鿿A-Za-z]{2})"
    r"|(?:(?:㊚+|and|but|also|apparently|he|she|they|he's|she's|he'?s|she'?s|who|which|is|was|says?|said|mentioned|that|\bthe man|\bsays)(?:'s)?[\s,]+)+(?=\w{3})"
)
TRAILS = re.compile("(?:了|的|呢|啊|呀|吧|哈+|嘛|哦|\\s)+$")
