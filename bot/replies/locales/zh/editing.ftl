# 修改客户、联系人、等级
field-name = 名称
field-alias = 别名
field-grade = 等级
field-region = 地区
field-address = 地址
field-phone = 电话
field-standing = 状态
field-title = 职务
field-contact = 联系人
field-left = 已离职
field-deceased = 已故
field-opted_out = 不祝贺
edit-saved = ✅ 已保存：{ $field }
edit-outdated = ⚠️ 这期间有人改过，您的修改没有保存。现在是这样：
edit-aliases = 别名：{ $names }
person-is-left = 🚪 已离职
person-is-deceased = 🕯 已故，不再提醒
person-is-opted_out = 🔕 不愿收到生日祝贺
button-edit-customer = ✏️ 修改客户
button-add-person = ➕ 联系人
button-sign = ✅ 同意
button-refuse = 🚫 不同意
grade-proposed = 📨 <b>{ $customer }</b> { $old } → { $new } 已提交{ $boss }签字。签字之前仍按 { $old } 走访。
grade-nobody-signs = 没有能签字的上级，<b>{ $customer }</b> { $old } → { $new } 没有保存。请让管理员补上您的上级。
grade-asks = 🙋 { $who }建议把 <b>{ $customer }</b> 从 { $old } 改为 { $new }
    理由：{ $reason }
    { $evidence }
grade-evidence = 近12个月订单 { $orders } 笔，{ $amount }；近90天接触 { $meetings } 天
grade-done-signed = ✅ 已签字：<b>{ $customer }</b> { $old } → { $new }（{ $proposer }提出）。走访要求从今天起按 { $new } 算。
grade-done-refused = 🚫 未同意：<b>{ $customer }</b> 仍是 { $old }（{ $proposer }提出改 { $new }）。
grade-heard-signed = ✅ { $by }已签字：<b>{ $customer }</b> { $old } → { $new }，走访要求从今天起按 { $new } 算。
grade-heard-refused = 🚫 { $by }没有同意把 <b>{ $customer }</b> 改为 { $new }，仍是 { $old }。
button-waiting = ✍️ 等您签字（{ $n }）
waiting-head = ✍️ <b>等您签字的等级变更：{ $n }条</b>
waiting-line = <b>{ $customer }</b> { $old } → { $new } · { $who }：{ $reason }
    { $evidence }
waiting-none = ✍️ 没有等您签字的等级变更了。
