package diag

// The checks of a sheet of customers, which gives each row's agreement.
var sheetChecks = []Check{
	{
		ID: "DPA510", Severity: Error,
		Title:   Words{"Colonne qui n’est pas une clé", "Column that is no key"},
		Message: Words{"la colonne « {heading} » n’est pas une clé qu’une cellule puisse donner", "the column “{heading}” is no key that a cell can give"},
		Hint:    Words{"Le titre d’une colonne est le chemin d’une clé de l’accord : controller.name, controller.address.city, clauses.breach.notice. Les clés sont dans docs/reference.fr.md ; retirez la colonne si l’accord n’en a pas besoin.", "The heading of a column is the path of a key of the agreement: controller.name, controller.address.city, clauses.breach.notice. The keys are in docs/reference.md; remove the column when the agreement has no need of it."},
	},
	{
		ID: "DPA511", Severity: Error,
		Title:   Words{"Colonne qui nomme une table", "Column that names a table"},
		Message: Words{"« {key} » est une table ou une liste de tables : une cellule ne peut la contenir", "“{key}” is a table or a list of tables: a cell cannot hold it"},
		Hint:    Words{"Donnez une colonne à chaque clé de la table ; pour une liste de tables, écrivez les lignes en JSON, un objet par ligne (fichier .jsonl).", "Give each key of the table a column of its own; for a list of tables, write the rows as JSON, an object a line (a .jsonl file)."},
	},
	{
		ID: "DPA512", Severity: Error,
		Title:   Words{"Deux colonnes pour une clé", "Two columns for one key"},
		Message: Words{"« {key} » donne aussi ce que donne la colonne {column}, « {other} »", "“{key}” also gives what column {column}, “{other}”, gives"},
		Hint:    Words{"Gardez une seule des deux ; un texte s’écrit d’un bloc, ou dans une colonne par langue.", "Keep one of the two; a text is written whole, or in a column for each language."},
	},
	{
		ID: "DPA513", Severity: Error,
		Title:   Words{"Colonne de la référence absente", "No column with the reference"},
		Message: Words{"aucune colonne ne s’appelle « reference »", "no column is called “reference”"},
		Hint:    Words{"La première ligne porte les clés ; « reference » donne à chaque accord la sienne, qui est aussi le nom de ses fichiers.", "The first line has the keys; “reference” gives each agreement its own, which is the name of its files too."},
	},
	{
		ID: "DPA514", Severity: Error,
		Title:   Words{"Ligne sans référence", "Row without a reference"},
		Message: Words{"cette ligne ne donne pas de référence", "this row gives no reference"},
		Hint:    Words{"Donnez à l’accord une référence qui lui soit propre : celle du fichier commun serait celle de tous.", "Give the agreement a reference of its own: that of the shared file would be everybody’s."},
	},
	{
		ID: "DPA515", Severity: Error,
		Title:   Words{"Clé commune à toutes les lignes", "Key that all rows share"},
		Message: Words{"« {key} » vaut pour toutes les lignes : une ligne ne peut le donner", "“{key}” holds for all rows: a row cannot give it"},
		Hint:    Words{"Écrivez-le dans le fichier de l’accord.", "Write it in the file of the deal."},
	},
	{
		ID: "DPA516", Severity: Error,
		Title:   Words{"Référence déjà prise", "Reference already taken"},
		Message: Words{"les fichiers de « {reference} » auraient le même nom que ceux d’une autre ligne, {first}", "the files of “{reference}” would have the name of those of another row, {first}"},
		Hint:    Words{"Donnez à chaque accord une référence qui diffère des autres, majuscules, espaces et signes mis à part.", "Give each agreement a reference that differs from the others in more than capitals, spaces and signs."},
	},
	{
		ID: "DPA517", Severity: Error,
		Title:   Words{"Suite de la feuille non lue", "Rest of the sheet not read"},
		Message: Words{"où commence la ligne suivante n’est pas sûr : rien n’est lu à partir d’ici", "where the next row begins is not certain: nothing is read from here on"},
		Hint:    Words{"Un guillemet ouvert doit être fermé, et un guillemet dans un texte doublé : \"Société \"\"Alpha\"\"\".", "A quotation mark that opens has to close, and one within a text is doubled: \"The \"\"Alpha\"\" company\"."},
	},
	{
		ID: "DPA518", Severity: Error,
		Title:   Words{"Faits d’un autre client", "Facts of another customer"},
		Message: Words{"la ligne nomme « {name} », mais tient du fichier de l’accord, qui nomme « {other} » : {keys}", "the row names “{name}”, but has from the file of the deal, which names “{other}”: {keys}"},
		Hint:    Words{"Donnez ces faits dans la feuille, ou retirez le client du fichier de l’accord : ce qu’une cellule vide laisse en place serait celui d’un autre.", "Give these facts in the sheet, or take the customer out of the file of the deal: what an empty cell leaves in place would be somebody else’s."},
	},
}
