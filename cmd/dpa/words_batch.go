package main

// The words of batch.
var (
	shortBatch = words("Écrit un accord par ligne d’une feuille de clients", "Write an agreement for each row of a sheet of customers")
	longBatch  = words(`Écrit, pour chaque ligne de la feuille, l’accord du fichier donné avec les valeurs
de cette ligne. En CSV, le titre d’une colonne est le chemin d’une clé
(reference, controller.name, clauses.breach.notice) ; une cellule vide laisse ce que
dit le fichier. En JSON, chaque ligne est un objet, comme un deal.json (.jsonl).

Une ligne qui contient une erreur est montrée et n’arrête pas les autres. Le dossier
reçoit les accords, index.csv et index.json : référence, fichier, SHA-256, pages,
constats. Interrompue, la même commande reprend où elle en était ; un fichier déjà
juste n’est pas écrit de nouveau.

Avec --shard 3/16, seule la troisième de seize parts est faite, pour que plusieurs
machines se partagent la feuille ; dpa batch merge réunit ensuite leurs index.`,
		`Writes, for each row of the sheet, the agreement of the given file with the values
of that row. In CSV the heading of a column is the path of a key (reference,
controller.name, clauses.breach.notice); an empty cell leaves what the file says.
In JSON each line is an object like a deal.json (.jsonl).

A row with an error is shown and does not stop the others. The folder gets the
agreements, index.csv and index.json: reference, file, SHA-256, pages, findings.
After an interruption the same command goes on where it was; a file that is right
already is not written again.

With --shard 3/16 only the third of sixteen parts is made, so that several machines
share the sheet; dpa batch merge then joins their indexes.`)
	exampleBatch = words(`  dpa batch deal.toml --customers clients.csv -o accords
  dpa batch deal.toml --customers clients.jsonl --lang fr -o accords
  dpa batch deal.toml --customers - -o accords < clients.csv
  dpa batch deal.toml --customers clients.csv --shard 3/16 -o accords`,
		`  dpa batch deal.toml --customers customers.csv -o agreements
  dpa batch deal.toml --customers customers.jsonl --lang en -o agreements
  dpa batch deal.toml --customers - -o agreements < customers.csv
  dpa batch deal.toml --customers customers.csv --shard 3/16 -o agreements`)
	flagCustomers = words("feuille des clients : CSV ou JSON par lignes, ou - pour l’entrée standard", "sheet of customers: CSV or JSON Lines, or - for standard input")
	flagFolder    = words("dossier des accords (par défaut, ici)", "folder of the agreements (default: here)")
	flagShard     = words("part à faire, par exemple 3/16", "part to make, 3/16 for example")

	shortMerge = words("Réunit les index des parts d’une feuille", "Join the indexes of the parts of a sheet")
	longMerge  = words(`Lit les index que dpa batch --shard a écrits dans les dossiers donnés, vérifie que
toutes les parts y sont, une fois chacune, et écrit index.csv et index.json, tels
qu’une seule machine les aurait écrits. Les accords restent où ils sont.`,
		`Reads the indexes that dpa batch --shard wrote into the given folders, makes sure
that all parts are there, each of them once, and writes index.csv and index.json as
one machine would have written them. The agreements stay where they are.`)
	exampleMerge = words(`  dpa batch merge accords
  dpa batch merge machine1 machine2 -o accords`,
		`  dpa batch merge agreements
  dpa batch merge machine1 machine2 -o agreements`)
	flagMerged  = words("dossier de l’index réuni (par défaut, le premier)", "folder of the joined index (default: the first)")
	wantFolders = words("des dossiers", "folders")

	wordBatch       = words("%d accord(s) écrit(s), %d déjà juste(s), %d refusé(s) : %s\n", "%d agreement(s) written, %d right already, %d refused: %s\n")
	wordRefused     = words("ligne %d refusée : %s\n", "row %d refused: %s\n")
	wordMoreRefused = words("d’autres lignes sont refusées ; index.csv dit pourquoi\n", "more rows are refused; index.csv says why\n")
	wordProgress    = words("%d accords, %.0f par seconde", "%d agreements, %.0f a second")
	wordLeft        = words(", encore %s", ", %s left")
	wordSoRefused   = words(", %d refusé(s)", ", %d refused")
	wordMerged      = words("%d ligne(s) de %d parts : %s\n", "%d row(s) of %d parts: %s\n")

	errNoSheet      = words("donnez la feuille des clients : --customers clients.csv", "name the sheet of customers: --customers customers.csv")
	errBatchStopped = words("interrompu après %d accord(s) ; la même commande reprend où elle en était", "interrupted after %d agreement(s); the same command goes on from there")
	errNoParts      = words("aucun index d’une part (index-0001-of-0016.json) n’est là", "there is no index of a part (index-0001-of-0016.json)")
	errPartBad      = words("%s n’est pas l’index d’une part : %v", "%s is not the index of a part: %v")
	errPartDeal     = words("%s n’est pas de la même série que %s : fichiers, options ou nombre de parts diffèrent", "%s is not of the same batch as %s: files, options or the number of parts differ")
	errPartSheet    = words("%s n’est pas de la même feuille que %s", "%s is not of the same sheet as %s")
	errPartTwice    = words("la part %s est là deux fois : %s, %s", "part %s is there twice: %s, %s")
	errPartMissing  = words("la part %s manque", "part %s is missing")
	errPartRow      = words("%s : la ligne %d n’est pas là où elle doit être", "%s: row %d is not where it has to be")
)
