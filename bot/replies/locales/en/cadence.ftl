# the visit table
command-cadence = the visit table: how often to meet whom
rule-quota = { $n } a month
rule-quota-range = { $min }–{ $max } a month
rule-window = { $n ->
    [one] once every month
   *[other] once every { $n } months
}
rule-window-range = once every { $min }–{ $max } months
rule-when-needed = when needed
rule-none = not owed
cadence-head = 📋 <b>Visit table</b>
cadence-row = <b>{ $grade } { $channel }</b>: { $rules }
cadence-pick = { $role }: { $rule }
cadence-last = Last changed by { $by }, { $day }
cadence-mark = ✎ differs from the default
cadence-usage = Press a button to change it, or type: /cadence A visit rep 4 a month. You can also export the sheet, edit it and send it back.
cadence-which = { $grade } customers, { $channel }: whose?
cadence-cell = { $cell }: now { $rule }. Change it to?
cadence-type = { $cell }: reply with how often, for example “2–3 a month”, “every 2 months”, “when needed” or “none”.
cadence-sure = 📋 { $n ->
    [one] 1 change
   *[other] { $n } changes
} to the visit table, concerning { $customers ->
    [one] 1 customer
   *[other] { $customers } customers
}. On your yes it holds from today:
cadence-change = { $cell }: { $old } → { $new }
cadence-same = 📋 This is what the visit table says already; nothing to change.
cadence-changed = ✅ The visit table is changed; duties are computed by it from today:
cadence-dropped = All right, the visit table stays as it is.
cadence-history = 🕘 <b>Changes of the visit table</b>
cadence-no-history = 🕘 The visit table was never changed: it is the default one.
cadence-record = · { $day } { $time } { $by }: { $change }
cadence-sheet = 📋 The visit table. Edit it and send the file back: I list what would change, and it holds once you say yes.
cadence-sheet-title = Visit table
cadence-sheet-notes = How to
cadence-sheet-how = One row is one cell: grade, channel, role, and how often. | With the rule “times a month”, minimum and maximum are times a month (1 to 20): the minimum is owed, the maximum caps what counts. | With the rule “once in so many months”, minimum and maximum are months (1 to 36): due after the minimum, overdue after the maximum. | “when needed” and “not owed” take no numbers. | A row you delete stays as it is. Send the file back to me; it holds once you say yes.
cadence-column-grade = Grade
cadence-column-channel = Channel
cadence-column-role = Role
cadence-column-kind = Rule
cadence-column-minimum = Minimum
cadence-column-maximum = Maximum
cadence-kind-quota = times a month
cadence-kind-window = once in so many months
cadence-kind-when-needed = when needed
cadence-kind-none = not owed
cadence-faulty = ⚠️ { $n ->
    [one] 1 thing in this sheet is
   *[other] { $n } things in this sheet are
} wrong or unclear, so none of it was taken; the visit table is unchanged:
cadence-faulty-more = … and { $n } more
cadence-faulty-next = Please correct it and send it again.
cadence-problem = · row { $row }, { $column }: “{ $value }” { $reason }
cadence-problem-empty = · row { $row }, { $column }: the cell is empty (please split merged cells)
cadence-problem-unknown = is not known
cadence-problem-unknown_kind = is not one of: times a month, once in so many months, when needed, not owed
cadence-problem-twice = is there twice
cadence-problem-too_small = is too small; 1 is the least
cadence-problem-too_large = is too large; at most 20 a month, or once in 36 months
cadence-problem-minimum_above_maximum = has a minimum above its maximum
cadence-problem-not_a_number = is not a whole number
cadence-no-table = ⚠️ I found no visit table in this file: it needs the columns Grade, Channel, Role, Rule, Minimum, Maximum, and below them a row for each cell. The table is unchanged. Export a new sheet, edit that one and save it as .xlsx or .csv.
button-sheet-out = 📄 Export sheet
button-history = 🕘 Changes
button-back-table = ⬅️ Visit table
button-other-rule = ✏️ Other
button-take-effect = ✅ Yes, change it
button-leave-it = 🚫 Leave it
refusal-BadRule-no_grade = I could not tell which customers; nothing was changed. Begin with the grade, for example: /cadence A visit rep 4 a month
refusal-BadRule-unreadable = I could not read “{ $value }” as how often; nothing was changed. Try “2–3 a month”, “every 2 months”, “when needed” or “none”.
refusal-BadRule-too_small = It cannot be { $value }; nothing was changed. 1 is the least; for no duty at all say “none”.
refusal-BadRule-too_large = { $value } is too much; nothing was changed. At most 20 a month, or once in 36 months.
refusal-BadRule-minimum_above_maximum = The minimum is above the maximum; nothing was changed. Put the smaller first, for example “2–3 a month”.
refusal-BadRule-not_a_number = “{ $value }” is not a whole number; nothing was changed. For example “2 a month”.
refusal-GoneByNow-cadence = Somebody changed the visit table meanwhile, so this did not take effect. Send /cadence to see it as it is, and change it again.
refusal-NotAllowed-cadence = The visit table is changed by managers, directors and executives; nothing was changed. For a single customer, ask your manager.
