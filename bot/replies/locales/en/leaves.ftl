# leave
leave-head = 🏖 <b>Leave</b>
leave-none = 🏖 No leave is noted.
leave-usage = To note one, say “on leave tomorrow till Friday”, “off next week” or “three days off from Monday”, or reply to this with the days; “cancel my leave” takes it back
leave-taken = 🏖 Leave noted: { $days }. No morning message then, and visits are counted over the days that are left.
leave-cancelled = 🏖 Leave cancelled: { $days }.
button-end-leave = 🚫 Cancel leave
leave-asked = 🏖 Note leave: { $days } ({ $n ->
        [one] one working day
       *[other] { $n } working days
    })?
leave-long = 🤔 That is more than half a year, so nothing is noted yet. If the days are right, press “Note the leave”; if not, send /leave with the right ones.
leave-half = Leave is noted by whole days.
leave-visits = 📅 { $n ->
        [one] One visit is
       *[other] { $n } visits are
    } planned on those days: { $visits }. /plan moves them.
leave-which = 🏖 Which leave is to be cancelled?
button-take-leave = ✓ Note the leave
button-no-leave = 📝 No leave, a note
