package diag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
)

func TestCite(t *testing.T) {
	for source, fr := range map[string]string{
		"Art. 33(2) GDPR":                                           "Art. 33(2) RGPD",
		"Art. 28(3)(f), Art. 32 to 36 GDPR":                         "Art. 28(3)(f), Art. 32 à 36 RGPD",
		"Arts. 6 and 9 GDPR":                                        "Art. 6 et 9 RGPD",
		"Art. 28(3), second subparagraph, GDPR":                     "Art. 28(3), deuxième alinéa, RGPD",
		"Art. 28(2) GDPR; EDPB Guidelines 07/2020":                  "Art. 28(2) RGPD\u202f; lignes directrices 07/2020 du CEPD",
		"Decision (EU) 2021/914, Clause 15.1(c)":                    "Décision (UE) 2021/914, clause 15.1(c)",
		"Arts. 44 to 46 GDPR; CJEU C-362/14":                        "Art. 44 à 46 RGPD\u202f; CJUE C-362/14",
		"Recital 26 GDPR; Article 29 Working Party Opinion 05/2014": "Considérant 26 RGPD\u202f; groupe de l’article 29, avis 05/2014",
		"C. civ. art. 1210":                                         "C. civ. art. 1210",
	} {
		assert.Equal(t, diag.Words{FR: fr, EN: source}, diag.Cite(source))
	}
}
