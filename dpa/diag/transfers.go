package diag

// The checks of package dpa on transfers to third countries (Chapter V GDPR),
// and on what the lists of an agreement share.
var transferChecks = []Check{
	{
		ID: "DPA151", Severity: Error, Source: "Arts. 44 to 49 GDPR",
		Title:   Words{"Mécanisme de transfert inopérant", "Transfer mechanism that cannot serve"},
		Message: Words{"{owner} : « {name} » ne peut fonder ce transfert ({why})", "{owner}: this transfer cannot rest on “{name}” ({why})"},
		Hint:    Words{"Demandez au sous-traitant ultérieur sur quoi le transfert repose : \"scc\" (clauses contractuelles types, décision 2021/914), \"dpf\" ou \"adequacy\".", "Ask the sub-processor what the transfer rests on: \"scc\" (standard contractual clauses, Decision 2021/914), \"dpf\" or \"adequacy\"."},
	},
	{
		ID: "DPA152", Severity: Error, Source: "Arts. 44 to 46 GDPR",
		Title:   Words{"Transfert sans mécanisme", "Transfer without a mechanism"},
		Message: Words{"{owner} : aucun mécanisme pour le transfert hors de l’Espace économique européen ({places})", "{owner}: no mechanism for the transfer outside the European Economic Area ({places})"},
		Hint:    Words{"Ajoutez transfer = { mechanism = \"scc\", … } ou un autre mécanisme, ou dites unknown = [\"transfer\"] tant que vous ne le savez pas. « Sans objet » ne convient pas ici.", "Add transfer = { mechanism = \"scc\", … } or another mechanism, or say unknown = [\"transfer\"] while you do not know it. “Not applicable” will not do here."},
	},
	{
		ID: "DPA153", Severity: Error, Source: "Decision (EU) 2023/1795",
		Title:   Words{"Inscription au DPF non vérifiée", "Data Privacy Framework listing not checked"},
		Message: Words{"{owner} : l’inscription au cadre de protection des données UE–États-Unis n’est pas établie ({why})", "{owner}: the listing under the EU–US Data Privacy Framework is not established ({why})"},
		Hint:    Words{"Cherchez l’entité juridique sur dataprivacyframework.gov, puis notez le jour : dpf_checked = 2026-11-22. Si vous ne le savez pas encore : unknown = [\"dpf_checked\"].", "Look the legal entity up on dataprivacyframework.gov, then note the day: dpf_checked = 2026-11-22. If you do not know yet: unknown = [\"dpf_checked\"]."},
	},
	{
		ID: "DPA154", Severity: Error, Source: "Art. 45 GDPR",
		Title:   Words{"Mécanisme qui ne couvre pas le pays", "Mechanism that does not reach the country"},
		Message: Words{"{owner} : « {name} » ne couvre pas ce pays : {country} ({why})", "{owner}: “{name}” does not cover this country: {country} ({why})"},
		Hint:    Words{"Indiquez un autre mécanisme, ou un mécanisme de substitution qui couvre ce pays : fallback = \"scc\".", "Give another mechanism, or a fallback that covers this country: fallback = \"scc\"."},
	},
	{
		ID: "DPA155", Severity: Warning, Source: "Art. 45 GDPR",
		Title:   Words{"Décision d’adéquation limitée ou proche de sa fin", "Adequacy decision that is limited or about to end"},
		Message: Words{"{owner} : décision d’adéquation à vérifier pour ce pays : {country} ({why})", "{owner}: adequacy decision to be checked for this country: {country} ({why})"},
		Hint:    Words{"Dites dans transfer en quoi l’importateur en relève, scope = …, ou prévoyez fallback = \"scc\".", "Say in transfer how the importer falls under it, scope = …, or provide fallback = \"scc\"."},
	},
	{
		ID: "DPA156", Severity: Error, Draft: true, Source: "Decision (EU) 2021/914",
		Title:   Words{"Module ou rôles erronés", "Wrong module or roles"},
		Message: Words{"{owner} : {what}", "{owner}: {what}"},
		Hint:    Words{"Module 2 : un responsable du traitement exporte vers un sous-traitant ; module 3 : un sous-traitant exporte vers un autre.", "Module 2: a controller exports to a processor; module 3: a processor exports to another one."},
	},
	{
		ID: "DPA157", Severity: Warning, Source: "Arts. 28(3)(a) and 30(2) GDPR",
		Title:   Words{"Lieu imprécis", "Imprecise place"},
		Message: Words{"{owner} : le lieu « {place} » ne nomme aucun pays", "{owner}: the place “{place}” names no country"},
		Hint:    Words{"Demandez au sous-traitant ultérieur la liste des pays. Si l’un de plusieurs lieux est retenu, écrivez { one_of = [\"FR\", \"DE\"] }.", "Ask the sub-processor for the list of countries. Where one of several places is chosen, write { one_of = [\"FR\", \"DE\"] }."},
	},
	{
		ID: "DPA158", Severity: Warning, Source: "Art. 46 GDPR; Decision (EU) 2021/914, clause 14",
		Title:   Words{"Clauses types incomplètes", "Standard clauses incomplete"},
		Message: Words{"{owner} : clauses contractuelles types sans {facts}", "{owner}: standard contractual clauses without {facts}"},
		Hint:    Words{"Donnez dans transfer module, date et tia, ou dites ce que vous ne savez pas : unknown = [\"tia\"].", "Give module, date and tia in transfer, or say what you do not know: unknown = [\"tia\"]."},
	},
	{
		ID: "DPA159", Severity: Warning,
		Title:   Words{"Élément que rien n’utilise", "Item that nothing uses"},
		Message: Words{"rien ne renvoie à « {id} » (par {key}) : il ne figurera pas dans le document", "nothing refers to “{id}” (by {key}): it will not stand in the document"},
		Hint:    Words{"Renvoyez-y, {key} = …, ou retirez-le.", "Refer to it, {key} = …, or remove it."},
	},
	{
		ID: "DPA189", Severity: Error, Draft: true, Source: "Arts. 44 to 46 GDPR; CJEU C-362/14, C-311/18",
		Title:   Words{"Dispositif invalidé présenté comme garantie", "Invalidated scheme shown as a guarantee"},
		Message: Words{"{owner} : « {standard} » n’est pas une certification et ne fonde plus aucun transfert ({why})", "{owner}: “{standard}” is no certificate and no longer carries any transfer ({why})"},
		Hint:    Words{"Demandez au sous-traitant ultérieur sur quoi repose aujourd’hui le transfert : \"scc\" (clauses contractuelles types, décision 2021/914) ou \"dpf\", puis retirez cette mention.", "Ask the sub-processor what the transfer rests on today: \"scc\" (standard contractual clauses, Decision 2021/914) or \"dpf\"; then remove this one."},
	},
}
