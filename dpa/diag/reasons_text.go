package diag

import "strings"

const (
	frenchText  = "-- library/clauses/oncall/fr.md --\n# Astreinte\n\n1. {#reach} Le Sous-traitant peut être joint à toute heure.\n2. {#answer} Il répond dans un délai de {{answer}}.\n"
	englishText = "-- library/clauses/oncall/en.md --\n# On-call service\n\n1. {#reach} The Processor can be reached at any time.\n2. {#answer} It shall answer within {{answer}}.\n"
)

// texts are those of the clause of the examples, each going on with these lines.
func texts(fr, en string) string { return frenchText + fr + englishText + en }

// textReasons are those of how a text of a library is written (DPA201 to DPA221).
var textReasons = []reason{
	{id: "DPA201", why: Words{"Un article sans titre n’a ni intitulé ni place à la table des matières.", "An article without a heading has no title and no place in the table of contents."},
		bad: "-- library/clauses/oncall/en.md --\n1. {#reach} The Processor can be reached at any time.\n2. {#answer} It shall answer within {{answer}}.\n", good: englishText},
	{id: "DPA202", why: Words{"Un texte fait un article, et un article n’a qu’un titre.", "A text makes one article, and an article has one heading."},
		bad: englishText + "\n# Costs\n", good: englishText},
	{id: "DPA203", why: Words{"Ce qui précède le titre serait imprimé sous l’article d’avant.", "What stands before the heading would be printed under the article before."},
		bad: "-- library/clauses/oncall/en.md --\nThe Processor can be reached at any time.\n\n# On-call service\n", good: englishText},
	{id: "DPA204", why: Words{"Un caractère que l’œil ne voit pas peut cacher ou renverser un mot du contrat.", "A character that the eye does not see can hide or reverse a word of the contract."},
		bad: englishText + "3. {#calls} Calls are re\u200bcorded.\n", good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA205", why: Words{"La largeur d’une tabulation dépend de l’éditeur : le retrait, qui a un sens, ne serait pas le même pour tous.", "How wide a tab is depends on the editor: the indentation, which has a meaning, would not be the same for everybody."},
		bad: englishText + "3.\t{#calls} Calls are recorded.\n", good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA206", why: Words{"Une marque d’un autre langage serait imprimée telle quelle dans le contrat.", "A mark of another language would be printed as it stands in the contract."},
		bad: englishText + "3. {#calls} Calls are *always* recorded.\n", good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA207", why: Words{"Sans sa fin, rien ne dit où s’arrête le terme, le blanc ou le renvoi.", "Without its end nothing says where the term, the blank or the reference stops."},
		bad: englishText + "3. {#calls} Calls are recorded, see [[audit.\n", good: texts("3. {#calls} Les appels sont consignés, voir l’[[audit]].\n", "3. {#calls} Calls are recorded, see [[audit]].\n")},
	{id: "DPA208", why: Words{"Sans {{end}}, le reste du texte dépendrait de la condition.", "Without {{end}} the rest of the text would depend on the condition."},
		bad:  englishText + "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n",
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
	{id: "DPA209", why: Words{"Un {{end}} qui ne ferme rien indique qu’une condition a été perdue.", "An {{end}} that closes nothing is a sign that a condition was lost."},
		bad:  englishText + "3. {#abroad} It also answers from abroad.\n{{end}}\n",
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
	{id: "DPA210", why: Words{"Un nom s’écrit d’une seule façon, sans quoi un renvoi et sa cible ne se rencontrent pas.", "A name is written in one way only, or else a reference and its target do not meet."},
		bad: englishText + "3. {#Calls} Calls are recorded.\n", good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA211", why: Words{"Une instruction inconnue n’aurait aucun effet sur le texte qu’elle devait régir.", "An unknown directive would have no effect on the text that it was to govern."},
		bad:  englishText + "{{when transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n",
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
	{id: "DPA212", why: Words{"Une condition porte sur un seul fait, pour que chacun voie quand le paragraphe s’imprime.", "A condition bears on one fact only, so that everybody sees when the paragraph prints."},
		bad:  englishText + "{{if transfers and draft}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n",
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
	{id: "DPA213", why: Words{"Une phrase rattachée au mauvais paragraphe change de sens.", "A sentence that is attached to the wrong paragraph changes its meaning."},
		bad: englishText + "at all times.\n", good: texts("3. {#calls} Les appels\n   sont consignés.\n", "3. {#calls} Calls\n   are recorded.\n")},
	{id: "DPA214", why: Words{"Le retrait dit de quel paragraphe un point dépend ; un autre ne dit rien.", "The indentation says to which paragraph an item belongs; any other says nothing."},
		bad:  englishText + "3. {#calls} Calls are recorded:\n   a. with their date;\n    b. with their length.\n",
		good: texts("3. {#calls} Les appels sont consignés :\n   a. avec leur date ;\n   b. avec leur durée.\n", "3. {#calls} Calls are recorded:\n   a. with their date;\n   b. with their length.\n")},
	{id: "DPA215", why: Words{"La forme du numéro suit la profondeur : « 7.1 », puis « a) », puis « i) ».", "The form of a number follows its depth: “7.1”, then “(a)”, then “(i)”."},
		bad:  englishText + "3. {#calls} Calls are recorded:\n   1. with their date.\n",
		good: texts("3. {#calls} Les appels sont consignés :\n   a. avec leur date.\n", "3. {#calls} Calls are recorded:\n   a. with their date.\n")},
	{id: "DPA216", why: Words{"Un point vide serait numéroté et imprimé sans rien dire.", "An empty item would be numbered and printed, and say nothing."},
		bad: englishText + "3. {#calls}\n", good: texts("3. {#calls} Les appels sont consignés.\n", "3. {#calls} Calls are recorded.\n")},
	{id: "DPA217", why: Words{"Une cellule de trop ou de moins décale la ligne : une valeur s’imprimerait sous le titre d’une autre.", "A cell too many or too few shifts the row: a value would print under the heading of another."},
		bad:  englishText + "\n| Level | Time |\n|----|----|\n| urgent |\n",
		good: texts("\n| Niveau | Délai |\n|----|----|\n| urgent | une heure |\n", "\n| Level | Time |\n|----|----|\n| urgent | one hour |\n")},
	{id: "DPA218", why: Words{"La ligne de tirets donne les largeurs et sépare l’en-tête ; sans elle, rien ne dit ce qu’est la première ligne.", "The line of dashes gives the widths and parts the head; without it nothing says what the first line is."},
		bad:  englishText + "\n| Level | Time |\n| urgent | one hour |\n",
		good: texts("\n| Niveau | Délai |\n|----|----|\n| urgent | une heure |\n", "\n| Level | Time |\n|----|----|\n| urgent | one hour |\n")},
	{id: "DPA219", why: Words{"Le gras définit un terme ; ailleurs, un juge chercherait ce qu’il définit.", "Bold type defines a term; anywhere else a court would look for what it defines."},
		bad: "-- library/clauses/oncall/en.md --\n# **On-call service**\n\n1. {#reach} The Processor can be reached at any time.\n2. {#answer} It shall answer within {{answer}}.\n", good: englishText},
	{id: "DPA220", why: Words{"Une condition au milieu d’une phrase en laisserait une moitié ; elle porte sur des paragraphes entiers.", "A condition in the middle of a sentence would leave half of it; it bears on whole paragraphs."},
		bad:  englishText + "3. {#abroad} It answers {{if transfers}} from abroad {{end}}.\n",
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
	{id: "DPA221", why: Words{"Personne ne relit une phrase qui dépend de tant de conditions ; deux clauses le disent mieux.", "Nobody proof-reads a sentence that depends on so many conditions; two clauses say it better."},
		bad:  englishText + strings.Repeat("{{if transfers}}\n", 21) + "3. {#abroad} It also answers from abroad.\n" + strings.Repeat("{{end}}\n", 21),
		good: texts("{{if transfers}}\n3. {#abroad} Il répond aussi depuis l’étranger.\n{{end}}\n", "{{if transfers}}\n3. {#abroad} It also answers from abroad.\n{{end}}\n")},
}
