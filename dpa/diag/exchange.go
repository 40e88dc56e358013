package diag

// The checks of package exchange on the files of spreadsheets.
var exchangeChecks = []Check{
	{
		ID: "DPA501", Severity: Error,
		Title:   Words{"Fichier CSV illisible", "CSV file that cannot be read"},
		Message: Words{"la ligne {line} n’est pas du CSV valide : un guillemet n’est pas fermé ou se trouve au milieu d’une cellule", "line {line} is not valid CSV: a quotation mark is not closed, or stands within a cell"},
		Hint:    Words{"Enregistrez de nouveau la feuille au format CSV (UTF-8) depuis votre tableur.", "Save the sheet again as CSV (UTF-8) in your spreadsheet program."},
	},
	{
		ID: "DPA502", Severity: Warning,
		Title:   Words{"Colonne inconnue", "Unknown column"},
		Message: Words{"la colonne « {heading} » n’est pas reprise : son titre n’est pas connu", "the column “{heading}” is left out: its heading is not known"},
		Hint:    Words{"Dites ce qu’elle contient : --map \"{heading}=champ\". Champs possibles : {known}.", "Say what it holds: --map \"{heading}=field\". Possible fields: {known}."},
	},
	{
		ID: "DPA503", Severity: Warning,
		Title:   Words{"Deux colonnes pour un champ", "Two columns for one field"},
		Message: Words{"la colonne « {heading} » n’est pas reprise : une autre donne déjà « {field} »", "the column “{heading}” is left out: another one gives “{field}” already"},
		Hint:    Words{"Dites ce que contient l’une des deux : --map \"{heading}=champ\".", "Say what one of the two holds: --map \"{heading}=field\"."},
	},
	{
		ID: "DPA504", Severity: Error,
		Title:   Words{"Colonne du nom absente", "No column with the name"},
		Message: Words{"aucune colonne ne donne le nom du sous-traitant ultérieur", "no column gives the name of the sub-processor"},
		Hint:    Words{"La première ligne porte les titres des colonnes ; l’une d’elles s’appelle « Nom », ou dites laquelle : --map \"Titre=name\".", "The first line has the headings of the columns; one of them is “Name”, or say which: --map \"Heading=name\"."},
	},
	{
		ID: "DPA505", Severity: Error,
		Title:   Words{"Ligne trop longue", "Line too long"},
		Message: Words{"cette ligne a plus de cellules que la ligne des titres ({columns}) : elle n’est pas reprise", "this line has more cells than the line of headings ({columns}): it is left out"},
		Hint:    Words{"Une virgule ou un point-virgule dans un texte sans guillemets en est souvent la cause.", "A comma or semicolon in a text without quotation marks is often the cause."},
	},
	{
		ID: "DPA506", Severity: Error,
		Title:   Words{"Ligne sans nom", "Line without a name"},
		Message: Words{"cette ligne n’a pas de nom, et aucun sous-traitant ultérieur ne la précède", "this line has no name, and no sub-processor stands above it"},
		Hint:    Words{"Donnez le nom ; une ligne sans nom est un service de celui qui la précède.", "Give the name; a line without one is a service of the sub-processor above."},
	},
	{
		ID: "DPA507", Severity: Error,
		Title:   Words{"Lieu non reconnu", "Place not recognised"},
		Message: Words{"« {value} » n’est ni un pays ni une zone connue : la ligne n’est pas reprise", "“{value}” is neither a country nor a known area: the line is left out"},
		Hint:    Words{"Écrivez le nom ou le code du pays, ou « UE », « EEE », « monde entier » ; séparez plusieurs lieux par des points-virgules.", "Write the name or code of the country, or “EU”, “EEA”, “worldwide”; separate several places with semicolons."},
	},
	{
		ID: "DPA508", Severity: Error, Source: "Art. 44 to 49 GDPR",
		Title:   Words{"Mécanisme de transfert non reconnu", "Transfer mechanism not recognised"},
		Message: Words{"« {value} » n’est pas un mécanisme de transfert : la ligne n’est pas reprise", "“{value}” is not a transfer mechanism: the line is left out"},
		Hint:    Words{"Mécanismes possibles : {known} ; laissez la cellule vide si vous ne le connaissez pas.", "Possible mechanisms: {known}; leave the cell empty when you do not know it."},
	},
	{
		ID: "DPA509", Severity: Error,
		Title:   Words{"Feuille qui n’est pas du CSV en UTF-8", "Sheet that is not CSV in UTF-8"},
		Message: Words{"la feuille n’est pas du CSV en UTF-8 : {reason}", "the sheet is not CSV in UTF-8: {reason}"},
		Hint:    Words{"Enregistrez-la de nouveau dans votre tableur, au format « CSV UTF-8 ».", "Save it again in your spreadsheet program, as “CSV UTF-8”."},
	},
}
