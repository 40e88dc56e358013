package dpa

import "github.com/dpakit/dpakit/dpa/value"

// A Measure is a technical or organisational measure (Art. 32 GDPR), under a
// heading, or a heading over others.
type Measure struct {
	Stated
	ID       string       `toml:"id"`
	Title    value.Text   `toml:"title" need:"yes"`
	Text     value.Text   `toml:"text"` // empty lines separate paragraphs
	Items    []value.Text `toml:"items"`
	Numbered bool         `toml:"numbered"`       // the items
	After    value.Text   `toml:"after"`          // below the items
	Parts    []Measure    `toml:"parts"`          // headings below this one
	When     *When        `toml:"when" need:"no"` // in which deals
}
