# delivery
unreachable = 📵 { $name } has stopped or blocked the bot, so reminders do not arrive. Please ask them.
letter-lost = 📨 A digest or file may not have reached you. Tap to have it sent again.
button-resend = 🔁 Send again
resent = All right, sending it again.

# how the post stands (/delivery)
command-delivery = the post: messages that did not arrive, colleagues out of reach
post-head = 📮 The post
post-waiting = Waiting to be sent: { $n }
post-waiting-since = Waiting to be sent: { $n }, the oldest since { $since }
post-lost = ❌ Not delivered: { $n }
post-letter = · { $at } { $reader } · { $kind }: { $why }
post-more = and { $n } more
post-nobody = nobody on the team
post-unreachable = 📵 Out of reach: { $names }. Please ask them to open the bot and press Start.
post-aside = ⚠️ { $n } incoming messages could not be handled. Their senders were told; the log has the cause under the reference they were given.
post-failing = ⏳ Keeps failing: { $works }. Nobody else is affected; I try again at growing intervals, and the log has the cause.
post-work-mornings = morning message
post-work-plan_days = brief before a visit
post-work-digest_days = digest
post-work-deliveries = state of the post
post-work-looking = look ahead at special days
post-work-chores = daily tidying
post-well = ✅ All is well
post-kind-answer = answer
post-kind-nudge = reminder
post-kind-digest = digest
post-kind-approval = approval
post-kind-file = file
post-why-barred = stopped or blocked the bot, or the account is gone
post-why-refused = Telegram will not take it
post-why-uncertain = it may not have arrived
post-why-unreached = Telegram was out of reach for a whole day
