# digests
digest-head-week = 📊 <b>Week { $dates }</b> · { $whose }
digest-head-month = 📊 <b>Month { $dates }</b> · { $whose }
digest-head-day = 📊 <b>{ $dates }</b> · { $whose }
digest-head-days = 📊 <b>{ $dates }</b> · { $whose }
digest-whose-own = my customers
digest-whose-team = { $n ->
    [one] team of 1
   *[other] team of { $n }
 }
digest-whose-all = { $n ->
    [one] whole company, 1 keeper
   *[other] whole company, { $n } keepers
 }
digest-running = { " " }(so far)
digest-visits = Visits { $done }/{ $owed }, { $percent }% done (before: { $before })
digest-visits-running = Visits { $done }/{ $owed }, { $percent }% done, { $share }% of the time gone
digest-visits-short = { $times ->
    [one] 1 visit
   *[other] { $times } visits
 } (before: { $times_before }); the month { $done }/{ $owed }, { $percent }% done, { $share }% of the time gone
digest-visits-none = No visits were owed in this time
digest-behind = ; behind: { $names }
digest-behind-more = { " " }and { $n } more
digest-late-first = { $n ->
    [one] 1 A visit overdue
   *[other] { $n } A visits overdue
 }, longest { $customer } ({ $keeper }, { $days } d)
digest-late-count = { $n ->
    [one] 1 A visit overdue
   *[other] { $n } A visits overdue
 }
digest-at_risk-first = { $n ->
    [one] 1 customer
   *[other] { $n } customers
 } at risk, above all { $customer } ({ $keeper }, { $points } points)
digest-at_risk-count = { $n ->
    [one] 1 customer
   *[other] { $n } customers
 } at risk
digest-broken-first = { $n ->
    [one] 1 promise
   *[other] { $n } promises
 } of ours broken, oldest to { $customer } ({ $keeper }, due { $due })
digest-broken-count = { $n ->
    [one] 1 promise
   *[other] { $n } promises
 } of ours broken
digest-complaints-first = { $n ->
    [one] 1 open complaint
   *[other] { $n } open complaints
 }, oldest { $customer } ({ $keeper }, { $age })
digest-complaints-count = { $n ->
    [one] 1 open complaint
   *[other] { $n } open complaints
 }
digest-orphans-count = { $n ->
    [one] 1 customer still lies
   *[other] { $n } customers still lie
 } with a colleague who has left; please hand over
digest-new-count = { $n ->
    [one] 1 new customer
   *[other] { $n } new customers
 }
digest-calm-count = No A customer overdue, no complaint, no broken promise
digest-table-met = Met
digest-table-before = Prev
digest-table-times = Made
digest-table-note = visits done/owed · Met: customers seen · Prev: done in the period before
digest-table-note-short = month to { $until }: visits done/owed, customers met · Made: now←before
digest-table-red = 🔴 more than 15% behind the pace
digest-more-people = { $n } more
digest-more = { $n } more
digest-nobody = There are no customers yet, so there are no figures.
digest-late-head = ⏰ <b>A visits overdue</b> ({ $n })
digest-late = { $number }. { $customer } · { $keeper } · { $days } d (this month { $done }/{ $owed })
digest-late-never = { $number }. { $customer } · { $keeper } · never visited, { $days } d late
digest-snoozed = , put off until { $day } by the keeper
digest-at_risk-head = ⚠️ <b>At risk</b> ({ $n })
digest-at_risk_shared-head = ⚠️ <b>At risk</b> ({ $n }, greatest risk first; ↑ numbered above)
digest-at_risk-above = ↑{ $number }. { $customer } { $grade } · { $keeper } · { $points } points: { $reasons }
digest-at_risk = { $number }. { $customer } { $grade } · { $keeper } · { $points } points: { $reasons }
digest-risk-overdue = { $channel } { $value } intervals overdue
digest-risk-amount_fell = 3 months’ orders at { $value }% of the 3 before
digest-risk-complaint = { $value ->
    [one] 1 open complaint
   *[other] { $value } open complaints
 }
digest-risk-contact_left = { $value ->
    [one] 1 contact left
   *[other] { $value } contacts left
 }
digest-risk-competitor = competitor named { $value } times in 60 days
digest-risk-promise_broken = { $value ->
    [one] 1 promise broken
   *[other] { $value } promises broken
 }
digest-complaints-head = 📣 <b>Open complaints</b> ({ $n })
digest-complaint = · { $customer } · { $keeper } · { $age }: { $text }
digest-broken-head = 💔 <b>Promises broken</b> ({ $n })
digest-broken = · { $customer } · { $keeper } · { $text } (due { $due })
digest-changes-head = 🔄 { $parts }
digest-new = { $n } new
digest-dormant = { $n } dormant
digest-lost = { $n } lost
digest-names = { $what }: { $names }
digest-coming-head = 🎂 <b>Next 7 days</b> ({ $n })
digest-coming = · { $day }{ $lunar } { $customer }, { $who } { $kind }
digest-money = 💰 Orders { $earned }, gifts and entertainment { $spent } ({ $percent }%)
digest-money-earned = 💰 Orders { $earned }
digest-money-spent = 💰 Gifts and entertainment { $spent }, no orders yet
digest-quality = 🗂 { $n ->
    [one] 1 archive
   *[other] { $n } archives
 }: { $parts }
digest-quality-good = 🗂 { $n ->
    [one] 1 archive
   *[other] { $n } archives
 }: phones, contacts and birthdays complete and fresh
digest-quality-phone = { $n } without a phone
digest-quality-contacts = { $n } with fewer than 3 contacts
digest-quality-birthday = { $n } without a birthday
digest-quality-stale = { $n } stale for a year
button-ask-why = ❓ { $n } Ask
button-exempt = ⏸ { $n } Exempt
button-handover = 🔁 { $n } Hand over
button-sheet = 📊 Sheet
button-chart = 📈 Chart
button-last-week = Last week
button-this-week = This week
button-last-month = Last month
button-this-month = This month
refusal-BadPeriod = I could not read that period. Try /digest last week, /digest this month, /digest 2026-03 or /digest 1 Mar - 15 Mar.
refusal-BadPeriod-ahead = That has not begun yet, so there are no figures. Try /digest this week or /digest last month.
refusal-BadPeriod-backwards = That ends before it begins. Try again, for example /digest 1 Mar - 15 Mar.
refusal-BadPeriod-too_long = A year at most, please. Try a shorter one, for example /digest this year.
command-digest = digest: pace, overdue, risks
chart-title = Visits done, { $dates }
chart-until = counted to { $until }
chart-pace = { $percent }% of the time gone
chart-green = on pace
chart-red = behind
chart-blue = ahead
chart-note = Thick: done · thin: before · line: where the pace is
chart-none = none owed
chart-more = { $n } more
button-brief-n = 📇 { $n } Brief
sheet-people = People
sheet-late = A overdue
sheet-at_risk = At risk
sheet-complaints = Open complaints
sheet-broken = Promises broken
sheet-changes = Changes
sheet-coming = Next 7 days
sheet-totals = Totals
sheet-name = Name
sheet-attainment = Done
sheet-pace = Pace
sheet-before = Done before
sheet-met = Customers met
sheet-customers = Customers
sheet-coverage = Coverage
sheet-times = Visits in the period
sheet-customer = Customer
sheet-keeper = Keeper
sheet-days = Days overdue
sheet-last = Last visit
sheet-done = Done this month
sheet-owed = Owed this month
sheet-snoozed = Put off until
sheet-grade = Grade
sheet-points = Points
sheet-reasons = Reasons
sheet-day = Day
sheet-text = Text
sheet-due = Due
sheet-what = Item
sheet-person = Person
sheet-occasion = Occasion
sheet-value = Value
sheet-currency = Currency
sheet-new = New
sheet-dormant = Dormant
sheet-lost = Lost
sheet-earned = Orders
sheet-spent = Gifts and entertainment
sheet-orphans = With colleagues who left
sheet-archives = Archives
sheet-stale = Stale for a year
sheet-times-before = Visits before
sheet-calls-done = Calls done
sheet-calls-owed = Calls owed
sheet-no-phone = Without a phone
sheet-few-contacts = Fewer than 3 contacts
sheet-no-birthday = Without a birthday
sheet-a-done = A done
sheet-a-owed = A owed
sheet-b-done = B done
sheet-b-owed = B owed
sheet-c-done = C done
sheet-c-owed = C owed
