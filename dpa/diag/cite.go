package diag

import (
	"regexp"
	"strings"
)

// Cite returns a source of law, written as "Art. 33(2) GDPR", in both
// languages: « Art. 33(2) RGPD ». What it does not know stays as it is.
func Cite(source string) Words {
	fr := board.ReplaceAllStringFunc(source, func(s string) string {
		m := board.FindStringSubmatch(s)
		return opinions[m[1]] + " " + m[2] + " du CEPD"
	})
	return Words{FR: french.Replace(fr), EN: source}
}

var (
	board    = regexp.MustCompile(`EDPB (Opinion|Guidelines|Recommendations) (\d+/\d+)`)
	opinions = map[string]string{"Opinion": "avis", "Guidelines": "lignes directrices", "Recommendations": "recommandations"}
	french   = strings.NewReplacer(
		"GDPR", "RGPD", "Arts. ", "Art. ", " to ", " à ", " and ", " et ", ", second subparagraph,", ", deuxième alinéa,",
		"Article 29 Working Party Opinion", "groupe de l’article 29, avis", "Decision (EU)", "Décision (UE)", "Regulation (EU)", "Règlement (UE)",
		"Recital", "Considérant", "Clause ", "clause ", "Annex ", "annexe ", "CJEU", "CJUE", ";", "\u202f;",
	)
)
