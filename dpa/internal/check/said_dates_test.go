package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
)

// dated are deals of which %s is a date; the agreement is of 22 November 2026, where
// it is not its own.
var dated = []struct{ name, deal string }{
	{"the agreement", "date = %s\n"},
	{"the agreement, under the rules of Germany", "date = %s\n[health_hosting]\nhost = 'processor'\nregimes = ['c5']\nplaces = ['FR']\n[[processor.certificates]]\nstandard = 'C5'\ntype = 1\nscope = 'x'\nissued = 2020-01-01\nexpires = 2040-01-01\n"},
	{"the agreement, under a former certificate", "date = %s\n" + strings.Replace(strings.Replace(clinicOf(""), "edition = '2.0'", "edition = 'v1.1'", 1), "issued = 2026-01-01\nexpires = 2028-01-01", "issued = 2015-01-01\nexpires = 2040-01-01", 1)},
	{"the agreement, with a certificate for security", "date = %s\n[[processor.certificates]]\nstandard = 'ISO 27001'\nedition = '2013'\nscope = 'x'\nissued = 2015-01-01\nexpires = 2040-01-01\n"},
	{"the agreement, with a British transfer", "date = %s\n" + engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }")},
	{"a list", "subprocessor_list.date = %s\n"},
	{"an effect", "[clauses.subject]\neffective_date = %s\n"},
	{"a contract", "main_contract = { title = 'x', date = %s }\n"},
	{"a contract, in a final", "status = 'final'\nmain_contract = { title = 'x', date = %s }\n"},
	{"a signature", "[signature]\nplace = 'Lyon'\ndate = %s\n"},
	{"an exception", "[policy.breach]\nnotice = { max = '24h' }\n[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\nreason = 'x'\ndate = %s\n"},
	{"a reading", "[[special_conditions]]\nadd_after = 'breach.notify'\nreason = 'x'\ntext = 'Le Sous-traitant confirme.'\nread = { by = 'x', date = %s, text = '3f9a1c20d4e1' }\n"},
	{"an acceptance", "[[accepted]]\ncheck = 'DPA830'\nat = 'subprocessors.twilio'\nreason = 'x'\nby = 'x'\ndate = %s\n"},
	{"an engagement from", "[[subprocessors]]\nid = 'twilio'\nfrom = %s\n"},
	{"an engagement until", "[[subprocessors]]\nid = 'twilio'\nuntil = %s\n"},
	{"an engagement until, in a final", "status = 'final'\n[[subprocessors]]\nid = 'twilio'\nuntil = %s\n"},
	{"a certificate issued", "[[processor.certificates]]\nstandard = 'ISO 27001'\nedition = '2022'\nscope = 'x'\nissued = %s\nexpires = 2040-01-01\n"},
	{"a certificate that expires", "[[processor.certificates]]\nstandard = 'ISO 27001'\nedition = '2022'\nscope = 'x'\nissued = 2015-01-01\nexpires = %s\n"},
	{"a certificate of a sub-processor that expires", "[[subprocessors]]\nid = 'twilio'\n[[subprocessors.certificates]]\nstandard = 'ISO 27001'\nedition = '2022'\nscope = 'x'\nissued = 2015-01-01\nexpires = %s\n"},
	{"a certificate for health data issued", strings.Replace(clinicOf(""), "issued = 2026-01-01", "issued = %s", 1)},
	{"a certificate for health data that expires", strings.Replace(clinicOf(""), "expires = 2028-01-01", "expires = %s", 1)},
	{"clauses", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = %s, tia = 2026-01-15 }")},
	{"an assessment", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = %s }")},
	{"a look at the list", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = %s }")},
}

// days are those about which a check may turn: of the agreement, a month, three, a
// year, three years before and behind it, and those of the law.
var days = []string{
	"2026-11-22", "2026-11-21", "2026-11-23", "2026-10-22", "2026-10-21", "2026-12-22", "2026-12-23", "2027-02-22", "2027-02-23",
	"2025-11-22", "2025-11-21", "2027-11-22", "2027-11-23", "2023-11-22", "2023-11-21", "2018-05-24", "2018-05-25", "2021-06-26", "2021-06-27", "2021-09-26", "2021-09-27", "2022-12-27", "2022-12-28",
	"2025-06-30", "2025-07-01", "2025-10-31", "2025-11-01", "2026-05-15", "2026-05-16", "2030-12-27", "2030-12-28", "2031-12-27", "2031-12-28", "2026-02-30",
}

// datedDeals are each of these deals with each of these days.
func datedDeals(t testing.TB) []varied {
	lib, err := library.Builtin()
	require.NoError(t, err)
	var out []varied
	add := func(name, base, deal string, days ...string) {
		d := varied{name: name, lib: lib}
		for _, day := range days {
			d.deals = append(d.deals, variation{day, base, fmt.Sprintf(deal, day)})
		}
		out = append(out, d)
	}
	for _, d := range dated {
		add(d.name, lawful, d.deal, days...)
		if !strings.HasPrefix(d.deal, "date = ") {
			add(d.name+", where the agreement has no date", strings.Replace(lawful, "date = 2026-11-22\n", "", 1), d.deal, "2015-01-01", "2026-11-22", "2040-01-01")
		}
	}
	return out
}

// A date is judged by the day before, the day itself and the day after.
func TestGoldenOfDates(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	for _, d := range datedDeals(t) {
		b.WriteString(d.text(t))
	}
	golden.File(t, "said_dates.txt", b.String())
}
