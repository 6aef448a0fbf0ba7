"""How English names a customer at a note's head, behind a job, or as the next stop."""

from bot.capture.notes.tables.firms import CAPS

WORD = r"(?-i:[A-Z0-9][\w&'’-]{0,20})"
SEVERAL = rf"{WORD}(?:\s(?:(?:&|and|of|the|de|la|do|da|du|di|del|y|e|et|und)\s)?{WORD}){{1,4}}"
JOB = r"(?:(?=(?-i:[a-z]|GM\b|MD\b|CEO\b|CFO\b))(?:<EPOST>|bursar|chef|receptionist|steward|matron|caretaker|landlord))"
# What follows a firm's name and is its own: Oakfield Primary kitchen, Gusto Pizza chain.
PREMISES = r"(?:kitchen|canteen|chain|bar|cafe|store|branch|depot|warehouse|factory|plant|site|team|reception|stores)"
# Oakfield Primary kitchen, bursar Helen; Grand Plaza banquet manager Susan Ho.
HEAD_JOB = rf"^(?P<name>{CAPS})(?:\s{PREMISES})?\s?(?:,|-|–)?\s(?:the(?:ir)?\s|new\s){{0,2}}{JOB}(?=\s(?-i:[A-Z][a-z])|$|[,.])"
# Vista Senior Living PO landed, Ridgeway GP Practice door locked: two capitals open the note.
HEADS = (
    rf"^(?P<name>{SEVERAL})(?=\s(?!(?:at|from|of|said|says?|wants?|told|tells?|called|rang|phoned|asked|emailed|texted|thinks?|likes?|loves?"
    r"|hates?|who|and|his|her|he|she|born|turns?|drives?|plays?|in|on|for|to|with|re|about|via)\b)(?-i:[a-z]))"
)
# Turns out Pemberton Hall already signed
NEWS = rf"^(?:turns out|looks like|(?:it )?seems|sounds like|apparently|heard|word is|good news|bad news|update|quick update)(?:,|:|\s-)?\s(?:that\s|from\s)?(?:the\s)?(?P<name>{SEVERAL})(?=\s(?-i:[a-z]))"
# Gave Nile Spice the price list, Chased Larkfield, Quoted Millbrook 4,500
DEED = rf"^(?:gave|quoted|chased|lost|won|landed|told|showed|offered|sent|invoiced|reminded|nudged|pitched|signed)\s(?:the\s)?(?P<name>{CAPS})(?!['’]s)(?=$|[\s,.;])"
# Site survey for Hillcrest Nursing done
FOR = rf"\b(?:survey|demo|quote|training|samples?|order|renewal|proposal|meeting|delivery|tasting|trial|visit|session|contract|invoice|nothing|news|word|email|complaint|rfq|tender)\s(?:for|at|with|from)\s(?:the\s)?(?P<name>{CAPS})"
# Maria (Quinta do Vale) asked
BRACKETED = rf"(?:^|[\s,])(?-i:[A-Z][a-z'’-]{{1,16}})\s\((?P<name>{SEVERAL})\)"
AT_SIGN = rf"@\s?(?P<name>{CAPS})"
# Keystone moved to 12 Mill Road.
MOVED = rf"^(?P<name>{CAPS})(?=\s(?:has\s|have\s|had\s|just\s)?(?:moved|relocated|opened|expanded|merged|shut|closed|launched|placed|approved|cleared|came|turned|put|pushed|picked|pulled)\b)"
# Jun Ito, Kitano Ryokan. Saw Ottoline Grey, Grey's Chutneys.
AFTER_PERSON = rf"(?:^|\b(?:met|saw|called|rang|phoned|emailed|texted|with|w/|to)\s)(?P<who>(?-i:[A-Z][a-z'’-]{{1,16}}\s[A-Z][a-z'’-]{{1,16}})),\s(?P<name>{SEVERAL})(?=[.;]|$)"
# (procurement head, Padma Biscuits)
IN_BRACKETS = rf"\((?-i:[a-z&/ ]{{2,28}}),\s(?P<name>{CAPS})\)"
# procurement lead with Spice Route QSR, runs buying for Casa Verde.
JOB_AT = rf"\b(?:{JOB}|buying|purchasing|procurement|sourcing)\s(?:for|with|at|of|over at)\s(?:the\s)?(?P<name>{CAPS})"
# Met Mr. Petrov of Volga Chem.
MR_AT = rf"\b(?:mr|mrs|ms|miss|dr)\.?\s(?-i:[A-Z])[\w'’-]{{1,20}}(?:\s(?-i:[A-Z])[\w'’-]{{1,20}})?\s(?:at|from|of)\s(?:the\s)?(?P<name>{CAPS})"
# the Marlowe guys
FOLK = rf"\bthe\s(?P<name>{CAPS})\s(?:guys|people|team|folks|lot|crew|boys|lads|girls)\b"
# second stop Alder Vet Clinic; and over at Grand Army Donuts
STOP = (
    rf"\b(?:first|second|third|next|last|final)\s(?:stop|call|visit)(?:\s(?:was|is|at)|:|,)?\s(?:the\s)?(?P<name>{CAPS})",
    rf"(?:^|\b)(?:over|across|round|then|later|finally|afterwards)\s(?:at|to)\s(?:the\s)?(?P<name>{CAPS})",
)
# What ends a run of capitals and is no part of the name.
THINGS = r"(?:\s(?-i:PO|RFQ|RFP|GM|MD|CEO|CFO|COO|CTO|VP|AGM|HR|PM))+$"
SAYS = r"\s(?:wants?|says?|said|asked|needs?|told|signed|ordered|took|will|is|was)\b"
# Who opens a sentence with a capital and is nobody's firm.
NOT_HEADS = frozenset(
    ["meeting", "delivery", "order", "payment", "invoice", "shipment", "sample", "samples",
     "customer", "client",
    "contract", "happy", "big", "long", "short", "video", "phone", "conference", "trade",
     "first", "second", "third",
    "my", "our", "their", "his", "her", "the", "this", "that", "nothing", "everyone",
     "somebody", "someone", "nobody",
    "boss", "buyer", "owner", "manager", "chef", "stock", "goods", "truck", "driver",
     "balance", "deposit", "morning",
     "afternoon", "evening", "money", "price", "prices", "reached", "mailed", "zoomed", "swung"]
)  # fmt: skip
