package diag

// The checks of the annexes against each other and against the clauses (DPA82x
// to DPA84x).
var annexChecks = []Check{
	{
		ID: "DPA830", Severity: Warning, Source: "Art. 28(3) GDPR",
		Title:   Words{"Données ou personnes qu’aucune activité ne décrit", "Data or persons that no activity describes"},
		Message: Words{"{owner} : aucune activité ne mentionne ceci : {what}", "{owner}: no activity mentions this: {what}"},
		Hint:    Words{"Ajoutez-le à l’activité dont le sous-traitant ultérieur se charge, ou retirez-le ici.", "Add it to the activity that the sub-processor takes part in, or take it out here."},
	},
	{
		ID: "DPA831", Severity: Error, Draft: true, Source: "Arts. 9, 10 and 28(3) GDPR",
		Title:   Words{"Données sensibles qu’aucune activité ne décrit", "Sensitive data that no activity describes"},
		Message: Words{"{owner} : ces données sensibles ne figurent dans aucune activité : {what}", "{owner}: these sensitive data stand in no activity: {what}"},
		Hint:    Words{"Décrivez-les dans l’activité, avec leur base juridique et leurs garanties, ou ne les confiez pas au sous-traitant ultérieur.", "Describe them in the activity, with their legal basis and safeguards, or do not entrust them to the sub-processor."},
	},
	{
		ID: "DPA832", Severity: Error, Draft: true, Source: "Art. 28(2) GDPR; EDPB Opinion 22/2024",
		Title:   Words{"Marque au lieu d’une entité juridique", "Brand in the place of a legal entity"},
		Message: Words{"{owner} : « {entity} » ne désigne aucune entité juridique : {why}", "{owner}: “{entity}” names no legal entity: {why}"},
		Hint:    Words{"Donnez le nom de la société tel qu’il est inscrit (« Hébergeur Exemple SAS »), ou son numéro dans registration ; il figure dans ses conditions ou ses mentions légales.", "Give the name of the company as it is registered (“Example Hosting Ltd”), or its number under registration; its terms or imprint have it."},
	},
	{
		ID: "DPA833", Severity: Warning, Source: "Art. 9 GDPR; Decision (EU) 2021/914, Annex I.B",
		Title:   Words{"Catégories particulières sans garantie propre", "Special categories without a safeguard of their own"},
		Message: Words{"{owner} : des catégories particulières de données sont traitées, et rien ne dit ce qui les protège en propre", "{owner}: special categories of data are processed, and nothing says what protects them in particular"},
		Hint:    Words{"Écrivez special_safeguards = \"…\" : accès réservé à certaines personnes, chiffrement propre, journal des consultations.", "Write special_safeguards = \"…\": access kept to certain persons, encryption of their own, a log of every view."},
	},
	{
		ID: "DPA842", Severity: Warning, Source: "Art. 28(3)(g) GDPR",
		Title:   Words{"Sauvegardes gardées plus longtemps que promis", "Backups kept for longer than promised"},
		Message: Words{"la mesure « backups » garde une sauvegarde {kept}, alors que la clause sur la conservation veut que les données effacées en aient disparu en {limit}", "the measure “backups” keeps a backup for {kept}, while the clause on retention wants erased data gone from it within {limit}"},
		Hint:    Words{"Rapprochez les deux : with = { kept = … } dans la mesure, backups = … dans [clauses.retention].", "Bring the two together: with = { kept = … } in the measure, backups = … in [clauses.retention]."},
	},
	{
		ID: "DPA843", Severity: Error, Draft: true, Source: "Art. 28(2) GDPR",
		Title:   Words{"Liste datée de l’avenir", "List dated in the future"},
		Message: Words{"la liste des sous-traitants ultérieurs est datée du {date}, après l’accord ({agreement})", "the list of sub-processors is dated {date}, after the agreement ({agreement})"},
		Hint:    Words{"Donnez le jour où la liste a été vérifiée.", "Give the day on which the list was checked."},
	},
	{
		ID: "DPA844", Severity: Warning,
		Title:   Words{"Date étrange", "Odd date"},
		Message: Words{"{label} : {date} tombe {why}", "{label}: {date} is {why}"},
		Hint:    Words{"Vérifiez l’année ; si elle est voulue, acceptez l’avertissement dans [[accepted]].", "Check the year; if it is intended, accept the warning under [[accepted]]."},
	},
}
