# queries
query-head = 🔎 <b>{ $what }</b>{ $rest }
query-unmet = Not visited yet
query-unmet-call = Not called yet
query-unmet-any = Not contacted yet
query-kept = Customers
query-no-phone = No phone on record
query-overdue = Overdue
query-due = Due for a visit
query-due-call = Due for a call
query-met = Visited
query-met-call = Called
query-met-any = Contacted
query-plans = Planned visits
query-likes = Who likes “{ $topic }”
query-dislikes = Who avoids “{ $topic }”
query-birthdays = Birthdays
query-promised = We promised
query-promised-us = They promised
query-complaints = Open complaints
query-grades = grade { $grades }
query-of-team = team
query-count = { $n }
query-customers = { $n }
query-range = { $first } to { $last }
query-last-week = last week
query-this-week = this week
query-next-week = next week
query-last = last { $age }
query-last-today = last today
query-yours = yours to visit
query-never = never visited
query-never-call = never called
query-late-visit = visit { $days } d overdue
query-late-call = call { $days } d overdue
query-comes-visit = visit due { $day }
query-comes-call = call due { $day }
query-last-call = last call { $age }
query-late = { $days } d overdue
query-comes = due { $day }
query-times = { $n ->
        [one] one day
       *[other] { $n } days
    }
query-turns = turns { $n }
query-lunar = lunar
query-due-on = due { $day }
query-no-due = no date
query-given = promised { $age }
query-given-today = promised today
query-shown = { $first }–{ $last } of { $total }
query-empty-unmet = All visited, nobody left out. 👍
query-nobody-mine = You have no customers yet.
query-nobody-team = The team has no customers yet.
query-nobody-mine-graded = You have no { $grades } customers.
query-nobody-team-graded = The team has no { $grades } customers.
query-nobody-colleague = { $name } has no such customers.
query-empty-unmet-colleague = { $name } has met them all. 👍
query-empty-kept = There are no such customers.
query-empty-no-phone = Every customer has a number on record. 👍
query-empty-overdue = Nobody is overdue. 👍
query-empty-due = Nobody falls due in that time.
query-empty-met = Nothing is on record for that time. If you met somebody, one line to me and it is filed.
query-ranked = Who did how much
query-doing = { $number }. { $name } · { $visits ->
        [one] one visit
       *[other] { $visits } visits
    } · { $calls ->
        [one] one call
       *[other] { $calls } calls
    } · { $customers ->
        [one] one customer
       *[other] { $customers } customers
    }
query-empty-ranked = Nothing is on record for that time.
query-empty-colleague = Nothing by { $name } is on record for that time.
query-which-colleague = 🔎 “{ $name }” may be { $names }. Please ask again with the full name.
query-no-colleague = 🔎 There is no “{ $name }” among the colleagues whose work you may see. Try the full name.
query-empty-plans = Nothing is planned. Write “visit McKay on Friday” and it is.
query-empty-likes = The archive has nobody yet who likes “{ $topic }”. Tell me when it comes up and I will know next time. (Health, faith, politics and children are never searched.)
query-empty-dislikes = The archive has nobody yet who avoids “{ $topic }”. (Health, faith, politics and children are never searched.)
query-empty-birthdays = No birthday that we know of falls in that time.
query-empty-promised = No promise of ours is open. 👍
query-empty-promised-us = Nothing is open that they promised.
query-empty-complaints = No complaint is open. 👍
query-unknown = 🤔 That looks like a question, but one I cannot answer yet. Nothing was filed. You can ask, for example:
    · which A customers haven’t I visited this week
    · who is overdue · who is due this week · my customers
    · who likes fishing · who has a birthday in July
    · what did I promise this week · what did McKay promise
    · when did I last see McKay · phone of McKay
    If it was a note, the button below files it.
query-unknown-plain = 🤔 That looks like a question, but one I cannot answer yet. Try: who is overdue · who likes fishing · who has a birthday in July · phone of McKay
query-nobody = 🔎 I know no customer called “{ $name }”. Try the full name.
query-which = 🔎 Which “{ $name }” do you mean?
query-who-visit = 👥 Who has visited <b>{ $customer }</b>{ $days }
query-who-call = 👥 Who has called <b>{ $customer }</b>{ $days }
query-who-any = 👥 Who has been in touch with <b>{ $customer }</b>{ $days }
query-who-other = · { $name }: { $n ->
        [one] once,
       *[other] { $n } times, last
    } { $when }
query-who-you = · you: { $n ->
        [one] once,
       *[other] { $n } times, last
    } { $when }
query-who-visit-none = No visit is on record.
query-who-call-none = No call is on record.
query-who-any-none = No meeting is on record.
query-last-met = 🕒 <b>{ $customer }</b>
query-last-mine = · { $age } · { $channel } · you: { $text }
query-last-other = · { $age } · { $channel } · { $name }: { $text }
query-last-none = 🕒 No meeting with <b>{ $customer }</b> is on record yet.
query-phone = ☎️ <b>{ $customer }</b>
query-phone-none = ☎️ No number of <b>{ $customer }</b> yet. Send it when you have it, for example “{ $customer } Mr Wang 020 7946 0000”.
query-address = 📍 <b>{ $customer }</b>
    { $address }
query-address-none = 📍 No address of <b>{ $customer }</b> yet. Send your location when you are there and I keep it.
query-state = 🔎 <b>{ $customer }</b>
query-state-none = 🔎 <b>{ $customer }</b>: no visit or call is owed.
query-birthday = 🎂 <b>{ $customer }</b>
query-birthday-none = 🎂 No birthday known for { $who } at <b>{ $customer }</b>.
button-query-more = { $n } more ▸
button-query-back = ◂ Back
button-query-mine = Only mine
button-query-team = The team
button-file-words = 📝 Not a name: file it
button-query-note = 📝 It was a note: file it
