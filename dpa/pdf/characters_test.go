package pdf

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	house "github.com/dpakit/dpakit/dpa/style"
)

// A name that would come out reversed, or with its accents beside its letters,
// is an error; nothing is written.
func TestWhatCannotBePlacedIsAnErrorAndNeverDrawnWrong(t *testing.T) {
	for word, want := range map[string][]rune{
		"שלום":               {'ש', 'ל', 'ו', 'ם'},
		"مرحبا":              {'م', 'ر', 'ح', 'ب', 'ا'},
		"He\u0301bergeur":    {'\u0301'},
		"a\u200fb":           {'\u200f'},
		"pay\u202epal":       {'\u202e'},
		"soft\u00adhyphen":   {'\u00ad'},
		"Hébergeur":          nil,
		"sous\u2011traitant": nil,
	} {
		var b bytes.Buffer
		d := &doc.Document{Title: "Accord", Sections: []*doc.Section{{Level: 1, Title: text("Un"), Blocks: []doc.Block{para("", "1.1", doc.Text("La société "+word+" est"))}}}}
		err := Write(&b, d, Options{})
		var errs GlyphErrors
		var got []rune
		if errors.As(err, &errs) {
			for _, e := range errs {
				got = append(got, e.Rune)
			}
		}
		assert.Equal(t, want, got, "%q", word)
		assert.Equal(t, want == nil, b.Len() > 0, "%q", word)
	}
}

func TestANoBreakHyphenDividesNoWord(t *testing.T) {
	s := setterForTest()
	ps := s.cut(s.plain("sous\u2011traitant", s.style.body))
	require.Len(t, ps, 1)
	assert.Equal(t, "sous\u2011traitant", ps[0].text)
}

// What a family lacks is drawn in the face that stands in for it, and the text
// is whole.
func TestWhatGaramondLacksIsDrawnInAnotherFace(t *testing.T) {
	st := house.Classic()
	st.Text, st.Headings = house.Garamond, house.Garamond
	d := &doc.Document{Title: "T", Style: st, Sections: []*doc.Section{{Level: 1, Title: text("‗ choix"), Blocks: []doc.Block{
		para("", "", doc.Text("un ‗‗ deux"), doc.Link{URL: "p", Text: "Ω ‗ Ж"}),
	}}}}
	s := newSetter(canvas.Fonts(), d, newDesign(st, A4))
	pages := s.layout(d)
	require.Empty(t, s.errs)
	faces := map[string]canvas.Face{}
	for _, f := range pages[0].fragments {
		for _, r := range f.runs {
			for _, word := range strings.Fields(r.text) {
				faces[word] = r.ink.face
			}
		}
	}
	assert.Equal(t, canvas.Garamond, faces["un"])
	assert.Equal(t, canvas.Serif, faces["‗‗"])
	assert.Equal(t, canvas.Garamond, faces["Ж"])
	assert.Equal(t, canvas.GaramondBold, faces["choix"])
}
