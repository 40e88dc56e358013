package diag

// diagnosed has diagnoses among the data of the example's activity.
const diagnosed = "[[processing]]\nid = \"booking\"\ndata = [{ subject = \"patients\", categories = [\"names\", \"contact_details\", \"diagnosis\"] }]\n"

// annexReasons are those of the checks of the annexes against each other, and
// of choices that shift what the clauses protect.
var annexReasons = map[string]reason{
	"DPA248": {why: Words{"Le choix est licite et se négocie, mais le responsable du traitement y perd une protection : qui signe doit l’avoir voulu.", "The choice is lawful and may be negotiated, but the controller loses a protection by it: whoever signs should have meant it."},
		bad: "[clauses.audit]\ncost = \"controller\"\n", good: "[clauses.audit]\ncost = \"loser\"\n"},
	"DPA757": {why: Words{"Le § 393 du SGB V n’admet plus un rapport de type 1, qui ne vérifie les contrôles qu’un seul jour.", "Section 393 SGB V no longer accepts a report of type 1, which looks at the controls on a single day."},
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
	"DPA758": {why: Words{"Le client lit « HDS » et croit ses données de santé couvertes, alors que le référentiel exige leur stockage dans l’Espace économique européen.", "The customer reads “HDS” and believes its health data covered, while the framework wants them stored in the European Economic Area."},
		bad: `[[subprocessors]]
id           = "archive"
name         = "Pier Archive"
legal_entity = "Pier Archive LLC"
address      = { street = "1 Pier Road", city = "Boston", country = "US" }
country      = "US"
contact      = { phone = "+1 555 0100" }
[[subprocessors.services]]
purpose   = "Archive in the “HDS” environment."
locations = ["US"]
transfer  = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }
data      = [{ subject = "patients", categories = [{ word = "files of patients", special = "health" }] }]
`, good: `[[subprocessors]]
id           = "archive"
name         = "Pier Archive"
legal_entity = "Pier Archive SAS"
address      = { street = "1 quai Nord", city = "Brest", country = "FR" }
country      = "FR"
contact      = { phone = "+33 2 99 00 00 00" }
[[subprocessors.services]]
purpose   = "Archive in the “HDS” environment."
locations = ["FR"]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA830": {why: Words{"Le contrat décrit les données et les personnes concernées ; ce qu’un sous-traitant ultérieur reçoit au-delà n’a été confié par personne.", "The contract describes the data and the data subjects; what a sub-processor receives beyond it was entrusted by nobody."},
		bad: `[[subprocessors]]
id = "hosting"
[[subprocessors.services]]
name      = "Servers"
purpose   = "Hosting of the application."
locations = [{ country = "IE", city = "Dublin" }]
data      = [{ subject = "patients", categories = ["names", "location_data"] }]
`, good: `[[subprocessors]]
id = "hosting"
[[subprocessors.services]]
name      = "Servers"
purpose   = "Hosting of the application."
locations = [{ country = "IE", city = "Dublin" }]
data      = [{ subject = "patients", categories = ["names", "email_address"] }]
`},
	"DPA831": {why: Words{"Des données sensibles exigent une condition de l’article 9 et des garanties ; une activité qui ne les mentionne pas ne donne ni l’une ni les autres.", "Sensitive data need a condition of Article 9 and safeguards; an activity that does not mention them gives neither."},
		bad: `[[subprocessors]]
id = "hosting"
[[subprocessors.services]]
name      = "Servers"
purpose   = "Hosting of the application."
locations = [{ country = "IE", city = "Dublin" }]
data      = [{ subject = "patients", categories = ["names", "genetic_data"] }]
`, good: `[[subprocessors]]
id = "hosting"
[[subprocessors.services]]
name      = "Servers"
purpose   = "Hosting of the application."
locations = [{ country = "IE", city = "Dublin" }]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	"DPA832": {why: Words{"On n’engage pas une marque : seule une personne morale est liée par le contrat de l’article 28, paragraphe 4, et répond de ce qu’elle fait.", "Nobody engages a brand: only a legal person is bound by the contract of Article 28(4) and answers for what it does."},
		bad: `[[subprocessors]]
id = "hosting"
legal_entity = "Port Hosting"
`, good: `[[subprocessors]]
id = "hosting"
legal_entity = "Port Hosting"
registration = { register = "Companies Registration Office", number = "612345" }
`},
	"DPA833": {why: Words{"Une catégorie particulière demande plus que les mesures communes ; les clauses contractuelles types veulent que le contrat dise quoi.", "A special category calls for more than the common measures; the standard contractual clauses want the contract to say what."},
		bad: `not_applicable.health_hosting = "The clinic keeps these data itself."
[[processing]]
id         = "messages"
title      = "Messages"
subject_matter = "An online service to exchange messages."
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
`, good: `not_applicable.health_hosting = "The clinic keeps these data itself."
[[processing]]
id         = "messages"
title      = "Messages"
subject_matter = "An online service to exchange messages."
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
special_safeguards = "Messages are encrypted with a key of the clinic, and every view is logged."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
`},
	"DPA842": {why: Words{"Les deux phrases seront signées : la sauvegarde d’hier contient ce qui est effacé aujourd’hui, et elle vit plus longtemps que la clause ne le promet.", "Both sentences will be signed: yesterday’s backup has what is erased today, and lives for longer than the clause promises."},
		bad: `[clauses.retention]
backups = "10 days"
[[measures]]
use = "backups"
with = { kept = "30 days" }
`, good: `[clauses.retention]
backups = "30 days"
[[measures]]
use = "backups"
with = { kept = "30 days" }
`},
	"DPA843": {why: Words{"Le responsable du traitement autorise la liste telle qu’elle est le jour de l’accord : personne ne peut l’avoir vérifiée plus tard.", "The controller authorises the list as it is on the day of the agreement: nobody can have checked it later."},
		bad: "[subprocessor_list]\ndate = 2030-11-02\n", good: "[subprocessor_list]\ndate = 2026-11-20\n"},
	"DPA844": {why: Words{"Une année fausse change ce qui est convenu : depuis quand l’accord vaut, jusqu’à quand quelqu’un est engagé.", "A wrong year changes what is agreed: since when the agreement holds, until when somebody is engaged."},
		bad: "[clauses.subject]\neffective_date = 2019-01-01\n", good: "[clauses.subject]\neffective_date = 2027-01-01\n"},
}
