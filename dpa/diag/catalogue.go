package diag

import "fmt"

// A Check is one kind of finding and its documentation.
//
// Identifiers are stable: DPA1xx the agreement, DPA2xx clause text and
// library, DPA3xx language, DPA4xx document and law, DPA5xx spreadsheets,
// DPA8xx the words of free text.
type Check struct {
	ID       string
	Severity Severity
	Draft    bool   // an Error that a draft may carry: it says so across its pages
	Source   string // legal or technical source, such as "Art. 33(2) GDPR"; may be empty
	Title    Words  // a few words, no final stop
	Message  Words  // the sentence; {name} stands for an argument
	Hint     Words  // what to do; may be empty
}

// Catalogue returns every check, in the order of its identifiers.
func Catalogue() []Check {
	var all []Check
	for _, family := range [][]Check{agreementChecks, transferChecks, processingChecks, partyChecks, guaranteeChecks, catalogueChecks, libraryChecks, languageChecks, documentChecks, exchangeChecks, inputChecks, wordChecks} {
		all = append(all, family...)
	}
	return all
}

var byID = index(Catalogue())

func index(checks []Check) map[string]Check {
	m := make(map[string]Check, len(checks))
	for _, c := range checks {
		m[c.ID] = c
	}
	return m
}

// Find returns the check with that identifier, and panics when there is none:
// a finding without a check is a mistake in the program.
func Find(id string) Check {
	c, ok := byID[id]
	if !ok {
		panic(fmt.Sprintf("diag: no check %q", id))
	}
	return c
}
