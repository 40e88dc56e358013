package main

import "github.com/dpakit/dpakit/dpa/diag"

// What check says.
var (
	longCheck = words(`Montre tout ce qui manque ou ne va pas : fichier, ligne, colonne, et que faire. Ce qui
empêche la signature vient d’abord, puis ce qu’un juriste décide, puis ce qui manque
encore. La dernière ligne dit où en est l’accord : prêt à signer, prêt comme projet,
ou rien à écrire. Sans nom de fichier, c’est le deal.toml de ce dossier ; « - » lit
l’entrée standard. Un vendor.toml se vérifie seul aussi.`,
		`Shows everything that is missing or wrong: file, line, column, and what to do. What
keeps the agreement from being signed comes first, then what a lawyer decides, then
what is only missing. The last line says how far the deal is: ready to sign, ready as
a draft, or not renderable. Without a file name it is the deal.toml of this folder;
“-” reads standard input. A vendor.toml can be checked alone, too.`)
	exampleCheck = words(`  dpa check
  dpa check deal.toml --all --defaults
  dpa check contrats/*/deal.toml --format sarif --fail-on warning
  dpa check deal.toml --format gcc`,
		`  dpa check
  dpa check deal.toml --all --defaults
  dpa check deals/*/deal.toml --format sarif --fail-on warning
  dpa check deal.toml --format gcc`)
	flagFormatCheck   = words("format : text, json, sarif, github ou gcc", "format: text, json, sarif, github or gcc")
	flagFailOn        = words("se termine par 1 dès un avertissement (warning) ou une erreur (error)", "exit with 1 on a warning, or only on an error")
	flagEverything    = words("montre tout, au-delà d’un écran", "show everything, beyond a screenful")
	flagDefaults      = words("liste aussi chaque valeur que personne n’a choisie", "list each value that nobody chose as well")
	wordHidden        = words("… et %d autre(s) : dpa check --all\n", "… and %d more: dpa check --all\n")
	wordMorePlaces    = words("\t… et %d autres endroits (--all)\n", "\t… and %d more places (--all)\n")
	wordDefaults      = words("valeurs que personne n’a choisies : %d\n", "values that nobody chose: %d\n")
	wordDefaultIs     = words("      %s : %s\n", "      %s: %s\n")
	wordDefaultNone   = words("      ou, pour n’en convenir d’aucune : none = [\"%s\"]\n", "      or, to agree on none: none = [\"%s\"]\n")
	sarifHelp         = words("« dpa explain %s » dit pourquoi, avec un exemple.", "“dpa explain %s” says why, with an example.")
	errFailOn         = words("--fail-on « %s » : error ou warning", "--fail-on “%s”: error or warning")
	verdictSign       = words("prêt à signer", "ready to sign")
	verdictRead       = words("prêt à signer une fois qu’un juriste a lu %d condition(s) particulière(s) : %s. Aucun contrôle n’en apprécie le sens ; dpa vouch note qui les a lues", "ready to sign once a lawyer has read %d special condition(s): %s. No check judges the meaning; dpa vouch records who has read them")
	verdictUnread     = words("n° %d (%s)", "no. %d (%s)")
	verdictSignRead   = words("prêt à signer ; %s", "ready to sign; %s")
	verdictReader     = words("%d condition(s) particulière(s) lue(s) par %s le %s", "%d special condition(s) read by %s on %s")
	verdictHandOver   = words("prêt à remettre", "ready to hand over")
	verdictDraft      = words("prêt comme projet : un filigrane le dit sur chaque page", "ready as a draft, which each page says")
	verdictDraftLacks = words("prêt comme projet ; à régler avant la signature : %d", "ready as a draft; to be settled before the signature: %d")
	verdictSample     = words("un modèle à lire : « Spécimen » figure sur chaque page, et il ne se signe pas (sample = true)", "a specimen to read: each page says so, and nobody signs it (sample = true)")
	verdictNone       = words("rien ne peut être produit tant que les erreurs demeurent", "not renderable while the errors stand")
	weightWords       = map[diag.Weight]diag.Words{
		diag.Blocking: words("À régler avant la signature", "To be settled before the signature"),
		diag.Deciding: words("À l’appréciation d’un juriste", "For a lawyer to decide"),
		diag.Lacking:  words("Encore à compléter", "Still missing"),
		diag.Noting:   words("Pour information", "For information"),
	}

	shortExplain = words("Dit pourquoi un contrôle existe, avec un exemple", "Say why a check is there, with an example")
	longExplain  = words(`Montre, pour le code d’un constat (DPA152), pourquoi il importe, la source de droit,
et un accord qui l’a à côté d’un autre qui ne l’a pas. Sans code, les liste tous.`,
		`Shows, for the code of a finding (DPA152), why it matters, its source of law, and a
deal that has it beside one that has not. Without a code, lists them all.`)
	errNoCheck = words("aucun contrôle n’a le code « %s »%s", "no check has the code “%s”%s")
)
