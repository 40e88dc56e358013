package pdf_test

import (
	"bytes"
	"io/fs"
	"math"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf"
	"github.com/dpakit/dpakit/dpa/style"
)

// composed returns every agreement of the repository in each of its languages.
func composed(t testing.TB) map[string]*doc.Document {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	root := os.DirFS("../..")
	out := map[string]*doc.Document{}
	for _, pattern := range []string{"examples/*/deal.toml", "testdata/agreements/*/deal.toml"} {
		deals, err := fs.Glob(root, pattern)
		require.NoError(t, err)
		require.NotEmpty(t, deals)
		for _, deal := range deals {
			name := path.Base(path.Dir(deal))
			if name == "mistakes" {
				continue // what does not load
			}
			a, found, err := dpa.Open(root, deal, lib)
			require.NoError(t, err)
			require.NotNil(t, a, "%s %v", name, found)
			for _, lang := range a.Languages() {
				d, _ := a.Document(lang)
				require.NotNil(t, d, name)
				out[name+"."+lang] = d
			}
		}
	}
	require.Greater(t, len(out), 25)
	return out
}

// inStyles returns each document in each style of the library.
func inStyles(t testing.TB, documents map[string]*doc.Document) map[string]*doc.Document {
	t.Helper()
	out := map[string]*doc.Document{}
	for _, name := range []string{"classic", "modern", "compact"} {
		var l diag.List
		look, err := style.Read(os.DirFS("../../templates/styles"), name+".toml", &l)
		require.NoError(t, err)
		require.Empty(t, l)
		for id, d := range documents {
			again := *d
			again.Style, again.Style.Logo = look, d.Style.Logo
			out[id+"."+name] = &again
		}
	}
	return out
}

// An agreement of 24 pages, with its tags, outline and six faces, has at most
// 120 KB in each language.
func TestSizeOfAFile(t *testing.T) {
	documents := composed(t)
	for _, name := range []string{"siilo.en", "siilo.fr"} {
		var b bytes.Buffer
		require.NoError(t, pdf.Write(&b, documents[name], pdf.Options{}))
		assert.LessOrEqual(t, b.Len(), 120_000, name)
		t.Logf("%s: %d bytes", name, b.Len())
	}
}

// What a line never ends with, when the next one begins so: a number and what it
// counts, a date, a reference.
var apart = map[string][2]*regexp.Regexp{
	"number (n) / noun":  {regexp.MustCompile(`\p{L}[ \x{a0}]\(\d+\)$`), regexp.MustCompile(`^\p{Ll}`)},
	"number / (n)":       {regexp.MustCompile(`\p{L}$`), regexp.MustCompile(`^\(\d+\)`)},
	"day / month":        {regexp.MustCompile(`(^|[^\d/.,])\d{1,2}$`), regexp.MustCompile(`^(janv|févr|mars|avril|mai|juin|juil|août|sept|oct|nov|déc(\.|embre)|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)`)},
	"(EU) / number":      {regexp.MustCompile(`\((UE|EU)\)$`), regexp.MustCompile(`^(n°|No|\d)`)},
	"label / number":     {regexp.MustCompile(`(^|[ (’])(ISO|ISO/IEC|NEN|TLS|AES|[Aa]rticles?|[Aa]nnexe?|n°|No|Art\.|paragraphe|point|L\.|R\.)$`), regexp.MustCompile(`^\d`)},
	"number / street":    {regexp.MustCompile(`(^|[^\p{L}\d/-])\d{1,4}[A-Z]?( (bis|ter))?,?$`), regexp.MustCompile(`^(rue|avenue|quai|boulevard|place|allée|cours|chemin|route|impasse|\p{Lu}\p{Ll}+ (Street|Road|Avenue|Way|Lane))\b`)},
	"postcode / city":    {regexp.MustCompile(`(^|, )(\d{5}|\d{4} [A-Z]{2})$`), regexp.MustCompile(`^\p{Lu}`)},
	"before punctuation": {regexp.MustCompile(`.`), regexp.MustCompile(`^[:;?!»]`)},
	"name in a cell":     {regexp.MustCompile(`^.{0,30}\p{Lu}\p{Ll}+-$`), regexp.MustCompile(`^\pL`)}, // « États- / Unis »
	"behind a quotation": {regexp.MustCompile(`«$`), regexp.MustCompile(`.`)},
}

// withinTerm ends a line that breaks a defined term; what is as short as this is
// the line of a cell, which may be narrower than the term.
var withinTerm = regexp.MustCompile(`^.{60,}[^\pL-]\p{Lu}\p{Ll}+-$`)

// breaksTerm reports whether a line ends within a word of a defined term.
func breaksTerm(d *doc.Document, b [2]string) bool {
	line, hyphen := strings.CutSuffix(b[0], "-")
	rest, _, _ := strings.Cut(b[1], " ")
	text := strings.TrimRight(line+rest, ",;.:)»”\u00a0\u202f")
	return hyphen && slices.ContainsFunc(d.Terms, func(term string) bool { return strings.HasSuffix(text, term) })
}

// The pages of real agreements are such that a law firm would send them, in every
// style. `make typography` prints what this test measures.
func TestPagesOfComposedAgreements(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	pages, hyphens, running, nearlyEmpty, half, bad, terms := 0, 0, 0, 0, 0, 0, 0
	short, stubs := 0, 0
	letters := map[string]int{}      // of justified lines, by the style
	spaces := map[string][]float64{} // by the style
	for name, d := range inStyles(t, composed(t)) {
		ps, breaks, err := pdf.Pages(d)
		require.NoError(t, err, name)
		for i, p := range ps {
			pages, hyphens = pages+1, hyphens+p.Hyphens
			letters[path.Ext(name)] += p.Letters
			running = max(running, p.Running)
			spaces[path.Ext(name)] = append(spaces[path.Ext(name)], p.Spaces...)
			assert.False(t, p.Table, "%s, page %d begins inside a table that has no name: %s", name, i+1, p.Begins)
			assert.False(t, p.Tail, "%s, page %d begins with what is not worth its head: %s", name, i+1, p.Begins)
			short, stubs = short+len(p.Short), stubs+len(p.Stubs)
			if p.Full < 0.6 && !p.Ends {
				half++
				t.Logf("%s, page %d is %.0f %% full: %s", name, i+1, 100*p.Full, p.Begins)
			}
			if p.Full < 0.25 && !p.Last {
				nearlyEmpty++
				assert.Fail(t, "a page is nearly empty", "%s, page %d of %d is %.0f %% full: %s", name, i+1, len(ps), 100*p.Full, p.Begins)
			}
		}
		for _, b := range breaks {
			if withinTerm.MatchString(b[0]) || breaksTerm(d, b) {
				terms++
			}
			for class, parts := range apart {
				if parts[0].MatchString(b[0]) && parts[1].MatchString(b[1]) {
					bad++
					assert.Fail(t, "a bad break", "%s, %s: %.60s", name, class, b)
				}
			}
		}
	}
	lines := 0.0
	for look, spaces := range spaces {
		slices.Sort(spaces)
		n, wide, mean, squares := float64(len(spaces)), 0, 0.0, 0.0
		for _, s := range spaces {
			mean += s / n
			if s > 0.5 {
				wide++
			}
		}
		for _, s := range spaces {
			squares += (s - mean) * (s - mean)
		}
		lines += n
		p95, average, loose := spaces[len(spaces)*95/100], float64(letters[look])/n, float64(wide)/n
		deviation := math.Sqrt(squares / n)
		t.Logf("%s: word spaces: mean %.3f em, p95 %.3f (at most 0.42), deviation %.3f (0.07), %.2f %% above 0.50 em (1); %.1f characters a line (75 to 92)", look, mean, p95, deviation, 100*loose, average)
		assert.InDelta(t, 83.5, average, 8.5, "characters a line, %s", look)
		assert.LessOrEqual(t, p95, 0.42, look)
		assert.LessOrEqual(t, loose, 0.01, look)
		assert.LessOrEqual(t, deviation, 0.07, look)
	}
	t.Logf("%d pages, %.0f justified lines, %.1f %% of which end with a hyphen", pages, lines, 100*float64(hyphens)/lines)
	t.Logf("%d lines break a term, %.3f %% (0.1): they would else be holes", terms, 100*float64(terms)/lines)
	assert.LessOrEqual(t, float64(terms), 0.001*lines)
	t.Logf("%d lines end short, %.2f %% (0.3): what follows is not divided", short, 100*float64(short)/lines)
	assert.LessOrEqual(t, float64(short), 0.003*lines)
	t.Logf("%d paragraphs end with a line of less than a tenth of the measure, one on %.0f pages (20)", stubs, float64(pages)/float64(stubs))
	assert.LessOrEqual(t, 20*stubs, pages)
	t.Logf("%d pages within a part are less than 0.6 full (0)", half)
	assert.Zero(t, half)
	t.Logf("bad breaks %d (0), hyphens in a row %d (2), pages nearly empty %d (0)", bad, running, nearlyEmpty)
	assert.LessOrEqual(t, running, 2)
}
