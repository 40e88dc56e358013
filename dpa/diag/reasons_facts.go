package diag

// factReasons are those of what is said of the parties and the processing (DPA130 to DPA159).
var factReasons = []reason{
	{id: "DPA130", why: Words{"Aucune langue n’en remplace une autre dans un contrat : il y manquerait une phrase.", "No language stands in for another in a contract: a sentence would be missing."},
		bad: `[main_contract]
title = { fr = "Conditions" }
`, good: `[main_contract]
title = { en = "Terms" }
`},
	{id: "DPA131", why: Words{"Dans un accord en deux langues, un texte qui ne dit pas la sienne figurerait dans les deux.", "In an agreement in two languages, a text that does not say its own would appear in both."},
		bad: "languages = [\"en\", \"fr\"]\n", good: "status = \"draft\"\n"},
	{id: "DPA132", why: Words{"Sans les textes d’une langue, il n’y a pas de document dans cette langue.", "Without the texts of a language there is no document in it."},
		bad: "languages = [\"en\", \"de\"]\n", good: "status = \"draft\"\n"},
	{id: "DPA133", why: Words{"Un mot du vocabulaire est traduit dans chaque langue ; un mot voisin ne le serait pas.", "A word of the vocabulary is translated into every language; one that only resembles it would not be."},
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
	{id: "DPA134", why: Words{"Un point vide d’une liste dirait que quelque chose manque sans dire quoi.", "An empty item of a list would say that something is missing, but not what."},
		bad: `[[measures]]
id = "logs"
title = "Logs"
items = ["kept for a year", " "]
`, good: `[[measures]]
id = "logs"
title = "Logs"
items = ["kept for a year"]
`},
	{id: "DPA135", why: Words{"TOML range sous le dernier titre ce qui le suit : la clé y perdrait son effet.", "TOML puts what follows a heading under it: the key would lose its effect there."},
		bad: `[clauses.breach]
status = "draft"
`, good: `status = "draft"
[clauses.breach]
notice = "24h"
`},
	{id: "DPA136", why: Words{"Un texte à compléter que l’on oublie est signé tel quel.", "A text to be completed that is forgotten is signed as it stands."},
		bad: `[main_contract]
title = "[to be completed]"
`, good: `[main_contract]
title = "Terms of service"
`},
	{id: "DPA137", why: Words{"Un contrat signé avec un texte à compléter laisse aux juges le soin de le compléter.", "A contract signed with a text to be completed leaves it to a court to complete it."},
		bad: `status = "final"
[main_contract]
title = "TODO"
`, good: `status = "final"
[main_contract]
title = "Terms of service"
`},
	{id: "DPA140", why: Words{"Le modèle décide de toutes les clauses : un autre ne peut le remplacer en silence.", "The template decides on all clauses: another cannot take its place in silence."},
		bad: "template = \"dap\"\n", good: "template = \"dpa\"\n"},
	{id: "DPA141", why: Words{"Le réglage d’une clause mal nommée ne changerait rien au contrat.", "A setting of a misnamed clause would change nothing in the contract."},
		bad: `[clauses.braech]
notice = "24h"
`, good: `[clauses.breach]
notice = "24h"
`},
	{id: "DPA142", why: Words{"La clause garderait sa forme habituelle alors que l’on en a négocié une autre.", "The clause would keep its usual form though another was negotiated."},
		bad: `[clauses.subprocessing]
variant = "specfic"
`, good: `[clauses.subprocessing]
variant = "specific"
`},
	{id: "DPA143", why: Words{"Deux clauses dont chacune suit l’autre n’ont pas de place.", "Two clauses of which each follows the other have no place."},
		bad: `[clauses.breach]
after = "audit"
[clauses.audit]
after = "breach"
`, good: `[clauses.breach]
after = "audit"
`},
	{id: "DPA144", why: Words{"Une politique que chaque accord peut changer ne lie personne.", "A policy that every deal can change binds nobody."},
		bad: `[policy]
approver = "sales"
`, good: "status = \"draft\"\n"},
	{id: "DPA145", why: Words{"On ne s’écarte de ce que le prestataire s’est fixé qu’avec l’approbation de la personne désignée. C’est sa politique, non la loi.", "What the vendor set for itself is left only with the consent of the person named. This is the vendor’s policy, not the law."},
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
	{id: "DPA146", why: Words{"Une limite qui n’admet aucune valeur, ou les admet toutes, n’en est pas une.", "A limit that allows no value, or any, is none."},
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
	{id: "DPA147", why: Words{"Qui relit l’accord doit voir chaque écart et qui en répond.", "Whoever reads the deal again has to see each exception and who answers for it."},
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
	{id: "DPA148", why: Words{"Une approbation qui ne sert plus en couvrirait une autre plus tard.", "An approval that serves no more would cover another deviation later."},
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
	{id: "DPA149", why: Words{"Une condition qui ne dit pas ce qu’elle change ne change rien.", "A condition that does not say what it changes changes nothing."},
		bad: `[[special_conditions]]
reason = "asked by the clinic"
`, good: `[[special_conditions]]
add_after = "breach.notify"
text = "The Processor also calls the on-call manager of the Controller."
reason = "asked by the clinic"
`},
	{id: "DPA150", why: Words{"Un accord signé avec des inconnues ne satisfait pas à l’article 28 : le responsable du traitement doit savoir qui traite quoi, et où (avis 22/2024).", "An agreement signed with unknowns does not meet Article 28: the controller has to know who processes what, and where (Opinion 22/2024)."},
		bad: `[controller]
unknown = ["dpo"]
`, good: `[controller]
dpo = { name = "Sam Byrne" }
`},
	{id: "DPA151", why: Words{"Le Privacy Shield, le Safe Harbor et les anciennes clauses types ne fondent plus rien ; une dérogation ne vaut pas pour un flux régulier.", "The Privacy Shield, Safe Harbor and the old standard clauses carry nothing any more; a derogation does not serve a regular flow."},
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
	{id: "DPA152", why: Words{"Un transfert hors de l’Espace économique européen sans fondement est illicite (articles 44 à 46).", "A transfer outside the European Economic Area without a ground is unlawful (Articles 44 to 46)."},
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
	{id: "DPA153", why: Words{"Seules les organisations inscrites à la liste sont couvertes, et l’inscription expire chaque année.", "Only organisations on the list are covered, and a certification ends every year."},
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
	{id: "DPA154", why: Words{"Un mécanisme ne vaut que là où il a été décidé : l’adéquation d’un pays ne couvre pas les autres.", "A mechanism holds only where it was decided: the adequacy of one country does not cover the others."},
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
	{id: "DPA155", why: Words{"Certaines décisions ne couvrent qu’une partie des destinataires, et toutes peuvent prendre fin.", "Some decisions cover only part of the importers, and all of them can end."},
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
	{id: "DPA156", why: Words{"Chaque module des clauses types vaut pour deux rôles précis ; un autre n’oblige pas les bonnes personnes.", "Each module of the standard clauses is made for two roles; another one does not bind the right persons."},
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
	{id: "DPA157", why: Words{"Une zone ne dit pas quel droit s’applique ni si le transfert est couvert.", "An area does not say which law holds, nor whether the transfer is covered."},
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
	{id: "DPA158", why: Words{"Des clauses types sans module, sans date ou sans analyse d’impact ne protègent pas un transfert (clause 14).", "Standard clauses without a module, a date or an assessment do not protect a transfer (clause 14)."},
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
	{id: "DPA159", why: Words{"Ce à quoi rien ne renvoie n’est pas imprimé : l’annexe serait plus courte que prévu.", "What nothing refers to is not printed: the annex would be shorter than meant."},
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
	{id: "DPA138", why: Words{"Ce que la page ne peut montrer manquerait au contrat imprimé.", "What the page cannot show would be missing from the printed contract."},
		bad: "[controller]\ntrade_name = \"Harbour \u05d0\"\n", good: "[controller]\ntrade_name = \"Harbour\"\n"},
	{id: "DPA139", why: Words{"Un service de signature placerait là une signature ou un champ que les parties n’ont pas prévus.", "A signing service would put there a signature or a field that the parties did not provide for."},
		bad: "[main_contract]\ntitle = \"Terms {{Sig_es_:signer1:signature}}\"\n", good: "[main_contract]\ntitle = \"Terms\"\n"},
}
