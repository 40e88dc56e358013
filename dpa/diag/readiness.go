package diag

// The checks of package dpa on whether a deal can be signed: what a final must
// hold, what is only a sample, what nobody chose, what somebody accepted.
var readinessChecks = []Check{
	{
		ID: "DPA601", Severity: Error, Source: "Art. 28(3) GDPR; EDPB Opinion 22/2024",
		Title:   Words{"Information qu’un accord final doit donner", "Fact that a final must give"},
		Message: Words{"{owner} : {label} {why}, et l’accord est final", "{owner}: {label} {why}, and the agreement is final"},
		Hint:    Words{"Donnez l’information, ou revenez à status = \"draft\".", "Give the fact, or go back to status = \"draft\"."},
	},
	{
		ID: "DPA602", Severity: Error,
		Title:   Words{"Texte d’exemple dans un accord final", "Sample text in a final agreement"},
		Message: Words{"« {phrase} » vient d’un exemple, et l’accord est final", "“{phrase}” comes from an example, and the agreement is final"},
		Hint:    Words{"Mettez-y le vrai nom ou la vraie adresse. Un modèle à lire, et non à signer, le dit par sample = true.", "Put the real name or address in its place. A specimen, to read and not to sign, says so: sample = true."},
	},
	{
		ID: "DPA603", Severity: Error, Source: "Art. 28(3) GDPR",
		Title:   Words{"Absence impossible", "Absence that cannot be"},
		Message: Words{"{owner} : « {key} » ({label}) ne peut figurer sous « {as} »", "{owner}: “{key}” ({label}) cannot stand under “{as}”"},
		Hint:    Words{"Donnez cette information : sans elle il n’y a rien à convenir. Si vous ne la connaissez pas encore, écrivez unknown = [\"{key}\"].", "Give the fact: without it there is nothing to agree on. If you do not know it yet, write unknown = [\"{key}\"]."},
	},
	{
		ID: "DPA604", Severity: Warning, Source: "Art. 28(3) GDPR",
		Title:   Words{"Absence qu’un accord final refuse", "Absence that a final refuses"},
		Message: Words{"{owner} : « {key} » ({label}) figure sous « {as} », ce qu’un accord final refusera", "{owner}: “{key}” ({label}) stands under “{as}”, which a final will refuse"},
		Hint:    Words{"Donnez cette information avant la signature.", "Give the fact before the signature."},
	},
	{
		ID: "DPA605", Severity: Error,
		Title:   Words{"Paramètre dont la clause ne peut se passer", "Parameter that the clause cannot do without"},
		Message: Words{"la clause « {clause} » ne peut se passer de « {name} » : none ne vaut pas pour lui", "the clause “{clause}” cannot do without “{name}”: it cannot stand under none"},
		Hint:    Words{"Donnez une valeur, ou retirez « {name} » de none pour garder la valeur habituelle. Paramètres dont elle peut se passer : {known}.", "Give a value, or remove “{name}” from none to keep the usual value. Parameters that it can do without: {known}."},
	},
	{
		ID: "DPA606", Severity: Info,
		Title:   Words{"Avertissement accepté", "Accepted warning"},
		Message: Words{"accepté par {by} ({date}) : {message} ({check}). Motif : {reason}", "accepted by {by} ({date}): {message} ({check}). Reason: {reason}"},
	},
	{
		ID: "DPA607", Severity: Warning,
		Title:   Words{"Acceptation sans objet", "Acceptance of nothing"},
		Message: Words{"cette acceptation ne répond à rien : {check} n’apparaît pas à « {at} »", "this acceptance answers nothing: there is no {check} at “{at}”"},
		Hint:    Words{"Supprimez-la si le défaut est corrigé, ou corrigez le code ou la place. « dpa check --format json » donne le chemin de chaque constat (path).", "Delete it if the fault is mended, or correct the code or the place. “dpa check --format json” gives the path of every finding."},
	},
	{
		ID: "DPA608", Severity: Error,
		Title:   Words{"Erreur qui ne s’accepte pas", "Error that cannot be accepted"},
		Message: Words{"{check} est une erreur ; seul un avertissement peut être accepté", "{check} is an error; only a warning can be accepted"},
		Hint:    Words{"Corrigez ce que {check} signale et retirez cette acceptation.", "Mend what {check} reports and remove this acceptance."},
	},
	{
		ID: "DPA609", Severity: Error,
		Title:   Words{"Code inconnu", "Unknown code"},
		Message: Words{"« {check} » n’est le code d’aucun contrôle", "“{check}” is the code of no check"},
		Hint:    Words{"« dpa explain » liste les codes.", "“dpa explain” lists the codes."},
	},
}
