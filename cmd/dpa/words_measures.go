package main

// What the command says of the catalogue of measures.
var (
	shortMeasures = words("Liste les mesures de sécurité du catalogue, avec leurs paramètres", "List the security measures of the catalogue, with their parameters")
	longMeasures  = words(`Liste les mesures de sécurité toutes prêtes, sous les intertitres de l’annexe II des
clauses contractuelles types, avec les numéros de l’annexe A de l’ISO/IEC 27001:2022.
Un accord en choisit : [[measures]] use = "backups". « dpa measures show » donne le
texte d’une mesure et les lignes à copier dans le vôtre.`,
		`Lists the ready-made security measures under the headings of Annex II to the standard
contractual clauses, with the numbers of Annex A to ISO/IEC 27001:2022. A deal
chooses from them: [[measures]] use = "backups". “dpa measures show” gives the text of
a measure and the lines to copy into yours.`)
	exampleMeasures = words(`  dpa measures
  dpa measures show backups --lang fr`,
		`  dpa measures
  dpa measures show backups --lang en`)
	shortShowMeasure = words("Montre le texte d’une mesure et comment la choisir", "Show the text of a measure and how to choose it")

	wantMeasure = words("le nom d’une mesure", "the name of a measure")
	errMeasure  = words("mesure inconnue « %s »%s", "unknown measure “%s”%s")
)
