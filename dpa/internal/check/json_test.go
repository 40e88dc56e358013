package check_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// toJSON writes a file of TOML as JSON. The files that it names are of JSON
// too.
func toJSON(t *testing.T, name, src string) string {
	t.Helper()
	var l diag.List
	n := input.Parse(name, src, &l)
	require.NotNil(t, n, "%s", text(l))
	for _, it := range n.Items {
		if (it.Key == "extends" || it.Key == "registry") && it.Kind == input.String {
			it.Text = strings.TrimSuffix(it.Text, ".toml") + ".json"
		}
	}
	return string(input.WriteJSON(n))
}

// plain writes what v holds, without its places: a line for each value.
func plain(b *strings.Builder, path string, v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[input.Table](), reflect.TypeFor[diag.Pos](), reflect.TypeFor[*input.Node]():
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			plain(b, path, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			plain(b, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			plain(b, fmt.Sprint(path, "[", i, "]"), v.Index(i))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			plain(b, path+"."+key.String(), v.MapIndex(key))
		}
	default:
		text := fmt.Sprintf("%v", v)
		if path == ".Extends" || path == ".Registry" {
			text = strings.TrimSuffix(text, filepath.Ext(text))
		}
		fmt.Fprintf(b, "%s = %s\n", path, text)
	}
}

var (
	placeInText = regexp.MustCompile(`[a-z]+\.(toml|json):\d+:\d+`)
	headerName  = regexp.MustCompile(`\[+([a-z_.]+)\]+`)
)

// told is what findings say, but for what the formats write differently: the
// place, and the brackets of a header.
func told(l diag.List) []string {
	out := []string{}
	for _, f := range l {
		message := placeInText.ReplaceAllString(f.Message("en"), "…")
		message = headerName.ReplaceAllString(message, "$1")
		out = append(out, f.Check+" "+strings.ReplaceAll(message, ".json", ".toml"))
	}
	slices.Sort(out)
	return out
}

// equalInJSON loads the files as they are and as JSON, and compares.
func equalInJSON(t *testing.T, files fs.FS, deal string, load func(fs.FS, string) (*agreement.Agreement, diag.List)) {
	t.Helper()
	asJSON := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		src, err := fs.ReadFile(files, name)
		if path.Ext(name) != ".toml" { // a picture
			asJSON[name] = &fstest.MapFile{Data: src}
			return err
		}
		asJSON[strings.TrimSuffix(name, ".toml")+".json"] = &fstest.MapFile{Data: []byte(toJSON(t, name, string(src)))}
		return err
	}))
	want, wantFound := load(files, deal)
	got, gotFound := load(asJSON, strings.TrimSuffix(deal, ".toml")+".json")
	// A date in quotation marks is a mistake in TOML only.
	wantFound = slices.DeleteFunc(wantFound, func(f diag.Finding) bool { return f.Check == "DPA113" && strings.Contains(f.Message("en"), "-") })
	assert.Equal(t, told(wantFound), told(gotFound))
	if wantFound.Err() == nil {
		require.NotNil(t, got, "%s", text(gotFound))
		var a, b strings.Builder
		plain(&a, "", reflect.ValueOf(want))
		plain(&b, "", reflect.ValueOf(got))
		assert.Equal(t, strings.Split(a.String(), "\n"), strings.Split(b.String(), "\n"))
	}
	for _, f := range gotFound {
		if f.Pos.Line == 0 {
			continue
		}
		lines := strings.Split(string(asJSON[f.Pos.File].Data), "\n")
		require.LessOrEqual(t, f.Pos.Line, len(lines), "%s", f.Text("en"))
		assert.LessOrEqual(t, f.Pos.Col, len([]rune(lines[f.Pos.Line-1]))+1, "%s", f.Text("en"))
	}
}

func TestEverySampleIsTheSameInJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := library.Builtin()
	require.NoError(t, err)
	const repository = "../../.."
	var deals []string
	for _, pattern := range []string{"examples/*/deal.toml", "testdata/agreements/*/deal.toml"} {
		found, err := filepath.Glob(filepath.Join(repository, pattern))
		require.NoError(t, err)
		deals = append(deals, found...)
	}
	require.Greater(t, len(deals), 14)
	for _, deal := range deals {
		t.Run(filepath.Base(filepath.Dir(deal)), func(t *testing.T) {
			equalInJSON(t, os.DirFS(filepath.Dir(deal)), "deal.toml", func(fsys fs.FS, name string) (*agreement.Agreement, diag.List) {
				a, l, err := readAndCheck(fsys, name, lib)
				require.NoError(t, err)
				return a, l
			})
		})
	}
}

// Every mistake gives the same finding in JSON, but for what JSON cannot say.
func TestEveryMistakeIsTheSameInJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib := shelf(t)
	n := 0
	for _, m := range slices.Concat(mistakes, processingMistakes, subprocessorMistakes, transferMistakes, guaranteeMistakes) {
		if strings.Contains(m.want, "DPA101") || strings.Contains(m.want, "DPA102") || strings.Contains(m.want, "DPA103") {
			continue // of the syntax of TOML, or lost when JSON is made of it
		}
		n++
		t.Run(m.name, func(t *testing.T) {
			equalInJSON(t, fstest.MapFS{
				"deal.toml":   {Data: []byte("extends = \"vendor.toml\"\n" + m.deal)},
				"vendor.toml": {Data: []byte(vendor)},
			}, "deal.toml", func(fsys fs.FS, name string) (*agreement.Agreement, diag.List) {
				a, l, err := readAndCheck(fsys, name, lib)
				require.NoError(t, err)
				return a, l
			})
		})
	}
	assert.Greater(t, n, 100)
}

// A deal in JSON may extend a vendor in TOML, and the other way round.
func TestFormatsExtendEachOther(t *testing.T) {
	for _, files := range []map[string]string{
		{"deal.json": `{"extends": "vendor.toml", "date": "2026-12-01"}`, "vendor.toml": vendor},
		{"deal.toml": "extends = 'vendor.json'\ndate = 2026-12-01", "vendor.json": toJSON(t, "vendor.toml", vendor)},
	} {
		fsys, deal := fstest.MapFS{}, ""
		for name, src := range files {
			fsys[name] = &fstest.MapFile{Data: []byte(src)}
			if strings.HasPrefix(name, "deal") {
				deal = name
			}
		}
		a, l, err := readAndCheck(fsys, deal, shelf(t))
		require.NoError(t, err)
		require.NotNil(t, a, "%s", text(l))
		assert.Equal(t, "2026-12-01", a.Date.String())
		assert.Empty(t, l)
	}
}

func TestMistakesInJSONAreAtTheirPlace(t *testing.T) {
	fsys := fstest.MapFS{"vendor.toml": {Data: []byte(vendor)}, "deal.json": {Data: []byte(`{
  "extends": "vendor.toml",
  "date": "2026-13-01",
  "é": 1,
  "controller": {"country": "x", "capital": 12, "address": []},
  "measures": [{"titel": "x"}]
}`)}}
	_, l, err := readAndCheck(fsys, "deal.json", shelf(t))
	require.NoError(t, err)
	var got []string
	for _, f := range l {
		got = append(got, strings.TrimPrefix(fmt.Sprint(f.Pos), "deal.json:")+" "+f.Check)
	}
	assert.Equal(t, []string{"3:11 DPA113", "4:3 DPA110", "5:18 DPA110", "5:45 DPA117", "5:60 DPA111", "6:17 DPA110"}, got)
	assert.Contains(t, text(l), `Write { "key": …`)
	assert.Contains(t, text(l), "unknown key “country” in controller")
}
