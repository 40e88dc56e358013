package pdf

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

func TestFooterHasTheReferenceAndThePageNumber(t *testing.T) {
	s := setterForTest()
	d := &doc.Document{Reference: "DPA-2026-0042", Labels: doc.Labels{Page: "Page", Of: "sur"}}
	f := s.footer(d, 3, 12)
	require.Len(t, f.runs, 2)
	assert.Equal(t, "DPA-2026-0042", f.runs[0].text)
	assert.Zero(t, f.runs[0].x)
	assert.Equal(t, "Page 3 sur 12", f.runs[1].text)
	assert.InDelta(t, classic().sheet.column(), f.runs[1].x+f.runs[1].width, 1e-9)
}

func TestALongReferenceStaysOffThePageNumber(t *testing.T) {
	s := setterForTest()
	d := &doc.Document{Reference: strings.Repeat("REFERENCE-", 40), Labels: doc.Labels{Page: "Page", Of: "sur"}}
	f := s.footer(d, 3, 12)
	assert.Equal(t, d.Reference, f.runs[0].text)
	assert.Less(t, f.runs[0].width, f.runs[1].x)
}

// A document has few stamps, however many articles it has: what is set smaller for
// the name of one of them is drawn on its pages.
func TestAHeaderIsStampedWhereItIsTheSame(t *testing.T) {
	s := setterForTest()
	d := &doc.Document{Title: "Accord de traitement de données"}
	one, another := s.header(d, 2, []string{"Article 1"}), s.header(d, 3, []string{"Article 2 – Définitions"})
	assert.True(t, one.runs[0].stamped)
	assert.Equal(t, one.runs[0], another.runs[0])
	assert.False(t, one.runs[1].stamped)
	assert.False(t, s.header(d, 4, []string{"Article 3 – Un article dont le nom est si long que les deux ont à peine de la place"}).runs[0].stamped)
}

// No name is cut in the head of a page: what has no room says less, in whole words.
func TestAHeaderSaysLessWhereItHasNoRoom(t *testing.T) {
	s := setterForTest()
	d := &doc.Document{Title: "Accord de traitement de données", Beside: &doc.Document{Title: "Data Processing Agreement"}}
	long := strings.TrimSpace(strings.Repeat("Un nom très long ", 3))
	both := "Accord de traitement de données / Data Processing Agreement"
	for _, c := range []struct{ current, want []string }{
		{nil, []string{both}},
		{[]string{"Objet / Subject", "Objet"}, []string{both, "Objet / Subject"}},
		{[]string{long + " / " + long, long, "Article 3"}, []string{both, long}},
		{[]string{long + long + long, long + long, "Article 3"}, []string{both, "Article 3"}},
		{[]string{long + long}, []string{long + long}}, // without a number, the article says more
		{[]string{strings.Repeat(long, 9)}, []string{"Accord de traitement de données"}},
	} {
		var got []string
		h := s.header(d, 3, c.current)
		for _, r := range h.runs {
			got = append(got, r.text)
			assert.LessOrEqual(t, r.x+r.width, classic().sheet.column()+1e-9)
			assert.GreaterOrEqual(t, r.ink.size, 0.85*s.style.margin.size)
		}
		assert.Equal(t, strings.Join(c.want, "|"), strings.Join(got, "|"))
	}
}
