package input

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// ParseJSON reads src as the JSON (RFC 8259) of the file of that name. The
// tree is the one that Parse makes of the same facts in TOML; a date is a
// String there. It returns nil, with findings, when src is no JSON, when its
// outermost value is no object, or when it holds more than may be there.
//
// Stricter than most readers of JSON, it refuses a key that is given twice,
// null, and half of a surrogate pair: each would lose something that somebody
// wrote. All of these are found at once.
func ParseJSON(name, src string, l *diag.List) *Node { return ParseJSONLine(name, src, 1, l) }

// ParseJSONLine is ParseJSON for a line of a file in which each line is an
// object: src is the line of that number.
func ParseJSONLine(name, src string, line int, l *diag.List) *Node {
	before := len(*l)
	src, at, ok := open(name, src, JSON, l)
	if !ok {
		for i := range (*l)[before:] {
			(*l)[before+i].Pos.Line += line - 1
		}
		return nil
	}
	at.first = line
	r := reader{src: src, at: at, diags: l}
	r.space()
	if r.peek() != '{' {
		r.mistake(r.i, r.noObject())
		return nil
	}
	root := r.value("", 0)
	if r.space(); !r.ended && r.i < len(src) {
		r.mistake(r.i, behindEnd)
	}
	if r.ended || r.bad {
		return nil
	}
	return root
}

// A reader reads JSON. A mistake of the syntax ends the reading; any other
// makes the file bad, and the reading goes on.
type reader struct {
	src    string
	i      int
	at     *places
	diags  *diag.List
	text   text // the one read last
	values int
	bad    bool
	ended  bool
}

// mistake reports what stands at offset and ends the reading.
func (r *reader) mistake(offset int, reason diag.Words) {
	if !r.ended {
		unreadable(r.diags, r.at.pos(offset), JSON, reason, correctHere)
	}
	r.ended = true
}

// refuse reports what JSON allows at offset and an agreement does not.
func (r *reader) refuse(offset int, reason, todo diag.Words) {
	if len(*r.diags) <= diag.Most {
		unreadable(r.diags, r.at.pos(offset), JSON, reason, todo)
	}
	r.bad = true
}

// excess reports what goes beyond a bound, and ends the reading.
func (r *reader) excess(offset int, e *excess) {
	if !r.ended {
		e.report(r.at.pos(offset), r.diags)
	}
	r.ended = true
}

// value reads the value that stands here, at a depth below the outermost.
func (r *reader) value(path string, depth int) *Node {
	n := &Node{Format: JSON, Pos: r.at.pos(r.i)}
	switch c := r.peek(); {
	case c == '{' || c == '[':
		if depth == maxDepth {
			r.excess(r.i, tooDeep)
			return n
		}
		if n.Kind = Array; c == '{' {
			n.Kind, n.path = TableKind, path
		}
		r.items(n, path, depth)
	case c == '"':
		n.in, n.offset = r.at, r.i
		n.Kind, n.Text = String, r.quoted()
		if r.text.long() {
			r.excess(n.offset, textLong)
		}
	default:
		r.scalar(n)
	}
	n.End = endOf(r.at.pos(r.i))
	return n
}

// items reads what stands in n, a table or an array, and its brackets.
func (r *reader) items(n *Node, path string, depth int) {
	opening, closing := r.i, byte(']')
	if n.Kind == TableKind {
		closing = '}'
	}
	seen := map[string]bool{}
	r.i++
	for r.space(); r.peek() != closing; {
		if r.values++; r.values > maxValues {
			r.excess(r.i, tooMany)
		}
		var it *Node
		if n.Kind == TableKind {
			it = r.member(n, depth, seen)
		} else if it = r.value(path, depth+1); it.Kind == TableKind {
			it.inList = true
		}
		if r.ended {
			return
		}
		n.Items = append(n.Items, it)
		switch r.space(); {
		case r.peek() == ',':
			comma := r.i
			r.i++
			if r.space(); r.peek() == closing {
				r.mistake(comma, commaBeforeEnd)
				return
			}
		case r.peek() == closing:
		case r.i == len(r.src):
			r.mistake(opening, neverClosed)
			return
		default:
			r.mistake(r.i, r.unexpected(noComma))
			return
		}
	}
	r.i++
}

// member reads a key of the table n and its value.
func (r *reader) member(n *Node, depth int, seen map[string]bool) *Node {
	from := r.i
	if r.peek() != '"' {
		r.mistake(from, r.unexpected(keyInQuotes))
		return nil
	}
	key, pos := r.quoted(), r.at.pos(from)
	if len(r.text.runes) > maxKey {
		r.excess(from, keyLong)
	}
	end := r.at.pos(r.i)
	if seen[key] {
		r.refuse(from, givenTwice, diag.Words{FR: "Gardez une seule des deux.", EN: "Keep one of the two."})
	}
	seen[key] = true
	if r.space(); r.peek() != ':' {
		r.mistake(r.i, r.unexpected(noColon))
	}
	if r.ended {
		return nil
	}
	r.i++
	r.space()
	it := r.value(join(n.path, key), depth+1)
	it.Key, it.KeyPos, it.KeyEnd = key, pos, endOf(end)
	return it
}

// scalar reads a number or a word into n.
func (r *reader) scalar(n *Node) {
	from := r.i
	for r.i < len(r.src) && strings.IndexByte(" \t\r\n,:[]{}\"/'#", r.src[r.i]) < 0 {
		r.i++
	}
	n.Text = r.src[from:r.i]
	switch n.Text {
	case "true", "false":
		n.Kind, n.Bool = Bool, n.Text == "true"
		return
	case "null":
		r.refuse(from, noNull, diag.Words{FR: "Supprimez cette clé, ou déclarez l’information inconnue : \"unknown\": [\"…\"].", EN: "Remove this key, or declare the fact unknown: \"unknown\": [\"…\"]."})
		return
	}
	if !isNumber(n.Text) {
		r.i = from
		r.mistake(from, r.unexpected(r.noValue(n.Text)))
		return
	}
	if strings.ContainsAny(n.Text, ".eE") {
		n.Kind = Float
		if n.Float, _ = strconv.ParseFloat(n.Text, 64); math.IsInf(n.Float, 0) {
			r.refuse(from, tooGreat, correctHere)
		}
		return
	}
	i, err := strconv.ParseInt(n.Text, 10, 64)
	if err != nil {
		r.refuse(from, tooGreat, correctHere)
	}
	n.Kind, n.Int, n.Float = Integer, i, float64(i)
}

// isNumber reports whether s is a number of JSON: "-0.5e+3".
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole := s[:len(s)-len(strings.TrimLeft(s, digits))]
	if whole == "" || len(whole) > 1 && whole[0] == '0' {
		return false
	}
	s = s[len(whole):]
	if rest, ok := strings.CutPrefix(s, "."); ok {
		if s = strings.TrimLeft(rest, digits); s == rest {
			return false
		}
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		rest := s
		if s = strings.TrimLeft(rest, digits); s == rest {
			return false
		}
	}
	return s == ""
}

const digits = "0123456789"

// quoted reads a string and reports what no reader of the contract would see
// in it.
func (r *reader) quoted() string {
	opening := r.i
	r.i++
	r.text = text{runes: r.text.runes[:0], from: r.text.from[:0]}
	for r.peek() != '"' || r.i == len(r.src) {
		from := r.i
		switch c := r.peek(); {
		case r.i == len(r.src):
			r.mistake(opening, noClosingQuote)
			return ""
		case c == '\n' || c == '\r':
			r.mistake(from, lineInText)
			return ""
		case c < ' ':
			r.mistake(from, controlInText)
			return ""
		case c == '\\':
			character, ok := r.escape()
			if !ok {
				r.mistake(from, escape)
				return ""
			}
			r.text.see(character, from, r.at, r.diags)
		default:
			character, size := utf8.DecodeRuneInString(r.src[r.i:])
			r.i += size
			r.text.see(character, from, r.at, r.diags)
		}
	}
	r.i++
	return r.text.done()
}

// escape reads "\n", "é" and the like; ok is false when it is none.
func (r *reader) escape() (character rune, ok bool) {
	from := r.i
	rest := r.src[r.i+1:]
	if rest == "" {
		return 0, false
	}
	if i := strings.IndexByte(`"\/bfnrt`, rest[0]); i >= 0 {
		r.i += 2
		return rune("\"\\/\b\f\n\r\t"[i]), true
	}
	if character, ok = hex(r.src[r.i:]); !ok {
		return 0, false
	}
	r.i += 6
	if !utf16.IsSurrogate(character) {
		return character, true
	}
	second, ok := hex(r.src[r.i:])
	if pair := utf16.DecodeRune(character, second); ok && pair != unicode.ReplacementChar {
		r.i += 6
		return pair, true
	}
	r.refuse(from, halfCharacter, diag.Words{FR: "Écrivez le caractère lui-même, ou ses deux moitiés.", EN: "Write the character itself, or both of its halves."})
	return unicode.ReplacementChar, true
}

// hex reads "\u00E9" at the beginning of s.
func hex(s string) (rune, bool) {
	if len(s) < 6 || s[:2] != `\u` {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 32)
	return rune(n), err == nil
}

func (r *reader) peek() byte {
	if r.i < len(r.src) {
		return r.src[r.i]
	}
	return 0
}

func (r *reader) space() {
	for r.i < len(r.src) && strings.IndexByte(blank, r.src[r.i]) >= 0 {
		r.i++
	}
}

// noObject says why the file does not begin with an object.
func (r *reader) noObject() diag.Words {
	if r.i == len(r.src) {
		return diag.Words{FR: "le fichier est vide", EN: "the file is empty"}
	}
	return r.unexpected(diag.Words{FR: "le fichier commence par une accolade, { \"languages\": … }", EN: "the file begins with a brace, { \"languages\": … }"})
}

// unexpected says what is wrong here: one of the usual slips when the text
// shows it, or else the words given.
func (r *reader) unexpected(otherwise diag.Words) diag.Words {
	rest := r.src[r.i:]
	character, _ := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "":
		return diag.Words{FR: "le fichier s’arrête au milieu d’une valeur ; il manque un guillemet, un crochet ou une accolade", EN: "the file ends within a value; a quotation mark, a bracket or a brace is missing"}
	case strings.HasPrefix(rest, "//"), strings.HasPrefix(rest, "/*"), rest[0] == '#':
		return diag.Words{FR: "JSON n’a pas de commentaires ; retirez celui-ci, ou écrivez le fichier en TOML", EN: "JSON has no comments; remove this one, or write the file in TOML"}
	case rest[0] == '\'' || strings.ContainsRune("“”«»‘’„", character):
		return diag.Words{FR: "un texte s’écrit entre guillemets droits doubles : \"…\"", EN: "text stands in straight double quotation marks: \"…\""}
	case rest[0] == ',':
		return diag.Words{FR: "il y a une virgule de trop", EN: "there is a comma too many"}
	case character > unicode.MaxASCII && (unicode.Is(unicode.Zs, character) || Invisible(character)):
		return specialSpace(character)
	}
	return otherwise
}

// noValue says why a word is no value.
func (r *reader) noValue(word string) diag.Words {
	switch lower := strings.ToLower(word); {
	case strings.HasSuffix(lower, "nan"), strings.HasSuffix(lower, "infinity"), strings.HasSuffix(lower, "inf"):
		return diag.Words{FR: "« " + word + " » n’est pas un nombre", EN: "“" + word + "” is not a number"}
	case lower == "true" || lower == "false" || lower == "null":
		return diag.Words{FR: "« " + word + " » s’écrit en minuscules", EN: "“" + word + "” is written in small letters"}
	case lower != "" && startsAsNumber.MatchString(lower), strings.HasPrefix(lower, "."), strings.HasPrefix(lower, "-"):
		return diag.Words{FR: "seul un nombre s’écrit sans guillemets, sans zéro ni signe + au début ; une date, une durée, un montant ou un numéro s’écrit \"2026-11-22\", \"30 jours\", \"120 000 EUR\", \"01000\"",
			EN: "only a number stands without quotation marks, with no zero or + in front; a date, a period, an amount of money or a number of a register is written \"2026-11-22\", \"30 days\", \"120 000 EUR\", \"01000\""}
	}
	return diag.Words{FR: "une valeur est attendue ici ; un texte s’écrit entre guillemets droits : \"…\"", EN: "a value is expected here; text stands in straight quotation marks: \"…\""}
}

// What is wrong with JSON.
var (
	correctHere = diag.Words{FR: "Corrigez cet endroit ; le reste du fichier sera vérifié ensuite.",
		EN: "Correct this place; the rest of the file is checked after that."}
	commaBeforeEnd = diag.Words{FR: "aucune virgule ne précède l’accolade ou le crochet fermant", EN: "no comma stands before a closing brace or bracket"}
	noComma        = diag.Words{FR: "il manque une virgule, ou l’accolade ou le crochet fermant", EN: "a comma, or the closing brace or bracket, is missing"}
	neverClosed    = diag.Words{FR: "cette accolade ou ce crochet n’est jamais fermé", EN: "this brace or bracket is never closed"}
	keyInQuotes    = diag.Words{FR: "une clé s’écrit entre guillemets droits : \"name\": …", EN: "a key stands in straight quotation marks: \"name\": …"}
	noColon        = diag.Words{FR: "il manque le deux-points après la clé", EN: "the colon is missing after the key"}
	noNull         = diag.Words{FR: "null n’est pas une valeur d’un accord : ce que l’on ne sait pas se dit", EN: "null is not a value of an agreement: what is not known is said"}
	behindEnd      = diag.Words{FR: "rien ne peut suivre l’accolade qui ferme le fichier", EN: "nothing can follow the brace that closes the file"}
	noClosingQuote = diag.Words{FR: "le guillemet fermant de ce texte manque", EN: "the closing quotation mark of this text is missing"}
	lineInText     = diag.Words{FR: "le guillemet fermant manque, ou un retour à la ligne se trouve dans le texte ; il s’écrit \\n", EN: "the closing quotation mark is missing, or a line break stands in the text; it is written \\n"}
	controlInText  = diag.Words{FR: "une tabulation ou un caractère de commande se trouve dans le texte ; une tabulation s’écrit \\t", EN: "a tab or a control character stands in the text; a tab is written \\t"}
	halfCharacter  = diag.Words{FR: "cette séquence \\u n’est que la moitié d’un caractère", EN: "this \\u sequence is only half of a character"}
)
