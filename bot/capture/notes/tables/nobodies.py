"""Words that stand where a competitor would and are none."""

import re

from bot.capture.notes.words.days import DAYS, MONTHS

NOBODY = re.compile(
    "^(?:.*的[\u4e00-\u9fff](?:总|工|姐|哥|董)|.*[导员理任监长][小老阿][\u4e00-\u9fff]|.*[角区路街]那|入围|投标|竞标|报名|参标|.*(?:微信|电话里|初中|高中|小学|大学|幼儿园|网上|线上|公司|厂里|店里|本地|附近|外面|外地|国外|老家).*|我们.*|咱.*|他们.*|她们.*|你们.*|人家|别人.*|别家.*|大?股东|.*供应商|.*厂家|.*牌子|.*品牌|同行.*|其他.*|其它.*|另外.*|客户.*|对方.*|老板.*|公司.*|市场.*|去年.*|今年.*|上次.*|上月.*|以前.*|之前.*|预算.*|"
    "(?:.*的)?(?:情况|消息|动态|动向|信息|资料|底细|优势|策略|政策|样品|问题|关系|压力|名字)|预期.*|平时.*|原来.*|国产.*|进口.*|本地.*|隔壁.*|几家.*|两家.*|三家.*|一家.*|这家.*|那家.*|哪家.*|多家.*|什么.*|自己.*|合同.*|订单.*|样品.*|新.{0,2}|旧.{0,2}|老.{0,2}|"
    "一个.*|一台.*|一批.*|.*(?:时间|方案|价格|报价|月|年|周|[一二三四五六七八九十两几今明后昨前每半整]天|号|个点|设备|机器|领导|财务|采购|经理|总部|总|主任|厂长|总监|银行|物流|快递|微信|电话|现在|直接|的人|可以|不错|满意)|"
    "不.*|没.*|有.*|是.*|还.*|也.*|就.*|都.*|很.*|在.*|要.*|给.*|说.*|了.*|看.*|先(?:看|试|用|拿|做|买|签|把|要|给|等|不|让|去).*|再.*|对.*|把.*|被.*|让.*|我.*|他.*|她.*|你.*|这.*|那.*|[一二三四五六七八九十两几](?:[一二三四五六七八九十百千万几多点家个台批套款次年月天种些直起样成般定边下块把条位期号季]|$).*|\\d.*)$"
)
NOT_CAPS = (
    DAYS
    | MONTHS
    | frozenset(
        [
            "us",
            "fob",
            "cif",
            "exw",
            "ddp",
            "moq",
            "rfq",
            "bristol",
            "london",
            "site",
            "board",
            "rival",
            "rivals",
            "competitor",
            "competitors",
            "teams",
            "zoom",
            "whatsapp",
            "linkedin",
            "slack",
            "wechat",
            "skype",
            "holiday",
            "leave",
            "me",
            "him",
            "her",
            "them",
            "our",
            "the",
            "local",
            "supplier",
            "suppliers",
            "other",
            "others",
            "another",
            "someone",
            "finance",
            "it",
            "legal",
            "procurement",
            "purchasing",
            "usd",
            "eur",
            "gbp",
            "rmb",
            "cny",
            "hkd",
            "sgd",
            "po",
            "i",
            "he",
            "she",
            "they",
            "we",
            "you",
            "q1",
            "q2",
            "q3",
            "q4",
            "china",
            "europe",
            "germany",
            "japan",
            "india",
            "asia",
            "english",
            "chinese",
            "excel",
            "teams",
            "zoom",
            "whatsapp",
            "wechat",
            "phone",
            "email",
            "last",
            "next",
            "this",
            "year",
            "month",
            "week",
        ]
    )
)
