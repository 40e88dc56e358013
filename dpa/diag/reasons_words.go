package diag

// measure is a deal with a measure of that text.
func measure(text string) string {
	return "[[measures]]\nid    = \"own\"\ntitle = \"Keys and passwords\"\ntext  = \"" + text + "\"\n"
}

// added is a special condition after a paragraph.
func added(after, text string) string {
	return "[[special_conditions]]\nadd_after = \"" + after + "\"\ntext = \"" + text + "\"\nreason = \"asked by the clinic\"\n"
}

// kept is an activity whose retention is as the line says.
func kept(line string) string {
	return `[[processing]]
id         = "messages"
title      = "Messages"
subject_matter = "Messages between the clinic and its patients."
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { ` + line + " }\n"
}

// wordReasons are those of the words of free texts (DPA8xx).
var wordReasons = []reason{
	{id: "DPA800", why: Words{"Un contrat se lit, se transmet et s’archive : un mot de passe ou une clé qui y figure n’est plus secret.", "A contract is read, passed on and archived: a password or key that stands in it is no secret any more."},
		bad: measure("The administrator password is Harbour2026!."), good: measure("The administrator password is kept in a safe.")},
	{id: "DPA801", why: Words{"Une technique que chacun sait casser ne tient pas compte de l’état des connaissances, que l’article 32 demande.", "A technique that anybody can break does not take the state of the art into account, which Article 32 asks for."},
		bad: measure("Passwords are hashed with MD5."), good: measure("Passwords are hashed with Argon2id; MD5 is disabled.")},
	{id: "DPA802", why: Words{"Une durée que rien ne fixe ne permet ni d’effacer à temps ni de le vérifier ; un accord signé ne peut en rester là.", "A period that nothing sets lets nobody erase in time, nor verify it; a signed agreement cannot leave it there."},
		bad: "status = \"final\"\n" + kept(`criterion = "as long as necessary"`), good: "status = \"final\"\n" + kept(`period = "1 year", from = "the message"`)},
	{id: "DPA803", why: Words{"Nommer un instrument annulé ou abrogé laisse croire que le transfert a un fondement.", "Naming an instrument that was annulled or repealed suggests that the transfer has a ground."},
		bad: measure("Transfers rest on the Privacy Shield."), good: measure("No transfer rests on the Privacy Shield, which was invalidated in 2020.")},
	{id: "DPA804", why: Words{"La directive 95/46/CE est abrogée depuis le 25 mai 2018 ; ce qui s’y fonde encore n’a pas été relu.", "Directive 95/46/EC has been repealed since 25 May 2018; what still rests on it was not read again."},
		bad: added("security.measures", "The Processor complies with Directive 95/46/EC."), good: added("security.measures", "The Processor keeps the Controller informed.")},
	{id: "DPA805", why: Words{"Une référence fausse ne renvoie à aucune règle, et fait douter du reste du texte.", "A wrong citation leads to no rule, and casts doubt on the rest of the text."},
		bad: added("security.measures", "Article 132 of the GDPR applies."), good: added("security.measures", "Article 32 of the GDPR applies.")},
	{id: "DPA806", why: Words{"Deux nombres pour une seule obligation en font deux, et les parties liront chacune le leur.", "Two numbers for one obligation make two of it, and each party will read its own."},
		bad: added("security.measures", "The Processor reports within fifteen (20) days."), good: added("security.measures", "The Processor reports within fifteen (15) days.")},
	{id: "DPA807", why: Words{"Une durée que rien n’explique, des siècles ou trente ans pour un candidat écarté, est une conservation illimitée qui n’en porte pas le nom.", "A period that nothing explains, centuries or thirty years for a refused applicant, is unlimited retention by another name."},
		bad: kept(`period = "200 years"`), good: kept(`period = "10 years"`)},
	{id: "DPA808", why: Words{"Un plafond dérisoire vide l’obligation de sa substance : un juge peut l’écarter, et il ne protège alors plus personne.", "A derisory cap empties the obligation: a court may disregard it, and then it protects nobody."},
		bad: "[clauses.liability]\nvariant = \"super_cap\"\namount = \"1 EUR\"\n", good: "[clauses.liability]\nvariant = \"super_cap\"\namount = \"250 000 EUR\"\n"},
	{id: "DPA809", why: Words{"Un autre mot pour une partie ou pour les données laisse plaider qu’il désigne autre chose.", "Another word for a party or for the data lets somebody argue that it means something else."},
		bad: added("security.measures", "The Service Provider reports every month."), good: added("security.measures", "The Processor reports every month.")},
	{id: "DPA810", why: Words{"Un contrat signé se lit sur papier : ce qui était derrière un lien n’en fait pas partie.", "A signed contract is read on paper: what stood behind a link is no part of it."},
		bad: "status = \"final\"\n" + added("security.measures", "The list is available here."), good: "status = \"final\"\n" + added("security.measures", "The list is available at https://beacon.ie/list.")},
	{id: "DPA811", why: Words{"Les espaces et guillemets du français suivent l’usage de l’imprimerie ; un contrat soigné se relit mieux.", "French spaces and quotation marks follow the usage of printers; a tidy contract is easier to read."},
		bad: `languages = ["fr", "en"]
[[special_conditions]]
add_after = "security.measures"
text = { fr = "Il remet ceci: un rapport.", en = "It delivers this: a report." }
reason = "asked by the clinic"
`, good: "status = \"draft\"\n"},
	{id: "DPA812", why: Words{"Une durée que rien ne fixe ne permet ni d’effacer à temps ni de le vérifier.", "A period that nothing sets lets nobody erase in time, nor verify it."},
		bad: kept(`criterion = "in line with industry practice"`), good: kept(`criterion = "until the patient deletes the account"`)},
	{id: "DPA813", why: Words{"Le lecteur du papier ne peut pas suivre un lien, et ne sait pas ce qu’il disait.", "Who reads the paper cannot follow a link, and does not know what it said."},
		bad: added("security.measures", "The list is available here."), good: added("security.measures", "The list is available at https://beacon.ie/list.")},
	{id: "DPA814", why: Words{"Les deux textes font foi : chaque partie invoquera le sien.", "Both texts are authentic: each party will rely on its own."},
		bad: `languages = ["fr", "en"]
[[special_conditions]]
add_after = "security.measures"
text = { fr = "Il remet un rapport sous dix (10) jours.", en = "It delivers a report within thirty (30) days." }
reason = "asked by the clinic"
`, good: "status = \"draft\"\n"},
	{id: "DPA815", why: Words{"Un jour qui n’existe pas ne désigne aucun acte : une délibération, un contrat ou un certificat daté ainsi ne se retrouve pas.", "A day that does not exist points to no document: a resolution, a contract or a certificate with such a date cannot be found."},
		bad: measure("The keys were renewed on 31 November 2025."), good: measure("The keys were renewed on 30 November 2025.")},
}
