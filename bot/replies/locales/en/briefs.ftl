# briefs
brief-head = 📇 <b>{ $customer }</b> · { $grade } · { $standing } · file { $filled }/{ $applicable }
brief-keeper = keeper { $name }
brief-promise-ours = 📌 We promised: { $text } → { $due } (noted { $age })
brief-promise-ours-late = 🔴 We are late: { $text } → { $due } (noted { $age })
brief-promise-theirs = 🤝 They promised: { $text } → { $due } (noted { $age })
brief-promise-theirs-late = 🟠 They are late: { $text } → { $due } (noted { $age })
brief-avoid = 🤫 Do not mention: { $what }
brief-duty-overdue = ⏰ { $channel } overdue by { $days } d{ $owed ->
        [0] { "" }
       *[other] { " " }(this month { $done }/{ $owed })
    }
brief-duty-never = ⏰ no { $channel } yet, owed by { $due }
brief-duty-never-late = ⏰ no { $channel } yet, overdue by { $days } d (owed by { $due })
brief-duty-due = ⏰ { $channel } due { $due }{ $owed ->
        [0] { "" }
       *[other] { " " }(this month { $done }/{ $owed })
    }
brief-duty-next = 🗓 next { $channel } by { $due }{ $owed ->
        [0] { "" }
       *[other] { " " }(this month { $done }/{ $owed })
    }
brief-plan = 📅 Visit planned: { $day }
brief-occasion = 🎂 { $who }: { $kind } { $day }{ $lunar }{ $turns }
brief-lunar = { " " }(lunar)
brief-turns = , turns { $n }
brief-never = No contact on record yet.
brief-met = · { $age } { $channel }: { $text }
brief-order = 💰 Last order { $amount } ({ $age })
brief-complaint = ⚠️ Open complaint: { $text } ({ $age })
brief-competitors = ⚔️ Competitors: { $names } ({ $age })
brief-completeness = { $filled } of { $applicable } answers known
brief-no-phones = No phone numbers yet. You can forward me a contact card.
brief-nobody-plain = I found no customer called “{ $query }”. Try another name, pinyin or the phone’s last four digits.
brief-nobody-yet = I’ve only just started and am still reading the customers’ names ({ $percent }% so far), and haven’t come across “{ $query }” yet. Please try again in a few minutes.
brief-nobody = I found no customer called “{ $query }”. Try another name, pinyin or the phone’s last four digits, or add one with /customer.
brief-which = Which one is “{ $query }”?
brief-usage = Send /brief and a name, pinyin, initials or the phone’s last four digits, for example /brief Acme. The name alone works too.
button-all = 📖 More
button-log = 📝 Log
button-plan = 📅 Plan
button-calls = 📞 Phones
button-folders = 🗂 Folders
occasion-birthday = birthday
occasion-wedding = wedding day
occasion-founding = founding day
occasion-festival = festival
occasion-other = anniversary
log-prompt = 📝 Reply with what happened at <b>{ $customer }</b>, for example “met Mr Wang, quote by next Wed”.
brief-guarded = (holds something sensitive; see the note)
brief-held = 💤 { $by } put the { $channel } off until { $until }
brief-held-why = 🚫 { $by }: no { $channel } wanted until { $until } ({ $reason })
brief-left = { " " }(has left)
brief-deceased = { " " }(deceased)
