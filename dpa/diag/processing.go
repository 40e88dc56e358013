package diag

// The checks of package dpa on what is processed and by whom else (DPA17x).
var processingChecks = []Check{
	{
		ID: "DPA170", Severity: Error, Source: "Art. 9 GDPR",
		Title:   Words{"Donnée sensible non signalée", "Sensitive data not flagged"},
		Message: Words{"{owner} : « {text} » désigne une catégorie particulière de données (« {phrase} ») sans le dire", "{owner}: “{text}” names a special category of data (“{phrase}”) without saying so"},
		Hint:    Words{"Écrivez { word = …, special = \"{nature}\" }, ou, si ces données n’en sont pas, { word = …, none = [\"special\"] }.", "Write { word = …, special = \"{nature}\" } or, if these data are none, { word = …, none = [\"special\"] }."},
	},
	{
		ID: "DPA171", Severity: Warning, Source: "Art. 87 GDPR",
		Title:   Words{"Identifiant national", "National identification number"},
		Message: Words{"{owner} : un identifiant national est traité", "{owner}: a national identification number is processed"},
		Hint:    Words{"Chaque État membre en fixe les conditions d’usage : vérifiez que le droit du client le permet (en France, article 30 de la loi n° 78-17), et citez dans notes le texte qui l’autorise.", "Each Member State sets the conditions for its use: check that the customer’s law allows it, and cite under notes the provision that does."},
	},
	{
		ID: "DPA172", Severity: Warning, Source: "Arts. 6 and 9 GDPR",
		Title:   Words{"Condition de l’article 9 absente", "Condition of Article 9 missing"},
		Message: Words{"{owner} : des catégories particulières de données sont traitées, et seule la base juridique de l’article 6 est indiquée", "{owner}: special categories of data are processed, and only the legal basis of Article 6 is given"},
		Hint:    Words{"Ajoutez dans legal_basis article9 = \"healthcare\" ou une autre condition, ou unknown = [\"article9\"].", "Add to legal_basis article9 = \"healthcare\" or another condition, or unknown = [\"article9\"]."},
	},
	{
		ID: "DPA173", Severity: Warning, Source: "Art. 5(1)(e) GDPR",
		Title:   Words{"Conservation sans limite", "Retention without limit"},
		Message: Words{"{owner} : « {phrase} » ne limite pas la conservation", "{owner}: “{phrase}” sets no limit to retention"},
		Hint:    Words{"Indiquez une durée, ou l’événement qui met fin à la conservation.", "Give a period, or the event that ends retention."},
	},
	{
		ID: "DPA174", Severity: Warning, Source: "Art. 28(3) GDPR",
		Title:   Words{"Liste de données ouverte", "Open-ended list of data"},
		Message: Words{"{owner} : « {phrase} » laisse ouverte la liste des données", "{owner}: “{phrase}” leaves the list of data open"},
		Hint:    Words{"Nommez chaque catégorie de données.", "Name every category of data."},
	},
	{
		ID: "DPA175", Severity: Warning, Source: "Art. 5(1)(b) GDPR",
		Title:   Words{"Finalité trop vague", "Purpose too vague"},
		Message: Words{"{owner} : « {phrase} » ne dit pas à quoi servent les données", "{owner}: “{phrase}” does not say what the data are for"},
		Hint:    Words{"Dites ce que le client fait grâce au service : « prendre rendez-vous », « envoyer les résultats au patient ».", "Say what the customer does with the service: “booking appointments”, “sending results to the patient”."},
	},
	{
		ID: "DPA176", Severity: Error,
		Title:   Words{"Renvoi à un élément absent", "Reference to an item that is not there"},
		Message: Words{"« {id} » n’est l’identifiant d’aucun élément ({list})", "“{id}” is the identifier of no item ({list})"},
		Hint:    Words{"Identifiants possibles : {known}.", "Possible identifiers: {known}."},
	},
	{
		ID: "DPA177", Severity: Warning, Source: "Art. 28(1) and (5) GDPR",
		Title:   Words{"Garantie qui n’en est pas une", "Safeguard that is none"},
		Message: Words{"{owner} : « {phrase} » ne décrit aucune garantie", "{owner}: “{phrase}” describes no safeguard"},
		Hint:    Words{"Dites ce qui protège les données : un chiffrement, un contrat de sous-traitance, une certification avec son périmètre.", "Say what protects the data: encryption, a data processing agreement, a certificate with its scope."},
	},
	{
		ID: "DPA178", Severity: Warning, Source: "Art. 28(4) GDPR",
		Title:   Words{"Sous-traitant ultérieur qui en nomme un autre", "Sub-processor that names another one"},
		Message: Words{"{owner} : le texte nomme un autre sous-traitant ultérieur de la liste, {other}", "{owner}: the text names another sub-processor of the list, {other}"},
		Hint:    Words{"S’il fait appel à lui, ajoutez-le sous [[subprocessors.subprocessors]] ; sinon none = [\"subprocessors\"] ou unknown = [\"subprocessors\"].", "If it engages that one, add it under [[subprocessors.subprocessors]]; else none = [\"subprocessors\"] or unknown = [\"subprocessors\"]."},
	},
	{
		ID: "DPA179", Severity: Warning, Source: "Art. 28(2) GDPR; EDPB Opinion 22/2024",
		Title:   Words{"Liste non datée ou ancienne", "List without a date or out of date"},
		Message: Words{"liste des sous-traitants ultérieurs : {why}", "list of sub-processors: {why}"},
		Hint:    Words{"Vérifiez la liste, puis donnez le jour où elle était exacte : subprocessor_list.date = 2026-11-22.", "Check the list, then give the day on which it was true: subprocessor_list.date = 2026-11-22."},
	},
}
