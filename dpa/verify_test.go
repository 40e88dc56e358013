package dpa_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/pdf"
	"github.com/dpakit/dpakit/dpa/value"
)

// signable is the agreement of an example, as a program changed it.
func signable(t *testing.T, change func(*agreement.Agreement)) *dpa.Deal {
	t.Helper()
	lib := builtin(t)
	a, found, err := dpa.Read(os.DirFS("../examples/hospital"), "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	change(a)
	deal, found := dpa.Check(a, lib)
	require.NotNil(t, deal, "%s", text(found))
	return deal
}

// signature is what a signing program adds, in so far as Verify looks at it.
const signature = "\n90 0 obj\n<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>\nendobj\nstartxref\n1\n%%EOF\n"

func TestVerifyTellsWhatAFileIs(t *testing.T) {
	deal := signable(t, func(*agreement.Agreement) {})
	fr, _, err := deal.PDF("fr")
	require.NoError(t, err)
	en, _, err := deal.PDF("en")
	require.NoError(t, err)
	other, _, err := signable(t, func(a *agreement.Agreement) { a.Controller.Signatory.Name = "Claude Bernard" }).PDF("fr")
	require.NoError(t, err)
	add := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	changed := bytes.Clone(fr)
	changed[len(changed)/2] ^= 1
	for name, c := range map[string]struct {
		file       []byte
		state      dpa.VerifyState
		lang       string
		signatures int
	}{
		"signed":                {add(fr, []byte(signature)), dpa.VerifySigned, "fr", 1},
		"signed twice":          {add(en, []byte(signature), []byte(signature)), dpa.VerifySigned, "en", 2},
		"with zeros behind it":  {add(fr, []byte(signature), []byte("\x00\x00\r\n")), dpa.VerifySigned, "fr", 1},
		"not signed":            {en, dpa.VerifyUnsigned, "en", 0},
		"filled in, not signed": {add(fr, []byte("\nxref\n%%EOF\n")), dpa.VerifyUnsigned, "fr", 0},
		"cut off":               {fr[:len(fr)/2], dpa.VerifyTruncated, "fr", 0},
		"cut off when signed":   {add(fr, []byte(signature))[:len(fr)+40], dpa.VerifyTruncated, "fr", 0},
		"another, cut off":      {other[:len(other)-400], dpa.VerifyTruncated, "", 0},
		"one byte changed":      {changed, dpa.VerifyResaved, "", 0},
		"other data":            {other, dpa.VerifyDifferent, "fr", 0},
		"other data, signed":    {add(other, []byte(signature)), dpa.VerifyDifferent, "fr", 1},
		"another program's":     {[]byte("%PDF-1.4\n1 0 obj\n<</Producer(Word)>>\nendobj\n%%EOF\n"), dpa.VerifyUnrelated, "", 0},
		"no PDF":                {[]byte("PK\x03\x04"), dpa.VerifyNoPDF, "", 0},
		"nothing":               {nil, dpa.VerifyNoPDF, "", 0},
	} {
		v, err := deal.Verify(c.file)
		require.NoError(t, err, name)
		assert.Equal(t, c.state, v.State, name)
		assert.Equal(t, c.lang, v.Lang, name)
		assert.Equal(t, c.signatures, v.Signatures, name)
		assert.Equal(t, c.state == dpa.VerifyDifferent, len(v.Differences) > 0, name)
	}
}

// What differs is said by article, and what follows from it elsewhere: an article
// more changes the numbers of those behind it, and is one difference.
func TestVerifySaysWhatDiffers(t *testing.T) {
	signed, _, err := signable(t, func(*agreement.Agreement) {}).PDF("en")
	require.NoError(t, err)
	for name, c := range map[string]struct {
		change     func(*agreement.Agreement)
		title      string
		file, deal string
	}{
		"a name": {func(a *agreement.Agreement) { a.Controller.Signatory.Name = "Claude Bernard" }, "Signatures", "Camille Martin", "Claude Bernard"},
		"an annex": {func(a *agreement.Agreement) {
			a.Subprocessors[0].Address.Street = "8 rue Neuve"
		}, "Annex 3 – Sub-processors", "", "8 rue Neuve"},
		"a law that applies too": {func(a *agreement.Agreement) { a.AlsoUnder = append(a.AlsoUnder, "nis2") }, "20. Supply chain security", "", ""},
	} {
		v, err := signable(t, c.change).Verify(append(bytes.Clone(signed), signature...))
		require.NoError(t, err)
		require.Equal(t, dpa.VerifyDifferent, v.State, name)
		var hit *dpa.Difference
		var titles []string
		for i, d := range v.Differences {
			titles = append(titles, d.Title)
			if strings.Contains(d.Title, c.title) {
				hit = &v.Differences[i]
			}
		}
		if assert.NotNil(t, hit, "%s: %q", name, titles) {
			assert.Contains(t, strings.Join(hit.File, " "), c.file, name)
			assert.Contains(t, strings.Join(hit.Deal, " "), c.deal, name)
			assert.Less(t, len(titles), 12, "%s: %q", name, titles)
			if name == "a law that applies too" {
				assert.Nil(t, hit.File)
			}
		}
	}
}

// Another paper and another style say the same: the text does not differ, though
// the bytes do.
func TestVerifyOfAnotherLook(t *testing.T) {
	deal := signable(t, func(*agreement.Agreement) {})
	d, _ := deal.Document("fr")
	var b bytes.Buffer
	require.NoError(t, pdf.Write(&b, d, pdf.Options{Size: pdf.Letter}))
	v, err := deal.Verify(b.Bytes())
	require.NoError(t, err)
	assert.Equal(t, dpa.VerifyDifferent, v.State)
	assert.Empty(t, v.Differences)
}

// Whatever bytes come, Verify says something of them.
func FuzzVerify(f *testing.F) {
	lib := builtin(f)
	a := &agreement.Agreement{
		Languages: []string{"fr"}, Reference: "X", Template: "subprocessor_list", Status: agreement.Draft,
		Processor: agreement.Party{Name: "Exemple", Stated: agreement.Stated{Unknown: []string{"form", "registration", "address"}}},
		Stated:    agreement.Stated{Unknown: []string{"subprocessors"}},
	}
	a.Date = value.Date{Year: 2026, Month: 1, Day: 2}
	deal, found := dpa.Check(a, lib)
	require.NotNil(f, deal, "%s", text(found))
	file, _, err := deal.PDF("fr")
	require.NoError(f, err)
	f.Add(file)
	f.Add(append(bytes.Clone(file), signature...))
	f.Add([]byte("%PDF-1.7\n%\n1 0 obj\n<</Length 99999999999>>\nstream\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		v, err := deal.Verify(file)
		require.NoError(t, err)
		require.NotEmpty(t, v.State)
	})
}
