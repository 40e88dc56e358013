package main

import "github.com/dpakit/dpakit/dpa/diag"

// words makes a text in the two languages in which the command speaks.
func words(fr, en string) diag.Words { return diag.Words{FR: fr, EN: en} }

// severityWords are what stands before a finding.
var severityWords = map[diag.Severity]diag.Words{
	diag.Error:   words("erreur :", "error:"),
	diag.Warning: words("avertissement :", "warning:"),
	diag.Info:    words("information :", "info:"),
}

// Help.
var (
	shortRoot = words("Prépare des accords de traitement de données (article 28 du RGPD)", "Makes data processing agreements (Article 28 GDPR)")
	longRoot  = words(`dpa prépare un accord de traitement de données à caractère personnel (article 28
du RGPD), prêt à signer, à partir d’un court fichier deal.toml.

  dpa new                  crée un deal.toml et un vendor.toml à compléter
  dpa check deal.toml      dit ce qui manque ou ne va pas, et où
  dpa render deal.toml     écrit le PDF dans chaque langue de l’accord

C’est une aide à la rédaction, pas un conseil juridique.`,
		`dpa makes a data processing agreement (Article 28 GDPR), ready to sign, from a
short deal.toml.

  dpa new                  makes a deal.toml and a vendor.toml to fill in
  dpa check deal.toml      says what is missing or wrong, and where
  dpa render deal.toml     writes the PDF in each language of the deal

It is a drafting aid, not legal advice.`)

	shortRender = words("Écrit l’accord en PDF, un fichier par langue", "Write the agreement as PDF, one file a language")
	longRender  = words(`Écrit un fichier par langue de chaque accord, nommé d’après sa référence, le client et
la langue : DPA-2026-0042-Clinique-des-Lilas.fr.pdf. Sans nom de fichier, c’est le
deal.toml de ce dossier ; « - » lit l’entrée standard. Si une erreur empêche un
accord, il n’est pas écrit, et chaque erreur est montrée avec son fichier, sa ligne et
sa colonne. Avec --watch, un accord qui contient une erreur laisse en place le dernier
PDF.`,
		`Writes one file for each language of each deal, named after its reference, customer
and language: DPA-2026-0042-Lilac-Clinic.en.pdf. Without a file name it is the
deal.toml of this folder; “-” reads standard input. A deal with an error in the way is
not written, and every error is shown with its file, line and column. With --watch a
deal that has an error leaves the last PDF in place.`)
	exampleRender = words(`  dpa render
  dpa render --watch --open
  dpa render clients/*.toml -o contrats --lang fr
  dpa render deal.toml -o accord.pdf --lang fr
  dpa render deal.toml -o - --lang en --format md`,
		`  dpa render
  dpa render --watch --open
  dpa render customers/*.toml -o contracts --lang en
  dpa render deal.toml -o agreement.pdf --lang en
  dpa render deal.toml -o - --lang en --format md`)
	shortCheck       = words("Dit ce qui manque ou ne va pas dans un accord", "Say what is missing or wrong in a deal")
	shortExplainDeal = words("Dit pourquoi chaque élément est dans l’accord ou non", "Say why each item is in the agreement or not")
	longExplainDeal  = words(`Montre chaque activité, mesure et sous-traitant ultérieur : inclus ou exclu, et
pourquoi, d’après la région, les modules et les options que le contrat choisit sous
[selection]. Le fichier, la ligne et la colonne disent où la condition est écrite.`,
		`Shows every activity, measure and sub-processor: in or out, and why, by the region,
modules and options that the deal chooses under [selection]. File, line and column
say where the condition is written.`)
	shortNew = words("Crée un deal.toml et un vendor.toml à compléter", "Make a deal.toml and a vendor.toml to fill in")
	longNew  = words(`Crée un accord à remplir pour un client, dans le dossier donné (ou ici) ou sous le nom
donné. Sur un terminal, dpa pose les questions qu’il faut, vérifie chaque réponse et
écrit l’accord ; ailleurs, il écrit un fichier commenté, ou celui de --answers.

Votre côté est vendor.toml, partagé par tous les accords : celui qui se trouve
au-dessus du nouvel accord est pris, et la référence suivante avec lui ; sinon dpa en
crée un, commenté, à côté, avec dpa.schema.json pour votre éditeur (dpa schema). Un
fichier existant n’est jamais remplacé.

Clés des réponses : languages, region, modules, options, style, name, form, country,
street, postcode, city, register, number, signatory, capacity, contact, dpo, reference,
date, breach, notice, law, courts.`,
		`Makes a deal to be filled in for a customer, in the given folder (or here) or under
the given name. On a terminal dpa asks what it needs, checks each answer and writes the
deal; elsewhere it writes a commented file, or that of --answers.

Your side is vendor.toml, shared by all deals: the one above the new deal is taken, and
the next reference with it; otherwise dpa makes one, commented, beside the deal, with
dpa.schema.json for your editor (dpa schema). An existing file is never replaced.

Keys of the answers: languages, region, modules, options, style, name, form, country,
street, postcode, city, register, number, signatory, capacity, contact, dpo, reference,
date, breach, notice, law, courts.`)
	shortClauses = words("Liste les clauses : titres, articles couverts, variantes, paramètres", "List the clauses: titles, articles covered, variants, parameters")
	shortShow    = words("Montre le texte d’une clause", "Show the text of a clause")
	shortFacts   = words("Liste les blancs et les conditions utilisables dans une clause", "List the blanks and conditions that a clause may use")
	shortFmt     = words("Met des textes de clauses en forme, ou dit lesquels ne le sont pas", "Format clause texts, or say which are not formatted")
	longFmt      = words(`Écrit chaque texte sous sa forme usuelle : un paragraphe par ligne, une ligne vide
entre les blocs, des numéros qui se suivent. Aucun mot ne change. Dans un dossier,
seuls comptent les textes de clauses et d’annexes (clauses/breach/fr.md). Un texte
qui contient une erreur reste tel quel ; l’erreur est montrée avec sa place.

Avec --check, rien n’est écrit, et la commande se termine par 1 si un texte
n’est pas en forme.`,
		`Writes each text in its usual form: a paragraph a line, an empty line between
blocks, numbers that follow one another. No word changes. In a folder, only the
texts of clauses and annexes count (clauses/breach/fr.md). A text with an error
stays as it is; the error is shown with its place.

With --check nothing is written, and the command exits with 1 when a text is not
in that form.`)
	exampleFmt = words(`  dpa fmt mes-textes
  dpa fmt --check clauses annexes
  dpa fmt clauses/breach/fr.md`,
		`  dpa fmt my-texts
  dpa fmt --check clauses annexes
  dpa fmt clauses/breach/en.md`)
	shortVersion = words("Dit la version de dpa et celle de ses textes", "Say the version of dpa and of its texts")
	longVersion  = words(`Dit la version du programme, l’empreinte des textes qu’il contient (clauses, annexes,
modèles, langues), le jour où ses décisions d’adéquation étaient à jour, et le commit.`,
		`Says the version of the program, the hash of the texts in it (clauses, annexes,
templates, languages), the day as of which its adequacy decisions are known, and the
commit.`)
	wordBuilt  = words("dpa %s\ntextes : %s\ndécisions d’adéquation : à jour au %s\n%s %s\n", "dpa %s\ntexts: %s\nadequacy decisions: as of %s\n%s %s\n")
	wordCommit = words("commit : %s, %s\n", "commit: %s, %s\n")

	shortLicenses = words("Donne les licences de ce que contient le programme", "Print the licences of what is in the program")
	longLicenses  = words(`Donne la licence du programme, celle des textes, puis celles des bibliothèques, des
polices et des données que le programme contient.`,
		`Prints the licence of the program, that of the texts, then those of the libraries,
fonts and data that the program contains.`)
	licenseOf = map[string]diag.Words{
		"LICENSE":      words("== Le programme", "== The program"),
		"LICENSE-TEXT": words("== Les textes", "== The texts"),
		"THIRD_PARTY":  words("== Le reste", "== The rest"),
	}

	exitStatuses = words("\nCode de sortie :\n  0  c’est fait\n  1  %s\n  2  mauvais usage, ou un fichier qui ne peut être lu ou écrit\n",
		"\nExit status:\n  0  done\n  1  %s\n  2  wrong usage, or a file that cannot be read or written\n")
	statusFindings = words("les fichiers contiennent une erreur", "the files hold an error")
	statusOne      = map[string]diag.Words{
		"check":     words("une erreur, ou un avertissement avec --fail-on warning", "an error, or a warning with --fail-on warning"),
		"verify":    words("autre chose que ce que donnent les fichiers, ou pas signé", "not what the files give, or not signed"),
		"fmt":       words("un texte contient une erreur ou, avec --check, n’est pas en forme", "a text holds an error or, with --check, is not formatted"),
		"transfers": words("un transfert sans fondement, ou une erreur dans les fichiers", "a transfer without a ground, or an error in the files"),
		"vouch":     words("une erreur dans un texte à lire, ou dans les fichiers", "an error in a text that is to be read, or in the files"),
		"batch":     words("une ligne a été refusée, ou les fichiers contiennent une erreur", "a row was refused, or the files hold an error"),
	}

	shortHelp = words("Aide sur une commande", "Help about a command")
	shortDone = words("Écrit le script de complétion de votre shell", "Write the completion script for your shell")

	longDone   = words("Écrit le script qui complète les commandes de dpa quand vous appuyez sur Tab.", "Writes the script that completes the commands of dpa when you press Tab.")
	shortShell = words("Écrit le script pour %s", "Write the script for %s")
	longShell  = words("Écrit le script de complétion pour %[1]s sur la sortie standard. Chargez-le au démarrage de %[1]s.", "Writes the completion script for %[1]s to standard output. Load it when %[1]s starts.")

	flagLibrary    = words("dossier de clauses, annexes, modèles et langues à ajouter", "folder with clauses, annexes, templates and languages to add")
	flagRoot       = words("dossier dont les accords peuvent lire les fichiers (par défaut, celui de leur projet)", "folder whose files the deals may read (default: that of their project)")
	flagForce      = words("remplace aussi ce qui n’est pas un projet : accord final ou signé, feuille, fichier source ou en lecture seule", "replace what is no draft too: a final or signed agreement, a sheet, a source or read-only file")
	flagOut        = words("dossier, fichier, ou - pour la sortie standard (par défaut, ici)", "folder, file, or - for standard output (default: here)")
	flagLang       = words("langues de l’accord : fr,en (par défaut, celles de l’accord)", "languages of the agreement: fr,en (default: those of the deal)")
	flagMessages   = words("langue des messages : fr ou en (par défaut, la vôtre)", "language of the messages: fr or en (default: yours)")
	flagQuiet      = words("ne dit que les erreurs", "tell only errors")
	flagLangChart  = words("langue du dessin : fr ou en", "language of the drawing: fr or en")
	flagLangSchema = words("langue des explications : fr ou en", "language of the explanations: fr or en")
	flagOpen       = words("ouvre le PDF écrit", "open the PDF that was written")
	flagWatch      = words("écrit de nouveau à chaque changement d’un fichier", "write again whenever a file changes")
	flagLangText   = words("langue du texte", "language of the text")
	flagFormat     = words("formats : pdf,md (par défaut, pdf)", "formats: pdf,md (default: pdf)")
	flagFormatText = words("format : text ou json", "format: text or json")
	flagVariant    = words("variante de la clause", "variant of the clause")
	flagCheck      = words("n’écrit rien ; dit quels textes changeraient", "write nothing; say which texts would change")
	flagHelp       = words("aide sur cette commande", "help for this command")
	flagVersion    = words("version de dpa", "version of dpa")

	headUsage    = words("Utilisation :", "Usage:")
	headExamples = words("Exemples :", "Examples:")
	headCommands = words("Commandes :", "Commands:")
	headFlags    = words("Options :", "Flags:")
	headGlobal   = words("Options communes :", "Common flags:")
	moreHelp     = words("« dpa COMMANDE --help » dit comment utiliser une commande.", "“dpa COMMAND --help” says how to use a command.")
)

// What a run says.
var (
	wordCommand = words("COMMANDE", "COMMAND")
	wordError   = words("erreur :", "error:")
	wordFault   = words("une faute du programme : %v (dpa %s). Rien de plus n’a été écrit. Signalez-la, avec le fichier si vous le pouvez : %s (%s)",
		"a fault of the program: %v (dpa %s). Nothing more was written. Please report it, with the file if you can: %s (%s)")
	wordStdout    = words("la sortie standard", "standard output")
	wordWrote     = words("écrit : %s\n", "wrote %s\n")
	wordMade      = words("créé : %s\n", "made %s\n")
	wordNext      = words("Complétez-les, puis : dpa render %s\n", "Fill them in, then: dpa render %s\n")
	wordCounts    = words("%d erreur(s), %d avertissement(s)", "%d error(s), %d warning(s)")
	wordInfos     = words(", %d information(s)", ", %d info")
	wordClean     = words("rien à signaler\n", "nothing to report\n")
	wordWarnings  = words("%d avertissement(s) : dpa check %s\n", "%d warning(s): dpa check %s\n")
	wordNothing   = words("rien n’a été écrit : %d erreur(s) à corriger\n", "nothing was written: %d error(s) to mend\n")
	wordIn        = words("inclus", "in ")
	wordOut       = words("exclu ", "out")
	wordDecision  = words("  %s  %s : %s (%s)\n", "  %s  %s: %s (%s)\n")
	wordDecisions = words("%d inclus, %d exclu(s)\n", "%d in, %d out\n")
	wordVariants  = words("variantes :", "variants:")
	wordDefault   = words("par défaut", "default")
	wordCovers    = words("couvre :", "covers:")
	wordParams    = words("paramètres :", "parameters:")

	errNoDeal       = words("il n’y a pas de deal.toml dans ce dossier ; donnez le fichier de l’accord, ou créez-en un avec dpa new", "there is no deal.toml in this folder; name the file of the deal, or make one with dpa new")
	wordOrphan      = words("cet accord ne complète aucun vendor.toml, alors que %[1]s est là ; ajoutez en tête : extends = \"%[1]s\"\n", "this deal extends no vendor.toml, though %[1]s is there; add at its top: extends = \"%[1]s\"\n")
	errBlankIn      = words("l’entrée standard est vide ; dpa new écrit un accord à compléter", "standard input is empty; dpa new writes a deal to be filled in")
	errBlank        = words("%s est vide ; dpa new écrit un accord à compléter", "%s is empty; dpa new writes a deal to be filled in")
	errOneDeal      = words("cette commande prend un seul accord, et en voici plusieurs : %s ; lancez-la pour chacun", "this command takes one deal, and here are several: %s; run it for each")
	errPattern      = words("« %s » n’est pas un motif de noms de fichiers", "“%s” is no pattern of file names")
	errNothingFits  = words("aucun fichier ne répond à « %s »", "no file fits “%s”")
	errSameName     = words("%s et %s donneraient le même fichier %s : donnez-leur des références différentes", "%s and %s would give the same file %s: give them different references")
	errVendorAlone  = words("%s est le fichier d’un prestataire : seul un accord qui le complète (extends) donne un document", "%s is the file of a vendor: only a deal that extends it makes a document")
	errOutWatch     = words("--watch et --open veulent un fichier, non l’entrée ou la sortie standard", "--watch and --open want a file, not standard input or output")
	errOpen         = words("%s est écrit, mais %s ne peut l’ouvrir : ouvrez-le vous-même", "%s is written, but %s cannot open it: open it yourself")
	errLibraryKey   = words("%s : library : le dossier %s n’existe pas ; un chemin s’écrit avec des barres obliques, à partir de ce fichier : ../textes", "%s: library: the folder %s does not exist; a path is written with slashes, seen from this file: ../texts")
	errOtherName    = words("« %s » n’est pas une commande ; c’est « dpa %s » : %s", "“%s” is no command; it is “dpa %s”: %s")
	errNoLang       = words("« %s » n’a pas d’option --lang : la langue des messages est --messages, celle des documents se choisit là où ils s’écrivent (dpa render --lang)", "“%s” has no flag --lang: the language of messages is --messages, that of documents is chosen where they are written (dpa render --lang)")
	wordVendorAlone = words("laissé de côté : %s est le fichier d’un prestataire\n", "left aside: %s is the file of a vendor\n")
	wordWatching    = words("dpa regarde ces fichiers ; Ctrl-C pour finir\n", "watching these files; Ctrl-C ends\n")

	errOutsideRoot = words("%s n’est pas dans le dossier %s, que --root désigne", "%s is not in the folder %s, which --root names")

	errExists     = words("%s existe déjà ; rien n’a été écrit", "%s exists already; nothing was written")
	errOneFile    = words("-o %s ne peut recevoir qu’un seul document : choisissez une langue (--lang) et un format (--format)", "-o %s can hold only one document: choose one language (--lang) and one format (--format)")
	wordOr        = words(" ou ", " or ")
	errFormat     = words("format inconnu « %s » : %s", "unknown format “%s”: %s")
	errOutFormat  = words("-o %s : dpa écrit des fichiers .pdf ou .md, ou dans un dossier", "-o %s: dpa writes .pdf or .md files, or into a folder")
	errOutOther   = words("-o %s ne convient pas au format %s", "-o %s does not suit the format %s")
	errLanguage   = words("l’accord n’est pas prévu en « %s » ; langues de l’accord : %s", "the deal is not made for “%s”; languages of the deal: %s")
	errDealAlone  = words("« %s » n’est pas une commande ; pour un accord : dpa check %[1]s, dpa render %[1]s", "“%s” is no command; for a deal: dpa check %[1]s, dpa render %[1]s")
	errCommand    = words("commande inconnue « %s »%s", "unknown command “%s”%s")
	errCommands   = words(" ; « dpa --help » les énumère", "; “dpa --help” lists them")
	errMean       = words(" ; vouliez-vous dire « %s » ?", "; did you mean “%s”?")
	errNoArgs     = words("« %s » n’attend aucun argument ; voir « %[1]s --help »", "“%s” takes no arguments; see “%[1]s --help”")
	errArgs       = words("« %s » attend %s ; voir « %s --help »", "“%s” needs %s; see “%s --help”")
	wantDeal      = words("un fichier deal.toml au plus", "at most one deal.toml file")
	wantID        = words("le nom d’une clause", "the name of a clause")
	wantDir       = words("un dossier ou un nom de fichier au plus", "at most one folder or file name")
	wantTexts     = words("des fichiers .md ou des dossiers", ".md files or folders")
	errFlag       = words("option inconnue %s%s", "unknown flag %s%s")
	errSeeHelp    = words(" ; voir « %s --help »", "; see “%s --help”")
	errFlagBad    = words("l’option %s ne peut valoir « %s » ; voir « %s --help »", "flag %s cannot be “%s”; see “%s --help”")
	errFlagValue  = words("l’option %s attend une valeur ; voir « %s --help »", "flag %s needs a value; see “%s --help”")
	errNoClauses  = words("le dossier %s n’a ni clauses ni annexes ; --library désigne celui de vos textes", "the folder %s has neither clauses nor annexes; --library names that of your texts")
	errClause     = words("clause inconnue « %s »%s", "unknown clause “%s”%s")
	errFile       = words("%s ne peut être lu ou écrit : %v", "%s cannot be read or written: %v")
	errFolderOf   = words("%s est un dossier ; donnez le fichier : %s", "%s is a folder; name the file: %s")
	errFolderDeal = words("%s est un dossier, sans deal.toml ; donnez le fichier de l’accord, ou créez-en un avec dpa new", "%s is a folder without a deal.toml; name the file of the deal, or make one with dpa new")
	errDealMean   = words("%s n’existe pas ; vouliez-vous dire %s ?", "%s does not exist; did you mean %s?")
	errNoTexts    = words("dans %s, il n’y a aucun des dossiers clauses, annexes, templates, locales et law", "in %s there is none of the folders clauses, annexes, templates, locales and law")
	errFolder     = words("%s n’est pas un dossier", "%s is not a folder")
	errVariant    = words("la clause « %s » n’a pas de variante « %s » ; variantes : %s", "the clause “%s” has no variant “%s”; variants: %s")
	errText       = words("aucun texte en « %s » : écrivez %s", "no text in “%s”: write %s")
)

// What fmt says.
var (
	wordFormatted   = words("mis en forme : %s\n", "formatted %s\n")
	wordWouldFormat = words("à mettre en forme : %s\n", "not formatted: %s\n")
)

// What stamp and the list of clauses say.
var (
	shortStamp = words("Note que des traductions ont été relues", "Record that translations were read again")
	longStamp  = words(`Note, dans clauses/translated.toml et annexes/translated.toml du dossier donné par
--library (ou d’ici), l’empreinte du texte que chaque traduction traduit. À faire
après avoir relu les deux textes : quand le texte source change ensuite, la
traduction est signalée comme ancienne.`,
		`Records, in clauses/translated.toml and annexes/translated.toml of the folder given
by --library (or here), the hash of the text that each translation translates. To
be run when both texts have been read: once the source changes after that, the
translation is reported as stale.`)
	exampleStamp = words(`  dpa clauses stamp breach audit
  dpa clauses stamp --all --library mes-textes`,
		`  dpa clauses stamp breach audit
  dpa clauses stamp --all --library my-texts`)
	flagAll     = words("toutes les clauses et annexes du dossier", "all clauses and annexes of the folder")
	errStamp    = words("nommez les clauses relues, ou --all pour toutes", "name the clauses that were read, or --all for all of them")
	wordStamped = words("relu : %s\n", "stamped %s\n")
	wordVersion = words("version %d : %s\n", "version %d: %s\n")
	wordUnread  = words("a changé depuis sa relecture", "has changed since it was read")
	wordStale   = words("traduit une version antérieure", "translates an earlier version")
)

// What schema says.
var (
	shortSchema = words("Écrit le schéma des fichiers, pour votre éditeur", "Write the schema of the files, for your editor")
	longSchema  = words(`Écrit un schéma JSON de deal.toml, de vendor.toml et du fichier des fournisseurs. Un
éditeur qui comprend TOML (par exemple VS Code avec « Even Better TOML ») explique
alors chaque clé, propose les valeurs et souligne les fautes pendant la frappe.
Placez-le à côté des fichiers, qui commencent par :

  #:schema ./dpa.schema.json

« dpa new » le fait. Écrivez-le de nouveau après une mise à jour de dpa ou de vos
propres textes (--library). Ce qui manque en tout, « dpa check » le dit.

Avec --format md, écrit la référence : la même chose, pour un lecteur.`,
		`Writes a JSON Schema of deal.toml, vendor.toml and the file of suppliers. An editor
that understands TOML (VS Code with “Even Better TOML”, for example) then explains
each key, offers the values and underlines mistakes while you type. Put it beside
the files, which begin with:

  #:schema ./dpa.schema.json

“dpa new” does so. Write it anew after an update of dpa or of your own texts
(--library). What is missing altogether, “dpa check” says.

With --format md, writes the reference: the same, for a reader.`)
	exampleSchema = words(`  dpa schema -o dpa.schema.json
  dpa schema -o dpa.schema.json --library mes-textes
  dpa schema --format md -o reference.md`,
		`  dpa schema -o dpa.schema.json
  dpa schema -o dpa.schema.json --library my-texts
  dpa schema --format md -o reference.md`)
	flagSchemaFormat = words("json (par défaut), pour un éditeur, ou md, pour un lecteur", "json (default), for an editor, or md, for a reader")
	flagSchemaOut    = words("fichier, ou - pour la sortie standard (par défaut)", "file, or - for standard output (default)")
)
