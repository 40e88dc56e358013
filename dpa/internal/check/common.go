package check

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// An agreement is checked in two parts. The first sees it without what is its
// customer's own, so that what it finds holds for every agreement that is like it
// but for that; the second sees all of it.

// A Common holds what the first part has found for agreements that are alike but
// for what is each customer's own. The zero Common knows nothing. Many goroutines
// may use it at once.
type Common struct {
	mu    sync.Mutex
	known map[customer]*checker
}

// mostCustomers is of how many a Common knows something. They differ in little
// that the first part sees.
const mostCustomers = 8

// A customer is what the first part sees of one.
type customer struct {
	vendor    bool       // there is none: the file is a vendor's
	date      value.Date // of the agreement
	country   value.Country
	elsewhere string // countries of its affiliates
	titled    bool   // it has a main contract
	title     string // and the title of that one, language by language
}

// customerOf is what the first part sees of the customer of a.
func customerOf(a *agreement.Agreement) customer {
	w := customer{vendor: isVendor(a), date: a.Date}
	if a.Controller.Address != nil {
		w.country = a.Controller.Address.Country
	}
	for _, f := range a.Controller.Affiliates {
		if w.elsewhere += "\n"; f.Address != nil {
			w.elsewhere += string(f.Address.Country)
		}
	}
	if m := a.MainContract; m != nil {
		w.titled, w.title = true, m.Title.Plain
		for _, lang := range slices.Sorted(maps.Keys(m.Title.In)) {
			w.title += "\n" + lang + "\n" + m.Title.In[lang]
		}
	}
	return w
}

// without is a as the first part sees it, beside w.
func (w customer) without(a *agreement.Agreement) *agreement.Agreement {
	own := &agreement.Agreement{Date: w.date}
	own.Controller.Address = &agreement.Address{Country: w.country}
	for country := range strings.SplitSeq(w.elsewhere, "\n") {
		own.Controller.Affiliates = append(own.Controller.Affiliates, agreement.Affiliate{Address: &agreement.Address{Country: value.Country(country)}})
	}
	own.Controller.Affiliates = own.Controller.Affiliates[1:]
	if w.titled {
		own.MainContract = &agreement.MainContract{Title: a.MainContract.Title}
	}
	out := a.WithOwn(own)
	if n := a.Node(); n != nil {
		out.Table = input.TableOf(n.With(agreement.OwnKeys(), nil))
	}
	return out
}

// of returns the checker that has done the first part for a.
func (k *Common) of(a *agreement.Agreement, lib *library.Library, m *Memory) *checker {
	w := customerOf(a)
	if k == nil {
		return first(a, w, lib, m)
	}
	k.mu.Lock()
	c := k.known[w]
	k.mu.Unlock()
	if c != nil && !slices.ContainsFunc(c.searched, func(text string) bool { return standsIn(text, namesOf(&a.Controller)) }) {
		return c
	}
	if c = first(a, w, lib, m); !c.particular {
		k.mu.Lock()
		if len(k.known) >= mostCustomers || k.known == nil {
			k.known = map[customer]*checker{}
		}
		k.known[w] = c
		k.mu.Unlock()
	}
	return c
}

// first does the first part of the check of a.
func first(a *agreement.Agreement, w customer, lib *library.Library, m *Memory) *checker {
	c := &checker{a: w.without(a), lib: lib, memory: m, vendor: w.vendor, vendors: vendorsOf(a.Subprocessors), blocks: map[diag.Pos]bool{}}
	c.customer = func(name string) bool {
		c.particular = true
		return rosterOf(a.Controllers()[:1], nil, lib).has(name)
	}
	c.customerIn = func(text string) []string {
		own := namesOf(&a.Controller)
		c.searched = append(c.searched, text)
		c.particular = c.particular || standsIn(text, own)
		return own
	}
	c.missingFacts()
	c.agreement()
	c.walk(reflect.ValueOf(c.a).Elem(), c.top())
	c.rules()
	c.texts(reflect.ValueOf(c.a).Elem(), "")
	c.clauses()
	c.measures(a.Measures, true)
	c.selection()
	c.policy()
	c.specialConditions()
	c.clocks()
	c.lists()
	c.look()
	c.annexes()
	c.claims()
	c.undeclaredParents()
	c.acceptances()
	whole := c.a.At("") // which stands where the customer does
	c.particular = c.particular || slices.ContainsFunc(c.l, func(f diag.Finding) bool {
		return f.Pos.File == whole.File && f.Pos.Line == whole.Line && f.Pos.Col == whole.Col
	})
	c.memory, c.customer, c.customerIn, c.roster, c.remarked = nil, nil, nil, nil, nil // of no use to the second part
	return c
}

// namesOf are the names of a party; one may be empty.
func namesOf(p *agreement.Party) []string {
	return slices.DeleteFunc([]string{p.Name, p.TradeName}, func(name string) bool { return name == "" })
}

// standsIn reports whether one of some names stands in a text.
func standsIn(text string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(text, name) })
}

// isFirst reports whether a key of the agreement is looked at in the first part.
func isFirst(key string) bool { return key != "" && !slices.Contains(agreement.OwnKeys(), key) }

// A wanted key is one that a deal must still give.
type wanted struct {
	key  string
	name diag.Words
}

// inOrder are the names of keys in the order of the agreement's own.
func inOrder(keys []wanted) []diag.Words {
	order := names.KeysIn[agreement.Agreement]()
	var out []diag.Words
	for _, key := range order {
		for _, k := range keys {
			if k.key == key {
				out = append(out, k.name)
			}
		}
	}
	return out
}
