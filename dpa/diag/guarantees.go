package diag

// The checks of package dpa on what a processor guarantees: its certificates,
// the hosting of health data, its measures.
var guaranteeChecks = []Check{
	{
		ID: "DPA190", Severity: Error, Source: "Art. R.1111-11 CSP",
		Title:   Words{"Mention absente de l’hébergement de données de santé", "Fact missing on the hosting of health data"},
		Message: Words{"l’hébergement de données de santé ne dit pas « {key} » ({label}), que le contrat doit contenir (article R.1111-11 du code de la santé publique, {point})", "the hosting of health data does not say “{key}” ({label}), which the contract has to contain (Article R.1111-11 of the French Public Health Code, {point})"},
		Hint:    Words{"Ajoutez {key} = … sous [health_hosting], ou dites-y que vous ne le savez pas encore, unknown = [\"{key}\"].", "Add {key} = … under [health_hosting], or say there that you do not know it yet, unknown = [\"{key}\"]."},
	},
	{
		ID: "DPA191", Severity: Error, Source: "HDS v2, arrêté du 26 avril 2024",
		Title:   Words{"Données de santé stockées hors de l’EEE", "Health data stored outside the EEA"},
		Message: Words{"sous le régime HDS, les données ne peuvent être stockées hors de l’Espace économique européen : « {place} »", "under the HDS rules, data cannot be stored outside the European Economic Area: “{place}”"},
		Hint:    Words{"Choisissez un lieu de l’Espace économique européen. Un simple accès à distance se déclare sous [[health_hosting.remote_access]].", "Choose a place in the European Economic Area. Mere remote access is declared under [[health_hosting.remote_access]]."},
	},
	{
		ID: "DPA192", Severity: Error, Source: "Art. L.1111-8 CSP",
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
}
