package schema

import "github.com/dpakit/dpakit/dpa/diag"

// What the schema says by itself.
var (
	titleWords = diag.Words{FR: "Accord de traitement de données", EN: "Data processing agreement"}

	needWords = map[string]diag.Words{
		"yes":    {FR: "À donner.", EN: "Must be given."},
		"stated": {FR: "À donner, ou à déclarer inconnu, inexistant ou sans objet.", EN: "Must be given, or stated unknown, none or not applicable."},
	}
	unknownWords       = diag.Words{FR: "ce qui n’est pas encore connu ; le document le dit", EN: "what is not known yet; the document says so"}
	noneWords          = diag.Words{FR: "ce qui n’existe pas : pas de délégué, pas de capital", EN: "what does not exist: no officer, no capital"}
	notApplicableWords = diag.Words{FR: "ce qui est sans objet, et pourquoi", EN: "what does not apply, and why"}

	variantWords = diag.Words{FR: "la forme de la clause", EN: "which form of the clause"}
	afterWords   = diag.Words{FR: "la clause après laquelle celle-ci prend place, si le modèle ne la contient pas", EN: "the clause behind which this one stands, when the template does not place it"}
	onlyWords    = diag.Words{FR: "Seulement avec la variante", EN: "Only with the variant"}
)
