package diag

// The checks of package dpa on the composed document: what cannot reach a
// contract (an undefined term, a dangling reference, an unfilled blank) and
// what Article 28 wants in it.
var documentChecks = []Check{
	{
		ID: "DPA401", Severity: Error, Draft: true, Source: "Art. 28(3) GDPR",
		Title:   Words{"Mention obligatoire absente", "Mandatory item missing"},
		Message: Words{"aucune clause de l’accord ne couvre la mention obligatoire {id} : {title} ({source})", "no clause of the agreement covers the mandatory item {id}: {title} ({source})"},
		Hint:    Words{"Ajoutez au modèle une clause qui la couvre ; « dpa clauses » liste ce que couvre chacune.", "Add a clause that covers it to the template; “dpa clauses” lists what each one covers."},
	},
	{
		ID: "DPA402", Severity: Error,
		Title:   Words{"Terme utilisé sans être défini", "Term used but not defined"},
		Message: Words{"le terme « {term} » est utilisé mais aucune clause de l’accord ne le définit", "the term “{term}” is used, but no clause of the agreement defines it"},
		Hint:    Words{"Ajoutez la clause qui le définit (**{term}**) ou réécrivez la phrase.", "Add the clause that defines it (**{term}**), or reword the sentence."},
	},
	{
		ID: "DPA403", Severity: Error,
		Title:   Words{"Renvoi sans cible", "Dangling reference"},
		Message: Words{"le renvoi [[{id}]] vise un texte qui n’est pas dans cet accord", "the reference [[{id}]] points to a text that is not in this agreement"},
		Hint:    Words{"Ajoutez cette clause au modèle, ou placez le renvoi entre {{if …}} et {{end}}.", "Add that clause to the template, or put the reference between {{if …}} and {{end}}."},
	},
	{
		ID: "DPA404", Severity: Error, Draft: true,
		Title:   Words{"Clause requise absente", "Required clause missing"},
		Message: Words{"la clause « {clause} » suppose la clause « {required} », qui n’est pas dans cet accord", "the clause “{clause}” requires the clause “{required}”, which is not in this agreement"},
		Hint:    Words{"Ajoutez « {required} » au modèle.", "Add “{required}” to the template."},
	},
	{
		ID: "DPA405", Severity: Error,
		Title:   Words{"Blanc non rempli", "Unfilled blank"},
		Message: Words{"rien dans l’accord ne remplit le blanc « {name} » de la clause « {clause} »", "nothing in the agreement fills the blank “{name}” of the clause “{clause}”"},
		Hint:    Words{"Donnez cette information dans l’accord, ou déclarez-la inconnue : unknown = [\"…\"].", "Give this fact in the agreement, or declare it unknown: unknown = [\"…\"]."},
	},
	{
		ID: "DPA406", Severity: Error,
		Title:   Words{"Réglage d’une clause absente", "Setting of a clause that is not there"},
		Message: Words{"[clauses.{clause}] règle une clause que le modèle « {template} » ne contient pas", "[clauses.{clause}] sets a clause that the template “{template}” does not contain"},
		Hint:    Words{"Supprimez ce réglage, ou placez la clause : after = \"…\".", "Remove the setting, or place the clause: after = \"…\"."},
	},
	{
		ID: "DPA407", Severity: Error,
		Title:   Words{"Paramètre sans valeur", "Parameter without a value"},
		Message: Words{"la clause « {clause} » a besoin du paramètre « {name} »", "the clause “{clause}” needs the parameter “{name}”"},
		Hint:    Words{"Écrivez {name} = … sous [clauses.{clause}]. {doc}", "Write {name} = … under [clauses.{clause}]. {doc}"},
	},
	{
		ID: "DPA408", Severity: Error,
		Title:   Words{"Caractère que le PDF ne peut pas montrer", "Character that the PDF cannot show"},
		Message: Words{"le PDF ne peut pas montrer le caractère {code} dans « {context} »", "the PDF cannot show the character {code} in “{context}”"},
		Hint:    Words{"Ses polices ne l’ont pas, ou elles ne savent pas le placer : écriture de droite à gauche, accent détaché de sa lettre, signe invisible. Remplacez-le par un mot ou par un autre caractère.", "Its fonts lack it, or they cannot place it: writing from right to left, an accent apart from its letter, an invisible sign. Write a word or another character in its place."},
	},
	{
		ID: "DPA409", Severity: Error, Source: "SCC 2021/914 cl. 13",
		Title:   Words{"Autorité de contrôle d’un exportateur non indiquée", "Supervisory authority of an exporter not stated"},
		Message: Words{"{owner} exporte des données, mais rien ne dit quelle autorité de contrôle est compétente ({country})", "{owner} exports data, but nothing tells which supervisory authority is competent ({country})"},
		Hint:    Words{"Ajoutez supervisory_authority = \"…\" à cette table : l’autorité du Land en Allemagne ; pour un exportateur hors de l’Union qui n’y a pas de représentant, celle d’un État membre où se trouvent des personnes concernées.", "Add supervisory_authority = \"…\" to that table: in Germany that of the Land; for an exporter outside the Union without a representative in it, that of a Member State in which data subjects are."},
	},
	{
		ID: "DPA410", Severity: Error,
		Title:   Words{"Paragraphe inconnu", "Unknown paragraph"},
		Message: Words{"il n’y a pas de paragraphe « {id} » dans cet accord", "there is no paragraph “{id}” in this agreement"},
		Hint:    Words{"« dpa clauses show » montre le texte d’une clause, dans la variante choisie ; l’identifiant d’un paragraphe y suit son numéro : {#notify}. Écrivez la clause, un point, puis cet identifiant : « breach.notify ».", "“dpa clauses show” shows the text of a clause, in the variant chosen; the identifier of a paragraph follows its number: {#notify}. Write the clause, a full stop, then that identifier: “breach.notify”."},
	},
	{
		ID: "DPA411", Severity: Info,
		Title:   Words{"Condition particulière", "Special condition"},
		Message: Words{"la condition particulière {number} {does} « {id} ». Motif : {reason}{read}", "special condition {number} {does} “{id}”. Reason: {reason}{read}"},
	},
	{
		ID: "DPA412", Severity: Error, Source: "SCC 2021/914 cl. 13",
		Title:   Words{"Représentant d’un exportateur non indiqué", "Representative of an exporter not stated"},
		Message: Words{"{owner} exporte des données depuis l’extérieur de l’Union ({country}), et rien ne dit si un représentant y est désigné : la clause 13, point a), en dépend", "{owner} exports data from outside the Union ({country}), and nothing tells whether it has a representative in the Union: Clause 13(a) depends on it"},
		Hint:    Words{"Ajoutez representative = { name = …, address = … } à cette table, ou dites pourquoi il n’en faut pas : not_applicable.representative = …, avec supervisory_authority.", "Add representative = { name = …, address = … } to that table, or say why none is needed: not_applicable.representative = …, with supervisory_authority."},
	},
	{
		ID: "DPA413", Severity: Error,
		Title:   Words{"Condition particulière qui laisse un vide", "Special condition that leaves a gap"},
		Message: Words{"la condition particulière {number} {does} « {id} », mais {why}", "special condition {number} {does} “{id}”, but {why}"},
		Hint:    Words{"Gardez, dans un texte de remplacement, ce dont les autres clauses ont besoin, ou remplacez aussi le texte qui en dépend.", "Keep, in a text that replaces it, what the other clauses need, or replace the text that depends on it too."},
	},
	{
		ID: "DPA414", Severity: Error,
		Title:   Words{"Définition sans terme", "Definition without a term"},
		Message: Words{"condition particulière {number} : ce texte prend place dans une liste de définitions et ne dit pas quel terme il définit", "special condition {number}: this text stands in a list of definitions and does not say which term it defines"},
		Hint:    Words{"Commencez par le terme et deux-points : « Incident : tout événement qui … »", "Begin with the term and a colon: “Incident: any event that …”"},
	},
	{
		ID: "DPA415", Severity: Warning, Source: "SCC 2021/914",
		Title:   Words{"Personne de contact incomplète à l’annexe I.A", "Contact person incomplete in Annex I.A"},
		Message: Words{"{owner} : l’annexe I.A des clauses contractuelles types demande une personne de contact avec son nom et sa fonction", "{owner}: Annex I.A to the standard contractual clauses asks for a contact person with a name and a position"},
		Hint:    Words{"Complétez contact = { name = …, role = …, email = … } dans cette table. Si la fonction seule est connue, dites-le : contact.none = [\"name\"].", "Complete contact = { name = …, role = …, email = … } in that table. If only the position is known, say so: contact.none = [\"name\"]."},
	},
	{
		ID: "DPA420", Severity: Error, Draft: true, Source: "Art. 28(3) GDPR",
		Title:   Words{"Droit applicable hors de l’Union", "Governing law outside the Union"},
		Message: Words{"le droit applicable (« {country} ») n’est celui ni d’un État membre de l’Union, ni d’un État de l’Espace économique européen", "the governing law (“{country}”) is not that of a Member State of the Union or of the European Economic Area"},
		Hint:    Words{"Donnez le code d’un État membre, par exemple law = \"FR\".", "Give the code of a Member State, such as law = \"FR\"."},
	},
	{
		ID: "DPA421", Severity: Warning,
		Title:   Words{"Paramètre sans effet", "Parameter without effect"},
		Message: Words{"« {name} » ne figurera pas dans l’accord : la variante « {variant} » de « {clause} » ne l’utilise pas", "“{name}” will not appear: the variant “{variant}” of “{clause}” does not use it"},
		Hint:    Words{"Supprimez-le, ou choisissez une variante qui l’utilise : {variants}.", "Delete it, or choose a variant that uses it: {variants}."},
	},
	{
		ID: "DPA422", Severity: Error, Draft: true,
		Title:   Words{"Variante que l’accord contredit", "Variant that the agreement contradicts"},
		Message: Words{"la variante « {variant} » de « {clause} » ne tient pas, car l’accord comporte ceci : {fact}", "the variant “{variant}” of “{clause}” cannot stand, because the agreement contains this: {fact}"},
		Hint:    Words{"Choisissez une autre variante, ou retirez de l’accord ce qui la contredit.", "Choose another variant, or remove from the agreement what contradicts it."},
	},
}
