package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var update = flag.Bool("update", false, "write the table of messages anew")

// A slip is a mistake that a newcomer made, what was said of it when the first
// hour was reviewed, and how to make it again in the files of `dpa new`.
type slip struct {
	what, before string
	edits        []string // file, pattern, replacement, and so on
	make         func(t *testing.T)
	args         []string // of dpa; check when there are none
}

// deal edits deal.toml.
func deal(pairs ...string) (out []string) {
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, "deal.toml", pairs[i], pairs[i+1])
	}
	return out
}

// final makes the deal one that is to be signed.
func final(pairs ...string) []string {
	return append(deal(`"draft"`, `"final"`, `(?m)^sample.*\n`, ""), pairs...)
}

// holding writes a file in the place of the deal.
func holding(content string) func(t *testing.T) {
	return func(t *testing.T) { require.NoError(t, os.WriteFile("deal.toml", []byte(content), 0o666)) }
}

var slips = []slip{
	{what: "a sub-processor added in the deal", before: "nothing to report; the vendor’s list was gone",
		edits: deal(`\z`, "\n[[subprocessors]]\nid = \"sms\"\nname = \"Exemple SMS\"\n")},
	{what: "`replace = [\"subprocessors\"]`", before: "nothing to report",
		edits: deal(`(?m)^languages`, "replace = [\"subprocessors\"]\nlanguages")},
	{what: "ten days in the place of the breach clause, final", before: "3 warnings, written",
		edits: final("deal.toml", `\z`, "\n[[special_conditions]]\nreplace = \"breach.notify\"\ntext = \"Le Sous-traitant notifie dans un délai de dix (10) jours. The Processor shall notify within ten (10) days.\"\nreason = \"demande du client\"\n")},
	{what: "the paragraph that grants audits left out", before: "warnings, written",
		edits: deal(`\z`, "\n[[special_conditions]]\nomit = \"audit.audits\"\nreason = \"demande du client\"\n")},
	{what: "`dpa new`, then final", before: "nothing to report", edits: final()},
	{what: "no `status`, name `TODO`", before: "written without a mark",
		edits: deal(`(?m)^status.*\n`, "", `(?m)^sample.*\n`, "", `(name +)= "(Clinique des Lilas|Lilac Clinic)"`, `$1= "TODO"`)},
	{what: "`none = [\"name\"]`", before: "nothing to report; “entre néant et …” was printed",
		edits: deal(`(?m)^name .*`, `none = ["name"]`)},
	{what: "signatory unknown, final", before: "a warning",
		edits: final("deal.toml", `(?m)^signatory.*`, `unknown = ["signatory"]`)},
	{what: "a public body with a clause on courts", before: "nothing to report",
		edits: deal(`\[controller\]`, "[controller]\nkind = \"public_body\"")},
	{what: "`dpa check vendor.toml`", before: "“controller” is missing, three times", args: []string{"check", "vendor.toml"}},
	{what: "`extends` deleted", before: "4 to 7 errors: add [processor], [[measures]]", edits: deal(`(?m)^extends.*\n`, "")},
	{what: "an empty file", before: "4 to 7 errors", make: holding("")},
	{what: "`extends = \"..\\\\vendor.toml\"`", before: "leaves the folder; put the file in that folder", edits: deal(`"vendor\.toml"`, `"..\\\\vendor.toml"`)},
	{what: "`extends = \"C:\\Users\\…\"`", before: "double it: \\\\, then refused by the next error", edits: deal(`"vendor\.toml"`, `"C:\Users\me\vendor.toml"`)},
	{what: "a deal in UTF-16", before: "correct this line or the one before", make: func(t *testing.T) {
		src, err := os.ReadFile("deal.toml")
		require.NoError(t, err)
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(src)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile("deal.toml", out, 0o666))
	}},
	{what: "a deal in Latin-1", before: "correct this line or the one before", make: func(t *testing.T) {
		out, err := charmap.ISO8859_1.NewEncoder().String("extends = \"vendor.toml\"\nreference = \"Présidente\"\n")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile("deal.toml", []byte(out), 0o666))
	}},
	{what: "a PDF", before: "not valid TOML… UTF-8", make: holding("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")},
	{what: "a Word document", before: "not valid TOML… UTF-8", make: holding("PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml word/document.xml")},
	{what: "JSON in deal.toml", before: "not valid TOML… UTF-8", make: holding("{\"extends\": \"vendor.toml\"}\n")},
	{what: "`reference = \"\"`", before: "the key “reference” is missing; add the line", edits: deal(`(?m)^reference.*`, `reference = ""`)},
	{what: "`nom = …`", before: "two errors that did not know of each other", edits: deal(`(?m)^name  `, `nom   `)},
	{what: "`capital = \"120.000 €\"`", before: "refused without a guess", edits: deal(`120 000 EUR`, `120.000 €`)},
	{what: "`capital = \"120 000 euros\"`", before: "refused without a guess", edits: deal(`120 000 EUR`, `120 000 euros`)},
	{what: "`country = \"Angleterre\"`", before: "no suggestion", edits: deal(`country = "(FR|IE)"`, `country = "Angleterre"`)},
	{what: "“………” as signatory", before: "nothing to report", edits: deal(`(?m)^sample.*\n`, "", `Camille Martin|Jane Murphy`, `………`)},
	{what: "a date of 2006", before: "nothing to report", edits: append(deal(`(?m)^sample.*\n`, "", `2026-12-01`, `2006-12-01`), "vendor.toml", `2026-11-02`, `2006-11-02`)},
	{what: "`extends = \".\"`", before: ". is a folder, not a file; no place", edits: deal(`"vendor\.toml"`, `"."`)},
	{what: "`dpa render -o /proc/x`", before: "/proc/x does not exist", args: []string{"render", "-o", "/proc/x"}},
	{what: "`logo = \"logo.png\"`", before: "unknown key, and 30 possible ones", edits: deal(`(?m)^reference`, "logo = \"logo.png\"\nreference")},
	{what: "`--lang FR`", before: "refused", args: []string{"render", "--lang", "LANG", "-o", "out"}},
	{what: "weeks, months", before: "“notice” is not counted in weeks", edits: deal(`"30 days"`, `"6 weeks"`, `"20 days"`, `"1 mois"`)},
	{what: "`\"email\"` as a word", before: "see “dpa schema --format md”", edits: []string{"vendor.toml", `"contact_details"`, `"email"`}},
	{what: "`\"hosting\"` as a role", before: "a list, without “host”", edits: []string{"vendor.toml", `role         = "host"`, `role         = "hosting"`}},
	{what: "measure `patchs`", before: "unknown, without “patching”", edits: []string{"vendor.toml", `use = "patching"`, `use = "patchs"`}},
	{what: "two deals in one folder", before: "the second replaced the first: wrote", args: []string{"render", "deal.toml", "other.toml", "-o", "out"},
		make: func(t *testing.T) {
			src, err := os.ReadFile("deal.toml")
			require.NoError(t, err)
			require.NoError(t, os.WriteFile("other.toml", src, 0o666))
		}},
	{what: "a signed file of that name", before: "replaced: wrote", args: []string{"render", "-o", "signed.pdf"},
		make: func(t *testing.T) { require.NoError(t, os.WriteFile("signed.pdf", []byte("%PDF-1.7 signed"), 0o666)) }},
	{what: "`dpa render` beside deal.toml", before: "wants a file deal.toml", args: []string{"render"}},
	{what: "`dpa validate`", before: "unknown command", args: []string{"validate"}},
	{what: "`dpa build`", before: "unknown command", args: []string{"build"}},
	{what: "`dpa init`", before: "unknown command", args: []string{"init"}},
	{what: "`dpa diff`", before: "unknown command", args: []string{"diff"}},
	{what: "`dpa transfers a.toml b.toml`", before: "wants a file deal.toml at most", args: []string{"transfers", "a.toml", "b.toml"}},
	{what: "`dpa check --format json` of a file that is not there", before: "plain text", args: []string{"check", "gone.toml", "--format", "json"}},
}

// testdata/messages.md is what the review of the first hour found bad, and what
// the command says now, in both languages. With -update it is written anew: read
// the difference as a newcomer would.
func TestMessagesOfTheReview(t *testing.T) {
	table, err := filepath.Abs("testdata/messages.md")
	require.NoError(t, err)
	var out bytes.Buffer
	out.WriteString("# What newcomers got wrong, before and after\n\nThe mistakes whose messages a review found bad, what was said then, and what `dpa` says now, as a test has just seen it. Made by `go test ./cmd/dpa -run MessagesOfTheReview -update`.\n")
	for _, s := range slips {
		fmt.Fprintf(&out, "\n## %s\n\nThen: %s.\n\n", s.what, strings.TrimSuffix(s.before, "."))
		for _, lang := range []string{"fr", "en"} {
			fmt.Fprintf(&out, "```text\n%s```\n", s.said(t, lang))
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(table, out.Bytes(), 0o666))
	}
	want, err := os.ReadFile(table)
	require.NoError(t, err)
	assert.Equal(t, string(want), out.String(), "read the difference, then -update")
}

// said makes the slip in fresh files of dpa new, and returns what dpa says.
func (s slip) said(t *testing.T, lang string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	command(t, done, "new", "--from", "starter", "--messages", lang)
	for i := 0; i < len(s.edits); i += 3 {
		src, err := os.ReadFile(s.edits[i])
		require.NoError(t, err)
		pattern := regexp.MustCompile(s.edits[i+1])
		require.Regexp(t, pattern, string(src), s.what)
		require.NoError(t, os.WriteFile(s.edits[i], []byte(pattern.ReplaceAllString(string(src), s.edits[i+2])), 0o666))
	}
	if s.make != nil {
		s.make(t)
	}
	args := s.args
	if args == nil {
		args = []string{"check"}
	}
	args = slices.Clone(args)
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "LANG", strings.ToUpper(lang))
	}
	var both bytes.Buffer
	run(append(args, "--messages", lang), system{stdout: &both, stderr: &both, getenv: unset, language: func() string { return "" }, builtin: shipped(t)})
	return strings.TrimRight(both.String(), "\n") + "\n"
}
