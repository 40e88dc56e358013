package main

import "github.com/dpakit/dpakit/dpa/diag"

// The words of import, export and the guided `dpa new`.
var (
	shortExport = words("Écrit une annexe pour un tableur ou un autre programme (CSV, JSON)", "Write an annex for a spreadsheet or another program (CSV, JSON)")
	longExport  = words(`Écrit les lignes d’une annexe, telles que le contrat les montre, dans l’une des
langues de l’accord : en CSV, une ligne par service ; en JSON, un objet par ligne
de l’annexe. Seules les lignes retenues par l’accord y figurent.`,
		`Writes the rows of an annex as the agreement shows them, in one language of the
deal: as CSV, a line for each service; as JSON, an object for each row of the
annex. Only the rows that the deal has chosen are there.`)
	exampleExport = words(`  dpa export deal.toml -o sous-traitants.csv
  dpa export deal.toml --annex processing --format json --lang fr`,
		`  dpa export deal.toml -o subprocessors.csv
  dpa export deal.toml --annex processing --format json --lang en`)
	flagAnnex        = words("annexe : %s", "annex: %s")
	flagExportFormat = words("format : csv ou json", "format: csv or json")
	flagOutFile      = words("fichier, ou - pour la sortie standard", "file, or - for standard output")
	errAnnex         = words("il n’y a pas d’annexe « %s » ; annexes possibles : %s", "there is no annex “%s”; possible annexes: %s")

	shortImport = words("Reprend les sous-traitants ultérieurs d’une feuille de calcul (CSV)", "Take sub-processors over from a spreadsheet (CSV)")
	longImport  = words(`Lit un CSV (virgules, points-virgules ou tabulations) dont la première ligne porte
les titres des colonnes, en français ou en anglais, et écrit les blocs
[[subprocessors]] à placer dans vendor.toml. Ce que la feuille ne dit pas y est
déclaré inconnu. Une ligne qui ne convient pas est montrée, avec sa place ; rien
n’est alors écrit, sauf avec --skip-rejected.`,
		`Reads a CSV (commas, semicolons or tabs) whose first line has the headings of the
columns, in French or English, and writes the [[subprocessors]] blocks to put into
vendor.toml. What the sheet does not say is stated unknown there. A line that does
not fit is shown with its place; nothing is written then, save with
--skip-rejected.`)
	exampleImport = words(`  dpa import prestataires.csv -o sous-traitants.toml
  dpa import prestataires.csv --map "Hébergé à=locations"`,
		`  dpa import vendors.csv -o subprocessors.toml
  dpa import vendors.csv --map "Hosted in=locations"`)
	flagMap       = words("ce que contient une colonne : \"Titre=champ\" (plusieurs fois)", "what a column holds: \"Heading=field\" (may be repeated)")
	flagSkip      = words("écrit les lignes acceptées même si d’autres sont rejetées", "write the accepted lines even if others are rejected")
	flagLangSheet = words("langue des messages et des textes de la feuille : fr ou en", "language of the messages and of the texts in the sheet: fr or en")
	errMap        = words("--map « %s » : écrivez \"Titre=champ\", avec un champ connu%s", "--map “%s”: write \"Heading=field\", with a known field%s")
	errInvisible  = words("la feuille contient un caractère qui ne peut pas figurer dans un contrat", "the sheet holds a character that cannot stand in a contract")
	wordRejected  = words("rien n’a été écrit : %d ligne(s) rejetée(s) ; corrigez-les, ou ajoutez --skip-rejected\n", "nothing was written: %d line(s) rejected; mend them, or add --skip-rejected\n")
	wordImported  = words("%d sous-traitant(s) ultérieur(s) repris\n", "%d sub-processor(s) taken over\n")
	wantSheet     = words("une feuille au format CSV", "a sheet in CSV")

	exampleNew = words(`  dpa new contrats
  dpa new contrats/clients/lilas.toml
  dpa new contrats --answers reponses.json
  dpa new exemple --from hospital`,
		`  dpa new contracts
  dpa new contracts/customers/lilac.toml
  dpa new contracts --answers answers.json
  dpa new example --from hospital`)
	flagFrom          = words("part d’un exemple ; « list » dit ce qu’est chacun ; starter : les fichiers commentés, sans question", "begin from an example; “list” says what each one is; starter: the commented files, without questions")
	flagAsk           = words("pose les questions, aussi ailleurs que sur un terminal", "ask the questions elsewhere than on a terminal, too")
	flagAnswers       = words("répond d’avance : un fichier JSON, ou - pour l’entrée standard", "answers given beforehand: a file of JSON, or - for standard input")
	flagLangNew       = words("langues de l’accord : fr, en ou fr,en", "languages of the agreement: fr, en or fr,en")
	flagRegion        = words("région, parmi celles que propose vendor.toml", "region, among those that vendor.toml offers")
	flagStyle         = words("aspect des pages : classic, modern, compact", "how the pages look: classic, modern, compact")
	errFromAsk        = words("--from ne va pas avec les réponses ni avec --ask", "--from goes neither with answers nor with --ask")
	starterWords      = words("les deux fichiers commentés, noms inventés", "the two commented files, invented names")
	wordVendorFound   = words("avec %s, qui est déjà là\n", "with %s, which is there already\n")
	errExample        = words("il n’y a pas d’exemple « %s » ; exemples : %s", "there is no example “%s”; examples: %s")
	errAnswers        = words("les réponses s’arrêtent là ; rien n’a été écrit", "the answers end there; nothing was written")
	wordAnswersKept   = words("les réponses sont gardées dans %s ; pour continuer : dpa new %s --answers %s\n", "the answers are kept in %s; to go on: dpa new %s --answers %s\n")
	wordAnswersFound  = words("avec les réponses gardées dans %s\n", "with the answers kept in %s\n")
	errAnswersForm    = words("%s n’est pas un objet JSON de réponses : %v", "%s is no JSON object of answers: %v")
	errAnswerText     = words("%s : la réponse « %s » doit être un texte ou une liste de textes", "%s: the answer “%s” has to be a text or a list of texts")
	errAnswerKey      = words("aucune question ne s’appelle « %s »%s", "no question is called “%s”%s")
	errAnswersWrong   = words("ces réponses ne conviennent pas ; rien n’a été écrit :\n\t%s", "these answers do not do; nothing was written:\n\t%s")
	errAnswersMissing = words("il manque ces réponses ; rien n’a été écrit : %s", "these answers are missing; nothing was written: %s")
	usualCourts       = words("les tribunaux de %s", "the courts of %s")

	askIntro = words("Répondez, ou passez avec Entrée : ce qui n’est pas connu sera déclaré inconnu. « < » revient en arrière, « - » efface, Ctrl-D garde les réponses pour plus tard.\n",
		"Answer, or press Enter to pass: what is not known is stated unknown. “<” goes back, “-” erases, Ctrl-D keeps the answers for later.\n")
	askCorrect   = words("Entrée pour écrire l’accord, ou le numéro d’une réponse à corriger : ", "Enter to write the deal, or the number of an answer to correct: ")
	askNoNumber  = words("  Donnez un numéro de 1 à %d.\n", "  Give a number from 1 to %d.\n")
	askAmong     = words("« %s » n’est pas une réponse possible : %s", "“%s” is no possible answer: %s")
	askLanguages = words("Langues de l’accord", "Languages of the agreement")
	askStyle     = words("Aspect des pages", "How the pages look")
	askChoices   = map[string]diag.Words{
		"region":  words("Région", "Region"),
		"modules": words("Modules, séparés par des virgules", "Modules, with commas between them"),
		"options": words("Options, séparées par des virgules", "Options, with commas between them"),
	}
	askNoCountry = words("« %s » n’est pas un pays connu\nÉcrivez son nom ou ses deux lettres : France ou FR.", "“%s” is no country\nWrite its name or its two letters: Ireland or IE.")
	askNoDate    = words("« %s » n’est pas une date\nÉcrivez le jour, le mois et l’année : 1/12/2026 ou 1er décembre 2026.", "“%s” is not a date\nWrite the day, the month and the year: 1/12/2026 or 1 December 2026.")
	askLater     = words("Pour l’écrire dans le fichier, après : « - » laisse la question sans réponse.", "To write it in the file, afterwards: “-” leaves the question without an answer.")
	usualNotice  = words("30 jours", "30 days")
	askMark      = words(" : ", ": ")
	askRequired  = words("  Une réponse est nécessaire.\n", "  An answer is needed.\n")
	askName      = words("Nom du client", "Name of the customer")
	askForm      = words("Forme juridique (société par actions simplifiée, association…)", "Legal form (private company limited by shares, association…)")
	askCountry   = words("Pays (nom ou code)", "Country (name or code)")
	askStreet    = words("Rue et numéro", "Street and number")
	askPostcode  = words("Code postal", "Postcode")
	askCity      = words("Ville", "City")
	askRegister  = words("Registre", "Register")
	askNumber    = words("Numéro d’immatriculation", "Registration number")
	askSignatory = words("Nom du signataire", "Name of the signatory")
	askCapacity  = words("Qualité du signataire (Présidente, Directeur général…)", "Capacity of the signatory (President, Chief Executive Officer…)")
	askContact   = words("Adresse électronique du contact", "E-mail address of the contact")
	askDPO       = words("Adresse électronique du délégué à la protection des données", "E-mail address of the data protection officer")
	askReference = words("Référence de l’accord", "Reference of the agreement")
	askDate      = words("Date de l’accord (jour/mois/année)", "Date of the agreement (day/month/year)")
	askBreach    = words("Délai de notification d’une violation de données", "Time to notify a personal data breach")
	askNotice    = words("Préavis avant un nouveau sous-traitant ultérieur", "Notice before a new sub-processor")
	askLaw       = words("Droit applicable (pays)", "Governing law (country)")
	askCourts    = words("Juridictions compétentes", "Competent courts")
)
