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

// reasons are by identifier. Those of the families DPA2xx, DPA3xx and DPA5xx,
// which are about texts, languages and spreadsheets, are still to be written.
var reasons = map[string]reason{
	"DPA101": {why: Words{"Un fichier qui n’est pas du TOML ne dit rien de sûr : rien de ce qu’il contient n’est vérifié.", "A file that is no TOML says nothing reliable: nothing in it is checked."},
		bad: "status = draft\n", good: "status = \"draft\"\n"},
	"DPA102": {why: Words{"Les autres outils et les éditeurs lisent TOML 1.0 ; un fichier doit se lire partout de la même façon.", "Other tools and editors read TOML 1.0; a file has to read the same everywhere."},
		bad: "signature = { originals = 2, }\n", good: "signature = { originals = 2 }\n"},
	"DPA103": {why: Words{"Un caractère invisible peut cacher ou renverser un mot d’un contrat sans que personne ne le voie.", "An invisible character can hide or reverse a word of a contract without anybody seeing it."},
		bad: "reference = \"DPA\u200b-1\"\n", good: "reference = \"DPA-1\"\n"},
	"DPA104": {why: Words{"Ce que le fichier absent devait donner manquerait à l’accord.", "What the missing file was to give would be missing from the agreement."},
		bad: "registry = \"vendros.toml\"\n", good: "registry = \"vendors.toml\"\n-- vendors.toml --\n"},
	"DPA105": {why: Words{"Un accord se déplace avec son dossier ; un chemin qui en sort ne vaudrait que sur une machine.", "A deal moves with its folder; a path that leaves it would hold on one machine only."},
		bad: "registry = \"/etc/vendors.toml\"\n", good: "registry = \"vendors.toml\"\n-- vendors.toml --\n"},
	"DPA106": {why: Words{"Deux fichiers qui se complètent l’un l’autre n’ont pas de base : rien ne dit lequel l’emporte.", "Two files that extend each other have no base: nothing says which of them prevails."},
		bad: "-- example.toml --\nextends = \"deal.toml\"\n", good: "status = \"draft\"\n"},
	"DPA107": {why: Words{"Un nom mal écrit sous « replace » laisserait en place la liste que l’on voulait écarter.", "A misspelt name under “replace” would leave the list that was meant to go."},
		bad: "replace = [\"subprocesors\"]\n", good: "replace = [\"subprocessors\"]\nnone = [\"subprocessors\"]\n"},
	"DPA188": {why: Words{"Une liste vide semble tout retirer alors que les éléments du fichier étendu demeurent.", "An empty list looks as if it took everything away, while the items of the extended file stay."},
		bad: "subprocessors = []\n", good: "replace = [\"subprocessors\"]\nnone = [\"subprocessors\"]\n"},
	"DPA187": {why: Words{"Ce qui disparaît d’un accord sans être écrit ailleurs doit se voir à la relecture.", "What goes from an agreement without being written elsewhere has to be seen by whoever reads it again."},
		bad: "replace = [\"subprocessors\"]\nnone = [\"subprocessors\"]\n", good: "status = \"draft\"\n"},
	"DPA110": {why: Words{"Une clé mal écrite ne serait pas imprimée, et personne ne le verrait dans le contrat.", "A misspelt key would not be printed, and nobody would see it in the contract."},
		bad: "[controller]\ntrade_nmae = \"Harbour\"\n", good: "[controller]\ntrade_name = \"Harbour\"\n"},
	"DPA111": {why: Words{"Une valeur d’un autre type n’a pas de sens certain : « 69003 » est-il un nombre ou un code postal ?", "A value of another type has no certain meaning: is 69003 a number or a postcode?"},
		bad: "[controller.address]\npostcode = 69003\n", good: "[controller.address]\npostcode = \"69003\"\n"},
	"DPA112": {why: Words{"Sans cette clé, l’élément ne peut être nommé, placé ni imprimé.", "Without that key the item cannot be named, placed or printed."},
		bad: "[[measures]]\nid = \"logs\"\n", good: "[[measures]]\nid = \"logs\"\ntitle = \"Logs\"\n"},
	"DPA113": {why: Words{"Une date que l’on peut lire de deux façons ne peut pas figurer dans un contrat.", "A date that can be read in two ways cannot stand in a contract."},
		bad: "date = \"22/11/2026\"\n", good: "date = 2026-11-22\n"},
	"DPA114": {why: Words{"Un délai sans nombre ni unité n’oblige à rien que l’on puisse mesurer.", "A period without number and unit obliges to nothing that can be measured."},
		bad: `[clauses.breach]
notice = "soon"
`, good: `[clauses.breach]
notice = "24h"
`},
	"DPA115": {why: Words{"Le pays d’une entité décide du droit qui atteint les données et des transferts.", "The country of an entity decides which law reaches the data, and what is a transfer."},
		bad: `[controller.address]
country = "Ireland"
`, good: `[controller.address]
country = "IE"
`},
	"DPA116": {why: Words{"Le lieu des données décide de ce qui est un transfert ; « Paris » seul peut être au Texas.", "Where the data are decides what is a transfer; “Paris” alone may be in Texas."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
locations  = ["Paris"]
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
locations  = [{ country = "FR", city = "Paris" }]
`},
	"DPA117": {why: Words{"Un montant sans devise ne se paie pas.", "An amount without a currency cannot be paid."},
		bad: `[controller]
capital = "a lot"
`, good: `[controller]
capital = "120 000 EUR"
`},
	"DPA118": {why: Words{"Une violation notifiée à une adresse qui n’existe pas ne l’est à personne.", "A breach notified to an address that does not exist is notified to nobody."},
		bad: `[controller]
contact = { email = "jane.murphy" }
`, good: `[controller]
contact = { email = "jane.murphy@harbour.ie" }
`},
	"DPA119": {why: Words{"Un texte sous un code que la langue n’a pas ne serait jamais imprimé.", "A text under a code that no language has would never be printed."},
		bad: `[processor]
trade_name = "Beacon"
[main_contract]
title = { en = "Terms", English = "Terms" }
`, good: `[main_contract]
title = { en = "Terms" }
`},
	"DPA120": {why: Words{"L’article 28, paragraphe 3, veut que le contrat dise l’objet, les données, les personnes et les parties ; ce dont personne n’a parlé y serait un blanc.", "Art. 28(3) wants the contract to say the subject matter, the data, the persons and the parties; what nobody spoke of would be a blank there."},
		bad: `[[other_controllers]]
id = "pharmacy"
name = "Quay Pharmacy"
`, good: `[[other_controllers]]
id = "pharmacy"
name = "Quay Pharmacy"
unknown = ["form", "registration", "address", "signatory"]
`},
	"DPA121": {why: Words{"Un renvoi à un identifiant donné deux fois pourrait viser l’un ou l’autre.", "A reference to an identifier that is given twice could mean either."},
		bad: `[[measures]]
id = "logs"
title = "Logs"
[[measures]]
id = "logs"
title = "Journals"
`, good: `[[measures]]
id = "logs"
title = "Logs"
[[measures]]
id = "journals"
title = "Journals"
`},
	"DPA122": {why: Words{"Une valeur hors de la liste n’a ni texte ni effet.", "A value that is not in the list has no text and no effect."},
		bad: "status = \"signed\"\n", good: "status = \"draft\"\n"},
	"DPA123": {why: Words{"Déclarer inconnue une clé mal écrite laisserait la vraie sans déclaration.", "Stating a misspelt key unknown would leave the right one unstated."},
		bad: `[controller]
unknown = ["adress"]
`, good: `[controller]
unknown = ["dpo"]
`},
	"DPA124": {why: Words{"Le document ne peut imprimer à la fois une information et qu’elle manque.", "The document cannot print both a fact and that it is missing."},
		bad: `[controller]
none = ["address"]
`, good: `[controller]
none = ["dpo"]
`},
	"DPA125": {why: Words{"Inconnu, inexistant et sans objet disent trois choses différentes.", "Unknown, none and not applicable say three different things."},
		bad: `[controller]
unknown = ["dpo"]
none = ["dpo"]
`, good: `[controller]
none = ["dpo"]
`},
	"DPA126": {why: Words{"Un identifiant sert de renvoi dans toutes les langues et dans tous les outils.", "An identifier serves as a reference in every language and every tool."},
		bad: `[[measures]]
id = "Access control"
title = "Access control"
`, good: `[[measures]]
id = "access_control"
title = "Access control"
`},
	"DPA127": {why: Words{"Une partie est une société que l’on nomme ou quiconque accepte en ligne, non les deux.", "A party is a company that is named, or whoever accepts online, not both."},
		bad: `[controller]
described = "the customer named in the order form"
`, good: `[controller]
trade_name = "Harbour"
`},
	"DPA169": {why: Words{"Un programme doit donner des réglages, ou ne pas nommer la clause.", "A program gives settings, or does not name the clause."}},
	"DPA100": {why: Words{"Le fichier d’un fournisseur n’est pas un accord : il sert à plusieurs.", "The file of a vendor is no agreement: it serves several."},
		bad: `-- deal.toml --
[processor]
name = "Beacon Software"
`, good: "status = \"draft\"\n"},
	"DPA130": {why: Words{"Aucune langue n’en remplace une autre dans un contrat : il y manquerait une phrase.", "No language stands in for another in a contract: a sentence would be missing."},
		bad: `[main_contract]
title = { fr = "Conditions" }
`, good: `[main_contract]
title = { en = "Terms" }
`},
	"DPA131": {why: Words{"Dans un accord en deux langues, un texte qui ne dit pas la sienne paraîtrait dans les deux.", "In an agreement in two languages, a text that does not say its own would appear in both."},
		bad: "languages = [\"en\", \"fr\"]\n", good: "status = \"draft\"\n"},
	"DPA132": {why: Words{"Sans les textes d’une langue, il n’y a pas de document dans cette langue.", "Without the texts of a language there is no document in it."},
		bad: "languages = [\"en\", \"de\"]\n", good: "status = \"draft\"\n"},
	"DPA133": {why: Words{"Un mot du vocabulaire est traduit dans chaque langue ; un mot voisin ne le serait pas.", "A word of the vocabulary is translated into every language; one that only resembles it would not be."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["phone_nubmer"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["phone_number"] }]
retention  = { period = "1 year" }
`},
	"DPA134": {why: Words{"Un point vide d’une liste dirait que quelque chose manque sans dire quoi.", "An empty item of a list would say that something is missing, but not what."},
		bad: `[[measures]]
id = "logs"
title = "Logs"
items = ["kept for a year", " "]
`, good: `[[measures]]
id = "logs"
title = "Logs"
items = ["kept for a year"]
`},
	"DPA135": {why: Words{"TOML range sous le dernier titre ce qui le suit : la clé y perdrait son effet.", "TOML puts what follows a heading under it: the key would lose its effect there."},
		bad: `[clauses.breach]
status = "draft"
`, good: `status = "draft"
[clauses.breach]
notice = "24h"
`},
	"DPA136": {why: Words{"Un texte à compléter que l’on oublie est signé tel quel.", "A text to be completed that is forgotten is signed as it stands."},
		bad: `[main_contract]
title = "[to be completed]"
`, good: `[main_contract]
title = "Terms of service"
`},
	"DPA137": {why: Words{"Un contrat signé avec un texte à compléter laisse aux juges le soin de le compléter.", "A contract signed with a text to be completed leaves it to a court to complete it."},
		bad: `status = "final"
[main_contract]
title = "TODO"
`, good: `status = "final"
[main_contract]
title = "Terms of service"
`},
	"DPA140": {why: Words{"Le modèle décide de toutes les clauses : un autre ne peut le remplacer en silence.", "The template decides on all clauses: another cannot take its place in silence."},
		bad: "template = \"dap\"\n", good: "template = \"dpa\"\n"},
	"DPA141": {why: Words{"Le réglage d’une clause mal nommée ne changerait rien au contrat.", "A setting of a misnamed clause would change nothing in the contract."},
		bad: `[clauses.braech]
notice = "24h"
`, good: `[clauses.breach]
notice = "24h"
`},
	"DPA142": {why: Words{"La clause garderait sa forme habituelle alors que l’on en a négocié une autre.", "The clause would keep its usual form though another was negotiated."},
		bad: `[clauses.subprocessing]
variant = "specfic"
`, good: `[clauses.subprocessing]
variant = "specific"
`},
	"DPA143": {why: Words{"Deux clauses dont chacune suit l’autre n’ont pas de place.", "Two clauses of which each follows the other have no place."},
		bad: `[clauses.breach]
after = "audit"
[clauses.audit]
after = "breach"
`, good: `[clauses.breach]
after = "audit"
`},
	"DPA144": {why: Words{"Une politique que chaque accord peut changer ne lie personne.", "A policy that every deal can change binds nobody."},
		bad: `[policy]
approver = "sales"
`, good: "status = \"draft\"\n"},
	"DPA145": {why: Words{"Ce que le vendeur s’est fixé ne s’écarte qu’avec l’accord de la personne désignée. C’est la politique du fournisseur, non la loi.", "What the vendor set for itself is left only with the consent of the person named. This is the vendor’s policy, not the law."},
		bad: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
-- deal.toml, adding --
[clauses.breach]
notice = "12h"
`, good: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
-- deal.toml, adding --
[clauses.breach]
notice = "36h"
`},
	"DPA146": {why: Words{"Une limite qui n’admet aucune valeur, ou les admet toutes, n’en est pas une.", "A limit that allows no value, or any, is none."},
		bad: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "12h" }
`, good: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
`},
	"DPA147": {why: Words{"Qui relit l’accord doit voir chaque écart et qui en répond.", "Whoever reads the deal again has to see each exception and who answers for it."},
		bad: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
-- deal.toml, adding --
[clauses.breach]
notice = "12h"
[[exceptions]]
clause = "breach"
param = "notice"
reason = "The hospital alerts the authority itself."
approved_by = "Claire Dubois"
date = 2026-11-20
`, good: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
`},
	"DPA148": {why: Words{"Une approbation qui ne sert plus en couvrirait une autre plus tard.", "An approval that serves no more would cover another deviation later."},
		bad: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
-- deal.toml, adding --
[[exceptions]]
clause = "breach"
param = "notice"
reason = "The hospital alerts the authority itself."
approved_by = "Claire Dubois"
date = 2026-11-20
`, good: `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
`},
	"DPA149": {why: Words{"Une condition qui ne dit pas ce qu’elle change ne change rien.", "A condition that does not say what it changes changes nothing."},
		bad: `[[special_conditions]]
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "breach.notify"
text = "The Processor also calls the on-call manager of the Controller."
reason = "asked by the clinic"
`},
	"DPA150": {why: Words{"Un accord signé avec des inconnues ne satisfait pas à l’article 28 : le responsable du traitement doit savoir qui traite quoi, et où (avis 22/2024).", "An agreement signed with unknowns does not meet Article 28: the controller has to know who processes what, and where (Opinion 22/2024)."},
		bad: `[controller]
unknown = ["dpo"]
`, good: `[controller]
dpo = { name = "Sam Byrne" }
`},
	"DPA151": {why: Words{"Le Privacy Shield, le Safe Harbor et les anciennes clauses types ne fondent plus rien ; une dérogation ne vaut pas pour un flux régulier.", "The Privacy Shield, Safe Harbor and the old standard clauses carry nothing any more; a derogation does not serve a regular flow."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "privacy-shield" }
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }
`},
	"DPA152": {why: Words{"Un transfert hors de l’Espace économique européen sans fondement est illicite (articles 44 à 46).", "A transfer outside the European Economic Area without a ground is unlawful (Articles 44 to 46)."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }
`},
	"DPA153": {why: Words{"Seules les organisations inscrites à la liste sont couvertes, et l’inscription expire chaque année.", "Only organisations on the list are covered, and a certification ends every year."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "dpf" }
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "dpf", dpf_checked = 2026-11-02 }
`},
	"DPA154": {why: Words{"Un mécanisme ne vaut que là où il a été décidé : l’adéquation d’un pays ne couvre pas les autres.", "A mechanism holds only where it was decided: the adequacy of one country does not cover the others."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IN"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "adequacy" }
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["CH"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "adequacy" }
`},
	"DPA155": {why: Words{"Certaines décisions ne couvrent qu’une partie des destinataires, et toutes peuvent prendre fin.", "Some decisions cover only part of the importers, and all of them can end."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["JP"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "adequacy" }
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["JP"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "adequacy", scope = "a business operator subject to the APPI" }
`},
	"DPA156": {why: Words{"Chaque module des clauses types vaut pour deux rôles précis ; un autre n’oblige pas les bonnes personnes.", "Each module of the standard clauses is made for two roles; another one does not bind the right persons."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 2, date = 2026-01-12, tia = 2026-01-15 }
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }
`},
	"DPA157": {why: Words{"Une zone ne dit pas quel droit s’applique ni si le transfert est couvert.", "An area does not say which law holds, nor whether the transfer is covered."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["EU"]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE", "FR"]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA158": {why: Words{"Des clauses types sans module, sans date ou sans analyse d’impact ne protègent pas un transfert (clause 14).", "Standard clauses without a module, a date or an assessment do not protect a transfer (clause 14)."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 3 }
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }
`},
	"DPA159": {why: Words{"Ce à quoi rien ne renvoie n’est pas imprimé : l’annexe serait plus courte que prévu.", "What nothing refers to is not printed: the annex would be shorter than meant."},
		bad: `[[data_sets]]
id = "care"
data = [{ subject = "patients", categories = ["names"] }]
`, good: `[[data_sets]]
id = "care"
data = [{ subject = "patients", categories = ["names"] }]
[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
data_sets  = ["care"]
`},
	"DPA160": {why: Words{"Un numéro mal formé n’identifie aucune société.", "A malformed number identifies no company."},
		bad: `[controller.registration]
kind = "siren"
number = "B 552 100 554"
`, good: `[controller.registration]
kind = "siren"
number = "552 100 554"
`},
	"DPA161": {why: Words{"La clé de contrôle révèle un chiffre faux ou deux chiffres inversés : le numéro serait celui d’une autre société.", "The check digit shows a wrong digit or two swapped ones: the number would be another company’s."},
		bad: `[controller.registration]
kind = "siren"
number = "552 100 545"
`, good: `[controller.registration]
kind = "siren"
number = "552 100 554"
`},
	"DPA162": {why: Words{"En France, un acte sous seing privé sur papier se prouve par autant d’originaux que de parties (C. civ. 1375).", "In France, a private deed on paper is proved by as many originals as there are parties (C. civ. 1375)."},
		bad: `[signature]
originals = 1
`, good: `[signature]
originals = 2
`},
	"DPA163": {why: Words{"Qui traite des catégories particulières à grande échelle désigne un délégué ; les personnes doivent pouvoir le joindre.", "Whoever processes special categories on a large scale appoints an officer; data subjects have to be able to reach it."},
		bad: `-- example.toml, without --
dpo          = { name = "Sam Byrne", phone = "+353 1 555 0100" }
-- deal.toml, adding --
[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
`},
	"DPA164": {why: Words{"Un sous-traitant hors de l’Union soumis au RGPD y désigne un représentant, que les autorités peuvent joindre.", "A processor outside the Union that is subject to the GDPR appoints a representative there, whom authorities can reach."},
		bad: `[processor.address]
country = "CH"
`, good: `[processor]
not_applicable.representative = "It has an establishment in Dublin."
[processor.address]
country = "CH"
`},
	"DPA165": {why: Words{"Un sous-traitant agit pour le compte d’un autre : la même personne ne peut être des deux côtés.", "A processor acts on behalf of somebody else: the same person cannot stand on both sides."},
		bad: `[processor]
name = "Harbour Clinic"
`, good: "status = \"draft\"\n"},
	"DPA170": {why: Words{"Les données de santé, biométriques ou génétiques appellent une condition de l’article 9 et des garanties que le contrat prévoit dès qu’il les sait sensibles.", "Health, biometric and genetic data call for a condition of Article 9 and for safeguards, which the contract provides once it knows them to be sensitive."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis code"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = [{ word = "diagnosis code", special = "health" }] }]
retention  = { period = "1 year" }
`},
	"DPA171": {why: Words{"Chaque État membre fixe à quelles conditions un identifiant national peut être traité.", "Each Member State sets on which conditions a national identification number may be processed."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["national_id"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
`},
	"DPA172": {why: Words{"Une base de l’article 6 ne suffit pas pour des données de santé : il faut aussi une condition de l’article 9, paragraphe 2.", "A basis in Article 6 is not enough for health data: a condition of Article 9(2) is needed as well."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
legal_basis = { indicative = "contract" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
legal_basis = { indicative = "contract", article9 = "healthcare" }
`},
	"DPA173": {why: Words{"Les données ne se gardent pas plus longtemps que leur finalité ne le demande (article 5, paragraphe 1, point e)).", "Data are kept no longer than their purpose needs (Article 5(1)(e))."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { criterion = "kept indefinitely" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
`},
	"DPA174": {why: Words{"Une liste ouverte ne dit pas quelles données le sous-traitant peut traiter : l’article 28, paragraphe 3, veut leurs types.", "An open list does not say which data the processor may process: Art. 28(3) wants their types."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names, age, etc."] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names", "age of the patient"] }]
retention  = { period = "1 year" }
`},
	"DPA175": {why: Words{"Une finalité qui répète le contrat ne limite pas l’usage des données (article 5, paragraphe 1, point b)).", "A purpose that repeats the contract does not limit the use of the data (Article 5(1)(b))."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Provision of the services to the customer."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
`},
	"DPA176": {why: Words{"Ce que le renvoi devait apporter manquerait à l’annexe.", "What the reference was to bring would be missing from the annex."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
subprocessors = ["hostng"]
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
subprocessors = ["hosting"]
`},
	"DPA177": {why: Words{"« Conforme au RGPD » ne décrit aucune mesure ; l’article 28, paragraphe 1, veut des garanties suffisantes.", "“GDPR-compliant” describes no measure; Art. 28(1) wants sufficient guarantees."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
safeguards = ["GDPR-compliant"]
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
safeguards = ["addresses are deleted once the message is sent"]
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA178": {why: Words{"Un sous-traitant qui en emploie un autre forme une chaîne que le responsable du traitement doit connaître (article 28, paragraphe 4).", "A sub-processor that uses another one makes a chain that the controller has to know (Art. 28(4))."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
notes = "runs on the servers of Port Hosting"
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
notes = "runs on the servers of Port Hosting"
subprocessors = [{ name = "Port Hosting", country = "IE", purpose = "servers" }]
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA179": {why: Words{"Une autorisation générale suppose une liste à jour : sans date, nul ne sait ce qui a changé.", "A general authorisation supposes an up-to-date list: without a date nobody knows what has changed."},
		bad: `[subprocessor_list]
date = 2025-01-01
`, good: `[subprocessor_list]
date = 2026-11-20
`},
	"DPA180": {why: Words{"Un choix que l’offre n’a pas ne met rien dans l’accord et n’en retire rien.", "A choice that the offer does not have puts nothing into the agreement and takes nothing out."},
		bad: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "ue"
modules = []
options = []
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
`},
	"DPA181": {why: Words{"Tant que le contrat ne choisit pas, l’annexe décrit aussi ce que le client n’achète pas.", "As long as the deal does not choose, the annex also describes what the customer does not buy."},
		bad: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
`},
	"DPA182": {why: Words{"Une annexe que le choix vide tout entière ne décrit plus aucun traitement.", "An annex that the choice empties describes no processing any more."},
		bad: `replace = ["measures"]
[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
[[measures]]
id = "sms"
title = "Text messages"
when = { options = ["sms"] }
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
`},
	"DPA183": {why: Words{"Une condition vide ne dit pas dans quels contrats l’élément figure.", "An empty condition does not say in which deals the item stands."},
		bad: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
[[measures]]
id = "sms"
title = "Text messages"
when = { options = [] }
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
[[measures]]
id = "sms"
title = "Text messages"
when = { options = ["sms"] }
`},
	"DPA184": {why: Words{"Sans registre, rien ne dit qui est le sous-traitant que « use » reprend.", "Without a registry nothing says who the sub-processor is that “use” takes."},
		bad: `[[subprocessors]]
use = "sms"
name = "Text Works"
unknown = ["legal_entity", "address", "country", "contact", "services"]
`, good: `registry = "vendors.toml"
[[subprocessors]]
use = "sms"
-- vendors.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA185": {why: Words{"Un sous-traitant mal nommé manquerait à la liste que le client autorise.", "A misnamed sub-processor would be missing from the list that the customer authorises."},
		bad: `registry = "vendors.toml"
[[subprocessors]]
use = "sns"
-- vendors.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`, good: `registry = "vendors.toml"
[[subprocessors]]
use = "sms"
-- vendors.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA186": {why: Words{"Une fiche qui en reprend une autre n’a plus de contenu sûr.", "An entry that takes another one has no certain content any more."},
		bad: `registry = "vendors.toml"
-- vendors.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
[[subprocessors]]
id = "text"
use = "sms"
`, good: `registry = "vendors.toml"
-- vendors.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA189": {why: Words{"Présenter un dispositif annulé comme une garantie laisse croire que le transfert est couvert.", "Showing an annulled scheme as a guarantee suggests that the transfer is covered."},
		bad: `[processor]
certificates = [{ standard = "Privacy Shield" }]
`, good: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", expires = 2028-03-31 }]
`},
	"DPA190": {why: Words{"Le contrat d’hébergement de données de santé contient les mentions de l’article R. 1111-11 du code de la santé publique.", "A contract for the hosting of health data contains the items of Article R. 1111-11 of the French public health code."},
		bad: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
`, good: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`},
	"DPA191": {why: Words{"Depuis la version 2 du référentiel HDS, le stockage a lieu dans l’Espace économique européen seul.", "Since version 2 of the HDS framework, storage takes place in the European Economic Area only."},
		bad: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["US"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`, good: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`},
	"DPA192": {why: Words{"En France, l’hébergeur de données de santé doit être certifié pour ses activités (article L. 1111-8 du code de la santé publique).", "In France the host of health data has to be certified for what it does (Article L. 1111-8 of the public health code)."},
		bad: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`, good: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`},
	"DPA193": {why: Words{"Le régime choisi demande une attestation précise ; une autre n’en tient pas lieu.", "The chosen rules want a certain attestation; another does not replace it."},
		bad: `[health_hosting]
regimes = ["c5"]
host = "processor"
places = ["DE"]
certificates = [{ standard = "BSI C5", edition = "2020", type = 1, scope = "hosting", expires = 2027-06-30 }]
`, good: `[health_hosting]
regimes = ["c5"]
host = "processor"
places = ["DE"]
certificates = [{ standard = "BSI C5", edition = "2020", type = 2, scope = "hosting", expires = 2027-06-30 }]
`},
	"DPA194": {why: Words{"Sans édition, périmètre ni échéance, une certification ne prouve rien.", "Without edition, scope and expiry a certificate proves nothing."},
		bad: `[processor]
certificates = [{ standard = "SOC 2" }]
`, good: `[processor]
certificates = [{ standard = "SOC 2", edition = "type 2, 2025", scope = "the service", expires = 2027-01-31 }]
`},
	"DPA195": {why: Words{"Une certification expirée ne vaut plus garantie à la date de l’accord.", "An expired certificate is no guarantee at the date of the agreement."},
		bad: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", expires = 2026-01-31 }]
`, good: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", expires = 2028-01-31 }]
`},
	"DPA196": {why: Words{"Une mesure du catalogue a son texte : celui que l’accord y ajoute ne serait pas imprimé.", "A measure of the catalogue has its text: the one that the agreement adds would not be printed."},
		bad: `[[measures]]
use = "backups"
title = "Backups"
`, good: `[[measures]]
use = "backups"
note = "Tapes are kept in a safe."
`},
	"DPA197": {why: Words{"Une mesure mal nommée manquerait à l’annexe de sécurité.", "A misnamed measure would be missing from the security annex."},
		bad: `[[measures]]
use = "backup"
`, good: `[[measures]]
use = "backups"
`},
	"DPA198": {why: Words{"Un paramètre mal nommé laisserait la valeur habituelle, que personne n’a choisie.", "A misnamed parameter would leave the usual value, which nobody chose."},
		bad: `[[measures]]
use = "backups"
with = { intervall = "24h" }
`, good: `[[measures]]
use = "backups"
with = { interval = "24h" }
`},
	"DPA199": {why: Words{"Une mesure sans intertitre connu ne trouverait pas sa place.", "A measure without a known heading would not find its place."},
		bad: `[[measures]]
id = "drills"
title = "Drills"
heading = "restor"
`, good: `[[measures]]
id = "drills"
title = "Drills"
text = "Once a year."
heading = "restore"
`},
	"DPA401": {why: Words{"L’article 28, paragraphe 3, énumère ce que le contrat prévoit ; une mention absente expose les deux parties à une sanction.", "Art. 28(3) lists what the contract provides for; a missing item exposes both parties to a fine."},
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
	"DPA402": {why: Words{"Un terme à majuscule que rien ne définit laisse le juge deviner ce qu’il couvre.", "A capitalised term that nothing defines leaves it to a court to guess what it covers."}},
	"DPA403": {why: Words{"Un renvoi à un texte absent ne renvoie à rien : la phrase perd son effet.", "A reference to a text that is not there refers to nothing: the sentence loses its effect."},
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
	"DPA404": {why: Words{"Une clause peut employer ce qu’une autre établit ; sans elle, elle est incomplète.", "A clause may use what another one sets out; without it, it is incomplete."},
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
	"DPA405": {why: Words{"Un blanc non rempli serait imprimé comme un vide dans le contrat.", "An unfilled blank would be printed as a gap in the contract."}},
	"DPA406": {why: Words{"Le réglage d’une clause qui n’est pas dans le document n’a aucun effet, alors que l’on a cru convenir de quelque chose.", "A setting of a clause that is not in the document has no effect, though somebody believed to agree on something."},
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
	"DPA407": {why: Words{"La clause ne peut se lire sans cette valeur, et la bibliothèque n’en propose aucune.", "The clause cannot be read without that value, and the library proposes none."},
		bad: `-- example.toml, without --
law    = "IE"
`, good: "status = \"draft\"\n"},
	"DPA408": {why: Words{"Un caractère que la police n’a pas serait imprimé comme une case vide.", "A character that the font does not have would be printed as an empty box."},
		bad: `[controller]
name = "Harbour Clinic 🌷"
`, good: "status = \"draft\"\n"},
	"DPA410": {why: Words{"Une condition particulière qui vise un alinéa inexistant ne s’appliquerait nulle part.", "A special condition that names a paragraph that is not there would apply nowhere."},
		bad: `[[special_conditions]]
add_after = "breach.ntify"
text = "The Processor also calls."
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "breach.notify"
text = "The Processor also calls."
reason = "asked by the clinic"
`},
	"DPA411": {why: Words{"Qui relit l’accord doit voir ce qui s’écarte du texte type, et pourquoi.", "Whoever reads the deal again has to see what departs from the standard text, and why."},
		bad: `[[special_conditions]]
add_after = "breach.notify"
text = "The Processor also calls."
reason = "asked by the clinic"
`, good: "status = \"draft\"\n"},
	"DPA413": {why: Words{"D’autres clauses reposent sur le texte retiré : un renvoi ou une définition y manquerait.", "Other clauses rest on the text that was taken away: a reference or a definition would be missing."},
		bad: `[[special_conditions]]
omit = "audit.scheduled"
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "audit.scheduled"
text = "They take place on working days."
reason = "asked by the clinic"
`},
	"DPA414": {why: Words{"Une définition sans terme ne définit rien.", "A definition without a term defines nothing."},
		bad: `[[special_conditions]]
add_after = "definitions.terms.breach"
text = "any event that affects the service"
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "definitions.terms.breach"
text = "Incident: any event that affects the service"
reason = "asked by the clinic"
`},
	"DPA420": {why: Words{"L’article 28, paragraphe 3, veut un contrat au titre du droit de l’Union ou d’un État membre.", "Art. 28(3) wants a contract under Union or Member State law."},
		bad: `[clauses.law_forum]
law = "US"
`, good: `[clauses.law_forum]
law = "FR"
`},
	"DPA421": {why: Words{"Une valeur négociée qui n’est pas imprimée n’oblige personne.", "A negotiated value that is not printed binds nobody."},
		bad: `[clauses.subprocessing]
variant = "specific"
group_notice = "15 days"
`, good: `[clauses.subprocessing]
variant = "specific"
`},
	"DPA422": {why: Words{"Un contrat qui dit « aucun transfert » à côté d’une annexe qui en prévoit se contredit ; c’est l’annexe qui sera opposée au sous-traitant.", "A contract that says “no transfer” beside an annex that has one contradicts itself; the annex will be held against the processor."},
		bad: `[clauses.subprocessing]
variant = "none"
`, good: `[clauses.subprocessing]
variant = "general"
`},
	"DPA601": {why: Words{"Un accord signé avec des inconnues ne satisfait pas à l’article 28, paragraphe 3 : ce sont elles que l’autorité de contrôle lira d’abord.", "An agreement signed with unknowns does not meet Art. 28(3): they are what a supervisory authority reads first."},
		bad: `-- example.toml, without --
signatory    = { name = "Jane Murphy", capacity = "Director" }
-- deal.toml, adding --
status = "final"
[controller]
unknown = ["signatory"]
`, good: "status = \"final\"\n"},
	"DPA602": {why: Words{"Un contrat signé au nom d’une société inventée ne lie personne.", "A contract signed in the name of an invented company binds nobody."},
		bad: `status = "final"
[controller]
dpo = { email = "dpo@harbour.example" }
`, good: `status = "final"
[controller]
dpo = { email = "dpo@harbour.ie" }
`},
	"DPA603": {why: Words{"Un accord de traitement sans traitement, sans mesures ou sans partie n’a pas d’objet.", "A processing agreement without processing, measures or a party has no subject."},
		bad: `replace = ["measures"]
none = ["measures"]
`, good: "status = \"draft\"\n"},
	"DPA604": {why: Words{"Ce que l’article 28, paragraphe 3, fait figurer au contrat existe toujours ; « aucun » veut dire que personne ne l’a cherché.", "What Art. 28(3) puts into the contract always exists; “none” means that nobody looked for it."},
		bad: `-- example.toml, without --
registration = { register = "Companies Registration Office", number = "123456" }
-- deal.toml, adding --
[controller]
none = ["registration"]
`, good: `-- example.toml, without --
registration = { register = "Companies Registration Office", number = "123456" }
-- deal.toml, adding --
[controller]
not_applicable.registration = "The company is being formed."
`},
	"DPA605": {why: Words{"Sans cette valeur, une phrase du contrat resterait inachevée.", "Without that value a sentence of the contract would be unfinished."},
		bad: `[clauses.breach]
none = ["notice"]
`, good: `[clauses.audit]
none = ["per_year"]
`},
	"DPA606": {why: Words{"Qui relit l’accord doit voir ce qui a été accepté, par qui et pourquoi.", "Whoever reads the deal again has to see what was accepted, by whom and why."},
		bad: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
none = ["dpo"]
`},
	"DPA607": {why: Words{"Une acceptation qui ne sert plus en couvrirait une autre plus tard.", "An acceptance that serves no more would cover another warning later."},
		bad: `[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`},
	"DPA608": {why: Words{"Une erreur rend l’accord faux ou illicite : nul ne peut en répondre à la place de la loi.", "An error makes the agreement wrong or unlawful: nobody can answer for it in the place of the law."},
		bad: `[[accepted]]
check = "DPA152"
at = "subprocessors.hosting"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`},
	"DPA609": {why: Words{"Un code mal écrit n’accepte rien, et l’avertissement demeure.", "A misspelt code accepts nothing, and the warning stays."},
		bad: `[[accepted]]
check = "DPA15O"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`},
	"DPA108": {why: Words{"Un fichier sans bornes peut occuper la machine de qui le reçoit ; aucun accord n’en a besoin.", "A file without bounds can occupy the machine of whoever receives it; no agreement needs that."}},
	"DPA109": {why: Words{"Lire un périphérique ou un tube peut ne jamais finir.", "Reading a device or a pipe may never end."}},
	"DPA128": {why: Words{"Personne ne corrige mille erreurs : une seule cause en explique souvent beaucoup.", "Nobody mends a thousand errors: one cause often explains many."}},
	"DPA129": {why: Words{"Personne ne lit mille avertissements : une seule cause en explique souvent beaucoup.", "Nobody reads a thousand warnings: one cause often explains many."}},
	"DPA138": {why: Words{"Ce que la page ne peut montrer manquerait au contrat imprimé.", "What the page cannot show would be missing from the printed contract."},
		bad: "[controller]\ntrade_name = \"Harbour \u05d0\"\n", good: "[controller]\ntrade_name = \"Harbour\"\n"},
	"DPA139": {why: Words{"Un service de signature placerait là une signature ou un champ que les parties n’ont pas prévus.", "A signing service would put there a signature or a field that the parties did not provide for."},
		bad: "[main_contract]\ntitle = \"Terms {{Sig_es_:signer1:signature}}\"\n", good: "[main_contract]\ntitle = \"Terms\"\n"},
	"DPA166": {why: Words{"Une lettre cyrillique ou grecque au milieu d’un nom en fait celui d’une autre personne, sans que l’œil le voie.", "A Cyrillic or Greek letter within a name makes it that of another person, and no eye sees it."},
		bad: "[controller]\ntrade_name = \"H\u0430rbour\"\n", good: "[controller]\ntrade_name = \"Harbour\"\n"},
	"DPA167": {why: Words{"Un texte qui ne tient pas à sa place déborde de la page ou pousse le reste hors d’elle.", "A text that has no room at its place runs off the page, or pushes the rest off it."}},
	"DPA168": {why: Words{"Un lien que le lecteur ouvre ne doit mener qu’à une page ou à une boîte aux lettres.", "A link that a reader opens must lead to a page or a mailbox, and nowhere else."},
		bad: "[controller]\ncontact = { url = \"javascript:alert(1)\" }\n", good: "[controller]\ncontact = { url = \"https://harbour.ie/privacy\" }\n"},
}
