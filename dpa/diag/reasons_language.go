package diag

// english goes on in the file of a language, in a layer of the user's own;
// both do so in both languages.
const english = "-- library/locales/en.toml --\n"

func both(fr, en string) string { return "-- library/locales/fr.toml --\n" + fr + english + en }

// languageReasons are those of the files of languages (DPA3xx).
var languageReasons = []reason{
	{id: "DPA301", why: Words{"Aucune langue n’en remplace une autre : un article manquerait au document.", "No language stands in for another: an article would be missing from the document."},
		bad: `[clauses.pager]
after = "breach"
-- library/clauses/pager/clause.toml --
doc = { fr = "Appel.", en = "Call." }
-- library/clauses/pager/fr.md --
# Appel

1. {#call} Le Sous-traitant répond à l’appel.
`, good: "[clauses.pager]\nafter = \"breach\"\n" + pager},
	{id: "DPA302", why: Words{"Une clé absente laisserait un blanc dans tout document de cette langue.", "A missing key would leave a gap in every document of that language."},
		bad:  both("[nouns.call]\none   = \"appel\"\nother = \"appels\"\n", "[nouns.call]\nother = \"calls\"\n"),
		good: both("[nouns.call]\none   = \"appel\"\nother = \"appels\"\n", "[nouns.call]\none   = \"call\"\nother = \"calls\"\n")},
	{id: "DPA303", why: Words{"Une variable oubliée ferait disparaître un nombre ou une date du contrat.", "A variable that is left out would make a number or a date go from the contract."},
		bad: english + "[format]\ndate = \"{month} {year}\"\n", good: english + "[format]\ndate = \"{month} {day}, {year}\"\n"},
	{id: "DPA304", why: Words{"Un nombre s’écrit en lettres et en chiffres ; avec une liste incomplète, les lettres diraient autre chose.", "A number is written in words and digits; with an incomplete list the words would say something else."},
		bad: english + "[numbers]\nwords = [\"zero\", \"one\", \"two\"]\n", good: english + "[format]\ndate = \"{month} {day}, {year}\"\n"},
	{id: "DPA305", why: Words{"Une date d’un mois sans nom ne peut pas s’écrire.", "A date in a month without a name cannot be written."},
		bad:  english + "months = [\"January\", \"February\"]\n",
		good: english + "months = [\"January\", \"February\", \"March\", \"April\", \"May\", \"June\", \"July\", \"August\", \"September\", \"October\", \"November\", \"December\"]\n"},
	{id: "DPA306", why: Words{"Un document ne peut se faire que dans une langue que l’accord a, car ses textes ne sont donnés que dans celles-là.", "A document can only be made in a language that the agreement has, for its texts are given in those alone."}},
	{id: "DPA311", why: Words{"Deux colonnes montrent deux langues : un nom seul, répété ou de trop ne dit pas ce que la seconde contient.", "Two columns show two languages: one name alone, repeated or too many does not say what the second one holds."},
		bad: "languages = [\"en+en\"]\n", good: "status = \"draft\"\n"},
	{id: "DPA312", why: Words{"Qui lit deux langues côte à côte voit où elles diffèrent, et doit savoir laquelle l’oblige ; nous ne choisissons pas à sa place.", "Whoever reads two languages side by side sees where they differ, and has to know which of them binds; we do not choose in its place."},
		bad: "languages = [\"fr+en\"]\n", good: "status = \"draft\"\n"},
	{id: "DPA307", why: Words{"Un mot du vocabulaire s’imprime dans chaque langue ; dans une autre, il n’aurait pas de nom.", "A word of the vocabulary prints in every language; in another one it would have no name."},
		bad:  "-- library/locales/fr.toml --\n[vocab.data]\npet_names = \"noms d’animaux\"\n",
		good: both("[vocab.data]\npet_names = \"noms d’animaux\"\n", "[vocab.data]\npet_names = \"names of pets\"\n")},
	{id: "DPA308", why: Words{"Les nombres s’écrivent à partir des cents et des milles ; une règle placée ailleurs les écrirait faux.", "Numbers are written from the hundreds and thousands; a rule at another place would write them wrongly."},
		bad:  english + "[numbers.from.150]\nalone = \"{count} and a half hundred\"\n",
		good: english + "[format]\ndate = \"{month} {day}, {year}\"\n"},
	{id: "DPA309", why: Words{"Une forme que la langue n’a pas ne s’imprime jamais : celle qui servirait manque peut-être.", "A form that the language does not have never prints: the one that would serve may be missing."},
		bad:  both("[nouns.call]\none   = \"appel\"\nother = \"appels\"\n", "[nouns.call]\none   = \"call\"\nfew   = \"calls\"\nother = \"calls\"\n"),
		good: both("[nouns.call]\none   = \"appel\"\nother = \"appels\"\n", "[nouns.call]\none   = \"call\"\nother = \"calls\"\n")},
	{id: "DPA310", why: Words{"Le code de la langue dit comment elle forme ses pluriels ; sans lui, rien ne peut s’accorder.", "The code of a language says how it makes its plurals; without it nothing can agree."},
		bad: "-- library/locales/xx.toml --\n[nouns.call]\nother = \"Anrufe\"\n", good: english + "[nouns.audit]\none   = \"audit\"\nother = \"audits\"\n"},
}
