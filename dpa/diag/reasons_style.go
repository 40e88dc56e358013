package diag

// styleFile is a style in a library of the user's own.
func styleFile(lines string) string { return "-- library/templates/styles/mine.toml --\n" + lines }

// styleReasons are those of how documents look (DPA65x).
var styleReasons = []reason{
	{id: "DPA651", why: Words{"Hors de ces bornes, une page ne se lit plus ou ne peut plus être composée.", "Outside these bounds a page can no longer be read, or no longer be laid out."},
		bad: styleFile("size = 4\n"), good: styleFile("size = 10\n")},
	{id: "DPA652", why: Words{"Seules les polices incorporées donnent partout la même page.", "Only the typefaces that are embedded give the same page everywhere."},
		bad: styleFile("text = \"times\"\n"), good: styleFile("text = \"serif\"\n")},
	{id: "DPA653", why: Words{"Un nom de couleur n’est pas le même pour tous ; six chiffres le sont.", "The name of a colour is not the same for everybody; six digits are."},
		bad: "accent = \"blue\"\n", good: "accent = \"#1f3a5f\"\n"},
	{id: "DPA654", why: Words{"Un titre trop clair ne se lit ni sur une photocopie ni par qui voit mal.", "A heading that is too light can be read neither on a photocopy nor by those with poor sight."},
		bad: "accent = \"#ffcc00\"\n", good: "accent = \"#1f3a5f\"\n"},
	{id: "DPA655", why: Words{"Un logo illisible laisserait un blanc au-dessus du titre ; sans texte, qui ne voit pas ne saurait pas ce qu’il montre.", "A logo that cannot be read would leave a gap above the title; without words, those who cannot see would not know what it shows."},
		bad: "[logo]\nfile = \"none.png\"\nalt = \"Beacon Software\"\n", good: "accent = \"#1f3a5f\"\n"},
	{id: "DPA656", why: Words{"Une image recopiée à moitié ne peut pas être imprimée.", "A picture that was copied in part cannot be printed."},
		bad: "[logo]\ndata = \"logo.png\"\nalt = \"Beacon Software\"\n", good: "accent = \"#1f3a5f\"\n"},
	{id: "DPA657", why: Words{"Un style mal écrit laisserait le contrat dans un autre aspect que celui de la maison.", "A misspelt style would leave the contract with another look than that of the house."},
		bad: "style = \"modem\"\n", good: "style = \"modern\"\n"},
	{id: "DPA658", why: Words{"L’autre partie ouvre le fichier avec le contrat : il ne doit contenir que le texte à lire, aujourd’hui et dans dix ans.", "The other party opens the file with the contract: it must be the text to read and nothing else, now and in ten years."},
		bad: "[scc]\nofficial = \"2021-914.html\"\n-- 2021-914.html --\n<h1>Standard contractual clauses</h1>\n", good: "[scc]\nofficial = \"2021-914.pdf\"\n-- 2021-914.pdf --\n%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"},
}
