# staff, settings, help
welcome = 👋 Hello { $name }! I am Fieldbook and keep your customer notes.
    After a meeting just write one line, for example: <i>met Mr Wang at McKay Envelope, finds the quote high, new quote by Friday</i>
    Send a customer’s name for a brief. /help shows everything.
welcome-archivist = 👋 Hello { $name }! I am Fieldbook and keep the team’s customer archive.
    Send a customer’s name for its brief and folders. /help shows everything.
welcome-analyst = 👋 Hello { $name }! I am Fieldbook and keep the team’s customer archive.
    /digest shows the week, or just ask “who is overdue”. /help shows everything.
welcome-admin = 👋 Hello { $name }! I am Fieldbook and keep the team’s customer archive.
    You look after staff, keys and settings; customers stay closed to you. /invite brings a colleague in, /help shows everything.
welcome-telegram = 🔐 What you tell me is stored encrypted on your company’s server; but bot chats are not end-to-end encrypted, so Telegram can see them. Never send passwords here.
joined = ✅ You are in. Send /help to see what I can do.
joined-waits = ✅ Thank you. You can start once your inviter has confirmed; I will tell you.
invitation = 🔗 Invitation for a { $role } (24 hours, one use):
    { $link }
    When it is opened I will ask you to confirm.
invitation-bad = This invitation is not valid, was used already or has expired. Please ask your colleague for a new one.
invitation-used = 🙋 { $name } used your invitation as { $role }. Is it really them?
invitation-confirmed = ✅ { $name } has joined.
invitation-refused = 🚫 { $name } was turned away and has seen nothing.
button-it-is-them = ✅ It is them
button-not-them = 🚫 No
language-zh = 中文
language-en = English
settings = ⚙️ <b>Settings</b>
    Language: { $language }
    Time zone: { $zone }
    Morning message: { $morning }
    Quiet hours: { $quiet }
help = <b>How Fieldbook works</b>
help-notes = · After a meeting write one line: who, how it went, what was promised, when next. You get one card; edit, undo or add to it, or just say “no, it was a call”, “not McKay, it was Redwood” or “undo that”. What the card asks, answer by typing; “no idea” will do.
    · One message may name several customers; “yesterday” or “last Wed” goes to that day; “called” makes it a call; “visit McKay tomorrow” only plans; “move McKay to Monday” or “cancel my visit to McKay” changes the plan.
    · Replying to a nudge, a brief or a card files to that customer.
help-names = · A name, pinyin, initials or the phone’s last four digits bring up the brief.
help-asking = · Or just ask: who is overdue, my customers, is McKay due, who has been to McKay, who likes fishing, who has a birthday in July, what did I promise, phone of McKay.
help-team = · “Who is overdue” looks at your whole team; so do “what did Li do last week”, “who has Li not visited this month” and “who visited most this week”; from the digest you ask a keeper why, exempt, hand over and sign grade changes.
help-archivist = · You keep the whole archive: look at briefs and folders, correct customers and people, add customers. You log no visits.
help-analyst = · You see lists and figures: /digest, or ask “who is overdue”, “which A customers haven’t been visited this week”. Personal files stay closed.
help-admin = · You look after staff, keys and settings: /invite brings a colleague in, /ai governs the model’s proposals. Customers stay closed to you, and you log no visits.
    · On the server: fieldbook staff, doctor, rotate, audit.
command-brief = the brief before a call
command-visit = log a visit, question by question
command-customer = add a customer
command-complete = fill in an archive, one question at a time
command-order = log an order
command-expense = log an expense
command-complaint = log a complaint
command-invite = invite a colleague
command-settings = language, zone, times
command-cancel = stop what I am asking (/skip, /back: one step)
command-help = how it works
cancelled = All right, stopped. Nothing of it was saved.
cancelled-nothing = There is nothing under way to stop.
unknown-command = I do not know that command. /help shows them all; to file a note just write it.
unknown-command-plain = I do not know that command. /help shows them all.
command-plan = the week’s visits, or plan one
command-leave = note your leave
settings-usage = Or type it: /settings 07:45 (morning), /settings 22:00-07:00 (quiet hours), /settings Europe/Paris (zone)
