package diag

// The checks of what comes in and goes out: bounds of files, texts that cannot
// be set or that a program would take for a command, and links.
var inputChecks = []Check{
	{
		ID: "DPA108", Severity: Error,
		Title:   Words{"Fichier hors des limites", "File beyond the bounds"},
		Message: Words{"{what}", "{what}"},
		Hint:    Words{"{todo}", "{todo}"},
	},
	{
		ID: "DPA109", Severity: Error,
		Title:   Words{"Fichier qui n’en est pas un", "Not an ordinary file"},
		Message: Words{"« {file} » n’est pas un fichier ordinaire", "“{file}” is not an ordinary file"},
		Hint:    Words{"Un périphérique ou un tube ne se lit pas ; indiquez un fichier TOML ou JSON.", "A device or a pipe is not read; name a TOML or JSON file."},
	},
	{
		ID: "DPA128", Severity: Error,
		Title:   Words{"Trop d’erreurs", "Too many errors"},
		Message: Words{"autres erreurs, qui ne sont pas montrées : {count}", "further errors that are not shown: {count}"},
		Hint:    Words{"Corrigez les premières : souvent, une seule cause en explique beaucoup.", "Correct the first ones: often one cause explains many."},
	},
	{
		ID: "DPA129", Severity: Warning,
		Title:   Words{"Trop d’avertissements", "Too many warnings"},
		Message: Words{"autres avertissements ou remarques, qui ne sont pas montrés : {count}", "further warnings or remarks that are not shown: {count}"},
		Hint:    Words{"Traitez les premiers : souvent, une seule cause en explique beaucoup.", "Deal with the first ones: often one cause explains many."},
	},
	{
		ID: "DPA138", Severity: Error,
		Title:   Words{"Texte qui ne peut être composé", "Text that cannot be set"},
		Message: Words{"ce texte ne peut être imprimé tel quel : {what}", "this text cannot be printed as it is: {what}"},
		Hint:    Words{"{todo}", "{todo}"},
	},
	{
		ID: "DPA139", Severity: Error,
		Title:   Words{"Balise de signature", "Signing tag"},
		Message: Words{"{program} prendrait « {tag} » pour la place d’une signature ou d’un champ à remplir", "{program} would take “{tag}” for the place of a signature or of a field to fill in"},
		Hint:    Words{"Retirez ces signes : l’accord place lui-même les signatures.", "Remove these signs: the agreement places the signatures itself."},
	},
	{
		ID: "DPA166", Severity: Warning,
		Title:   Words{"Lettres de deux alphabets", "Letters of two alphabets"},
		Message: Words{"« {word} » mêle aux lettres latines des lettres {alphabet} : « {letter} » ({code})", "“{word}” mixes {alphabet} letters with Latin ones: “{letter}” ({code})"},
		Hint:    Words{"Retapez ce mot : une lettre qui ressemble à une autre fait d’un nom celui de quelqu’un d’autre.", "Type the word again: a letter that looks like another makes a name that of somebody else."},
	},
	{
		ID: "DPA167", Severity: Error,
		Title:   Words{"Texte trop long", "Text too long"},
		Message: Words{"ce texte compte {count} caractères, et {most} au plus trouvent leur place ici", "this text has {count} characters, and at most {most} have room here"},
		Hint:    Words{"Abrégez-le ; une explication se met dans une note ou dans un document joint.", "Shorten it; an explanation goes into a note or an attached document."},
	},
	{
		ID: "DPA168", Severity: Error,
		Title:   Words{"Lien refusé", "Link refused"},
		Message: Words{"« {value} » n’est pas une adresse que l’accord peut donner : {why}", "“{value}” is not an address that the agreement can give: {why}"},
		Hint:    Words{"Écrivez l’adresse entière d’une page, \"https://example.org/rgpd\", ou une adresse électronique, \"mailto:dpo@example.org\".", "Write the whole address of a page, \"https://example.org/gdpr\", or of a mailbox, \"mailto:dpo@example.org\"."},
	},
}
