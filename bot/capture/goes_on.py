"""Going on: whether words speak of whoever was spoken of before, and bring up nobody else."""

import re

# 他嫌贵, 还要样品, 说下周定, 价格太高: a pronoun, no subject at all, or a thing of the trade.
_CHINESE = (
    "(?:对了|另外|还有|哦|嗯|补充一?下|[,，、 ])*"
    "(?:他|她|它|对方|人家|客户|老板|还|也|都|又|就|说|讲|要|想|嫌|让|叫|觉得|认为|答应|同意|表示|反馈|担心|抱怨|投诉|"
    "太|有点|比较|挺|很|不|没|已|先|再|等|准备|打算|考虑|可能|估计|应该|希望|[下上这]次|回头|改天|到时|下周|下个?月|本周|这周|明|后天|"
    "周[一二三四五六日天]|月[底初]|年[底初]|报价|价格|价钱|样品|合同|订单|尾款|定金|账期|货|交期|质量|服务|发票|付款)"
)
_ENGLISH = (
    r"(?:(?:and|but|also|oh|btw|ps|plus)[,:]? )*"
    r"(?:he|she|they|it|his|her|their|we|the|an?|wants?|needs?|ask(?:s|ed)|says?|said|thinks?|told|likes?|liked|"
    r"hates?|prefers?|will|would|won['’]?t|can|can['’]?t|may|might|too|very|quite|bit|rather|not|no|never|still|"
    r"already|price[sd]?|quotes?|samples?|orders?|contract|deal|deliver(?:y|ies)|payments?|invoices?|"
    r"happy|unhappy|keen|interested|promise[sd]?|agree[sd]?|sign(?:s|ed)|order(?:s|ed)|paid|pays|next|this|"
    r"today|tomorrow|by|on|until|mon|tues?|wed|thurs?|fri|(?:mon|tues|wednes|thurs|fri)day)\b"
)
_GOES_ON = re.compile(f"(?:{_CHINESE}|{_ENGLISH})", re.IGNORECASE)


def goes_on(text: str) -> bool:
    return _GOES_ON.match(text.strip()) is not None
