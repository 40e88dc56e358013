// Package agreement holds what the parties agree on, as they write it in TOML,
// JSON or Go, and what follows from that alone.
package agreement

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// An Agreement is what the parties agree on: who they are, what is processed,
// how it is protected, by whom else, and what they set in the clauses.
//
// dpa.Open reads one from TOML or JSON and checks it; dpa.Check checks one that
// is made in Go.
//
// The tags say how a field is written and what must hold for it: `need:"yes"`,
// it must be given; `need:"stated"`, it must be given or stated unknown, none
// or not applicable, unless the key that `or` names is given in its place;
// behind either, `rule`: when that is so, a rule of the checks decides;
// `need:"no"`, nothing can be stated of it; `vocab`, its words are of that
// vocabulary; `oneof`, it is one of these; `checked:"apart"`, its rules
// stand elsewhere; `calls`, a finding names the table by it: "alone", "first",
// or "else", where nothing else does. The checks read them.
type Agreement struct {
	Stated
	Extends  string   `toml:"extends" need:"no"`  // the file that this one is laid on, relative to it
	Replace  []string `toml:"replace" need:"no"`  // the lists that take the place of those of Extends, instead of adding to them
	Registry string   `toml:"registry" need:"no"` // the file of suppliers, relative to this one
	Library  string   `toml:"library" need:"no"`  // the folder of texts beside the built-in ones, relative to this file; the command loads it

	Languages []string   `toml:"languages" need:"yes"` // in the order in which they are rendered; "fr+en" is one document with both side by side
	Template  string     `toml:"template" need:"no"`   // of the library; "dpa" when empty
	Style     string     `toml:"style" need:"no"`      // of the library: how the pages look; "classic" when empty
	Accent    string     `toml:"accent" need:"no"`     // the colour of titles and headings, "#1f3a5f"; that of the style when empty
	Logo      *Logo      `toml:"logo" need:"no"`       // above the title; that of the style when nil
	Reference string     `toml:"reference" need:"yes"`
	Version   string     `toml:"version" need:"no"` // of the text that the parties negotiate: "3"
	Date      value.Date `toml:"date"`
	Secrecy   value.Text `toml:"confidentiality" need:"no"`                             // printed under the title: "Confidential"
	Status    Status     `toml:"status" need:"no" oneof:"draft final"`                  // Draft when empty
	AlsoUnder []string   `toml:"also_under" oneof:"uk swiss us_state dora nis2 ai_act"` // laws that apply besides the GDPR, each with an article of its own
	Sample    bool       `toml:"sample" need:"no"`                                      // invented parties, to read and to start from: "Specimen" stands across each page, and it is never ready to sign

	MarkDefaults bool     `toml:"mark_defaults" need:"no"` // a draft marks each value that nobody chose
	NotInSource  []string `toml:"not_in_source" need:"no"` // articles and paragraphs of our text that the document which this agreement renders does not have; a draft marks each
	Coverage     bool     `toml:"coverage" need:"no"`      // behind the agreement, where it contains what Art. 28 GDPR wants: for whoever reads it for the other side

	Controller       Party   `toml:"controller" need:"yes,rule"`  // Art. 4(7) GDPR
	OtherControllers []Party `toml:"other_controllers" need:"no"` // who are controllers beside it, and sign
	Processor        Party   `toml:"processor" need:"yes"`        // Art. 4(8) GDPR

	Offer     *Offer     `toml:"offer" need:"no"`     // what a deal can choose
	Selection *Selection `toml:"selection" need:"no"` // what this deal chooses

	MainContract *MainContract              `toml:"main_contract"`
	Clauses      map[string]*ClauseSettings `toml:"clauses" checked:"apart"` // by identifier of the clause
	Policy       *Policy                    `toml:"policy" checked:"apart"`  // of the vendor, in the vendor's file
	Exceptions   []Exception                `toml:"exceptions" need:"no"`    // to the policy, approved
	Accepted     []Acceptance               `toml:"accepted" need:"no"`      // warnings of `dpa check` that somebody answers for

	SpecialConditions []SpecialCondition `toml:"special_conditions" need:"no"`

	Processing         []Activity          `toml:"processing" need:"stated,rule"`
	DataSets           []DataSet           `toml:"data_sets" need:"no"`
	Measures           []Measure           `toml:"measures" need:"stated,rule"` // Art. 28(3)(c), Art. 32 GDPR
	Subprocessors      []Subprocessor      `toml:"subprocessors" need:"stated,rule"`
	SubprocessorGroups []SubprocessorGroup `toml:"subprocessor_groups" need:"no"`
	SubprocessorList   *SubprocessorList   `toml:"subprocessor_list" need:"no"`
	HealthHosting      *HealthHosting      `toml:"health_hosting"`
	SCC                *SCC                `toml:"scc" need:"no"` // the official text of the standard contractual clauses
	Signature          *Signature          `toml:"signature" need:"no"`
}

// A Status says how far an agreement is.
type Status string

// The statuses. The empty one is Draft.
const (
	Draft Status = "draft" // rendered with a mark across the page, errors of law open
	Final Status = "final" // ready to sign; not rendered while an error stands
)

// DefaultTemplate is the template of an agreement that names none.
const DefaultTemplate = "dpa"

// TemplateID returns the template of the library of which a is made.
func (a *Agreement) TemplateID() string { return cmp.Or(a.Template, DefaultTemplate) }

// DefaultStyle is the style of an agreement that names none.
const DefaultStyle = "classic"

// StyleID returns the style of the library in which a is set.
func (a *Agreement) StyleID() string { return cmp.Or(a.Style, DefaultStyle) }

// Stated is embedded in every table of facts. A fact is given, absent because
// nobody spoke of it, or stated: not known, none, or not applicable for a
// reason. The names are those of the table's own keys.
type Stated struct {
	input.Table
	Unknown       []string              `toml:"unknown"`
	None          []string              `toml:"none"`
	NotApplicable map[string]value.Text `toml:"not_applicable"`
}

// IsUnknown reports whether the fact is stated not to be known yet.
//
//go:noinline
func (s *Stated) IsUnknown(key string) bool { return slices.Contains(s.Unknown, key) }

// IsNone reports whether the fact is stated not to exist: no DPO, no capital.
//
//go:noinline
func (s *Stated) IsNone(key string) bool { return slices.Contains(s.None, key) }

// Says reports whether anything is stated of the fact.
func (s *Stated) Says(key string) bool {
	_, reason := s.NotApplicable[key]
	return reason || s.IsUnknown(key) || s.IsNone(key)
}

// Only is what is stated of some facts.
func (s *Stated) Only(keys ...string) *Stated {
	out := &Stated{Table: s.Table, NotApplicable: map[string]value.Text{}}
	for _, key := range keys {
		if s.IsUnknown(key) {
			out.Unknown = append(out.Unknown, key)
		}
		if s.IsNone(key) {
			out.None = append(out.None, key)
		}
		if reason, ok := s.NotApplicable[key]; ok {
			out.NotApplicable[key] = reason
		}
	}
	return out
}

// A MainContract is the contract that the agreement belongs to.
type MainContract struct {
	Stated
	Title     value.Text `toml:"title" need:"stated"`
	Reference string     `toml:"reference"`
	Date      value.Date `toml:"date"`
}

// A Signature says how, where and in how many originals the agreement is signed.
type Signature struct {
	Stated
	Profile   Profile    `toml:"profile" need:"no" oneof:"paper fields docusign yousign adobe"` // what a final is made for
	Mention   bool       `toml:"mention" need:"no"`                                             // each signatory writes "Read and approved"
	Initials  bool       `toml:"initials" need:"no"`                                            // boxes for them at the foot of each page
	Place     value.Text `toml:"place"`
	Originals int        `toml:"originals"` // on paper, one for each party (C. civ. 1375)
	Date      value.Date `toml:"date"`
}

// Replaceable returns the lists that add to those of the file that is extended,
// unless Replace names them.
func Replaceable() []string {
	return []string{"other_controllers", "processing", "data_sets", "measures", "subprocessor_groups", "subprocessors", "special_conditions", "exceptions"}
}

// Tongues returns the languages in which the agreement is composed, each once:
// those of its documents, of which one may have two.
func (a *Agreement) Tongues() []string {
	var out []string
	for _, document := range a.Languages {
		for lang := range strings.SplitSeq(document, "+") {
			if !slices.Contains(out, lang) {
				out = append(out, lang)
			}
		}
	}
	return out
}

// SideBySide returns the languages of a document that has two, "fr+en"; ok is
// false when it has one.
func SideBySide(document string) (left, right string, ok bool) {
	return strings.Cut(document, "+")
}
