package dpa_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// What a vendor keeps to itself is in no document: what its policy allows, which
// exceptions it made and why, which warnings somebody answers for, the reason of
// a special condition and who has read it, the e-mail addresses of those who sign.
func TestWhatIsNeverPrintedIsInNoOutput(t *testing.T) {
	const mark = "zqx7"
	files := dpa.Files{
		"vendor.toml": []byte(`
languages = ["fr", "en"]
[processor]
name         = "Société Durand Conseil"
form         = { fr = "SAS", en = "French SAS" }
registration = { register = "RCS Lyon", number = "123 456 782" }
address      = { street = "12 rue des Lilas", postcode = "69003", city = "Lyon", country = "FR" }
signatory    = { name = "Paul Durand", capacity = { fr = "Président", en = "Chairman" }, email = "paul` + mark + `@durand-conseil.fr", order = 1 }
dpo          = { name = "Anne Roy", email = "dpo@durand-conseil.fr" }
none         = ["capital"]
[policy.breach]
notice = { min = "36h", max = "47h", approver = { fr = "le service ` + mark + `", en = "the desk ` + mark + `" } }
`),
		"deal.toml": []byte(`
extends   = "vendor.toml"
reference = "DPA-7"
status    = "draft"
unknown   = ["processing", "measures", "subprocessors"]
[controller]
name         = "Clinique Martin"
form         = { fr = "SAS", en = "French SAS" }
registration = { register = "RCS Lyon", number = "552 100 554" }
address      = { street = "1 rue du Parc", postcode = "69003", city = "Lyon", country = "FR" }
signatory    = { name = "Jeanne Martin", capacity = { fr = "Présidente", en = "Chair" }, email = "jeanne` + mark + `@clinique-martin.fr" }
cosignatories = [{ name = "Luc Petit", capacity = { fr = "Directeur", en = "Director" }, email = "luc` + mark + `@clinique-martin.fr" }]
unknown      = ["dpo", "contact"]
[clauses.law_forum]
law    = "FR"
courts = { fr = "les tribunaux de Lyon", en = "the courts of Lyon" }
[clauses.breach]
notice = "30h"
[[exceptions]]
clause   = "breach"
param    = "notice"
approved_by = "Direction ` + mark + `"
date     = 2026-11-02
reason   = "raison ` + mark + `"
[[special_conditions]]
add_after = "breach.notify"
text   = { fr = "Le Sous-traitant confirme la notification par téléphone.", en = "The Processor shall confirm the notification by telephone." }
reason = "motif ` + mark + `"
read   = { by = "Me ` + mark + `", date = 2026-11-02, text = "` + mark + `" }
`),
	}
	deal, found, err := dpa.Open(files, "deal.toml", builtin(t))
	require.NoError(t, err)
	require.NotNil(t, deal, "%s", text(found))
	require.GreaterOrEqual(t, strings.Count(strings.Join(stringsIn(reflect.ValueOf(deal.Agreement())), "\n"), mark), 9, "the agreement holds them")
	for _, lang := range deal.Languages() {
		d, _ := deal.Document(lang)
		for _, draft := range []string{d.Draft, ""} {
			d.Draft = draft
			assert.NotContains(t, strings.Join(stringsIn(reflect.ValueOf(d)), "\n"), mark)
			var md, file bytes.Buffer
			require.NoError(t, markdown.Write(&md, d))
			require.NoError(t, pdf.Write(&file, d, pdf.Options{}))
			assert.NotContains(t, md.String(), mark)
			// What a page shows is of the document; what else the file says is plain.
			for _, said := range unpacked(t, file.Bytes()) {
				assert.NotContains(t, said, mark)
				assert.NotRegexp(t, regexp.MustCompile(`EmbeddedFile|/AF\b|/Filespec|\.toml`), said)
			}
		}
		for _, annex := range dpa.Annexes() {
			rows, err := deal.Rows(lang, annex)
			require.NoError(t, err)
			assert.NotContains(t, strings.Join(stringsIn(reflect.ValueOf(rows)), "\n"), mark)
		}
	}
}

// unpacked returns a PDF as it is, and each of its compressed streams.
func unpacked(t *testing.T, b []byte) []string {
	t.Helper()
	out := []string{string(b)}
	for _, m := range regexp.MustCompile(`/FlateDecode/Length (\d+)>>\nstream\n`).FindAllSubmatchIndex(b, -1) {
		size, err := strconv.Atoi(string(b[m[2]:m[3]]))
		require.NoError(t, err)
		r, err := zlib.NewReader(bytes.NewReader(b[m[1]:][:size]))
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		out = append(out, string(data))
	}
	return out
}
