# leave
leave-head = 🏖 <b>Leave</b>
leave-none = 🏖 No leave is noted.
leave-usage = To note one, reply to this with the days, for example “1 Dec to 5 Dec”, or send /leave 1 Dec to 5 Dec
leave-taken = 🏖 Leave noted: { $days }. No morning message then, and visits are counted over the days that are left.
leave-cancelled = 🏖 Leave cancelled: { $days }.
button-end-leave = 🚫 Cancel leave
