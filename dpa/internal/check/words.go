package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// reading checks what a text says, in each language in which it is read. What
// it looks for is data of the language, under [phrases].
func (c *checker) reading(s string, langs []string, path string) {
	if s == "" || strings.HasPrefix(path, "policy.") { // who approves is no part of the contract
		return
	}
	add := c.adder(s, path)
	c.spoken = append(c.spoken, spoken{s, langs, path})
	c.unlessClean(strings.Join(langs, " "), s, func() { c.wording(s, langs, add) })
	if len(langs) == 1 && !strings.Contains(path, "not_applicable.") {
		c.unlessClean("language "+langs[0], s, func() { c.language(s, langs[0], add) })
	}
}

// adder returns a function that adds a finding at a byte of the text that stands at
// path: one of a text for both languages once.
func (c *checker) adder(s, path string) func(from int, check string, args diag.Args) {
	var said map[string]bool
	return func(from int, check string, args diag.Args) {
		if key := check + strconv.Itoa(from); !said[key] {
			if said == nil {
				said = map[string]bool{}
			}
			said[key] = true
			c.l.Add(c.character(utf8.RuneCountInString(s[:from]), path), check, args)
		}
	}
}

// A spoken text is one that reading has read.
type spoken struct {
	text  string
	langs []string
	path  string
}

// misnamed reports names in texts that are nearly those of a party, and words that
// stand for a term.
func (c *checker) misnamed(texts []spoken) {
	brands := c.brandNames()
	key := "names " + strings.Join(brands, " ")
	for _, t := range texts {
		if special := strings.HasPrefix(t.path, "special_conditions."); special || len(brands) > 0 {
			add := c.adder(t.text, t.path)
			c.brand(t.text, brands, key, add)
			for _, lang := range t.langs {
				if loc, ok := c.lib.Locales.For(lang); ok && special {
					c.terms(t.text, loc, add)
				}
			}
		}
	}
}

// A lazy regular expression is compiled for the first text that may have what it
// looks for, as few texts do: compiling all of them was a third of what a program
// did before it began.
type lazy struct {
	expr     string
	once     sync.Once
	compiled *regexp.Regexp
}

func lazily(expr string) *lazy { return &lazy{expr: expr} }

func (l *lazy) is() *regexp.Regexp {
	l.once.Do(func() { l.compiled = regexp.MustCompile(l.expr) })
	return l.compiled
}

// quoted matches what a text only cites.
var quoted = lazily(`«[^»]*»|“[^”]*”|"[^"]*"`)

// quotes are what opens a quotation.
var quotes = []string{"«", "“", `"`}

// language reports a text that has the commonest words of another language and none
// of its own: it was put under the wrong key, or not translated. A name, or the title
// of a law, has too few of them.
func (c *checker) language(s, lang string, add func(from int, check string, args diag.Args)) {
	const few = 3
	if containsOneOf(s, quotes) {
		s = quoted.is().ReplaceAllString(s, "")
	}
	if len(strings.Fields(s)) < 2*few || len(c.read(lang, s).FindAll("common")) > 0 {
		return
	}
	for _, other := range c.lib.Locales.Languages() {
		if other != lang && len(c.read(other, s).FindAll("common")) >= few {
			add(0, "DPA846", diag.Args{"lang": lang, "other": other})
		}
	}
}

// wording is reading for what the text and the library alone say.
func (c *checker) wording(s string, langs []string, add func(from int, check string, args diag.Args)) {
	if strings.ContainsAny(s, digits) {
		c.citations(s, add)
	}
	for _, lang := range langs {
		loc, ok := c.lib.Locales.For(lang)
		if !ok {
			continue
		}
		r := c.read(lang, s)
		for _, look := range []struct{ kind, check string }{{"weak_technique", "DPA801"}, {"dead_mechanism", "DPA803"}, {"dead_instrument", "DPA804"}} {
			for _, m := range r.FindAll(look.kind) {
				if loc.Find("rejected", sentence(s, m.From)) == "" {
					add(m.From, look.check, diag.Args{"phrase": value.OneLine(m.Text)})
				}
			}
		}
		if m, ok := r.Find("in_the_open"); ok {
			said := sentence(s, m.From)
			if rest := strings.Replace(said, m.Text, "", 1); loc.Find("rejected", rest) == "" {
				add(m.From, "DPA801", diag.Args{"phrase": value.OneLine(m.Text)})
			}
		}
		if m, ok := r.Find("dead_link"); ok {
			add(m.From, c.graver("DPA810", "DPA813"), diag.Args{"phrase": value.OneLine(m.Text)})
		}
		// A label is dead when nothing stands behind it.
		if m, ok := r.Find("dead_label"); ok && strings.TrimSpace(s[m.To:]) == "" {
			add(m.From, c.graver("DPA810", "DPA813"), diag.Args{"phrase": value.OneLine(m.Text)})
		}
		for _, n := range r.Numbers() {
			if n.Words != n.Digits {
				right := loc.Cardinal(n.Digits) + " (" + strconv.Itoa(n.Digits) + ")"
				add(n.From, "DPA806", diag.Args{"phrase": value.OneLine(n.Text), "words": n.Words, "digits": n.Digits, "right": right})
			}
		}
		for _, d := range loc.Days(s) {
			if !d.Date.Valid() {
				add(d.From, "DPA815", diag.Args{"phrase": value.OneLine(d.Text)})
			}
		}
		if lang == "fr" {
			french(s, add)
		}
	}
}

// brand reports a name that is nearly that under which a party is reached: the
// word of its name that its domain has too, “Siilo” for siilo.com.
func (c *checker) brand(s string, brands []string, key string, add func(from int, check string, args diag.Args)) {
	if len(brands) == 0 {
		return
	}
	c.unlessClean(key, s, func() {
		for _, name := range brands {
			for from := 0; from < len(s); {
				window := leading(s[from:], 1)
				if r, _ := utf8.DecodeRuneInString(window); from > 0 && unicode.IsUpper(r) && s[from-1] == ' ' && !strings.ContainsRune(".:;!?", rune(s[max(from-2, 0)])) && window != name && window+"s" != name && window != name+"s" && oneEdit(window, name) && !c.engages(window) {
					add(from, "DPA809", diag.Args{"phrase": window, "term": name})
				}
				next := strings.IndexAny(s[from:], " \n")
				if next < 0 {
					break
				}
				from += next + 1
			}
		}
	})
}

// engages reports whether a word is of the name of a sub-processor.
func (c *checker) engages(word string) bool {
	return slices.ContainsFunc(c.a.Subprocessors, func(s agreement.Subprocessor) bool { return wholeWord(s.Name, word) >= 0 })
}

// brandNames are the words of the parties' names that their domains have too.
func (c *checker) brandNames() []string {
	var brands []string
	for _, p := range c.a.Signers() {
		domains := ""
		for _, k := range []*agreement.Contact{p.Contact, p.DPO} {
			if k != nil {
				domains += " " + string(k.Email) + " " + string(k.URL)
			}
		}
		for _, w := range strings.Fields(p.Name + " " + p.TradeName) {
			if utf8.RuneCountInString(w) >= 5 && isNamed(strings.ToLower(domains), strings.ToLower(w)) && !slices.Contains(brands, w) {
				brands = append(brands, w)
			}
		}
	}
	return brands
}

// graver returns the check for a final and the milder one for a draft.
func (c *checker) graver(final, draft string) string {
	if c.signing() {
		return final
	}
	return draft
}

// character is the place of the nth character of the text that stands at path.
func (c *checker) character(n int, path string) diag.Pos { return c.a.Table.CharacterAt(n, path) }

// sentenceEnds lists where sentences end in s, and where the next ones begin:
// behind a mark and the white after it, and at an empty line.
func sentenceEnds(s string) [][]int {
	var ends [][]int
	for i := 0; i < len(s); {
		switch s[i] {
		case '.', ';', '!', '?', '\n', "…"[0]:
		default: // nearly every byte
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		next := byte(0)
		if i+n < len(s) {
			next = s[i+n]
		}
		switch {
		case strings.ContainsRune(".;!?…", r) && strings.IndexByte(" \t\n\f\r", next) >= 0, r == '\n' && next == '\n':
			ends = append(ends, []int{i, i + n + 1})
			n++
		}
		i += n
	}
	return ends
}

// sentence returns the sentence of s that holds the byte at from.
func sentence(s string, from int) string {
	begin, end := 0, len(s)
	for _, m := range sentenceEnds(s) {
		if m[1] > from {
			end = m[0]
			break
		}
		begin = m[1]
	}
	return s[begin:end]
}

const space = `[\s\x{a0}\x{202f}]*`

var (
	noStroke    = lazily(`\((?:EU|UE)\)` + space + `(?:n°|No\.?)?` + space + `((?:19|20)\d\d\d{2,4})\b`)
	namedGDPR   = lazily(`\((?:EU|UE)\)` + space + `(\d{4}/\d{1,4})` + space + `[(«“]?` + space + `(?:GDPR|RGPD)`)
	gdprArticle = lazily(`(?i)\b(?:articles?|arts?\.)` + space + `(\d{1,3})(?:` + space + `\((\d{1,3})\)|\.(\d{1,3})|` + space + `,?` + space + `(?:paragraphe|paragraph|par\.|§)` + space + `(\d{1,3}))?` +
		`(?:` + space + `\(([a-z])\)|` + space + `,?` + space + `(?:point|sous[ ])` + space + `([a-z])\))?` + space + `,?` + space + `(?:of the|du|of|de la)?` + space + `(?:GDPR|RGPD|regulation \(EU\) 2016/679|règlement \(UE\) 2016/679)`)
	recital    = lazily(`(?i)\b(?:recitals?|considérants?)` + space + `(\d{1,4})` + space + `(?:of the|du)` + space + `(?:GDPR|RGPD)`)
	frenchLaw  = lazily(`(?i)\b(?:loi|décret|ordonnance|act|law|decree|order)` + space + `(?:n°|no\.?)` + space + `(\d{2}|\d{4})-\d{1,4}` + space + `(?:du|of)` + space + `(\d{1,2}(?:er)?` + space + `\p{L}+` + space + `(\d{4}))\b`)
	nearlyGDPR = lazily(`\((?:EU|UE)\)` + space + `2016/(\d{3})\b`) // with its digits in another order
	ownArticle = lazily(`(?i)\barticle` + space + `(\d{1,4})(?:\.\d+)*` + space + `(?:of (?:the|this) Agreement|(?:de l[’']|du présent )Accord)`)
)

// containsOneOf reports whether one of the parts stands in s.
func containsOneOf(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}

// cited is what stands in each citation that is looked for, in small letters.
var cited = []string{"gdpr", "rgpd", "(eu)", "(ue)", "-", "agreement", "accord"}

// citations checks citations of the GDPR and of the agreement's articles.
func (c *checker) citations(s string, add func(from int, check string, args diag.Args)) {
	if !containsOneOf(strings.ToLower(s), cited) {
		return
	}
	bad := func(m []int, fr, en string) {
		add(m[0], "DPA805", diag.Args{"phrase": s[m[0]:m[1]], "why": diag.Words{FR: fr, EN: en}})
	}
	for _, m := range noStroke.is().FindAllStringSubmatchIndex(s, -1) {
		n := s[m[2]:m[3]]
		bad(m, fmt.Sprintf("il manque la barre oblique, %s/%s", n[:4], n[4:]), fmt.Sprintf("the stroke is missing, %s/%s", n[:4], n[4:]))
	}
	for _, m := range namedGDPR.is().FindAllStringSubmatchIndex(s, -1) {
		if s[m[2]:m[3]] != "2016/679" {
			bad(m, "le RGPD est le règlement (UE) 2016/679", "the GDPR is Regulation (EU) 2016/679")
		}
	}
	for _, m := range nearlyGDPR.is().FindAllStringSubmatchIndex(s, -1) {
		number := []byte(s[m[2]:m[3]])
		slices.Sort(number)
		if string(number) == "679" && s[m[2]:m[3]] != "679" {
			bad(m, "le RGPD est le règlement (UE) 2016/679", "the GDPR is Regulation (EU) 2016/679")
		}
	}
	for _, m := range recital.is().FindAllStringSubmatchIndex(s, -1) {
		if n, _ := strconv.Atoi(s[m[2]:m[3]]); n < 1 || n > 173 {
			bad(m, "le RGPD compte 173 considérants", "the GDPR has 173 recitals")
		}
	}
	for _, m := range frenchLaw.is().FindAllStringSubmatchIndex(s, -1) {
		// A law of France has the year in its number, with two digits until 1999;
		// elsewhere two digits may be anything.
		of, year := s[m[2]:m[3]], s[m[6]:m[7]]
		if len(of) == 2 {
			if year < "1945" || year > "1999" {
				continue
			}
			of = "19" + of
		}
		if of != year {
			bad(m, fmt.Sprintf("son numéro est de %s, sa date de %s", of, year), fmt.Sprintf("its number is of %s, its date of %s", of, year))
		}
	}
	for _, m := range gdprArticle.is().FindAllStringSubmatchIndex(s, -1) {
		article, _ := strconv.Atoi(s[m[2]:m[3]])
		has, ok := law.GDPRParagraphs(article)
		if !ok {
			bad(m, "le RGPD compte 99 articles", "the GDPR has 99 articles")
		}
		group := func(numbers ...int) string { // the one of those groups that stands
			for _, g := range numbers {
				if m[2*g] >= 0 {
					return s[m[2*g]:m[2*g+1]]
				}
			}
			return ""
		}
		paragraph, point := group(2, 3, 4), group(5, 6)
		n, _ := strconv.Atoi(paragraph)
		if paragraph != "" && has > 0 && (n < 1 || n > has) {
			bad(m, fmt.Sprintf("l’article %d s’arrête au paragraphe %d", article, has), fmt.Sprintf("Article %d ends at paragraph %d", article, has))
		} else if last, known := law.GDPRLastPoint(article, n); known && point != "" && strings.ToLower(point)[0] > last {
			if last == 0 {
				bad(m, fmt.Sprintf("le paragraphe %d de l’article %d n’a pas de points", n, article), fmt.Sprintf("Article %d(%d) has no points", article, n))
				continue
			}
			bad(m, fmt.Sprintf("le paragraphe %d de l’article %d s’arrête au point %c)", n, article, last), fmt.Sprintf("Article %d(%d) ends at point (%c)", article, n, last))
		}
	}
	for _, m := range ownArticle.is().FindAllStringSubmatchIndex(s, -1) {
		// An agreement has at most one article for each clause of the library.
		if n, _ := strconv.Atoi(s[m[2]:m[3]]); n < 1 || n > len(c.lib.ClauseIDs()) {
			add(m[0], c.graver("DPA810", "DPA813"), diag.Args{"phrase": s[m[0]:m[1]]})
		}
	}
}

// terms reports words with a capital that stand for a defined term, and a name
// that is nearly that of a party.
func (c *checker) terms(s string, loc *locale.Locale, add func(from int, check string, args diag.Args)) {
	for _, t := range loc.Terms() {
		for _, v := range t.Variants {
			if at := wholeWord(s, v); at >= 0 && !c.defined(v, loc.Tag()) {
				add(at, "DPA809", diag.Args{"phrase": v, "term": t.Name})
			}
		}
	}
	for _, name := range []string{c.a.Controller.Name, c.a.Processor.Name} {
		words := strings.Fields(name)
		if len(words) == 0 || utf8.RuneCountInString(name) < 6 {
			continue
		}
		from := 0
		for from < len(s) {
			if s[from] == name[0] { // else the first letters differ
				if window := leading(s[from:], len(words)); window != name && oneEdit(window, name) {
					add(from, "DPA809", diag.Args{"phrase": window, "term": name})
				}
			}
			next := strings.IndexByte(s[from:], ' ')
			if next < 0 {
				break
			}
			from += next + 1
		}
	}
}

// defined reports whether a special condition defines a term of its own: it
// writes “Provider” between quotation marks.
func (c *checker) defined(term, lang string) bool {
	form := regexp.MustCompile(`["“«][\s\x{a0}\x{202f}]*` + regexp.QuoteMeta(term) + `[\s\x{a0}\x{202f}]*["”»]`)
	for _, s := range c.a.SpecialConditions {
		if text, ok := s.Text.For(lang); ok && form.MatchString(text) {
			return true
		}
	}
	return false
}

// wholeWord returns where w stands in s, capitals included; -1 when it does not.
func wholeWord(s, w string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(w):])
		if !partOfWord(before) && (!partOfWord(after) || after == 's') {
			return i
		}
		from = i + len(w)
	}
}

func partOfWord(r rune) bool {
	return r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r)
}

// leading returns the first n words of s, or all when it has fewer, without the
// mark behind them.
func leading(s string, n int) string {
	end := 0
	for range n {
		next := strings.IndexAny(s[end:], " \n")
		if next < 0 {
			end = len(s)
			break
		}
		end += next + 1
	}
	out := strings.TrimRight(s[:end], " \n.,;:!?)")
	out, _, _ = strings.Cut(out, "’")
	return out
}

// oneEdit reports whether one letter more, less or another makes a of b, their
// first letters being alike.
func oneEdit(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 || x[0] != y[0] {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	j := 0
	for j < len(x)-i && x[len(x)-1-j] == y[len(y)-1-j] {
		j++
	}
	return len(y)-i-j == 1
}

var frenchFaults = []struct {
	signs []string // without one of which there is none
	form  *lazy
	why   diag.Words
}{
	{[]string{":"}, lazily(`[\pL]+:(?:\s|$)`), diag.Words{FR: "il faut une espace insécable avant le deux-points", EN: "a no-break space belongs before the colon"}},
	{[]string{";", "!", "?"}, lazily(`[\pL]+[;!?](?:\s|$)`), diag.Words{FR: "il faut une espace fine insécable avant le signe", EN: "a narrow no-break space belongs before the mark"}},
	{[]string{`"`}, lazily(`"[^"\n]*"`), diag.Words{FR: "guillemets droits au lieu de « et »", EN: "straight quotation marks instead of « and »"}},
	{[]string{"“", "”"}, lazily(`[“”][^“”\n]{0,20}`), diag.Words{FR: "guillemets anglais au lieu de « et »", EN: "English quotation marks instead of « and »"}},
	{[]string{"'"}, lazily(`\pL+'\pL+`), diag.Words{FR: "apostrophe droite au lieu de ’", EN: "straight apostrophe instead of ’"}},
	{[]string{"y", "Y"}, lazily(`(?i)\b(?:dé)?crypt(?:e|es|ent|er|é|ée|és|ées|age|ages)\b`), diag.Words{FR: "le terme juste est chiffrer, déchiffrer", EN: "the right word is chiffrer, déchiffrer"}},
}

// french reports the typography of a paragraph of the contract in French.
func french(s string, add func(from int, check string, args diag.Args)) {
	for _, f := range frenchFaults {
		if !containsOneOf(s, f.signs) {
			continue
		}
		if m := f.form.is().FindStringIndex(s); m != nil {
			add(m[0], "DPA811", diag.Args{"phrase": strings.TrimSpace(s[m[0]:m[1]]), "why": f.why})
		}
	}
}

// leastCap is the amount below which a cap on liability is none, in units of
// any currency: less than the cost of a lawyer's letter.
const leastCap = 1000

// derisory reports a cap on liability that leaves none.
func (c *checker) derisory(clause *library.Clause, v library.Value) {
	if clause.ID == "liability" && !v.Money.IsZero() && v.Money.Minor < leastCap*100 {
		c.l.Add(v.Pos, "DPA808", diag.Args{"amount": v.Money.String()})
	}
}

func (c *checker) hasDigit(t value.Text) bool {
	for _, lang := range c.langs {
		if s, ok := t.For(lang); ok && digit.is().MatchString(s) {
			return true
		}
	}
	return false
}
