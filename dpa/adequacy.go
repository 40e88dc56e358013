package dpa

import (
	"time"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// An adequacy is a decision of the Commission that a country protects personal
// data adequately (Art. 45(3) GDPR).
type adequacy struct {
	country value.Country
	number  string     // "2021/1772"
	form    string     // how numbers of the time are written: "EC", "EU", or "new" since 2015
	ends    value.Date // zero when the decision has no end
	limit   diag.Words // whom it covers; empty when everybody
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
var adequacies = []adequacy{
	{country: "AD", number: "2010/625", form: "EU"},
	{country: "AR", number: "2003/490", form: "EC"},
	{country: "BR", number: "2026/179", form: "new"}, // whether Iceland, Liechtenstein and Norway apply it yet (verify); security and defence are outside (verify)
	{country: "CA", number: "2002/2", form: "EC", limit: diag.Words{
		FR: "destinataires soumis à la loi canadienne PIPEDA (activité commerciale)", EN: "recipients subject to PIPEDA (commercial activity)"}},
	{country: "CH", number: "2000/518", form: "EC"},
	{country: "FO", number: "2010/146", form: "EU"},
	// Extended by (EU) 2025/1226 (verify), renewed on 19 December 2025, number (verify). Gibraltar is outside (verify).
	{country: "GB", number: "2021/1772", form: "new", ends: value.Date{Year: 2031, Month: time.December, Day: 27}},
	{country: "GG", number: "2003/821", form: "EC"},
	{country: "IL", number: "2011/61", form: "EU", limit: diag.Words{
		FR: "traitements automatisés, hors des territoires administrés depuis 1967", EN: "automated processing, outside the territories administered since 1967"}},
	{country: "IM", number: "2004/411", form: "EC"},
	{country: "JE", number: "2008/393", form: "EC"},
	{country: "JP", number: "2019/419", form: "new", limit: diag.Words{
		FR: "entreprises soumises à la loi japonaise APPI et à ses règles complémentaires", EN: "business operators subject to the APPI and its Supplementary Rules"}},
	{country: "KR", number: "2022/254", form: "new", limit: diag.Words{
		FR: "hors données de crédit sous le contrôle de la FSC et activités de prosélytisme ou de partis", EN: "not credit data under the FSC’s supervision, nor missionary or party activities"}},
	{country: "NZ", number: "2013/65", form: "EU"},
	{country: "UY", number: "2012/484", form: "EU"},
}

// adequate returns the decision for a country; nil when there is none.
func adequate(c value.Country) *adequacy {
	for i := range adequacies {
		if adequacies[i].country == c {
			return &adequacies[i]
		}
	}
	return nil
}
