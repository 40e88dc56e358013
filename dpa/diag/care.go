package diag

// The checks of facts against the law on the hosting of health data, on courts
// and on secrecy.
var careChecks = []Check{
	{
		ID: "DPA750", Severity: Error, Draft: true, Source: "Art. L. 1111-8 CSP; § 393 SGB V; NEN 7510",
		Title:   Words{"Hébergement de données de santé passé sous silence", "Hosting of health data of which nothing is said"},
		Message: Words{"ces données de santé relèvent des règles d’hébergement de ce pays : {country} ({law}), et rien n’y répond", "these health data are under the hosting rules of this country: {country} ({law}), and nothing answers for them"},
		Hint:    Words{"Ajoutez [health_hosting] avec regimes = [\"{regime}\"], ou dites en tête du fichier pourquoi ces règles ne s’appliquent pas : not_applicable.health_hosting = \"…\".", "Add [health_hosting] with regimes = [\"{regime}\"], or say at the top of the file why those rules do not apply: not_applicable.health_hosting = \"…\"."},
	},
	{
		ID: "DPA751", Severity: Warning, Source: "Art. L. 1111-8 CSP; § 393 SGB V; NEN 7510",
		Title:   Words{"Hébergement de données de santé à préciser", "Hosting of health data to be stated"},
		Message: Words{"des données de santé sont traitées ici : {countries} ; là où des soins sont donnés, des règles d’hébergement s’appliquent ({laws})", "health data are processed here: {countries}; where care is given, hosting rules apply ({laws})"},
		Hint:    Words{"Ajoutez [health_hosting] avec regimes = [{regimes}], ou dites en tête du fichier pourquoi ces règles ne s’appliquent pas : not_applicable.health_hosting = \"…\".", "Add [health_hosting] with regimes = [{regimes}], or say at the top of the file why those rules do not apply: not_applicable.health_hosting = \"…\"."},
	},
	{
		ID: "DPA752", Severity: Error, Draft: true, Source: "Art. R. 1111-9-1 CSP; HDS v2; § 393(2) SGB V",
		Title:   Words{"Données de santé conservées là où la loi ne le permet pas", "Health data kept where the law does not let them be"},
		Message: Words{"{owner} : des données de santé seraient conservées en ce lieu : {place}, hors de ceux que permettent les règles applicables ({law})", "{owner}: health data would be kept at this place: {place}, outside those that the rules permit ({law})"},
		Hint:    Words{"Choisissez un lieu de l’Espace économique européen. Un mécanisme de transfert n’y change rien ; un simple accès à distance s’écrit dans access_from et sous [[health_hosting.remote_access]].", "Choose a place in the European Economic Area. A transfer mechanism does not help here; mere remote access is written in access_from and under [[health_hosting.remote_access]]."},
	},
	{
		ID: "DPA753", Severity: Warning, Source: "HDS v2, arrêté du 26 avril 2024",
		Title:   Words{"Certification HDS hors de l’EEE", "HDS certificate outside the EEA"},
		Message: Words{"{owner} est présenté sous la certification HDS, mais tous ses services conservent les données hors de l’Espace économique européen, ce qu’elle ne couvre pas", "{owner} is shown under the HDS certificate, but all its services keep the data outside the European Economic Area, which that certificate does not cover"},
		Hint:    Words{"Vérifiez l’entité et les sites du certificat, puis corrigez les lieux ou retirez la certification.", "Check the entity and the sites of the certificate, then correct the places or remove the certificate."},
	},
	{
		ID: "DPA756", Severity: Error, Draft: true, Source: "Art. L. 1111-8 CSP",
		Title:   Words{"Hébergeur en France sans certification HDS", "Host in France without an HDS certificate"},
		Message: Words{"{host} héberge en France des données de santé, et n’a pas de certification HDS", "{host} hosts health data in France and has no HDS certificate"},
		Hint:    Words{"Demandez-lui son certificat HDS (certificates), ou choisissez un hébergeur certifié.", "Ask it for its HDS certificate (certificates), or choose a certified host."},
	},
	{
		ID: "DPA757", Severity: Error, Draft: true, Source: "§ 393 SGB V",
		Title:   Words{"Rapport C5 de type 2 absent", "C5 report of type 2 missing"},
		Message: Words{"l’hébergement de données de santé en Allemagne exige un rapport C5 de type 2 depuis le 1er juillet 2025", "hosting health data in Germany needs a C5 report of type 2 since 1 July 2025"},
		Hint:    Words{"Ajoutez-le à l’hébergeur ou sous [health_hosting] (standard = \"C5\", type = 2), ou déclarez-le inconnu : unknown = [\"certificates\"].", "Add it to the host or under [health_hosting] (standard = \"C5\", type = 2), or state it unknown: unknown = [\"certificates\"]."},
	},
	{
		ID: "DPA758", Severity: Error, Draft: true, Source: "Art. R. 1111-9-1 CSP; HDS v2, arrêté du 26 avril 2024",
		Title:   Words{"Données de santé sous certification HDS, hors de l’EEE", "Health data under the HDS certificate, outside the EEA"},
		Message: Words{"{owner} est présenté sous la certification HDS et conserve des données de santé hors de l’Espace économique européen, où elle n’en permet pas le stockage", "{owner} is shown under the HDS certificate and keeps health data outside the European Economic Area, where that certificate does not let them be stored"},
		Hint:    Words{"Faites-les conserver dans l’Espace économique européen, ou ne confiez pas de données de santé à ce prestataire.", "Have them kept in the European Economic Area, or do not entrust health data to that provider."},
	},
	{
		ID: "DPA754", Severity: Warning, Source: "Art. R. 1111-11, 3°, CSP",
		Title:   Words{"Lieux d’hébergement qui diffèrent", "Places of hosting that differ"},
		Message: Words{"les lieux d’hébergement et les services de {host} ne concordent pas : {place} ({what})", "the places of hosting and the services of {host} do not agree: {place} ({what})"},
		Hint:    Words{"Donnez les mêmes lieux sous [health_hosting], places, et aux services de l’hébergeur, locations.", "Give the same places under [health_hosting], places, and for the services of the host, locations."},
	},
	{
		ID: "DPA755", Severity: Warning, Source: "Arts. L. 1111-8 and R. 1111-9 CSP",
		Title:   Words{"Activités d’hébergement sans certificat", "Hosting activities without a certificate"},
		Message: Words{"aucun certificat HDS de l’accord ne couvre ces activités de l’hébergement : {activities}", "no HDS certificate of the agreement covers these activities of the hosting: {activities}"},
		Hint:    Words{"Chaque hébergeur est certifié pour les activités qu’il exerce : 1 sites, 2 matériel, 3 infrastructure virtuelle, 4 plateforme, 5 exploitation, 6 sauvegarde. Ajoutez le certificat de qui les exerce, ou dites celles qui sont nécessaires : activities = [1, 2, 5] sous [health_hosting].", "Each host is certified for the activities that it carries out: 1 sites, 2 hardware, 3 virtual infrastructure, 4 platform, 5 operation, 6 backup. Add the certificate of whoever carries them out, or say which are needed: activities = [1, 2, 5] under [health_hosting]."},
	},
	{
		ID: "DPA764", Severity: Warning, Source: "Art. R. 1111-9-1 CSP; HDS v2, arrêté du 26 avril 2024",
		Title:   Words{"Accès à distance démenti par l’annexe", "Remote access that the annex denies"},
		Message: Words{"{owner} accède à des données de santé depuis ce lieu : {place}, alors que l’accord dit qu’il n’y a pas d’accès hors de l’Espace économique européen (remote_access)", "{owner} accesses health data from this place: {place}, and the agreement says that there is no access from outside the European Economic Area (remote_access)"},
		Hint:    Words{"Décrivez cet accès et son fondement sous [[health_hosting.remote_access]], ou retirez le lieu de access_from.", "Describe that access and its ground under [[health_hosting.remote_access]], or take the place out of access_from."},
	},
	{
		ID: "DPA765", Severity: Warning, Source: "Art. R. 1111-9-1 CSP; HDS v2, arrêté du 26 avril 2024",
		Title:   Words{"Loi d’un pays tiers démentie par l’annexe", "Law of a third country that the annex denies"},
		Message: Words{"{owner} : {name} relève de la loi de ce pays : {country}, alors que l’accord dit qu’aucune loi d’un pays tiers n’atteint les données (third_country_law)", "{owner}: {name} is under the law of this country: {country}, and the agreement says that no law of a third country reaches the data (third_country_law)"},
		Hint:    Words{"Nommez ces lois et ce qui est fait contre elles sous [health_hosting], third_country_law, et retirez-le de none.", "Name those laws and what is done against them under [health_hosting], third_country_law, and take it out of none."},
	},
	{
		ID: "DPA760", Severity: Warning, Source: "CJA; Art. 48 CPC",
		Title:   Words{"Clause de juridiction avec une personne publique", "Jurisdiction clause with a public body"},
		Message: Words{"{owner} est une personne publique : la compétence du juge administratif ne dépend pas d’une clause, et une telle clause ne vaut qu’entre commerçants", "{owner} is a public body: the jurisdiction of the administrative courts does not depend on a clause, and such a clause holds between traders only"},
		Hint:    Words{"Choisissez variant = \"no_forum\" sous [clauses.law_forum].", "Choose variant = \"no_forum\" under [clauses.law_forum]."},
	},
	{
		ID: "DPA761", Severity: Warning, Source: "Art. 48 CPC; Art. L. 721-3 C. com.",
		Title:   Words{"Tribunal de commerce pour un non-commerçant", "Commercial court for a party that is no trader"},
		Message: Words{"{owner} n’est pas commerçant : une clause qui désigne une juridiction commerciale ne lui est pas opposable", "{owner} is no trader: a clause that names a commercial court does not bind that party"},
		Hint:    Words{"Choisissez variant = \"no_forum\" sous [clauses.law_forum].", "Choose variant = \"no_forum\" under [clauses.law_forum]."},
	},
	{
		ID: "DPA762", Severity: Warning, Source: "Art. L. 1110-4 CSP; Art. 226-13 C. pén.",
		Title:   Words{"Secret professionnel français sous une autre loi", "French professional secrecy under another law"},
		Message: Words{"la clause de confidentialité choisie est celle du secret professionnel de droit français, et le droit de l’accord est celui d’un autre pays : {country}", "the confidentiality clause that is chosen is that of professional secrecy under French law, and the law of the agreement is that of another country: {country}"},
		Hint:    Words{"Choisissez la variante standard de confidentiality, ou le droit français.", "Choose the standard variant of confidentiality, or French law."},
	},
	{
		ID: "DPA763", Severity: Warning, Source: "Art. 48 CPC",
		Title:   Words{"Clause de juridiction avec un non-commerçant", "Jurisdiction clause with a party that is no trader"},
		Message: Words{"{owner} n’est pas commerçant : en droit français, une clause qui déroge à la compétence territoriale est alors réputée non écrite", "{owner} is no trader: under French law a clause that departs from the rules of territorial jurisdiction is deemed unwritten then"},
		Hint:    Words{"Choisissez variant = \"no_forum\" sous [clauses.law_forum], ou la juridiction que la loi désigne.", "Choose variant = \"no_forum\" under [clauses.law_forum], or the court that the law designates."},
	},
}
