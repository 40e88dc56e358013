package exchange

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// WriteTOML writes vendors as [[subprocessors]] of a vendor file, with texts in
// lang. What an agreement needs and the vendor does not say is stated unknown,
// so that the file loads and `dpa check` lists what is left to ask.
func WriteTOML(w io.Writer, vendors []Vendor, lang string) error {
	p := &printer{w: bufio.NewWriter(w), lang: lang}
	for i, v := range vendors {
		if i > 0 {
			p.line("")
		}
		p.vendor(v)
	}
	return p.w.Flush()
}

// Validate adds to l what keeps src from being read as TOML: a character that
// no text may hold came from the sheet.
func Validate(file, src string, l *diag.List) { input.Parse(file, src, l) }

type printer struct {
	w    *bufio.Writer
	lang string
}

//go:noinline
func (p *printer) line(format string, args ...any) { fmt.Fprintf(p.w, format+"\n", args...) }

func (p *printer) vendor(v Vendor) {
	f := v.Fields
	p.line("[[subprocessors]]")
	p.line("id = %s", Quote(v.ID))
	var unknown []string
	given := func(key, value string) {
		if value == "" {
			unknown = append(unknown, key)
		} else {
			p.line("%s = %s", key, value)
		}
	}
	optional := func(key, value string) {
		if value != "" {
			p.line("%s = %s", key, value)
		}
	}
	given("name", quoted(f["name"]))
	optional("trade_name", quoted(f["trade_name"]))
	given("legal_entity", quoted(f["legal_entity"]))
	given("address", p.address(f))
	given("country", quoted(f["country"]))
	contact := ""
	if f["email"] != "" {
		contact = "{ email = " + Quote(f["email"]) + " }"
	}
	given("contact", contact)
	if f["parent"] != "" {
		p.line("parent = { name = %s, unknown = [\"country\"] }", Quote(f["parent"]))
	}
	optional("url", quoted(f["url"]))
	if f["trigger"] != "" {
		p.trigger(f["trigger"])
	}
	optional("from", f["from"])
	optional("until", f["until"])
	if f["safeguards"] != "" {
		p.line("safeguards = [%s]", p.text(f["safeguards"]))
	}
	optional("notes", p.optionalText(f["notes"]))
	if len(v.Services) == 0 {
		unknown = append(unknown, "services")
	}
	if len(unknown) > 0 {
		p.line("unknown = %s", quotes(unknown))
	}
	for _, c := range list(f["certificates"], false) {
		p.line("[[subprocessors.certificates]]")
		p.line("standard = %s", Quote(c))
	}
	for _, s := range v.Services {
		p.service(s, v.Fields["country"])
	}
}

// address writes a table when the file gives enough for one.
func (p *printer) address(f map[string]string) string {
	if f["street"] == "" || f["city"] == "" || f["country"] == "" {
		return ""
	}
	out := "{ street = " + Quote(f["street"])
	if f["postcode"] != "" {
		out += ", postcode = " + Quote(f["postcode"])
	}
	return out + ", city = " + Quote(f["city"]) + ", country = " + Quote(f["country"]) + " }"
}

func (p *printer) trigger(s string) {
	no := []string{"no", "non", "false", "faux"}
	yes := []string{"yes", "oui", "true", "vrai", "x"}
	switch name := normal(s); {
	case slices.Contains(no, name):
	case slices.Contains(yes, name):
		p.line("optional = true")
	default:
		p.line("optional = true")
		p.line("trigger = %s", p.text(s))
	}
}

// service writes a service of a sub-processor that is established in country,
// which may be empty.
func (p *printer) service(s VendorService, country string) {
	p.line("[[subprocessors.services]]")
	var unknown []string
	if s.Name != "" {
		p.line("name = %s", Quote(s.Name))
	}
	if s.Purpose == "" {
		unknown = append(unknown, "purpose")
	} else {
		p.line("purpose = %s", p.text(s.Purpose))
	}
	if len(s.Locations) == 0 {
		unknown = append(unknown, "locations")
	} else {
		p.line("locations = %s", quotes(s.Locations))
	}
	if len(s.Data) == 0 {
		unknown = append(unknown, "data")
	} else {
		categories := make([]string, len(s.Data))
		for i, d := range s.Data {
			categories[i] = p.word(d)
		}
		subject := "unknown = [\"subject\"]"
		if !s.Subject.IsZero() {
			subject = "subject = " + p.word(s.Subject)
		}
		p.line("data = [{ %s, categories = [%s] }]", subject, strings.Join(categories, ", "))
	}
	if m := s.Transfer["mechanism"]; m != "" {
		out := "{ mechanism = " + Quote(m)
		for _, key := range []string{"module", "date", "tia", "dpf_checked"} {
			if s.Transfer[key] != "" {
				out += ", " + key + " = " + s.Transfer[key]
			}
		}
		p.line("transfer = %s }", out)
	} else if slices.ContainsFunc(s.Locations, outside) || len(s.Locations) == 0 || country != "" && outside(country) {
		unknown = append(unknown, "transfer")
	}
	if len(unknown) > 0 {
		p.line("unknown = %s", quotes(unknown))
	}
}

// outside reports whether data in that place may have left the European
// Economic Area.
func outside(place string) bool {
	return place != value.EU && place != value.EEA && !value.IsEEA(value.Country(place))
}

// text writes a text in the one language of the file.
func (p *printer) text(s string) string { return "{ " + p.lang + " = " + Quote(s) + " }" }

func (p *printer) optionalText(s string) string {
	if s == "" {
		return ""
	}
	return p.text(s)
}

// word writes a word of a vocabulary as such, and anything else as text.
func (p *printer) word(w value.Word) string {
	if w.ID != "" {
		return Quote(w.ID)
	}
	return p.text(w.Free.Plain)
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return Quote(s)
}

func quotes(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = Quote(s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// Quote writes a string as TOML 1.0 does.
//
//go:noinline
func Quote(s string) string { return input.Quote(s) }
