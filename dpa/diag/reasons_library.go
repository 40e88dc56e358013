package diag

import "strings"

// template is a template of the user's own, with the on-call clause.
func template(lines string) string {
	return `-- library/templates/short/template.toml --
title = { fr = "Astreinte", en = "On-call service" }
doc = { fr = "L’astreinte seule.", en = "The on-call service alone." }
` + lines + "\n"
}

// catalogued is a measure of the user's own in the catalogue.
func catalogued(lines string) string {
	return `-- library/annexes/measures/catalogue.toml --
[measures.drills]
title = { fr = "Exercices", en = "Drills" }
` + lines
}

// translated records of which text the English one is a translation.
const translated = "-- library/clauses/translated.toml --\n[oncall]\n"

// valueReasons are those of the values of parameters, in a deal and in a
// library (DPA240 to DPA249).
var valueReasons = []reason{
	{id: "DPA240", why: Words{"Une valeur d’un autre type n’a pas de sens dans la phrase où elle s’imprime.", "A value of another type has no meaning in the sentence in which it prints."},
		bad: "[clauses.audit]\nper_year = 0\n", good: "[clauses.audit]\nper_year = 2\n"},
	{id: "DPA241", why: Words{"Sous cette limite la clause ne tiendrait plus sa promesse ; la limite donne sa raison et sa source.", "Below that bound the clause would no longer keep its promise; the bound gives its reason and its source."},
		bad: "[clauses.subprocessing]\nnotice = \"1 day\"\n", good: "[clauses.subprocessing]\nnotice = \"30 days\"\n"},
	{id: "DPA242", why: Words{"Au-dessus de cette limite la clause ne tiendrait plus sa promesse ; la limite donne sa raison et sa source.", "Above that bound the clause would no longer keep its promise; the bound gives its reason and its source."},
		bad: "[clauses.breach]\nnotice = \"100h\"\n", good: "[clauses.breach]\nnotice = \"48h\"\n"},
	{id: "DPA243", why: Words{"La valeur est permise, mais l’autre partie la lira comme un refus déguisé.", "The value is allowed, but the other side will read it as a refusal in disguise."},
		bad: "[clauses.subprocessing]\nnotice = \"12 days\"\n", good: "[clauses.subprocessing]\nnotice = \"30 days\"\n"},
	{id: "DPA244", why: Words{"La valeur est permise, mais peu d’autres l’accepteraient : quelqu’un doit l’avoir voulue.", "The value is allowed, but few others would accept it: somebody has to have meant it."},
		bad: "[clauses.breach]\nnotice = \"60h\"\n", good: "[clauses.breach]\nnotice = \"48h\"\n"},
	{id: "DPA245", why: Words{"Un choix qui n’existe pas n’aurait aucun texte.", "A choice that is not there would have no text."},
		bad: "[clauses.liability]\nrecourse = \"caped\"\n", good: "[clauses.liability]\nrecourse = \"capped\"\n"},
	{id: "DPA246", why: Words{"Soixante-douze heures ne sont pas trois jours : un délai se compte dans l’unité que la clause emploie.", "Seventy-two hours are not three days: a period is counted in the unit that the clause uses."},
		bad: "[clauses.breach]\nnotice = \"2 days\"\n", good: "[clauses.breach]\nnotice = \"48h\"\n"},
	{id: "DPA247", why: Words{"Un paramètre mal nommé laisserait la valeur habituelle, que personne n’a choisie.", "A misnamed parameter would leave the usual value, which nobody chose."},
		bad: "[clauses.breach]\nnotic = \"24h\"\n", good: "[clauses.breach]\nnotice = \"24h\"\n"},
}

// libraryReasons are those of what the texts of a library name, of templates
// and of the catalogue of measures (DPA232 to DPA239, DPA250 to DPA279).
var libraryReasons = []reason{
	{id: "DPA232", why: Words{"Rien ne remplirait ce blanc : la phrase imprimée aurait un trou.", "Nothing would fill this blank: the printed sentence would have a gap."},
		bad: texts("3. {#fee} Le prix est de {{fee}}.\n", "3. {#fee} The fee is {{fee}}.\n"), good: texts("3. {#fee} Voir l’accord {{reference}}.\n", "3. {#fee} See the agreement {{reference}}.\n")},
	{id: "DPA233", why: Words{"Une condition qui ne connaît pas son fait n’est jamais remplie : le paragraphe ne s’imprimerait pas.", "A condition that does not know its fact is never met: the paragraph would not print."},
		bad:  texts("{{if tranfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if tranfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n"),
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
	{id: "DPA234", why: Words{"Une valeur qui n’est pas une option ne se rencontre jamais : le paragraphe ne s’imprimerait pas.", "A value that is no option never comes up: the paragraph would not print."},
		bad:  levels + texts("{{if level is hihg}}\n3. {#night} Il répond aussi la nuit.\n{{end}}\n", "{{if level is hihg}}\n3. {#night} It also answers at night.\n{{end}}\n"),
		good: levels + texts("{{if level is high}}\n3. {#night} Il répond aussi la nuit.\n{{end}}\n", "{{if level is high}}\n3. {#night} It also answers at night.\n{{end}}\n")},
	{id: "DPA235", why: Words{"Une répétition sans lignes ne répète rien : la liste serait vide.", "A repetition without rows repeats nothing: the list would be empty."},
		bad:  texts("{{each subprocesors}}\n3. {#also} Voir {{name}}.\n{{end}}\n", "{{each subprocesors}}\n3. {#also} See {{name}}.\n{{end}}\n"),
		good: texts("{{each subprocessors}}\n3. {#also} Voir {{name}}.\n{{end}}\n", "{{each subprocessors}}\n3. {#also} See {{name}}.\n{{end}}\n")},
	{id: "DPA236", why: Words{"Un renvoi à un texte qui n’existe pas ne pourrait pas être numéroté.", "A reference to a text that is not there could not be numbered."},
		bad: texts("3. {#see} Voir l’[[audti]].\n", "3. {#see} See [[audti]].\n"), good: texts("3. {#see} Voir l’[[audit]].\n", "3. {#see} See [[audit]].\n")},
	{id: "DPA237", why: Words{"Un tableau ne tient pas dans une phrase.", "A table has no room in a sentence."},
		bad: texts("3. {#list} Mesures : {{measures}}\n", "3. {#list} Measures: {{measures}}\n"), good: texts("\n{{measures}}\n", "\n{{measures}}\n")},
	{id: "DPA238", why: Words{"Sans identifiant, aucune condition particulière ni aucun renvoi ne peut viser le paragraphe, et les langues ne se comparent pas.", "Without an identifier no special condition and no reference can name the paragraph, and the languages cannot be compared."},
		bad: texts("3. Les appels sont consignés.\n", "3. Calls are recorded.\n"), good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA239", why: Words{"Un renvoi à un identifiant donné deux fois pourrait viser l’un ou l’autre paragraphe.", "A reference to an identifier that is given twice could mean either paragraph."},
		bad: texts("3. {#reach} Les appels sont consignés.\n", "3. {#reach} Calls are recorded.\n"), good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA250", why: Words{"Les deux langues d’un contrat disent la même chose : un paragraphe de plus dans l’une oblige une partie qui ne l’a pas lu.", "The two languages of a contract say the same: a paragraph more in one of them binds a party that did not read it."},
		bad: texts("3. {#calls} Les appels sont consignés.\n", ""), good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA252", why: Words{"Une obligation mal nommée ne serait couverte par rien, et l’accord passerait pour complet.", "A misnamed obligation would be covered by nothing, and the agreement would pass for complete."},
		bad:  strings.Replace(covering, "gdpr-28-3-f", "gdpr-28-3-z", 1),
		good: covering + "\n[carries]\nreach = [\"gdpr-28-3-f\"]\n"},
	{id: "DPA253", why: Words{"Une clause requise qui n’existe pas ne manquera à aucun accord.", "A required clause that does not exist will be missed by no agreement."},
		bad: strings.Replace(pager, "doc =", "requires = [\"audti\"]\ndoc =", 1), good: strings.Replace(pager, "doc =", "requires = [\"audit\"]\ndoc =", 1)},
	{id: "DPA254", why: Words{"Un modèle imprime les clauses qu’il nomme : une clause mal nommée manquerait au contrat.", "A template prints the clauses that it names: a misnamed one would be missing from the contract."},
		bad: template(`articles = ["oncal"]`), good: template(`articles = ["oncall"]`)},
	{id: "DPA256", why: Words{"Sans le fichier de la langue, ni les dates ni les nombres du texte ne peuvent s’écrire.", "Without the file of the language neither the dates nor the numbers of the text can be written."},
		bad: pager + "-- library/clauses/pager/xx.md --\n# Call\n\n1. {#call} The Processor answers the call.\n", good: pager},
	{id: "DPA257", why: Words{"Un fait qui est seulement vrai ou faux n’a pas de mots : le blanc resterait vide.", "A fact that is only true or false has no words: the blank would stay empty."},
		bad:  texts("3. {#abroad} Il y a {{transfers}}.\n", "3. {#abroad} There are {{transfers}}.\n"),
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
	{id: "DPA259", why: Words{"La même clause deux fois donnerait deux numéros à une seule obligation.", "The same clause twice would give one obligation two numbers."},
		bad: template(`articles = ["oncall", "oncall"]`), good: template(`articles = ["oncall"]`)},
	{id: "DPA262", why: Words{"Une annexe a sa numérotation et sa page : parmi les articles, les renvois à elle seraient faux.", "An annex has numbers and a page of its own: among the articles, references to it would be wrong."},
		bad: template(`articles = ["oncall", "measures"]`), good: template("articles = [\"oncall\"]\nannexes = [\"measures\"]")},
	{id: "DPA263", why: Words{"Une traduction d’un texte qui a changé dit encore l’ancien ; qui lit l’autre langue est tenu par autre chose.", "A translation of a text that has changed still says the old one; who reads the other language is bound by something else."},
		bad: translated + "en = \"0123456789ab\"\n", good: texts("", "")},
	{id: "DPA264", why: Words{"Un enregistrement sans texte en cacherait un autre qui prendrait le même nom.", "A record without a text would hide another that takes the same name."},
		bad: translated + "de = \"0123456789ab\"\n", good: texts("", "")},
	{id: "DPA266", why: Words{"Une version corrigée seule dit autre chose que l’autre ; les deux parties ne sont plus tenues par le même texte.", "A version that was mended alone says something else than the other; the parties are no longer bound by one text."},
		bad: translated + "en = \"" + "81ad2fe2305f" + " 0123456789ab\"\n", good: texts("", "")},
	{id: "DPA270", why: Words{"Une mesure sans intertitre ne trouverait pas sa place dans l’annexe.", "A measure without a heading would find no place in the annex."},
		bad:  catalogued("heading = \"restor\"\ntext = { fr = \"Une fois par an.\", en = \"Once a year.\" }\n"),
		good: catalogued("heading = \"restore\"\ntext = { fr = \"Une fois par an.\", en = \"Once a year.\" }\n")},
	{id: "DPA271", why: Words{"Un numéro inexistant ferait douter de toute l’annexe celui qui la compare à la norme.", "A number that does not exist would cast doubt on the whole annex for whoever compares it with the standard."},
		bad:  catalogued("heading = \"restore\"\ncontrols = [\"8.99\"]\ntext = { fr = \"Une fois par an.\", en = \"Once a year.\" }\n"),
		good: catalogued("heading = \"restore\"\ncontrols = [\"8.13\"]\ntext = { fr = \"Une fois par an.\", en = \"Once a year.\" }\n")},
	{id: "DPA272", why: Words{"Une mesure se choisit d’une ligne : chacun de ses paramètres a donc une valeur habituelle, et s’imprime.", "A measure is chosen in one line: so each of its parameters has a usual value, and prints."},
		bad:  catalogued("heading = \"restore\"\ntext = { fr = \"Tous les {{interval}}.\", en = \"Every {{interval}}.\" }\n" + interval),
		good: catalogued("heading = \"restore\"\ntext = { fr = \"Tous les {{interval}}.\", en = \"Every {{interval}}.\" }\n" + interval + "default = \"1 year\"\n")},
	{id: "DPA273", why: Words{"Rien ne remplirait ce blanc : la mesure imprimée aurait un trou.", "Nothing would fill this blank: the printed measure would have a gap."},
		bad:  catalogued("heading = \"restore\"\ntext = { fr = \"Tous les {{intervall}}.\", en = \"Every {{intervall}}.\" }\n"),
		good: catalogued("heading = \"restore\"\ntext = { fr = \"Tous les {{interval}}.\", en = \"Every {{interval}}.\" }\n" + interval + "default = \"1 year\"\n")},
	{id: "DPA274", why: Words{"Une mesure sert à tout accord, même à une annexe seule, où aucune clause n’est là pour être citée.", "A measure serves any agreement, even an annex alone, where no clause is there to be referred to."},
		bad:  catalogued("heading = \"restore\"\ntext = { fr = \"Voir [[audit]].\", en = \"See [[audit]].\" }\n"),
		good: catalogued("heading = \"restore\"\ntext = { fr = \"Une fois par an.\", en = \"Once a year.\" }\n")},
	{id: "DPA275", why: Words{"Un modèle vide donnerait un document sans contenu.", "An empty template would give a document without content."},
		bad: template(""), good: template(`articles = ["oncall"]`)},
	{id: "DPA276", why: Words{"Un terme mal nommé garderait son nom habituel dans tout le contrat.", "A misnamed term would keep its usual name throughout the contract."},
		bad: template("articles = [\"oncall\"]\n[terms]\ncontroler = \"initial_processor\""), good: template("articles = [\"oncall\"]\n[terms]\ncontroller = \"initial_processor\"")},
	{id: "DPA277", why: Words{"Le nouveau nom prend la place de l’ancien au singulier comme au pluriel : il lui faut les mêmes formes.", "The new name takes the place of the old one in singular and plural: it needs the same forms."},
		bad: template("articles = [\"oncall\"]\n[terms]\ncontroller = \"gdpr\""), good: template("articles = [\"oncall\"]\n[terms]\ncontroller = \"initial_processor\"")},
}

const (
	// levels is a parameter of the on-call clause that is a choice.
	levels = settings + `
[params.level]
type    = "choice"
options = ["usual", "high"]
default = "usual"
doc     = { fr = "Niveau.", en = "Level." }
`
	// interval is a parameter of the measure of the examples.
	interval = `[measures.drills.params.interval]
type = "duration"
doc  = { fr = "Intervalle.", en = "Interval." }
`
)
