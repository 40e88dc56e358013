package value

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Purpose says what a text is for, and so what may stand in it.
type Purpose int

// The purposes of texts.
const (
	Prose     Purpose = iota // sentences and paragraphs
	Name                     // of a person, a company, a street; an identifier
	Reference                // of the agreement, which stands on every page
)

// most is how many characters a text may have. A name that is longer fills
// half a page wherever it stands; a reference has one line at the foot of the
// page, in letters that can be read.
func (p Purpose) most() int { return [...]int{Prose: 50_000, Name: 500, Reference: 80}[p] }

// CleanText returns s with letters and their accents composed (Unicode NFC),
// as every text of a file is when it is loaded. Nothing else is changed: what
// else is wrong with a text, TextFaults says, and its author puts right.
func CleanText(s string) string { return norm.NFC.String(s) }

// A TextFault is what is wrong with a text: a check of the catalogue, its
// arguments, and the character at which it stands, from 0.
type TextFault struct {
	Check string
	Args  diag.Args
	At    int
}

// TextFaults returns what is wrong with a text of an agreement, the first of
// each kind: what no reader would see or no font can set as it is read, what a
// signing program would take for a command, letters of two alphabets in a word
// of a name, and too great a length.
func TextFaults(s string, p Purpose) []TextFault {
	var faults []TextFault
	add := func(at int, check string, args diag.Args) {
		faults = append(faults, TextFault{Check: check, Args: args, At: at})
	}
	if !utf8.ValidString(s) {
		add(0, "DPA138", diag.Args{"what": notUTF8, "todo": cleanIt})
		return faults
	}
	if n := utf8.RuneCountInString(s); n > p.most() {
		add(0, "DPA167", diag.Args{"count": n, "most": p.most()})
	}
	if !norm.NFC.IsNormalString(s) {
		add(0, "DPA138", diag.Args{"what": notComposed, "todo": cleanIt})
	}
	seen := map[string]bool{} // kinds
	i := 0
	for _, r := range s {
		if kind, check, args := characterFault(r); check != "" && !seen[kind] {
			seen[kind] = true
			add(i, check, args)
		}
		i++
	}
	if p == Name {
		if at, args := mixedWord(s); args != nil {
			add(at, "DPA166", args)
		}
	}
	return append(faults, tagFaults(s)...)
}

// characterFault says what is wrong with a character, and of which kind that
// is; check is empty when nothing is.
func characterFault(r rune) (kind, check string, args diag.Args) {
	if r != '\n' && r != '\t' && input.Invisible(r) {
		return codePoint(r), "DPA103", diag.Args{"code": codePoint(r)}
	}
	class, _ := bidi.LookupRune(r)
	cannot := func(kind, fr, en string, todo diag.Words) (string, string, diag.Args) {
		return kind, "DPA138", diag.Args{"what": diag.Words{FR: fr + " (" + codePoint(r) + ")", EN: en + " (" + codePoint(r) + ")"}, "todo": todo}
	}
	switch c := class.Class(); {
	case c == bidi.R || c == bidi.AL || c == bidi.AN:
		return cannot("rtl", "une écriture qui se lit de droite à gauche n’est pas encore composée dans le bon ordre", "a script that is read from right to left is not set in the right order yet",
			diag.Words{FR: "Écrivez-le en lettres latines.", EN: "Write it in Latin letters."})
	case unicode.IsMark(r):
		return cannot("mark", "un accent ou un signe ne forme pas une lettre avec celle qui le précède, et se placerait mal", "an accent or sign does not make one letter with the one before it, and would be misplaced",
			diag.Words{FR: "Retapez la lettre avec son accent, ou sans lui.", EN: "Type the letter again with its accent, or without it."})
	case unicode.Is(unicode.Co, r):
		return cannot("private", "ce caractère n’a de sens que dans la police d’un logiciel", "this character has a meaning in the font of one program only",
			diag.Words{FR: "Remplacez-le par un mot ou par un autre caractère.", EN: "Write a word or another character in its place."})
	}
	return "", "", nil
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

var (
	notUTF8     = diag.Words{FR: "il n’est pas en UTF-8", EN: "it is not UTF-8"}
	notComposed = diag.Words{FR: "ses lettres et leurs accents ne sont pas composés (NFC)", EN: "its letters and accents are not composed (NFC)"}
	cleanIt     = diag.Words{FR: "Un programme passe d’abord ses textes par value.CleanText.", EN: "A program passes its texts through value.CleanText first."}
)

// mixedWord finds a word of Latin letters with one of the Cyrillic or Greek
// alphabet in it: as a rule a look-alike, by mistake or in order to deceive.
func mixedWord(s string) (at int, args diag.Args) {
	var word []rune
	latin, strange := false, -1
	end := func() (int, diag.Args) {
		if !latin || strange < 0 {
			return 0, nil
		}
		r := word[strange]
		alphabet := diag.Words{FR: "cyrilliques", EN: "Cyrillic"}
		if unicode.Is(unicode.Greek, r) {
			alphabet = diag.Words{FR: "grecques", EN: "Greek"}
		}
		return strange, diag.Args{"word": string(word), "alphabet": alphabet, "letter": string(r), "code": codePoint(r)}
	}
	start, i := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) {
			latin = latin || unicode.Is(unicode.Latin, r)
			if strange < 0 && (unicode.Is(unicode.Cyrillic, r) || unicode.Is(unicode.Greek, r)) {
				strange = len(word)
			}
			word = append(word, r)
		} else {
			if in, args := end(); args != nil {
				return start + in, args
			}
			word, latin, strange, start = word[:0], false, -1, i+1
		}
		i++
	}
	in, args := end()
	return start + in, args
}

// signingTags are what signing programs look for in the text of a document and
// replace by a field, by the program whose documentation says so (read in
// November 2026). A name that holds one would let its author place a signature.
var signingTags = []struct {
	program string
	form    *regexp.Regexp
}{
	{"Adobe Acrobat Sign", regexp.MustCompile(`\{\{[^{}]*_es_[^{}]*\}\}`)},
	{"Yousign", regexp.MustCompile(`\{\{\s*s[0-9]+\s*\|[^{}]*\}\}`)},
	{"Dropbox Sign", regexp.MustCompile(`\[[a-z]+\|(?:no)?req\|[^\[\]]*\]`)},
	{"Docusign", regexp.MustCompile(`\\[a-z]{1,3}[0-9]{1,2}\\|/sn[0-9]{1,2}/`)},
}

func tagFaults(s string) []TextFault {
	if !strings.ContainsAny(s, `{[\/`) {
		return nil
	}
	for _, t := range signingTags {
		if at := t.form.FindStringIndex(s); at != nil {
			return []TextFault{{Check: "DPA139", At: utf8.RuneCountInString(s[:at[0]]),
				Args: diag.Args{"tag": s[at[0]:at[1]], "program": t.program}}}
		}
	}
	return nil
}
