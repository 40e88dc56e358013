package diag

// A reason is what the catalogue says of a check beyond its message: why it
// matters, and a deal that has the finding beside one that has not. Both are
// lines of a deal.toml that extends example.toml, the ExampleDeal. A line
// "-- vendors.toml --" begins another file, and "-- example.toml, adding --" or
// "-- example.toml, without --" says what differs there; files under library/
// are texts of the user's own.
type reason struct {
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
data       = [{ subject = "patients", categories = ["names", "contact_details"] }]
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

// reasonOf returns the reason of a check; it is empty for those that are still
// to be written: about texts, languages and spreadsheets, and the younger
// families.
func reasonOf(id string) reason {
	for _, family := range []map[string]reason{fileReasons, factReasons, rowReasons, documentReasons, finalReasons} {
		if r, ok := family[id]; ok {
			return r
		}
	}
	return reason{}
}
