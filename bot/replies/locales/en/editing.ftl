# editing customers, contacts, grades
field-name = Name
field-alias = Alias
field-grade = Grade
field-region = Region
field-address = Address
field-phone = Phone
field-standing = Standing
field-title = Title
field-contact = Contact
field-left = Has left
field-deceased = Deceased
field-opted_out = No greetings
edit-saved = ✅ Saved: { $field }
edit-outdated = ⚠️ Somebody changed this meanwhile, so your change was not saved. This is how it stands:
edit-aliases = Also: { $names }
person-is-left = 🚪 has left
person-is-deceased = 🕯 deceased, no more reminders
person-is-opted_out = 🔕 wants no birthday greetings
button-edit-customer = ✏️ Edit customer
button-add-person = ➕ Contact
button-sign = ✅ Sign
button-refuse = 🚫 Refuse
grade-proposed = 📨 <b>{ $customer }</b> { $old } → { $new } is with { $boss } for signature. Until then the visits follow { $old }.
grade-nobody-signs = Nobody above you can sign, so <b>{ $customer }</b> { $old } → { $new } was not saved. Please have your admin set your manager.
grade-asks = 🙋 { $who } proposes <b>{ $customer }</b>: { $old } → { $new }
    Reason: { $reason }
    { $evidence }
grade-evidence = { $orders } orders in 12 months, { $amount }; met on { $meetings } days of the last 90
grade-done-signed = ✅ Signed: <b>{ $customer }</b> { $old } → { $new } (proposed by { $proposer }). Visits follow { $new } from today.
grade-done-refused = 🚫 Refused: <b>{ $customer }</b> stays { $old } ({ $proposer } proposed { $new }).
grade-heard-signed = ✅ { $by } signed: <b>{ $customer }</b> { $old } → { $new }. Visits follow { $new } from today.
grade-heard-refused = 🚫 { $by } did not agree to { $new } for <b>{ $customer }</b>; it stays { $old }.
button-waiting = ✍️ Waiting for you ({ $n })
waiting-head = ✍️ <b>Grade changes waiting for your signature: { $n }</b>
waiting-line = <b>{ $customer }</b> { $old } → { $new } · { $who }: { $reason }
    { $evidence }
waiting-none = ✍️ No grade change waits for your signature.
