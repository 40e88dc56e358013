package diag

// documentReasons are those of the composed document and the law (DPA4xx).
var documentReasons = []reason{
	{id: "DPA401", why: Words{"L’article 28, paragraphe 3, énumère ce que le contrat prévoit ; une mention absente expose les deux parties à une sanction.", "Art. 28(3) lists what the contract provides for; a missing item exposes both parties to a fine."},
		bad: `template = "short"
-- library/templates/short/template.toml --
title = { fr = "Accord", en = "Agreement" }
doc = { fr = "x", en = "x" }
preamble = ["parties", "recitals"]
articles = ["definitions", "subject", "roles", "controller_duties", "instructions", "secondary_use", "confidentiality", "security", "subprocessing", "dsr", "dpia", "dpo_rep", "audit", "retention", "transfers", "gov_access", "liability", "amendment", "assignment", "precedence", "law_forum"]
closing = ["signature"]
annexes = ["processing", "measures", "subprocessors"]
`, good: `template = "short"
-- library/templates/short/template.toml --
title = { fr = "Accord", en = "Agreement" }
doc = { fr = "x", en = "x" }
preamble = ["parties", "recitals"]
articles = ["definitions", "subject", "roles", "controller_duties", "instructions", "secondary_use", "confidentiality", "security", "subprocessing", "dsr", "dpia", "breach", "records", "dpo_rep", "audit", "retention", "transfers", "gov_access", "liability", "amendment", "assignment", "precedence", "law_forum"]
closing = ["signature"]
annexes = ["processing", "measures", "subprocessors"]
`},
	{id: "DPA402", why: Words{"Un terme à majuscule que rien ne définit laisse le juge deviner ce qu’il couvre.", "A capitalised term that nothing defines leaves it to a court to guess what it covers."}},
	{id: "DPA403", why: Words{"Un renvoi à un texte absent ne renvoie à rien : la phrase perd son effet.", "A reference to a text that is not there refers to nothing: the sentence loses its effect."},
		bad: `[clauses.extra]
after = "breach"
-- library/clauses/extra/clause.toml --
doc = { fr = "x", en = "x" }
-- library/clauses/extra/fr.md --
# Complément

1. {#one} Voir [[health_module]].
-- library/clauses/extra/en.md --
# Supplement

1. {#one} See [[health_module]].
`, good: `[clauses.extra]
after = "breach"
-- library/clauses/extra/clause.toml --
doc = { fr = "x", en = "x" }
-- library/clauses/extra/fr.md --
# Complément

1. {#one} Voir l’[[breach]].
-- library/clauses/extra/en.md --
# Supplement

1. {#one} See [[breach]].
`},
	{id: "DPA404", why: Words{"Une clause peut employer ce qu’une autre établit ; sans elle, elle est incomplète.", "A clause may use what another one sets out; without it, it is incomplete."},
		bad: `template = "short"
-- library/templates/short/template.toml --
title = { fr = "Accord", en = "Agreement" }
doc = { fr = "x", en = "x" }
preamble = ["parties", "recitals"]
articles = ["definitions", "subject", "roles", "controller_duties", "instructions", "secondary_use", "security", "subprocessing", "dsr", "dpia", "breach", "records", "dpo_rep", "audit", "retention", "transfers", "gov_access", "liability", "amendment", "assignment", "precedence", "law_forum"]
closing = ["signature"]
annexes = ["processing", "measures", "subprocessors"]
`, good: `template = "short"
-- library/templates/short/template.toml --
title = { fr = "Accord", en = "Agreement" }
doc = { fr = "x", en = "x" }
preamble = ["parties", "recitals"]
articles = ["definitions", "subject", "roles", "controller_duties", "instructions", "secondary_use", "confidentiality", "security", "subprocessing", "dsr", "dpia", "breach", "records", "dpo_rep", "audit", "retention", "transfers", "gov_access", "liability", "amendment", "assignment", "precedence", "law_forum"]
closing = ["signature"]
annexes = ["processing", "measures", "subprocessors"]
`},
	{id: "DPA405", why: Words{"Un blanc non rempli serait imprimé comme un vide dans le contrat.", "An unfilled blank would be printed as a gap in the contract."}},
	{id: "DPA406", why: Words{"Le réglage d’une clause qui n’est pas dans le document n’a aucun effet, alors que l’on a cru convenir de quelque chose.", "A setting of a clause that is not in the document has no effect, though somebody believed to agree on something."},
		bad: `[clauses.extra]
-- library/clauses/extra/clause.toml --
doc = { fr = "x", en = "x" }
-- library/clauses/extra/fr.md --
# Complément

1. {#one} Texte.
-- library/clauses/extra/en.md --
# Supplement

1. {#one} Text.
`, good: `[clauses.extra]
after = "breach"
-- library/clauses/extra/clause.toml --
doc = { fr = "x", en = "x" }
-- library/clauses/extra/fr.md --
# Complément

1. {#one} Texte.
-- library/clauses/extra/en.md --
# Supplement

1. {#one} Text.
`},
	{id: "DPA407", why: Words{"La clause ne peut se lire sans cette valeur, et la bibliothèque n’en propose aucune.", "The clause cannot be read without that value, and the library proposes none."},
		bad: `-- example.toml, without --
law    = "IE"
`, good: "status = \"draft\"\n"},
	{id: "DPA408", why: Words{"Un caractère que la police n’a pas serait imprimé comme une case vide.", "A character that the font does not have would be printed as an empty box."},
		bad: `[controller]
name = "Harbour Clinic 🌷"
`, good: "status = \"draft\"\n"},
	{id: "DPA409", why: Words{"L’annexe I.C nomme une autorité pour chaque exportateur ; l’Allemagne en a une par Land, et un exportateur hors de l’Union sans représentant relève de celle d’un État où se trouvent les personnes concernées.", "Annex I.C names an authority for each exporter; Germany has one for each Land, and an exporter outside the Union without a representative has that of a State where the data subjects are."},
		bad: `[controller.address]
country = "DE"
[processor.address]
country = "IN"
[processor.transfer]
mechanism = "scc"
module    = 2
tia       = 2026-10-15
`, good: `[controller]
supervisory_authority = "Bayerisches Landesamt für Datenschutzaufsicht"
[controller.address]
country = "DE"
[processor.address]
country = "IN"
[processor.transfer]
mechanism = "scc"
module    = 2
tia       = 2026-10-15
`},
	{id: "DPA410", why: Words{"Une condition particulière qui vise un paragraphe inexistant ne s’appliquerait nulle part.", "A special condition that names a paragraph that is not there would apply nowhere."},
		bad: `[[special_conditions]]
add_after = "breach.ntify"
text = "The Processor also calls."
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "breach.notify"
text = "The Processor also calls."
reason = "asked by the clinic"
`},
	{id: "DPA411", why: Words{"Qui relit l’accord doit voir ce qui s’écarte du texte type, et pourquoi.", "Whoever reads the deal again has to see what departs from the standard text, and why."},
		bad: `[[special_conditions]]
add_after = "breach.notify"
text = "The Processor also calls."
reason = "asked by the clinic"
`, good: "status = \"draft\"\n"},
	{id: "DPA412", why: Words{"La clause 13, point a), distingue l’exportateur hors de l’Union qui y a désigné un représentant de celui qui n’y est pas tenu : l’autorité compétente n’est pas la même.", "Clause 13(a) tells the exporter outside the Union that has appointed a representative in it from the one that does not have to: the competent authority is not the same."},
		bad: `[controller.address]
country = "US"
[processor.address]
country = "IN"
[processor.transfer]
mechanism = "scc"
module    = 2
tia       = 2026-10-15
`, good: `[controller]
supervisory_authority = "Data Protection Commission"
not_applicable.representative = "Its processing is occasional (Article 27(2)(a) GDPR)."
[controller.address]
country = "US"
[processor.address]
country = "IN"
[processor.transfer]
mechanism = "scc"
module    = 2
tia       = 2026-10-15
`},
	{id: "DPA413", why: Words{"D’autres clauses reposent sur le texte retiré : un renvoi ou une définition y manquerait.", "Other clauses rest on the text that was taken away: a reference or a definition would be missing."},
		bad: `[[special_conditions]]
omit = "audit.scheduled"
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "audit.scheduled"
text = "They take place on working days."
reason = "asked by the clinic"
`},
	{id: "DPA414", why: Words{"Une définition sans terme ne définit rien.", "A definition without a term defines nothing."},
		bad: `[[special_conditions]]
add_after = "definitions.terms.breach"
text = "any event that affects the service"
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "definitions.terms.breach"
text = "Incident: any event that affects the service"
reason = "asked by the clinic"
`},
	{id: "DPA415", why: Words{"Qui reçoit une demande d’une personne concernée ou d’une autorité doit savoir à qui s’adresser de l’autre côté, et une annexe I.A incomplète se signe une fois pour toutes.", "Whoever receives a request from a data subject or an authority has to know whom to turn to on the other side, and an incomplete Annex I.A is signed once and for all."},
		bad: `[processor]
contact = { email = "privacy@beacon.example" }
[processor.address]
country = "IN"
[processor.transfer]
mechanism = "scc"
module    = 2
tia       = 2026-10-15
`, good: `[controller]
contact = { name = "Jane Murphy", role = "Director", email = "director@harbour-clinic.example" }
[processor]
contact = { name = "Noel Reid", role = "Privacy counsel", email = "privacy@beacon.example" }
[processor.address]
country = "IN"
[processor.transfer]
mechanism = "scc"
module    = 2
tia       = 2026-10-15
`},
	{id: "DPA420", why: Words{"L’article 28, paragraphe 3, veut un contrat au titre du droit de l’Union ou d’un État membre.", "Art. 28(3) wants a contract under Union or Member State law."},
		bad: `[clauses.law_forum]
law = "US"
`, good: `[clauses.law_forum]
law = "FR"
`},
	{id: "DPA421", why: Words{"Une valeur négociée qui n’est pas imprimée n’oblige personne.", "A negotiated value that is not printed binds nobody."},
		bad: `[clauses.subprocessing]
variant = "specific"
group_notice = "15 days"
`, good: `[clauses.subprocessing]
variant = "specific"
`},
	{id: "DPA422", why: Words{"Un contrat qui dit « aucun transfert » à côté d’une annexe qui en prévoit se contredit ; c’est l’annexe qui sera opposée au sous-traitant.", "A contract that says “no transfer” beside an annex that has one contradicts itself; the annex will be held against the processor."},
		bad: `[clauses.subprocessing]
variant = "none"
`, good: `[clauses.subprocessing]
variant = "general"
`},
}
