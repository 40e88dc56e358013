package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// blocks returns what stands between the fences of that language in a Markdown
// text.
func blocks(text, language string) []string {
	var out []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}

// command runs dpa in English and returns what it prints on standard output.
func command(t *testing.T, want int, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	got := run(args, system{stdout: &stdout, stderr: &stderr, getenv: unset, language: func() string { return "" }, builtin: shipped(t)})
	require.Equal(t, want, got, "dpa %s: %s%s", strings.Join(args, " "), &stdout, &stderr)
	return stdout.String()
}

// What the README shows is what happens: its deal is faultless beside the files
// of `dpa new`, its mistake gives the message shown, and its snippet is the
// example that the tests run.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)

	t.Chdir(t.TempDir())
	command(t, done, "new")
	deal := blocks(string(readme), "toml")[0]
	require.NoError(t, os.WriteFile("deal.toml", []byte(deal), 0o666))
	assert.Equal(t, "nothing to report\nready as a draft, which each page says\n", command(t, done, "check", "deal.toml"))

	wrong := strings.Replace(deal, `"36h" `, `"96h" `, 1)
	require.NotEqual(t, deal, wrong)
	require.NoError(t, os.WriteFile("deal.toml", []byte(wrong), 0o666))
	assert.Contains(t, blocks(string(readme), "text"), command(t, findings, "check", "deal.toml"))
}

// What the French README shows happens likewise, in French.
func TestReadmeInFrench(t *testing.T) {
	readme, err := os.ReadFile("../../README.fr.md")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	command(t, done, "new", "--messages", "fr")
	deal := blocks(string(readme), "toml")[0]
	require.NoError(t, os.WriteFile("deal.toml", []byte(deal), 0o666))
	assert.Equal(t, "rien à signaler\nprêt comme projet\u00a0: un filigrane le dit sur chaque page\n", command(t, done, "check", "--messages", "fr"))

	require.NoError(t, os.WriteFile("deal.toml", []byte(strings.Replace(deal, `"36h" `, `"96h" `, 1)), 0o666))
	assert.Contains(t, blocks(string(readme), "text"), command(t, findings, "check", "--messages", "fr"))
}

func TestReadmeSnippet(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	example, err := os.ReadFile(filepath.Join("..", "..", "dpa", "example_test.go"))
	require.NoError(t, err)
	snippet := blocks(string(readme), "go")[0]
	french, err := os.ReadFile("../../README.fr.md")
	require.NoError(t, err)
	assert.Contains(t, string(french), snippet)
	assert.Contains(t, string(example), snippet)
	assert.LessOrEqual(t, strings.Count(snippet, "\n"), 12)
}

// page returns a page on agreements of testdata, after checking that every line
// of TOML on it is taken from one of the files.
func page(t *testing.T, name string, files ...string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	var all string
	for _, file := range files {
		toml, err := os.ReadFile(file)
		require.NoError(t, err)
		all += string(toml)
	}
	shown := blocks(string(src), "toml")
	assert.NotEmpty(t, shown)
	for _, lines := range shown {
		assert.Contains(t, all, lines)
	}
	return string(src)
}

// docs/deals.md shows lines of an agreement of testdata, and what the command
// says of it.
func TestDealsPage(t *testing.T) {
	t.Chdir("../..")
	const folder = "testdata/agreements/selection/"
	assert.Equal(t, "nothing to report\na specimen to read: each page says so, and nobody signs it (sample = true)\n", command(t, done, "check", folder+"deal.toml"))
	for name, lang := range map[string]string{"docs/deals.md": "en", "docs/deals.fr.md": "fr"} {
		text := page(t, name, folder+"deal.toml", folder+"vendor.toml", folder+"suppliers.toml", "testdata/agreements/online/deal.toml", "testdata/agreements/bilingual/deal.toml")
		assert.Equal(t, []string{command(t, done, "explain-deal", folder+"deal.toml", "--messages", lang)}, blocks(text, "text"), name)
	}
}

// docs/policy.md likewise; its mistake is the same deal without the exception.
func TestPolicyPage(t *testing.T) {
	t.Chdir("../..")
	const deal = "testdata/agreements/special/deal.toml"
	src, err := os.ReadFile(deal)
	require.NoError(t, err)
	mistakes, unread, read := map[string]string{}, map[string]string{}, map[string]string{}
	for name, lang := range map[string]string{"docs/policy.md": "en", "docs/policy.fr.md": "fr"} {
		shown := blocks(page(t, name, deal, "testdata/agreements/special/vendor.toml"), "text")
		for line := range strings.Lines(shown[3]) {
			assert.Contains(t, command(t, done, "check", deal, "--messages", lang), line, name)
		}
		mistakes[lang], unread[lang], read[lang] = shown[0], shown[1], shown[2]
	}

	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "testdata", "agreements"), os.DirFS("testdata/agreements")))
	require.NoError(t, os.CopyFS(filepath.Join(dir, "testdata", "agreements", "good"), os.DirFS("testdata/good")))
	require.NoError(t, os.CopyFS(filepath.Join(dir, "examples"), os.DirFS("examples")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), nil, 0o666)) // a project, as it is here
	t.Chdir(filepath.Join(dir, "testdata", "agreements", "special"))
	without := regexp.MustCompile(`(?s)\[\[exceptions\]\].*?\n\n`).ReplaceAll(src, nil)
	require.NoError(t, os.WriteFile("deal.toml", without, 0o666))
	for lang, mistake := range mistakes {
		assert.Equal(t, mistake, command(t, findings, "check", "deal.toml", "--messages", lang))
	}

	// What a final says before and after somebody has read its conditions.
	t.Chdir("..")
	require.NoError(t, os.WriteFile("final.toml", []byte(`extends = "good/cloud-backup.toml"
[[special_conditions]]
replace = "breach.register"
text    = "The Processor shall keep this register for five years."
reason  = "asked for"
[[special_conditions]]
add_after = "breach.content"
text      = "It shall also call the officer on duty."
reason    = "asked for"
`), 0o666))
	for lang, said := range unread {
		assert.True(t, strings.HasSuffix(command(t, done, "check", "final.toml", "--messages", lang), "\n"+said), lang)
	}
	command(t, done, "vouch", "final.toml", "--by", "Me Anne Roux", "--on", "2024-11-03")
	final, err := os.ReadFile("final.toml")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("final.toml", bytes.ReplaceAll(final, []byte("2024-11-03"), []byte("2026-11-03")), 0o666))
	for lang, said := range read {
		assert.True(t, strings.HasSuffix(command(t, done, "check", "final.toml", "--messages", lang), "\n"+said), lang)
	}
}

// Each page is there in both languages, and each leads to the other. What one
// says the other says: part by part, line by line, with the same figures, and
// with the same code in the rows of tables.
func TestPagesHaveTheirPairs(t *testing.T) {
	t.Chdir("../..")
	pages, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	pages = append(pages, "README.md", "WRITING.md")
	pairs := 0
	for _, name := range pages {
		if strings.HasSuffix(name, ".fr.md") {
			continue
		}
		en, err := os.ReadFile(name)
		require.NoError(t, err)
		other := strings.TrimSuffix(name, ".md") + ".fr.md"
		fr, err := os.ReadFile(other)
		if !assert.NoError(t, err, "%s is not there in French", name) || bytes.Contains(en, []byte("<details>")) || name == "docs/reference.md" {
			continue // the others are made of the same data
		}
		pairs++
		assert.Contains(t, string(en), "("+filepath.Base(other)+")", "%s does not lead to the French page", name)
		assert.Contains(t, string(fr), "("+filepath.Base(name)+")", "%s does not lead to the English page", other)
		assert.Equal(t, keys.FindAllString(code(string(en)), -1), keys.FindAllString(code(string(fr)), -1), "%s and %s: lines of code", name, other)
		theirs, ours := prose(string(en)), prose(string(fr))
		if !assert.Equal(t, len(theirs), len(ours), "%s and %s: paragraphs and rows", name, other) {
			continue
		}
		for i := range ours {
			assert.Equal(t, figures(theirs[i], "en"), figures(ours[i], "fr"), "figures:\n%s\n%s", theirs[i], ours[i])
		}
		assert.NotRegexp(t, "[^\u202f`|]([;!?])\\s|« |[^\u00a0]»|[^\u00a0`|]:\\s", regexp.MustCompile("(?s)```.*?```|`[^`\n]*`").ReplaceAllString(string(fr), "`"), "%s: French typography", other)
	}
	assert.GreaterOrEqual(t, pairs, 10)
}

var (
	fence       = regexp.MustCompile("(?ms)^```.*?^```$")
	keys        = regexp.MustCompile(`(?m)^(\[.*?\]|[\w.-]+ +=|[\w.-]+=)`)
	span        = regexp.MustCompile("`[^`]*`")
	placeholder = regexp.MustCompile(`[A-ZÉ]{2,}`) // FILE, FICHIER
	amount      = regexp.MustCompile(`"\d[^"]*"`)  // "30 days", "30 jours"
	word        = regexp.MustCompile(`\pL+`)

	number = regexp.MustCompile(`\d+(\.\d+)*`)
)

// code returns what a page shows between fences.
func code(page string) string { return strings.Join(fence.FindAllString(page, -1), "\n") }

// prose returns the other lines of a page: headings, paragraphs, items and rows.
func prose(page string) []string {
	var out []string
	for line := range strings.Lines(fence.ReplaceAllString(page, "")) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// figures returns of a line what no translation changes: what kind of line it
// is, its numbers, whatever their order, and its code. In a paragraph some of
// the code is translated (`dpa clauses NAME`), so that only its count is told.
func figures(line, lang string) []string {
	mark := regexp.MustCompile(`^(#+ |\||- |\d+\. )?`).FindString(line)
	spans := span.FindAllString(placeholder.ReplaceAllString(line, "X"), -1)
	for i, s := range spans {
		spans[i] = amount.ReplaceAllStringFunc(s, func(s string) string { return word.ReplaceAllString(s, "X") })
	}
	if mark != "|" {
		spans = []string{fmt.Sprintf("%d pieces of code", len(spans))}
	}
	line = regexp.MustCompile(`\]\([^)]*\)`).ReplaceAllString(span.ReplaceAllString(line, " "), "]")
	if lang == "fr" {
		line = regexp.MustCompile("(\\d)[\u202f\u00a0](\\d{3})").ReplaceAllString(line, "$1$2")
		line = regexp.MustCompile(`(\d),(\d)`).ReplaceAllString(line, "$1.$2")
	} else {
		line = regexp.MustCompile(`(\d),(\d{3})`).ReplaceAllString(line, "$1$2")
	}
	numbers := number.FindAllString(line, -1)
	slices.Sort(numbers)
	return slices.Concat([]string{mark}, numbers, spans)
}

// What docs/security.md says that a promise is held by is there, in each row.
func TestThePromisesAreHeld(t *testing.T) {
	data, err := os.ReadFile("../../docs/security.md")
	require.NoError(t, err)
	table, _, found := strings.Cut(string(data), "\n\n## ")
	require.True(t, found)
	_, table, found = strings.Cut(table, "\n\n| What was tried |")
	require.True(t, found)
	table, _, _ = strings.Cut(table, "\n\n")
	tests := map[string]bool{}
	require.NoError(t, filepath.WalkDir("../..", func(name string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		src, err := os.ReadFile(name)
		for _, m := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)\w+)\(`).FindAllStringSubmatch(string(src), -1) {
			tests[m[1]] = true
		}
		return err
	}))
	rows := strings.Split(table, "\n")[2:]
	require.Greater(t, len(rows), 25)
	for _, row := range rows {
		cells := strings.Split(strings.Trim(row, "|"), "|")
		require.Len(t, cells, 4, row)
		by := cells[3]
		names := regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(by, -1)
		assert.NotEmpty(t, names, row)
		for _, m := range names {
			name := m[1]
			_, beside := os.Stat(filepath.Join("../..", name))
			_, script := os.Stat(filepath.Join("testdata/script", name+".txt"))
			assert.True(t, tests[name] || beside == nil || strings.Contains(by, "script `"+name) && script == nil, "%s: %s", name, row)
		}
	}
}
