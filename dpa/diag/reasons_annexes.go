package diag

// diagnosed has diagnoses among the data of the example's activity.
const diagnosed = "[[processing]]\nid = \"booking\"\ndata = [{ subject = \"patients\", categories = [\"names\", \"contact_details\", \"diagnosis\"] }]\n"

// heldBy makes the sub-processor of the example the host of its data.
const heldBy = "[[subprocessors]]\nid = \"hosting\"\nrole = \"host\"\n"

// ranked is a sub-processor that sorts applicants, under the law on artificial
// intelligence.
const ranked = `also_under = ["ai_act"]
[[subprocessors]]
id = "hosting"
ai = { purpose = "Ranking the applicants for a post.", training = false }
`

// conditioned is an activity on a condition of Article 9.
const conditioned = `[[processing]]
id = "booking"
legal_basis = { indicative = "contract", article9 = "healthcare" }
`

// annexReasons are those of the checks of the annexes against each other, and
// of choices that shift what the clauses protect.
var annexReasons = []reason{
	{id: "DPA248", why: Words{"Le choix est licite et se négocie, mais le responsable du traitement y perd une protection : qui signe doit l’avoir voulu.", "The choice is lawful and may be negotiated, but the controller loses a protection by it: whoever signs should have meant it."},
		bad: "[clauses.audit]\ncost = \"controller\"\n", good: "[clauses.audit]\ncost = \"loser\"\n"},
	{id: "DPA756", why: Words{"Qui héberge en France des données recueillies à l’occasion de soins doit être certifié, quel que soit le client.", "Whoever hosts in France data that were collected in the course of care has to be certified, whoever the customer is."},
		bad: `[controller]
described = "the clinic that orders the service"
none = ["address", "form", "registration", "signatory"]
[clauses.law_forum]
law = "FR"
courts = "the courts of Lyon"
[[processing]]
id = "booking"
data = [{ subject = "patients", categories = ["names", "diagnosis"] }]
[[subprocessors]]
id = "hosting"
role = "host"
[[subprocessors.services]]
name = "Servers in Lyon"
purpose = "Hosting of the records."
locations = [{ country = "FR", city = "Lyon" }]
data = [{ subject = "patients", categories = ["diagnosis"] }]
-- example.toml, without --
name         = "Harbour Clinic"
form         = "private company limited by shares"
registration = { register = "Companies Registration Office", number = "123456" }
address      = { street = "1 Quay Street", city = "Galway", country = "IE" }
signatory    = { name = "Jane Murphy", capacity = "Director" }
`, good: `[clauses.law_forum]
law = "FR"
courts = "the courts of Lyon"
`},
	{id: "DPA757", why: Words{"Le § 393 du SGB V n’admet plus un rapport de type 1, qui ne vérifie les contrôles qu’un seul jour.", "Section 393 SGB V no longer accepts a report of type 1, which looks at the controls on a single day."},
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
	{id: "DPA758", why: Words{"Le client lit « HDS » et croit ses données de santé couvertes, alors que le référentiel exige leur stockage dans l’Espace économique européen.", "The customer reads “HDS” and believes its health data covered, while the framework wants them stored in the European Economic Area."},
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
	{id: "DPA716", why: Words{"La loi du pays de la maison mère peut atteindre les données ; le responsable du traitement doit pouvoir en juger.", "The law of the parent’s country may reach the data; the controller has to be able to judge that."},
		bad: `[[subprocessors]]
id = "hosting"
name = "Zendesk"
legal_entity = "Zendesk International Ltd"
`, good: `[[subprocessors]]
id = "hosting"
name = "Zendesk"
legal_entity = "Zendesk International Ltd"
parent = { name = "Zendesk, Inc.", country = "US" }
safeguards = ["keys held by the Processor alone"]
`},
	{id: "DPA820", why: Words{"Qui traite les données pour lui-même en devient responsable du traitement, sans base juridique ni information des personnes. C’est un avertissement et non une erreur, car le responsable du traitement peut autoriser par écrit un emploi déterminé et compatible (CNIL, 11 janvier 2022) ; un juriste décide alors ce que l’accord cesse d’interdire.", "Whoever processes the data for itself becomes their controller, without a legal basis and with nobody informed. It is a warning and no error, for the controller may authorise a specific and compatible use in writing (CNIL, 11 January 2022); a lawyer then decides what the agreement ceases to forbid."},
		bad: `[[processing]]
id = "booking"
purposes = "Booking an appointment, and advertising of the Processor’s other products."
`, good: `[[processing]]
id = "booking"
purposes = "Booking an appointment, and advertising of the clinic’s courses for the Controller."
`},
	{id: "DPA821", why: Words{"Les clients et les prospects du sous-traitant ne sont pas ceux du responsable du traitement : un tel prestataire n’a rien à faire des données confiées.", "The processor’s customers and prospects are not the controller’s: such a vendor has no business with the data entrusted."},
		bad: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Newsletter to prospects of the Processor."
locations = [{ country = "IE", city = "Cork" }]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Newsletter to the Controller’s own prospects."
locations = [{ country = "IE", city = "Cork" }]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	{id: "DPA822", why: Words{"Ce qu’un modèle a appris ne s’efface plus, et l’accord l’interdit d’un bout à l’autre de la chaîne.", "What a model has learnt is not erased again, and the agreement forbids it throughout the chain."},
		bad: `[[subprocessors]]
id = "hosting"
ai = { purpose = "sorting of requests", training = true }
`, good: `[[subprocessors]]
id = "hosting"
ai = { purpose = "sorting of requests", training = false }
`},
	{id: "DPA823", why: Words{"Une donnée qui désigne quelqu’un, même par son appareil, reste une donnée à caractère personnel ; qui la dit anonyme croit échapper au RGPD.", "Data that point to somebody, be it by a device, remain personal data; whoever calls them anonymous believes to escape the GDPR."},
		bad: `[[subprocessors]]
id = "hosting"
notes = "All data are anonymous."
`, good: `[[subprocessors]]
id = "hosting"
notes = "All data are pseudonymised."
`},
	{id: "DPA824", why: Words{"Le responsable du traitement décide d’après cette phrase ; elle est fausse, et un transfert qu’il n’a pas vu est illicite.", "The controller decides on that sentence; it is false, and a transfer that it did not see is unlawful."},
		bad: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending reminders by text message."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }
[[measures]]
id = "own"
title = "Own"
text = "All servers are located in the European Union."
`, good: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Sending reminders by text message."
locations = ["US"]
data      = [{ subject = "patients", categories = ["names"] }]
transfer  = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }
[[measures]]
id = "own"
title = "Own"
text = "All health data are stored in the European Union."
`},
	{id: "DPA825", why: Words{"Les deux pages seront signées, et l’une dit le contraire de l’autre : on ne sait plus ce que le responsable du traitement a autorisé.", "Both pages will be signed, and one says the contrary of the other: nobody knows what the controller authorised."},
		bad: `[[measures]]
id = "own"
title = "Own"
text = "The Processor engages no sub-processor."
`, good: `[[measures]]
id = "own"
title = "Own"
text = "The Processor engages no sub-processor other than those listed."
`},
	{id: "DPA826", why: Words{"Deux durées pour la même chose : celle qui n’est pas tenue est une violation de l’accord.", "Two times for one thing: the one that is not kept is a breach of the agreement."},
		bad: `[[measures]]
use = "backups"
[[measures]]
id = "own"
title = "Own"
text = "Erased data are gone from all systems, backups included, within seven days."
`, good: `[[measures]]
use = "backups"
[[measures]]
id = "own"
title = "Own"
text = "Erased data are gone from all systems, backups included, within thirty days."
`},
	{id: "DPA827", why: Words{"Un sous-traitant ultérieur que la liste ne mentionne pas n’est autorisé par personne.", "A sub-processor that the list does not mention is authorised by nobody."},
		bad: `[[processing]]
id = "booking"
nature = "Storage of appointments, text messages sent by Northmast."
`, good: `[[processing]]
id = "booking"
nature = "Storage of appointments, text messages sent by Port Hosting."
`},
	{id: "DPA828", why: Words{"Le responsable du traitement doit connaître toute la chaîne de ceux qui ont ses données.", "The controller has to know the whole chain of those who have its data."},
		bad: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Hosting of the archive, in the data centres of Mainwerk."
locations = [{ country = "IE", city = "Cork" }]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Hosting of the archive, in the data centres of Pier Works."
locations = [{ country = "IE", city = "Cork" }]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	{id: "DPA829", why: Words{"Une phrase qui promet un lieu engage ; une ligne qui en nomme un autre la dément.", "A sentence that promises a place binds; a row that names another one belies it."},
		bad: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Copies for a disaster."
locations = [{ country = "IE", city = "Cork" }]
data      = [{ subject = "patients", categories = ["names"] }]
[[processing]]
id = "booking"
notes = "Data are stored only in Dublin."
`, good: `[[subprocessors]]
id           = "extra"
name         = "Pier Works"
legal_entity = "Pier Works Ltd"
address      = { street = "1 Pier Road", city = "Cork", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 0102" }
[[subprocessors.services]]
purpose   = "Copies for a disaster."
locations = [{ country = "IE", city = "Cork" }]
data      = [{ subject = "patients", categories = ["names"] }]
[[processing]]
id = "booking"
notes = "Data are stored only in Ireland."
`},
	{id: "DPA830", why: Words{"Le contrat décrit les données et les personnes concernées ; ce qu’un sous-traitant ultérieur reçoit au-delà n’a été confié par personne.", "The contract describes the data and the data subjects; what a sub-processor receives beyond it was entrusted by nobody."},
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
	{id: "DPA831", why: Words{"Des données sensibles exigent une condition de l’article 9 et des garanties ; une activité qui ne les mentionne pas ne donne ni l’une ni les autres.", "Sensitive data need a condition of Article 9 and safeguards; an activity that does not mention them gives neither."},
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
	{id: "DPA832", why: Words{"On n’engage pas une marque : seule une personne morale est liée par le contrat de l’article 28, paragraphe 4, et répond de ce qu’elle fait.", "Nobody engages a brand: only a legal person is bound by the contract of Article 28(4) and answers for what it does."},
		bad: `[[subprocessors]]
id = "hosting"
legal_entity = "Port Hosting"
`, good: `[[subprocessors]]
id = "hosting"
legal_entity = "Port Hosting"
registration = { register = "Companies Registration Office", number = "612345" }
`},
	{id: "DPA833", why: Words{"Une catégorie particulière demande plus que les mesures communes ; les clauses contractuelles types veulent que le contrat dise quoi.", "A special category calls for more than the common measures; the standard contractual clauses want the contract to say what."},
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
	{id: "DPA841", why: Words{"L’article 28, paragraphe 3, veut que le contrat nomme les données ; celles que l’article 9 protège, et que la liste tait, échappent à leurs garanties propres et aux règles d’hébergement.", "Art. 28(3) wants the contract to name the data; those that Article 9 protects, where the list passes over them, escape their own safeguards and the rules on hosting."},
		bad: conditioned + `data = [{ subject = "customers", categories = ["names", "contact_details"] }]
`, good: conditioned + `data = [{ subject = "customers", categories = ["names", "contact_details", { word = "size of the orthosis", special = "health" }] }]
special_safeguards = "Only the fitter sees the sizes; every view is logged."
`},
	{id: "DPA834", why: Words{"Ce que la finalité suppose et que la liste tait n’est couvert ni par l’article 9 ni par les garanties propres aux données sensibles.", "What the purpose takes for granted and the list passes over is covered neither by Article 9 nor by the safeguards for sensitive data."},
		bad: `[[processing]]
id = "booking"
purposes = "Booking chemotherapy sessions at the clinic."
`, good: `[[processing]]
id = "booking"
purposes = "Booking courses on health at the clinic."
exclusions = "No health data are processed."
`},
	{id: "DPA835", why: Words{"Un transfert que la liste ne montre pas n’est ni autorisé ni garanti, même si une phrase en parle.", "A transfer that the list does not show is neither authorised nor safeguarded, even if a sentence speaks of it."},
		bad: `[[processing]]
id = "booking"
notes = "At night, support is provided from the Philippines."
`, good: `[[processing]]
id = "booking"
notes = "At night, support is provided from Galway."
`},
	{id: "DPA836", why: Words{"L’article 28, paragraphe 3, veut que le contrat décrive le traitement ; un renvoi ou la définition du RGPD ne décrit rien.", "Art. 28(3) wants the contract to describe the processing; a reference, or the definition of the GDPR, describes nothing."},
		bad: `[[processing]]
id = "booking"
subject_matter = "As described in the main contract."
`, good: `[[processing]]
id = "booking"
subject_matter = "An online service to book appointments."
`},
	{id: "DPA837", why: Words{"Deux annexes qui se contredisent laissent chacun lire celle qui l’arrange.", "Two statements that contradict each other let each party read the one that suits it."},
		bad: `[[processing]]
id = "booking"
exclusions = "No contact details are processed."
`, good: `[[processing]]
id = "booking"
exclusions = "No photographs are processed."
`},
	{id: "DPA838", why: Words{"De deux durées, chacun appliquera la sienne, et les données restent trop longtemps ou partent trop tôt.", "Of two periods each party applies its own, and the data stay too long or go too soon."},
		bad: `[[processing]]
id = "booking"
notes = "The data are kept for ten years."
`, good: `[[processing]]
id = "booking"
notes = "The data are kept for two years."
`},
	{id: "DPA839", why: Words{"Une mesure ou un sous-traitant ultérieur que rien ne nomme n’a été ni convenu ni autorisé.", "A measure or a sub-processor that nothing names has been neither agreed on nor authorised."},
		bad: `[subprocessor_list]
notes = "This list is not exhaustive."
`, good: `[subprocessor_list]
notes = "This list is complete."
`},
	{id: "DPA845", why: Words{"Ce que le sous-traitant efface reste chez celui qu’il a recruté : la durée convenue n’est pas tenue.", "What the processor erases stays with whom it engages: the period agreed is not kept."},
		bad: `[[subprocessors]]
id = "hosting"
retention = { period = "10 years", from = "the appointment" }
`, good: `[[subprocessors]]
id = "hosting"
retention = { period = "2 years", from = "the appointment" }
`},
	{id: "DPA846", why: Words{"Une partie ne peut s’engager sur une phrase qu’elle ne lit pas, et les deux versions ne disent plus la même chose.", "A party cannot agree to a sentence that it cannot read, and the two versions no longer say the same."},
		bad: `[[measures]]
id = "encryption"
text = "Les données sont chiffrées dans les bases et pour chaque échange avec le client."
`, good: `[[measures]]
id = "encryption"
text = "Data are encrypted in the databases and for every exchange with the customer."
`},
	{id: "DPA847", why: Words{"Au-dessous de l’âge fixé par chaque État, de 13 à 16 ans, le consentement d’un enfant à un service en ligne n’est licite que donné ou autorisé par le titulaire de la responsabilité parentale.", "Below the age that each State sets, from 13 to 16, a child’s consent to an online service is lawful only if the holder of parental responsibility gives or authorises it."},
		bad: `[[processing]]
id = "booking"
legal_basis = { decided_by = "controller", indicative = "consent" }
data = [{ subject = "patients", categories = ["names", "contact_details"] }, { subject = "minors", categories = ["names"] }]
`, good: `[[processing]]
id = "booking"
legal_basis = { decided_by = "controller", indicative = "consent", note = "Below sixteen the parents consent, in writing." }
data = [{ subject = "patients", categories = ["names", "contact_details"] }, { subject = "minors", categories = ["names"] }]
`},
	{id: "DPA849", why: Words{"Les deux phrases seront signées : le responsable du traitement comptera sur l’une, le sous-traitant appliquera l’autre.", "Both sentences will be signed: the controller will count on the one, the processor will do the other."},
		bad: `[[measures]]
use = "backups"
[[measures]]
id = "copies"
title = "Copies"
text = "No backup of the data is made."
`, good: `[[measures]]
use = "backups"
[[measures]]
id = "copies"
title = "Copies"
text = "No backup of the data is made on removable media."
`},
	{id: "DPA840", why: Words{"Une instruction du responsable du traitement n’y change rien : la règle s’adresse aussi à qui exécute.", "An instruction of the controller changes nothing: the rule binds whoever carries it out as well."},
		bad: `[[measures]]
id = "payment"
title = "Payment"
text = "Card security codes are stored with encryption."
`, good: `[[measures]]
id = "payment"
title = "Payment"
text = "Card security codes are never stored."
`},
	{id: "DPA842", why: Words{"Les deux phrases seront signées : la sauvegarde d’hier contient ce qui est effacé aujourd’hui, et elle vit plus longtemps que la clause ne le promet.", "Both sentences will be signed: yesterday’s backup has what is erased today, and lives for longer than the clause promises."},
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
	{id: "DPA843", why: Words{"Le responsable du traitement autorise la liste telle qu’elle est le jour de l’accord : personne ne peut l’avoir vérifiée plus tard.", "The controller authorises the list as it is on the day of the agreement: nobody can have checked it later."},
		bad: "[subprocessor_list]\ndate = 2030-11-02\n", good: "[subprocessor_list]\ndate = 2026-11-20\n"},
	{id: "DPA848", why: Words{"Le sous-traitant notifie la violation dans les meilleurs délais : de deux délais, le plus long dément l’autre.", "The processor notifies the breach without undue delay: of two times, the longer belies the other."},
		bad: `[clauses.breach]
notice = "36h"
[[measures]]
title = "Incidents"
text  = "Personal data breaches are reported to the customer within five days."
`, good: `[clauses.breach]
notice = "36h"
[[measures]]
title = "Incidents"
text  = "Personal data breaches are reported to the customer within 24 hours."
`},
	{id: "DPA850", why: Words{"Le lieu dit quelle loi et quelle autorité atteignent les données. S’il n’est celui de personne, soit il est faux, soit un hébergeur manque à la liste.", "The place says which law and which authority reach the data. If it is nobody’s, either it is wrong or a host is missing from the list."},
		bad: heldBy + `[[processing]]
id        = "booking"
locations = ["PT"]
`, good: heldBy + `[[processing]]
id        = "booking"
locations = ["IE"]
`},
	{id: "DPA851", why: Words{"Un système qui trie des candidats, note des élèves ou évalue des salariés est en principe à haut risque : instructions, contrôle humain, journaux et information des personnes s’y ajoutent.", "A system that sorts applicants, marks students or evaluates employees is high-risk as a rule: instructions, human oversight, logs and information of the persons come with it."},
		bad: ranked, good: ranked + "[clauses.ai_act]\nhigh_risk = true\n"},
	{id: "DPA852", why: Words{"« Dans la mesure du possible » laisse à qui protège les données le soin de dire s’il le fait : l’annexe ne décrit plus une mesure, et l’audit n’a rien à constater.", "“Where possible” leaves it to whoever protects the data to say whether they are protected: the annex no longer describes a measure, and an audit has nothing to find."},
		bad:  "[[measures]]\nid = \"disks\"\ntitle = \"Disks\"\ntext = \"Disks are encrypted where possible.\"\n",
		good: "[[measures]]\nid = \"disks\"\ntitle = \"Disks\"\ntext = \"Disks are encrypted (AES-256).\"\n"},
	{id: "DPA844", why: Words{"Une année fausse change ce qui est convenu : depuis quand l’accord vaut, jusqu’à quand quelqu’un est engagé.", "A wrong year changes what is agreed: since when the agreement holds, until when somebody is engaged."},
		bad: "[clauses.subject]\neffective_date = 2019-01-01\n", good: "[clauses.subject]\neffective_date = 2027-01-01\n"},
	{id: "DPA861", why: Words{"La base juridique appartient au responsable du traitement : une base qu’il ne peut avoir laisse le traitement sans fondement.", "The legal basis is the controller’s: one that it cannot have leaves the processing without any."},
		bad: `[controller]
kind = "public_body"
form = "local authority"
[[processing]]
id = "booking"
legal_basis = { decided_by = "controller", indicative = "legitimate_interest" }
`, good: `[controller]
kind = "public_body"
form = "local authority"
[[processing]]
id = "booking"
legal_basis = { decided_by = "controller", indicative = "public_interest" }
`},
	{id: "DPA853", why: Words{"Une ligne que personne ne remplit ne décrit aucune donnée.", "A row that nobody meets describes no data."},
		bad: `[[processing]]
id = "booking"
data = [{ subject = "patients", categories = ["names", "contact_details"] }, { subject = "minors", only = "of full age", categories = ["names"] }]
`, good: `[[processing]]
id = "booking"
data = [{ subject = "patients", categories = ["names", "contact_details"] }, { subject = "minors", only = "of fifteen years and more", categories = ["names"] }]
`},
	{id: "DPA854", why: Words{"Le pays décide s’il y a un transfert, et de quel droit il relève : une ville d’un autre pays le rend douteux.", "The country decides whether there is a transfer, and under which law: a town of another country makes it doubtful."},
		bad: `[[processing]]
id = "booking"
locations = [{ country = "IE", city = "Cardiff" }]
`, good: `[[processing]]
id = "booking"
locations = [{ country = "IE", city = "Cork" }]
`},
	{id: "DPA855", why: Words{"L’article 28 veut un contrat tant que le traitement dure.", "Article 28 wants a contract for as long as the processing lasts."},
		bad: `[[processing]]
id = "booking"
duration = "five years from signature"
[clauses.subject]
term = "2 years"
`, good: `[[processing]]
id = "booking"
duration = "two years from signature"
[clauses.subject]
term = "2 years"
`},
	{id: "DPA856", why: Words{"Un certificat vaut par qui le délivre, à qui et sur quoi.", "A certificate is worth who issues it, to whom and on what."},
		bad: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", number = "IS-1", scope = "hosting", issuer = "Beacon Software", issued = 2025-03-02, expires = 2028-03-01 }]
`, good: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", number = "IS-1", scope = "hosting", issuer = "Certification Ireland Ltd", issued = 2025-03-02, expires = 2028-03-01 }]
`},
	{id: "DPA857", why: Words{"Le responsable du traitement audite lui-même, ou par un auditeur qu’il mandate ; qui s’audite n’audite pas.", "The controller audits itself, or by an auditor that it mandates; who audits themselves does not audit."},
		bad: `[clauses.audit]
variant = "third_party"
agreed_auditor = "Port Hosting Ltd"
`, good: `[clauses.audit]
variant = "third_party"
agreed_auditor = "Quay Assurance LLP"
`},
	{id: "DPA858", why: Words{"Une clause qui désigne une juridiction supprimée fait plaider d’abord sur le juge.", "A clause that designates an abolished court makes the parties litigate about the court first."},
		bad: `[clauses.law_forum]
law = "FR"
courts = "the Tribunal de grande instance of Lyon"
`, good: `[clauses.law_forum]
law = "FR"
courts = "the Tribunal judiciaire of Lyon"
`},
	{id: "DPA859", why: Words{"Un nom resté d’un autre accord décrit le traitement d’un autre client.", "A name left from another agreement describes the processing of another customer."},
		bad: `[[processing]]
id = "booking"
purposes = "Booking and changing an appointment on behalf of Tower Dental Ltd."
`, good: `[[processing]]
id = "booking"
purposes = "Booking and changing an appointment on behalf of Harbour Clinic."
`},
	{id: "DPA860", why: Words{"Une liste à laquelle une ligne manque autorise moins que ce qui est annoncé, et nul ne sait laquelle.", "A list that lacks a row authorises less than it announces, and nobody knows which."},
		bad: `[subprocessor_list]
intro = "The following three sub-processors are authorised."
`, good: `[subprocessor_list]
intro = "The following sub-processors are authorised."
`},
}
