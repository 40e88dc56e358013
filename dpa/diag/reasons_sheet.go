package diag

// sheet is a file that a spreadsheet program saved.
func sheet(lines string) string { return "-- list.csv --\n" + lines }

// sheetReasons are those of spreadsheets (DPA5xx).
var sheetReasons = map[string]reason{
	"DPA501": {why: Words{"Un guillemet qui ne se ferme pas avale les lignes suivantes, et les sous-traitants qu’elles nomment.", "A quotation mark that is not closed swallows the lines that follow, and the sub-processors that they name."},
		bad: sheet("Name,Country\n\"Port Hosting,IE\n"), good: sheet("Name,Country\n\"Port Hosting\",IE\n")},
	"DPA502": {why: Words{"Ce qu’une colonne inconnue contient manquerait à l’annexe sans que personne ne le voie.", "What an unknown column holds would be missing from the annex, and nobody would see it."},
		bad: sheet("Name,Country,Colour\nPort Hosting,IE,blue\n"), good: sheet("Name,Country,Purpose\nPort Hosting,IE,Hosting\n")},
	"DPA503": {why: Words{"De deux colonnes pour une même information, une seule peut être la bonne.", "Of two columns for one fact, only one can be right."},
		bad: sheet("Name,Country,Pays\nPort Hosting,IE,FR\n"), good: sheet("Name,Country\nPort Hosting,IE\n")},
	"DPA504": {why: Words{"Un sous-traitant sans nom ne peut être ni autorisé ni contrôlé.", "A sub-processor without a name can be neither authorised nor audited."},
		bad: sheet("Purpose,Country\nHosting,IE\n"), good: sheet("Name,Purpose,Country\nPort Hosting,Hosting,IE\n")},
	"DPA505": {why: Words{"Une virgule dans un texte décale la ligne : une valeur serait lue sous le titre d’une autre.", "A comma within a text shifts the line: a value would be read under the heading of another."},
		bad: sheet("Name,Country\nPort Hosting, Dublin,IE\n"), good: sheet("Name,Country\n\"Port Hosting, Dublin\",IE\n")},
	"DPA506": {why: Words{"Un service qui n’appartient à personne ne dit pas qui traite les données.", "A service that belongs to nobody does not say who processes the data."},
		bad: sheet("Name,Purpose\n,Hosting\n"), good: sheet("Name,Purpose\nPort Hosting,Hosting\n,Backups\n")},
	"DPA507": {why: Words{"Le pays décide de ce qui est un transfert : deviné, il cacherait peut-être une absence de fondement.", "The country decides what is a transfer: guessed, it might hide that there is no ground."},
		bad: sheet("Name,Country\nPort Hosting,Atlantis\n"), good: sheet("Name,Country\nPort Hosting,Ireland\n")},
	"DPA508": {why: Words{"Un mécanisme deviné ferait passer pour couvert un transfert qui ne l’est pas.", "A guessed mechanism would make a transfer pass for covered that is not."},
		bad: sheet("Name,Country,Transfer\nMail Works,US,Privacy Shield\n"), good: sheet("Name,Country,Transfer\nMail Works,US,SCC\n")},
	"DPA509": {why: Words{"Les lettres accentuées d’un autre encodage changeraient le nom d’une société.", "The accented letters of another encoding would change the name of a company."}},
}
