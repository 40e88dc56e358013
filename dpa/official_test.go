package dpa_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// The official text of the standard contractual clauses goes with the appendix
// byte for byte, and the appendix says by which file and SHA-256 it is known.
func TestTheOfficialClausesAccompanyTheirAppendix(t *testing.T) {
	official := []byte("%PDF-1.7\n% what the Official Journal publishes\n%%EOF\n")
	files := dpa.Files{"law/2021-914.pdf": official}
	for _, name := range []string{"examples/minimal/deal.toml", "examples/minimal/vendor.toml", "testdata/agreements/american_vendor/deal.toml"} {
		b, err := fs.ReadFile(os.DirFS(repository), name)
		require.NoError(t, err)
		files[name] = b
	}
	for name, text := range map[string]string{
		"deal.toml":           "extends = 'testdata/agreements/american_vendor/deal.toml'\n[scc]\nofficial = 'law/2021-914.pdf'\n",
		"lost/deal.toml":      "extends = '../deal.toml'\n[scc]\nofficial = 'none.pdf'\n",
		"elsewhere/deal.toml": "extends = '../examples/minimal/deal.toml'\n[scc]\nofficial = '../law/2021-914.pdf'\n",
	} {
		files[name] = []byte(text)
	}
	deal, found, err := dpa.Open(files, "deal.toml", builtin(t))
	require.NoError(t, err)
	require.NotNil(t, deal, "%s", text(found))
	d, _ := deal.Document("en")
	require.Len(t, d.Attachments, 1)
	assert.Equal(t, official, d.Attachments[0].Data)
	assert.Equal(t, "2021-914.pdf", d.Attachments[0].Name)
	hash := fmt.Sprintf("%x", sha256.Sum256(official))
	var md bytes.Buffer
	require.NoError(t, markdown.Write(&md, d))
	assert.Contains(t, md.String(), "file “2021-914.pdf”, SHA-256 "+hash[:8]+" "+hash[8:16])
	bare := *d
	bare.Attachments = nil
	assert.Greater(t, len(asPDF(t, d)), len(asPDF(t, &bare)))

	again, found := dpa.Check(deal.Agreement(), builtin(t)) // a program has the bytes
	require.NotNil(t, again, "%s", text(found))

	_, found, err = dpa.Open(files, "lost/deal.toml", builtin(t))
	require.NoError(t, err)
	assert.True(t, slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Check == "DPA104" }), "%s", text(found))

	deal, _, err = dpa.Open(files, "elsewhere/deal.toml", builtin(t))
	require.NoError(t, err)
	d, _ = deal.Document("en")
	assert.Empty(t, d.Attachments, "an agreement without the appendix carries no clauses")
}

func asPDF(t *testing.T, d *doc.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, pdf.Write(&b, d, pdf.Options{}))
	return b.Bytes()
}
