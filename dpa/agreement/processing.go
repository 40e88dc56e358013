package agreement

import (
	"regexp"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// An Activity is a processing operation: the subject matter, the duration, the
// nature and the purpose of the processing, the type of personal data and the
// categories of data subjects (Art. 28(3) GDPR, first sentence).
type Activity struct {
	Stated
	ID                string           `toml:"id" need:"yes" calls:"else"`
	Title             value.Text       `toml:"title" need:"yes" calls:"first"`
	SubjectMatter     value.Text       `toml:"subject_matter"`
	Nature            value.Text       `toml:"nature"`
	Operations        []value.Word     `toml:"operations" need:"stated" vocab:"operations"` // Art. 4(2) GDPR
	Purposes          value.Text       `toml:"purposes" need:"stated"`
	Duration          value.Text       `toml:"duration"` // of the processing, where it is not that of the agreement
	LegalBasis        *LegalBasis      `toml:"legal_basis"`
	Data              []Data           `toml:"data" need:"stated" or:"data_sets"`
	DataSets          []string         `toml:"data_sets" need:"no"` // ids of DataSets: their data are this activity's too
	SpecialSafeguards value.Text       `toml:"special_safeguards"`  // for sensitive data (Decision (EU) 2021/914, Annex I.B)
	Recipients        []Recipient      `toml:"recipients"`
	Exporter          value.Word       `toml:"exporter" vocab:"sides"`
	Importer          value.Word       `toml:"importer" vocab:"sides"`
	Retention         *Retention       `toml:"retention" need:"stated"`
	Frequency         value.Word       `toml:"frequency" vocab:"frequency"`
	Systems           []value.Text     `toml:"systems" plain:"any"`
	Locations         []value.Location `toml:"locations" or:"instances"`
	Instances         []Instance       `toml:"instances"`
	Transfer          *Transfer        `toml:"transfer"`      // to places of the processor's own outside the European Economic Area
	Subprocessors     []string         `toml:"subprocessors"` // ids of those that take part
	Exclusions        value.Text       `toml:"exclusions"`
	Notes             value.Text       `toml:"notes"`
	When              *When            `toml:"when" need:"no"` // in which deals
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
	Only       value.Text `toml:"only" need:"no"` // which of these data subjects
	When       *When      `toml:"when" need:"no"` // in which deals
}

// A DataSet is a block of data that several activities, services or groups of
// sub-processors share. It prints where they name it, as if it stood there.
type DataSet struct {
	Stated
	Use  string `toml:"use" need:"no"`               // the entry of the Registry on which this table is laid
	ID   string `toml:"id" need:"yes" calls:"first"` // Use when it is not given
	Data []Data `toml:"data" need:"yes"`
}

// A Category is a category of personal data. In TOML it is a word, free text,
// or a table with more to say:
//
//	categories = ["identification", { word = "photos", only = "if enabled" }]
//
// Special is the nature of free text that is sensitive: of Art. 9(1) GDPR, of
// Art. 10 (criminal) or of Art. 87 (national_id). Words of the vocabulary have
// theirs. Free text that names health or biometric data and is neither is
// stated so: none = ["special"].
type Category struct {
	Stated
	Word    value.Word `toml:"word,required" need:"no" vocab:"data"`
	Special string     `toml:"special" oneof:"health biometric genetic racial political religious union sex_life sexual_orientation criminal national_id"`
	Only    value.Text `toml:"only" need:"no"` // on which condition
	Note    value.Text `toml:"note" need:"no"`
	When    *When      `toml:"when" need:"no"` // in which deals
}

// DecodeTOML reads a word, a table of languages or a table of the category.
func (c *Category) DecodeTOML(n *input.Node, l *diag.List) {
	type table Category // without this method
	decodeShort(n, &c.Word, (*table)(c), l)
}

// A Recipient is whom the data are disclosed to. In TOML it is written like a
// Category: a word, free text or a table.
type Recipient struct {
	Stated
	Word value.Word `toml:"word,required" need:"no" vocab:"recipients"`
	Only value.Text `toml:"only" need:"no"`
	Note value.Text `toml:"note" need:"no"`
	When *When      `toml:"when" need:"no"` // in which deals
}

// DecodeTOML reads a word, a table of languages or a table of the recipient.
func (r *Recipient) DecodeTOML(n *input.Node, l *diag.List) {
	type table Recipient
	decodeShort(n, &r.Word, (*table)(r), l)
}

// decodeShort reads a table, or what may stand alone in its place: a word, or
// a text, which may be a table of languages. No code of a language is as long
// as the keys of other tables.
func decodeShort(n *input.Node, alone input.Decoder, table any, l *diag.List) {
	for _, key := range n.Keys() {
		if longKey.MatchString(key) {
			input.Decode(n, table, l)
			return
		}
	}
	alone.DecodeTOML(n, l)
}

var longKey = regexp.MustCompile(`^[a-z_]{4}`)

// An Instance is what holds for some customers only: where the data of those
// of one region are.
type Instance struct {
	Stated
	Region    value.Text       `toml:"region" need:"yes" plain:"any"` // "customers on us.example.com"
	Locations []value.Location `toml:"locations" need:"stated"`
	Note      value.Text       `toml:"note" need:"no"`
	When      *When            `toml:"when" need:"no"` // in which deals
}

// DataOf are the data of the sets in front, in the order in which they are
// named, and then a table's own.
//
//go:noinline
func (a *Agreement) DataOf(own []Data, sets []string) []Data {
	var out []Data
	for _, id := range sets {
		for i := range a.DataSets {
			if a.DataSets[i].ID == id {
				out = append(out, a.DataSets[i].Data...)
			}
		}
	}
	return append(out, own...)
}
