package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// An entity is somebody of the agreement, as a register has it.
type entity struct {
	name         string
	owner        diag.Words
	registration *agreement.Registration
	country      value.Country // of its office
	address      *agreement.Address
}

// entities are those whom the agreement identifies: parties, affiliates and
// sub-processors.
func (c *checker) entities() []entity {
	var all []entity
	add := func(e entity, a *agreement.Address) {
		if e.address = a; a != nil {
			e.country = a.Country
		}
		all = append(all, e)
	}
	for _, p := range c.a.Signers() {
		add(entity{name: p.Name, owner: diag.Same(p.Name), registration: p.Registration}, p.Address)
		for i := range p.Affiliates {
			f := &p.Affiliates[i]
			add(entity{name: f.Name, owner: names.Within(diag.Same(p.Name), diag.Same(f.Name)), registration: f.Registration}, f.Address)
		}
	}
	subprocessors := c.chosen().Subprocessors
	for i := range subprocessors {
		s := &subprocessors[i]
		add(entity{name: s.LegalEntity, owner: diag.Same(s.Name), registration: s.Registration}, s.Address)
	}
	return all
}

// registered reports an entry in the register of another place than the office: in France
// the registry of another department (Art. R. 123-237 of the Commercial Code: the registry
// of the principal entry), and the British register for an office elsewhere. Most
// registers have branches of foreign companies as well, which their numbers do not tell.
// It reports one number of a register under two names too, of which it is one's only.
func (c *checker) registered() {
	first := map[string]*entity{}
	all := c.entities()
	for i := range all {
		e := &all[i]
		r := e.registration
		if r == nil {
			continue
		}
		if number := person(r); number != "" && e.name != "" {
			if f := first[number]; f == nil {
				first[number] = e
			} else if !same(f.name, e.name) && !c.oneLegalPerson(f, e) {
				c.l.Add(r.At("number"), "DPA633", diag.Args{"owner": e.owner, "number": r.Number, "other": f.name, "first": diag.Earlier(f.registration.At("number"))})
			}
		}
		switch reg := law.RegisterNamed(r.Kind, r.Register); {
		case reg == nil || e.address == nil:
		case reg.Name == "Companies House" && e.country != "" && e.country != "GB" && !strings.HasPrefix(r.Number, "FC") && !strings.HasPrefix(r.Number, "BR"): // which are of branches
			c.l.Add(r.At("register"), "DPA634", diag.Args{"owner": e.owner, "register": reg.Name, "seat": c.country(e.country)})
		case reg.Name == "SIREN" && e.country == "FR" && e.address.Postcode != "":
			department := strings.TrimLeft(e.address.Postcode, "F- ")
			of := c.lib.Towns.Registry(r.Register.Words().FR)
			if len(of) > 0 && !strings.HasPrefix(department, "00") && !slices.ContainsFunc(of, func(d string) bool { return strings.HasPrefix(department, d) }) {
				c.l.Add(r.At("register"), "DPA634", diag.Args{"owner": e.owner, "register": r.Register.Words(), "seat": diag.Same(e.address.Postcode + " " + e.address.City)})
			}
		}
	}
}

// oneLegalPerson reports whether two entities with one number may be one: of one side,
// as establishments of a legal person are, or of which one name has the other's words.
func (c *checker) oneLegalPerson(a, b *entity) bool {
	parties := c.a.Signers()
	party := func(e *entity) bool {
		return slices.ContainsFunc(parties, func(p agreement.Signer) bool { return p.Registration == e.registration })
	}
	if party(a) || party(b) {
		return true // which distinct judges
	}
	return c.isTied(a.name, []string{b.name})
}

// capital reports a share capital below what the form has at least, and a legal form
// that is not the one with which the name ends.
func (c *checker) capital(p *agreement.Party) {
	form := p.Form.Words()
	least := c.lib.Companies.LeastOf(p.Country(), p.Name, form.FR)
	if least == nil {
		least = c.lib.Companies.LeastOf(p.Country(), p.Name, form.EN)
	}
	if least != nil && p.Capital.Currency == least.Least.Currency && p.Capital.Minor < least.Least.Minor {
		c.l.Add(p.At("capital"), "DPA639", diag.Args{"owner": diag.Same(p.Name), "capital": p.Capital.String(), "least": least.Least.String(), "law": least.Law})
	}
	stock, limited := c.lib.Companies.Offered(p.Name)
	kind := ""
	if _, ok := c.find("form_stock", p.Form); ok && limited {
		kind = "limited"
	} else if _, ok := c.find("form_limited", p.Form); ok && stock {
		kind = "stock"
	}
	if kind != "" {
		c.l.Add(p.At("form"), "DPA640", diag.Args{"owner": diag.Same(p.Name), "form": form, "kind": offered[kind]})
	}
}

var offered = map[string]diag.Words{
	"limited": {FR: "société à responsabilité limitée, dont les parts ne s’offrent pas au public", EN: "a private limited company"},
	"stock":   {FR: "société par actions", EN: "a public limited company"},
}
