package dpa_test

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/library"
)

// The corpus in testdata/good and testdata/flawed is what the checks are judged
// by: they are silent on the first and find every mistake of the second.
var corpus = os.DirFS("../testdata")

var shippedLibrary = sync.OnceValues(library.Builtin)

// judge returns everything that is found in an agreement, as `dpa check` does.
// Nothing else in this file calls the program.
func judge(t testing.TB, fsys fs.FS, name string) diag.List {
	t.Helper()
	lib, err := shippedLibrary()
	require.NoError(t, err)
	_, l, err := dpa.Open(fsys, name, lib)
	require.NoError(t, err)
	return l
}

// judgeText is judge for what a sentence alone can be reported for, which no
// composing finds, in a deal beside the good ones. Several tests ask for the same.
func judgeText(t testing.TB, fsys fs.FS, name string) diag.List {
	t.Helper()
	read, checked := judgedText(t, fsys, name)
	return slices.Concat(read, checked)
}

// judgedText is what judgeText finds as the deal is read, and in what was read.
func judgedText(t testing.TB, fsys fs.FS, name string) (reading, checking diag.List) {
	t.Helper()
	src, err := fs.ReadFile(fsys, name)
	require.NoError(t, err)
	once, _ := judgedTexts.LoadOrStore(name+"\x00"+string(src), sync.OnceValues(func() ([2]diag.List, error) {
		lib, err := shippedLibrary()
		if err != nil {
			return [2]diag.List{}, err
		}
		files, err := read.Next(fsys, name, kept.On[input.Parsed](&lib.Kept))
		if err != nil {
			return [2]diag.List{}, err
		}
		a, found := files.Agreement(nil, lib)
		return [2]diag.List{slices.Concat(files.Found, found), examined(a, lib)}, nil
	}))
	found, err := once.(func() ([2]diag.List, error))()
	require.NoError(t, err)
	return found[0], found[1]
}

// judgedTexts holds what judgedText has found, by the name of the deal and what it says.
var judgedTexts sync.Map

// examined checks an agreement. The deals of the corpus have most texts in common,
// and what is known of a text changes no finding (TestARowTakesNothingOfAnother).
func examined(a *agreement.Agreement, lib *library.Library) diag.List {
	memories := kept.On[kept.Pool[check.Memory]](&lib.Kept)
	m := memories.Take()
	defer memories.Put(m)
	return check.Next(a.Clone(), lib, m, nil)
}

// beside is the good deals with one more beside them, which so may extend them.
func beside(t testing.TB, name, src string) fs.FS {
	t.Helper()
	good, err := goodDeals()
	require.NoError(t, err)
	all := maps.Clone(good)
	all[name] = &fstest.MapFile{Data: []byte(src)}
	return all
}

var goodDeals = sync.OnceValues(func() (fstest.MapFS, error) {
	all := fstest.MapFS{}
	err := fs.WalkDir(corpus, "good", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(corpus, name)
		all[name] = &fstest.MapFile{Data: b}
		return err
	})
	return all, err
})

// falseAlarms are the findings that the checks are known to make on good deals
// although nothing is wrong. A check that learns better takes its line away.
var falseAlarms = map[string]string{}

// A good deal is final, complete and sound: no error, no warning.
func TestGoodDeals(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	names, err := fs.Glob(corpus, "good/*.toml")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(names), 40)
	known := map[string]bool{}
	for _, name := range names {
		for _, f := range judge(t, corpus, name) {
			alarm := name + " " + f.Check
			switch {
			case f.Severity() != diag.Error && f.Severity() != diag.Warning:
			case falseAlarms[alarm] != "":
				known[alarm] = true
			default:
				t.Errorf("false alarm: %s", f.Text("en"))
			}
		}
	}
	stillKnown(t, known, func(alarm string) bool { return strings.HasPrefix(alarm, "good/") })
}

// stillKnown fails for a false alarm that is no longer made, so that the list
// shrinks with the checks' mistakes.
func stillKnown(t *testing.T, known map[string]bool, of func(alarm string) bool) {
	t.Helper()
	for alarm := range falseAlarms {
		assert.True(t, known[alarm] || !of(alarm), "no longer found: take %q out of falseAlarms", alarm)
	}
}

// places says where a sentence of sentences.toml stands: the lines that put it
// into the good deal of its language.
var places = map[string]string{
	"purposes":            "[[processing]]\nid = \"ID\"\npurposes = TEXT",
	"nature":              "[[processing]]\nid = \"ID\"\nnature = TEXT",
	"subject_matter":      "[[processing]]\nid = \"ID\"\nsubject_matter = TEXT",
	"notes":               "[[processing]]\nid = \"ID\"\nnotes = TEXT",
	"exclusions":          "[[processing]]\nid = \"ID\"\nexclusions = TEXT",
	"special_safeguards":  "[[processing]]\nid = \"ID\"\nspecial_safeguards = TEXT",
	"retention.unless":    "[[processing]]\nid = \"ID\"\nretention.unless = TEXT",
	"retention.criterion": "RETENTION",
	"category":            "CATEGORY",
	"category.note":       "CATEGORY",
	"measure":             "[[measures]]\nid = \"own\"\ntitle = \"TITLE\"\ntext = TEXT",
	"service.purpose":     "SERVICE",
	"safeguards":          "[[subprocessors]]\nid = \"SUB\"\nsafeguards = [TEXT]",
	"subprocessor.notes":  "[[subprocessors]]\nid = \"SUB\"\nnotes = TEXT",
	"excludes":            "[[subprocessors]]\nid = \"SUB\"\nexcludes = [TEXT]",
}

// sentence returns a deal that says the sentence at the place that key names.
func sentence(t *testing.T, lang, key, say string) string {
	t.Helper()
	base := map[string]string{"en": "good/telecom.toml", "fr": "good/crm.toml"}[lang]
	id := map[string]string{"en": "billing", "fr": "crm"}[lang]
	sub := map[string]string{"en": "liffey", "fr": "hexanuage"}[lang]
	title := map[string]string{"en": "Further measure", "fr": "Mesure complémentaire"}[lang]
	b, err := fs.ReadFile(corpus, base)
	require.NoError(t, err)
	src, quoted := string(b), fmt.Sprintf("%q", say)
	if after, ok := strings.CutPrefix(key, "special_conditions."); ok {
		return src + "\n[[special_conditions]]\nadd_after = \"" + after + "\"\nid = \"own\"\ntext = " + quoted + "\nreason = \"négociation\"\n"
	}
	form, ok := places[key]
	require.True(t, ok, "sentences.toml: no place for %q", key)
	switch {
	case form == "RETENTION":
		return regexp.MustCompile(`(?m)^retention = .*$`).ReplaceAllLiteralString(src, "retention = { criterion = "+quoted+" }")
	case form == "CATEGORY": // beside the first categories of the activity
		item := quoted
		if key == "category.note" {
			item = `{ word = "contact_details", note = ` + quoted + ` }`
		} else if !strings.Contains(say, " ") {
			item = "{ " + lang + " = " + quoted + " }"
		}
		return strings.Replace(src, `categories = [`, `categories = [`+item+`, `, 1)
	case form == "SERVICE": // only the services of sub-processors have their purpose first
		return regexp.MustCompile(`(?m)^purpose = .*$`).ReplaceAllLiteralString(src, "purpose = "+quoted)
	}
	lines := strings.NewReplacer("ID", id, "SUB", sub, "TITLE", title, "TEXT", quoted).Replace(form)
	return "extends = \"" + path.Base(base) + "\"\n" + lines + "\n"
}

// Sound sentences draw no finding where they stand, whatever words they use.
func TestGoodSentences(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	b, err := fs.ReadFile(corpus, "good/shared/sentences.toml")
	require.NoError(t, err)
	var all map[string]map[string][]string
	_, err = toml.Decode(string(b), &all)
	require.NoError(t, err)
	n, known := 0, map[string]bool{}
	for _, lang := range []string{"en", "fr"} {
		for key, list := range all[lang] {
			for _, say := range list {
				n++
				fsys := beside(t, theSentence, sentence(t, lang, key, say))
				for _, f := range judgeText(t, fsys, theSentence) {
					alarm := say + " " + f.Check
					switch {
					case f.Severity() != diag.Error && f.Severity() != diag.Warning:
					case falseAlarms[alarm] != "":
						known[alarm] = true
					default:
						t.Errorf("false alarm on %s, %s, %q: %s", lang, key, say, f.Text("en"))
					}
				}
			}
		}
	}
	assert.GreaterOrEqual(t, n, 300)
	stillKnown(t, known, func(alarm string) bool { return !strings.HasPrefix(alarm, "good/") })
}

// Each sentence with a mistake is found by the check under which it stands.
func TestFlawedSentences(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	b, err := fs.ReadFile(corpus, "flawed/sentences.toml")
	require.NoError(t, err)
	var all map[string]map[string]map[string][]string
	_, err = toml.Decode(string(b), &all)
	require.NoError(t, err)
	n := 0
	for lang, keys := range all {
		for key, checks := range keys {
			for id, list := range checks {
				for _, say := range list {
					n++
					l := judgeText(t, beside(t, theSentence, sentence(t, lang, key, say)), theSentence)
					assert.True(t, slices.ContainsFunc(l, func(f diag.Finding) bool { return f.Check == id }), "%s, %s: %q: no %s: %v", lang, key, say, id, checksOf(l))
				}
			}
		}
	}
	assert.GreaterOrEqual(t, n, 180)
}

func checksOf(l diag.List) []string {
	var ids []string
	for _, f := range l {
		ids = append(ids, f.Check)
	}
	return ids
}

// A fault is reported once, also where two lists of phrases know it.
func TestOneFindingOfOneFault(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, key, say string }{
		{"en", "purposes", "any other useful purpose"},
		{"fr", "purposes", "toute autre finalité utile"},
		{"en", "purposes", "Providing the service and any other useful purpose."},
		{"fr", "purposes", "Fournir le service et toute autre finalité utile."},
		{"en", "retention.criterion", "as long as the Processor finds the data useful"},
		{"fr", "retention.criterion", "aussi longtemps que le Sous-traitant le juge utile"},
	} {
		assert.Len(t, judgeText(t, beside(t, theSentence, sentence(t, c.lang, c.key, c.say)), theSentence), 1, c.say)
	}
}

// An expected finding is a mark in a flawed deal: “#! topic severity: why”,
// with the code after the severity once a check exists that makes it. At the
// end of a line it speaks of that line, on lines of its own of the next one.
// Two marks of one deal that say the same are one mistake, which may be
// reported at either line.
type expected struct {
	file     string
	lines    []int
	topic    string
	severity diag.Severity
	check    string // "" for a check that is still to be written
	why      string
}

// rowOf finds in a mark the row of the list of mistakes: “(H01)”.
var rowOf = regexp.MustCompile(`\(([A-Z]\d\d)(?:,[^)]*)?\)$`)

var markForm = regexp.MustCompile(`^([a-z0-9-]+) (error|warning|info)( DPA\d{3})?: (.+)$`)

func marksIn(t *testing.T, file, src string) []expected {
	t.Helper()
	var list, waiting []expected
	all := strings.Split(src, "\n")
	text := func(i int) []int { // the lines of what begins there, should it be a text of several
		lines := []int{i + 1}
		for j := i + 1; strings.Count(all[i], `"""`)%2 == 1 && j < len(all); j++ {
			if lines = append(lines, j+1); strings.Contains(all[j], `"""`) {
				break
			}
		}
		return lines
	}
	for i, line := range all {
		before, mark, ok := strings.Cut(line, "#! ")
		if ok {
			m := markForm.FindStringSubmatch(mark)
			require.NotNil(t, m, "%s:%d: a mark is “#! topic severity [DPA000]: why”, not %q", file, i+1, mark)
			severity := map[string]diag.Severity{"error": diag.Error, "warning": diag.Warning, "info": diag.Info}[m[2]]
			waiting = append(waiting, expected{file: file, topic: m[1], severity: severity, check: strings.TrimSpace(m[3]), why: m[4]})
		}
		if strings.TrimSpace(before) == "" && (ok || strings.TrimSpace(line) == "") {
			continue // the line that it speaks of is to come
		}
		for _, e := range waiting {
			same := slices.IndexFunc(list, func(o expected) bool { return o.topic == e.topic && o.why == e.why })
			if same < 0 {
				same = len(list)
				list = append(list, e)
			}
			list[same].lines = append(list[same].lines, text(i)...)
		}
		waiting = nil
	}
	require.Empty(t, waiting, "%s: a mark at the end speaks of no line", file)
	return list
}

// flawed builds a deal from a good one: after “from FILE”, a line “-text”
// takes out the first line that is or contains the text, “+line” puts a line in its
// place, and all others are added at the end.
func flawed(t *testing.T, name, src string) string {
	t.Helper()
	first, rest, _ := strings.Cut(src, "\n")
	base, ok := strings.CutPrefix(first, "from ")
	require.True(t, ok, "%s: the first line is “from” and a good deal", name)
	b, err := fs.ReadFile(corpus, "good/"+base)
	require.NoError(t, err, name)
	lines := strings.Split(strings.TrimRight(string(b), "\n"), "\n")
	at := -1
	var added []string
	for _, line := range strings.Split(strings.TrimRight(rest, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "-"):
			if at = slices.Index(lines, line[1:]); at < 0 {
				at = slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, line[1:]) })
			}
			require.GreaterOrEqual(t, at, 0, "%s: no line of %s contains %q", name, base, line[1:])
			lines = slices.Delete(lines, at, at+1)
		case strings.HasPrefix(line, "+"):
			require.GreaterOrEqual(t, at, 0, "%s: “+” follows “-”", name)
			lines = slices.Insert(lines, at, line[1:])
			at++
		default:
			added = append(added, line)
		}
	}
	return strings.Join(append(lines, added...), "\n") + "\n"
}

// echoes are the findings that only repeat what the deal says, whatever it is:
// they show no mistake.
var echoes = []string{"DPA147", "DPA150", "DPA411"}

// outcome says whether an expected finding was made: by its check where the
// mark names one, else by any check that judges.
func (e expected) outcome(l diag.List, others []expected) string {
	result := "missed"
	for _, f := range l {
		claimed := func(o expected) bool {
			return o.check == f.Check && o.file == f.Pos.File && slices.Contains(o.lines, f.Pos.Line)
		}
		if e.check == "" && slices.ContainsFunc(others, claimed) {
			continue // made for another mistake of the line
		}
		if f.Pos.File != e.file || !slices.Contains(e.lines, f.Pos.Line) || e.check != "" && f.Check != e.check || e.check == "" && slices.Contains(echoes, f.Check) {
			continue
		}
		if f.Severity() <= e.severity {
			return "found"
		}
		result = "weak"
	}
	return result
}

func told(l diag.List) string {
	var b strings.Builder
	for _, f := range l {
		b.WriteString(f.Text("en") + "\n")
	}
	return b.String()
}

// TestFlawed looks for every mark and prints a table of what is found, found
// at a lower severity than the mark asks for, and missed, topic by topic
// (go test -run Flawed -v). A mark that names a check fails when it is missed.
func TestFlawed(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	type result struct{ found, weak, missed int }
	var unfound []string // mistakes of the published documents, by row and document
	table := map[string]*result{}
	total := map[string]*result{}
	run := func(name string, fsys fs.FS, file string, marked []expected) {
		l := judge(t, fsys, file)
		group, _, _ := strings.Cut(name, "/")
		for _, e := range marked {
			outcome := e.outcome(l, marked)
			for _, m := range []struct {
				in  map[string]*result
				key string
			}{{table, e.topic}, {total, group}} {
				r := m.in[m.key]
				if r == nil {
					r = &result{}
					m.in[m.key] = r
				}
				switch outcome {
				case "found":
					r.found++
				case "weak":
					r.weak++
				default:
					r.missed++
				}
			}
			if row := rowOf.FindStringSubmatch(e.why); outcome == "missed" && group != "one" && row != nil {
				unfound = append(unfound, row[1]+" "+group)
			}
			if outcome == "missed" {
				if e.check != "" {
					t.Errorf("%s: %s:%d: %s no longer finds %s: %s; found:\n%s", name, e.file, e.lines[0], e.check, e.topic, e.why, told(l))
				} else {
					t.Logf("missed: %s: %s:%d: %s: %s", name, path.Base(e.file), e.lines[0], e.topic, e.why)
				}
			}
		}
		if group == "one" { // one mistake each: what else is found is a false alarm or a mark that is missing
			for _, f := range l {
				at := func(e expected) bool {
					return e.file == f.Pos.File && slices.Contains(e.lines, f.Pos.Line) || e.check == f.Check
				}
				if f.Severity() != diag.Info && !slices.Contains(echoes, f.Check) && !slices.ContainsFunc(marked, at) {
					t.Logf("also: %s: %s", name, f.Text("en"))
				}
			}
		}
	}

	deals := 0
	archives, err := fs.Glob(corpus, "flawed/*.txtar")
	require.NoError(t, err)
	for _, archive := range archives {
		b, err := fs.ReadFile(corpus, archive)
		require.NoError(t, err)
		for _, f := range txtar.Parse(b).Files {
			deals++
			src, file := flawed(t, archive+": "+f.Name, string(f.Data)), "good/"+f.Name+".toml"
			marked := marksIn(t, file, src)
			require.NotEmpty(t, marked, "%s: %s has no mark", archive, f.Name)
			run("one/"+f.Name, beside(t, file, src), file, marked)
		}
	}
	assert.GreaterOrEqual(t, deals, 120)

	references, err := fs.Glob(corpus, "flawed/*/deal.toml")
	require.NoError(t, err)
	for _, deal := range references {
		dir := path.Dir(deal)
		files, err := fs.Glob(corpus, dir+"/*.toml")
		require.NoError(t, err)
		var marked []expected
		for _, file := range files {
			b, err := fs.ReadFile(corpus, file)
			require.NoError(t, err)
			marked = append(marked, marksIn(t, file, string(b))...)
		}
		run(path.Base(dir), corpus, deal, marked)
	}

	// What is not found, and what cannot be entered, is exactly what docs/checks.md says.
	readme, err := fs.ReadFile(corpus, "flawed/README.md")
	require.NoError(t, err)
	documents := []string{"tricefy", "telemonitoring", "physitrack", "siilo"}
	for _, line := range strings.Split(string(readme), "\n") {
		cells := strings.Split(line, "|")
		for i, document := range documents {
			if len(cells) == len(documents)+4 && strings.Contains(cells[i+3], "not found") {
				unfound = append(unfound, strings.TrimSpace(cells[1])+" "+document)
			}
		}
	}
	page, err := os.ReadFile("../docs/checks.md")
	require.NoError(t, err)
	_, section, _ := strings.Cut(string(page), "\n## What no check finds\n")
	var told []string
	for _, m := range regexp.MustCompile(`(?m)^\| ([A-Z]\d\d) \| (\w+) \|`).FindAllStringSubmatch(section, -1) {
		told = append(told, m[1]+" "+m[2])
	}
	slices.Sort(unfound)
	assert.ElementsMatch(t, told, slices.Compact(unfound))

	for _, m := range []map[string]*result{table, total} {
		var b strings.Builder
		fmt.Fprintf(&b, "\n%-36s %6s %6s %6s\n", "", "found", "weak", "missed")
		keys := make([]string, 0, len(m))
		for k := range m {
			keys = append(keys, k)
		}
		slices.SortFunc(keys, cmp.Compare)
		var sum result
		for _, k := range keys {
			r := m[k]
			fmt.Fprintf(&b, "%-36s %6d %6d %6d\n", k, r.found, r.weak, r.missed)
			sum.found, sum.weak, sum.missed = sum.found+r.found, sum.weak+r.weak, sum.missed+r.missed
		}
		fmt.Fprintf(&b, "%-36s %6d %6d %6d\n", "all", sum.found, sum.weak, sum.missed)
		t.Log(b.String())
	}
}
