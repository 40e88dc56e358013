package check

import (
	"fmt"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// everywhere are all countries.
var everywhere = value.Countries()

// A valid is a value that may be none of those that there are: a file cannot
// say the month 13, but a program can.
type valid interface{ Valid() bool }

// valid reports whether a value can be; one that cannot is a finding, the one
// that decoding has for a file.
func (c *checker) valid(v valid, p place) bool {
	if v.Valid() || p.failed("") {
		return true
	}
	check, said := "", fmt.Sprint(v)
	switch v := v.(type) {
	case value.Date:
		check = "DPA113"
	case value.Duration:
		check = "DPA114"
	case value.Country:
		check = "DPA115"
	case value.Location:
		check, said = "DPA116", value.Join(", ", string(v.Country), v.Area, v.City.Words().EN)
	case value.Money:
		check = "DPA117"
	case value.Email:
		check = "DPA118"
	}
	c.l.Add(p.at(""), check, diag.Args{"value": said})
	return false
}
