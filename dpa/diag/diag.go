// Package diag reports what is wrong in the files a user wrote.
//
// A problem in the user's files is a Finding, collected in a List with all the
// others; a problem in the world (a file that cannot be read) is an ordinary
// error; a problem in the program is a panic. The three are never mixed.
//
// A Finding holds a check and its arguments, not a sentence: the sentence is
// made when it is shown, in French or in English, from the catalogue.
package diag

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// A Pos is a place: in a file, in the agreement, or in both. An agreement that
// is made in Go has no file; a clause's text is no part of an agreement. The
// zero Pos means that the place is not known.
type Pos struct {
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`   // from 1
	Col  int    `json:"column,omitempty"` // from 1, in characters, not bytes
	// EndLine and EndCol are the place just behind the value or key; zero when
	// it is not known.
	EndLine int `json:"end_line,omitempty"`
	EndCol  int `json:"end_column,omitempty"`
	// Path leads to the value within the agreement:
	// "subprocessors[1].services[0].purpose". It is empty for the agreement as
	// a whole.
	Path string `json:"path,omitempty"`
}

// IsZero reports whether the place in a file is not known.
func (p Pos) IsZero() bool { return p.File == "" && p.Line == 0 }

// String writes the place as file:line:column, the form that editors follow.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// A Severity says what follows from a finding. The zero Severity is invalid.
type Severity int

// The severities, the worst first.
const (
	Error   Severity = iota + 1 // nothing final can be made from the files
	Warning                     // usable, but a lawyer should look
	Info                        // worth knowing
)

// String returns the word used in JSON and in English text.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Info:
		return "info"
	}
	return fmt.Sprintf("Severity(%d)", int(s))
}

// Args are the arguments of a finding, by the name they have in the
// catalogue's sentences. A value is a string, an int, Words or an Earlier.
type Args map[string]any

// An Earlier is an argument that says where something stood first: "at
// deal.toml:3:6", or "above" when the place is not known.
type Earlier Pos

// In returns the words in lang.
func (e Earlier) In(lang string) string {
	if Pos(e).IsZero() {
		return Words{FR: "plus haut", EN: "above"}.In(lang)
	}
	return Words{FR: "en ", EN: "at "}.In(lang) + Pos(e).String()
}

// Words is one text in the two languages in which findings are shown.
type Words struct{ FR, EN string }

// Same is a text that both languages write alike: a name, a key, a number.
func Same(s string) Words { return Words{FR: s, EN: s} }

// Join puts between texts what each language puts there.
func Join(list []Words, between Words) Words {
	var fr, en []string
	for _, w := range list {
		fr, en = append(fr, w.FR), append(en, w.EN)
	}
	return Words{FR: strings.Join(fr, between.FR), EN: strings.Join(en, between.EN)}
}

// Series joins what is counted up, with a word before the last: "a, b or c".
func Series(list []Words, last Words) Words {
	if len(list) < 2 {
		return Join(list, last)
	}
	n := len(list) - 1
	return Join([]Words{Join(list[:n], Same(", ")), list[n]}, last)
}

// Known lists names for a message, or says in French as in English that there
// are none: the word for it bends with what is listed.
func Known(names []string, none string) Words {
	if len(names) == 0 {
		return Words{FR: none, EN: "none"}
	}
	return Same(strings.Join(names, ", "))
}

// In returns the text in lang; every language but French is served in English.
//
//go:noinline
func (w Words) In(lang string) string {
	if lang == "fr" {
		return w.FR
	}
	return w.EN
}

// A Finding is one problem at one place.
type Finding struct {
	Pos   Pos
	Check string // identifier in the catalogue, such as "DPA101"
	Args  Args
	// Nearest is the right name closest to a wrong one; it may be empty.
	Nearest string
	// Blocks says that the finding, though no error, keeps the agreement from
	// being final: a draft may lack a fact that a final must have.
	Blocks bool
}

// Severity returns the severity that the catalogue gives to the check.
func (f Finding) Severity() Severity { return Find(f.Check).Severity }

// Message says in lang ("fr" or "en") what is wrong.
func (f Finding) Message(lang string) string {
	return fill(Find(f.Check).Message.In(lang), f.Args, lang)
}

// many is how many names a message lists beside the one that was probably meant.
const many = 12

// Hint says in lang what to do about it, the nearest right name first.
func (f Finding) Hint(lang string) string {
	hint := fill(Find(f.Check).Hint.In(lang), f.Args, lang)
	if f.Nearest == "" {
		return hint
	}
	near := fill(nearest.In(lang), Args{"name": f.Nearest}, lang)
	if known, ok := f.Args["known"].(string); ok && strings.Count(known, ", ") >= many {
		return near
	}
	if hint == "" {
		return near
	}
	return near + " " + hint
}

var nearest = Words{FR: "Vouliez-vous dire « {name} » ?", EN: "Did you mean “{name}”?"}

// Text writes the finding in lang: place, message and check on the first
// line, the hint on an indented second one. Where no file is known, the place
// is the path in the agreement.
func (f Finding) Text(lang string) string {
	s := fmt.Sprintf("%s (%s)", f.Message(lang), f.Check)
	switch {
	case !f.Pos.IsZero():
		s = Visible(f.Pos.String()) + ": " + s
	case f.Pos.Path != "":
		s = Visible(f.Pos.Path) + ": " + s
	}
	if hint := f.Hint(lang); hint != "" {
		s += "\n\t" + hint
	}
	return s
}

// fill puts the arguments into a sentence, in one pass: what an argument holds
// is never searched for arguments.
func fill(s string, args Args, lang string) string {
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(s, "{")
		b.WriteString(before)
		if !open {
			return b.String()
		}
		name, behind, _ := strings.Cut(rest, "}")
		v, ok := args[name]
		if !ok {
			b.WriteByte('{')
			s = rest
			continue
		}
		s = behind
		text := ""
		switch w := v.(type) {
		case string:
			text = w
		case Words:
			text = w.In(lang)
		case Earlier:
			text = w.In(lang)
		default:
			text = fmt.Sprint(v)
		}
		b.WriteString(Visible(text))
	}
}

// Visible writes s with every character that commands a terminal or hides from
// a reader as its escape, such as \u001B: what a file says must not clear the
// screen on which it is quoted, nor turn the order of its own words. So must it
// not give an order to the system that runs the command: those of GitHub, Azure
// and TeamCity obey "::error::" at the beginning of a line and "##[debug]",
// "##vso[...]", "##teamcity[...]" anywhere in one. What is no UTF-8 becomes U+FFFD.
func Visible(s string) string {
	if rest, is := strings.CutPrefix(s, "::"); is {
		return `\u003A:` + Visible(rest)
	}
	if strings.Contains(s, "##") {
		s = orders.ReplaceAllString(s, `#\u0023$1[`)
	}
	if !strings.ContainsFunc(s, commands) {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !commands(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	return b.String()
}

var orders = regexp.MustCompile(`##([a-zA-Z]*)\[`)

// commands reports whether r is a control or a format character. A line break
// of a quoted text counts: behind it, data would pass for the program's words.
func commands(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// A List collects findings. The zero List is empty and ready to use.
type List []Finding

// Add appends a finding. It panics when check is not in the catalogue.
func (l *List) Add(pos Pos, check string, args Args) *Finding {
	Find(check)
	*l = append(*l, Finding{Pos: pos, Check: check, Args: args})
	return &(*l)[len(*l)-1]
}

// Sort orders l by file, line, column and check, and drops repeats.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Finding) int {
		order := cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col), cmp.Compare(a.Check, b.Check), cmp.Compare(a.Pos.Path, b.Pos.Path))
		if order == 0 { // the sentences are made for equals only: they cost more than all the rest
			order = cmp.Compare(a.Message("en"), b.Message("en"))
		}
		return order
	})
	*l = slices.CompactFunc(*l, func(a, b Finding) bool {
		if a.Pos.File != "" && (a.Pos.Path == "" || b.Pos.Path == "") {
			a.Pos.Path, b.Pos.Path = "", "" // what the reader of a file says, a check of the agreement may repeat
		}
		return a.Pos == b.Pos && a.Check == b.Check && a.Message("en") == b.Message("en")
	})
}

// Most is how many errors, and how many other findings, Limit keeps.
const Most = 1000

// Limit keeps the first thousand errors of a sorted list, and the first
// thousand other findings, and puts a count of those left out where the first
// of them stood. No file is put right from a longer list, and no terminal,
// browser or log should have to take one.
func (l *List) Limit() {
	if len(*l) <= Most {
		return
	}
	type rest struct{ kept, left, at int }
	var errors, others rest
	kept := (*l)[:0:0]
	for _, f := range *l {
		r, check := &others, "DPA129"
		if f.Severity() == Error {
			r, check = &errors, "DPA128"
		}
		count := 1
		if n, ok := f.Args["count"].(int); ok && f.Check == check { // of an earlier Limit
			count = n
		} else if r.kept < Most {
			r.kept++
			kept = append(kept, f)
			continue
		}
		if r.left == 0 {
			r.at = len(kept)
			kept = append(kept, Finding{Pos: f.Pos, Check: check})
		}
		r.left += count
		kept[r.at].Args = Args{"count": r.left}
	}
	*l = kept
}

// Rename gives the files in l the names that name returns for them, so that
// findings show a file as its user would write it. Arguments that other lists
// share do not change.
func (l List) Rename(name func(file string) string) {
	for i := range l {
		l[i].Pos.File = name(l[i].Pos.File)
		for key, v := range l[i].Args {
			if e, ok := v.(Earlier); ok {
				e.File = name(e.File)
				args := maps.Clone(l[i].Args)
				args[key] = e
				l[i].Args = args
			}
		}
	}
}

// Count returns how many findings have the severity s.
func (l List) Count(s Severity) int {
	n := 0
	for _, f := range l {
		if f.Severity() == s {
			n++
		}
	}
	return n
}

// Blocking returns how many findings keep an agreement from being signed: its
// errors, and the facts that only a draft may lack.
func (l List) Blocking() int {
	n := 0
	for _, f := range l {
		if f.Weight() == Blocking {
			n++
		}
	}
	return n
}

// Err returns l as an error when one of its findings is an Error, else nil.
// It is the only way in which a List becomes an error, so an empty list is
// never a non-nil error.
//
//go:noinline
func (l List) Err() error {
	if l.Count(Error) == 0 {
		return nil
	}
	return &FindingsError{List: l}
}

// Blocks reports whether an error of l keeps even a draft from being made: one
// that a draft may not carry.
func (l List) Blocks() bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Severity() == Error && !Find(f.Check).Draft })
}

// A FindingsError is a List that stops the work.
type FindingsError struct{ List List }

// Error writes the first error in English and how many more there are.
func (e *FindingsError) Error() string {
	n := e.List.Count(Error)
	for _, f := range e.List {
		if f.Severity() == Error {
			if n == 1 {
				return f.Text("en")
			}
			return fmt.Sprintf("%s (and %d more)", f.Text("en"), n-1)
		}
	}
	return "no findings"
}
