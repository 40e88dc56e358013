package agreement

import (
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Subprocessor is another processor that the processor engages
// (Art. 28(2) and (4) GDPR): a legal entity, not a brand.
type Subprocessor struct {
	Stated
	Use                  string                `toml:"use" need:"no"`                 // the entry of the Registry on which this table is laid
	ID                   string                `toml:"id" need:"yes" calls:"else"`    // Use when it is not given
	Name                 string                `toml:"name" need:"yes" calls:"alone"` // the brand, as the trade knows it
	Group                string                `toml:"group" need:"no"`               // id of a SubprocessorGroup
	TradeName            string                `toml:"trade_name"`                    // under which the legal entity trades
	LegalEntity          string                `toml:"legal_entity" need:"stated" calls:"else"`
	Registration         *Registration         `toml:"registration"`
	Address              *Address              `toml:"address" need:"stated"`
	Country              value.Country         `toml:"country" need:"stated"` // of the legal entity
	Contact              *Contact              `toml:"contact" need:"stated"`
	SupervisoryAuthority value.Text            `toml:"supervisory_authority" plain:"any"` // of an exporter, where its country does not tell
	Role                 value.Word            `toml:"role" vocab:"roles"`
	Parent               *Parent               `toml:"parent"`
	URL                  value.Link            `toml:"url"`
	Optional             bool                  `toml:"optional" need:"no"` // engaged only if the customer wants
	Trigger              value.Text            `toml:"trigger"`            // what engages it
	Services             []Service             `toml:"services" need:"stated"`
	Transfer             *Transfer             `toml:"transfer"`  // of those services that have none of their own
	Retention            *Retention            `toml:"retention"` // the sub-processor's own
	Excludes             []value.Text          `toml:"excludes"`  // "no patient data are sent to it"
	AI                   *AIUse                `toml:"ai"`
	Subprocessors        []FurtherSubprocessor `toml:"subprocessors"` // that it engages in turn
	Certificates         []Certificate         `toml:"certificates"`
	Safeguards           []value.Text          `toml:"safeguards"` // and the controls in place
	From                 value.Date            `toml:"from"`
	Until                value.Date            `toml:"until"`
	Notes                value.Text            `toml:"notes"`
	When                 *When                 `toml:"when" need:"no"` // in which deals
}

// A SubprocessorGroup is sub-processors under one heading of the list. Its
// data are those of each service of its members that has none of its own.
type SubprocessorGroup struct {
	Stated
	Use      string     `toml:"use" need:"no"`              // the entry of the Registry on which this table is laid
	ID       string     `toml:"id" need:"yes" calls:"else"` // Use when it is not given
	Title    value.Text `toml:"title" need:"yes" calls:"first"`
	Intro    value.Text `toml:"intro"`
	Data     []Data     `toml:"data" need:"no"`
	DataSets []string   `toml:"data_sets" need:"no"`
}

// A Parent is the company that controls a sub-processor. Its law may reach the
// data (EDPB Guidelines 05/2021).
type Parent struct {
	Stated
	Name    string        `toml:"name" need:"stated" calls:"first"`
	Country value.Country `toml:"country" need:"stated"`
}

// A Service is what a sub-processor does, on which data and where.
type Service struct {
	Stated
	Name       string           `toml:"name" calls:"first"`
	Purpose    value.Text       `toml:"purpose" need:"stated"`
	Locations  []value.Location `toml:"locations" need:"stated" or:"instances"`
	Instances  []Instance       `toml:"instances"`
	AccessFrom []value.Location `toml:"access_from"` // from where its staff or affiliates see the data (EDPB Guidelines 05/2021)
	Data       []Data           `toml:"data" need:"stated,rule" or:"data_sets"`
	DataSets   []string         `toml:"data_sets" need:"no"`
	Transfer   *Transfer        `toml:"transfer"`
	Optional   bool             `toml:"optional" need:"no"`
	Trigger    value.Text       `toml:"trigger"`
	From       value.Date       `toml:"from"`
	Until      value.Date       `toml:"until"`
	Notes      value.Text       `toml:"notes"`
	When       *When            `toml:"when" need:"no"` // in which deals
}

// A FurtherSubprocessor is one that a sub-processor engages in turn
// (Art. 28(4) GDPR; EDPB Opinion 22/2024 on the whole chain).
type FurtherSubprocessor struct {
	Stated
	Name        string        `toml:"name" need:"yes" calls:"else"`
	LegalEntity string        `toml:"legal_entity" calls:"first"`
	Country     value.Country `toml:"country" need:"stated"`
	Purpose     value.Text    `toml:"purpose" need:"stated"`
	Transfer    *Transfer     `toml:"transfer"`
}

// An AIUse is what a sub-processor does with artificial intelligence. That it
// uses none is stated beside it: none = ["ai"]. In TOML it is a text, its
// Purpose, or a table.
type AIUse struct {
	Stated
	Purpose  value.Text `toml:"purpose" need:"stated"`
	Training *bool      `toml:"training"` // whether the data train models (Art. 28(10) GDPR)
	Note     value.Text `toml:"note"`
}

// DecodeTOML reads a text or a table.
func (u *AIUse) DecodeTOML(n *input.Node, l *diag.List) {
	type table AIUse // without this method
	decodeShort(n, &u.Purpose, (*table)(u), l)
}

// A SubprocessorList is what is said of the list as a whole.
type SubprocessorList struct {
	Stated
	Date   value.Date `toml:"date"`   // the day on which the list was true
	Intro  value.Text `toml:"intro"`  // above the list
	Review value.Text `toml:"review"` // how and when it is reviewed
	Notes  value.Text `toml:"notes"`
}

// GroupOf is the group of s; nil when it has none.
func (a *Agreement) GroupOf(s *Subprocessor) *SubprocessorGroup {
	for i := range a.SubprocessorGroups {
		if g := &a.SubprocessorGroups[i]; s != nil && g.ID == s.Group {
			return g
		}
	}
	return nil
}

// ServiceData are the data of a service: its own, or else those of the group.
func (a *Agreement) ServiceData(s *Subprocessor, v *Service) []Data {
	data := a.DataOf(v.Data, v.DataSets)
	if g := a.GroupOf(s); len(data) == 0 && g != nil && !v.Says("data") {
		return a.DataOf(g.Data, g.DataSets)
	}
	return data
}
