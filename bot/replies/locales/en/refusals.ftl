# refusals and faults
fault = Sorry, something went wrong on my side. Your message is saved; no need to send it again. Reference <code>{ $reference }</code>: please pass it to your admin.
refusal-NotOnStaff = Hello. This is an internal bot; please ask a colleague for an invitation link.
refusal-NoSuchCustomer = I found no such customer. Send /brief with a name to look again, or /customer to add one.
refusal-NotAllowed = Your role does not include this. Nothing was changed.
refusal-GoneByNow = This is gone or has changed since, so the button no longer works. Nothing was changed. Send the customer's name to see how things stand.
refusal-TooLate = More than 24 hours have passed, so it cannot be undone. “✏️ Edit” can still correct it.
refusal-NothingToRead = There is nothing in this message that I can file. Tell me in text, voice, a card photo, a contact or a location.
refusal-BadValue = I could not read that value and saved nothing. Send it again, or /skip to skip, /cancel to stop.
refusal-NotInGroups = To protect customers I only work in private chats. Please write to me directly.
