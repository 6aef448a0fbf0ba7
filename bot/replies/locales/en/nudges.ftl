# nudges
morning-head = ☀️ <b>Good morning, today</b>
morning-rest = 📋 <b>Everything for today</b>
morning-more = { $n } more
morning-nothing = There is nothing else right now.
line-promise = 📌 <b>{ $customer }</b>: { $text } (due { $due })
line-promise-late = 🔴 <b>{ $customer }</b>: { $text } (was due { $due })
line-plan = 📅 <b>{ $customer }</b> · { $grade }: visit today{ $at }
line-occasion = 🎂 <b>{ $customer }</b>{ $who }: { $kind } { $day }{ $lunar }{ $turns }
line-occasion-belated = 🎂 <b>{ $customer }</b>{ $who }: { $kind } was { $day }{ $lunar }; a belated word still helps
line-duty-due = 🚶 <b>{ $customer }</b> · { $grade }: { $channel } due{ $owed ->
        [0] { "" }
       *[other] { " " }(this month { $done }/{ $owed })
    }{ $also }
line-duty-overdue = ⏰ <b>{ $customer }</b> · { $grade }: { $channel } { $days } d overdue (this month { $done }/{ $owed }){ $also }
line-duty-never = 🆕 <b>{ $customer }</b> · { $grade }: no { $channel } yet, owed by { $due }{ $also }
line-duty-never-late = ⏰ <b>{ $customer }</b> · { $grade }: no { $channel } yet, { $days } d overdue{ $also }
line-also = , { $channel } due too
line-late = ❗ <b>{ $customer }</b> ({ $keeper }): A visit { $days } d overdue, no answer yet
week-head = 
    📊 <b>Visits this month</b>
week-grade = { $mark } { $grade }: { $done }/{ $owed }
week-too-much = ⚠️ { $asked ->
        [one] 1 visit is
       *[other] { $asked } visits are
    } still owed this month, about { $capacity } fit into { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }; intervals are stretched, A last: { $stretch }.{ $left }
snooze-which = 💤 Put <b>{ $customer }</b> off until?
snooze-tomorrow = tomorrow
snooze-3days = in 3 days
snooze-week = next Monday
snooze-pick = pick a day
snooze-prompt = 💤 Put <b>{ $customer }</b> off until which day? Press one, or reply to this with a day, for example “next Wed” or “5 Dec”.
snoozed = 💤 <b>{ $customer }</b> put off until { $day }.
notwanted-which = 🚫 Why not <b>{ $customer }</b> for now? (or reply with your reason; back in two weeks, and a manager can exempt for longer)
notwanted-busy = too busy
notwanted-season = off season
notwanted-other = someone else is on it
notwanted-lost = perhaps lost
notwanted-done = 🚫 Noted. No nudge for <b>{ $customer }</b> until { $day }.
done-prompt = ✓ Reply with how it went at <b>{ $customer }</b> ({ $channel }); the reply is the log.
promise-kept = ✅ Done: { $text }
button-not-kept = ↩️ Not done yet
promise-reopened = ↩️ Still open: { $text } ({ $day })
promise-later = 💤 Promise moved to { $day }: { $text }
promise-gone = This promise was settled already.
unplanned = 📅 Off the plan: the visit to <b>{ $customer }</b>, { $day }.
why-quota = ❓ <b>{ $customer }</b> ({ $grade }), { $channel }: { $rule }; { $done } done this month.
    Counted for { $month }, over { $workdays } working days: number { $nth } is due by { $due }.
why-window = ❓ <b>{ $customer }</b> ({ $grade }), { $channel }: { $rule }; counted from { $since }: due from { $due }, overdue from { $late }.
why-last = Last: { $day }.
why-never = None yet; counted from { $day }, when it became yours.
why-none = Nothing is owed here right now.
morning-head-late = 📋 <b>Today</b> (this comes late, sorry)
morning-missed = ⏸ My reminders of the last { $n ->
        [one] working day
       *[other] { $n } working days
    } did not reach you; what you missed is merged here.
line-promise-theirs = 🤝 <b>{ $customer }</b>: they promised { $text } (due { $due }); worth asking
line-promise-theirs-late = 🤝 <b>{ $customer }</b>: they promised { $text } (was due { $due }); worth asking
line-festival = 🎉 { $festival } ({ $day }), worth a greeting: { $names }{ $more }
line-festival-more = { " " }and { $n } more
nofestival = 🚫 No more about { $festival } this year.
greeting-or = Or, for someone you know well:
    <i>{ $text }</i>
greeting-festival = Best wishes for { $festival } to you and your family, and thank you for working with us.
greeting-festival-close = Happy { $festival }! Have a great time with your family; let us catch up afterwards.
festival-new_year = New Year
festival-spring = Spring Festival
festival-lantern = Lantern Festival
festival-women = Women’s Day
festival-labour = Labour Day
festival-dragon_boat = Dragon Boat Festival
festival-mid_autumn = Mid-Autumn Festival
festival-double_ninth = Double Ninth Festival
festival-teacher = Teachers’ Day
festival-national = National Day
festival-thanksgiving = Thanksgiving
festival-christmas = Christmas
festival-easter = Easter
todo-visit = visit
todo-call = call
never-visit = visit
never-call = call
button-week = 📅 Plan this week

week-stretch-others = B and C about { $others } times as long, A unchanged
week-stretch-all = B and C about { $others } times as long, A about { $a } times
week-left-out = { " " }{ $n } customers find no place this month and come first in the next.
calendar-estimated = ℹ️ This year’s public holidays are not published yet; working days are estimated.
calendar-weekdays = ℹ️ There is no holiday calendar for this country or year; only weekends are left out.
