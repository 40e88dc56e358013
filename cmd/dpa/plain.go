package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/dpakit/dpakit/dpa/diag"
)

// otherNames are the words under which people look for a command: those of other
// programs, and those of French.
var otherNames = map[string]string{
	"new":          "init create start add begin draft template templates nouveau modele modeles nouvelle creer commencer",
	"check":        "validate validation lint test status review errors preview verifier relire erreurs apercu statut valider controler",
	"render":       "build generate generer gen make compile produce produire print imprimer pdf docx word run open convert write ecrire rendre rendu lancer ouvrir convertir export-pdf",
	"batch":        "bulk mailmerge lot serie",
	"explain":      "why rule code pourquoi expliquer",
	"transfers":    "transfer transfert transferts flows flux",
	"verify":       "diff compare comparer signed redline verify-signature",
	"fields":       "sign signature signatures signer send envoyer",
	"clocks":       "times deadlines delais timeline",
	"coverage":     "obligations couverture",
	"export":       "csv excel xlsx exporter",
	"import":       "importer",
	"clauses":      "list ls texts clause articles show edit update upgrade mettre-a-jour modifier textes liste",
	"measures":     "measure security mesures mesure",
	"fmt":          "format reformat fix",
	"schema":       "reference vocabulary keys cles",
	"completion":   "complete",
	"help":         "aide man",
	"version":      "about info",
	"explain-deal": "why-not selection",
	"vouch":        "read approve sign-off attest lire lu approuver attester viser",
}

// otherFlags are the words under which people look for a flag, each as a command
// takes it, with its value where the word says one.
var otherFlags = map[string]string{
	"--format json":  "json",
	"--format sarif": "sarif",
	"--format md":    "markdown md",
	"--format pdf":   "pdf",
	"--out":          "output destination dest dir directory file dossier fichier sortie path",
	"--lang":         "language languages locale locales langue langues",
	"--messages":     "language locale langue ui-language",
	"--format":       "type output-format",
	"--quiet":        "silent silencieux",
	"--force":        "overwrite replace yes remplacer ecraser",
	"--all":          "verbose full debug tout",
	"--fail-on":      "strict werror severity exit-code",
	"--customers":    "csv input data clients rows",
	"--from":         "template example sample modele exemple",
	"--answers":      "config input reponses",
	"--library":      "texts clauses lib textes bibliotheque",
	"--watch":        "follow live surveiller",
	"--open":         "view show ouvrir",
}

// unknownFlag says that a command has no such flag, and which one was probably meant.
func (a *app) unknownFlag(cmd *cobra.Command, name string) error {
	flags := map[string]string{} // by the words under which one looks for them
	own := func(f *pflag.Flag) { flags[f.Name] = dashes(f.Name) }
	cmd.LocalFlags().VisitAll(own)
	cmd.InheritedFlags().VisitAll(own)
	for _, flag := range slices.Sorted(maps.Keys(otherFlags)) {
		long, _, _ := strings.Cut(strings.TrimLeft(flag, "-"), " ")
		for _, word := range strings.Fields(otherFlags[flag]) {
			if _, taken := flags[word]; !taken && cmd.Flag(long) != nil {
				flags[word] = flag
			}
		}
	}
	plain := withoutAccents.Replace(strings.ToLower(strings.TrimLeft(name, "-")))
	mean, ok := flags[plain]
	if !ok {
		mean = flags[diag.Nearest(plain, slices.Sorted(maps.Keys(flags)))]
	}
	if mean == "" {
		return fmt.Errorf(a.say(errFlag), name, fmt.Sprintf(a.say(errSeeHelp), cmd.CommandPath()))
	}
	return fmt.Errorf(a.say(errFlag), name, fmt.Sprintf(a.say(errMean), mean))
}

// name gives every command the words under which people look for it.
func (a *app) name(root *cobra.Command) {
	for _, cmd := range root.Commands() {
		cmd.SuggestFor = strings.Fields(otherNames[cmd.Name()])
	}
}

// unknownCommand says that there is no such command, and which one does what was
// probably meant.
func (a *app) unknownCommand(name string, root *cobra.Command) error {
	plain := withoutAccents.Replace(strings.ToLower(name))
	for _, cmd := range root.Commands() {
		if slices.Contains(cmd.SuggestFor, plain) {
			return fmt.Errorf(a.say(errOtherName), name, cmd.Name(), cmd.Short)
		}
	}
	err := a.unknown(errCommand, name, names(root))
	if diag.Nearest(name, names(root)) == "" {
		err = errors.New(err.Error() + a.say(errCommands))
	}
	return err
}

var withoutAccents = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "à", "a", "ô", "o")

// placeWords are what stands for an argument in the help.
var placeWords = []diag.Words{
	words("DOSSIER", "DIR"), words("FEUILLE", "SHEET"), words("FICHIER", "FILE"), words("SIGNÉ.pdf", "SIGNED.pdf"), words("COMMANDE", "COMMAND"),
}

// valueNames are what stands for the value of a flag in the help.
var valueNames = map[string]diag.Words{
	"out":       words("CHEMIN", "PATH"),
	"root":      words("DOSSIER", "DIR"),
	"lang":      words("LANGUE", "LANGUAGE"),
	"messages":  words("LANGUE", "LANGUAGE"),
	"format":    words("FORMAT", "FORMAT"),
	"library":   words("DOSSIER", "DIR"),
	"customers": words("FEUILLE", "SHEET"),
	"shard":     words("N/M", "N/M"),
	"annex":     words("ANNEXE", "ANNEX"),
	"map":       words("TITRE=CHAMP", "HEADING=FIELD"),
	"from":      words("EXEMPLE", "EXAMPLE"),
	"answers":   words("FICHIER", "FILE"),
	"variant":   words("VARIANTE", "VARIANT"),
	"fail-on":   words("GRAVITÉ", "SEVERITY"),
	"to":        words("DOSSIER", "DIR"),
	"region":    words("RÉGION", "REGION"),
	"style":     words("STYLE", "STYLE"),
	"by":        words("NOM", "NAME"),
	"on":        words("JOUR", "DAY"),
	"at":        words("PARAGRAPHE", "PARAGRAPH"),
}
