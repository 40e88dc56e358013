package diag_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
)

// spaces are the no-break space and the narrow one, as the table below writes them.
var spaces = strings.NewReplacer("~", "\u00a0", "`", "\u202f")

func TestCite(t *testing.T) {
	for source, fr := range map[string]string{
		"Art. 33 GDPR":                                                       "art.~33 du~RGPD",
		"Art. 33(2) GDPR":                                                    "art.~33, §~2, du~RGPD",
		"Art. 28(3)(h) GDPR":                                                 "art.~28, §~3, point~h), du~RGPD",
		"Art. 28(3)(e) and (f) GDPR":                                         "art.~28, §~3, points~e)~et~f), du~RGPD",
		"Art. 28(2), (3) and (9) GDPR":                                       "art.~28, §§~2, 3~et~9, du~RGPD",
		"Art. 28(3) and (9) GDPR":                                            "art.~28, §§~3~et~9, du~RGPD",
		"Art. 25(2)(a) and (4) GDPR":                                         "art.~25, §~2, point~a), et §~4, du~RGPD",
		"Art. 4(7) and (8) GDPR":                                             "art.~4, points~7)~et~8), du~RGPD",
		"Art. 4(7) Regulation (EU) 2022/2554":                                "art.~4, §~7, du règlement (UE)~2022/2554",
		"Art. 28(3)(f), Art. 32 to 36 GDPR":                                  "art.~28, §~3, point~f), et art.~32~à~36 du~RGPD",
		"Art. 5(1)(d), Art. 12(3), Art. 16 GDPR":                             "art.~5, §~1, point~d), art.~12, §~3, et art.~16 du~RGPD",
		"Arts. 6 and 9 GDPR":                                                 "art.~6 et 9 du~RGPD",
		"Arts. 9, 10 and 28(3) GDPR":                                         "art.~9, art.~10 et art.~28, §~3, du~RGPD",
		"Art. 28(3), second subparagraph, GDPR":                              "art.~28, §~3, deuxième alinéa, du~RGPD",
		"Art. 28(2) GDPR; EDPB Guidelines 07/2020":                           "art.~28, §~2, du~RGPD`; lignes directrices~07/2020 du CEPD",
		"Decision (EU) 2021/914, Clause 15.1(c)":                             "décision (UE)~2021/914, clause~15.1, point~c)",
		"Decision (EU) 2021/914, clause 14":                                  "décision (UE)~2021/914, clause~14",
		"Art. 9 GDPR; Decision (EU) 2021/914, Annex I.B":                     "art.~9 du~RGPD`; décision (UE)~2021/914, annexe~I.B",
		"Arts. 44 to 46 GDPR; CJEU C-362/14":                                 "art.~44~à~46 du~RGPD`; CJUE, C-362/14",
		"Recitals 26 and 30 GDPR; Article 29 Working Party Opinion 05/2014":  "considérants~26 et 30 du~RGPD`; groupe de l’article 29, avis~05/2014",
		"Art. 23(4) Directive (EU) 2022/2555; the figures are the project’s": "art.~23, §~4, de la directive (UE)~2022/2555`; les chiffres sont ceux du projet",
		"Arts. L. 1111-8-2 and D. 1111-16-2 CSP":                             "art.~L.~1111-8-2 et D.~1111-16-2 du CSP",
		"Art. R. 1111-11, 3°, CSP":                                           "art.~R.~1111-11, 3°, du CSP",
		"Art. 28, Art. 44A to 46 UK GDPR":                                    "art.~28 et 44A~à~46 du RGPD du Royaume-Uni",
		"Arts. L. 2194-1 and R. 2194-1 CCP":                                  "art.~L.~2194-1 et R.~2194-1 du code de la commande publique",
		"Art. 16 FADP":                                                       "art.~16 de la LPD",
		"Art. 1210 C. civ.":                                                  "art.~1210 du code civil",
		"§ 393(2) SGB V":                                                     "§~393, alinéa~2, du SGB~V",
		"Our house rules, § 4 and (b)":                                       "Our house rules, §~4 and (b)",
		"Art. 3 of our house rules GDPR":                                     "Art. 3 of our house rules GDPR",
		"":                                                                   "",
	} {
		assert.Equal(t, diag.Words{FR: spaces.Replace(fr), EN: source}, diag.Cite(source))
	}
}
