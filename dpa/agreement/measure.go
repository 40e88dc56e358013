package agreement

import (
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Measure is a technical or organisational measure (Art. 32 GDPR). It is one
// of the catalogue, with its parameters:
//
//	[[measures]]
//	use  = "backups"
//	with = { interval = "24h", kept = "7 days" }
//
// or one of the agreement's own, under a heading, or a heading over others.
type Measure struct {
	Stated
	ID       string        `toml:"id" need:"no" calls:"else"` // of one of the catalogue, that of Use when empty
	Use      string        `toml:"use" need:"no"`
	With     MeasureValues `toml:"with" checked:"apart"`
	Heading  string        `toml:"heading" need:"no"` // of the catalogue, for a measure of the agreement’s own
	Title    value.Text    `toml:"title" need:"yes" or:"use" calls:"first"`
	Text     value.Text    `toml:"text" need:"no"` // empty lines separate paragraphs
	Items    []value.Text  `toml:"items" need:"no"`
	Numbered bool          `toml:"numbered" need:"no"` // the items
	After    value.Text    `toml:"after" need:"no"`    // below the items
	Note     value.Text    `toml:"note" need:"no"`     // below a measure of the catalogue
	Parts    []Measure     `toml:"parts" need:"no"`    // headings below this one
	When     *When         `toml:"when" need:"no"`     // in which deals
}

// MeasureValues are the parameters of a measure of the catalogue, by name;
// those not given have their default.
type MeasureValues struct {
	input.Table
	Params map[string]library.Value
}

// DecodeTOML reads the table but its values: what they are, the library knows,
// and Load asks it.
func (v *MeasureValues) DecodeTOML(n *input.Node, l *diag.List) {
	if n.Is(input.TableKind, l) {
		v.Table = input.TableOf(n)
	}
}
