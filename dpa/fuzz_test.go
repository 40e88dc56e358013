package dpa_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// everything makes all that a deal gives, in each of its languages.
func everything(t *testing.T, deal *dpa.Deal) {
	t.Helper()
	for _, lang := range deal.Languages() {
		d, _ := deal.Document(lang)
		require.NotNil(t, d)
		var b bytes.Buffer
		require.NoError(t, markdown.Write(&b, d))
		file, pages, err := deal.PDF(lang)
		require.NoError(t, err)
		assert.Positive(t, pages)
		assert.Equal(t, 1, bytes.Count(file, []byte("\n%%EOF")))
		_, err = pdf.Read(file)
		assert.NoError(t, err)
		for _, annex := range dpa.Annexes() {
			records, err := deal.Rows(lang, annex)
			require.NoError(t, err)
			b.Reset()
			require.NoError(t, exchange.WriteCSV(&b, records, ';', func(f string) string { return deal.Heading(lang, f) }))
			b.Reset()
			require.NoError(t, exchange.WriteJSON(&b, records))
			assert.True(t, json.Valid(b.Bytes()))
		}
	}
	chart, err := deal.Clocks("fr")
	require.NoError(t, err)
	require.NoError(t, chart.SVG(new(bytes.Buffer)))
	deal.Explain()
	deal.Defaults()
}

// said checks what comes of whatever a user writes: findings in whole sentences,
// each with a place, and an error where there is no document.
func said(t *testing.T, deal *dpa.Deal, found diag.List) {
	t.Helper()
	assert.LessOrEqual(t, len(found), 2*(diag.Most+1))
	if deal == nil && !slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Check == "DPA100" }) {
		assert.Error(t, found.Err())
	}
	for _, f := range found {
		for _, lang := range []string{"fr", "en"} {
			assert.NotRegexp(t, `%!|map\[|\{[a-z_]+\}$`, f.Message(lang), f.Check)
		}
	}
}

// Whatever a file says, as TOML or as JSON, alone or laid on a vendor's: it is a
// document in every form, or there are findings.
func FuzzFileToDocument(f *testing.F) {
	vendor, err := os.ReadFile(filepath.Join(repository, "testdata", "deals", "vendor.toml"))
	require.NoError(f, err)
	good, err := filepath.Glob(filepath.Join(repository, "testdata", "good", "*.toml"))
	require.NoError(f, err)
	require.NotEmpty(f, good)
	for _, file := range good[:12] {
		src, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(src)
	}
	f.Add([]byte(`{"extends": "vendor.toml", "reference": "A-1", "status": "draft", "subprocessors": [{"name": "\u0000", "services": [{"service": null}]}]}`))
	lib := builtin(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		name := "deal.toml"
		if bytes.HasPrefix(bytes.TrimSpace(src), []byte("{")) {
			name = "deal.json"
		}
		deal, found, err := dpa.Open(dpa.Files{name: src, "vendor.toml": vendor}, name, lib)
		require.NoError(t, err)
		said(t, deal, found)
		if deal != nil {
			everything(t, deal)
		}
	})
}

// Whatever a layer of texts says, as a clause, an annex, a template, a language or
// a table of law: it is used, or there are findings, and a deal composes with it.
func FuzzLibraryLayer(f *testing.F) {
	files := []string{"clauses/breach/clause.toml", "clauses/breach/fr.md", "annexes/subprocessors/en.md", "annexes/measures/catalogue.toml", "templates/dpa/template.toml", "locales/fr.toml", "law/adequacy.toml", "law/companies.toml", "clauses/obligations.toml", "clauses/timelines.toml"}
	for _, name := range files {
		src, err := fs.ReadFile(dpakit.Texts, name)
		require.NoError(f, err, name)
		f.Add(name, src)
	}
	f.Add("clauses/breach/fr.md", []byte("# Violation\n\n{{each subprocessors}}\n{{each subprocessors}}\n{{name}}\n{{end}}\n{{end}}\n"))
	f.Add("locales/fr.toml", []byte("[phrases]\nnot_health = [\",\", \"\"]\n"))
	small := dpa.Files{}
	for _, name := range []string{"deal.toml", "vendor.toml"} {
		src, err := os.ReadFile(filepath.Join(repository, "examples", "minimal", name))
		require.NoError(f, err)
		small[name] = src
	}
	f.Fuzz(func(t *testing.T, name string, src []byte) {
		if !fs.ValidPath(name) || name == "." {
			t.Skip("no name of a file")
		}
		lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{Name: "mine", FS: dpa.Files{name: src}})
		if err != nil {
			assert.ErrorIs(t, err, library.ErrNoTexts)
			return
		}
		if lib == nil {
			assert.Error(t, found.Err())
			return
		}
		deal, findings, err := dpa.Open(small, "deal.toml", lib)
		require.NoError(t, err)
		said(t, deal, findings)
		if deal != nil {
			everything(t, deal)
		}
	})
}

// Any string in any place of a document is text in Markdown and in the PDF, and
// nothing else.
func FuzzEscapes(f *testing.F) {
	for _, s := range []string{"# x", "<b>", "a | b", "- x", "[x](javascript:x)", "(a) Tj ET", ") >> /AA <<", "\\", "%%EOF", "endstream endobj", "\u00ad-", "é\u0301", "&#60;", "=1+1"} {
		f.Add(s)
	}
	made := func(s string) *doc.Document {
		text := []doc.Inline{doc.Text(s)}
		para := func() doc.Block { return &doc.Paragraph{Text: text} }
		return &doc.Document{Lang: "fr", Title: s, Parties: []doc.Line{{Value: s}}, Reference: s, Sections: []*doc.Section{{Title: text, Blocks: []doc.Block{
			para(),
			&doc.List{Items: []*doc.Item{{Number: "a)", Blocks: []doc.Block{para()}}}},
			&doc.Paragraph{Text: []doc.Inline{doc.Text("x "), doc.Term(s), doc.Text(" x")}},
		}}}}
	}
	written := func(t *testing.T, s string) []byte {
		var b bytes.Buffer
		require.NoError(t, markdown.Write(&b, made(s)))
		return b.Bytes()
	}
	f.Fuzz(func(t *testing.T, s string) {
		if bareText(s) == "" {
			t.Skip("nothing is a text that is not there")
		}
		got := written(t, s)
		line, was, is := firstDifference(shape(written(t, "Qxz")), shape(got))
		assert.Zero(t, line, "%q: was %s, is %s", s, was, is)

		d := made(s)
		if pdf.Check(d).Err() != nil {
			return // refused, with its place
		}
		file, _, err := pdf.Render(d, pdf.Options{})
		require.NoError(t, err)
		assert.Equal(t, 1, bytes.Count(file, []byte("\n%%EOF")))
		passages, err := pdf.Read(file)
		require.NoError(t, err)
		var read strings.Builder
		for _, p := range passages {
			read.WriteString(strings.Join(p.Words, ""))
		}
		want := strings.ReplaceAll(bareText(s), "\u00ad", "")
		assert.GreaterOrEqual(t, strings.Count(bareText(read.String()), want), 3, "%q", s)
	})
}
