package dpa_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// german is a layer that adds a language as WRITING.md says: a copy of the file
// of English, of every English text, of the template and of the catalogue's texts.
func german(t *testing.T) fstest.MapFS {
	t.Helper()
	layer := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(dpakit.Texts, ".", func(name string, _ fs.DirEntry, err error) error {
		require.NoError(t, err)
		dir, file := path.Split(name)
		switch {
		case name == "locales/en.toml":
			file = "de.toml"
		case file == "en.md":
			file = "de.md"
		case strings.HasSuffix(file, ".en.md"):
			file = strings.TrimSuffix(file, ".en.md") + ".de.md"
		default:
			return nil
		}
		src, err := fs.ReadFile(dpakit.Texts, name)
		layer[dir+file] = &fstest.MapFile{Data: src}
		return err
	}))
	template, err := fs.ReadFile(dpakit.Texts, "templates/dpa/template.toml")
	require.NoError(t, err)
	layer["templates/dpa/template.toml"] = &fstest.MapFile{Data: []byte("replaces = \"dpa\"\n" + inGerman.Replace(string(template)))}
	layer["annexes/measures/catalogue.toml"] = &fstest.MapFile{Data: []byte(catalogueIn(t, "de"))}
	return layer
}

// inGerman puts German where text.toml has English.
var inGerman = strings.NewReplacer(`, en = "`, `, de = "`, `\n  en = "`, `\n  de = "`, `.en `, `.de `, `languages = ["fr", "en"]`, `languages = ["de"]`)

// catalogueIn is the part of the catalogue of measures that adds a language.
func catalogueIn(t *testing.T, lang string) string {
	t.Helper()
	var c struct {
		Headings map[string]struct{ Title map[string]string }
		Measures map[string]struct{ Title, Text map[string]string }
	}
	_, err := toml.DecodeFS(dpakit.Texts, "annexes/measures/catalogue.toml", &c)
	require.NoError(t, err)
	var b strings.Builder
	for id, h := range c.Headings {
		fmt.Fprintf(&b, "[headings.%s]\ntitle = { %s = %s }\n", id, lang, exchange.Quote(h.Title["en"]))
	}
	for id, m := range c.Measures {
		fmt.Fprintf(&b, "[measures.%s]\ntitle = { %s = %s }\ntext = { %[2]s = %[4]s }\n", id, lang, exchange.Quote(m.Title["en"]), exchange.Quote(m.Text["en"]))
	}
	return b.String()
}

func openDeal(t *testing.T, layer fstest.MapFS, files fs.FS) (*dpa.Deal, diag.List) {
	t.Helper()
	lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{Name: "german", FS: layer})
	require.NoError(t, err)
	require.NoError(t, found.Err())
	deal, found, err := dpa.Open(files, "deal.toml", lib)
	require.NoError(t, err)
	return deal, found
}

// A language is files alone: a copy of the files of another, as WRITING.md says,
// composes and prints.
func TestALanguageOfFilesAlone(t *testing.T) {
	deal := fstest.MapFS{}
	for _, name := range []string{"deal.toml", "vendor.toml"} {
		src, err := os.ReadFile("../examples/minimal/" + name)
		require.NoError(t, err)
		deal[name] = &fstest.MapFile{Data: []byte(inGerman.Replace(string(src)))}
	}
	a, found := openDeal(t, german(t), deal)
	require.NotNil(t, a, "%s", text(found))
	d, _ := a.Document("de")
	var md, out bytes.Buffer
	require.NoError(t, markdown.Write(&md, d))
	assert.Contains(t, md.String(), "twenty-four\u00a0(24)\u00a0hours")
	assert.NoError(t, pdf.Write(&out, d, pdf.Options{}))

	// What a language may leave out: no panic, and digits alone.
	layer := german(t)
	var keep []string
	table := ""
	for line := range strings.Lines(string(layer["locales/de.toml"].Data)) {
		if strings.HasPrefix(line, "[") {
			table = strings.TrimSpace(line)
		}
		if !strings.HasPrefix(table, "[numbers") && table != "[laws]" && !strings.HasPrefix(line, "forms ") {
			keep = append(keep, line)
		}
	}
	layer["locales/de.toml"] = &fstest.MapFile{Data: []byte(strings.Join(keep, ""))}
	a, found = openDeal(t, layer, deal)
	require.NotNil(t, a, "%s", text(found))
	d, _ = a.Document("de")
	md.Reset()
	require.NoError(t, markdown.Write(&md, d))
	assert.Contains(t, md.String(), "24\u00a0hours")
	assert.NotContains(t, md.String(), "twenty-four")
}

// A template without a title in the language is an error, never a document
// without its name.
func TestATemplateWithoutATitleInTheLanguage(t *testing.T) {
	layer := german(t)
	delete(layer, "templates/dpa/template.toml")
	src, err := os.ReadFile("../examples/minimal/deal.toml")
	require.NoError(t, err)
	vendor, err := os.ReadFile("../examples/minimal/vendor.toml")
	require.NoError(t, err)
	a, found := openDeal(t, layer, fstest.MapFS{
		"deal.toml":   {Data: []byte(inGerman.Replace(string(src)))},
		"vendor.toml": {Data: []byte(inGerman.Replace(string(vendor)))},
	})
	assert.Nil(t, a)
	require.Len(t, found, 1)
	assert.Equal(t, "templates/dpa/template.toml: this text is missing in “de” (DPA130)", found[0].Pos.File+": "+found[0].Message("en")+" ("+found[0].Check+")")
}

// parted is where a line must not end: between a day and its month, a
// number and what it counts, a word and its number.
var parted = regexp.MustCompile(`\b(1er|[0-9]{1,2}) (` + months + `)\b|\pL \([0-9]+\)\x{00a0}|\([0-9]+\) (jours?|heures?|mois|ans?|days?|hours?|months?|years?)\b` +
	`|\b[0-9]+ (jours|heures|mois|days|hours|months|years|[€%])|[Aa]rticles? [0-9L]|\b[Aa]nnexe? [0-9]|\((UE|EU|CE|EC)\) [0-9]|n° |\bno\. |\bISO(/IEC)? [0-9]`)

const months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December"

func TestWhatIsComposedHasItsNoBreakSpaces(t *testing.T) {
	for _, name := range whole {
		for _, lang := range []string{"fr", "en"} {
			src, err := os.ReadFile(filepath.Join(repository, folder(name), "golden."+lang+".md"))
			require.NoError(t, err)
			for line := range strings.Lines(string(src)) {
				if at := parted.FindStringIndex(line); at != nil {
					t.Errorf("%s.%s: …%s…", name, lang, line[max(0, at[0]-20):min(len(line), at[1]+20)])
				}
			}
		}
	}
}
