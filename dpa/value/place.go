package value

import (
	"fmt"
	"iter"
	"net/mail"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Country is a code of ISO 3166-1 alpha-2, such as "FR". The empty Country
// is absent.
type Country string

// ParseCountry reads a code. EL and UK, which the European institutions write,
// are Greece and the United Kingdom: GR and GB.
func ParseCountry(s string) (Country, error) {
	switch s {
	case "EL":
		s = "GR"
	case "UK":
		s = "GB"
	}
	if len(s) != 2 || !listed(countries, s) {
		return "", fmt.Errorf("%q is not a country code", s)
	}
	return Country(s), nil
}

// Countries returns every country that there is, in the order of the codes.
func Countries() []Country {
	all := make([]Country, 0, len(countries)/len("FR "))
	for code := range strings.FieldsSeq(countries) {
		all = append(all, Country(code))
	}
	return all
}

// IsEEA reports whether data in that country stay in the European Economic
// Area: the member states, their outermost regions (Art. 355(1) TFEU) and
// Åland, and Iceland, Liechtenstein and Norway.
func IsEEA(c Country) bool { return len(c) == 2 && listed(eea, string(c)) }

// DecodeTOML reads a string.
func (c *Country) DecodeTOML(n *input.Node, l *diag.List) {
	parsed, err := ParseCountry(n.Text)
	if n.Kind != input.String || err != nil {
		reportCountry(n, l)
		return
	}
	*c = parsed
}

// reportCountry also finds the code that was written in small letters.
func reportCountry(n *input.Node, l *diag.List) {
	f := l.Add(n.Pos, "DPA115", diag.Args{"value": shown(n)})
	if c, err := ParseCountry(strings.ToUpper(n.Text)); err == nil {
		f.Nearest = string(c)
	}
}

// Areas of a Location that is not one country.
const (
	EU             = "EU"
	EEA            = "EEA"
	Worldwide      = "worldwide"
	CustomerRegion = "customer_region" // where the customer is, or which it chose
)

var areas = []string{EU, EEA, Worldwide, CustomerRegion}

// A Location is where data are: a country, an area when no country can be
// named, or one of several places. One of Country, Area and OneOf is given.
//
// In TOML: "DE", "EU", "worldwide", "customer_region", or a table with more to
// say, { country = "DE", city = "Francfort", site = "…", note = "…" }, or
// { one_of = ["FR", { country = "DE", city = "Francfort" }] }.
type Location struct {
	Country Country    `toml:"country"`
	Area    string     // EU, EEA, Worldwide, CustomerRegion
	OneOf   []Location `toml:"one_of"`
	City    Text       `toml:"city" plain:"any"`
	Site    Text       `toml:"site" plain:"any"`
	Note    Text       `toml:"note"`
}

// ParseLocation reads a country or an area.
func ParseLocation(s string) (Location, error) {
	if slices.Contains(areas, s) {
		return Location{Area: s}, nil
	}
	c, err := ParseCountry(s)
	if err != nil {
		return Location{}, fmt.Errorf("%q is not a place: %w", s, err)
	}
	return Location{Country: c}, nil
}

// IsZero reports whether the place is absent.
func (p Location) IsZero() bool { return p.Country == "" && p.Area == "" && len(p.OneOf) == 0 }

// Each yields the place, or those of which it is one.
func (p Location) Each() iter.Seq[Location] { return func(yield func(Location) bool) { p.each(yield) } }

// each reports whether there is more to come.
func (p Location) each(yield func(Location) bool) bool {
	if len(p.OneOf) == 0 {
		return yield(p)
	}
	for _, one := range p.OneOf {
		if !one.each(yield) {
			return false
		}
	}
	return true
}

// DecodeTOML reads a string or a table.
func (p *Location) DecodeTOML(n *input.Node, l *diag.List) {
	switch {
	case n.Kind == input.String:
		parsed, err := ParseLocation(n.Text)
		if err != nil {
			f := l.Add(n.Pos, "DPA116", diag.Args{"value": n.Text})
			f.Nearest = diag.Nearest(n.Text, areas)
			if c, err := ParseCountry(strings.ToUpper(n.Text)); err == nil {
				f.Nearest = string(c)
			}
			return
		}
		*p = parsed
	case n.Get("one_of") != nil:
		var t struct {
			OneOf []Location `toml:"one_of"`
			Note  Text       `toml:"note"`
		}
		input.Decode(n, &t, l)
		*p = Location{OneOf: t.OneOf, Note: t.Note}
	case n.Kind == input.TableKind:
		var t struct {
			Country place `toml:"country,required"`
			City    Text  `toml:"city"`
			Site    Text  `toml:"site"`
			Note    Text  `toml:"note"`
		}
		input.Decode(n, &t, l)
		*p = Location{Country: t.Country.Country, Area: t.Country.Area, City: t.City, Site: t.Site, Note: t.Note}
	default:
		l.Add(n.Pos, "DPA116", diag.Args{"value": shown(n)})
	}
}

// A place is the key country of a Location's table, which may also name an
// area, but not hold a table again.
type place struct{ Location }

// DecodeTOML reads a string.
func (p *place) DecodeTOML(n *input.Node, l *diag.List) {
	if n.Kind == input.TableKind {
		l.Add(n.Pos, "DPA116", diag.Args{"value": shown(n)})
		return
	}
	p.Location.DecodeTOML(n, l)
}

// An Email is an e-mail address without a name. The empty Email is absent.
type Email string

// ParseEmail reads "dpo@example.org".
func ParseEmail(s string) (Email, error) {
	a, err := mail.ParseAddress(s)
	if err != nil || a.Address != s || !strings.Contains(s[strings.LastIndex(s, "@"):], ".") {
		return "", fmt.Errorf("%q is not an e-mail address", s)
	}
	return Email(s), nil
}

// DecodeTOML reads a string.
func (e *Email) DecodeTOML(n *input.Node, l *diag.List) {
	parsed, err := ParseEmail(n.Text)
	if n.Kind != input.String || err != nil {
		l.Add(n.Pos, "DPA118", diag.Args{"value": shown(n)})
		return
	}
	*e = parsed
}

const eea = " AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE" +
	" GP MQ GF RE YT MF AX IS LI NO "

// countries are the codes of ISO 3166-1 alpha-2.
const countries = " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ" +
	" CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR" +
	" GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP" +
	" KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ" +
	" NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW" +
	" SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ" +
	" UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "
