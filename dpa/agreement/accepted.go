package agreement

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// An Acceptance says that somebody has seen a warning of `dpa check` and
// answers for it. It stands in the deal and is never printed in the contract:
//
//	[[accepted]]
//	check  = "DPA150"
//	at     = "subprocessors.twilio"
//	reason = "The vendor gives no postal address; asked again on 12 November."
//	by     = "A. Morel, data protection officer"
//	date   = 2026-11-20
//
// A complete one turns the warning into information. An error cannot be
// accepted, and an acceptance of nothing is itself a finding.
type Acceptance struct {
	input.Table
	Check  string     `toml:"check" need:"yes"`
	At     string     `toml:"at" need:"yes"` // a path in the agreement; an item of a list by its number, "subprocessors[3]", or its id, "subprocessors.twilio"
	Reason string     `toml:"reason" need:"yes"`
	By     string     `toml:"by" need:"yes"`
	Date   value.Date `toml:"date" need:"yes"`
}

// Complete reports whether nothing of it is missing.
func (a *Acceptance) Complete() bool { return complete(a.Date, a.Check, a.At, a.Reason, a.By) }

// complete reports whether there is a date, and every text has a word.
func complete(date value.Date, texts ...string) bool {
	return !date.IsZero() && !slices.ContainsFunc(texts, func(s string) bool { return strings.TrimSpace(s) == "" })
}
