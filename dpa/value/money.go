package value

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Money is an amount in hundredths of its currency, whatever the currency's
// own decimals are. The zero Money is absent.
type Money struct {
	Minor    int64
	Currency string // ISO 4217: "EUR"
}

// The number is in groups of three or unbroken; decimals, when there are any,
// are two, so that "10,000" cannot be taken for either.
var moneyForm = regexp.MustCompile(`^([0-9]{1,3}(?:[ \x{00A0}\x{202F}][0-9]{3})+|[0-9]+)(?:[.,]([0-9]{2}))?[ \x{00A0}\x{202F}]?([A-Z]{3})$`)

// ParseMoney reads "120 000 EUR", "10000.50 EUR", "10 000,50 EUR".
func ParseMoney(s string) (Money, error) {
	m := moneyForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return Money{}, fmt.Errorf("%q is not an amount of money such as 120 000 EUR", s)
	}
	if !listed(currencies, m[3]) {
		return Money{}, fmt.Errorf("%q is not a currency", m[3])
	}
	digits := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(m[1])
	if m[2] == "" {
		m[2] = "00"
	}
	minor, err := strconv.ParseInt(digits+m[2], 10, 64)
	if err != nil {
		return Money{}, fmt.Errorf("%q is too great an amount", s)
	}
	return Money{minor, m[3]}, nil
}

// IsZero reports whether the amount is absent. An amount of nothing has a
// currency.
func (m Money) IsZero() bool { return m == Money{} }

// String writes the amount as a deal states it: "120000 EUR", "10000.50 EUR".
func (m Money) String() string {
	if m.Minor%100 == 0 {
		return fmt.Sprintf("%d %s", m.Minor/100, m.Currency)
	}
	return fmt.Sprintf("%d.%02d %s", m.Minor/100, m.Minor%100, m.Currency)
}

// DecodeTOML reads a string.
func (m *Money) DecodeTOML(n *input.Node, l *diag.List) {
	parsed, err := ParseMoney(n.Text)
	if n.Kind != input.String || err != nil {
		f := l.Add(n.Pos, "DPA117", diag.Args{"value": shown(n)})
		if guess, err := ParseMoney(likelyMoney(n.Text)); n.Kind == input.String && err == nil {
			f.Nearest = guess.String()
		}
		return
	}
	*m = parsed
}

// listed reports whether code is one of the codes of list.
func listed(list, code string) bool { return strings.Contains(list, " "+code+" ") }

// currencies are the currencies of ISO 4217 in use.
const currencies = " AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD" +
	" CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD" +
	" HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD" +
	" MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG" +
	" QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD" +
	" TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG "

// likelyMoney is what was probably meant by an amount that is written otherwise:
// "120.000 €", "1,500 euros", "€ 2.000,50".
func likelyMoney(s string) string {
	s = strings.ToLower(s)
	currency := ""
	for _, c := range []struct{ sign, code string }{{"€", "EUR"}, {"euros", "EUR"}, {"euro", "EUR"}, {"eur", "EUR"}, {"£", "GBP"}, {"pounds", "GBP"}, {"gbp", "GBP"}, {"$", "USD"}, {"dollars", "USD"}, {"usd", "USD"}, {"chf", "CHF"}} {
		if strings.Contains(s, c.sign) {
			s, currency = strings.ReplaceAll(s, c.sign, ""), c.code
			break
		}
	}
	s = grouped.ReplaceAllString(strings.TrimSpace(s), "$1$2")
	s = grouped.ReplaceAllString(s, "$1$2")
	return strings.ReplaceAll(s, ",", ".") + " " + currency
}

// grouped finds a sign between groups of three digits.
var grouped = regexp.MustCompile(`(\d)[., \x{a0}\x{202f}'’](\d{3}(?:\D|$))`)
