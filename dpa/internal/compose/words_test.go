package compose

import (
	commandline "flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

var update = commandline.Bool("update", false, "write the expected words anew")

const wordsDir = "testdata/words"

// The words of every clause and annex, in each template, variant and language
// and under every combination of its conditions, are those that somebody read:
// a file for each clause and language in testdata/words. A line of it is a
// paragraph, with the conditions under which it stands. Whoever changes a word
// on purpose has the files written anew and reads the difference as what a
// contract will say from now on:
//
//	go test ./dpa/internal/compose -run Golden -update
func TestGoldenWordsOfEveryClause(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := shipped()
	require.NoError(t, err)
	want := map[string]bool{}
	for _, lang := range []string{"fr", "en"} {
		for _, clause := range lib.All() {
			want[holdWords(t, clause.ID+"."+lang+".txt", wordsOf(t, lib, clause, lang))] = true
		}
		want[holdWords(t, "measures-catalogue."+lang+".txt", wordsOfMeasures(lib, lang))] = true
	}
	want[holdWords(t, "obligations.txt", carriersOf(lib))] = true
	files, err := filepath.Glob(wordsDir + "/*.txt")
	require.NoError(t, err)
	for _, file := range files {
		if !want[file] && *update {
			require.NoError(t, os.Remove(file))
			continue
		}
		assert.True(t, want[file], "%s is of no clause", file)
	}
}

// holdWords compares the words with those of a file, whose path it returns.
func holdWords(t *testing.T, name, got string) string {
	t.Helper()
	file := filepath.Join(wordsDir, name)
	if *update {
		require.NoError(t, os.MkdirAll(wordsDir, 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	src, err := os.ReadFile(file)
	if !assert.NoError(t, err, "go test ./dpa/internal/compose -run Golden -update writes it") {
		return file
	}
	was, is := strings.Split(string(src), "\n"), strings.Split(got, "\n")
	for i := range max(len(was), len(is)) {
		a, b := "", ""
		if i < len(was) {
			a = was[i]
		}
		if i < len(is) {
			b = is[i]
		}
		if a != b {
			t.Errorf("%s:%d: read the difference as a change of contract, then go test ./dpa/internal/compose -run Golden -update\n\twas: %s\n\tis:  %s", file, i+1, a, b)
			break
		}
	}
	return file
}

// wordsOf writes all that a clause can say in a language. Templates and
// variants that say the same stand together.
func wordsOf(t *testing.T, lib *library.Library, clause *library.Clause, lang string) string {
	var bodies []string
	names := map[string][]string{}
	for _, tmpl := range lib.Templates {
		if !tmpl.Has(clause.ID) && (!isOptional(lib, clause) || !tmpl.Has("precedence")) {
			continue
		}
		for _, v := range clause.Variants {
			body := formsOf(t, lib, tmpl, clause, v, lang)
			if names[body] == nil {
				bodies = append(bodies, body)
			}
			names[body] = append(names[body], strings.TrimSpace(tmpl.ID+" "+v.ID))
		}
	}
	assert.NotEmpty(t, bodies, "%s stands in no template", clause.ID)
	var out strings.Builder
	for _, body := range bodies {
		fmt.Fprintf(&out, "= %s\n%s", strings.Join(names[body], ", "), body)
	}
	return out.String()
}

// wordsOfMeasures writes the measures of the catalogue, one on a line.
func wordsOfMeasures(lib *library.Library, lang string) string {
	var out strings.Builder
	for _, m := range lib.Measures {
		title, _ := m.Title.For(lang)
		fmt.Fprintf(&out, "%s: %s. %s\n", m.ID, title, strings.TrimSpace(prose.Format(m.Variants[0].Text(lang))))
	}
	return out.String()
}

// carriersOf writes, for each obligation, element and protection, the paragraphs
// that carry it, so that none is lost with the words that carried it.
func carriersOf(lib *library.Library) string {
	var out strings.Builder
	for _, o := range lib.Obligations {
		out.WriteString(o.ID + ":")
		for _, clause := range lib.All() {
			for _, v := range clause.Variants {
				for _, p := range clause.Carrying(v.ID, o.ID) {
					out.WriteString(" " + clause.ID + "." + p)
					if v.ID != "" {
						out.WriteString(" (" + v.ID + ")")
					}
				}
			}
		}
		out.WriteString("\n")
	}
	return out.String()
}

// isOptional reports whether no template has a clause: a deal adds it to an
// agreement of ours.
func isOptional(lib *library.Library, clause *library.Clause) bool {
	return !slices.ContainsFunc(lib.Templates, func(tmpl *library.Template) bool { return tmpl.Has(clause.ID) })
}

// formsOf composes a variant under every combination of its conditions that the
// template allows, and writes each paragraph once. Of many conditions, each three
// are tried against all the others: no paragraph depends on more, and
// TestEveryVariantAndConditionComposes composes every combination.
func formsOf(t *testing.T, lib *library.Library, tmpl *library.Template, clause *library.Clause, v library.Variant, lang string) string {
	var forms []map[string]string
	var lines []string
	in := map[string]map[int]bool{} // the forms in which a line stands
	for facts := range assignments(clause, conditionsOf(v)) {
		fixed := map[string]string{"contract": word(tmpl.IsAgreement()), "subprocessor_agreement": word(tmpl.Subprocessor)}
		possible := true
		for name, value := range fixed {
			possible = possible && (facts[name] == "" || facts[name] == value)
			delete(facts, name)
		}
		if !possible || len(facts) > 9 && against(facts) > 3 {
			continue
		}
		form := len(forms)
		forms = append(forms, facts)
		maps.Copy(fixed, facts)
		c := imagined(t, lib, tmpl, lang)(fixed)
		c.a.Clauses = map[string]*agreement.ClauseSettings{clause.ID: imaginedSettings(clause, v.ID, fixed)}
		c.placed = []*placement{{clause, v.Text(lang), article, 7}}
		last, times := -1, map[string]int{}
		for _, line := range linesOf(c.section(c.placed[0])) {
			if times[line]++; times[line] > 1 {
				line += " #" + strconv.Itoa(times[line])
			}
			at := slices.Index(lines, line)
			if at < 0 {
				at = last + 1
				lines = slices.Insert(lines, at, line)
				in[line] = map[int]bool{}
			}
			in[line][form] = true
			last = at
		}
	}
	var out strings.Builder
	for _, line := range lines {
		out.WriteString(when(forms, in[line]) + line + "\n")
	}
	return out.String()
}

// against counts the conditions that say other than most.
func against(facts map[string]string) int {
	yes := 0
	for _, value := range facts {
		if value == "yes" {
			yes++
		}
	}
	return min(yes, len(facts)-yes)
}

// when says under which conditions a line stands: those that all its forms
// share, and which of them when they are not all that share these.
func when(forms []map[string]string, in map[int]bool) string {
	if len(in) == len(forms) {
		return ""
	}
	var shared map[string]string
	for i := range in {
		if shared == nil {
			shared = maps.Clone(forms[i])
			continue
		}
		maps.DeleteFunc(shared, func(name, value string) bool { return forms[i][name] != value })
	}
	var which []string
	n := 0
	for i, form := range forms {
		agrees := true
		for name, value := range shared {
			agrees = agrees && form[name] == value
		}
		if agrees {
			if in[i] {
				which = append(which, strconv.Itoa(n))
			}
			n++
		}
	}
	var says []string
	for _, name := range slices.Sorted(maps.Keys(shared)) {
		says = append(says, name+"="+shared[name])
	}
	if len(which) < n {
		says = append(says, strings.Join(which, " ")+" of "+strconv.Itoa(n))
	}
	return "(" + strings.Join(says, ", ") + ") "
}

// linesOf writes a section, a line for each paragraph. Numbers are left out:
// they follow from what stands before.
func linesOf(s *doc.Section) []string {
	var out []string
	var walk func(blocks []doc.Block, before string)
	cells := func(list []doc.Cell) string {
		var all []string
		for _, c := range list {
			var b []string
			for _, block := range c.Blocks {
				if p, ok := block.(*doc.Paragraph); ok {
					b = append(b, marked(p.Text))
				}
			}
			all = append(all, strings.Join(b, " / "))
		}
		return strings.Join(all, " | ")
	}
	walk = func(blocks []doc.Block, before string) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Section:
				out = append(out, strings.Repeat("#", b.Level)+" "+b.ID+" "+marked(b.Title))
				walk(b.Blocks, "")
			case *doc.Paragraph:
				out = append(out, before+marked(b.Text))
			case *doc.List:
				for _, it := range b.Items {
					mark := "- "
					if it.ID != "" {
						mark = it.ID + ": "
					}
					first, rest := it.Blocks[:1], it.Blocks[1:]
					walk(first, before+mark)
					walk(rest, before+"  ")
				}
			case *doc.Table:
				out = append(out, before+"| "+cells(b.Head))
				for _, r := range b.Rows {
					out = append(out, before+"| "+r.ID+" | "+cells(r.Cells))
				}
			case *doc.Signatures:
				for _, p := range b.Parties {
					out = append(out, before+p.ID+": "+marked(p.Role))
				}
			}
		}
	}
	walk([]doc.Block{s}, "")
	return out
}

// marked writes a line with its blanks, references and defined terms marked.
func marked(line []doc.Inline) string {
	var b strings.Builder
	for _, in := range line {
		switch in := in.(type) {
		case doc.Ref:
			b.WriteString("[[" + in.ID + "]]")
		case doc.Fill:
			b.WriteString("{{" + in.Text + "}}")
		case doc.Term:
			b.WriteString("**" + string(in) + "**")
		default:
			b.WriteString(doc.Words(in))
		}
	}
	return b.String()
}
