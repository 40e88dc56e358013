package diag

// sheet is a file that a spreadsheet program saved.
func sheet(lines string) string { return "-- list.csv --\n" + lines }

// customers is a sheet of customers.
func customers(lines string) string { return "-- customers.csv --\n" + lines }

// sheetReasons are those of spreadsheets (DPA5xx).
var sheetReasons = []reason{
	{id: "DPA501", why: Words{"Un guillemet qui ne se ferme pas avale les lignes suivantes, et les sous-traitants qu’elles nomment.", "A quotation mark that is not closed swallows the lines that follow, and the sub-processors that they name."},
		bad: sheet("Name,Country\n\"Port Hosting,IE\n"), good: sheet("Name,Country\n\"Port Hosting\",IE\n")},
	{id: "DPA502", why: Words{"Ce qu’une colonne inconnue contient manquerait à l’annexe sans que personne ne le voie.", "What an unknown column holds would be missing from the annex, and nobody would see it."},
		bad: sheet("Name,Country,Colour\nPort Hosting,IE,blue\n"), good: sheet("Name,Country,Purpose\nPort Hosting,IE,Hosting\n")},
	{id: "DPA503", why: Words{"De deux colonnes pour une même information, une seule peut être la bonne.", "Of two columns for one fact, only one can be right."},
		bad: sheet("Name,Country,Pays\nPort Hosting,IE,FR\n"), good: sheet("Name,Country\nPort Hosting,IE\n")},
	{id: "DPA504", why: Words{"Un sous-traitant sans nom ne peut être ni autorisé ni contrôlé.", "A sub-processor without a name can be neither authorised nor audited."},
		bad: sheet("Purpose,Country\nHosting,IE\n"), good: sheet("Name,Purpose,Country\nPort Hosting,Hosting,IE\n")},
	{id: "DPA505", why: Words{"Une virgule dans un texte décale la ligne : une valeur serait lue sous le titre d’une autre.", "A comma within a text shifts the line: a value would be read under the heading of another."},
		bad: sheet("Name,Country\nPort Hosting, Dublin,IE\n"), good: sheet("Name,Country\n\"Port Hosting, Dublin\",IE\n")},
	{id: "DPA506", why: Words{"Un service qui n’appartient à personne ne dit pas qui traite les données.", "A service that belongs to nobody does not say who processes the data."},
		bad: sheet("Name,Purpose\n,Hosting\n"), good: sheet("Name,Purpose\nPort Hosting,Hosting\n,Backups\n")},
	{id: "DPA507", why: Words{"Le pays décide de ce qui est un transfert : deviné, il cacherait peut-être une absence de fondement.", "The country decides what is a transfer: guessed, it might hide that there is no ground."},
		bad: sheet("Name,Country\nPort Hosting,Atlantis\n"), good: sheet("Name,Country\nPort Hosting,Ireland\n")},
	{id: "DPA508", why: Words{"Un mécanisme deviné ferait passer pour couvert un transfert qui ne l’est pas.", "A guessed mechanism would make a transfer pass for covered that is not."},
		bad: sheet("Name,Country,Transfer\nMail Works,US,Privacy Shield\n"), good: sheet("Name,Country,Transfer\nMail Works,US,SCC\n")},
	{id: "DPA509", why: Words{"Les lettres accentuées d’un autre codage changeraient le nom d’une société.", "The accented letters of another encoding would change the name of a company."}},
	{id: "DPA510", why: Words{"Ce qu’une colonne mal nommée contient manquerait à chacun des accords de la feuille.", "What a column with a wrong name holds would be missing from every agreement of the sheet."},
		bad: customers("reference,clauses.breach.notise\nA-1,24h\n"), good: customers("reference,clauses.breach.notice\nA-1,24h\n")},
	{id: "DPA511", why: Words{"Une cellule tient un texte : d’une table entière, le programme devrait deviner les clés.", "A cell holds one text: of a whole table the program would have to guess the keys."},
		bad: customers("reference,clauses.breach\nA-1,24h\n"), good: customers("reference,clauses.breach.notice\nA-1,24h\n")},
	{id: "DPA512", why: Words{"De deux valeurs pour une même clé, une seule peut être la bonne.", "Of two values for one key, only one can be right."},
		bad: customers("reference,clauses.breach.notice,clauses.breach.notice\nA-1,24h,36h\n"), good: customers("reference,clauses.breach.notice\nA-1,24h\n")},
	{id: "DPA513", why: Words{"Deux accords de même référence ne se distinguent plus, ni dans un dossier ni dans un litige.", "Two agreements with one reference cannot be told apart, in a folder or in a dispute."},
		bad: customers("clauses.breach.notice\n24h\n"), good: customers("reference,clauses.breach.notice\nA-1,24h\n")},
	{id: "DPA514", why: Words{"Sans référence propre, un accord prendrait celle du fichier commun, comme tous les autres.", "Without a reference of its own an agreement would take that of the shared file, and so would all others."},
		bad: customers("reference,clauses.breach.notice\n,24h\n"), good: customers("reference,clauses.breach.notice\nA-1,24h\n")},
	{id: "DPA515", why: Words{"Une ligne qui changerait de prestataire ou de politique ne serait plus un accord de la même série.", "A row that changed the vendor or its policy would be no agreement of the same batch."},
		bad: customers("reference,extends\nA-1,other.toml\n"), good: customers("reference,clauses.breach.notice\nA-1,24h\n")},
	{id: "DPA516", why: Words{"Le second accord remplacerait le premier sans que personne ne le voie.", "The second agreement would replace the first, and nobody would see it."}},
	{id: "DPA517", why: Words{"Au-delà d’un guillemet mal placé, une valeur peut passer pour une ligne, et une ligne pour un accord.", "Behind a misplaced quotation mark a value may pass for a row, and a row for an agreement."},
		bad: customers("reference,clauses.breach.notice\nA-1,\"24h\nA-2,36h\n"), good: customers("reference,clauses.breach.notice\nA-1,\"24h\"\nA-2,36h\n")},
	{id: "DPA518", why: Words{"Un accord au nom d’un client avec l’adresse ou le numéro d’un autre n’engage ni l’un ni l’autre.", "An agreement in the name of one customer with the address or number of another binds neither."},
		bad: customers("reference,controller.name\nA-1,Elm Hospital\n"), good: customers("reference,clauses.breach.notice\nA-1,24h\n")},
}
