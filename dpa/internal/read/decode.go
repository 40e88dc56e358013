package read

import (
	"maps"
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// decodeSettings reads the parameters of the clauses as the library types
// them.
func decodeSettings(a *agreement.Agreement, lib *library.Library, l *diag.List) {
	for _, id := range slices.Sorted(maps.Keys(a.Clauses)) {
		clause, s := lib.Clause(id), a.Clauses[id]
		if clause == nil || s.Node() == nil {
			continue // package check reports an unknown clause
		}
		s.Params = map[string]library.Value{}
		for _, n := range s.Node().Items {
			if n.Key == "variant" || n.Key == "after" || n.Key == "none" {
				continue
			}
			p := clause.Param(n.Key)
			if p == nil {
				l.Add(n.KeyPos, "DPA247", diag.Args{"clause": id, "name": n.Key}).
					Nearest = clause.MeantParam(n.Key, "variant", "after", "none")
				continue
			}
			if v, ok := p.Parse(n, l); ok {
				s.Params[n.Key] = v
			}
		}
	}
}

// identifyMeasures gives each measure of the catalogue that has no identifier
// the one of the catalogue.
func identifyMeasures(root *input.Node) *input.Node {
	out := *root
	out.Items = nil
	for _, it := range root.Items {
		if it.Key == "measures" && it.Kind == input.Array {
			list := *it
			list.Items = nil
			for _, m := range it.Items {
				if use := m.Get("use"); use != nil && use.Kind == input.String {
					m = identified(m, use)
				}
				list.Items = append(list.Items, m)
			}
			it = &list
		}
		out.Items = append(out.Items, it)
	}
	return &out
}

// decodeMeasures reads the parameters of the measures as the catalogue types
// them.
func decodeMeasures(list []agreement.Measure, lib *library.Library, l *diag.List) {
	for i := range list {
		m := &list[i]
		decodeMeasures(m.Parts, lib, l)
		chosen := lib.Measure(m.Use)
		if chosen == nil || m.With.Node() == nil {
			continue // package check reports an unknown measure
		}
		m.With.Params = map[string]library.Value{}
		for _, n := range m.With.Node().Items {
			if p := chosen.Param(n.Key); p == nil {
				chosen.Unknown(n.Key, n.KeyPos, l)
			} else if v, ok := p.Parse(n, l); ok {
				m.With.Params[n.Key] = v
			}
		}
	}
}

// decodePolicy reads the limits as the library types the parameters. Of a clause or
// parameter that it does not have, the name alone is kept, for package check.
func decodePolicy(p *agreement.Policy, lib *library.Library, l *diag.List) {
	if p == nil || p.Node() == nil {
		return
	}
	p.Clauses = map[string]*agreement.ClausePolicy{}
	for _, n := range p.Node().Items {
		if n.Key == "approver" || !n.Is(input.TableKind, l) {
			continue
		}
		of := &agreement.ClausePolicy{Table: input.TableOf(n), Limits: map[string]*library.Limit{}}
		p.Clauses[n.Key] = of
		clause := lib.Clause(n.Key)
		for _, it := range n.Items {
			if param := clause.Limitable(it.Key); param == nil {
				of.Limits[it.Key] = &library.Limit{Table: input.TableOf(it)}
			} else if limit, ok := param.ParseLimit(it, l); ok {
				of.Limits[it.Key] = limit
			} else {
				it.Failed = true
			}
		}
	}
}
