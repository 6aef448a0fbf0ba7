# 模型的建议，以及管理员的同意
suggestion = 🤖 还可能：{ $found }
suggestion-fact = { $who }{ $facet } { $value }
button-take = ✅ 采纳
button-ignore = 忽略
ai-none = 🤖 没有配置模型，什么都不会发出去。需要的话，请在服务器上设置 FIELDBOOK_LLM_URL 后重启。
ai-on = 🤖 模型建议：<b>已开启</b>，发往 { $where }。
ai-off = 🤖 模型建议：<b>已关闭</b>，没有任何内容发出。开启后发往 { $where }。
ai-what =
    会发什么：每条记录的文字。发出前，我认出的客户、联系人、同事的名字，以及电话、邮箱、地址都换成代号；认不出的名字可能留在文字里。
    不会发：照片、语音、文件、档案，以及含健康、宗教、政治、未成年人等敏感内容的记录。
    模型只能提建议，写在卡片下面，由销售点“采纳”才保存；它不能执行任何操作。
    谁在何时开关都有记录；换了服务器要重新同意。
button-ai-on = 同意，开启
button-ai-off = 关闭
command-ai = 模型建议的开关（默认关闭）
refusal-BadValue-ai = 没有更改。请发 /ai on 或 /ai off。
refusal-BadValue-ai-no-model = 没有更改：还没有配置模型，无法开启。请先在服务器上设置 FIELDBOOK_LLM_URL 并重启。
