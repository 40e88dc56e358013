package main

// What `dpa clocks` says.
var (
	shortClocks = words("Dessine les délais de l’accord sur une ligne de temps", "Draw the times of the agreement on a timeline")
	longClocks  = words(`Dessine sur une même échelle de jours calendaires les délais de l’accord : préavis et
objection, résiliation, violation de données, audit, renvoi, suppression et
sauvegardes, chacun avec ce dont il part, qui l’observe et l’article qui le fixe. Un
délai qu’une condition particulière remplace, ou qui part d’un autre que l’on ne
connaît pas, est montré comme inconnu. « dpa check » juge les mêmes délais.`,
		`Draws the times of the agreement on one scale of calendar days: notice and
objection, termination, breach, audit, return, deletion and backups, each with what
it counts from, who observes it and the article that sets it. A time that a special
condition replaces, or that begins after one which is not known, is shown as not
known. “dpa check” judges the same times.`)
	exampleClocks = words(`  dpa clocks deal.toml
  dpa clocks deal.toml -o delais.svg
  dpa clocks deal.toml --format md --lang en`,
		`  dpa clocks deal.toml
  dpa clocks deal.toml -o times.svg
  dpa clocks deal.toml --format md --lang fr`)
	flagFormatClocks = words("text, svg, md ou json ; d’après le nom de -o, sinon text", "text, svg, md or json; after the name of -o, else text")
	flagOutClocks    = words("fichier à écrire ; - pour la sortie standard", "file to write; - for standard output")
)
