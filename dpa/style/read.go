package style

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/picture"
)

// Read reads a style from the TOML file of that name; the file of its
// logo is named from the folder that it stands in. What cannot be used is a
// finding in l, at its place; the style then has what Classic has there. The
// error is for a file of the style that cannot be read at all.
func Read(fsys fs.FS, name string, l *diag.List) (Style, error) {
	root, err := input.Read(fsys, name, l)
	if err != nil || root == nil {
		return Classic(), err
	}
	var f styleFile
	input.Decode(root, &f, l)
	st := Style{
		Size: f.Size, Lead: f.Lead, TableSize: f.TableSize, Spacing: f.Spacing, Number: f.Number,
		Cover:   f.Cover,
		Margins: Margins{Left: f.Margins.Left, Right: f.Margins.Right, Top: f.Margins.Top, Bottom: f.Margins.Bottom},
	}
	for _, bound := range limits() {
		n := f.NodeAt(bound.key)
		if n == nil || n.Kind != input.Integer && n.Kind != input.Float {
			continue // another type is a finding already
		}
		if v := bound.value(&st); !(*v >= bound.least && *v <= bound.top) {
			l.Add(f.At(bound.key), "DPA651", diag.Args{"key": bound.key, "value": *v, "least": bound.least, "top": bound.top})
			*v = 0
		}
	}
	st = st.filled()
	classic := Classic()
	if least := 1.15 * st.Size; st.Lead < least {
		l.Add(f.At("lead"), "DPA651", diag.Args{"key": "lead", "value": st.Lead, "least": fmt.Sprintf("%.2f", least), "top": 24})
		st.Lead = least
	}
	st.Text = f.family("text", f.Text, classic.Text, l)
	st.Headings = f.family("headings", f.Headings, classic.Headings, l)
	if f.Accent != "" {
		c, err := ParseColour(f.Accent)
		switch contrast := c.Contrast(); {
		case err != nil:
			l.Add(f.At("accent"), "DPA653", diag.Args{"value": f.Accent})
		case contrast < LeastContrast:
			l.Add(f.At("accent"), "DPA654", diag.Args{"value": f.Accent, "contrast": fmt.Sprintf("%.1f", contrast), "least": fmt.Sprintf("%.1f", LeastContrast)})
		default:
			st.Accent = c
		}
	}
	if f.Logo != nil {
		st.Logo = f.Logo.read(fsys, path.Dir(name), l)
	}
	return st, nil
}

// A styleFile is a style as TOML writes it.
type styleFile struct {
	input.Table
	Text      string  `toml:"text"`
	Headings  string  `toml:"headings"`
	Size      float64 `toml:"size"`
	Lead      float64 `toml:"lead"`
	TableSize float64 `toml:"table_size"`
	Spacing   float64 `toml:"spacing"`
	Number    float64 `toml:"number_column"`
	Accent    string  `toml:"accent"`
	Cover     bool    `toml:"cover"`
	Margins   struct {
		Left   float64 `toml:"left"`
		Right  float64 `toml:"right"`
		Top    float64 `toml:"top"`
		Bottom float64 `toml:"bottom"`
	} `toml:"margins"`
	Logo *logoFile `toml:"logo"`
}

type logoFile struct {
	input.Table
	File   string  `toml:"file,required"`
	Alt    string  `toml:"alt,required"`
	Height float64 `toml:"height"`
}

// families are the families by the names that a style gives them.
func families() []string { return []string{Serif: "serif", Sans: "sans", Garamond: "garamond"} }

// family finds a family by its name; there is a finding when no family has it.
func (f *styleFile) family(key, name string, otherwise Family, l *diag.List) Family {
	names := families()
	if i := slices.Index(names, name); i > 0 {
		return Family(i)
	}
	if f.Has(key) {
		l.Add(f.At(key), "DPA652", diag.Args{"name": name, "known": strings.Join(names[1:], ", ")}).Nearest = diag.Nearest(name, names[1:])
	}
	return otherwise
}

// read reads the picture.
func (f *logoFile) read(fsys fs.FS, dir string, l *diag.List) *Logo {
	if f.File == "" || !f.Has("alt") {
		return nil // which a finding says
	}
	data, why := picture.Read(fsys, path.Join(dir, f.File))
	at := f.At("file")
	if why == (diag.Words{}) {
		why = picture.Fault(data)
	}
	if why == (diag.Words{}) && strings.TrimSpace(f.Alt) == "" {
		at, why = f.At("alt"), diag.Words{FR: "le texte de remplacement, alt, est vide", EN: "its alternative text, alt, is empty"}
	}
	if why != (diag.Words{}) {
		picture.Report(l, at, f.File, why)
		return nil
	}
	logo := &Logo{Data: data, Alt: f.Alt, Height: cmp.Or(f.Height, usualLogo)}
	if h := logo.Height; !(h >= leastLogo && h <= mostLogo) {
		l.Add(f.At("height"), "DPA651", diag.Args{"key": "height", "value": h, "least": leastLogo, "top": mostLogo})
		logo.Height = usualLogo
	}
	return logo
}
