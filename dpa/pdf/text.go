package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// inked returns the one pointer that stands for k in this document, so that
// text of one ink is known by it.
func (s *setter) inked(k ink) *ink {
	if p, ok := s.inks[k]; ok {
		return p
	}
	p := new(ink) // only now: the address of k would take room for each call
	*p = k
	s.inks[k] = p
	return p
}

// plain returns text in the plain face of a style.
func (s *setter) plain(text string, st style) []span { return s.one(text, st, st.plain) }

// strong returns text in the bold face of a style.
func (s *setter) strong(text string, st style) []span { return s.one(text, st, st.strong) }

func (s *setter) one(text string, st style, f canvas.Face) []span {
	if text == "" {
		return nil
	}
	return s.covered(nil, text, ink{face: f, size: st.size, colour: st.colour}, diag.Pos{})
}

// covered adds text in k. What the face lacks is set in the one that stands in
// for it.
func (s *setter) covered(out []span, text string, k ink, pos diag.Pos) []span {
	face, instead := k.face, k.face.Instead()
	if face == instead {
		return append(out, span{text, s.inked(k), pos})
	}
	from, other := 0, false
	for i, r := range text {
		lacks := !s.fonts.Has(face, r) && s.fonts.Has(instead, r)
		if lacks != other && i > from {
			out, from = append(out, span{text[from:i], s.inked(k), pos}), i
		}
		if other = lacks; other {
			k.face = instead
		} else {
			k.face = face
		}
	}
	return append(out, span{text[from:], s.inked(k), pos})
}

// spans gives each inline its look.
func (s *setter) spans(inlines []doc.Inline, st style) []span {
	return s.appendSpans(s.slabs.spans.Take(len(inlines))[:0], inlines, st)
}

// appendSpans is spans, in room of the caller.
func (s *setter) appendSpans(out []span, inlines []doc.Inline, st style) []span {
	for _, in := range inlines {
		k := ink{face: st.plain, size: st.size, colour: st.colour}
		var pos diag.Pos
		switch in := in.(type) {
		case doc.Fill:
			pos = in.Pos
			if in.Strong {
				k.face = st.strong
			}
		case doc.Term, doc.Label:
			k.face = st.strong
		case doc.Aside, doc.Gap:
			k.face = st.slanted
		case doc.Ref:
			k.dest = in.ID
		case doc.Link:
			k.url = in.URL
		}
		text := doc.Words(in)
		switch of := in.(type) {
		case doc.Page:
			if n := s.on[of.ID]; n > 0 {
				k.dest, text = of.ID, of.Before+strconv.Itoa(n)
			}
		case doc.Extent:
			k.counts = true
			if n := s.extents[of.ID]; n == 1 {
				text = of.Before + "1" + of.One
			} else if n > 1 {
				text = of.Before + strconv.Itoa(n) + of.Many
			}
		}
		if text != "" {
			out = s.covered(out, text, k, pos)
		}
	}
	return out
}

// measure returns the width of text on one line, in mm.
func (s *setter) measure(text string, k *ink) float64 {
	return float64(s.fonts.Width(k.face, text)) * k.em()
}

// em returns the width of a thousandth of the type's size, in mm.
func (k *ink) em() float64 { return k.size * mmPerPoint / 1000 }

func (s *setter) advance(k *ink, r rune) float64 { return float64(s.fonts.Advance(k.face, r)) * k.em() }

func (s *setter) kern(k *ink, a, b rune) float64 { return float64(s.fonts.Kern(k.face, a, b)) * k.em() }

// width returns the width of pieces on one line.
func (s *setter) width(ps []piece) float64 {
	w := 0.0
	for i, p := range ps {
		w += p.width
		if i < len(ps)-1 {
			w += p.gap
		}
	}
	return w
}

// A GlyphError is a character that the fonts of the document cannot show.
type GlyphError struct {
	Rune    rune     // utf8.RuneError for bytes that are not UTF-8
	Pos     diag.Pos // the block it stands in; zero when that is not known
	Context string   // the text around it
}

// Error names the character by its code point and says where it stands.
func (e *GlyphError) Error() string {
	at := ""
	if !e.Pos.IsZero() {
		at = e.Pos.String() + ": "
	}
	return fmt.Sprintf("%sno glyph for U+%04X in %q", at, e.Rune, e.Context)
}

// GlyphErrors are all the characters of a document that cannot be shown, in
// the order in which they stand.
type GlyphErrors []*GlyphError

// Error lists them, one on a line.
func (es GlyphErrors) Error() string {
	lines := make([]string, len(es))
	for i, e := range es {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives errors.As each of them.
func (es GlyphErrors) Unwrap() []error {
	out := make([]error, len(es))
	for i, e := range es {
		out[i] = e
	}
	return out
}

// check notes the characters of spans that their faces cannot show, and reports
// whether there are none.
func (s *setter) check(spans []span) (whole bool) {
	whole = true
	for _, sp := range spans {
		for i, r := range sp.text {
			switch {
			case r == '\n' || r == '\t' || r == '\r': // white like a space
			case r == utf8.RuneError && !strings.HasPrefix(sp.text[i:], "\uFFFD"), !s.fonts.Has(sp.ink.face, r):
				whole = false
				e := GlyphError{Rune: r, Pos: sp.pos, Context: excerpt(sp.text, i)}
				if e.Pos.IsZero() {
					e.Pos = s.at
				}
				if !s.missing[e] {
					s.missing[e] = true
					s.errs = append(s.errs, &e)
				}
			}
		}
	}
	return whole
}

// excerpt returns some twenty characters on either side of byte i.
func excerpt(text string, i int) string {
	before, after := []rune(text[:i]), []rune(text[i:])
	return string(before[max(0, len(before)-20):]) + string(after[:min(len(after), 21)])
}
