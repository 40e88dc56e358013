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
		Message: Words{"{count} autres erreurs suivent et ne sont pas montrées", "{count} more errors follow and are not shown"},
		Hint:    Words{"Corrigez les premières : souvent, une seule cause en explique beaucoup.", "Correct the first ones: often one cause explains many."},
	},
	{
		ID: "DPA129", Severity: Warning,
		Title:   Words{"Trop d’avertissements", "Too many warnings"},
		Message: Words{"{count} autres avertissements ou remarques suivent et ne sont pas montrés", "{count} more warnings or remarks follow and are not shown"},
		Hint:    Words{"Traitez les premiers : souvent, une seule cause en explique beaucoup.", "Deal with the first ones: often one cause explains many."},
	},
}
