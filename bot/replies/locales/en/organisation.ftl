# the organisation's settings
command-organisation = country, holidays, festivals of the organisation
organisation = 🏢 <b>Organisation</b> (for everybody)
    Country or region: { $country } (working days follow its holidays)
    Visits a person makes in a day, at most: { $visits }
    Birthdays on 29 February: { $feb29 }
    Festivals worth a greeting: { $festivals }
    Voice notes that were understood: { $voices }
    Also off: { $holidays }
    Also worked: { $workdays }
organisation-none = none
organisation-feb28 = on 28 Feb in common years
organisation-mar1 = on 1 Mar in common years
organisation-voices-kept = keep the recording
organisation-voices-dropped = do not keep it
organisation-visits = { $n } a day
organisation-unsure-estimated = ℹ️ The public holidays of { $year } are not published yet and are estimated; a new version brings them, or enter them here.
organisation-unsure-weekdays = ℹ️ There is no holiday calendar for { $year } here; only weekends are left out. You can enter days here.
organisation-usage = Press to change, or type: /organisation country Singapore, /organisation visits 5, /organisation holiday 31 Dec, /organisation workday 14 Feb, /organisation usual 31 Dec, /organisation voices drop.
refusal-BadValue-organisation = I could not tell what to change; nothing was changed. For example: /organisation country SG, /organisation visits 5, /organisation holiday 31 Dec.
refusal-BadValue-country = There is no holiday calendar for “{ $value }”; nothing was changed. Give the name or code of a country or region, with a state where needed, for example Singapore, SG, DE-BY.
refusal-BadValue-visits = “{ $value }” will not do; nothing was changed. Give 1 to 20 visits a day.
refusal-BadValue-feb29 = I could not read that; nothing was changed. In common years, are birthdays of 29 February kept on “28 Feb” or “1 Mar”?
refusal-BadValue-voices = I could not read “{ $value }”; nothing was changed. For recordings of voice notes that were understood, write “keep” or “drop”.
refusal-BadValue-own-day = I could not tell which days “{ $value }” are; nothing was changed. For example “31 Dec” or “14 Feb to 16 Feb”, 31 days at most at once.
refusal-NotAllowed-settings = The organisation’s settings are changed by an admin; nothing was changed.
