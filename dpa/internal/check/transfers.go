package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// transfer checks the values of a transfer; what they say of where the data go
// is for flow.
func (c *checker) transfer(t *agreement.Transfer, p place) {
	c.mechanism(t.Mechanism, law.Mechanisms(), "mechanism", p)
	c.mechanism(t.Fallback, law.Mechanisms()[1:], "fallback", p)
	if why := law.OldClauses(t.Date); t.RestsOn("scc") && why.FR != "" {
		c.l.Add(p.at("date"), "DPA151", diag.Args{"owner": p.owner, "name": "scc", "why": why})
	}
	if t.Module < 0 || t.Module > 4 || t.Module == 0 && t.Has("module") && t.Node().Get("module").Kind == input.Integer {
		c.oneOf(strconv.Itoa(t.Module), []string{"1", "2", "3", "4"}, "module", p.at("module"))
	}
	for i, m := range t.Also {
		if m == "" { // an item of a list is never absent
			c.oneOf(m, law.Mechanisms()[1:], "also", p.at(under("also", strconv.Itoa(i))))
		}
		c.mechanism(m, law.Mechanisms()[1:], under("also", strconv.Itoa(i)), p)
	}
}

// mechanism checks the name of one. A mechanism that cannot carry a transfer
// has its own finding, because vendors still write it.
func (c *checker) mechanism(name string, options []string, key string, p place) {
	if why := law.Unfit(name); why.FR != "" {
		c.l.Add(p.at(key), "DPA151", diag.Args{"owner": p.owner, "name": name, "why": why})
	} else if name != "" && !slices.Contains(options, name) {
		c.oneOf(name, options, key, p.at(key))
	}
}

// vague reports places that name no country: nobody can tell which law holds
// there. In a final, the whole world is no place at all.
func (c *checker) vague(f agreement.Flow) {
	if f.Service == nil {
		return
	}
	look := func(places []value.Location, key string) {
		for i, p := range places {
			for q := range p.Each() {
				at := f.Service.At(under(key, strconv.Itoa(i)))
				if q.Area == value.Worldwide && c.a.Status == agreement.Final {
					c.l.Add(at, "DPA715", diag.Args{"owner": c.ownerOfFlow(&f)})
					break
				}
				if q.Area == value.Worldwide || q.Area == value.EU || q.Area == value.EEA {
					c.l.Add(at, "DPA157", diag.Args{"owner": c.ownerOfFlow(&f), "place": c.lib.Locales.InBoth(func(l *locale.Locale) string { return l.Area(q.Area) })})
					break
				}
			}
		}
	}
	for i, p := range f.Service.AccessFrom { // an area of the law is none: its staff may move within it
		for q := range p.Each() {
			if q.Area == value.Worldwide {
				c.l.Add(f.Service.At(under("access_from", strconv.Itoa(i))), c.graver("DPA715", "DPA157"), diag.Args{"owner": c.ownerOfFlow(&f), "place": c.place(q)})
			}
		}
	}
	look(f.Service.Locations, "locations")
	for i, in := range f.Service.Instances {
		look(in.Locations, under("instances", under(strconv.Itoa(i), "locations")))
	}
}

// abroad names where a flow goes outside the European Economic Area.
func (c *checker) abroad(f agreement.Flow) diag.Words {
	return c.lib.Locales.InBoth(func(l *locale.Locale) string {
		var names []string
		for _, country := range f.Outside() {
			names = append(names, l.Country(country))
		}
		if f.Anywhere() {
			names = append(names, l.Area(value.Worldwide))
		}
		return strings.Join(names, ", ")
	})
}

func (c *checker) country(code value.Country) diag.Words {
	return c.lib.Locales.InBoth(func(l *locale.Locale) string { return l.Country(code) })
}
