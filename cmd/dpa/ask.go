package main

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A question asks for one fact of a deal. An empty answer takes the usual
// value; without one the fact is stated unknown, or left out when it need not
// be there.
type question struct {
	key   string // of the answer
	ask   diag.Words
	usual func(answers) string
	among []string                          // the only answers; nil when any will do
	hint  string                            // what the answers of among mean
	read  func(string) (read, wrong string) // another way to write an answer, made the one of TOML; may be nil
	must  bool                              // there is no deal without it
}

// An interview asks the questions of a deal.
type interview struct {
	*app
	draft
	lib       *library.Library
	questions []question
	check     func(src string) (diag.List, error) // the errors of the deal, by their lines
	ask       asker
}

// questions are the few things that a sale must say. offer is the vendor's; it may
// be nil.
func (a *app) questions(lib *library.Library, offer *agreement.Offer, reference string) []question {
	fixed := func(s string) func(answers) string { return func(answers) string { return s } }
	none := fixed("")
	home := "FR"
	if a.lang == "en" {
		home = "IE"
	}
	country := func(s string) (read, wrong string) {
		c, ok := lib.Locales.CountryNamed(s)
		if !ok { // said now: the address is written, and checked, only with the answers that follow
			return "", fmt.Sprintf(a.say(askNoCountry), s)
		}
		return string(c), ""
	}
	date := func(s string) (read, wrong string) {
		d, err := value.ParseDate(s)
		ok := err == nil
		if !ok {
			d, ok = lib.Locales.DateNamed(s)
		}
		if !ok {
			return "", fmt.Sprintf(a.say(askNoDate), s)
		}
		return d.String(), ""
	}
	out := []question{{key: "languages", ask: askLanguages, usual: fixed(a.lang), among: lib.Locales.Languages(), must: true}}
	for _, key := range agreement.Questions() {
		choices := offer.Offered(key)
		if len(choices) == 0 {
			continue
		}
		q := question{key: key, ask: askChoices[key], usual: none, must: key == "region"}
		var means []string
		for _, c := range choices {
			title, _ := c.Title.For(a.lang)
			q.among = append(q.among, c.ID)
			means = append(means, c.ID+" ("+title+")")
		}
		if q.hint = strings.Join(means, ", "); key == "region" {
			q.usual = fixed(choices[0].ID)
		}
		out = append(out, q)
	}
	return append(out,
		question{key: "style", ask: askStyle, usual: fixed("classic"), among: slices.Sorted(maps.Keys(lib.Styles))},
		question{key: "name", ask: askName, usual: none, must: true},
		question{key: "form", ask: askForm, usual: none},
		question{key: "country", ask: askCountry, usual: fixed(home), read: country},
		question{key: "street", ask: askStreet, usual: none},
		question{key: "postcode", ask: askPostcode, usual: none},
		question{key: "city", ask: askCity, usual: none},
		question{key: "register", ask: askRegister, usual: func(ans answers) string {
			if ans["country"] == "FR" && ans["city"] != "" {
				return each(ans, func(string) string { return "RCS " + ans["city"] })
			}
			return ""
		}},
		question{key: "number", ask: askNumber, usual: none},
		question{key: "signatory", ask: askSignatory, usual: none},
		question{key: "capacity", ask: askCapacity, usual: none},
		question{key: "contact", ask: askContact, usual: none},
		question{key: "dpo", ask: askDPO, usual: none},
		question{key: "reference", ask: askReference, usual: fixed(reference), must: true},
		question{key: "date", ask: askDate, usual: none, read: date},
		question{key: "breach", ask: askBreach, usual: fixed("48h")},
		question{key: "notice", ask: askNotice, usual: fixed(a.say(usualNotice))},
		question{key: "law", ask: askLaw, read: country, must: true, usual: func(ans answers) string {
			if value.IsEEA(value.Country(ans["country"])) {
				return ans["country"]
			}
			return home
		}},
		question{key: "courts", ask: askCourts, must: true, usual: func(ans answers) string {
			if ans["city"] == "" {
				return ""
			}
			return each(ans, func(lang string) string { return fmt.Sprintf(usualCourts.In(lang), ans["city"]) })
		}},
	)
}

// each is a text in each language of the agreement.
func each(ans answers, say func(lang string) string) string {
	var out []string
	for _, lang := range tongues(ans["languages"]) {
		out = append(out, say(lang))
	}
	return strings.Join(out, between)
}

// What an answer may be besides an answer.
const (
	back  = "<" // to the question before
	erase = "-" // what was answered is not known after all
)

// run asks what is not answered yet and returns the deal. Its error is io.EOF when
// the answers end before the questions; those given are in the draft.
func (v *interview) run() (string, error) {
	fmt.Fprint(v.stdout, v.say(askIntro))
	var asked []int // in their order, for the way back
	wanted := -1    // again, although it has an answer
	for i := 0; i < len(v.questions); {
		if _, given := v.answers[v.questions[i].key]; given && i != wanted {
			i++
			continue
		}
		again, err := v.one(v.questions[i])
		if err != nil {
			return "", err
		}
		if again {
			if n := len(asked); n > 0 {
				i, asked = asked[n-1], asked[:n-1]
				wanted = i
			}
			continue
		}
		asked = append(asked, i)
		wanted = -1
		i++
	}
	if v.ask.person {
		if err := v.correct(); err != nil {
			return "", err
		}
	}
	src, _ := v.toml()
	return src, nil
}

// one asks a question until its answer is right; again says that the question
// before is wanted.
func (v *interview) one(q question) (again bool, err error) {
	for {
		usual := q.usual(v.answers)
		if before, ok := v.answers[q.key]; ok && before != "" {
			usual = before
		}
		prompt := v.say(q.ask)
		if q.among != nil {
			prompt += " (" + strings.Join(q.among, ", ") + ")"
		}
		langs := tongues(v.answers["languages"])
		if inLanguages[q.key] && len(langs) > 1 {
			prompt += " (" + strings.Join(langs, between) + ")"
		}
		if usual != "" {
			prompt += " [" + usual + "]"
		}
		answer, err := v.ask.line(prompt + v.say(askMark))
		if err != nil {
			return false, err
		}
		switch answer = strings.TrimSpace(answer); answer {
		case back:
			return true, nil
		case erase:
			answer = ""
		case "":
			answer = usual
		}
		if answer == "" && q.must {
			fmt.Fprint(v.stdout, v.say(askRequired))
			continue
		}
		wrong, err := v.answer(q, answer)
		if err != nil {
			return false, err
		}
		if len(wrong) == 0 {
			return false, nil
		}
		for _, line := range wrong {
			fmt.Fprintf(v.stdout, "  %s\n", line)
		}
	}
}

// correct shows the answers, and asks again for those that are named by their
// numbers.
func (v *interview) correct() error {
	for {
		fmt.Fprintln(v.stdout)
		for i, q := range v.questions {
			fmt.Fprintf(v.stdout, "%3d  %s%s%s\n", i+1, v.say(q.ask), v.say(askMark), v.answers[q.key])
		}
		answer, err := v.ask.line(v.say(askCorrect))
		if err != nil {
			return err
		}
		if answer = strings.TrimSpace(answer); answer == "" {
			return nil
		}
		n, err := strconv.Atoi(answer)
		if err != nil || n < 1 || n > len(v.questions) {
			fmt.Fprintf(v.stdout, v.say(askNoNumber), len(v.questions))
			continue
		}
		if _, err := v.one(v.questions[n-1]); err != nil {
			return err
		}
	}
}

// answer takes an answer, or says what is wrong with it.
func (v *interview) answer(q question, answer string) (wrong []string, err error) {
	if answer != "" && q.among != nil {
		for _, e := range tongues(strings.ToLower(answer)) { // of other answers none has a plus
			if !slices.Contains(q.among, e) {
				said := fmt.Sprintf(v.say(askAmong), e, strings.Join(q.among, ", "))
				if q.hint != "" {
					said = fmt.Sprintf(v.say(askAmong), e, q.hint)
				}
				return []string{said}, nil
			}
		}
		answer = strings.Join(elements(strings.ToLower(answer)), ", ")
	}
	if answer != "" && q.read != nil {
		read, wrong := q.read(answer)
		if wrong != "" {
			return strings.Split(wrong, "\n"), nil
		}
		answer = read
	}
	before, had := v.answers[q.key]
	v.answers[q.key] = answer
	if answer == "" {
		return nil, nil
	}
	src, lines := v.toml()
	found, err := v.check(src)
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		if f.Pos.Line == lines[q.key] {
			wrong = append(wrong, v.told(f)...)
		}
	}
	if wrong != nil {
		if delete(v.answers, q.key); had {
			v.answers[q.key] = before
		}
	}
	return wrong, nil
}

// untold is the check of a text that does not say its language: what its hint
// asks for is an answer too.
const untold = "DPA131"

// told says what is wrong with an answer, and what to do. A hint may tell of a line
// of the file, which nobody can write here.
func (a *app) told(f diag.Finding) []string {
	out := []string{f.Message(a.lang)}
	if hint := f.Hint(a.lang); hint != "" {
		out = append(out, hint)
		if strings.Contains(hint, " = ") && f.Check != untold {
			out = append(out, a.say(askLater))
		}
	}
	return out
}

// take takes answers that were given before anybody is asked. It tells all that
// is wrong with them at once.
func (v *interview) take(given answers) (wrong []string, err error) {
	known := map[string]bool{}
	var keys []string
	for _, q := range v.questions {
		known[q.key] = true
		keys = append(keys, q.key)
		answer, ok := given[q.key]
		if !ok {
			continue
		}
		said, err := v.answer(q, answer)
		if err != nil {
			return nil, err
		}
		for _, line := range said {
			wrong = append(wrong, q.key+v.say(askMark)+line)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(given)) {
		if !known[key] {
			wrong = append(wrong, v.unknown(errAnswerKey, key, keys).Error())
		}
	}
	return wrong, nil
}

// usually answers what nobody was asked with the usual values, and returns what
// has none and is needed.
func (v *interview) usually() (missing []string, err error) {
	for _, q := range v.questions {
		if _, given := v.answers[q.key]; given {
			continue
		}
		usual := q.usual(v.answers)
		if usual == "" && q.must {
			missing = append(missing, q.key)
		}
		if _, err := v.answer(q, usual); err != nil {
			return nil, err
		}
	}
	return missing, nil
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
