package diag

// The checks of how documents look, and of what they carry: of a style, and of what
// an agreement says of it.
var styleChecks = []Check{
	{
		ID: "DPA651", Severity: Error,
		Title:   Words{"Valeur de style hors limites", "Value of a style out of bounds"},
		Message: Words{"« {key} » vaut {value} ; il faut un nombre de {least} à {top}", "“{key}” is {value}; it must be a number from {least} to {top}"},
		Hint:    Words{"Au-delà, la page ne se lit plus ou ne se compose plus.", "Beyond that, a page can no longer be read or laid out."},
	},
	{
		ID: "DPA652", Severity: Error,
		Title:   Words{"Police inconnue", "Unknown typeface"},
		Message: Words{"il n’y a pas de police « {name} »", "there is no typeface “{name}”"},
		Hint:    Words{"Choisissez l’une de celles-ci : {known}.", "Choose one of these: {known}."},
	},
	{
		ID: "DPA653", Severity: Error,
		Title:   Words{"Couleur illisible", "Unreadable colour"},
		Message: Words{"« {value} » n’est pas une couleur", "“{value}” is no colour"},
		Hint:    Words{"Écrivez # et six chiffres hexadécimaux : \"#1f3a5f\".", "Write # and six hexadecimal digits: \"#1f3a5f\"."},
	},
	{
		ID: "DPA654", Severity: Error, Source: "WCAG 2.2, 1.4.3",
		Title:   Words{"Couleur trop claire", "Colour too light"},
		Message: Words{"la couleur {value} a un contraste de {contrast} sur le blanc ; il faut au moins {least}", "the colour {value} has a contrast of {contrast} on white; it needs {least} at least"},
		Hint:    Words{"Choisissez une couleur plus foncée : les titres sont imprimés dans cette couleur.", "Choose a darker colour: headings are printed in it."},
	},
	{
		ID: "DPA655", Severity: Error,
		Title:   Words{"Logo inutilisable", "Logo that cannot be used"},
		Message: Words{"le logo « {file} » ne peut pas être imprimé : {reason}", "the logo “{file}” cannot be printed: {reason}"},
		Hint:    Words{"Donnez une image PNG ou JPEG en niveaux de gris ou en RVB, d’au plus {bytes} octets et {pixels} pixels de côté.", "Give a PNG or JPEG picture in grey or RGB, of at most {bytes} bytes and {pixels} pixels a side."},
	},
	{
		ID: "DPA656", Severity: Error,
		Title:   Words{"Image mal codée", "Picture badly encoded"},
		Message: Words{"« data » n’est pas du Base64", "“data” is no Base64"},
		Hint:    Words{"Écrivez les octets du fichier en Base64, sans retour à la ligne, ou nommez le fichier : file = \"logo.png\".", "Write the bytes of the file in Base64, without line breaks, or name the file: file = \"logo.png\"."},
	},
	{
		ID: "DPA657", Severity: Error,
		Title:   Words{"Style inconnu", "Unknown style"},
		Message: Words{"il n’y a pas de style « {id} »", "there is no style “{id}”"},
		Hint:    Words{"Choisissez l’un de ceux-ci : {known}. Un style est un fichier de templates/styles.", "Choose one of these: {known}. A style is a file in templates/styles."},
	},
	{
		ID: "DPA658", Severity: Error,
		Title:   Words{"Texte officiel qui ne peut être joint", "Official text that cannot be attached"},
		Message: Words{"le fichier « {file} » ne peut pas être joint : {reason}", "the file “{file}” cannot be attached: {reason}"},
		Hint:    Words{"Joignez le PDF du Journal officiel, tel qu’EUR-Lex le donne, d’au plus 8 Mio.", "Attach the PDF of the Official Journal as EUR-Lex gives it, of at most 8 MiB."},
	},
}
