package diag

// The checks of package dpa on what a processor guarantees: its certificates,
// the hosting of health data, its measures.
var guaranteeChecks = []Check{
	{
		ID: "DPA190", Severity: Error, Source: "Art. R. 1111-11 CSP; HDS v2",
		Title:   Words{"Mention absente de l’hébergement de données de santé", "Fact missing on the hosting of health data"},
		Message: Words{"l’hébergement de données de santé ne dit pas « {key} » ({label}), que le contrat doit contenir ({source})", "the hosting of health data does not say “{key}” ({label}), which the contract has to contain ({source})"},
		Hint:    Words{"Ajoutez {key} = … sous [health_hosting], ou dites-y que vous ne le savez pas encore, unknown = [\"{key}\"], ou qu’il n’y en a pas, none = [\"{key}\"].", "Add {key} = … under [health_hosting], or say there that you do not know it yet, unknown = [\"{key}\"], or that there is none, none = [\"{key}\"]."},
	},
	{
		ID: "DPA191", Severity: Error, Source: "HDS v2, arrêté du 26 avril 2024",
		Title:   Words{"Données de santé stockées hors de l’EEE", "Health data stored outside the EEA"},
		Message: Words{"sous le régime HDS, les données ne peuvent être stockées hors de l’Espace économique européen : « {place} »", "under the HDS rules, data cannot be stored outside the European Economic Area: “{place}”"},
		Hint:    Words{"Choisissez un lieu de l’Espace économique européen. Un simple accès à distance se déclare sous [[health_hosting.remote_access]].", "Choose a place in the European Economic Area. Mere remote access is declared under [[health_hosting.remote_access]]."},
	},
	{
		ID: "DPA192", Severity: Error, Source: "Art. L. 1111-8 CSP",
		Title:   Words{"Hébergeur sans certification HDS utilisable", "Host without a usable HDS certificate"},
		Message: Words{"l’hébergeur des données de santé doit être certifié HDS : {why}", "the host of the health data has to be HDS-certified: {why}"},
		Hint:    Words{"Ajoutez le certificat à l’hébergeur ou sous [health_hosting] : certificates = [{ standard = \"HDS\", edition = \"2.0\", activities = [1, 2, 3], … }].", "Add the certificate to the host or under [health_hosting]: certificates = [{ standard = \"HDS\", edition = \"2.0\", activities = [1, 2, 3], … }]."},
	},
	{
		ID: "DPA193", Severity: Warning, Source: "§ 393 SGB V; NEN 7510",
		Title:   Words{"Attestation attendue de l’hébergeur", "Attestation expected of the host"},
		Message: Words{"le régime « {regime} » demande {want}", "the rules “{regime}” want {want}"},
		Hint:    Words{"Ajoutez-le à l’hébergeur ou sous [health_hosting], ou déclarez-le inconnu : unknown = [\"certificates\"].", "Add it to the host or under [health_hosting], or state it unknown: unknown = [\"certificates\"]."},
	},
	{
		ID: "DPA194", Severity: Warning, Source: "Art. 28(1) and (5) GDPR",
		Title:   Words{"Certification imprécise", "Vague certificate"},
		Message: Words{"{owner} : la certification « {standard} » ne dit pas ceci : {missing}", "{owner}: the certificate “{standard}” does not say this: {missing}"},
		Hint:    Words{"Sans édition, périmètre ni échéance, une certification ne prouve rien. Complétez-la, ou déclarez ce que vous ne savez pas : unknown = [\"scope\"].", "Without edition, scope and expiry a certificate proves nothing. Complete it, or state what you do not know: unknown = [\"scope\"]."},
	},
	{
		ID: "DPA195", Severity: Warning, Source: "Art. 28(1) and (5) GDPR",
		Title:   Words{"Certification expirée", "Expired certificate"},
		Message: Words{"{owner} : la certification « {standard} » a expiré le {expires}, avant la date de l’accord ({date})", "{owner}: the certificate “{standard}” expired on {expires}, before the date of the agreement ({date})"},
		Hint:    Words{"Donnez le certificat renouvelé, ou retirez celui-ci.", "Give the renewed certificate, or remove this one."},
	},
	{
		ID: "DPA196", Severity: Error,
		Title:   Words{"Clé qui ne convient pas à cette mesure", "Key that does not suit this measure"},
		Message: Words{"la mesure « {measure} » ne peut pas avoir « {key} » : {why}", "the measure “{measure}” cannot have “{key}”: {why}"},
		Hint:    Words{"Retirez cette ligne. Un texte propre à l’accord s’écrit dans une mesure sans « use » ; une précision s’ajoute avec « note ».", "Remove this line. A text of the agreement’s own goes into a measure without “use”; something to add goes into “note”."},
	},
	{
		ID: "DPA197", Severity: Error,
		Title:   Words{"Mesure inconnue du catalogue", "Measure not in the catalogue"},
		Message: Words{"le catalogue n’a pas de mesure « {id} »", "the catalogue has no measure “{id}”"},
		Hint:    Words{"« dpa measures » liste les mesures. Une mesure qui n’y est pas s’écrit avec title et text.", "“dpa measures” lists the measures. A measure that is not there is written with title and text."},
	},
	{
		ID: "DPA198", Severity: Error,
		Title:   Words{"Paramètre inconnu d’une mesure", "Unknown parameter of a measure"},
		Message: Words{"la mesure « {measure} » n’a pas de paramètre « {name} »", "the measure “{measure}” has no parameter “{name}”"},
		Hint:    Words{"Ses paramètres : {known}.", "Its parameters: {known}."},
	},
	{
		ID: "DPA199", Severity: Error,
		Title:   Words{"Intertitre de mesures inconnu", "Unknown heading of measures"},
		Message: Words{"« {id} » n’est pas un intertitre du catalogue des mesures", "“{id}” is not a heading of the catalogue of measures"},
		Hint:    Words{"Intertitres possibles : {known}. Sans « heading », la mesure a son propre titre, après les autres.", "Possible headings: {known}. Without “heading” the measure has a heading of its own, after the others."},
	},
}

// The checks of package library on the catalogue of measures.
var catalogueChecks = []Check{
	{
		ID: "DPA270", Severity: Error,
		Title:   Words{"Intertitre inconnu du catalogue", "Heading not in the catalogue"},
		Message: Words{"« {id} » n’est pas un intertitre du catalogue", "“{id}” is not a heading of the catalogue"},
		Hint:    Words{"Ajoutez [headings.{id}] au catalogue, ou choisissez parmi : {known}.", "Add [headings.{id}] to the catalogue, or choose among: {known}."},
	},
	{
		ID: "DPA271", Severity: Error, Source: "ISO/IEC 27001:2022, Annex A",
		Title:   Words{"Mesure inconnue de l’ISO/IEC 27001", "Unknown control of ISO/IEC 27001"},
		Message: Words{"« {control} » n’est pas un numéro de l’annexe A de l’ISO/IEC 27001:2022", "“{control}” is not a number of Annex A of ISO/IEC 27001:2022"},
		Hint:    Words{"Les numéros vont de 5.1 à 5.37, de 6.1 à 6.8, de 7.1 à 7.14 et de 8.1 à 8.34, sans le « A. ».", "The numbers are 5.1 to 5.37, 6.1 to 6.8, 7.1 to 7.14 and 8.1 to 8.34, without the “A.”."},
	},
	{
		ID: "DPA272", Severity: Error,
		Title:   Words{"Paramètre de mesure inutilisable", "Unusable parameter of a measure"},
		Message: Words{"le paramètre « {name} » de la mesure « {measure} » doit s’écrire dans le texte et avoir une valeur habituelle", "the parameter “{name}” of the measure “{measure}” has to print in the text and to have a default"},
		Hint:    Words{"Donnez default = … ; les types bool et choice ne conviennent pas, car une mesure n’a pas de condition.", "Give default = …; the types bool and choice do not suit, for a measure has no conditions."},
	},
	{
		ID: "DPA273", Severity: Error,
		Title:   Words{"Blanc inconnu dans une mesure", "Unknown blank in a measure"},
		Message: Words{"{{{name}}} n’est pas un paramètre de la mesure « {measure} »", "{{{name}}} is not a parameter of the measure “{measure}”"},
		Hint:    Words{"Ajoutez [measures.{measure}.params.{name}], ou corrigez le nom.", "Add [measures.{measure}.params.{name}], or correct the name."},
	},
	{
		ID: "DPA274", Severity: Error,
		Title:   Words{"Marque interdite dans une mesure", "Mark not allowed in a measure"},
		Message: Words{"{mark} ne peut pas se trouver dans le texte d’une mesure", "{mark} cannot stand in the text of a measure"},
		Hint:    Words{"Une mesure sert dans tout accord : elle ne définit pas de terme et ne renvoie à aucune clause.", "A measure serves any agreement: it defines no term and refers to no clause."},
	},
}
