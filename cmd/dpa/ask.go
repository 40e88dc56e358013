package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A question asks for one fact of a deal. An empty answer takes the usual
// value; without one the fact is stated unknown, or left out when it need not
// be there.
type question struct {
	key   string // of the answer
	ask   diag.Words
	usual func(answers map[string]string) string
	bare  bool // a date, which stands in TOML without quotation marks
}

// A draft is a deal while its questions are asked.
type draft struct {
	lang    string // of the deal and of its texts
	answers map[string]string
}

// questions are the few things that a sale must say.
func (a *app) questions() []question {
	none := func(map[string]string) string { return "" }
	fixed := func(s string) func(map[string]string) string { return func(map[string]string) string { return s } }
	country := "FR"
	if a.lang == "en" {
		country = "IE"
	}
	return []question{
		{key: "name", ask: askName, usual: none},
		{key: "form", ask: askForm, usual: none},
		{key: "country", ask: askCountry, usual: fixed(country)},
		{key: "street", ask: askStreet, usual: none},
		{key: "postcode", ask: askPostcode, usual: none},
		{key: "city", ask: askCity, usual: none},
		{key: "register", ask: askRegister, usual: func(ans map[string]string) string {
			if ans["country"] == "FR" && ans["city"] != "" {
				return "RCS " + ans["city"]
			}
			return ""
		}},
		{key: "number", ask: askNumber, usual: none},
		{key: "signatory", ask: askSignatory, usual: none},
		{key: "capacity", ask: askCapacity, usual: none},
		{key: "contact", ask: askContact, usual: none},
		{key: "dpo", ask: askDPO, usual: none},
		{key: "reference", ask: askReference, usual: fixed("DPA-0001")},
		{key: "date", ask: askDate, usual: none, bare: true},
		{key: "breach", ask: askBreach, usual: fixed("48h")},
		{key: "notice", ask: askNotice, usual: fixed("30 days")},
		{key: "law", ask: askLaw, usual: func(ans map[string]string) string {
			if value.IsEEA(value.Country(ans["country"])) {
				return ans["country"]
			}
			return country
		}},
		{key: "courts", ask: askCourts, usual: func(ans map[string]string) string {
			if ans["city"] == "" {
				return ""
			}
			return fmt.Sprintf(a.say(usualCourts), ans["city"])
		}},
	}
}

// required are the answers without which there is no deal.
var required = map[string]bool{"name": true, "law": true, "courts": true, "reference": true}

// toml writes the deal with the answers given so far. Each answer stands on a
// line of its own, which lines returns by key.
func (d *draft) toml() (src string, lines map[string]int) {
	var b strings.Builder
	lines = map[string]int{}
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	at := func(keys ...string) {
		for _, k := range keys {
			lines[k] = strings.Count(b.String(), "\n") + 1
		}
	}
	given := func(key string) string { return d.answers[key] }
	var unknown []string

	line(`extends   = "vendor.toml"`)
	line(`languages = [%s]`, exchange.Quote(d.lang))
	at("reference")
	line(`reference = %s`, exchange.Quote(given("reference")))
	if given("date") != "" {
		at("date")
		line(`date      = %s`, given("date"))
	}
	line(`status    = "draft"`)
	line("")
	line("[controller]")
	at("name")
	line("name         = %s", exchange.Quote(given("name")))
	if given("form") != "" {
		at("form")
		line("form         = %s", exchange.Quote(given("form")))
	} else {
		unknown = append(unknown, "form")
	}
	table := func(key, format string, parts ...[2]string) {
		var fields, missing []string
		for _, p := range parts {
			field, answer := p[0], p[1]
			at(answer)
			if given(answer) != "" {
				fields = append(fields, field+" = "+exchange.Quote(given(answer)))
			} else if field != "postcode" {
				missing = append(missing, exchange.Quote(field))
			}
		}
		switch {
		case len(missing) == 0:
		case len(fields) == 0 || key == "address" && len(fields) == 1: // the country alone is no address
			unknown = append(unknown, key)
			return
		default:
			fields = append(fields, "unknown = ["+strings.Join(missing, ", ")+"]")
		}
		line(format, "{ "+strings.Join(fields, ", ")+" }")
	}
	table("registration", "registration = %s", [2]string{"register", "register"}, [2]string{"number", "number"})
	table("address", "address      = %s", [2]string{"street", "street"}, [2]string{"postcode", "postcode"}, [2]string{"city", "city"}, [2]string{"country", "country"})
	table("signatory", "signatory    = %s", [2]string{"name", "signatory"}, [2]string{"capacity", "capacity"})
	if given("contact") != "" {
		table("contact", "contact      = %s", [2]string{"email", "contact"})
	}
	table("dpo", "dpo          = %s", [2]string{"email", "dpo"})
	if len(unknown) > 0 {
		quoted := make([]string, len(unknown))
		for i, u := range unknown {
			quoted[i] = exchange.Quote(u)
		}
		line("unknown      = [%s]", strings.Join(quoted, ", "))
	}
	line("")
	line("[clauses.breach]")
	at("breach")
	line("notice = %s", exchange.Quote(given("breach")))
	line("")
	line("[clauses.subprocessing]")
	at("notice")
	line("notice    = %s", exchange.Quote(given("notice")))
	line("objection = %s", exchange.Quote(given("notice")))
	line("")
	line("[clauses.law_forum]")
	at("law")
	line("law    = %s", exchange.Quote(given("law")))
	at("courts")
	line("courts = %s", exchange.Quote(given("courts")))
	return b.String(), lines
}

// ask asks the questions of a deal and returns it, checked: an answer that
// gives an error is asked again. The vendor file is that of dir, or vendor.
func (a *app) ask(dir string, vendor []byte, lib *library.Library) (string, error) {
	in := bufio.NewScanner(a.stdin)
	d := &draft{lang: a.lang, answers: map[string]string{}}
	fmt.Fprint(a.stdout, a.say(askIntro))
	for _, q := range a.questions() {
		for {
			usual := q.usual(d.answers)
			fmt.Fprint(a.stdout, a.say(q.ask))
			if usual != "" {
				fmt.Fprintf(a.stdout, " [%s]", usual)
			}
			fmt.Fprint(a.stdout, a.say(askMark))
			if !in.Scan() {
				fmt.Fprintln(a.stdout)
				return "", errors.Join(errors.New(a.say(errAnswers)), in.Err())
			}
			answer := strings.TrimSpace(in.Text())
			if answer == "" {
				answer = usual
			}
			if answer == "" && required[q.key] {
				fmt.Fprint(a.stdout, a.say(askRequired))
				continue
			}
			if answer != "" && (q.key == "country" || q.key == "law") {
				c, ok := lib.Locales.CountryNamed(answer)
				if !ok { // said now: the address is written, and checked, only with the answers that follow
					a.tell(diag.Finding{Check: "DPA115", Args: diag.Args{"value": answer}})
					continue
				}
				answer = string(c)
			}
			if answer != "" && q.bare {
				day, ok := readDate(answer)
				if !ok {
					a.tell(diag.Finding{Check: "DPA113", Args: diag.Args{"value": answer}})
					continue
				}
				answer = day.String()
			}
			d.answers[q.key] = answer
			wrong, err := a.wrong(d, q.key, dir, vendor, lib)
			if err != nil {
				return "", err
			}
			if len(wrong) == 0 {
				break
			}
			delete(d.answers, q.key)
			a.tell(wrong...)
		}
	}
	src, _ := d.toml()
	return src, nil
}

// readDate reads a date as TOML writes it, or with the day first.
func readDate(s string) (value.Date, bool) {
	if parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/. -", r) }); len(parts) == 3 && len(parts[2]) == 4 {
		s = fmt.Sprintf("%s-%02s-%02s", parts[2], parts[1], parts[0])
	}
	d, err := value.ParseDate(s)
	return d, err == nil
}

// tell says what is wrong with an answer.
func (a *app) tell(wrong ...diag.Finding) {
	for _, f := range wrong {
		fmt.Fprintf(a.stdout, "  %s\n", f.Message(a.lang))
		if hint := f.Hint(a.lang); hint != "" {
			fmt.Fprintf(a.stdout, "  %s\n", hint)
		}
	}
}

// wrong returns the errors of a deal at the line of one answer.
func (a *app) wrong(d *draft, key, dir string, vendor []byte, lib *library.Library) (diag.List, error) {
	src, lines := d.toml()
	const name = "deal.toml"
	files := overlay{FS: newProject(dir), files: dpa.Files{name: []byte(src)}}
	if vendor != nil {
		files.files["vendor.toml"] = vendor
	}
	_, found, err := dpa.Open(files, name, lib)
	if err != nil {
		return nil, err
	}
	var wrong diag.List
	for _, f := range found {
		if f.Severity() == diag.Error && f.Pos.File == name && f.Pos.Line == lines[key] && d.answers[key] != "" {
			wrong = append(wrong, f)
		}
	}
	return wrong, nil
}

// An overlay is a file system with a few files in memory laid over it.
type overlay struct {
	fs.FS
	files dpa.Files
}

func (o overlay) Open(name string) (fs.File, error) {
	if _, ok := o.files[name]; ok {
		return o.files.Open(name)
	}
	return o.FS.Open(name)
}

func (o overlay) Stat(name string) (fs.FileInfo, error) {
	if _, ok := o.files[name]; ok {
		return fs.Stat(o.files, name)
	}
	return fs.Stat(o.FS, name)
}
