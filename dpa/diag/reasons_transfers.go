package diag

import "strings"

// mail is the sub-processor of the examples on transfers; the lines that follow
// it go on in its service.
const mail = `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Inc."
address = { street = "2 Mill Street", city = "Boston", country = "US" }
country = "US"
contact = { phone = "+1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
`

// staffMail is mail with data of the clinic's staff.
const staffMail = `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Inc."
address = { street = "2 Mill Street", city = "Boston", country = "US" }
country = "US"
contact = { phone = "+1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending rosters by e-mail."
locations = ["US"]
data      = [{ subject = "employees", categories = ["names"] }]
`

// swissMail is mail of a company in Switzerland.
const swissMail = `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works AG"
address = { street = "2 Seestrasse", city = "Bern", country = "CH" }
country = "CH"
contact = { phone = "+41 31 555 01 02" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["CH"]
data      = [{ subject = "patients", categories = ["names"] }]
`

// owned begins a sub-processor in the Union whose parent company is not.
const owned = `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
parent  = { name = "Mail Works Inc.", country = "US" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`

// transferReasons are those of transfers (DPA700 to DPA749).
var transferReasons = []reason{
	{id: "DPA701", why: Words{"Le contrat signé doit reposer sur des garanties qui existent ; une date à venir annonce un acte que personne n’a encore fait.", "The contract that is signed has to rest on safeguards that exist; a date to come announces what nobody has done yet."},
		bad:  mail + "transfer  = { mechanism = \"scc\", module = 3, date = 2027-01-12, tia = 2026-01-15 }\n",
		good: mail + "transfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{id: "DPA702", why: Words{"La clause 14 des clauses types veut que l’importateur signale tout changement de son droit : une analyse ancienne décrit peut-être une loi qui n’est plus la même.", "Clause 14 of the standard clauses wants the importer to tell of any change of its law: an old assessment may describe a law that is no longer the same."},
		bad:  mail + "transfer  = { mechanism = \"scc\", module = 3, date = 2022-01-12, tia = 2022-01-15 }\n",
		good: mail + "transfer  = { mechanism = \"scc\", module = 3, date = 2022-01-12, tia = 2026-01-15 }\n"},
	{id: "DPA703", why: Words{"Les clauses types ne suffisent pas si la loi du pays les prive d’effet ; pour des données sensibles, personne ne peut l’ignorer.", "Standard clauses are not enough where the law of the country defeats them; with sensitive data nobody may leave that open."},
		bad:  diagnosed + strings.Replace(mail, `"names"`, `"diagnosis"`, 1) + "transfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12 }\n",
		good: diagnosed + strings.Replace(mail, `"names"`, `"diagnosis"`, 1) + "transfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{id: "DPA704", why: Words{"Rendre les données à un responsable du traitement établi hors de l’Espace économique européen est aussi un transfert (module 4 des clauses types).", "Giving the data back to a controller outside the European Economic Area is a transfer as well (module 4 of the standard clauses)."},
		bad: `[controller.address]
country = "US"
`, good: `[controller]
transfer = { mechanism = "scc", module = 4 }
[controller.address]
country = "US"
`},
	{id: "DPA705", why: Words{"Le premier transfert est celui qui va du client au sous-traitant lui-même ; sans fondement, le service entier est illicite.", "The first transfer is the one from the customer to the processor itself; without a ground the whole service is unlawful."},
		bad: `[processor]
not_applicable.representative = "It has an establishment in Dublin."
[processor.address]
country = "US"
`, good: `[processor]
not_applicable.representative = "It has an establishment in Dublin."
transfer = { mechanism = "scc", module = 2, date = 2026-01-12, tia = 2026-01-15 }
[processor.address]
country = "US"
`},
	{id: "DPA706", why: Words{"Un mécanisme de transfert sans transfert laisse croire que les données partent, ou cache le pays où elles vont.", "A transfer mechanism without a transfer suggests that the data leave, or hides the country to which they go."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "dpf", dpf_checked = 2026-11-02 }
`, good: mail + "transfer  = { mechanism = \"dpf\", dpf_checked = 2026-11-02 }\n"},
	{id: "DPA707", why: Words{"Seule une organisation des États-Unis peut s’inscrire au cadre UE–États-Unis : l’inscription d’une société mère ne vaut que si c’est elle qui reçoit les données.", "Only an organisation of the United States can join the EU–US framework: the listing of a parent company counts only where it is the one that receives the data."},
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
transfer  = { mechanism = "dpf", dpf_checked = 2026-11-02 }
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
transfer  = { mechanism = "dpf", dpf_checked = 2026-11-02, dpf_entity = "Mail Works Inc." }
`},
	{id: "DPA708", why: Words{"Une inscription vaut pour les données qu’elle nomme : celles des ressources humaines, et celles du Royaume-Uni ou de la Suisse, demandent la leur.", "A listing holds for the data that it names: human resources data, and those of the United Kingdom or Switzerland, need their own."},
		bad:  staffMail + "transfer  = { mechanism = \"dpf\", dpf_checked = 2026-11-02 }\n",
		good: staffMail + "transfer  = { mechanism = \"dpf\", dpf_checked = 2026-11-02, dpf_covers = [\"hr\"] }\n"},
	{id: "DPA709", why: Words{"Des règles d’entreprise, un code ou une certification ne fondent un transfert qu’une fois approuvés par une autorité, et pour ceux qu’ils lient.", "Corporate rules, a code or a certification carry a transfer only once an authority has approved them, and for those whom they bind."},
		bad:  mail + "transfer  = { mechanism = \"bcr-p\" }\n",
		good: mail + "transfer  = { mechanism = \"bcr-p\", approval = \"Data Protection Commission, decision of 3 March 2025, the Mail Works group\" }\n"},
	{id: "DPA710", why: Words{"Le droit d’un pays tiers peut obliger la société mère à se faire remettre les données de sa filiale : le responsable du traitement doit savoir ce qui l’en empêche.", "The law of a third country may oblige the parent company to obtain the data of its subsidiary: the controller has to know what prevents it."},
		bad: owned, good: owned + "none = [\"access_from\"]\n"},
	{id: "DPA711", why: Words{"Une inscription limitée à d’autres données ne couvre pas celles-ci : le transfert n’a pas de fondement.", "A listing limited to other data does not cover these: the transfer has no ground."},
		bad:  staffMail + "transfer  = { mechanism = \"dpf\", dpf_checked = 2026-11-02, dpf_covers = [\"non_hr\"] }\n",
		good: staffMail + "transfer  = { mechanism = \"dpf\", dpf_checked = 2026-11-02, dpf_covers = [\"hr\", \"non_hr\"] }\n"},
	{id: "DPA717", why: Words{"Un appendice signé pour rien fait croire que les données sortent de l’Espace économique européen, et sous des clauses écrites pour un importateur d’un pays tiers.", "An appendix signed for nothing suggests that the data leave the European Economic Area, under clauses written for an importer in a third country."},
		bad: "template = \"scc\"\n", good: "template = \"c2p_sccs\"\n"},
	{id: "DPA712", why: Words{"Une décision d’adéquation peut être modifiée, suspendue ou annulée ; un tableau ancien ne le sait pas.", "An adequacy decision may be amended, suspended or annulled; an old table does not know."},
		bad:  "date = 2028-11-30\nsubprocessor_list.date = 2028-11-02\n" + swissMail + "transfer  = { mechanism = \"adequacy\" }\n",
		good: swissMail + "transfer  = { mechanism = \"adequacy\" }\n"},
	{id: "DPA713", why: Words{"Le mécanisme de substitution remplace une inscription qui cesse. Tant qu’elle dure, des données qu’elle ne couvre pas partent sans fondement, et l’accord n’autorise le transfert que pour celles qu’elle couvre.", "A fallback takes the place of a listing that ceases. While the listing lasts, data that it does not cover leave without a ground, and the agreement allows the transfer for those that it covers alone."},
		bad:  staffMail + "transfer  = { mechanism = \"dpf\", dpf_checked = 2026-11-02, dpf_covers = [\"non_hr\"], fallback = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n",
		good: staffMail + "transfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{id: "DPA718", why: Words{"Un mécanisme de substitution sert quand le premier tombe ; le même tombe avec lui.", "A fallback serves when the first mechanism falls; the same one falls with it."},
		bad:  mail + "transfer  = { mechanism = \"scc\", fallback = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n",
		good: mail + "transfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{id: "DPA719", why: Words{"Un transfert ne repose que sur ce que son destinataire a signé, ou sur ce qui l’oblige : des clauses, une inscription, des règles de groupe ou une analyse qui concernent un autre ne le couvrent pas.", "A transfer rests only on what its recipient has signed, or on what binds it: clauses, a listing, rules of a group or an assessment that concern somebody else do not cover it."},
		bad:  mail + "transfer  = { mechanism = \"scc\", importer = \"Harbour Clinic\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n",
		good: mail + "transfer  = { mechanism = \"scc\", importer = \"Mail Works Ltd\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{id: "DPA714", why: Words{"Une certification qui n’existe pas encore, ou qui finit avant de commencer, n’apporte aucune garantie.", "A certificate that does not exist yet, or that ends before it begins, is no guarantee."},
		bad: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", issued = 2027-01-31, expires = 2030-01-30 }]
`, good: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", issued = 2026-01-31, expires = 2029-01-30 }]
`},
	{id: "DPA715", why: Words{"Les instructions portent aussi sur les transferts : le responsable du traitement qui signe doit savoir vers quels pays les données vont.", "The instructions cover transfers too: a controller that signs has to know to which countries the data go."},
		bad:  "status = \"final\"\n" + strings.Replace(mail, `["US"]`, `["worldwide"]`, 1) + "transfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n",
		good: "status = \"final\"\n" + mail + "transfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{id: "DPA720", why: Words{"Qui exporte des données sait, par l’analyse, si les clauses seront respectées : quand elle dit que non, les clauses ne suffisent pas.", "Who exports data knows from the assessment whether the clauses will be complied with: where it says no, the clauses are not enough."},
		bad: `[[subprocessors]]
id = "desk"
name = "Plume Desk"
legal_entity = "Plume Desk Pvt Ltd"
address = { street = "4 Station Road", city = "Pune", country = "IN" }
country = "IN"
contact = { phone = "+91 20 5550 0101" }
[[subprocessors.services]]
name = "Desk"
purpose = "Answers to questions of patients at night."
locations = ["IN"]
data = [{ subject = "patients", categories = ["names"] }]
transfer = { mechanism = "scc", module = 3, date = 2026-05-11, tia = 2026-05-06, assessment = "Indian law prevents the importer from complying with the clauses." }
`, good: `[[subprocessors]]
id = "desk"
name = "Plume Desk"
legal_entity = "Plume Desk Pvt Ltd"
address = { street = "4 Station Road", city = "Pune", country = "IN" }
country = "IN"
contact = { phone = "+91 20 5550 0101" }
[[subprocessors.services]]
name = "Desk"
purpose = "Answers to questions of patients at night."
locations = ["IN"]
data = [{ subject = "patients", categories = ["names"] }]
transfer = { mechanism = "scc", module = 3, date = 2026-05-11, tia = 2026-05-06, assessment = "Indian law does not prevent the importer from complying with the clauses." }
`},
}
