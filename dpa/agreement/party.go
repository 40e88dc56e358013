package agreement

import (
	"cmp"
	"slices"

	"github.com/dpakit/dpakit/dpa/value"
)

// A Party signs the agreement. With a name it has everything that identifies it
// in a contract (for a French company, C. com. R.123-237 and R.123-238). A
// party of terms that are accepted online is described instead, "the customer
// identified in the order form".
type Party struct {
	Stated
	ID                   string          `toml:"id" need:"no" calls:"else"` // of a further controller
	Kind                 PartyKind       `toml:"kind" need:"no" oneof:"company association public_body professional"`
	Name                 string          `toml:"name" calls:"alone"`
	Described            value.Text      `toml:"described" need:"no"` // in the place of Name
	TradeName            string          `toml:"trade_name"`
	Aliases              []string        `toml:"aliases" need:"no"`       // by which texts of the agreement call it
	Form                 value.Text      `toml:"form" need:"stated,rule"` // legal form; the profession of a professional
	Capital              value.Money     `toml:"capital"`
	Registration         *Registration   `toml:"registration" need:"stated,rule"`
	Address              *Address        `toml:"address" need:"stated,rule"`
	Signatory            *Signatory      `toml:"signatory" need:"stated,rule"`
	Cosignatories        []Signatory     `toml:"cosignatories" need:"no"`           // who sign beside it
	DPO                  *Contact        `toml:"dpo"`                               // Art. 37 GDPR
	Representative       *Representative `toml:"representative"`                    // Art. 27 GDPR
	SupervisoryAuthority value.Text      `toml:"supervisory_authority" plain:"any"` // of an exporter, where its country does not tell
	Contact              *Contact        `toml:"contact"`
	Certificates         []Certificate   `toml:"certificates"`         // of the processor
	Contacts             []Desk          `toml:"contacts" need:"no"`   // for each purpose
	Affiliates           []Affiliate     `toml:"affiliates" need:"no"` // for which it contracts too
	Transfer             *Transfer       `toml:"transfer"`             // of what it receives, where it is outside the European Economic Area
}

// A PartyKind says what a party is. The words around its facts follow it.
type PartyKind string

// The kinds of party. The empty one is Company.
const (
	Company      PartyKind = "company"
	Association  PartyKind = "association"
	PublicBody   PartyKind = "public_body"
	Professional PartyKind = "professional" // in a liberal profession: signs in person
)

// KindName is the kind of the party, by its name in messages.
func (p *Party) KindName() string { return string(cmp.Or(p.Kind, Company)) }

// SignsInPerson reports whether the party signs for itself.
func (p *Party) SignsInPerson() bool { return p.Kind == Professional && p.Signatory == nil }

// Needs reports whether a party has a fact that others must give: one that is
// described has none of them, and who signs in person has no signatory.
func (p *Party) Needs(key string) bool {
	return p.Described.IsZero() && !(key == "signatory" && p.SignsInPerson())
}

// An Affiliate is an entity for which a party makes the agreement too. It does
// not sign.
type Affiliate struct {
	Stated
	Name         string        `toml:"name" need:"yes" calls:"first"`
	Form         value.Text    `toml:"form" need:"stated"`
	Registration *Registration `toml:"registration" need:"stated"`
	Address      *Address      `toml:"address" need:"stated"`
	Transfer     *Transfer     `toml:"transfer"` // of what it receives, where it is outside the European Economic Area
}

// A Registration is an entry in a public register. The numbers of the
// registers that the program knows are checked (DPA160, DPA161); it knows a
// register by its name, or by Kind where the name does not tell it. The kind
// "other" is a register that is not checked.
type Registration struct {
	Stated
	Kind     string     `toml:"kind" need:"no" oneof:"siren siret sirene rna rpps kvk hrb companies_house bce rcs_luxembourg other"`
	Register value.Text `toml:"register" need:"stated" plain:"any"` // "RCS Lyon"
	Number   string     `toml:"number" need:"stated"`
}

// An Address is a postal address. Not every country has postcodes.
type Address struct {
	Stated
	Street   string        `toml:"street" need:"stated"`
	Postcode string        `toml:"postcode"`
	City     string        `toml:"city" need:"stated"`
	Country  value.Country `toml:"country" need:"stated"`
}

// A Signatory signs for a party. Who is not its legal representative signs
// under an Authority: a mandate, « délégation de signature du 2 janvier 2026 ».
type Signatory struct {
	Stated
	Name      string      `toml:"name" need:"stated"`
	Capacity  value.Text  `toml:"capacity" need:"stated"` // « Présidente »
	Authority value.Text  `toml:"authority"`
	Email     value.Email `toml:"email" need:"no"` // for a signing program; printed nowhere
	Order     int         `toml:"order" need:"no"` // in which all sign, from 1; who has none takes the first free place
}

// A Contact is a person or a desk that answers.
type Contact struct {
	Stated
	Name  string      `toml:"name"`
	Role  value.Text  `toml:"role"`
	Email value.Email `toml:"email"`
	Phone string      `toml:"phone"`
	URL   value.Link  `toml:"url"`
}

// A Desk is a contact for one purpose.
type Desk struct {
	Stated
	Purpose value.Word  `toml:"purpose" need:"stated" vocab:"contact_purposes"`
	Name    string      `toml:"name" calls:"first"`
	Role    value.Text  `toml:"role"`
	Email   value.Email `toml:"email"`
	Phone   string      `toml:"phone"`
	URL     value.Link  `toml:"url"`
	Hours   value.Text  `toml:"hours" plain:"any"` // when it answers: "24/7"
}

// A Representative stands in the Union for a party that is established outside
// it (Art. 27 GDPR).
type Representative struct {
	Stated
	Name    string      `toml:"name" need:"stated"`
	Address *Address    `toml:"address" need:"stated"`
	Email   value.Email `toml:"email"`
}

// Country is where the party is established; empty when its address is not
// given.
func (p *Party) Country() value.Country { return countryOf(p.Address) }

func countryOf(a *Address) value.Country {
	if a == nil {
		return ""
	}
	return a.Country
}

// ProcessorOutsideEEA reports whether what the controller discloses to the
// processor is itself a transfer to a third country (Art. 44 GDPR).
func (a *Agreement) ProcessorOutsideEEA() bool {
	c := a.Processor.Country()
	return c != "" && c.Valid() && !value.IsEEA(c)
}

// A Signer is a party at its place in the agreement.
type Signer struct {
	*Party
	ID   string // the same in every language: "controller", "processor", or the party's own
	Side string // "controller" or "processor"
}

// Signers are the parties that sign, in the order in which they do: those that
// are controllers, then the processor.
//
//go:noinline
func (a *Agreement) Signers() []Signer {
	list := append(make([]Signer, 0, 2+len(a.OtherControllers)), Signer{&a.Controller, "controller", "controller"})
	for i := range a.OtherControllers {
		p := &a.OtherControllers[i]
		list = append(list, Signer{p, p.ID, "controller"})
	}
	return append(list, Signer{&a.Processor, "processor", "processor"})
}

// Controllers are the parties that are controllers.
//
//go:noinline
func (a *Agreement) Controllers() []Signer {
	list := a.Signers()
	return list[:len(list)-1]
}

// UnderLawOf reports whether the data protection law of a third country applies
// besides the GDPR: the agreement says so, or a party is established there.
func (a *Agreement) UnderLawOf(c value.Country, law string) bool {
	return slices.Contains(a.AlsoUnder, law) ||
		slices.ContainsFunc(a.Signers(), func(p Signer) bool { return p.Country() == c })
}
