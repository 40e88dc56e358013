package main

import (
	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

// What `dpa transfers` says.
var (
	shortTransfers = words("Dit par quelles mains passent les données, et sur quel fondement", "Say through which hands the data pass, and on which ground")
	longTransfers  = words(`Montre chaque passage des données d’une main à une autre : entre les parties et
leurs entités affiliées, vers les lieux du sous-traitant, les sous-traitants
ultérieurs et leurs propres sous-traitants. Pour chacun : les lieux, le mécanisme,
et s’il tient au regard des articles 44 à 49 du RGPD. Se termine par 1 si un
transfert est refusé.`,
		`Shows each passage of the data from one hand to another: between the parties and
their affiliates, to the processor’s own places, the sub-processors and those whom
they engage in turn. For each one: the places, the mechanism, and whether it holds
under Articles 44 to 49 GDPR. Exits with 1 when a transfer is refused.`)

	wordPlaces   = words("lieux", "places")
	wordGround   = words("fondement", "ground")
	wordNotSaid  = words("rien n’est dit", "nothing is said")
	wordFlowLine = words("  %s : %s\n", "  %s: %s\n")
	wordFlows    = words("%d dans l’EEE, %d fondé(s), %d à préciser, %d refusé(s)\n", "%d inside the EEA, %d covered, %d open, %d refused\n")

	verdictWords = map[dpa.FlowVerdict]diag.Words{
		dpa.Inside:  words("dans l’Espace économique européen", "inside the European Economic Area"),
		dpa.Covered: words("fondé", "covered"),
		dpa.Pending: words("à préciser", "open"),
		dpa.Refused: words("refusé", "refused"),
	}
)
