# delivery
unreachable = 📵 { $name } has stopped or blocked the bot, so reminders do not arrive. Please ask them.
letter-lost = 📨 A digest or file may not have reached you. Tap to have it sent again.
button-resend = 🔁 Send again
resent = All right, sending it again.
