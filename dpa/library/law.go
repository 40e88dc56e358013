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

// The tables of the law, files of a layer.
const (
	adequacyFile  = "law/adequacy.toml"
	companiesFile = "law/companies.toml"
	townsFile     = "law/towns.toml"
)

// tables reads the tables of the law of a layer, those that it has. Those of a
// later layer are laid on those before it.
func (l *loader) tables(layer Layer) (found bool, err error) {
	for _, t := range []struct {
		file string
		to   **input.Node
	}{{adequacyFile, &l.adequacy}, {companiesFile, &l.companies}, {townsFile, &l.towns}} {
		src, where, err := layer.read(t.file)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return true, err
		}
		found = true
		n := l.toml(where, src)
		switch {
		case n == nil:
		case *t.to == nil:
			*t.to = n
		default:
			*t.to = input.Lay(*t.to, n)
		}
	}
	return found, nil
}

// laws decodes the tables of the law, all layers laid on each other.
func (l *loader) laws() {
	l.adequacies()
	if l.companies != nil {
		input.Decode(l.companies, &l.lib.Companies, &l.diags)
	}
	if l.towns != nil {
		input.Decode(l.towns, &l.lib.Towns, &l.diags)
	}
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
			l.inBoth(d.Limit, limit.Pos)
		}
	}
}
