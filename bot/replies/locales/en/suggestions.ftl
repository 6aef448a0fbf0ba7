# what a model proposes, and the admin's consent
suggestion = 🤖 Perhaps also: { $found }
suggestion-fact = { $who }{ $facet } { $value }
button-take = ✅ Take it
button-ignore = Ignore
ai-none = 🤖 No model is set up, and nothing is sent anywhere. To have one, set FIELDBOOK_LLM_URL on the server and restart.
ai-on = 🤖 Proposals by a model: <b>on</b>, sent to { $where }.
ai-off = 🤖 Proposals by a model: <b>off</b>, nothing is sent. When on, notes go to { $where }.
ai-what =
    What is sent: the words of each note. Before that, the customers, contacts and colleagues that I recognise, and phones, e-mails and addresses, are replaced by placeholders; a name that I do not recognise may remain in the words.
    Never sent: photos, voices, documents, the archive, and notes with sensitive content (health, religion, politics, minors).
    The model only proposes, under the card; it is saved when the rep presses “Take it”. It cannot do anything else.
    Who switches it, and when, is on record; another server needs a new consent.
button-ai-on = I agree, switch on
button-ai-off = Switch off
command-ai = proposals by a model: on or off (off by default)
refusal-BadValue-ai = Nothing was changed. Send /ai on or /ai off.
refusal-BadValue-ai-no-model = Nothing was changed: no model is configured, so there is nothing to turn on. Set FIELDBOOK_LLM_URL on the server and restart first.
