# planned visits
plan-head = 📅 <b>Planned visits</b>
plan-visit = <b>{ $customer }</b> · { $grade } · { $when }{ $text }
plan-proposed = 💡 Proposed this week, from what is owed (✓ takes it, 📅 chooses another day):
plan-proposal = { $number }. { $customer } · { $grade } · { $day }
plan-empty = Nothing is planned, and no visit falls due.
plan-usage = To plan one: /plan McKay next Wed 10am
plan-which-day = 📅 When will you visit <b>{ $customer }</b>? Tap a day, or reply “next Wed 10am”.
plan-made = 📅 Planned: <b>{ $customer }</b> { $when }{ $before }
plan-brief-comes = The brief comes the evening before, and again an hour ahead when there is a time.
plan-brief-hour = The brief comes an hour ahead.
plan-moved = 📅 Moved: <b>{ $customer }</b> { $before } → { $when }
plan-holiday = ⚠️ That is no working day, or you are on leave.
plan-file = 📆 { $n } { $n ->
        [one] visit
       *[other] visits
    }; open the file to add to your calendar.
plan-event = Visit { $customer }
button-move-plan = 📅 Move
button-unplan = 🚫 Cancel it
button-ics = 📆 Calendar file
button-round = 🗺 Today’s round
button-map = 🗺 On the map
coming-tomorrow = 🌆 <b>Tomorrow’s visits</b>
coming-hour = ⏱ <b>Within the hour</b>
coming-visit = <b>{ $number }. { $at }{ $customer }</b> · { $grade }
round-none = No visit is planned today. Plan one with /plan.
round-head = 🗺 <b>Today’s round</b> (about { $km } km in a straight line; appointments keep their times)
round-head-plain = 🗺 <b>Today’s round</b>
round-stop = { $number }. { $at }<b>{ $customer }</b>{ $nowhere }
round-no-place = { " " }(no place yet: share your location when you are there)
