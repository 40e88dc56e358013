package dpa_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gmtext "github.com/yuin/goldmark/text"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/exchange"
	composing "github.com/dpakit/dpakit/dpa/internal/compose"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/value"
)

// naughty is the Big List of Naughty Strings, and what it does not have: the
// marks of Markdown, of spreadsheets and of terminals.
func naughty(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(repository, "testdata", "naughty", "blns.json"))
	require.NoError(t, err)
	var list []string
	require.NoError(t, json.Unmarshal(data, &list))
	require.Greater(t, len(list), 400)
	return append(list,
		"# heading", "## heading ##", "heading #", "- item", "+ item", "* item", "1. item", "2) item", "1.", "-", "***", "---", "===", "> quotation", "    code", "\tcode",
		"a | b", "| a | b |", "|---|", "a\n# b", "a\n---", "a  \nb", "a\\\nb", "a\r# b", "a\u2028# b", "```", "~~~", "`code`", "~~struck~~", "**strong**", "__strong__", "_a_ *b*",
		"[x](https://evil.example)", "[x]: https://evil.example", "![x](https://evil.example/x.png)", "<https://evil.example>", "<a@evil.example>", "https://evil.example", "http://evil.example/x", "ftp://evil.example",
		"www.evil.example", "WWW.evil.example", "a@evil.example", "mailto:a@evil.example", "xmpp:a@evil.example", "<b>", "</td>", "<!-- x", "<br>", "<?php", "<![CDATA[", "&lt;", "&#60;b&#62;", "&amp;lt;", "\\", "\\\\", "a\\",
		"- [ ] task", "[ ] task", "[^1]", "[^1]: note", ": definition", "$x$", "$$x$$", ":smile:", "x ", " x", "* ", "**x **", "{{notice}}", "=1+1", ";=cmd|' /C calc'!A0;", "\x1b]0;title\x07", "\u009b2J", "\u202ex",
	)
}

// skipped are keys whose value is a name of something else in the files, or
// one of a few words.
var skipped = strings.Fields("id use group heading template clause param after before replace omit add_after add_before data_sets subprocessors languages region also_under unknown none extends registry merge mechanism fallback modules options excludes status")

// plant puts a string into every text that a person may write freely in the
// values of an agreement, and returns how many these are.
func plant(v reflect.Value, key string, next func() string) int {
	switch x := v.Interface().(type) {
	case value.Text:
		if x.IsZero() {
			return 0
		}
		if x.In == nil {
			v.Set(reflect.ValueOf(value.Text{Plain: next()}))
			return 1
		}
		in, s := map[string]string{}, next()
		for lang := range x.In {
			in[lang] = s
		}
		v.Set(reflect.ValueOf(value.Text{In: in}))
		return 1
	case value.Date, value.Duration, value.Money, value.Country, value.Email, value.Link, input.Table, agreement.Policy:
		return 0
	}
	n := 0
	switch v.Kind() {
	case reflect.String:
		if v.String() != "" && v.Type() == reflect.TypeFor[string]() && !slices.Contains(skipped, key) {
			v.SetString(next())
			return 1
		}
	case reflect.Pointer:
		if !v.IsNil() {
			n += plant(v.Elem(), key, next)
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += plant(v.Index(i), key, next)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, k := range keys {
			elem := reflect.New(v.Type().Elem()).Elem()
			elem.Set(v.MapIndex(k))
			n += plant(elem, key, next)
			v.SetMapIndex(k, elem)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[library.Value]() {
			return plant(v.FieldByName("Text"), key, next)
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
			if f.IsExported() && f.Tag.Get("oneof") == "" && (key != "" || f.Anonymous || f.Name == "Params" || v.Type() == reflect.TypeFor[value.Word]() && f.Name == "Free") {
				n += plant(v.Field(i), key, next)
			}
		}
	}
	return n
}

// loaded loads an agreement with something of everything.
func loaded(t *testing.T, lib *library.Library) *agreement.Agreement {
	t.Helper()
	a, found, err := dpa.Read(os.DirFS(repository), folder("hospital")+"/deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	return a
}

// always gives that string.
func always(s string) func() string { return func() string { return s } }

// A mixture of strings is in the order of the values, so maps are walked in
// order too.
func TestPlantReachesEveryText(t *testing.T) {
	a := loaded(t, builtin(t))
	assert.Greater(t, plant(reflect.ValueOf(a).Elem(), "", always("x")), 200)
	assert.Equal(t, "x", a.Controller.Name)
	assert.Equal(t, "x", a.Processing[0].Purposes.In["fr"])
	assert.Equal(t, "x", a.Subprocessors[0].Services[0].Purpose.In["en"])
}

var commonMark = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote)).Parser()

// shape is the tree of Markdown without its words.
func shape(src []byte) string {
	var b strings.Builder
	last := ""
	root := commonMark.Parse(gmtext.NewReader(src))
	ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		kind := n.Kind().String()
		if kind == "Text" || kind == "String" {
			return ast.WalkContinue, nil // how often the words are parted says nothing
		}
		if raw, ok := n.(*ast.RawHTML); ok && string(raw.Segments.Value(src)) == "<br>" {
			kind = "br" // between the blocks of a cell
		}
		if !entering {
			kind = "/" + kind
		}
		if kind != last || strings.HasPrefix(kind, "/") {
			b.WriteString(kind + "\n")
		}
		last = kind
		return ast.WalkContinue, nil
	})
	return b.String()
}

// bareText leaves of a text what every format keeps of it: no spaces, and no
// difference of capitals, which the beginning of a sentence makes.
func bareText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// A text that is any string gives the document that a harmless one gives, with
// the string in it: every string in every text of the annexes, those that are
// most dangerous in every text of the whole agreement, and a mixture of all.
func TestNoStringIsMoreThanText(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	lib := builtin(t)
	list := naughty(t)
	const ours = 85 // at the end of the list
	for _, part := range []struct {
		template string
		strings  []string
	}{{"", list[len(list)-ours:]}, {"processing_description", list}, {"subprocessor_list", list}} {
		a := loaded(t, lib)
		if part.template != "" {
			a.Template = part.template
		}
		written := func(next func() string) string {
			plant(reflect.ValueOf(a).Elem(), "", next)
			d, found := composing.Document(a, lib, "fr")
			require.NotNil(t, d, "%s", text(found))
			var b bytes.Buffer
			require.NoError(t, markdown.Write(&b, d))
			return b.String()
		}
		const harmless = "Qxz"
		want := written(always(harmless))
		wanted, times := shape([]byte(want)), strings.Count(want, harmless)
		require.Greater(t, times, 40)
		for _, s := range part.strings {
			if bareText(s) == "" {
				continue // nothing is a text that is not there
			}
			got := written(always(s))
			if line, was, is := firstDifference(wanted, shape([]byte(got))); line > 0 {
				t.Errorf("%s %q: node %d was %s, is %s", part.template, s, line, was, is)
				continue
			}
			// The full stop at its end may be that of the sentence around it.
			if n := strings.Count(bareText(markdown.Plain(got)), cmp.Or(strings.TrimSuffix(bareText(s), "."), ".")); n < times {
				t.Errorf("%s %q: %d times in the document, a harmless text %d times", part.template, s, n, times)
			}
		}
		n := 0 // the mixture says something else each time, where the same is said once
		wanted = shape([]byte(written(func() string { n++; return harmless + strconv.Itoa(n) })))
		solid := slices.DeleteFunc(slices.Clone(list), func(s string) bool { return bareText(s) == "" })
		for shift := range 10 {
			i := shift * 53
			got := written(func() string { i++; return solid[i%len(solid)] })
			line, was, is := firstDifference(wanted, shape([]byte(got)))
			assert.Zero(t, line, "%s, mixture %d: was %s, is %s", part.template, shift, was, is)
		}
	}
}

// The same in what spreadsheets and programs read.
func TestNoStringIsMoreThanACell(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	lib := builtin(t)
	a := loaded(t, lib)
	for _, s := range naughty(t) {
		if bareText(s) == "" {
			continue
		}
		plant(reflect.ValueOf(a).Elem(), "", always(s))
		for _, annex := range []string{"subprocessors", "processing"} {
			records, err := composing.Records(a, lib, "fr", annex)
			require.NoError(t, err)
			require.NotEmpty(t, records)
			var b bytes.Buffer
			require.NoError(t, exchange.WriteCSV(&b, records, ',', func(f string) string { return f }))
			for line := range strings.FieldsFuncSeq(b.String(), func(r rune) bool { return strings.ContainsRune(";\t|\r\n", r) }) {
				if cell := strings.TrimLeft(line, " \u00a0\""); cell != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(cell)[0]) {
					t.Errorf("%q: the cell %q", s, cell)
				}
			}
			b.Reset()
			require.NoError(t, exchange.WriteJSON(&b, records))
			var read []map[string]any
			require.NoError(t, json.Unmarshal(b.Bytes(), &read))
			assert.Len(t, read, len(records))
		}
	}
}

// What a finding quotes cannot command the terminal on which it is shown.
func TestNoFindingCommandsATerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib := builtin(t)
	for _, s := range naughty(t) {
		quoted, err := json.Marshal(s)
		require.NoError(t, err)
		deal := `{"extends": "vendor.toml", ` + string(append(quoted[:len(quoted)-1:len(quoted)-1], 'x', '"')) + `: 1, "status": ` + string(quoted) + `, "template": ` + string(quoted) +
			`, "controller": {"name": ` + string(quoted) + `, "nmae": "", "address": {"country": ` + string(quoted) + `}, "contact": {"email": ` + string(quoted) + `, "url": ` + string(quoted) + `}}}`
		a, found, err := dpa.Open(dpa.Files{"deal.json": []byte(deal), "vendor.toml": []byte(vendor(t))}, "deal.json", lib)
		require.NoError(t, err)
		assert.Nil(t, a)
		require.NotEmpty(t, found)
		for _, f := range found {
			for _, lang := range []string{"fr", "en"} {
				for line := range strings.SplitSeq(f.Text(lang), "\n\t") {
					assert.False(t, strings.ContainsFunc(line, func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }), "%q", line)
				}
			}
		}
	}
}
