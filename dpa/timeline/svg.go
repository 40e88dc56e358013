package timeline

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// Measures of the drawing, in its own units.
const (
	svgWidth  = 960
	svgMargin = 24
	svgLeft   = 372 // where the scale begins
	svgRight  = svgWidth - svgMargin
	titleSize = 13
	smallSize = 11
	smallLine = 15
)

// colours by who acts or waits.
var colours = map[string]string{"controller": "#1d4f91", "processor": "#0b6e54", "": "#5f5f66"}

// SVG draws the chart as a picture that needs nothing beside it: no script, no
// font, no link. Every text in it is escaped, and the whole is told in words to
// whoever cannot see it. Equal charts give equal bytes.
func (c *Chart) SVG(w io.Writer) error {
	s := &svg{Chart: c, scale: c.days(), y: svgMargin}
	for _, l := range wrap(c.Title, svgRight-svgMargin, 24) { // bold letters are wider
		s.text(svgMargin, s.y+14, 20, "#111111", "bold", l)
		s.y += 24
	}
	s.y += 8
	if len(c.Lines) == 0 {
		s.wrapped(svgMargin, smallSize, "#333333", c.say(wordNoLines))
	}
	for i := range c.Lines {
		s.line(&c.Lines[i])
	}
	if len(c.Lines) > 0 {
		s.legend()
	}
	height := s.y + svgMargin
	_, err := fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="dpa-clocks-title dpa-clocks-desc" xml:lang="%s" lang="%s" font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif">
<title id="dpa-clocks-title">%s</title>
<desc id="dpa-clocks-desc">%s</desc>
<defs><pattern id="dpa-clocks-wait" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="2" height="6" fill="#8a8a92"/></pattern></defs>
<rect width="%d" height="%d" fill="#ffffff"/>
%s</svg>
`, svgWidth, height, svgWidth, height, c.Lang, c.Lang, escape(c.Title), escape(c.told()), svgWidth, height, s.b.String())
	return err
}

// escape makes a text safe between tags and in attributes. What XML cannot hold
// becomes U+FFFD.
func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}

// told is the chart in sentences.
func (c *Chart) told() string {
	var parts []string
	for i := range c.Lines {
		line := &c.Lines[i]
		parts = append(parts, c.heading(line)+".")
		for j := range line.Clocks {
			k := &line.Clocks[j]
			parts = append(parts, k.Title+c.say(wordColon)+k.Says+".")
		}
		parts = append(parts, line.Notes...)
	}
	return strings.Join(parts, " ")
}

type svg struct {
	*Chart
	b     strings.Builder
	scale int // days
	y     int // below what is drawn
}

func (s *svg) printf(format string, args ...any) { fmt.Fprintf(&s.b, format, args...) }

func (s *svg) text(x, y, size int, colour, weight, text string) {
	if weight != "" {
		weight = ` font-weight="` + weight + `"`
	}
	s.printf("<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\"%s>%s</text>\n", x, y, size, colour, weight, escape(text))
}

// wrapped writes a text in lines as wide as the drawing, and moves below it.
func (s *svg) wrapped(x, size int, colour, text string) {
	for _, l := range wrap(text, svgRight-x, size) {
		s.text(x, s.y+size, size, colour, "", l)
		s.y += smallLine
	}
}

// wrap breaks a text into lines that are about so wide. No font is known, so it
// counts characters, and allows for wide ones.
func wrap(text string, width, size int) []string {
	most := width * 100 / (size * 52)
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' }) { // a no-break space stays
		for utf8.RuneCountInString(word) > most {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			rs := []rune(word)
			lines, word = append(lines, string(rs[:most])), string(rs[most:])
		}
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= most:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	return append(lines, line)
}

// x is where a moment stands, in tenths of a unit.
func (s *svg) x(hours int) string {
	tenths := svgLeft*10 + hours*(svgRight-svgLeft)*10/(s.scale*24)
	return fmt.Sprintf("%d.%d", tenths/10, tenths%10)
}

// wide is the length between two moments, at least two units.
func (s *svg) wide(from, to int) string {
	tenths := max(20, (to-from)*(svgRight-svgLeft)*10/(s.scale*24))
	return fmt.Sprintf("%d.%d", tenths/10, tenths%10)
}

// line draws a line: its heading, the scale and its clocks.
func (s *svg) line(line *Line) {
	s.y += 10
	title, heading := wrap(line.Title, svgRight-svgMargin-16, 18), wrap(s.from(line), svgRight-svgMargin-16, smallSize)
	s.printf("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#eef0f3\"/>\n", svgMargin, s.y, svgRight-svgMargin, 10+20*len(title)+smallLine*len(heading))
	for _, l := range title {
		s.text(svgMargin+8, s.y+20, 15, "#111111", "bold", l)
		s.y += 20
	}
	s.y += 4
	for _, l := range heading {
		s.text(svgMargin+8, s.y+smallSize+1, smallSize, "#333333", "", l)
		s.y += smallLine
	}
	s.y += 6
	if len(line.Clocks) > 0 {
		s.rows(line.Clocks)
	}
	for _, n := range line.Notes {
		s.y += 4
		s.wrapped(svgMargin+8, smallSize, "#333333", n)
	}
}

// rows draws the clocks of a line over the marks of the scale.
func (s *svg) rows(clocks []Clock) {
	top := s.y + 20
	bottom := top
	heights := make([]int, len(clocks))
	for i := range clocks {
		heights[i] = s.height(&clocks[i])
		bottom += heights[i]
	}
	every := step(s.scale)
	for d := 0; d <= s.scale; d += every {
		figure := fmt.Sprint(d)
		if d == 0 {
			figure = s.say(wordDayZero)
		}
		s.printf("<path d=\"M%s %dV%d\" stroke=\"#d5d8de\"/><text x=\"%s\" y=\"%d\" font-size=\"10\" fill=\"#555555\" text-anchor=\"middle\">%s</text>\n", s.x(d*24), top-4, bottom, s.x(d*24), top-7, escape(figure))
	}
	s.y = top
	for i := range clocks {
		s.clock(&clocks[i])
		s.y += heights[i]
	}
}

func (s *svg) titleOf(k *Clock) []string {
	return wrap(k.Title+s.marks(k), svgLeft-svgMargin-28, titleSize)
}

func (s *svg) detailOf(k *Clock) []string {
	return wrap(detail(k), svgLeft-svgMargin-28, smallSize)
}

// height is how much room a clock takes: what is written left of the scale, or
// the bar and the sentence below it.
func (s *svg) height(k *Clock) int {
	left := len(s.titleOf(k))*17 + len(s.detailOf(k))*smallLine
	right := 20 + len(wrap(k.Says, svgRight-svgLeft, smallSize))*smallLine
	return max(left, right) + 10
}

// clock draws a clock: left what it is, right when.
func (s *svg) clock(k *Clock) {
	y := s.y
	for _, l := range s.titleOf(k) {
		s.text(svgMargin+8, y+titleSize, titleSize, "#111111", "", l)
		y += 17
	}
	for _, l := range s.detailOf(k) {
		s.text(svgMargin+8, y+smallSize, smallSize, "#555555", "", l)
		y += smallLine
	}
	s.bar(k)
	y = s.y + 20
	for _, l := range wrap(k.Says, svgRight-svgLeft, smallSize) {
		s.printf("<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"#222222\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>\n", svgLeft, y+smallSize, smallSize, escape(l))
		y += smallLine
	}
}

// bar draws when a clock runs. What only may happen is lighter and dashed; what
// must wait is hatched; what is not known is an empty box.
func (s *svg) bar(k *Clock) {
	colour := colours[k.Party]
	rect := func(from, to int, style string) {
		round := 0
		if k.Kind == "window" {
			round = 6
		}
		s.printf("<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"12\" rx=\"%d\" %s/>\n", s.x(from), s.y+3, s.wide(from, to), round, style)
	}
	sure := `fill="` + colour + `"`
	if k.Kind == "wait" {
		sure = `fill="url(#dpa-clocks-wait)" stroke="` + colour + `"`
	}
	maybe := `fill="` + colour + `" fill-opacity="0.22" stroke="` + colour + `" stroke-dasharray="3 2"`
	moment := func(hours int, fill string) {
		s.printf("<path d=\"M%s %dl6 6l-6 6l-6 -6z\" fill=\"%s\" stroke=\"%s\"/>\n", s.x(hours), s.y+3, fill, colour)
	}
	switch {
	case k.State == Open:
		s.printf("<path d=\"M%s %dH%d\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"6 3\"/><path d=\"M%d %dl-8 -5v10z\" fill=\"%s\"/>\n", s.x(k.Start.Most), s.y+9, svgRight-8, colour, svgRight, s.y+9, colour)
	case k.none():
	case k.State != Agreed:
		s.printf("<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"12\" fill=\"#ffffff\" stroke=\"#8a8a92\" stroke-dasharray=\"2 2\"/><text x=\"%s\" y=\"%d\" dx=\"6\" font-size=\"10\" fill=\"#333333\">?</text>\n", s.x(k.Start.Most), s.y+3, s.wide(k.Start.Most, s.scale*24), s.x(k.Start.Most), s.y+13)
	case k.Duration == "" && k.Short != nil:
		moment(k.Short.Most, colour)
		moment(k.End.Most, "#ffffff")
	case k.Duration == "":
		moment(k.End.Most, colour)
	case k.When != "":
		rect(k.Start.Most, k.End.Most, maybe)
	case k.Short != nil:
		rect(k.Short.Most, k.End.Most, maybe)
		rect(k.Short.Most-(k.End.Most-k.Start.Most), k.Short.Most, sure)
	default:
		rect(k.Start.Most, k.End.Most, sure)
	}
}

// legend explains the colours and shapes that the chart has, and how it counts.
func (s *svg) legend() {
	s.y += 18
	x := svgMargin
	entry := func(swatch, text string) {
		s.printf("<g transform=\"translate(%d %d)\">%s</g>\n", x, s.y, swatch)
		s.text(x+30, s.y+10, smallSize, "#222222", "", text)
		x += 46 + utf8.RuneCountInString(text)*6
		if x > svgRight-160 {
			x = svgMargin
			s.y += 20
		}
	}
	for _, party := range []string{"controller", "processor"} {
		if name := s.party(party); name != "" {
			entry(`<rect width="22" height="11" fill="`+colours[party]+`"/>`, name)
		}
	}
	entry(`<rect width="22" height="11" fill="url(#dpa-clocks-wait)" stroke="#5f5f66"/>`, s.say(legendWait))
	entry(`<rect width="22" height="11" rx="6" fill="#5f5f66"/>`, s.say(legendWindow))
	entry(`<rect width="22" height="11" fill="#5f5f66" fill-opacity="0.22" stroke="#5f5f66" stroke-dasharray="3 2"/>`, s.say(legendMaybe))
	entry(`<rect width="22" height="11" fill="#ffffff" stroke="#8a8a92" stroke-dasharray="2 2"/>`, s.say(legendUnknown))
	if x > svgMargin {
		s.y += 20
	}
	s.y += 4
	for _, n := range s.Notes {
		s.wrapped(svgMargin, smallSize, "#333333", n)
	}
}

// party is what the agreement calls a party, empty when no clock is its own.
func (s *svg) party(id string) string {
	for _, line := range s.Lines {
		for _, k := range line.Clocks {
			if k.Party == id {
				return k.By
			}
		}
	}
	return ""
}

var (
	wordDayZero   = diag.Words{FR: "jour 0", EN: "day 0"}
	legendWait    = diag.Words{FR: "rien avant la fin", EN: "nothing before its end"}
	legendWindow  = diag.Words{FR: "droit ouvert", EN: "right that is open"}
	legendMaybe   = diag.Words{FR: "dans le cas indiqué", EN: "in the case stated"}
	legendUnknown = diag.Words{FR: "pas connu ici", EN: "not known here"}
)
