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
		Title:   Words{"Variables d’un message", "Variables of a message"},
		Message: Words{"le message {key} n’a pas en « {lang} » les mêmes variables qu’en anglais", "the message {key} has other variables in “{lang}” than in English"},
		Hint:    Words{"Les noms entre accolades sont les mêmes dans toutes les langues.", "The names in braces are the same in all languages."},
	},
	{
		ID: "DPA304", Severity: Error,
		Title:   Words{"Règle de nombres inconnue", "Unknown rule for numbers"},
		Message: Words{"aucune règle ne s’appelle « {name} » pour écrire les nombres en lettres", "there is no rule “{name}” to write numbers in words"},
		Hint:    Words{"Écrivez cardinals = \"digits\" pour des chiffres seuls.", "Write cardinals = \"digits\" for digits alone."},
	},
	{
		ID: "DPA305", Severity: Error,
		Title:   Words{"Mois manquants", "Months missing"},
		Message: Words{"months a besoin des douze mois, de janvier à décembre", "months needs the twelve months, January to December"},
	},
	{
		ID: "DPA306", Severity: Error,
		Title:   Words{"Langue qui n’est pas celle de l’accord", "Language that the agreement has not"},
		Message: Words{"la bibliothèque n’a pas la langue « {lang} »", "the library does not have the language “{lang}”"},
		Hint:    Words{"Écrivez locales/{lang}.toml, ou retirez-la de languages.", "Write locales/{lang}.toml, or remove it from languages."},
	},
	{
		ID: "DPA307", Severity: Error,
		Title:   Words{"Mot dans une seule langue", "Word in one language alone"},
		Message: Words{"{key} est ici, mais pas dans la langue « {lang} »", "{key} is here, but not in the language “{lang}”"},
		Hint:    Words{"Ajoutez-le à locales/{lang}.toml, et à chaque autre langue.", "Add it to locales/{lang}.toml, and to every other language."},
	},
}
