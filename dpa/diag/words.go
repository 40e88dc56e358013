package diag

// The checks of what free text says in words (DPA8xx).
var wordChecks = []Check{
	{
		ID: "DPA800", Severity: Error, Source: "Art. 32 GDPR",
		Title:   Words{"Secret dans le texte", "Secret in the text"},
		Message: Words{"« {phrase} » ressemble à un secret : {what}", "“{phrase}” looks like a secret: {what}"},
		Hint:    Words{"Retirez-le du texte et changez-le : qui lit le contrat le connaît.", "Take it out of the text and change it: whoever reads the contract knows it."},
	},
	{
		ID: "DPA801", Severity: Warning, Source: "Art. 32(1) GDPR",
		Title:   Words{"Technique faible ou abandonnée", "Weak or obsolete technique"},
		Message: Words{"« {phrase} » ne protège pas les données", "“{phrase}” does not protect the data"},
		Hint:    Words{"Nommez une technique à jour (TLS 1.2 ou plus, AES-256, SHA-256, Argon2id) ; si celle-ci est désactivée, dites-le dans la même phrase.", "Name a current technique (TLS 1.2 or later, AES-256, SHA-256, Argon2id); if this one is disabled, say so in the same sentence."},
	},
	{
		ID: "DPA802", Severity: Error, Source: "Art. 5(1)(e) GDPR",
		Title:   Words{"Conservation indéterminée dans un accord final", "Retention undetermined in a final agreement"},
		Message: Words{"{owner} : « {phrase} » ne fixe pas la fin de la conservation", "{owner}: “{phrase}” does not set the end of retention"},
		Hint:    Words{"Indiquez une durée (period = \"3 years\", from = …) ou l’événement qui met fin à la conservation.", "Give a period (period = \"3 years\", from = …) or the event that ends retention."},
	},
	{
		ID: "DPA803", Severity: Error, Source: "Arts. 45 and 46 GDPR",
		Title:   Words{"Instrument de transfert invalidé ou abrogé", "Transfer instrument that no longer exists"},
		Message: Words{"« {phrase} » n’autorise plus aucun transfert", "“{phrase}” no longer allows any transfer"},
		Hint:    Words{"Le bouclier de protection des données est invalide depuis le 16 juillet 2020 (C-311/18) et les anciennes clauses types sont abrogées depuis le 27 septembre 2021 : indiquez le mécanisme d’aujourd’hui, ou retirez la mention.", "The Privacy Shield has been invalid since 16 July 2020 (C-311/18), and the old standard clauses were repealed on 27 September 2021: name the mechanism of today, or take the mention out."},
	},
	{
		ID: "DPA804", Severity: Warning, Source: "Art. 94(1) GDPR",
		Title:   Words{"Texte abrogé cité comme en vigueur", "Repealed law cited as in force"},
		Message: Words{"« {phrase} » relève du droit antérieur au 25 mai 2018", "“{phrase}” belongs to the law before 25 May 2018"},
		Hint:    Words{"Citez le RGPD ou la loi nationale en vigueur ; les déclarations à l’autorité n’existent plus.", "Cite the GDPR or the national law in force; notifications of processing to the authority no longer exist."},
	},
	{
		ID: "DPA805", Severity: Error, Source: "Regulation (EU) 2016/679",
		Title:   Words{"Référence juridique erronée", "Wrong legal citation"},
		Message: Words{"« {phrase} » : {why}", "“{phrase}”: {why}"},
		Hint:    Words{"Corrigez la citation d’après le texte officiel.", "Correct the citation after the official text."},
	},
	{
		ID: "DPA806", Severity: Warning,
		Title:   Words{"Lettres et chiffres différents", "Words and digits that differ"},
		Message: Words{"« {phrase} » : les lettres disent {words}, les chiffres {digits}", "“{phrase}”: the words say {words}, the digits {digits}"},
		Hint:    Words{"Écrivez deux fois le même nombre, « {right} », ou ne l’écrivez qu’une fois.", "Write the same number twice, “{right}”, or write it once."},
	},
	{
		ID: "DPA807", Severity: Warning, Source: "Art. 5(1)(e) GDPR",
		Title:   Words{"Conservation démesurée", "Retention beyond measure"},
		Message: Words{"{owner} : {years} ans dépassent toute finalité ordinaire", "{owner}: {years} years exceed any ordinary purpose"},
		Hint:    Words{"Ramenez la durée à ce que la finalité exige, ou écrivez dans criterion la loi qui l’impose.", "Bring the period down to what the purpose needs, or write under criterion the law that imposes it."},
	},
	{
		ID: "DPA808", Severity: Warning, Source: "Art. 82 GDPR; Art. 1170 C. civ.",
		Title:   Words{"Plafond dérisoire", "Derisory cap"},
		Message: Words{"un plafond de {amount} ne laisse aucune responsabilité", "a cap of {amount} leaves no liability"},
		Hint:    Words{"Fixez un plafond en rapport avec le risque : un juge peut réputer celui-ci non écrit.", "Set a cap in proportion to the risk: a court may disregard this one."},
	},
	{
		ID: "DPA809", Severity: Warning,
		Title:   Words{"Terme non défini", "Undefined term"},
		Message: Words{"« {phrase} » n’est pas un terme de l’accord", "“{phrase}” is no term of the agreement"},
		Hint:    Words{"L’accord emploie « {term} » pour ce qui semble être la même notion : écrivez-le de même.", "The agreement uses “{term}” for what seems to be the same notion: write it likewise."},
	},
	{
		ID: "DPA810", Severity: Error,
		Title:   Words{"Renvoi sans cible dans un accord final", "Reference to nothing in a final agreement"},
		Message: Words{"« {phrase} » ne renvoie à rien sur le papier", "“{phrase}” leads to nothing on paper"},
		Hint:    Words{"Donnez l’adresse ou le texte auquel la phrase renvoie, ou retirez-la.", "Give the address or the text that the phrase refers to, or take it out."},
	},
	{
		ID: "DPA811", Severity: Info,
		Title:   Words{"Typographie française", "French typography"},
		Message: Words{"« {phrase} » : {why}", "“{phrase}”: {why}"},
	},
	{
		ID: "DPA812", Severity: Warning, Source: "Art. 5(1)(e) GDPR",
		Title:   Words{"Conservation indéterminée", "Retention undetermined"},
		Message: Words{"{owner} : « {phrase} » ne fixe pas la fin de la conservation", "{owner}: “{phrase}” does not set the end of retention"},
		Hint:    Words{"Indiquez une durée (period = \"3 years\", from = …) ou l’événement qui met fin à la conservation.", "Give a period (period = \"3 years\", from = …) or the event that ends retention."},
	},
	{
		ID: "DPA813", Severity: Warning,
		Title:   Words{"Renvoi sans cible", "Reference to nothing"},
		Message: Words{"« {phrase} » ne renvoie à rien sur le papier", "“{phrase}” leads to nothing on paper"},
		Hint:    Words{"Donnez l’adresse ou le texte auquel la phrase renvoie, ou retirez-la.", "Give the address or the text that the phrase refers to, or take it out."},
	},
	{
		ID: "DPA814", Severity: Error, Draft: true,
		Title:   Words{"Délai, jour ou intervalle différent d’une langue à l’autre", "Time, day or interval that differs between languages"},
		Message: Words{"le texte dit {said} dans une langue ({first}) et {other} dans l’autre ({second})", "the text says {said} in one language ({first}) and {other} in the other ({second})"},
		Hint:    Words{"Dites la même chose dans les deux langues.", "Say the same in both languages."},
	},
	{
		ID: "DPA815", Severity: Warning,
		Title:   Words{"Jour que le calendrier n’a pas", "Day that the calendar does not have"},
		Message: Words{"« {phrase} » : ce mois n’a pas ce jour", "“{phrase}”: that month has no such day"},
		Hint:    Words{"Reprenez la date du document dont il s’agit.", "Copy the date from the document that is meant."},
	},
}
