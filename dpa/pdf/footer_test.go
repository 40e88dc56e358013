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
	one, another := s.header(d, 2, "Article 1"), s.header(d, 3, "Article 2 – Définitions")
	assert.True(t, one.runs[0].stamped)
	assert.Equal(t, one.runs[0], another.runs[0])
	assert.False(t, one.runs[1].stamped)
	assert.False(t, s.header(d, 4, strings.Repeat("Un article dont le nom est long ", 4)).runs[0].stamped)
}
