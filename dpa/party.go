package dpa

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/value"
)

// A Party signs the agreement. With a name it has everything that identifies a
// company in a contract (in French law, C. com. R.123-237 and R.123-238). A
// party of terms that are accepted online is described instead, "the customer
// identified in the order form".
type Party struct {
	Stated
	Name           string          `toml:"name"`
	Described      value.Text      `toml:"described"` // in the place of Name
	TradeName      string          `toml:"trade_name"`
	Form           value.Text      `toml:"form" need:"stated"` // legal form
	Capital        value.Money     `toml:"capital"`
	Registration   *Registration   `toml:"registration" need:"stated"`
	Address        *Address        `toml:"address" need:"stated"`
	Signatory      *Signatory      `toml:"signatory" need:"stated"`
	DPO            *Contact        `toml:"dpo"`            // Art. 37 GDPR
	Representative *Representative `toml:"representative"` // Art. 27 GDPR
	Contact        *Contact        `toml:"contact"`
	Certificates   []Certificate   `toml:"certificates"` // of the processor
}

// A Registration is an entry in a public register. The numbers of the
// registers that the program knows are checked (DPA160, DPA161); it knows a
// register by its name, or by Kind where the name does not tell it. The kind
// "other" is a register that is not checked.
type Registration struct {
	Stated
	Kind     string     `toml:"kind" oneof:"siren siret sirene rna rpps kvk hrb companies_house bce rcs_luxembourg other"`
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

// A Signatory signs for a party.
type Signatory struct {
	Stated
	Name     string     `toml:"name" need:"stated"`
	Capacity value.Text `toml:"capacity" need:"stated"` // « Présidente »
}

// A Contact is a person or a desk that answers.
type Contact struct {
	Stated
	Name  string      `toml:"name"`
	Role  value.Text  `toml:"role"`
	Email value.Email `toml:"email"`
	Phone string      `toml:"phone"`
	URL   string      `toml:"url"`
}

// A Representative stands in the Union for a party that is established outside
// it (Art. 27 GDPR).
type Representative struct {
	Stated
	Name    string      `toml:"name" need:"stated"`
	Address *Address    `toml:"address" need:"stated"`
	Email   value.Email `toml:"email"`
}

// country is where the party is established; empty when its address is not
// given.
func (p *Party) country() value.Country {
	if p.Address == nil {
		return ""
	}
	return p.Address.Country
}

// processorOutsideEEA reports whether what the controller discloses to the
// processor is itself a transfer to a third country (Art. 44 GDPR).
func (a *Agreement) processorOutsideEEA() bool {
	c := a.Processor.country()
	return c != "" && !value.IsEEA(c)
}

// under reports whether the data protection law of a third country applies
// besides the GDPR: the agreement says so, or a party is established there.
func (a *Agreement) under(c value.Country, law string) bool {
	return slices.Contains(a.AlsoUnder, law) || a.Controller.country() == c || a.Processor.country() == c
}
