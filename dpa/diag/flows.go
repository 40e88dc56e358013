package diag

// The checks of facts against the law on transfers (Chapter V GDPR): what goes
// from one hand to another, on which ground, since when.
var flowChecks = []Check{
	{
		ID: "DPA701", Severity: Error, Draft: true, Source: "Arts. 44 to 46 GDPR",
		Title:   Words{"Date postérieure à l’accord", "Date after the agreement"},
		Message: Words{"{owner} : {label}, {date}, postérieure à la date de l’accord ({agreement})", "{owner}: {label}, {date}, after the date of the agreement ({agreement})"},
		Hint:    Words{"Un transfert ne peut reposer sur ce qui n’existe pas encore. Corrigez l’une des deux dates, ou ne donnez pas celle-ci : unknown = [\"…\"].", "A transfer cannot rest on what does not exist yet. Correct one of the two dates, or do not give this one: unknown = [\"…\"]."},
	},
	{
		ID: "DPA702", Severity: Warning, Source: "Decision (EU) 2021/914, clause 14; EDPB Recommendations 01/2020",
		Title:   Words{"Analyse d’impact du transfert ancienne", "Old transfer impact assessment"},
		Message: Words{"{owner} : l’analyse d’impact du transfert est du {date}, plus de trois ans avant l’accord ({agreement})", "{owner}: the transfer impact assessment is of {date}, more than three years before the agreement ({agreement})"},
		Hint:    Words{"Faites-la réexaminer : le droit du pays a pu changer. Aucun texte ne fixe de durée ; celle de trois ans est la règle de ce projet.", "Have it reviewed: the law of the country may have changed. No text sets a term; that of three years is this project’s own rule."},
	},
	{
		ID: "DPA703", Severity: Error, Draft: true, Source: "Art. 46 GDPR; CJEU C-311/18; Decision (EU) 2021/914, clause 14",
		Title:   Words{"Données sensibles sans analyse du transfert", "Sensitive data without an assessment of the transfer"},
		Message: Words{"{owner} : des données sensibles partent sous clauses contractuelles types sans analyse d’impact du transfert", "{owner}: sensitive data leave under standard contractual clauses without a transfer impact assessment"},
		Hint:    Words{"Faites l’analyse que demande la clause 14 et donnez sa date : tia = 2026-01-15. Si vous ne la connaissez pas : unknown = [\"tia\"].", "Make the assessment that clause 14 wants and give its date: tia = 2026-01-15. If you do not know it: unknown = [\"tia\"]."},
	},
	{
		ID: "DPA704", Severity: Error, Draft: true, Source: "Arts. 44 to 46 GDPR; EDPB Guidelines 05/2021",
		Title:   Words{"Fondement du transfert vers le responsable du traitement non indiqué", "Transfer back to the controller of which nothing is said"},
		Message: Words{"{owner} se trouve hors de l’Espace économique européen ({places}), et rien ne dit sur quoi repose le transfert des données", "{owner} is outside the European Economic Area ({places}), and nothing says what the transfer of the data rests on"},
		Hint:    Words{"Ajoutez à cette table transfer = { mechanism = … } : \"dpf\" avec dpf_checked, ou \"scc\" avec module = 4. Si vous ne le savez pas encore : unknown = [\"transfer\"].", "Add transfer = { mechanism = … } to this table: \"dpf\" with dpf_checked, or \"scc\" with module = 4. If you do not know yet: unknown = [\"transfer\"]."},
	},
	{
		ID: "DPA705", Severity: Error, Draft: true, Source: "Arts. 44 to 46 GDPR; Decision (EU) 2021/914",
		Title:   Words{"Fondement du transfert vers le sous-traitant non indiqué", "Transfer to the processor of which nothing is said"},
		Message: Words{"{owner} recevra les données hors de l’Espace économique européen ({places}), et rien ne dit sur quoi repose ce transfert", "{owner} will receive the data outside the European Economic Area ({places}), and nothing says what this transfer rests on"},
		Hint:    Words{"Ajoutez à cette table transfer = { mechanism = … } : \"dpf\" avec dpf_checked, ou \"scc\" avec module = 2 et tia. Si vous ne le savez pas encore : unknown = [\"transfer\"].", "Add transfer = { mechanism = … } to this table: \"dpf\" with dpf_checked, or \"scc\" with module = 2 and tia. If you do not know yet: unknown = [\"transfer\"]."},
	},
	{
		ID: "DPA706", Severity: Warning, Source: "Art. 45 GDPR",
		Title:   Words{"Mécanisme sans transfert", "Mechanism without a transfer"},
		Message: Words{"{owner} : « {name} » ne sert que pour un pays tiers, et tous les lieux indiqués sont dans l’Espace économique européen", "{owner}: “{name}” serves for a third country only, and every place that is given is in the European Economic Area"},
		Hint:    Words{"Ajoutez le pays où vont les données (locations, access_from, country), ou écrivez mechanism = \"none\".", "Add the country to which the data go (locations, access_from, country), or write mechanism = \"none\"."},
	},
	{
		ID: "DPA707", Severity: Warning, Source: "Decision (EU) 2023/1795",
		Title:   Words{"Entité inscrite au DPF à nommer", "Entity on the DPF list to be named"},
		Message: Words{"{owner} : l’entité juridique est établie ailleurs ({country}), et seule une organisation des États-Unis peut être inscrite au DPF", "{owner}: the legal entity is established elsewhere ({country}), and only an organisation of the United States can be on the DPF list"},
		Hint:    Words{"Nommez celle qui reçoit les données et que la liste nomme : dpf_entity = \"…\".", "Name the one that receives the data and that the list names: dpf_entity = \"…\"."},
	},
	{
		ID: "DPA708", Severity: Error, Draft: true, Source: "Decision (EU) 2023/1795",
		Title:   Words{"Inscription au DPF qui ne couvre pas ces données", "DPF listing that does not cover these data"},
		Message: Words{"{owner} : rien n’indique que l’inscription au DPF couvre {what}", "{owner}: it is not said that the DPF listing covers {what}"},
		Hint:    Words{"Lisez l’inscription sur dataprivacyframework.gov, puis ajoutez \"{kind}\" à dpf_covers, prévoyez fallback = \"scc\", ou dites pourquoi cela ne s’applique pas : not_applicable.dpf_covers = \"…\".", "Read the entry on dataprivacyframework.gov, then add \"{kind}\" to dpf_covers, provide fallback = \"scc\", or say why it does not apply: not_applicable.dpf_covers = \"…\"."},
	},
	{
		ID: "DPA709", Severity: Error, Draft: true, Source: "Arts. 46 and 47 GDPR",
		Title:   Words{"Instrument dont l’approbation n’est pas indiquée", "Instrument whose approval is not stated"},
		Message: Words{"{owner} : « {name} » ne peut encore fonder ce transfert ({why})", "{owner}: this transfer cannot rest on “{name}” yet ({why})"},
		Hint:    Words{"Donnez la décision de l’autorité, sa date et qui elle lie : approval = \"…\" ; ou un autre mécanisme. Si vous ne la connaissez pas : unknown = [\"approval\"].", "Give the decision of the authority, its date and whom it binds: approval = \"…\"; or another mechanism. If you do not know it: unknown = [\"approval\"]."},
	},
	{
		ID: "DPA710", Severity: Warning, Source: "Arts. 28(1) and 48 GDPR; EDPB Guidelines 05/2021",
		Title:   Words{"Société mère dans un pays tiers", "Parent company in a third country"},
		Message: Words{"{owner} : sa société mère, {parent}, est soumise à la loi d’un pays tiers ({country}), et rien n’est dit de l’accès que cette loi permettrait", "{owner}: its parent company, {parent}, is under the law of a third country ({country}), and nothing is said of the access that this law may allow"},
		Hint:    Words{"Ce n’est pas un transfert en soi. Dites ce qui tient la société mère à l’écart (safeguards = [\"…\"]), d’où l’on accède aux données (access_from), ou qu’il n’y a pas d’accès : none = [\"access_from\"].", "It is no transfer by itself. Say what keeps the parent away (safeguards = [\"…\"]), from where the data are accessed (access_from), or that there is no access: none = [\"access_from\"]."},
	},
	{
		ID: "DPA711", Severity: Error, Draft: true, Source: "Decision (EU) 2023/1795",
		Title:   Words{"Données hors de l’inscription au DPF", "Data outside the DPF listing"},
		Message: Words{"{owner} : l’inscription au DPF, telle qu’elle est indiquée, ne couvre pas {what}", "{owner}: the DPF listing, as it is given, does not cover {what}"},
		Hint:    Words{"Relisez l’inscription sur dataprivacyframework.gov ; si elle couvre ces données, ajoutez \"{kind}\" à dpf_covers, sinon prévoyez fallback = \"scc\".", "Read the entry on dataprivacyframework.gov again; if it does cover them, add \"{kind}\" to dpf_covers, otherwise provide fallback = \"scc\"."},
	},
	{
		ID: "DPA712", Severity: Info, Source: "Art. 45 GDPR",
		Title:   Words{"Table des décisions d’adéquation ancienne", "Old table of adequacy decisions"},
		Message: Words{"un transfert repose sur une décision d’adéquation, et la table de ces décisions est à jour au {as_of}, plus d’un an avant l’accord ({date})", "a transfer rests on an adequacy decision, and the table of those decisions is as of {as_of}, more than a year before the agreement ({date})"},
		Hint:    Words{"Vérifiez que la décision est en vigueur. La table se tient à jour par un fichier law/adequacy.toml dans le dossier de --library.", "Check that the decision is in force. The table is kept up to date by a file law/adequacy.toml in the folder of --library."},
	},
	{
		ID: "DPA713", Severity: Warning, Source: "Decision (EU) 2023/1795",
		Title:   Words{"Données que le mécanisme premier ne couvre pas", "Data that the first mechanism does not cover"},
		Message: Words{"{owner} : l’inscription au DPF, telle qu’elle est indiquée, ne couvre pas {what}, et le mécanisme de substitution ne joue que si elle cesse", "{owner}: the DPF listing, as it is given, does not cover {what}, and the fallback serves only once it ceases"},
		Hint:    Words{"Relisez l’inscription ; si elle couvre ces données, ajoutez \"{kind}\" à dpf_covers, sinon fondez le transfert sur l’autre mécanisme d’abord : mechanism = \"scc\".", "Read the entry again; if it does cover them, add \"{kind}\" to dpf_covers, otherwise let the transfer rest on the other mechanism first: mechanism = \"scc\"."},
	},
	{
		ID: "DPA714", Severity: Warning, Source: "Art. 28(1) and (5) GDPR",
		Title:   Words{"Date de délivrance impossible", "Impossible date of issue"},
		Message: Words{"{owner} : la certification « {standard} » serait délivrée le {issued}, après l’accord ou après sa propre expiration", "{owner}: the certificate “{standard}” would be issued on {issued}, after the agreement or after its own expiry"},
		Hint:    Words{"Corrigez issued ou expires, ou retirez un certificat qui n’existe pas encore.", "Correct issued or expires, or remove a certificate that does not exist yet."},
	},
	{
		ID: "DPA716", Severity: Warning, Source: "EDPB Guidelines 05/2021",
		Title:   Words{"Groupe étranger passé sous silence", "Foreign group of which nothing is said"},
		Message: Words{"{owner} est d’un groupe dont la tête est hors de l’Espace économique européen ({parent}, {country}), et rien n’est dit d’un accès de là-bas", "{owner} is of a group whose head is outside the European Economic Area ({parent}, {country}), and nothing is said of access from there"},
		Hint:    Words{"Ajoutez parent = { name = …, country = … }, et access_from ou une garantie ; si le groupe n’est pas celui-là, écrivez none = [\"parent\"].", "Add parent = { name = …, country = … }, and access_from or a safeguard; if it is of another group, write none = [\"parent\"]."},
	},
	{
		ID: "DPA717", Severity: Error, Draft: true, Source: "Decision (EU) 2021/914",
		Title:   Words{"Appendice pour un transfert inexistant", "Appendix for a transfer that does not exist"},
		Message: Words{"{owner} est dans l’Espace économique européen, comme celui qui lui envoie les données : il n’y a pas de transfert que les clauses contractuelles types auraient à encadrer", "{owner} is in the European Economic Area, as is whoever sends it the data: there is no transfer for the standard contractual clauses to cover"},
		Hint:    Words{"Corrigez le pays, ou prenez le modèle \"dpa\" ou \"c2p_sccs\" (décision (UE) 2021/915).", "Correct the country, or take the template \"dpa\" or \"c2p_sccs\" (Decision (EU) 2021/915)."},
	},
	{
		ID: "DPA718", Severity: Warning, Source: "Arts. 45 and 46 GDPR",
		Title:   Words{"Mécanisme qui se remplace lui-même", "Mechanism that takes its own place"},
		Message: Words{"{owner} : « {name} » est à la fois le mécanisme et ce qui le remplacerait s’il venait à manquer", "{owner}: “{name}” is the mechanism and also what would take its place should it fail"},
		Hint:    Words{"Donnez un autre mécanisme de substitution, ou retirez fallback.", "Give another fallback, or take fallback out."},
	},
	{
		ID: "DPA719", Severity: Warning, Source: "Arts. 44 to 47 GDPR",
		Title:   Words{"Instrument d’un autre que le destinataire", "Instrument of another than the recipient"},
		Message: Words{"{owner} : {what}", "{owner}: {what}"},
		Hint:    Words{"Reprenez ce que le destinataire a signé ; s’il est du même groupe, nommez-en la tête : parent = { name = …, country = … }.", "Copy what the recipient has signed; if it is of the same group, name the company at its head: parent = { name = …, country = … }."},
	},
	{
		ID: "DPA715", Severity: Error, Source: "Arts. 28(3)(a) and 30(2) GDPR",
		Title:   Words{"Lieu indéterminé", "Undetermined place"},
		Message: Words{"{owner} : « monde entier » n’est pas un lieu, et l’accord est final ; nul ne peut dire quelles lois s’appliquent aux données", "{owner}: “worldwide” is no place, and the agreement is final; nobody can tell which laws apply to the data"},
		Hint:    Words{"Demandez au sous-traitant ultérieur la liste des pays. Si l’un de plusieurs lieux est retenu, écrivez { one_of = [\"FR\", \"DE\"] }.", "Ask the sub-processor for the list of countries. Where one of several places is chosen, write { one_of = [\"FR\", \"DE\"] }."},
	},
	{
		ID: "DPA720", Severity: Warning, Source: "Decision (EU) 2021/914, Clause 14; Art. 46 GDPR",
		Title:   Words{"Analyse qui ne porte pas le transfert", "Assessment that does not bear the transfer"},
		Message: Words{"{owner} : l’analyse de l’impact du transfert ne le porte pas : {why}", "{owner}: the transfer impact assessment does not bear it: {why}"},
		Hint:    Words{"Ajoutez à l’analyse les mesures supplémentaires qui y remédient, corrigez-la ou renoncez au transfert.", "Add the supplementary measures that remedy this to the assessment, correct it, or give the transfer up."},
	},
}
