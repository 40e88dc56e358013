package pdf_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/pdf"
	"github.com/dpakit/dpakit/dpa/style"
)

// What a file holds is held: of each agreement of the repository, in each language
// and style, and of documents that no agreement is, a sum of each page and one of
// all that stands beside them. `dpa verify` promises that the files of a deal give
// what was signed byte for byte, so that another byte of a deal that nobody changed
// is an event on which somebody has to decide.
func TestGoldenPages(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	const name = "testdata/pages.txt"
	var got strings.Builder
	for _, d := range heldDocuments(t) {
		fmt.Fprintf(&got, "%s: %s\n", d.name, d.sums())
	}
	if golden.Updating() {
		require.NoError(t, os.WriteFile(name, []byte(got.String()), 0o644))
	}
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	want := map[string][]string{}
	for line := range strings.Lines(string(data)) {
		document, sums, _ := strings.Cut(line, ": ")
		want[document] = strings.Fields(sums)
	}
	for line := range strings.Lines(got.String()) {
		document, sums, _ := strings.Cut(line, ": ")
		is, was := strings.Fields(sums), want[document]
		delete(want, document)
		if slices.Equal(is, was) {
			continue
		}
		where := "what its pages share or what stands beside them (fonts, headers, links, tags, fields, metadata)"
		for i := 1; i < min(len(is), len(was)); i++ {
			if is[i] != was[i] {
				where = fmt.Sprintf("page %d", i)
				break
			}
		}
		t.Errorf("%s is not what it was, from %s on: of %d pages there are %d. Of a deal that nobody changed it is another file, and what was signed is no longer found byte for byte. Look at the page; if that is meant, say it in CHANGELOG.md, then: go test ./dpa/pdf -run GoldenPages -update", document, where, max(0, len(was)-1), len(is)-1)
	}
	require.Empty(t, want, "no document is called so")
}

// A heldDocument is written anew each time that its sums are asked for.
type heldDocument struct {
	name string
	*doc.Document
	pdf.Options
}

func heldDocuments(t testing.TB) []heldDocument {
	agreements, strange := composed(t), pdf.Strange()
	documents := inStyles(t, agreements)
	looks := []style.Style{{}, documents["minimal.fr.classic"].Style, documents["minimal.fr.compact"].Style, documents["minimal.fr.modern"].Style}
	for i, name := range slices.Sorted(maps.Keys(strange)) {
		if !strings.HasPrefix(name, "unlike ") { // these have looks of their own
			strange[name].Style = looks[i%len(looks)]
		}
	}
	maps.Copy(documents, strange)
	for name, d := range agreements { // those with a look of their own
		if !slices.ContainsFunc(looks, func(look style.Style) bool { return reflect.DeepEqual(look, d.Style) }) {
			documents[name] = d
		}
	}
	var out []heldDocument
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		out = append(out, heldDocument{name, documents[name], pdf.Options{}})
	}
	d := documents["siilo.fr.classic"]
	return append(out, heldDocument{"siilo.fr.classic on Letter", d, pdf.Options{Size: pdf.Letter, Created: time.Date(2026, 11, 27, 10, 0, 0, 0, time.UTC), Creator: "dpa"}})
}

// sums are one of all that stands beside the pages, and one of each page.
func (d heldDocument) sums() string {
	file, _, err := pdf.Render(d.Document, d.Options)
	if err != nil {
		return golden.Sum(err.Error())
	}
	var contents, rest []string
	streams := map[string]string{}
	for _, s := range streamHead.FindAllSubmatchIndex(file, -1) {
		number, dict := string(file[s[2]:s[3]]), string(file[s[4]:s[5]])
		size, _ := strconv.Atoi(string(file[s[6]:s[7]]))
		data := file[s[1]:][:size]
		if strings.HasPrefix(dict, "/Type/XRef") { // where what is compressed begins
			continue
		}
		if strings.Contains(dict, "/FlateDecode") { // what is held is not how it is compressed
			r, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				return golden.Sum(err.Error())
			}
			if data, err = io.ReadAll(r); err != nil {
				return golden.Sum(err.Error())
			}
		}
		for _, page := range contentsOf.FindAllSubmatch(data, -1) {
			contents = append(contents, string(page[1]))
		}
		streams[number] = string(data)
		rest = append(rest, number, dict)
	}
	out := ""
	for _, number := range contents {
		out += " " + golden.Sum(streams[number])[:4]
		delete(streams, number)
	}
	for _, number := range slices.Sorted(maps.Keys(streams)) {
		rest = append(rest, streams[number])
	}
	return golden.Sum(rest...) + out
}

var (
	streamHead = regexp.MustCompile(`(\d+) 0 obj\n<<([^\n]*)/Length (\d+)>>\nstream\n`)
	contentsOf = regexp.MustCompile(`<</Type/Page/[^\n]*?/Contents (\d+) 0 R`)
)
