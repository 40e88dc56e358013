package main

// The words of clauses copy and clauses updates.
var (
	shortCopy = words("Copie de nos textes dans un dossier à vous", "Copy texts of ours into a folder of yours")
	longCopy  = words(`Écrit dans le dossier de --to les fichiers d’une clause, d’une annexe, d’un modèle, d’un
aspect de page ou d’une langue, tels qu’ils sont dans ce programme, pour que vous les
changiez. La clause copiée remplace la nôtre (replaces) ; avec --variant, seuls les
textes de cette variante sont copiés, et se placent à côté de notre clause. Un code de
langue que nous n’avons pas (de) donne un locales/de.toml à traduire depuis l’anglais ;
dpa check nomme ensuite chaque texte qui manque.

Pour s’en servir : library = "DOSSIER" dans vendor.toml, ou --library DOSSIER. La
version copiée reste dans .origin, et « dpa clauses updates » dit ce qui a changé depuis
dans nos textes. Un fichier existant n’est jamais remplacé.`,
		`Writes into the folder of --to the files of a clause, an annex, a template, a style or a
language, as they are in this program, for you to change. The copied clause takes the
place of ours (replaces); with --variant only the texts of that variant are copied, and
stand beside our clause. The code of a language that we do not have (de) gives a
locales/de.toml to be translated from English; dpa check then names each text that is
missing.

To use them: library = "DIR" in vendor.toml, or --library DIR. The copied version stays
in .origin, and “dpa clauses updates” says what changed in our texts since. An existing
file is never replaced.`)
	exampleCopy = words(`  dpa clauses copy audit --to textes
  dpa clauses copy audit --variant on_site --to textes
  dpa clauses copy dpa classic --to textes
  dpa clauses copy de --to textes`,
		`  dpa clauses copy audit --to texts
  dpa clauses copy audit --variant on_site --to texts
  dpa clauses copy dpa classic --to texts
  dpa clauses copy de --to texts`)
	flagCopyTo      = words("dossier de vos textes", "folder of your texts")
	flagCopyVariant = words("ne copie que les textes de cette variante", "copy only the texts of this variant")
	errCopyTo       = words("dites où : --to textes", "say where: --to texts")
	errCopy         = words("il n’y a ni clause, ni annexe, ni modèle, ni aspect, ni langue « %s »%s", "there is no clause, annex, template, style or language “%s”%s")
	wordCopied      = words("Pour s’en servir : library = \"%s\" dans vendor.toml\n", "To use them: library = \"%s\" in vendor.toml\n")

	shortUpdates = words("Dit ce qui a changé dans nos textes depuis que vous les avez copiés", "Say what changed in our texts since you copied them")
	longUpdates  = words(`Compare ce que « dpa clauses copy » a gardé sous .origin, dans le dossier de vos textes,
avec les textes de ce programme, et montre chaque différence. Vos propres textes ne
changent pas : reprenez ce qui vous convient, puis notez-le avec --accept.`,
		`Compares what “dpa clauses copy” kept in .origin, in the folder of your texts, with the
texts of this program, and shows each difference. Your own texts do not change: take over
what suits you, then note it with --accept.`)
	flagAccept      = words("note que ces changements ont été vus", "note that these changes were seen")
	errNoOrigin     = words("%s ne contient rien que « dpa clauses copy » ait écrit ; --library désigne le dossier de vos textes", "%s holds nothing that “dpa clauses copy” has written; --library names the folder of your texts")
	wordOursGone    = words("%s n’existe plus dans nos textes\n", "%s is no longer among our texts\n")
	wordOursChanged = words("%s a changé dans nos textes :\n", "%s has changed in our texts:\n")
	wordOursSame    = words("nos textes n’ont pas changé depuis\n", "our texts have not changed since\n")
	wordThen        = words("copié", "copied")
	wordNow         = words("aujourd’hui", "now")
)
