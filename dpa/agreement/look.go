package agreement

import (
	"encoding/base64"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Logo is the picture of the vendor above the title: a PNG or JPEG in grey or
// RGB, of at most 1 MiB and 3000 pixels a side. It stands in File or in Data:
// dpa.Open reads File into Data, and a program gives Data.
type Logo struct {
	input.Table
	File   string     `toml:"file" need:"no"`             // relative to the file in which it is named
	Data   Bytes      `toml:"data" need:"no"`             // what the file holds, in Base64
	Alt    value.Text `toml:"alt" need:"yes" plain:"any"` // what it says or shows, for those who cannot see it
	Height float64    `toml:"height" need:"no"`           // mm, from 5 to 40; 14 when it is zero
}

// Bytes are what a file holds, which TOML and JSON write in Base64.
type Bytes []byte

// BytesPattern is a regular expression for what Bytes are written as.
const BytesPattern = "^[A-Za-z0-9+/]+=*$"

// DecodeTOML reads a string in Base64.
func (p *Bytes) DecodeTOML(n *input.Node, l *diag.List) {
	if !n.Is(input.String, l) {
		return
	}
	b, err := base64.StdEncoding.DecodeString(n.Text)
	if err != nil {
		l.Add(n.Pos, "DPA656", nil)
		return
	}
	*p = b
}

// EncodeTOML writes a string in Base64.
func (p Bytes) EncodeTOML() *input.Node { return input.Str(base64.StdEncoding.EncodeToString(p)) }
