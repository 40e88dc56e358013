package diag

// A reason is what the catalogue says of a check beyond its message: why it
// matters, and a deal that has the finding beside one that has not. Both are
// lines of a deal.toml that extends example.toml, the ExampleDeal. A line
// "-- suppliers.toml --" begins another file, and "-- example.toml, adding --" or
// "-- example.toml, without --" says what differs there; files under library/
// are texts of the user's own.
type reason struct {
	id        string // of the check
	why       Words
	bad, good string
	since     string // "0.1" when empty
}

// ExampleDeal is the deal on which the examples of the catalogue are laid. It
// has no finding.
const ExampleDeal = `languages = ["en"]
reference = "DPA-1"
date      = 2026-11-22

[controller]
name         = "Harbour Clinic"
form         = "private company limited by shares"
registration = { register = "Companies Registration Office", number = "123456" }
address      = { street = "1 Quay Street", city = "Galway", country = "IE" }
signatory    = { name = "Jane Murphy", capacity = "Director" }

[processor]
name         = "Beacon Software"
form         = "private company limited by shares"
registration = { register = "Companies Registration Office", number = "654321" }
address      = { street = "8 Bridge Street", city = "Dublin", country = "IE" }
signatory    = { name = "Alex Doyle", capacity = "Managing Director" }
dpo          = { name = "Sam Byrne", phone = "+353 1 555 0100" }

[[processing]]
id         = "booking"
title      = "Online booking"
subject_matter = "An online service to book appointments at the clinic."
operations = ["storage"]
purposes   = "Booking and changing an appointment at the clinic."
data       = [{ subject = "patients", categories = ["names", { word = "contact_details", none = ["special"] }] }]
retention  = { period = "2 years", from = "the appointment" }

[[measures]]
id    = "encryption"
title = "Encryption"
text  = "Data are encrypted at rest with AES-256."

[subprocessor_list]
date = 2026-11-02

[[subprocessors]]
id           = "hosting"
name         = "Port Hosting"
legal_entity = "Port Hosting Ltd"
address      = { street = "1 Harbour Road", city = "Dublin", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0101" }

[[subprocessors.services]]
name      = "Servers"
purpose   = "Hosting of the application."
locations = [{ country = "IE", city = "Dublin" }]
data      = [{ subject = "patients", categories = ["names", "contact_details"] }]

[clauses.law_forum]
law    = "IE"
courts = "the courts of Dublin"
`

// ExampleClause is a clause of the user's own, on which the examples about texts
// are laid: its files in the shape of an example.
const ExampleClause = `-- library/clauses/oncall/clause.toml --
doc = { fr = "Astreinte du Sous-traitant.", en = "On-call service of the Processor." }

[params.answer]
type    = "duration"
units   = ["hours"]
default = "4h"
max     = "8h"
doc     = { fr = "Délai de réponse.", en = "Time to answer." }
-- library/clauses/oncall/fr.md --
# Astreinte

1. {#reach} Le Sous-traitant peut être joint à toute heure.
2. {#answer} Il répond dans un délai de {{answer}}.
-- library/clauses/oncall/en.md --
# On-call service

1. {#reach} The Processor can be reached at any time.
2. {#answer} It shall answer within {{answer}}.
`

// reasons returns the reason of each check.
func reasons() map[string]reason {
	all := map[string]reason{}
	for _, family := range [][]reason{
		fileReasons, factReasons, partyReasons, rowReasons, textReasons, settingsReasons, valueReasons, libraryReasons, languageReasons,
		documentReasons, sheetReasons, finalReasons, styleReasons, transferReasons, careReasons, wordReasons, specialReasons, annexReasons, clockReasons,
	} {
		for _, r := range family {
			if _, twice := all[r.id]; twice {
				panic("diag: two reasons of " + r.id)
			}
			all[r.id] = r
		}
	}
	return all
}
