"""The words that questions are put together from, by the name of their placeholder."""

# What a placeholder of a pattern (`<WHO>`) stands for.
WORDS: dict[str, str] = {
    "I": "(?:我们?|咱们?)",
    "WHO": "(?:还|都)?有?(?:谁|哪些|哪几[家个位]|哪一?[家个位]|几[家个]|多少[家个]?|什么)",
    "GRADE": "(?:[ABC](?:[、和与及/,]?[ABC]){0,2}(?:[类级等]|(?=客户))的?|重点)",
    "CUST": "的?(?:老?客户|单位|公司|人家|家)?",
    "SEE": "(?:去|拜访|走访|上门|见面?|跑|联系|沟通|回访|打(?:过|了)?电话|通(?:过|了)?电话|看)",
    "NAME": "(?P<name>[^的?]{1,24}?)",
    "STAFF": "(?P<staff>(?!我|咱|客户|对方|他|她|谁|哪|每)[^的?谁哪0-9]{1,8}?)",
    "EACH": "(?:每个?人|每位同事|每个?(?:业务员|销售|代表)|各人|各位|各个?(?:业务员|销售|代表)|大家|团队|同事们?|同事)",
    "WHOM": "(?:谁|哪(?:些|几?[个位])(?:人|同事|业务员|销售|代表)?)",
    "LAST": "(?:上次|上回|上一次|最近一次|最后一次)",
    "EWHOM": "(?:who(?: else)?|which (?:of us|of the team|reps?|colleagues?|one of us))",
    "TOPIC": "(?P<topic>.{1,10}?)",
    "BODY": "(?:谁|哪些(?:客户|联系人|人|老板)?|哪[位个](?:客户|联系人|人)?|有人|有(?:没有|无)(?:客户|联系人|人))",
    "EGRADE": r"(?:(?:grade|class) )?[abc](?:(?:,|/| and| or| &) ?[abc]){0,2}(?:'?s)?(?:[- ](?:grade|class|list|level))?",
    "ECUST": "(?:customers?|clients?|accounts?|companies|firms|ones)",
    "ESEE": "(?:seen?|saw|visit(?:ed)?|met|meet(?: with)?|call(?:ed)?|phoned?|contact(?:ed)?|been to|go(?:ne)? to|went to|sp(?:eak|oke|oken) (?:to|with)|talk(?:ed)? (?:to|with))",
    "EWE": "(?:i|we)",
    "ENAME": "(?P<name>[^?]{2,60}?)",
    "ESTAFF": r"(?P<staff>(?!(?:no|not|none|nobody|i|we|you|they|it|he|she|the|my|our|us|customers?|clients?|every\w*|each)\b)[a-z][\w.'’-]*(?: (?!(?:been|done|already|go|gone|not|never|no|still|yet|ever)\b)[a-z][\w.'’-]*)?)",
    "EEACH": "(?:every(?:one|body)|each (?:rep|of us|person|member)|the (?:reps|team|others)|my (?:reps|team)|our (?:reps|team))",
    "ETOPIC": "(?P<topic>.{2,40}?)",
    "EBODY": "(?:who(?: else)?|which (?:of (?:my|our|the) )?(?:customers?|contacts?|clients?|people)|(?:is there |does )?(?:anyone|anybody)|any (?:customers?|contacts?|clients?|people)|(?:customers?|contacts?|clients?|people)(?= who| that))(?: who| that)?",
}  # fmt: skip
