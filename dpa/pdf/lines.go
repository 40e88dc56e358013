package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A span is text of one look, as it comes from the document.
type span struct {
	text string
	ink  *ink
	pos  diag.Pos // where the user wrote it; zero when only the block has a place
}

// A joint says what stands between a piece of text and the next.
type joint uint8

const (
	joined   joint = iota // one word that goes on: no line break
	hinged                // a line may end here, as after the hyphen of "sous-traitant"
	parted                // as hinged, within a name or a defined term: a line ends here only when it would else be a hole
	hyphened              // a line may end here with a hyphen that is not in the text
	forced                // a line may end here because the word is wider than the column
	spaced                // a space
	dated                 // a space before a year: a line had better not end within a date
)

// A piece is text of one ink that no line break divides.
type piece struct {
	text  string
	ink   *ink
	width float64 // mm, kerning included
	end   joint
	gap   float64 // mm to the next piece on the same line: a space, kerning, or nothing
}

// cut divides spans into pieces. Only a space, a tab and a line feed separate
// words; a no-break space (U+00A0, U+202F) is a character like any other. The
// space between two figures, of a telephone or register number, becomes one, and
// so does that within guillemets and before a French colon.
func (s *setter) cut(spans []span) []piece {
	const length = 6 // of a piece, about
	var size int
	for _, sp := range spans {
		size += len(sp.text)
	}
	return s.appendPieces(make([]piece, 0, size/length+len(spans)), spans)
}

// cutOnce is cut for pieces that are looked at and let go: the next ones take
// their place.
func (s *setter) cutOnce(spans []span) []piece {
	s.pieces = s.appendPieces(s.pieces[:0], spans)
	return s.pieces
}

func (s *setter) appendPieces(ps []piece, spans []span) []piece {
	add := func(text string, k *ink, end joint) {
		if n := len(ps); n > 0 {
			if last := &ps[n-1]; last.end == spaced && year(text) && dayMonth(last.text) {
				last.end = dated
			}
			s.link(&ps[n-1], text, k)
		}
		ps = append(ps, piece{text: text, ink: k, width: s.measure(text, k), end: end})
	}
	for _, sp := range spans {
		for rest := sp.text; rest != ""; {
			i := wordEnd(rest)
			if i == 0 {
				if len(ps) > 0 {
					ps[len(ps)-1].end = spaced
				}
				rest = rest[1:]
				continue
			}
			word := strings.ReplaceAll(rest[:i], " ", "\u00a0")
			rest = rest[i:]
			if dashed := strings.IndexByte(word, '-') >= 0 || strings.Contains(word, "–") || strings.Contains(word, "—"); (dashed || len(word) > longest) && !address(word) && !number(word) {
				long := utf8.RuneCountInString(word) > longest
				name := strings.IndexFunc(word, unicode.IsUpper) >= 0
				for at := hinge(word, long); at > 0; at = hinge(word, long) {
					end := hinged
					if name && word[at-1] == '-' {
						end = parted
					}
					add(word[:at], sp.ink, end)
					word = word[at:]
				}
			}
			add(word, sp.ink, joined)
		}
	}
	if n := len(ps); n > 0 {
		ps[n-1].end, ps[n-1].gap = joined, 0
	}
	return ps
}

// longest is how many characters a word has at most that is no address or path.
const longest = 20

// white separates words.
const white = " \t\n\r"

// clings reports whether no line begins with a word: a closing guillemet, or a
// sign before which French sets a space, which not everybody writes as U+00A0.
func clings(word string) bool {
	return strings.HasPrefix(word, "»") || word != "" && strings.Trim(word, ":;!?") == ""
}

// wordEnd returns where the word at the beginning of text ends.
func wordEnd(text string) int {
	group := 0 // where the figures begin that may be one of several groups
	for i := range len(text) {
		switch text[i] {
		case ' ', '\t', '\n', '\r':
		default:
			continue
		}
		if text[i] != ' ' || !tied(text[group:i], text[i+1:]) && !strings.HasSuffix(text[:i], "«") {
			return i
		}
		group = i + 1
	}
	return len(text)
}

// tied reports whether a space between two words is one that no line ends at:
// within a number, between one and what a bracket says of it, or before what clings
// to the word.
func tied(before, behind string) bool {
	if behind == "" || strings.IndexByte(ties, behind[0]) < 0 {
		return false
	}
	if end := strings.IndexAny(behind, white); end >= 0 {
		behind = behind[:end]
	}
	if behind[0] == '(' { // « 4 (plateforme d’hébergement) », but a year goes with nothing
		return len(before) <= 2 && figures(before)
	}
	return clings(behind) || figures(before) && figures(strings.TrimRight(behind, ".,;:)"))
}

// ties are the first bytes of words that may be tied to the one before.
const ties = "+(0123456789:;!?\xC2"

// figures reports whether word is a group of a number: figures alone.
func figures(word string) bool {
	return word != "" && strings.Trim(strings.TrimPrefix(word, "+"), "0123456789") == ""
}

// year reports whether text begins with a number of four figures that is no more than
// that, and dayMonth whether it is a number and a word that a no-break space ties.
func year(text string) bool {
	return len(text) >= 4 && figures(text[:4]) && (len(text) == 4 || strings.IndexByte(",;.:)", text[4]) >= 0 || text[4] >= utf8.RuneSelf)
}

func dayMonth(text string) bool {
	day, month, ok := strings.Cut(strings.TrimLeft(text, "(«"), "\u00a0")
	return ok && day != "" && day[0] >= '0' && day[0] <= '9' && month != "" && strings.IndexFunc(month, unicode.IsDigit) < 0
}

// link sets the distance between p and the text that follows it on a line.
func (s *setter) link(p *piece, next string, k *ink) {
	last, _ := utf8.DecodeLastRuneInString(p.text)
	first, _ := utf8.DecodeRuneInString(next)
	same := p.ink == k
	if p.end >= spaced {
		p.gap = s.advance(p.ink, ' ') + s.kern(p.ink, last, ' ')
		if same {
			p.gap += s.kern(k, ' ', first)
		}
	} else if same {
		p.gap = s.kern(k, last, first)
	}
}

// hinge returns the index in word after which a line may end, or 0. A hyphen
// or dash between letters allows it, unless it would leave fewer than two
// letters on a side; so do the separators of a long word, which is an address
// of the web or a path.
func hinge(word string, long bool) int {
	before := 0
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if r == utf8.RuneError || next >= len(word) {
			return 0
		}
		a, _ := utf8.DecodeRuneInString(word[next:])
		switch {
		case strings.ContainsRune("-–—", r):
			if before >= 2 && unicode.IsLetter(a) && utf8.RuneCountInString(word[next:]) >= 3 {
				return next
			}
			before = 0
		case r == '/' && (word[i-min(i, 1)] == ':' || a == '/'):
			before = 0 // "https://" is not divided
		case long && strings.ContainsRune("/.?&=_@", r):
			if before >= 2 && (unicode.IsLetter(a) || unicode.IsDigit(a)) && utf8.RuneCountInString(word[next:]) >= 3 {
				return next
			}
			before++
		case unicode.IsLetter(r), long:
			before++
		default:
			before = 0
		}
	}
	return 0
}

// A unit is a stretch of pieces that stay on one line.
type unit struct {
	from, to int     // ps[from:to]
	width    float64 // of the pieces and the gaps between them
	gap      float64 // to the next unit on the same line
	space    float64 // the part of gap that may stretch
	hyphen   float64 // the width of the hyphen that a line has when it ends here; else 0
	end      joint

	at, before float64 // what stands before it on one line, and how much of that may stretch
}

// give is the space as far as it gives way: a wide one does so no more than an
// ordinary one of a quarter of an em, for the eye measures a gap by the letters
// beside it.
func (s *setter) give(k *ink) float64 { return min(s.advance(k, ' '), k.em()*1000/4) }

// hyphens reports whether a line that ends with the unit ends with a hyphen.
func (u unit) hyphens() bool { return u.end == hinged || u.end == parted || u.end == hyphened }

// closes is the part of its give that a space loses at most. What is left of it still
// parts the words, in a face too whose spaces are small.
func (s *setter) closes(k *ink) float64 {
	space, give := s.advance(k, ' '), s.give(k)
	return max(0, space-max((1-shrink)*give, parting*k.em()*1000)) / give
}

// units groups pieces into what stays together. The next ones take the place of
// those that it returns.
func (s *setter) units(ps []piece) []unit {
	us := s.us[:0]
	at, before := 0.0, 0.0
	for from := 0; from < len(ps); {
		to, w := chain(ps, from)
		last := &ps[to-1]
		u := unit{from: from, to: to, width: w, gap: last.gap, end: last.end, at: at, before: before}
		if last.end >= spaced {
			u.space = s.give(last.ink)
		}
		if last.end == hyphened {
			u.hyphen = s.advance(last.ink, '-')
		}
		us = append(us, u)
		at, before, from = at+w+u.gap, before+u.space, to
	}
	s.us = us
	return us
}

// chain returns where the joined pieces that begin at from end, and their width.
func chain(ps []piece, from int) (to int, width float64) {
	to, width = from+1, ps[from].width
	for to < len(ps) && ps[to-1].end == joined {
		width += ps[to-1].gap + ps[to].width
		to++
	}
	return to, width
}

// address reports whether word is an address of the web or of electronic mail.
// It is divided only in a column that is narrower than it is: whoever copies
// it cannot know whether a hyphen at the end of a line is part of it.
func address(word string) bool {
	return strings.Contains(word, "://") || strings.HasPrefix(strings.TrimLeft(word, "(<«"), "www.") ||
		strings.IndexByte(word, '@') > 0
}

// number reports whether word is the number of a certificate, a contract or a
// register, such as "IS-EX-0107": capitals and figures, which nobody should have
// to put together from two lines.
func number(word string) bool {
	const nbsp = "\u00a0"
	if i := strings.LastIndex(word, nbsp); i >= 0 { // behind "n°"
		word = word[i+len(nbsp):]
	}
	return strings.IndexByte(word, '-') >= 0 && strings.IndexFunc(word, unicode.IsDigit) >= 0 && strings.IndexFunc(word, unicode.IsLower) < 0
}

// shatter divides what is wider than the column, so that nothing is lost or
// drawn outside it: an address where hinge allows it, then words at the
// no-break spaces between them, and only what is still too wide between any
// two characters.
func (s *setter) shatter(ps []piece, width float64) []piece {
	ps = s.divide(ps, width, hinged, atHinges)
	ps = s.divide(ps, width, forced, atNoBreakSpaces)
	return s.divide(ps, width, forced, func(text string) ([]string, bool) { return characters(text), true })
}

// divide cuts the pieces of every chain that is wider than width into parts
// that end as the joint says. The function returns the parts of a text and
// whether a line may end behind the last one too.
func (s *setter) divide(ps []piece, width float64, end joint, parts func(text string) ([]string, bool)) []piece {
	var out []piece
	for from := 0; from < len(ps); {
		to, w := chain(ps, from)
		switch {
		case w > width:
			if out == nil {
				out = append(make([]piece, 0, 2*len(ps)), ps[:from]...)
			}
			for _, p := range ps[from:to] {
				texts, open := parts(p.text)
				for i, t := range texts {
					q := piece{text: t, ink: p.ink, width: s.measure(t, p.ink), end: end}
					if i < len(texts)-1 {
						s.link(&q, texts[i+1], p.ink)
					} else if q.gap = p.gap; p.end != joined || !open {
						q.end = p.end
					}
					out = append(out, q)
				}
			}
		case out != nil:
			out = append(out, ps[from:to]...)
		}
		from = to
	}
	if out == nil {
		return ps
	}
	return out
}

// atHinges divides an address.
func atHinges(text string) (parts []string, open bool) {
	if address(text) {
		for at := hinge(text, true); at > 0; at = hinge(text, true) {
			parts, text = append(parts, text[:at]), text[at:]
		}
	}
	return append(parts, text), false
}

// atNoBreakSpaces divides text behind its no-break spaces.
func atNoBreakSpaces(text string) (parts []string, open bool) {
	blank := func(r rune) bool { return r == '\u00a0' || r == '\u202f' }
	from, last := 0, rune(0)
	for i, r := range text {
		if i > from && blank(last) && !blank(r) {
			parts, from = append(parts, text[from:i]), i
		}
		last = r
	}
	return append(parts, text[from:]), blank(last)
}

// characters divides text into runes, each with the marks that combine with it.
func characters(text string) []string {
	var cs []string
	start := 0
	for i, r := range text {
		if i > start && !unicode.Is(unicode.M, r) {
			cs = append(cs, text[start:i])
			start = i
		}
	}
	return append(cs, text[start:])
}

// A line is what stands on one line of a paragraph.
type line struct {
	pieces []piece
	width  float64 // natural, without stretch
	add    float64 // mm added to each space; negative when the line is tight
	hyphen float64 // the width of the hyphen that it ends with and the text has not; else 0
	scale  float64 // of the width of its letters; 0 counts as 1
}

// How far a space gives way. A line that would need more than slackest is set
// with natural spaces and ends short: a hole in a contract looks like an erasure.
const (
	shrink   = 0.3  // a space of a quarter of an em loses at most this part of its width
	parting  = 0.16 // em that are left of any
	stretch  = 0.55 // the stretch that counts as badness 1
	slackest = 2.0  // the most a space may gain, in its own widths
)

// breakLines divides pieces into lines of the given width by the least sum of
// demerits over the paragraph, as Knuth and Plass do.
func (s *setter) breakLines(ps []piece, width float64, justified bool) []line {
	ps = s.shatter(ps, width)
	us := s.units(ps)
	n := len(us)
	if n == 0 {
		return nil
	}
	closes := s.closes(ps[0].ink)
	if whole := us[n-1].at + us[n-1].width; whole <= width { // nothing is better than one line
		return []line{fill(ps, us, width, closes, justified, true)}
	}
	best := append(s.best[:0], make([]float64, n+1)...) // least demerits of us[:i]
	from := append(s.from[:0], make([]int, n+1)...)     // where the line that ends before unit i begins
	s.best, s.from = best, from
	first := 0 // where the longest line that fits begins
	for j := 1; j <= n; j++ {
		best[j] = math.Inf(1)
		last := &us[j-1]
		for i := first; i < j; i++ {
			natural, elastic := last.at+last.width-us[i].at, last.before-us[i].before
			least := natural
			if justified {
				least -= closes * elastic
				if elastic > 0 {
					least -= narrowing * natural
				}
			}
			if i < j-1 && least > width+hair {
				first = i + 1
				continue
			}
			if i < j-1 && least+last.hyphen > width+hair {
				continue // a longer line does not become shorter, but one that ends elsewhere may fit
			}
			slack := width - natural - last.hyphen
			cost := demerits(last.end, slack, elastic, closes, width, justified, i, j == n)
			if cost > best[j] && slack > 0 && j < n {
				break // those that begin later are looser still
			}
			cost += best[i]
			if i > 0 && us[i-1].hyphens() {
				switch h := from[i]; {
				case last.hyphens() && h > 0 && us[h-1].hyphens():
					cost += ladder
				case last.hyphens():
					cost += twoHyphens
				case j == n:
					cost += lastHyphen
				}
			}
			if cost <= best[j] {
				best[j], from[j] = cost, i
			}
		}
	}
	count := 0
	for j := n; j > 0; j = from[j] {
		count++
	}
	lines := make([]line, count)
	for j := n; j > 0; j = from[j] {
		count--
		lines[count] = fill(ps, us[from[j]:j], width, closes, justified, j == n)
	}
	return lines
}

// Demerits of hyphens that follow each other: three lines that end with one,
// two, and one on the line before the last.
const (
	ladder     = 1e18
	twoHyphens = 12000
	lastHyphen = 12000
)

// hair is the width in mm by which rounding may make a line too wide.
const hair = 1e-6

// demerits says how ugly a line is that ends so and has slack mm to distribute.
func demerits(end joint, slack, elastic, closes, width float64, justified bool, start int, last bool) float64 {
	penalty := 0.0
	switch end {
	case hinged:
		penalty = 60
	case hyphened:
		penalty = 90
	case dated:
		penalty = 1500
	case forced:
		penalty = 1000
	case parted:
		penalty = 4000
	}
	badness := 0.0
	switch {
	case last && slack >= 0:
		if text := width - slack; start > 0 && text < stub*width {
			lacks := 1 - text/(stub*width)
			badness = stubby * lacks * lacks
		}
	case !justified:
		badness = cubed(slack / (0.3 * width))
	case slack < 0:
		badness = cubed(slack / (closes * elastic))
	default:
		badness = cubed(slack / (stretch * max(elastic, 0.5)))
	}
	d := 10 + badness + penalty
	return d * d
}

func cubed(ratio float64) float64 { return min(1e7, 100*math.Abs(ratio*ratio*ratio)) }

// fill makes the line that the units stand on, whose spaces lose at most a part of
// their give.
func fill(ps []piece, us []unit, width, closes float64, justified, last bool) line {
	hyphen := us[len(us)-1].hyphen
	l := line{pieces: ps[us[0].from:us[len(us)-1].to], width: hyphen, hyphen: hyphen}
	space, spaces := 0.0, 0
	for i, u := range us {
		l.width += u.width
		if i < len(us)-1 {
			l.width += u.gap
			if u.end >= spaced {
				space += u.space
				spaces++
			}
		}
	}
	slack := width - l.width
	if !justified || spaces == 0 || (last && slack >= 0) || slack > slackest*space {
		return l
	}
	// A line that is too full for its spaces takes a little of the width of its
	// letters, in thousandths of it.
	if over := -slack - closes*space; over > 0 {
		l.scale = 1 - math.Ceil(1000*over/l.width-hair)/1000
		slack += (1 - l.scale) * l.width
	}
	// A line whose spaces would be wide takes a little of the width into its
	// letters, less than an eye can see.
	if over := slack - easy*space; over > 0 {
		l.scale = 1 + math.Floor(1000*min(widening, over/l.width))/1000
		slack -= (l.scale - 1) * l.width
	}
	l.add = slack / float64(spaces)
	return l
}

// loose reports whether a justified line has spaces so wide that its words had
// better be divided.
func loose(lines []line, natural float64) bool {
	for i, l := range lines {
		if l.add > tolerable*natural || l.add == 0 && i < len(lines)-1 {
			return true
		}
	}
	return false
}

// By how much the letters of a loose line are widened at most, and those of a tight
// one narrowed: less than the eye notices, and about what microtype does. Spaces that
// gain no more than the easy part of their own widths leave the letters as they are.
const (
	widening  = 0.025
	narrowing = 0.02
	easy      = 0.2
)

// stub is the part of the measure under which a last line is a word or two, or the end
// of one, and looks lost; stubby is the badness that it comes near as it becomes
// shorter, by the square of what it lacks: three words are no fault, a year alone is.
const (
	stub   = 0.15
	stubby = 7000
)

// tolerable is how much a space may gain, in its own widths, before the words
// of the paragraph are divided.
const tolerable = 0.4
