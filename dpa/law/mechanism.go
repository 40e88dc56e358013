package law

import (
	"slices"
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
//
//go:noinline
func Mechanisms() []string {
	return []string{"none", "adequacy", "dpf", "scc", "bcr-p", "code", "cert", "adhoc", "public"}
}

// Unfit returns why no service can rest on a ground that vendors still name,
// however they write it: it was struck down (privacy-shield, safe-harbor), is
// for exceptional transfers only (derogation, consent), belongs to another law
// (idta), or is no ground at all (iso 27001, n/a). The words are empty for any
// other name.
func Unfit(mechanism string) diag.Words {
	name := inWords(mechanism)
	for _, u := range unfit {
		if slices.ContainsFunc(u.names, func(mark string) bool { return strings.Contains(name, " "+mark+" ") }) {
			return u.why
		}
	}
	return diag.Words{}
}

// unfit are the grounds that carry nothing, by the words that tell them.
var unfit = []struct {
	names []string
	why   diag.Words
}{
	{[]string{"privacy shield"}, diag.Words{FR: "CJUE, 16 juillet 2020, C-311/18 (Schrems II)", EN: "CJEU, 16 July 2020, C-311/18 (Schrems II)"}},
	{[]string{"safe harbor", "safe harbour"}, diag.Words{FR: "CJUE, 6 octobre 2015, C-362/14 (Schrems I)", EN: "CJEU, 6 October 2015, C-362/14 (Schrems I)"}},
	{[]string{"derogation", "dérogation", "consent", "consentement", "article 49", "art 49"},
		diag.Words{FR: "l’article 49 du RGPD ne vise que des transferts exceptionnels", EN: "Article 49 GDPR is for exceptional transfers only"}},
	{[]string{"idta", "uk addendum"}, diag.Words{FR: "cet instrument est celui du Royaume-Uni", EN: "this instrument is that of the United Kingdom"}},
	{[]string{"n a", "na", "not applicable", "sans objet", "gdpr", "rgpd", "dpa", "iso", "soc", "hipaa", "hds"},
		diag.Words{FR: "ce n’est aucun des fondements des articles 45 à 47 du RGPD", EN: "it is none of the bases of Articles 45 to 47 GDPR"}},
}

// OldClauses returns why standard contractual clauses of that date carry no
// transfer; the words are empty when they may. The clauses of Decision (EU)
// 2021/914, in force since 27 June 2021, took the place of those of 2001, 2004
// and 2010, which have had no effect since 27 December 2022 (Art. 4 of it).
func OldClauses(date value.Date) diag.Words {
	if date.IsZero() || date.Compare(value.Date{Year: 2021, Month: time.June, Day: 27}) >= 0 {
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
	name := inWords(standard)
	for _, u := range unfit[:2] {
		if slices.ContainsFunc(u.names, func(mark string) bool { return strings.Contains(name, " "+mark+" ") }) {
			return u.why
		}
	}
	return diag.Words{}
}

// FormerHDSEnds returns the end of certificates under the reference framework
// of 2018 (arrêté of 26 April 2024).
func FormerHDSEnds() value.Date { return value.Date{Year: 2026, Month: time.May, Day: 16} }

// Former27001Ends returns the last day of certifications under ISO/IEC 27001:2013
// (IAF MD 26).
func Former27001Ends() value.Date { return value.Date{Year: 2025, Month: time.October, Day: 31} }

// C5TypeTwo is the day since which a report of type 2 is needed (section 393(4)
// SGB V).
func C5TypeTwo() value.Date { return value.Date{Year: 2025, Month: time.July, Day: 1} }
