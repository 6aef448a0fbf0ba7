"""Lists whose words tell that a clause is of a life, and what stands around what it tells."""

import re

from bot.capture.notes.table import compiled

WORDS = (
    ("kin", r"<KIN>|\b<EKIN>\b"),
    ("pet", r"<PET>|\b<EPET>\b"),
    ("car", r"<CAR>|\b<ECAR>\b"),
    ("pastime", r"<PASTIME>|\b<EPASTIME>\b"),
    ("food", r"<FOOD>|\b<EFOOD>\b"),
    ("place", r"<PLACE>"),
    ("ailment", r"<AILMENT>|\b<EAILMENT>\b"),
)
# 听说她也… and he is apparently…: who said it and whose it is, no part of the value.
LEADS = compiled(
    "(?:㊚+|㊑+|\\s|听(?:㊚+|[^\\s]{0,3})?[说讲]|据说|聊到|说起|原来|而且|不过|另外|顺便|对了|提到|提起|说是|说|讲|他们?|她们?|佢|人家|本人|自己|老板娘?|对方|这人|人|也|还|又|都|的|是个|是|系|个)+(?=[一-鿿A-Za-z]{2})"
    r"|(?:(?:㊚+|and|but|also|apparently|he|she|they|he's|she's|he'?s|she'?s|who|which|is|was|says?|said|mentioned|that|\bthe man|\bsays)(?:'s)?[\s,]+)+(?=\w{3})"
)
TRAILS = re.compile("(?:了|的|呢|啊|呀|吧|哈+|嘛|哦|\\s)+$")
