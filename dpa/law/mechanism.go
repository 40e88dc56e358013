package law

import (
	"strings"
	"time"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// Mechanisms returns the names of the transfer mechanisms that an agreement
// may rest on: none is needed within the European Economic Area (none), an
// adequacy decision (adequacy, dpf: Art. 45 GDPR), appropriate safeguards
// (scc, bcr-p, code, cert, adhoc, public: Arts. 46 and 47). The derogations of
// Art. 49 are for exceptional transfers, not for those of a service.
func Mechanisms() []string {
	return []string{"none", "adequacy", "dpf", "scc", "bcr-p", "code", "cert", "adhoc", "public"}
}

// Unfit returns why no service can rest on a ground that vendors still name: it
// was struck down (privacy-shield, safe-harbor), or is for exceptional
// transfers only (derogation). The words are empty for any other name.
func Unfit(mechanism string) diag.Words { return unfit[mechanism] }

var unfit = map[string]diag.Words{
	"privacy-shield": {FR: "CJUE, 16 juillet 2020, C-311/18 (Schrems II)", EN: "CJEU, 16 July 2020, C-311/18 (Schrems II)"},
	"safe-harbor":    {FR: "CJUE, 6 octobre 2015, C-362/14 (Schrems I)", EN: "CJEU, 6 October 2015, C-362/14 (Schrems I)"},
	"derogation":     {FR: "l’article 49 du RGPD ne vise que des transferts exceptionnels", EN: "Article 49 GDPR is for exceptional transfers only"},
}

// OldClauses returns why standard contractual clauses of that date carry no
// transfer; the words are empty when they may. The clauses of Decision (EU)
// 2021/914 took the place of those of 2001, 2004 and 2010, which have had no
// effect since 27 December 2022 (Art. 4 of it).
func OldClauses(date value.Date) diag.Words {
	if date.IsZero() || date.Compare(value.Date{Year: 2021, Month: time.June, Day: 4}) >= 0 {
		return diag.Words{}
	}
	return diag.Words{
		FR: "clauses antérieures à la décision (UE) 2021/914, sans effet depuis le 27 décembre 2022",
		EN: "clauses older than Decision (EU) 2021/914, without effect since 27 December 2022"}
}

// Carries reports whether a mechanism may carry a transfer to any country; one
// that can carry none has its own finding.
func Carries(mechanism string) bool {
	return mechanism != "" && mechanism != "none" && mechanism != "adequacy" && mechanism != "dpf"
}

// StruckDown is the judgment that ended a scheme, however its name is written;
// it is empty for any other standard.
func StruckDown(standard string) diag.Words {
	for _, name := range []string{"privacy-shield", "safe-harbor"} {
		if strings.Contains(inWords(standard), inWords(name)) {
			return unfit[name]
		}
	}
	return diag.Words{}
}

// FormerHDSEnds returns the end of certificates under the reference framework
// of 2018 (arrêté of 26 April 2024).
func FormerHDSEnds() value.Date { return value.Date{Year: 2026, Month: time.May, Day: 16} }
