// Package law holds what the law and the public registers know: adequacy
// decisions, transfer mechanisms, registers and their check digits. Each table
// says its source and its date.
package law

import (
	"time"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// An Adequacy is a decision of the Commission that a country protects personal
// data adequately (Art. 45(3) GDPR).
type Adequacy struct {
	country value.Country
	Number  string     // "2021/1772"
	Form    string     // how numbers of the time are written: "EC", "EU", or "new" since 2015
	Ends    value.Date // zero when the decision has no end
	Limit   diag.Words // whom it covers; empty when everybody
}

// adequacies are the decisions in force, as of 22 November 2026, as the
// project's notes on the law give them: numbers and dates agree with public
// tables, limits of scope are from memory, and the decisions themselves were
// not read for this table (verify). The Commission's report of 15 January 2024
// kept those that are older than the GDPR. Read them before each release.
//
// Not in the table: the United States, whose decision, (EU) 2023/1795 of
// 10 July 2023, covers certified organisations only and is a mechanism of its
// own (dpf); it was upheld in T-553/23 (3 September 2025), the appeal
// C-703/25 P being pending (verify). And the European Patent Organisation,
// (EU) 2025/1382 (verify), which is no country.
var adequacies = []Adequacy{
	{country: "AD", Number: "2010/625", Form: "EU"},
	{country: "AR", Number: "2003/490", Form: "EC"},
	{country: "BR", Number: "2026/179", Form: "new"}, // whether Iceland, Liechtenstein and Norway apply it yet (verify); security and defence are outside (verify)
	{country: "CA", Number: "2002/2", Form: "EC", Limit: diag.Words{
		FR: "destinataires soumis à la loi canadienne PIPEDA (activité commerciale)", EN: "recipients subject to PIPEDA (commercial activity)"}},
	{country: "CH", Number: "2000/518", Form: "EC"},
	{country: "FO", Number: "2010/146", Form: "EU"},
	// Extended by (EU) 2025/1226 (verify), renewed on 19 December 2025, number (verify). Gibraltar is outside (verify).
	{country: "GB", Number: "2021/1772", Form: "new", Ends: value.Date{Year: 2031, Month: time.December, Day: 27}},
	{country: "GG", Number: "2003/821", Form: "EC"},
	{country: "IL", Number: "2011/61", Form: "EU", Limit: diag.Words{
		FR: "traitements automatisés, hors des territoires administrés depuis 1967", EN: "automated processing, outside the territories administered since 1967"}},
	{country: "IM", Number: "2004/411", Form: "EC"},
	{country: "JE", Number: "2008/393", Form: "EC"},
	{country: "JP", Number: "2019/419", Form: "new", Limit: diag.Words{
		FR: "entreprises soumises à la loi japonaise APPI et à ses règles complémentaires", EN: "business operators subject to the APPI and its Supplementary Rules"}},
	{country: "KR", Number: "2022/254", Form: "new", Limit: diag.Words{
		FR: "hors données de crédit sous le contrôle de la FSC et activités de prosélytisme ou de partis", EN: "not credit data under the FSC’s supervision, nor missionary or party activities"}},
	{country: "NZ", Number: "2013/65", Form: "EU"},
	{country: "UY", Number: "2012/484", Form: "EU"},
}

// AdequacyOf returns the decision for a country; nil when there is none.
func AdequacyOf(c value.Country) *Adequacy {
	for i := range adequacies {
		if adequacies[i].country == c {
			return &adequacies[i]
		}
	}
	return nil
}
