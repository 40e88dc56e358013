package library

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// adequacyFile is the table of adequacy decisions of a layer.
const adequacyFile = "law/adequacy.toml"

// decisions reads the table of adequacy decisions of a layer, if it has one.
// That of a later layer is laid on those before it.
func (l *loader) decisions(layer Layer) (found bool, err error) {
	src, where, err := layer.read(adequacyFile)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return true, err
	}
	n := input.Parse(where, src, &l.diags)
	switch {
	case n == nil:
	case l.adequacy == nil:
		l.adequacy = n
	default:
		l.adequacy = input.Lay(l.adequacy, n)
	}
	return true, nil
}

// adequacies decodes the table, all layers laid on each other, and checks what
// a decision must not get wrong.
func (l *loader) adequacies() {
	if l.adequacy == nil {
		return
	}
	input.Decode(l.adequacy, &l.lib.Adequacy, &l.diags)
	table := l.adequacy.Get("decisions")
	for _, id := range table.Keys() {
		n := table.Get(id)
		d := l.lib.Adequacy.ByCountry[value.Country(id)]
		if c, err := value.ParseCountry(id); err != nil || string(c) != id {
			l.diags.Add(n.KeyPos, "DPA115", diag.Args{"value": id})
		}
		if form := n.Get("form"); form != nil && !slices.Contains(law.Forms(), d.Form) {
			l.diags.Add(form.Pos, "DPA122", diag.Args{"value": d.Form, "key": "form", "options": strings.Join(law.Forms(), ", ")}).
				Nearest = diag.Nearest(d.Form, law.Forms())
		}
		if listed := n.Get("listed"); listed != nil && !slices.Contains(law.Mechanisms(), d.Listed) {
			l.diags.Add(listed.Pos, "DPA122", diag.Args{"value": d.Listed, "key": "listed", "options": strings.Join(law.Mechanisms(), ", ")}).
				Nearest = diag.Nearest(d.Listed, law.Mechanisms())
		}
		if limit := n.Get("limit"); limit != nil && !d.Limit.IsZero() {
			for _, lang := range []string{"fr", "en"} {
				if _, ok := d.Limit.For(lang); !ok {
					l.diags.Add(limit.Pos, "DPA130", diag.Args{"lang": lang})
				}
			}
		}
	}
}
