// Package locale says how each language writes what an agreement holds:
// labels, plurals, durations, dates, amounts, countries, lists, references.
//
// A language is one file, locales/fr.toml; all that it says is data, the names of
// countries and numbers in words included. There is no fallback: a language
// lacks nothing once it is loaded, and whoever asks for an unknown message gets
// a panic, never another language's words. No value that is given panics: a day
// of a thirteenth month or an unknown country is written as it stands.
package locale

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Set holds the languages of a library. It does not change after Load.
type Set struct {
	byTag   map[string]*Locale
	natures map[string]string // of data words, by the word

	comprises map[string][]string // words of data by the one that names them too
	vocab     map[string][]string
}

// For returns a language; ok is false when the set does not have it.
func (s *Set) For(lang string) (l *Locale, ok bool) {
	l, ok = s.byTag[lang]
	return l, ok
}

// Languages returns the tags of the languages, sorted.
func (s *Set) Languages() []string {
	var tags []string
	for tag := range s.byTag {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	return tags
}

// Nature returns the kind of sensitive data that a word of the data vocabulary
// is: "health" (Art. 9 GDPR), "criminal" (Art. 10), "national_id" (Art. 87);
// it is empty otherwise.
func (s *Set) Nature(word string) string { return s.natures[word] }

// Comprises reports whether a word of the data vocabulary names what another
// one names as well: contact details are also e-mail addresses.
func (s *Set) Comprises(word, other string) bool {
	return word == other || slices.Contains(s.comprises[word], other)
}

// Vocabularies returns the names of the vocabularies, sorted.
func (s *Set) Vocabularies() []string { return slices.Sorted(maps.Keys(s.vocab)) }

// Vocabulary returns the words of a vocabulary, the same in every language. They
// are not to be changed.
func (s *Set) Vocabulary(name string) []string { return slices.Clip(s.vocab[name]) }

// InBoth says the same in the languages of findings, French and English.
func (s *Set) InBoth(say func(*Locale) string) diag.Words {
	in := func(lang string) string {
		l, ok := s.byTag[lang]
		if !ok {
			l = s.byTag[s.Languages()[0]]
		}
		return say(l)
	}
	return diag.Words{FR: in("fr"), EN: in("en")}
}

// Called names a key of a table for whoever reads a finding.
//
//go:noinline
func (s *Set) Called(table, key string) diag.Words {
	return s.InBoth(func(l *Locale) string { return l.Called(table, key) })
}

// A Locale is one language. Many goroutines may share it.
type Locale struct {
	tag       language.Tag
	plurals   string // its line of pluralRules
	words     file
	book      func() *phraseBook    // read when a text is
	numbers   func() map[string]int // by their words
	cardinals func() []string
	ties      ties
}

// Tag returns the language's tag: "fr".
func (l *Locale) Tag() string { return l.tag.String() }

// Args are the variables of a message, by name. They are inserted as they
// stand: text that looks like a template stays text.
type Args map[string]string

// Message returns the message of that identifier. It panics when there is no
// such message or a variable is missing, which is a mistake in the program.
func (l *Locale) Message(id string, args Args) string {
	return l.fill(id, l.message(id).Other, args)
}

// Called returns what a key of an agreement is called in a table of that name,
// "Transfer": the one dictionary of such names, for documents and findings
// alike. A key without a name, such as the parameter of a clause, names itself.
func (l *Locale) Called(table, key string) string {
	return cmp.Or(l.words.Keys[table+"."+key], l.words.Keys[key], key)
}

// Label is what a key is called, with what stands between that and its value:
// « niveau garanti : ».
func (l *Locale) Label(table, key string) string {
	return l.Message("lead_in", Args{"text": l.Called(table, key)})
}

// Labelled writes a value behind what its key is called.
func (l *Locale) Labelled(table, key, given string) string { return l.Label(table, key) + " " + given }

// Counted returns the message in the form that goes with n, where the language's
// file gives it several. It panics as Message does.
func (l *Locale) Counted(id string, n int, args Args) string {
	return l.fill(id, l.message(id).forNumber(l.category(n)), args)
}

func (l *Locale) message(id string) message {
	m, ok := l.words.Messages[id]
	if !ok {
		panic(fmt.Sprintf("locale: no message %q in %s", id, l.tag))
	}
	return m
}

// fill inserts the variables in one pass, so that a value is never searched
// for variables.
func (l *Locale) fill(id, s string, args Args) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		v, ok := args[name]
		if !ok {
			panic(fmt.Sprintf("locale: message %q in %s wants %q", id, l.tag, name))
		}
		b.WriteString(v)
		s = after
	}
}

// nb is a no-break space: what stands on both sides of it is not parted.
const nb = "\u00a0"

// Duration writes a duration in words and digits, from one number:
// « quarante-huit (48) heures », “forty-eight (48) hours”.
func (l *Locale) Duration(d value.Duration) string {
	w, ok := l.words.Units[unitKeys[d.Unit]]
	if !ok {
		return d.String() // no unit of time
	}
	return l.counted(w, d.N)
}

// Count writes a number with the noun that it counts: « un (1) audit ». It
// panics when the language does not have the noun, which loading excludes.
func (l *Locale) Count(n int, noun string) string {
	w, ok := l.words.Nouns[noun]
	if !ok {
		panic(fmt.Sprintf("locale: no noun %q in %s", noun, l.tag))
	}
	return l.counted(w, n)
}

// counted writes digits alone when the language has no words for the number.
func (l *Locale) counted(w noun, n int) string {
	number := l.Number(n)
	if words, ok := l.inWords(n, w.Feminine); ok {
		number = words + nb + "(" + number + ")"
	}
	return number + nb + w.forNumber(l.category(n))
}

var unitKeys = map[value.Unit]string{
	value.Hours: "hour", value.Days: "day", value.BusinessDays: "business_day", value.WorkingDays: "working_day",
	value.Weeks: "week", value.Months: "month", value.Years: "year",
}

// Elide returns the words that stand before a value, the last of them
// shortened where the language does that: « un délai de » becomes « un délai
// d’ » before « un (1) jour », and stays before « onze (11) jours ».
func (l *Locale) Elide(words, value string) string {
	if !slices.ContainsFunc(l.words.Format.Before, func(b string) bool { return strings.HasPrefix(strings.ReplaceAll(value, "\u00a0", " "), b) }) {
		return words
	}
	for long, short := range l.words.Format.Elide {
		if before, ok := strings.CutSuffix(words, long); ok && (before == "" || strings.HasSuffix(before, " ")) {
			return before + short
		}
	}
	return words
}

// Date writes a day: « 1er mars 2027 », “1 March 2027”.
func (l *Locale) Date(d value.Date) string {
	if d.Month < 1 || int(d.Month) > len(l.words.Months) {
		return d.String()
	}
	day := strconv.Itoa(d.Day)
	if d.Day == 1 && l.words.Format.FirstDay != "" {
		day = l.words.Format.FirstDay
	}
	return l.fill("date", l.words.Format.Date, Args{"day": day, "month": l.words.Months[d.Month-1], "year": strconv.Itoa(d.Year)})
}

// Number writes a whole number with the language's grouping: « 2 000 », “120,000”.
func (l *Locale) Number(n int) string { return l.group(strconv.Itoa(n)) }

// group groups the digits of a whole number, which a minus sign may begin.
func (l *Locale) group(number string) string {
	digits := strings.TrimPrefix(number, "-")
	var b strings.Builder
	b.WriteString(number[:len(number)-len(digits)])
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(l.words.Format.Thousands)
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Money writes an amount: « 120 000 € », “€120,000”. Hundredths are left out
// when there are none.
func (l *Locale) Money(m value.Money) string {
	amount := strconv.FormatInt(m.Minor/100, 10)
	if m.Minor < 0 && m.Minor > -100 {
		amount = "-0"
	}
	amount = l.group(amount)
	if cents := m.Minor % 100; cents != 0 {
		amount += l.words.Format.Decimal + fmt.Sprintf("%02d", max(cents, -cents))
	}
	if symbol, ok := l.words.Currency[m.Currency]; ok {
		return l.fill("money", l.words.Format.Money, Args{"amount": amount, "symbol": symbol})
	}
	return l.fill("money", l.words.Format.MoneyCode, Args{"amount": amount, "code": m.Currency})
}

// Percent writes a percentage: « 95 % », “95%”.
func (l *Locale) Percent(p float64) string {
	s := strings.Replace(strconv.FormatFloat(p, 'f', -1, 64), ".", l.words.Format.Decimal, 1)
	return l.fill("percent", l.words.Format.Percent, Args{"number": s})
}

// Cities lists towns of a country by which a text may mean it.
func (l *Locale) Cities(c value.Country) []string {
	if l.words.Cities[string(c)] == "" {
		return nil
	}
	return strings.Split(l.words.Cities[string(c)], " | ")
}

// Country writes the name of a country; a code that is none, as it stands.
func (l *Locale) Country(c value.Country) string {
	return cmp.Or(l.words.Countries[string(c)], string(c))
}

// Area names an area that is no country; one that there is not names itself.
func (l *Locale) Area(area string) string {
	if _, ok := l.words.Messages["area."+area]; !ok {
		return area
	}
	return l.Message("area."+area, nil)
}

// Law writes the law of a country: « le droit néerlandais ».
func (l *Locale) Law(c value.Country) string {
	if s, ok := l.words.Laws[string(c)]; ok {
		return s
	}
	return l.fill("law", l.words.Format.Law, Args{"country": l.Country(c)})
}

// List joins items: « a, b et c », “a, b and c”.
//
//go:noinline
func (l *Locale) List(items []string) string { return join(items, l.words.Format.And) }

// Either joins items of which one holds: « a, b ou c », “a, b or c”.
func (l *Locale) Either(items []string) string { return join(items, l.words.Format.Or) }

func join(items []string, conjunction string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + conjunction + items[last]
}

// Word returns a word of a vocabulary; ok is false when there is none.
func (l *Locale) Word(vocab, id string) (text string, ok bool) {
	text, ok = l.words.Vocab[vocab][id]
	return text, ok
}

// Capitalise writes the first letter large.
func (l *Locale) Capitalise(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if first == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// Uncapitalise writes the first letter small, for words that begin a line and
// are put within one; not that of an abbreviation: “URL”.
func (l *Locale) Uncapitalise(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); first == utf8.RuneError || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

// Quote puts a term between the language's quotation marks.
func (l *Locale) Quote(term string) string {
	return l.words.Format.QuoteOpen + term + l.words.Format.QuoteClose
}

// ArticleRef writes a reference to an article or a paragraph of this
// agreement: « article 7.1 ».
func (l *Locale) ArticleRef(number string) string {
	return l.Message("ref.article", Args{"number": number})
}

// AnnexRef writes a reference to an annex: « Annexe 3 ».
func (l *Locale) AnnexRef(n int) string {
	return l.Message("ref.annex", Args{"number": fmt.Sprint(n)})
}

// ArticleLabel is what stands before an article's title: « Article 7 – », “7.”.
func (l *Locale) ArticleLabel(n int) string {
	return l.Message("label.article", Args{"number": fmt.Sprint(n)})
}

// AnnexLabel is what stands before an annex's title: « Annexe 2 – ».
func (l *Locale) AnnexLabel(n int) string {
	return l.Message("label.annex", Args{"number": fmt.Sprint(n)})
}

// ItemNumber is what stands before the nth item of a list, from 1: letters at
// depth 1, roman numbers below. A number that has no such form stays in digits.
func (l *Locale) ItemNumber(depth, n int) string {
	var s string
	switch {
	case n < 1 || depth > 1 && n > 3999:
		s = strconv.Itoa(n)
	case depth > 1:
		s = roman(n)
	default:
		s = letters(n)
	}
	return l.Message("label.item", Args{"number": s})
}

// PartyNumber is what stands before the nth party where the agreement says who
// they are, from 1; nothing in a language whose lawyers do not number them.
func (l *Locale) PartyNumber(n int) string {
	return strings.ReplaceAll(l.words.Format.Party, "{number}", strconv.Itoa(n))
}

func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		n int
		s string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.n; n -= d.n {
			b.WriteString(d.s)
		}
	}
	return b.String()
}

// A Term is a defined term with the forms in which it stands in a text.
type Term struct {
	ID    string
	Name  string
	Forms []string // Name among them
	// Variants are what other contracts call it.
	Variants []string
}

// Terms returns the defined terms, in the order of their identifiers. They are not
// to be changed.
func (l *Locale) Terms() []Term { return slices.Clip(l.words.terms) }
