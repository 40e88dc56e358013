package diag

// The checks of package locale on the files of languages, and of Compose on
// texts that a language lacks.
var languageChecks = []Check{
	{
		ID: "DPA301", Severity: Error,
		Title:   Words{"Texte absent dans une langue", "Text missing in a language"},
		Message: Words{"la clause « {clause} » n’a pas de texte en « {lang} »", "the clause “{clause}” has no text in “{lang}”"},
		Hint:    Words{"Écrivez {path} ; aucune autre langue n’est mise à sa place.", "Write {path}; no other language stands in for it."},
	},
	{
		ID: "DPA302", Severity: Error,
		Title:   Words{"Clé absente d’une langue", "Key missing from a language"},
		Message: Words{"la langue « {lang} » n’a pas la clé {key}", "the language “{lang}” lacks the key {key}"},
		Hint:    Words{"Ajoutez-la à ce fichier ; locales/en.toml montre ce qu’elle contient.", "Add it to this file; locales/en.toml shows what it holds."},
	},
	{
		ID: "DPA303", Severity: Error,
		Title:   Words{"Variables d’un texte", "Variables of a text"},
		Message: Words{"{key} n’a pas les variables qu’il faut : {variables}", "{key} does not have the variables it must have: {variables}"},
		Hint:    Words{"Gardez ces noms entre accolades, sans en ajouter ; ils sont les mêmes dans toutes les langues.", "Keep these names in braces and add none; they are the same in all languages."},
	},
	{
		ID: "DPA304", Severity: Error,
		Title:   Words{"Nombres en lettres", "Numbers in words"},
		Message: Words{"nombre d’entrées de words : {n} ; il en faut cent, de 0 à 99", "number of entries of words: {n}; it needs a hundred, from 0 to 99"},
		Hint:    Words{"Complétez la liste, ou supprimez [numbers] et [numbers.from] : les nombres s’écrivent alors en chiffres seuls.", "Complete the list, or delete [numbers] and [numbers.from]: numbers are then written in digits alone."},
	},
	{
		ID: "DPA305", Severity: Error,
		Title:   Words{"Mois manquants", "Months missing"},
		Message: Words{"months a besoin des douze mois, de janvier à décembre", "months needs the twelve months, January to December"},
	},
	{
		ID: "DPA306", Severity: Error,
		Title:   Words{"Langue qui n’est pas celle de l’accord", "Language that the agreement has not"},
		Message: Words{"l’accord n’a pas la langue « {lang} » ; il a : {known}", "the agreement has not the language “{lang}”; it has: {known}"},
		Hint:    Words{"Demandez l’une de celles qu’il a, ou ajoutez celle-ci à languages.", "Ask for one that it has, or add this one to languages."},
	},
	{
		ID: "DPA311", Severity: Error,
		Title:   Words{"Document qui n’a pas deux langues", "Document that has not two languages"},
		Message: Words{"« {langs} » ne nomme pas deux langues différentes", "“{langs}” does not name two different languages"},
		Hint:    Words{"Joignez-en deux par « + », comme « fr+en ». Langues possibles : {known}.", "Join two of them with “+”, as in “fr+en”. Possible languages: {known}."},
	},
	{
		ID: "DPA312", Severity: Error,
		Title:   Words{"Deux langues, sans celle qui fait foi", "Two languages, without the authentic one"},
		Message: Words{"le document « {langs} » met deux langues côte à côte, et l’accord ne dit pas laquelle fait foi", "the document “{langs}” has two languages side by side, and the agreement does not say which one is authentic"},
		Hint:    Words{"Écrivez sous [clauses.language] prevails = \"equal\", \"french\" ou \"english\" ; si le modèle n’a pas cette clause, ajoutez after = \"…\", la clause qu’elle suit.", "Write prevails = \"equal\", \"french\" or \"english\" under [clauses.language]; if the template has not that clause, add after = \"…\", the clause that it follows."},
	},
	{
		ID: "DPA307", Severity: Error,
		Title:   Words{"Mot dans une seule langue", "Word in one language alone"},
		Message: Words{"{key} est ici, mais pas dans la langue « {lang} »", "{key} is here, but not in the language “{lang}”"},
		Hint:    Words{"Ajoutez-le à locales/{lang}.toml, et à chaque autre langue.", "Add it to locales/{lang}.toml, and to every other language."},
	},
	{
		ID: "DPA308", Severity: Error,
		Title:   Words{"Règle de nombres mal placée", "Misplaced rule for numbers"},
		Message: Words{"une règle de nombres ne peut pas commencer à « {key} »", "a rule for numbers cannot begin at “{key}”"},
		Hint:    Words{"Une règle commence à un nombre rond, de 100 à 900000 : 100, 200, 1000, 2000.", "A rule begins at a round number, from 100 to 900000: 100, 200, 1000, 2000."},
	},
	{
		ID: "DPA309", Severity: Error,
		Title:   Words{"Forme que la langue n’a pas", "Form that the language does not have"},
		Message: Words{"{key} ne s’imprime jamais : la langue « {lang} » n’a pas cette forme du nombre", "{key} never prints: the language “{lang}” does not have this plural form"},
		Hint:    Words{"Supprimez-la ; les formes de chaque langue sont celles du CLDR d’Unicode.", "Delete it; the forms of each language are those of the CLDR of Unicode."},
	},
	{
		ID: "DPA310", Severity: Error,
		Title:   Words{"Fichier qui ne nomme pas de langue", "File that names no language"},
		Message: Words{"« {lang} » n’est pas le code d’une langue dont le CLDR d’Unicode connaît les pluriels", "“{lang}” is not the code of a language whose plurals the CLDR of Unicode knows"},
		Hint:    Words{"Nommez le fichier d’après la langue : de.toml, pt-BR.toml.", "Name the file after the language: de.toml, pt-BR.toml."},
	},
}
