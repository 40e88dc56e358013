package diag

// The checks on special conditions: what they take away, and what their text
// says. A draft may carry the errors of law among them, as it may carry those
// of family DPA4xx.
var specialChecks = []Check{
	{
		ID: "DPA901", Severity: Error, Draft: true, Source: "Art. 28(3) GDPR",
		Title:   Words{"Mention obligatoire retirée", "Mandatory item taken away"},
		Message: Words{"la condition particulière {number} {does} «\u00a0{id}\u00a0», et rien d’autre dans l’accord ne contient la mention obligatoire {key}\u00a0: {title} ({source})", "special condition {number} {does} “{id}”, and nothing else in the agreement contains the mandatory item {key}: {title} ({source})"},
		Hint:    Words{"Gardez le paragraphe. Si le texte convenu contient cette mention, dites-le dans la condition qui le donne\u00a0: carries = [\"{key}\"].", "Keep the paragraph. If the agreed text contains the item, say so in the condition that gives it: carries = [\"{key}\"]."},
	},
	{
		ID: "DPA902", Severity: Warning,
		Title:   Words{"Protection retirée", "Protection taken away"},
		Message: Words{"la condition particulière {number} {does} «\u00a0{id}\u00a0», et l’accord perd ainsi ceci\u00a0: {title} ({source})", "special condition {number} {does} “{id}”, and the agreement so loses this: {title} ({source})"},
		Hint:    Words{"Un juriste devrait décider de cette perte. Si le texte convenu garde cette protection, dites-le dans la condition qui le donne\u00a0: carries = [\"{key}\"].", "A lawyer should decide on that loss. If the agreed text keeps the protection, say so in the condition that gives it: carries = [\"{key}\"]."},
	},
	{
		ID: "DPA903", Severity: Error,
		Title:   Words{"Obligation inconnue dans «\u00a0carries\u00a0»", "Unknown obligation in “carries”"},
		Message: Words{"condition particulière {number}\u00a0: «\u00a0{key}\u00a0» n’est ni une obligation ni une protection de la bibliothèque", "special condition {number}: “{key}” is neither an obligation nor a protection of the library"},
		Hint:    Words{"Retirez d’abord la ligne «\u00a0carries\u00a0»\u00a0: «\u00a0dpa check\u00a0» nomme alors ce que la condition retire.", "Take the line “carries” out first: “dpa check” then names what the condition takes away."},
	},
	{
		ID: "DPA904", Severity: Warning,
		Title:   Words{"Paramètre qui n’est plus imprimé", "Parameter that is no longer printed"},
		Message: Words{"le paramètre «\u00a0{name}\u00a0» de la clause «\u00a0{clause}\u00a0» n’est plus imprimé\u00a0: une condition particulière remplace ou supprime «\u00a0{id}\u00a0»", "the parameter “{name}” of the clause “{clause}” is no longer printed: a special condition replaces or leaves out “{id}”"},
		Hint:    Words{"Retirez ce réglage, ou la condition particulière si le paramètre suffit.", "Remove the setting, or the special condition if the parameter is enough."},
	},
	{
		ID: "DPA905", Severity: Error,
		Title:   Words{"Paragraphe inconnu dans [carries]", "Unknown paragraph in [carries]"},
		Message: Words{"la clause «\u00a0{clause}\u00a0» n’a pas de paragraphe «\u00a0{id}\u00a0»", "the clause “{clause}” has no paragraph “{id}”"},
		Hint:    Words{"Écrivez l’identifiant d’un paragraphe sans la clause, notify = [\"gdpr-33-2\"], ou une table au nom d’une variante.", "Write the identifier of a paragraph without the clause, notify = [\"gdpr-33-2\"], or a table with the name of a variant."},
	},
	{
		ID: "DPA906", Severity: Error,
		Title:   Words{"Obligation couverte qu’aucun paragraphe ne porte", "Covered obligation that no paragraph carries"},
		Message: Words{"la clause «\u00a0{clause}\u00a0» couvre «\u00a0{id}\u00a0», mais aucun paragraphe de {file} ne la porte", "the clause “{clause}” covers “{id}”, but no paragraph of {file} carries it"},
		Hint:    Words{"Dites sous [carries] quel paragraphe porte cette obligation, dans chaque variante et chaque langue, ou retirez-la de «\u00a0covers\u00a0».", "Say under [carries] which paragraph carries that obligation, in each variant and each language, or take it out of “covers”."},
	},
	{
		ID: "DPA907", Severity: Error,
		Title:   Words{"Nom inconnu dans [clocks]", "Unknown name in [clocks]"},
		Message: Words{"le délai «\u00a0{clock}\u00a0» nomme «\u00a0{name}\u00a0», qui n’est pas {what}", "the time “{clock}” names “{name}”, which is not {what}"},
		Hint:    Words{"WRITING.md montre ce que chaque clé de [clocks] attend.", "WRITING.md shows what each key of [clocks] takes."},
	},
	{
		ID: "DPA908", Severity: Error,
		Title:   Words{"Délai qui part de lui-même", "Time that counts from itself"},
		Message: Words{"le délai «\u00a0{clock}\u00a0» commence à sa propre fin, directement ou par d’autres", "the time “{clock}” begins at its own end, directly or through others"},
		Hint:    Words{"Faites-le partir, sous «\u00a0after\u00a0», d’un délai qui le précède.", "Let it begin, under “after”, with a time that precedes it."},
	},
	{
		ID: "DPA910", Severity: Error, Draft: true, Source: "Art. 28(3)(e) and (f) GDPR",
		Title:   Words{"Assistance facultative", "Optional assistance"},
		Message: Words{"condition particulière {number}\u00a0: l’assistance y est facultative («\u00a0{phrase}\u00a0»), alors que le sous-traitant la doit", "special condition {number}: assistance is optional there (“{phrase}”), although the processor owes it"},
		Hint:    Words{"Écrivez que le sous-traitant aide le responsable du traitement\u202f; les moyens peuvent être précisés, non l’obligation.", "Write that the processor shall assist the controller; the means may be specified, not whether it assists."},
	},
	{
		ID: "DPA911", Severity: Warning, Source: "Art. 33(2) GDPR",
		Title:   Words{"Délai de notification sans chiffre", "Breach notice without a number"},
		Message: Words{"condition particulière {number}\u00a0: le texte qui remplace «\u00a0{id}\u00a0» ne donne aucun nombre d’heures ni de jours pour notifier une violation", "special condition {number}: the text that replaces “{id}” gives no number of hours or days for notifying a breach"},
		Hint:    Words{"Donnez un délai chiffré à compter de la prise de connaissance.", "Give a time limit in hours, counted from becoming aware."},
	},
	{
		ID: "DPA912", Severity: Error, Draft: true, Source: "Art. 28(3)(g) GDPR",
		Title:   Words{"Suppression sans délai chiffré", "Deletion without a time limit"},
		Message: Words{"condition particulière {number}\u00a0: le texte qui remplace «\u00a0{id}\u00a0» ne donne aucun délai pour supprimer les données", "special condition {number}: the text that replaces “{id}” gives no time limit for deleting the data"},
		Hint:    Words{"Donnez un nombre de jours à compter de la fin des services.", "Give a number of days from the end of the services."},
	},
	{
		ID: "DPA913", Severity: Error, Draft: true,
		Title:   Words{"Délai hors des bornes dans une condition particulière", "Time limit out of bounds in a special condition"},
		Message: Words{"condition particulière {number}\u00a0: «\u00a0{value}\u00a0» dépasse la borne du paramètre «\u00a0{name}\u00a0» de la clause «\u00a0{clause}\u00a0» ({bound})", "special condition {number}: “{value}” is beyond the bound of the parameter “{name}” of the clause “{clause}” ({bound})"},
		Hint:    Words{"{reason}", "{reason}"},
	},
	{
		ID: "DPA914", Severity: Warning,
		Title:   Words{"Délai inhabituel dans une condition particulière", "Unusual time limit in a special condition"},
		Message: Words{"condition particulière {number}\u00a0: «\u00a0{value}\u00a0» est plus long que l’usage pour le paramètre «\u00a0{name}\u00a0» de la clause «\u00a0{clause}\u00a0» ({bound})", "special condition {number}: “{value}” is longer than usual for the parameter “{name}” of the clause “{clause}” ({bound})"},
		Hint:    Words{"{reason}", "{reason}"},
	},
	{
		ID: "DPA915", Severity: Error, Draft: true,
		Title:   Words{"Délai hors de la politique dans une condition particulière", "Time limit outside the policy in a special condition"},
		Message: Words{"condition particulière {number}\u00a0: «\u00a0{value}\u00a0» sort de la politique de l’éditeur pour «\u00a0{clause}.{name}\u00a0» ({limit})", "special condition {number}: “{value}” is outside the vendor’s policy for “{clause}.{name}” ({limit})"},
		Hint:    Words{"Changez le délai, ou consignez l’accord de qui peut l’approuver\u00a0: [[exceptions]] clause = \"{clause}\", param = \"{name}\".", "Change the time limit, or write down the approval of whoever may give it: [[exceptions]] clause = \"{clause}\", param = \"{name}\"."},
	},
	{
		ID: "DPA916", Severity: Warning, Source: "Art. 33(3) GDPR",
		Title:   Words{"Contenu de la notification sur demande", "Content of the notification on request"},
		Message: Words{"condition particulière {number}\u00a0: le sous-traitant ne donne que sur demande les informations sur une violation («\u00a0{phrase}\u00a0»)", "special condition {number}: the processor gives the information on a breach only on request (“{phrase}”)"},
		Hint:    Words{"Le responsable du traitement en a besoin pour notifier à son tour\u00a0: écrivez qu’elles sont jointes à la notification.", "The controller needs it in order to notify in turn: write that it comes with the notification."},
	},
	{
		ID: "DPA920", Severity: Warning, Source: "Art. 28(3)(h) GDPR",
		Title:   Words{"Audit entravé", "Audit hindered"},
		Message: Words{"condition particulière {number}\u00a0: l’audit dépend du sous-traitant, est plafonné sans exception ou est à la seule charge du responsable du traitement («\u00a0{phrase}\u00a0»)", "special condition {number}: the audit depends on the processor, is capped without exception or is wholly paid by the controller (“{phrase}”)"},
		Hint:    Words{"Gardez les audits motivés hors du plafond, sans accord du sous-traitant, et les frais à sa charge en cas de manquement.", "Keep audits for cause outside the cap and free of the processor’s consent, and the costs on it in case of a failure."},
	},
	{
		ID: "DPA921", Severity: Error, Draft: true, Source: "Art. 28(3)(h) GDPR",
		Title:   Words{"Audit sans inspection", "Audit without inspection"},
		Message: Words{"condition particulière {number}\u00a0: l’inspection y est exclue ou remplacée par des documents («\u00a0{phrase}\u00a0»)", "special condition {number}: inspection is excluded there or replaced by documents (“{phrase}”)"},
		Hint:    Words{"Les documents peuvent venir d’abord\u202f; l’inspection doit rester possible.", "Documents may come first; inspection has to remain possible."},
	},
	{
		ID: "DPA922", Severity: Warning, Source: "Art. 28(3)(a), Art. 48 GDPR",
		Title:   Words{"Exception ou communication trop large", "Exception or disclosure too wide"},
		Message: Words{"condition particulière {number}\u00a0: la dérogation n’est pas limitée au droit de l’Union ou d’un État membre («\u00a0{phrase}\u00a0»)", "special condition {number}: the exception is not limited to Union or Member State law (“{phrase}”)"},
		Hint:    Words{"Limitez-la au droit de l’Union ou d’un État membre, avec information préalable du responsable du traitement.", "Limit it to Union or Member State law, with prior information of the controller."},
	},
	{
		ID: "DPA923", Severity: Warning, Source: "Art. 28(3) and (9) GDPR",
		Title:   Words{"Modification unilatérale", "Unilateral change"},
		Message: Words{"condition particulière {number}\u00a0: le sous-traitant peut modifier seul l’accord («\u00a0{phrase}\u00a0»)", "special condition {number}: the processor may change the agreement alone (“{phrase}”)"},
		Hint:    Words{"Demandez un accord écrit, ou du moins un préavis et un droit de refus.", "Ask for a written agreement, or at least for notice and a right to refuse."},
	},
	{
		ID: "DPA924", Severity: Warning, Source: "Art. 82(5) GDPR",
		Title:   Words{"Garantie à sens unique et sans plafond", "One-sided, uncapped indemnity"},
		Message: Words{"condition particulière {number}\u00a0: le responsable du traitement garantit seul le sous-traitant, sans plafond («\u00a0{phrase}\u00a0»)", "special condition {number}: the controller alone indemnifies the processor, without a cap (“{phrase}”)"},
		Hint:    Words{"Rendez-la réciproque, ou plafonnez-la.", "Make it mutual, or cap it."},
	},
	{
		ID: "DPA925", Severity: Warning, Source: "Art. 28(10) GDPR",
		Title:   Words{"Finalité propre du sous-traitant", "Purpose of the processor’s own"},
		Message: Words{"condition particulière {number}\u00a0: le sous-traitant emploie les données pour lui-même («\u00a0{phrase}\u00a0»)\u202f; il en devient responsable du traitement", "special condition {number}: the processor uses the data for itself (“{phrase}”); it so becomes a controller of them"},
		Hint:    Words{"Retirez cette finalité, ou faites-en une instruction du responsable du traitement, pour ses propres besoins.", "Remove that purpose, or make it an instruction of the controller for its own needs."},
	},
	{
		ID: "DPA926", Severity: Error, Draft: true, Source: "Art. 28(3) GDPR",
		Title:   Words{"Condition particulière sous un droit hors de l’Union", "Special condition under a law outside the Union"},
		Message: Words{"condition particulière {number}\u00a0: le droit applicable n’est pas celui d’un État membre ni de l’Espace économique européen («\u00a0{phrase}\u00a0»)", "special condition {number}: the governing law is not that of a Member State or of the European Economic Area (“{phrase}”)"},
		Hint:    Words{"Donnez le droit d’un État membre.", "Give the law of a Member State."},
	},
	{
		ID: "DPA927", Severity: Warning, Source: "Art. 79 GDPR",
		Title:   Words{"Juridictions hors de l’Espace économique européen", "Courts outside the European Economic Area"},
		Message: Words{"condition particulière {number}\u00a0: les juridictions désignées ne sont pas celles d’un État membre ni de l’Espace économique européen («\u00a0{phrase}\u00a0»)", "special condition {number}: the courts chosen are not those of a Member State or of the European Economic Area (“{phrase}”)"},
		Hint:    Words{"Désignez les juridictions d’un État membre.", "Choose the courts of a Member State."},
	},
	{
		ID: "DPA928", Severity: Error, Draft: true, Source: "Art. 28(4) GDPR",
		Title:   Words{"Responsabilité pour les sous-traitants ultérieurs exclue", "Liability for sub-processors excluded"},
		Message: Words{"condition particulière {number}\u00a0: le sous-traitant ne répond pas pleinement de ses sous-traitants ultérieurs («\u00a0{phrase}\u00a0»)", "special condition {number}: the processor is not fully liable for its sub-processors (“{phrase}”)"},
		Hint:    Words{"L’article 28, paragraphe 4, veut qu’il en reste pleinement responsable.", "Article 28(4) wants it to remain fully liable for them."},
	},
	{
		ID: "DPA929", Severity: Error, Draft: true, Source: "Art. 82 GDPR",
		Title:   Words{"Plafond opposé aux personnes concernées", "Cap against data subjects"},
		Message: Words{"condition particulière {number}\u00a0: un plafond y est opposé aux personnes concernées («\u00a0{phrase}\u00a0»)", "special condition {number}: a cap is set there against data subjects (“{phrase}”)"},
		Hint:    Words{"Aucun contrat ne limite leur droit à réparation\u00a0: réservez le plafond aux rapports entre les parties.", "No contract limits their right to compensation: keep the cap between the parties."},
	},
	{
		ID: "DPA930", Severity: Error, Draft: true, Source: "Art. 28(1), Art. 82 GDPR",
		Title:   Words{"Responsabilité exclue", "Liability excluded"},
		Message: Words{"condition particulière {number}\u00a0: le sous-traitant exclut toute responsabilité («\u00a0{phrase}\u00a0»)", "special condition {number}: the processor excludes all liability (“{phrase}”)"},
		Hint:    Words{"Un plafond entre les parties est possible\u202f; une exclusion totale ne l’est pas.", "A cap between the parties is possible; a total exclusion is not."},
	},
	{
		ID: "DPA931", Severity: Warning, Source: "Art. 28(3)(g) GDPR",
		Title:   Words{"Copie conservée", "Copy kept"},
		Message: Words{"condition particulière {number}\u00a0: le sous-traitant garde une copie des données («\u00a0{phrase}\u00a0»), que seul le droit de l’Union ou d’un État membre peut exiger", "special condition {number}: the processor keeps a copy of the data (“{phrase}”), which only Union or Member State law may require"},
		Hint:    Words{"Limitez la conservation à ce que ce droit exige.", "Limit what is kept to what that law requires."},
	},
	{
		ID: "DPA932", Severity: Warning, Source: "Art. 28(3)(b) GDPR",
		Title:   Words{"Confidentialité qui prend fin", "Confidentiality that ends"},
		Message: Words{"condition particulière {number}\u00a0: la confidentialité prend fin («\u00a0{phrase}\u00a0»), alors que les données restent confidentielles sans limite de durée", "special condition {number}: confidentiality ends (“{phrase}”), although the data remain confidential without limit in time"},
		Hint:    Words{"Réservez ce terme aux informations qui ne sont pas des données à caractère personnel.", "Keep that end for information that is not personal data."},
	},
	{
		ID: "DPA933", Severity: Error, Draft: true, Source: "Art. 28(2) GDPR",
		Title:   Words{"Résiliation close avant la fin de l’opposition", "Exit that closes before the objection is over"},
		Message: Words{"condition particulière {number}\u00a0: la résiliation doit intervenir dans un délai ({value}) plus court que celui de l’opposition ({objection})", "special condition {number}: the termination has to take place within a time ({value}) shorter than that of the objection ({objection})"},
		Hint:    Words{"Comptez ce délai à partir de la fin du délai d’opposition.", "Count that time from the end of the time to object."},
	},
}
