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
