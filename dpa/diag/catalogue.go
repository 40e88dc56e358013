package diag

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// A Check is one kind of finding and its documentation.
//
// Identifiers are stable: DPA1xx the agreement, DPA2xx clause text and
// library, DPA3xx language, DPA4xx document and law, DPA5xx spreadsheets,
// DPA60x readiness to sign, DPA62x signatures, DPA65x styles, DPA7xx transfers and health, DPA8xx words,
// DPA9xx special conditions.
type Check struct {
	ID       string
	Severity Severity
	Draft    bool   // an Error that a draft may carry: it says so across its pages
	Gap      bool   // a Warning that says only that something is still missing
	Source   string // legal or technical source, such as "Art. 33(2) GDPR"; may be empty
	Title    Words  // a few words, no final stop
	Message  Words  // the sentence; {name} stands for an argument
	Hint     Words  // what to do; may be empty
	Together Words  // what to do about several at once, where the hint of each would repeat itself; may be empty

	// Why says why it matters, in a sentence or two. Bad is a deal that has the
	// finding, as lines that are laid on the deal of the examples, and Good the
	// same without it; both are empty where no file can show it.
	Why       Words
	Bad, Good string
	Since     string // the version that first had the check
}

// Catalogue returns every check, in the order of its identifiers.
func Catalogue() []Check {
	all := everyCheck()
	slices.SortStableFunc(all, func(a, b Check) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// everyCheck lists the checks as they are written.
func everyCheck() []Check {
	var all []Check
	why := reasons()
	for _, family := range [][]Check{agreementChecks, transferChecks, flowChecks, careChecks, processingChecks, partyChecks, guaranteeChecks, catalogueChecks, libraryChecks, languageChecks, documentChecks, exchangeChecks, sheetChecks, inputChecks, styleChecks, readinessChecks, wordChecks, annexChecks, specialChecks, clockChecks} {
		for _, c := range family {
			r := why[c.ID]
			c.Why, c.Bad, c.Good, c.Since = r.why, r.bad, r.good, cmp.Or(r.since, "0.1")
			all = append(all, c)
		}
	}
	return all
}

// byID is made for the first finding: a program that has none starts sooner.
var byID = sync.OnceValue(func() map[string]*Check {
	checks := everyCheck()
	m := make(map[string]*Check, len(checks))
	for i := range checks {
		m[checks[i].ID] = &checks[i]
	}
	return m
})

// Find returns the check with that identifier, and panics when there is none:
// a finding without a check is a mistake in the program.
func Find(id string) Check {
	c, ok := byID()[id]
	if !ok {
		panic(fmt.Sprintf("diag: no check %q", id))
	}
	return *c
}

// Lookup returns the check with that identifier; ok is false when there is
// none. It is for what a user wrote, and Find for what the program did.
func Lookup(id string) (c Check, ok bool) {
	if found := byID()[id]; found != nil {
		return *found, true
	}
	return Check{}, false
}

// IDs returns the identifiers of all checks, in order.
func IDs() []string {
	return slices.Sorted(maps.Keys(byID()))
}
