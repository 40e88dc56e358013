package dpa

import (
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// An Activity is a processing operation: the subject matter, the duration, the
// nature and the purpose of the processing, the type of personal data and the
// categories of data subjects (Art. 28(3) GDPR, first sentence).
type Activity struct {
	Stated
	ID            string           `toml:"id" need:"yes"`
	Title         value.Text       `toml:"title" need:"yes"`
	SubjectMatter value.Text       `toml:"subject_matter"`
	Operations    []value.Word     `toml:"operations" need:"stated" vocab:"operations"` // Art. 4(2) GDPR
	Purposes      value.Text       `toml:"purposes" need:"stated"`
	LegalBasis    *LegalBasis      `toml:"legal_basis"`
	Data          []Data           `toml:"data" need:"stated"`
	Recipients    []value.Word     `toml:"recipients" vocab:"recipients"`
	Retention     *Retention       `toml:"retention" need:"stated"`
	Frequency     value.Word       `toml:"frequency" vocab:"frequency"`
	Locations     []value.Location `toml:"locations"`
	Exclusions    value.Text       `toml:"exclusions"`
	Notes         value.Text       `toml:"notes"`
	When          *When            `toml:"when"` // in which deals
}

// A LegalBasis is what makes the processing lawful. The controller answers for
// it (Art. 5(2) GDPR), so what an agreement says of it is an indication.
type LegalBasis struct {
	Stated
	DecidedBy  string     `toml:"decided_by" oneof:"controller processor"`
	Indicative value.Word `toml:"indicative" vocab:"basis"`  // Art. 6(1) GDPR
	Article9   value.Word `toml:"article9" vocab:"article9"` // Art. 9(2) GDPR
	Note       value.Text `toml:"note"`
}

// A Retention says how long data are kept: a period from an event on, or the
// criterion that determines it (Art. 13(2)(a) GDPR).
type Retention struct {
	Stated
	Period    value.Duration `toml:"period"`
	From      value.Text     `toml:"from"`   // "the end of the contract"
	Unless    value.Text     `toml:"unless"` // what makes it longer or shorter
	Criterion value.Text     `toml:"criterion"`
	Note      value.Text     `toml:"note"`
}

// Data are the categories of personal data that concern one category of data
// subjects.
type Data struct {
	Stated
	Subject    value.Word `toml:"subject" need:"stated" vocab:"subjects"`
	Categories []Category `toml:"categories" need:"stated"`
	Only       value.Text `toml:"only"` // which of these data subjects
	When       *When      `toml:"when"` // in which deals
}

// A Category is a category of personal data. In TOML it is a word, free text,
// or a table with more to say:
//
//	categories = ["identification", { word = "photos", only = "if enabled" }]
type Category struct {
	Word value.Word `toml:"word,required" vocab:"data"`
	Only value.Text `toml:"only"` // on which condition
	Note value.Text `toml:"note"`
	When *When      `toml:"when"` // in which deals
}

// DecodeTOML reads a word, a table of languages or a table of the category.
func (c *Category) DecodeTOML(n *input.Node, l *diag.List) {
	if n.Get("word") == nil && n.Get("only") == nil && n.Get("note") == nil {
		c.Word.DecodeTOML(n, l)
		return
	}
	type table Category // without this method
	input.Decode(n, (*table)(c), l)
}
