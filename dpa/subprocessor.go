package dpa

import (
	"github.com/dpakit/dpakit/dpa/value"
)

// A Subprocessor is another processor that the processor engages
// (Art. 28(2) and (4) GDPR): a legal entity, not a brand.
type Subprocessor struct {
	Stated
	Use          string        `toml:"use" need:"no"`   // the entry of the Registry on which this table is laid
	ID           string        `toml:"id" need:"yes"`   // Use when it is not given
	Name         string        `toml:"name" need:"yes"` // as the trade knows it
	TradeName    string        `toml:"trade_name"`
	LegalEntity  string        `toml:"legal_entity" need:"stated"`
	Registration *Registration `toml:"registration"`
	Address      *Address      `toml:"address" need:"stated"`
	Country      value.Country `toml:"country" need:"stated"` // of the legal entity
	Contact      *Contact      `toml:"contact" need:"stated"`
	Role         value.Word    `toml:"role" vocab:"roles"`
	Parent       *Parent       `toml:"parent"`
	URL          string        `toml:"url"`
	Optional     bool          `toml:"optional"` // engaged only if the customer wants
	Trigger      value.Text    `toml:"trigger"`  // what engages it
	Services     []Service     `toml:"services" need:"stated"`
	Certificates []Certificate `toml:"certificates"`
	Safeguards   []value.Text  `toml:"safeguards"`
	From         value.Date    `toml:"from"`
	Until        value.Date    `toml:"until"`
	Notes        value.Text    `toml:"notes"`
	When         *When         `toml:"when" need:"no"` // in which deals
}

// A Parent is the company that controls a sub-processor. Its law may reach the
// data (EDPB Guidelines 05/2021).
type Parent struct {
	Stated
	Name    string        `toml:"name" need:"stated"`
	Country value.Country `toml:"country" need:"stated"`
}

// A Service is what a sub-processor does, on which data and where.
type Service struct {
	Stated
	Name      string           `toml:"name"`
	Purpose   value.Text       `toml:"purpose" need:"stated"`
	Locations []value.Location `toml:"locations" need:"stated"`
	Data      []Data           `toml:"data" need:"stated"`
	Transfer  *Transfer        `toml:"transfer"`
	Notes     value.Text       `toml:"notes"`
	When      *When            `toml:"when" need:"no"` // in which deals
}

// A Transfer is the ground on which data leave the European Economic Area
// (Chapter V GDPR).
type Transfer struct {
	Stated
	Mechanism  string     `toml:"mechanism" need:"yes"` // one of Mechanisms
	Module     int        `toml:"module"`               // of the standard contractual clauses, 1 to 4
	Date       value.Date `toml:"date"`                 // of the instrument
	TIA        value.Date `toml:"tia"`                  // of the transfer impact assessment
	DPFChecked value.Date `toml:"dpf_checked"`          // when the Data Privacy Framework list was read
	Note       value.Text `toml:"note"`
}

// Mechanisms returns the names of the transfer mechanisms that an agreement
// may rest on: none is needed within the European Economic Area (none), an
// adequacy decision (adequacy, dpf: Art. 45 GDPR), appropriate safeguards
// (scc, bcr-p, code, cert, adhoc, public: Arts. 46 and 47), a derogation
// (derogation: Art. 49).
func Mechanisms() []string {
	return []string{"none", "adequacy", "dpf", "scc", "bcr-p", "code", "cert", "adhoc", "public", "derogation"}
}

// A SubprocessorList is what is said of the list as a whole.
type SubprocessorList struct {
	Stated
	Date   value.Date `toml:"date"`   // the day on which the list was true
	Intro  value.Text `toml:"intro"`  // above the list
	Review value.Text `toml:"review"` // how and when it is reviewed
}
