# special days
greeting-draft = 💌 You could write (send it yourself):
    <i>{ $text }</i>
greeting-birthday = Dear { $who }, happy birthday! I wish you health and every success.
greeting-birthday-close = Happy birthday, { $who }! Have a great day; let us get together soon.
greeting-other = Dear { $who }, best wishes on your { $kind }!
greeting-ideas = 🎁 Ideas: { $ideas }
greeted = ✅ Noted: { $who } was greeted.
gift-prompt = 🎁 Reply with what you gave and what it cost, for example “tea, 300 yuan”.
gift-saved = 🎁 Gift noted: { $text }
notyear = 🚫 No more about { $who }’s { $kind } this year.
greeting-birthday-hobby = Happy birthday, { $who }! Have a great day; let us go for some { $hobby } soon.
greeting-wedding = Dear { $who }, best wishes to you both on your anniversary!
greeting-wedding-close = Happy anniversary, { $who }! Enjoy the day together.
greeting-founding = Dear { $who }, congratulations on your anniversary, and every success for the years ahead!
greeting-founding-close = Happy anniversary to { $who }! Proud to have been along for the ride.
relative-of = { $who }’s { $relative }
relative-child = child
relative-partner = partner
relative-parent = parent
relative-other = family
relative-son = son
relative-daughter = daughter
relative-twins = twins
relative-grandchild = grandchild
relative-wife = wife
relative-husband = husband
relative-father = father
relative-mother = mother
relative-sibling = sibling
relative-elder = elder { $relative }
relative-younger = younger { $relative }
relative-second = second { $relative }
brief-years = { $n ->
    [one] , 1 year
   *[other] , { $n } years
}
greeting-relative = Dear { $who }, best wishes to your { $relative } for the { $kind }, and to the whole family!
greeting-relative-close = { $who }, happy { $kind } to your { $relative }! Give my regards at home.
gift-early = 🎁 All right: from now on { $who }’s { $kind } comes up two weeks ahead, in time to post a gift.
gift-not-early = All right: { $who }’s { $kind } no longer comes up early for a gift.
never-which = 🔕 { $who }’s { $kind }: never again?
never-day = 🔕 All right, { $who }’s { $kind } will not come up again.
never-who = 🔕 All right, no day of { $who } or the family will come up again.
again-day = 🔔 All right, { $who }’s { $kind } comes up as before.
again-who = 🔔 All right, the days of { $who } and the family come up as before.
button-post-yes = 🎁 Two weeks ahead, for a gift
button-post-no = 🎁 No gift by post
button-never = 🔕 Never again
button-never-day = 🔕 { $who }’s { $kind }
button-never-who = 🔕 All days of { $who }
button-again = ↩️ Bring it back
birthday-lunar = { $day } of the { $month } lunar month
birthday-lunar-leap = { $day } of the leap { $month } lunar month
