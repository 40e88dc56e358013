package main

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
  dpa new contrats --ask
  dpa new exemple --from siilo`,
		`  dpa new contracts
  dpa new contracts --ask
  dpa new example --from siilo`)
	flagFrom    = words("part d’un exemple complet : %s", "begin from a whole example: %s")
	flagAsk     = words("pose les questions nécessaires à un accord", "ask the questions that a deal needs")
	errFromAsk  = words("--from et --ask ne vont pas ensemble", "--from and --ask do not go together")
	errExample  = words("il n’y a pas d’exemple « %s » ; exemples : %s", "there is no example “%s”; examples: %s")
	errAnswers  = words("les réponses s’arrêtent là ; rien n’a été écrit", "the answers end there; nothing was written")
	usualCourts = words("les tribunaux de %s", "the courts of %s")

	askIntro     = words("Répondez, ou passez avec Entrée : ce qui n’est pas connu sera déclaré inconnu.\n", "Answer, or press Enter to pass: what is not known is stated unknown.\n")
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
	askDate      = words("Date de l’accord (année-mois-jour)", "Date of the agreement (year-month-day)")
	askBreach    = words("Délai de notification d’une violation de données", "Time to notify a personal data breach")
	askNotice    = words("Préavis avant un nouveau sous-traitant ultérieur", "Notice before a new sub-processor")
	askLaw       = words("Droit applicable (pays)", "Governing law (country)")
	askCourts    = words("Juridictions compétentes", "Competent courts")
)
