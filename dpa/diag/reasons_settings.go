package diag

// settings goes on in the settings of the clause of the examples, within the
// table of its only parameter.
const settings = "-- library/clauses/oncall/clause.toml, adding --\n"

// covering are the settings of a clause that covers an obligation.
const covering = `-- library/clauses/oncall/clause.toml --
doc = { fr = "Astreinte du Sous-traitant.", en = "On-call service of the Processor." }
covers = ["gdpr-28-3-f"]

[params.answer]
type    = "duration"
default = "4h"
doc     = { fr = "Délai de réponse.", en = "Time to answer." }
`

// parameter are the settings of the clause of the examples with these lines
// for its parameter.
func parameter(lines string) string {
	return `-- library/clauses/oncall/clause.toml --
doc = { fr = "Astreinte du Sous-traitant.", en = "On-call service of the Processor." }

[params.answer]
doc  = { fr = "Délai de réponse.", en = "Time to answer." }
` + lines
}

const (
	// pager is another clause of the user's own.
	pager = "-- library/clauses/pager/clause.toml --\ndoc = { fr = \"Appel.\", en = \"Call.\" }\n" + pagerTexts

	pagerTexts = "-- library/clauses/pager/fr.md --\n# Appel\n\n1. {#call} Le Sous-traitant répond à l’appel.\n" +
		"-- library/clauses/pager/en.md --\n# Call\n\n1. {#call} The Processor answers the call.\n"
)

// settingsReasons are those of the folders of a library and of the settings of
// its clauses (DPA222 to DPA231).
var settingsReasons = []reason{
	{id: "DPA222", why: Words{"Deux textes d’un même nom : rien ne dirait lequel est au contrat. Remplacer se dit.", "Two texts of one name: nothing would say which of them is in the contract. A replacement says so."},
		bad: `-- library/clauses/breach/clause.toml --
doc = { fr = "Violations.", en = "Breaches." }
-- library/clauses/breach/fr.md --
# Violations

1. {#notify} Le Sous-traitant notifie toute violation.
-- library/clauses/breach/en.md --
# Breaches

1. {#notify} The Processor notifies any breach.
`, good: pager},
	{id: "DPA223", why: Words{"Un remplacement mal nommé laisserait l’ancien texte au contrat, à côté du nouveau.", "A misnamed replacement would leave the old text in the contract, beside the new one."},
		bad: `-- library/clauses/oncall/clause.toml --
replaces = "oncal"
doc = { fr = "Astreinte du Sous-traitant.", en = "On-call service of the Processor." }

[params.answer]
type    = "duration"
default = "4h"
doc     = { fr = "Délai de réponse.", en = "Time to answer." }
`, good: pager},
	{id: "DPA224", why: Words{"Sans réglages, rien ne dit à quoi sert la clause, ni ce qu’elle couvre.", "Without settings nothing says what the clause is for, nor what it covers."},
		bad: `-- library/clauses/pager/fr.md --
# Appel

1. {#call} Le Sous-traitant répond à l’appel.
`, good: pager},
	{id: "DPA225", why: Words{"Un texte que rien ne choisit ne serait jamais imprimé, et personne ne saurait pourquoi.", "A text that nothing chooses would never be printed, and nobody would know why."},
		bad: pager + "-- library/clauses/pager/urgent.fr.md --\n# Appel\n", good: pager},
	{id: "DPA226", why: Words{"Une clause sans texte n’imprimerait qu’un numéro.", "A clause without a text would print a number only."},
		bad: `-- library/clauses/pager/clause.toml --
doc = { fr = "Appel.", en = "Call." }
`, good: pager},
	{id: "DPA227", why: Words{"La variante par défaut est celle que l’accord imprime lorsqu’il n’en choisit pas : elle doit exister.", "The default variant is what an agreement prints when it chooses none: it has to exist."},
		bad: `-- library/clauses/oncall/clause.toml --
default = "usual"
doc = { fr = "Astreinte du Sous-traitant.", en = "On-call service of the Processor." }

[params.answer]
type    = "duration"
default = "4h"
doc     = { fr = "Délai de réponse.", en = "Time to answer." }
`, good: pager},
	{id: "DPA228", why: Words{"Le type décide de ce qui peut être écrit dans l’accord et de la façon dont chaque langue l’imprime.", "The type decides what may be written in a deal, and how each language prints it."},
		bad: parameter("type = \"durration\"\n"), good: parameter("type = \"duration\"\n")},
	{id: "DPA229", why: Words{"Un choix sans options, ou un nombre sans nom, ne peut être ni donné ni imprimé.", "A choice without options, or a number without a noun, can neither be given nor printed."},
		bad: parameter("type = \"count\"\n"), good: parameter("type = \"count\"\nnoun = \"audit\"\n")},
	{id: "DPA230", why: Words{"Un réglage sans effet laisse croire à une limite qui n’existe pas.", "A setting without effect suggests a limit that is not there."},
		bad: parameter("type = \"text\"\nmax = \"8h\"\n"), good: parameter("type = \"duration\"\nmax = \"8h\"\n")},
	{id: "DPA231", why: Words{"Une limite qui renvoie à autre chose qu’un paramètre comparable ne limite rien.", "A bound that refers to anything but a comparable parameter bounds nothing."},
		bad: parameter("type = \"duration\"\nmax = \"answr\"\n"), good: parameter("type = \"duration\"\nmax = \"8h\"\n")},
	{id: "DPA251", why: Words{"L’accord demanderait une valeur qui ne s’imprime nulle part.", "The agreement would ask for a value that prints nowhere."},
		bad: settings + `
[params.fee]
type = "money"
doc  = { fr = "Prix.", en = "Fee." }
`, good: settings + `
[params.fee]
type = "money"
doc  = { fr = "Prix.", en = "Fee." }
` + texts("3. {#fee} Le prix est de {{fee}}.\n", "3. {#fee} The fee is {{fee}}.\n")},
	{id: "DPA255", why: Words{"Une condition sur un fait qui n’existe pas n’est jamais remplie.", "A condition on a fact that is not there is never met."},
		bad: template(`articles = [{ clause = "oncall", when = "tranfers" }]`), good: template(`articles = [{ clause = "oncall", when = "transfers" }]`)},
	{id: "DPA258", why: Words{"Un nom sert d’identifiant dans toutes les langues, dans les accords et sur tous les systèmes de fichiers.", "A name is an identifier in every language, in deals and on every file system."},
		bad: `-- library/clauses/On call/clause.toml --
doc = { fr = "Appel.", en = "Call." }
`, good: pager},
	{id: "DPA260", why: Words{"Un même mot désignerait dans le texte un fait de l’accord et un paramètre de la clause.", "One word in the text would mean both a fact of the agreement and a parameter of the clause."},
		bad: settings + `
[params.date]
type = "date"
doc  = { fr = "Date.", en = "Date." }
`, good: settings + `
[params.starting_on]
type = "date"
doc  = { fr = "Date.", en = "Date." }
` + texts("3. {#start} L’astreinte commence le {{starting_on}}.\n", "3. {#start} The service begins on {{starting_on}}.\n")},
	{id: "DPA261", why: Words{"Un nombre s’accorde avec ce qu’il compte ; sans le mot, aucune langue ne peut l’imprimer.", "A number agrees with what it counts; without the word no language can print it."},
		bad: parameter("type = \"count\"\nnoun = \"cal\"\n"), good: parameter("type = \"count\"\nnoun = \"audit\"\n")},
	{id: "DPA265", why: Words{"La version dit aux accords déjà conclus que le sens d’une clause a changé.", "The version tells deals already made that the meaning of a clause has changed."},
		bad: "-- library/clauses/pager/clause.toml --\nversion = 0\ndoc = { fr = \"Appel.\", en = \"Call.\" }\n" + pagerTexts, good: pager},
}
