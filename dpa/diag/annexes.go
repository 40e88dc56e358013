package diag

// The checks of the annexes against each other and against the clauses (DPA82x
// to DPA84x).
var annexChecks = []Check{
	{
		ID: "DPA820", Severity: Warning, Source: "Art. 28(10) GDPR",
		Title:   Words{"Finalité propre du sous-traitant", "Purpose of the processor’s own"},
		Message: Words{"{owner} : « {phrase} » sert le sous-traitant lui-même, ce que l’accord interdit", "{owner}: “{phrase}” serves the processor itself, which the agreement forbids"},
		Hint:    Words{"Retirez cette finalité, ou dites en quoi elle sert le Responsable du traitement (« pour le Responsable du traitement ») ; ce que le sous-traitant fait pour lui-même relève d’un autre accord.", "Take the purpose out, or say how it serves the Controller (“for the Controller”); what the processor does for itself belongs to another agreement."},
	},
	{
		ID: "DPA821", Severity: Warning, Source: "Art. 28(2) and (10) GDPR",
		Title:   Words{"Prestataire des propres clients du sous-traitant", "Vendor for the processor’s own customers"},
		Message: Words{"{owner} : « {phrase} » concerne les propres clients, prospects ou visiteurs du sous-traitant, pour qui il est responsable du traitement", "{owner}: “{phrase}” concerns the processor’s own customers, prospects or visitors, for whom it is a controller"},
		Hint:    Words{"Retirez ce prestataire de la liste, ou dites dans une activité ce que le Responsable du traitement en attend.", "Take that vendor out of the list, or say in an activity what the Controller wants of it."},
	},
	{
		ID: "DPA822", Severity: Error, Draft: true, Source: "Art. 28(10) GDPR",
		Title:   Words{"Entraînement sur les données", "Training on the data"},
		Message: Words{"{owner} : les données entraînent des modèles (training = true), ce que l’accord interdit à tous ceux à qui elles sont confiées", "{owner}: the data train models (training = true), which the agreement forbids to all to whom they are entrusted"},
		Hint:    Words{"Désactivez cette option chez le prestataire et écrivez training = false, ou changez de prestataire.", "Disable that option with the provider and write training = false, or change the provider."},
	},
	{
		ID: "DPA823", Severity: Warning, Source: "Art. 4(1) and (5) GDPR; Recitals 26 and 30 GDPR",
		Title:   Words{"Faussement anonyme", "Not anonymous"},
		Message: Words{"{owner} : « {phrase} » est démenti par ce qui identifie une personne : {what}", "{owner}: “{phrase}” is belied by what identifies a person: {what}"},
		Hint:    Words{"Écrivez ce qui est vrai : données pseudonymisées, ou lesquelles ne sont pas transmises.", "Write what is true: pseudonymised data, or which ones are not sent."},
	},
	{
		ID: "DPA824", Severity: Error, Draft: true, Source: "Arts. 5(1)(a) and 28(3)(a) GDPR",
		Title:   Words{"« Union européenne seulement », ce qu’une ligne dément", "“European Union only”, which a row belies"},
		Message: Words{"« {phrase} » : {other} {does} ailleurs ({place})", "“{phrase}”: {other} {does} elsewhere ({place})"},
		Hint:    Words{"Retirez la phrase ou limitez-la à ce qui est vrai, ou changez de prestataire.", "Take the sentence out or limit it to what is true, or change the provider."},
	},
	{
		ID: "DPA825", Severity: Error, Draft: true, Source: "Art. 28(2) GDPR",
		Title:   Words{"« Aucun sous-traitant ultérieur », et une liste", "“No sub-processor”, and a list"},
		Message: Words{"« {phrase} » : la liste en compte pourtant, dont {other}", "“{phrase}”: but the list has some, {other} among them"},
		Hint:    Words{"Retirez la phrase, ou la liste : replace = [\"subprocessors\"] et none = [\"subprocessors\"].", "Take the sentence out, or the list: replace = [\"subprocessors\"] and none = [\"subprocessors\"]."},
	},
	{
		ID: "DPA826", Severity: Warning, Source: "Arts. 5(1)(e) and 28(3)(g) GDPR",
		Title:   Words{"Durées de sauvegarde différentes", "Times for backups that differ"},
		Message: Words{"« {phrase} » dit {value}, alors que la mesure « backups » conserve une sauvegarde {kept}", "“{phrase}” says {value}, while the measure “backups” keeps a backup for {kept}"},
		Hint:    Words{"Donnez partout la même durée, ou dites de quelles sauvegardes il s’agit.", "Give the same time everywhere, or say which backups are meant."},
	},
	{
		ID: "DPA827", Severity: Warning, Source: "Art. 28(2) GDPR",
		Title:   Words{"Prestataire nommé et absent de la liste", "Vendor named and not listed"},
		Message: Words{"« {name} » reçoit des données d’après ce texte et n’est pas dans la liste des sous-traitants ultérieurs", "“{name}” receives data according to this text and is not in the list of sub-processors"},
		Hint:    Words{"Ajoutez-le sous [[subprocessors]] ; s’il agit pour le Responsable du traitement, dites-le dans la même phrase.", "Add it under [[subprocessors]]; if it acts for the Controller, say so in the same sentence."},
	},
	{
		ID: "DPA828", Severity: Warning, Source: "Art. 28(4) GDPR; EDPB Opinion 22/2024",
		Title:   Words{"Maillon de la chaîne non déclaré", "Link of the chain not declared"},
		Message: Words{"{owner} : le texte nomme « {other} », qui n’est ni dans la liste ni parmi ceux auxquels {owner} fait appel", "{owner}: the text names “{other}”, which is neither in the list nor among those that {owner} engages"},
		Hint:    Words{"Ajoutez-le sous [[subprocessors.subprocessors]], avec son pays et ce qu’il fait.", "Add it under [[subprocessors.subprocessors]], with its country and what it does."},
	},
	{
		ID: "DPA829", Severity: Warning, Source: "Art. 28(3)(a) GDPR",
		Title:   Words{"Lieu qu’une ligne dément", "Place that a row belies"},
		Message: Words{"« {phrase} » : {other} {does} ailleurs ({place})", "“{phrase}”: {other} {does} elsewhere ({place})"},
		Hint:    Words{"Nommez tous les lieux, ou dites de quelles données il s’agit.", "Name all places, or say which data are meant."},
	},
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
		ID: "DPA841", Severity: Warning, Source: "Arts. 9 and 28(3) GDPR; recital 35",
		Title:   Words{"Aucune donnée signalée comme particulière", "No data said to be special"},
		Message: Words{"{owner} : {why}, et aucune des données n’est signalée comme particulière", "{owner}: {why}, and none of the data are said to be special"},
		Hint:    Words{"Écrivez { word = …, special = \"health\" } pour les données concernées (ce que l’on enregistre d’un patient pour ses soins en est), ou { word = …, none = [\"special\"] } si elles n’en sont pas ; une condition de l’article 9 n’a alors pas lieu d’être.", "Write { word = …, special = \"health\" } for the data concerned (what is recorded of patients for their care is), or { word = …, none = [\"special\"] } if they are not; a condition of Article 9 is then out of place."},
	},
	{
		ID: "DPA834", Severity: Warning, Source: "Arts. 9, 10 and 28(3) GDPR",
		Title:   Words{"Donnée sensible que seul le texte nomme", "Sensitive data that only the prose names"},
		Message: Words{"{owner} : « {phrase} » annonce des données sensibles, et la liste des données n’en comporte aucune de cette nature", "{owner}: “{phrase}” speaks of sensitive data, and the list of data has none of that kind"},
		Hint:    Words{"Ajoutez-les à data, { word = …, special = \"{nature}\" } ; s’il n’en est traité aucune, dites-le sous exclusions.", "Add them under data, { word = …, special = \"{nature}\" }; if none are processed, say so under exclusions."},
	},
	{
		ID: "DPA835", Severity: Warning, Source: "Arts. 28(3)(a) and 44 GDPR",
		Title:   Words{"Pays tiers nommé dans un texte seulement", "Third country named in prose only"},
		Message: Words{"d’après ce texte, des données sont conservées ou consultées dans un pays qu’aucune ligne ne mentionne : {place}", "according to this text, data are kept or seen in a country that no row mentions: {place}"},
		Hint:    Words{"Ajoutez ce lieu (locations, access_from) à la table de l’entité qui s’y trouve, avec ce sur quoi le transfert repose, ou corrigez la phrase.", "Add this place to whoever is there (locations, access_from) with what the transfer rests on, or correct the sentence."},
	},
	{
		ID: "DPA836", Severity: Warning, Source: "Art. 28(3) GDPR; EDPB Guidelines 07/2020",
		Title:   Words{"Description qui ne décrit rien", "Description that describes nothing"},
		Message: Words{"{owner} : « {phrase} » ne décrit pas ce qui est fait des données", "{owner}: “{phrase}” does not describe what is done with the data"},
		Hint:    Words{"Écrivez ici ce qui est fait des données, pour que l’accord se lise seul.", "Write here what is done with the data, so that the agreement can be read by itself."},
	},
	{
		ID: "DPA837", Severity: Warning, Source: "Art. 28(3) GDPR",
		Title:   Words{"Absence démentie par la liste des données", "Absence that the list of data belies"},
		Message: Words{"{owner} : « {phrase} », alors que la liste des données comporte {what}", "{owner}: “{phrase}”, while the list of data has {what}"},
		Hint:    Words{"Retirez la catégorie de data ou la phrase d’exclusions.", "Take the category out of data, or the sentence out of exclusions."},
	},
	{
		ID: "DPA838", Severity: Warning, Source: "Arts. 5(1)(e) and 28(3)(g) GDPR",
		Title:   Words{"Durée qu’un autre texte contredit", "Period that another text contradicts"},
		Message: Words{"« {phrase} » : {value} ici, {kept} dans la durée convenue", "“{phrase}”: {value} here, {kept} in the period agreed"},
		Hint:    Words{"Donnez une seule durée, celle de retention ou de [clauses.retention], et retirez la phrase.", "Give one period, that of retention or of [clauses.retention], and take the sentence out."},
	},
	{
		ID: "DPA839", Severity: Warning, Source: "Art. 28(2) and 28(3)(c) GDPR",
		Title:   Words{"Liste laissée ouverte", "List left open"},
		Message: Words{"{owner}\u00a0: «\u00a0{phrase}\u00a0» laisse la liste ouverte", "{owner}: “{phrase}” leaves the list open"},
		Hint:    Words{"Nommez ce qui est convenu\u202f; ce qui s’y ajoute passe par une modification de l’annexe.", "Name what is agreed; what is added goes through a change of the annex."},
	},
	{
		ID: "DPA845", Severity: Warning, Source: "Arts. 5(1)(e) and 28(4) GDPR",
		Title:   Words{"Sous-traitant ultérieur qui conserve plus longtemps", "Sub-processor that keeps the data for longer"},
		Message: Words{"{owner} conserve les données {kept}, et aucune activité où il intervient ne les conserve toutes plus de {longest}", "{owner} keeps the data for {kept}, and no activity in which it takes part keeps all of them for more than {longest}"},
		Hint:    Words{"Donnez à ce sous-traitant ultérieur une durée qui ne dépasse pas celle de l’activité, ou dites sous unless ce qui justifie la sienne.", "Give that sub-processor a period within that of the activity, or say under unless what justifies its own."},
	},
	{
		ID: "DPA846", Severity: Warning,
		Title:   Words{"Texte dans une autre langue", "Text in another language"},
		Message: Words{"ce texte, qui doit être en « {lang} », est écrit en « {other} »", "this text, which should be in “{lang}”, is written in “{other}”"},
		Hint:    Words{"Traduisez-le, ou mettez-le sous l’autre langue.", "Translate it, or put it under the other language."},
	},
	{
		ID: "DPA847", Severity: Warning, Source: "Art. 8 GDPR",
		Title:   Words{"Consentement de mineurs", "Consent of minors"},
		Message: Words{"{owner} : le traitement repose sur le consentement et porte sur des mineurs, et rien ne dit qui consent pour eux", "{owner}: the processing rests on consent and concerns minors, and nothing says who consents for them"},
		Hint:    Words{"Dites sous legal_basis, note, à partir de quel âge le mineur consent lui-même et comment le consentement du titulaire de la responsabilité parentale est recueilli.", "Say under legal_basis, note, from what age minors consent themselves and how the consent of the holder of parental responsibility is obtained."},
	},
	{
		ID: "DPA849", Severity: Warning, Source: "Arts. 5(1)(a), 28(3)(c) and 32 GDPR",
		Title:   Words{"Mesure qu’un autre texte dément", "Measure that another text belies"},
		Message: Words{"« {phrase} » : {other} dit autre chose (« {said} »)", "“{phrase}”: {other} says otherwise (“{said}”)"},
		Hint:    Words{"Gardez ce qui est vrai, ou dites de quelles données chacune des deux phrases parle.", "Keep what is true, or say of which data each of the two sentences speaks."},
	},
	{
		ID: "DPA840", Severity: Warning, Source: "Art. 28(2) Regulation (EU) 2022/2065; Recital 38 GDPR; PCI DSS v4.0.1, 3.3.1",
		Title:   Words{"Usage que d’autres règles interdisent", "Use that other rules forbid"},
		Message: Words{"{owner} : « {phrase} » : {why}", "{owner}: “{phrase}”: {why}"},
		Hint:    Words{"Retirez cet usage.", "Take this use out."},
	},
	{
		ID: "DPA842", Severity: Warning, Source: "Art. 28(3)(g) GDPR",
		Title:   Words{"Sauvegardes conservées plus longtemps que promis", "Backups kept for longer than promised"},
		Message: Words{"{what} : une sauvegarde est conservée {kept}, alors que la clause sur la conservation prévoit que les données effacées en aient disparu en {limit}", "{what}: a backup is kept for {kept}, while the clause on retention wants erased data gone from it within {limit}"},
		Hint:    Words{"Rapprochez les deux : la durée de la mesure (with = { kept = … }, ou son texte), backups = … dans [clauses.retention].", "Bring the two together: the time of the measure (with = { kept = … }, or its text), backups = … in [clauses.retention]."},
	},
	{
		ID: "DPA843", Severity: Error, Draft: true, Source: "Art. 28(2) GDPR",
		Title:   Words{"Liste postérieure à l’accord", "List dated after the agreement"},
		Message: Words{"la liste des sous-traitants ultérieurs est datée du {date}, après l’accord ({agreement})", "the list of sub-processors is dated {date}, after the agreement ({agreement})"},
		Hint:    Words{"Donnez le jour où la liste a été vérifiée.", "Give the day on which the list was checked."},
	},
	{
		ID: "DPA848", Severity: Warning, Source: "Art. 33(2) GDPR",
		Title:   Words{"Violation notifiée plus tard que la clause ne le veut", "Breach notified later than the clause wants"},
		Message: Words{"« {phrase} » : {value} ici, {kept} dans la clause sur les violations", "“{phrase}”: {value} here, {kept} in the clause on breaches"},
		Hint:    Words{"Donnez un seul délai, celui de [clauses.breach].", "Give one time, that of [clauses.breach]."},
	},
	{
		ID: "DPA850", Severity: Warning, Source: "Arts. 28(3)(a) and 30(2) GDPR",
		Title:   Words{"Lieu où personne n’est", "Place where nobody is"},
		Message: Words{"{owner} : ni une partie ni un sous-traitant ultérieur n’est dans le pays de ce lieu : {place}", "{owner}: neither a party nor a sub-processor is in the country of this place: {place}"},
		Hint:    Words{"Ajoutez ce lieu à qui y conserve les données (locations), ou corrigez celui de l’activité.", "Add this place to whoever keeps the data there (locations), or correct that of the activity."},
	},
	{
		ID: "DPA851", Severity: Warning, Source: "Art. 6(2) Regulation (EU) 2024/1689",
		Title:   Words{"Système d’IA à haut risque qui ne serait pas tel", "High-risk AI system said to be none"},
		Message: Words{"{owner} : « {phrase} » est en principe un usage à haut risque (annexe III du règlement sur l’IA), et l’accord ne le dit pas (high_risk)", "{owner}: “{phrase}” is as a rule a high-risk use (Annex III to the AI Act), and the agreement does not say so (high_risk)"},
		Hint:    Words{"Écrivez high_risk = true sous [clauses.ai_act] ; si l’exception de l’article 6, paragraphe 3, joue, acceptez l’avertissement en disant laquelle.", "Write high_risk = true under [clauses.ai_act]; if the exception of Article 6(3) applies, accept the warning and say which."},
	}, {
		ID: "DPA852", Severity: Warning, Source: "Art. 28(3)(c) and 32 GDPR",
		Title:   Words{"Mesure promise sous réserve", "Measure promised with a reservation"},
		Message: Words{"{owner}\u00a0: avec «\u00a0{phrase}\u00a0», nul ne peut dire si la mesure est tenue", "{owner}: with “{phrase}”, nobody can say whether the measure is kept"},
		Hint:    Words{"Dites à quoi la mesure s’applique, et quand\u202f; retirez la réserve, ou la mesure.", "Say what the measure applies to, and when; remove the reservation, or the measure."},
	},

	{
		ID: "DPA844", Severity: Warning,
		Title:   Words{"Date étrange", "Odd date"},
		Message: Words{"{label} : {date} tombe {why}", "{label}: {date} is {why}"},
		Hint:    Words{"Vérifiez l’année ; si elle est voulue, acceptez l’avertissement dans [[accepted]].", "Check the year; if it is intended, accept the warning under [[accepted]]."},
	},
}
