package library_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// furnished is base with what else a library can hold.
const furnished = base + everyType + catalogue + `
-- annexes/grid/clause.toml --
doc = { fr = "Grille.", en = "Grid." }
-- annexes/grid/fr.md --
# Grille

## {{date}}

| Nom | {{reference}} |
|---|-----|
| {{each subprocessors}} {{name}} | {{country}} |
| **Fin** | c |

{{each subprocessors}}
### {{name}}
{{end}}
-- annexes/grid/en.md --
# Grid

## {{date}}

| Name | {{reference}} |
|---|-----|
| {{each subprocessors}} {{name}} | {{country}} |
| **End** | c |

{{each subprocessors}}
### {{name}}
{{end}}
-- clauses/z/clause.toml --
covers = ["gdpr-28-3-f"]
doc    = { fr = "Z.", en = "Z." }
-- clauses/z/fr.md --
# Z

Tout {{date}}.

{{each subprocessors}}
- {{name}}
{{end}}
-- clauses/timelines.toml --
[day]
title  = { fr = "Jour", en = "Day" }
origin = { fr = "L’aube", en = "Dawn" }
source = "Art. 1"
[day.law.dusk]
kind  = "deadline"
title = { fr = "Crépuscule", en = "Dusk" }
lasts = "12h"
-- clauses/y/clause.toml --
default = "one"
doc     = { fr = "Y.", en = "Y." }
covers  = ["gdpr-28-3-h"]
[variants]
one = { fr = "Un.", en = "One." }
two = { fr = "Deux.", en = "Two." }
[cautions]
two = { fr = "Attention.", en = "Careful." }
[not_with]
two = ["transfers"]
[params.wait]
type    = "duration"
units   = ["days"]
default = "3 days"
max     = "20 days"
doc     = { fr = "Attente.", en = "Wait." }
[params.slow]
type    = "duration"
units   = ["days"]
default = "50 days"
max     = "60 days"
doc     = { fr = "Lenteur.", en = "Slowness." }
[params.who]
type     = "choice"
options  = ["us", "them"]
default  = "us"
cautions = { them = { fr = "Eux.", en = "Them." } }
doc      = { fr = "Qui.", en = "Who." }
[carries]
a = ["gdpr-28-3-h-part"]
"a.b" = ["gdpr-28-3-h-rest"]
two.a = ["gdpr-28-3-h"]
[clocks.first]
on    = "day"
kind  = "deadline"
title = { fr = "Premier", en = "First" }
param = "wait"
in    = ["a"]
limit = { after = "9 days", reason = { fr = "Tard.", en = "Late." } }
[clocks.second]
on         = "day"
kind       = "window"
title      = { fr = "Second", en = "Second" }
as         = "first"
in         = ["a.b"]
variants   = ["one"]
after      = ["first"]
within     = ["first"]
not_before = ["day.dusk"]
-- clauses/y/fr.md --
# Y

1. {#a} Dans {{wait}} ou {{slow}} :
   a. {#b} voir [[y.a]] ;
   b. {#e} rien.
{{if variant is two}}
2. {#c} **Fin** {{reference}}.
{{end}}
{{if who is them}}
3. {#d} Eux.
{{end}}
-- clauses/y/en.md --
# Y

1. {#a} Within {{wait}} or {{slow}}:
   a. {#b} see [[y.a]];
   b. {#e} nothing.
{{if variant is two}}
2. {#c} **End** {{reference}}.
{{end}}
{{if who is them}}
3. {#d} Them.
{{end}}
-- clauses/obligations.toml --
[gdpr-28-3-f]
title     = { fr = "Assistance", en = "Assistance" }
source    = "Art. 28(3)(f) GDPR"
mandatory = true
[gdpr-28-3-h]
title     = { fr = "Audit", en = "Audit" }
source    = "Art. 28(3)(h) GDPR"
mandatory = true
[gdpr-28-3-h-part]
of     = "gdpr-28-3-h"
title  = { fr = "Part", en = "Part" }
source = "Art. 28(3)(h) GDPR"
[gdpr-28-3-h-rest]
of     = "gdpr-28-3-h"
title  = { fr = "Reste", en = "Rest" }
source = "Art. 28(3)(h) GDPR"
-- law/adequacy.toml --
as_of  = 2026-11-26
source = "https://example.org/"
[decisions.KE]
number = "2027/5"
form   = "new"
date   = 2026-01-30
limit  = { fr = "Tous", en = "All" }
listed = "dpf"
-- law/companies.toml --
as_of  = 2026-11-26
source = "https://example.org/"
forms  = ["SA"]
[groups.acme]
parent  = "Acme, Inc."
country = "US"
brands  = ["Acme"]
-- templates/other/template.toml --
title    = { fr = "Autre", en = "Other" }
doc      = { fr = "Rare.", en = "Rare." }
preamble = ["x"]
articles = ["y", { clause = "audit", when = "draft" }]
annexes  = ["measures"]
[terms]
controller = "initial_processor"
`

// Whatever one slip makes of a library, what is said of it, and where, is held:
// each line in turn is missing, stands twice, and has another value, another key,
// or a word less. Of a library that still loads, a sum holds all its answers.
func TestGoldenDamagedLibraries(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	files := wholeFiles(t)
	try := func(what, name, src string) {
		whole := maps.Clone(files)
		if whole[name] = (&fstest.MapFile{Data: []byte(src)}); src == "" {
			delete(whole, name)
		}
		layer := library.Layer{FS: whole}
		lib, found, err := library.Load(layer)
		require.NoError(t, err)
		sum := ""
		if lib != nil {
			stamps, err := layer.Stamp(lib, func(string) bool { return true }, &found)
			require.NoError(t, err)
			sum = golden.Sum(answers(t, lib), fmt.Sprint(stamps)) + " "
		}
		b.WriteString(strings.TrimSpace(what+": "+sum+golden.Said(found)) + "\n")
	}
	try("whole", "", "")
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Dir(name) == "locales" {
			continue
		}
		src := string(files[name].Data)
		b.WriteString("== " + name + "\n")
		try("gone", name, "")
		lines := strings.SplitAfter(src, "\n")
		for i, line := range lines {
			if strings.TrimSpace(line) == "" {
				continue
			}
			with := func(what, line string) {
				try(fmt.Sprintf("%d %s", i+1, what), name, strings.Join(lines[:i], "")+line+strings.Join(lines[i+1:], ""))
			}
			with("missing", "")
			with("twice", line+line)
			if key, val, ok := strings.Cut(line, "="); ok {
				with("misspelt", strings.TrimSpace(key)[1:]+" ="+val)
				with("of another kind", key+"= "+[]string{"7", `"zz"`, "true", `["zz"]`, "{ zz = 1 }"}[i%5]+"\n")
			} else if words := strings.Fields(line); len(words) > 1 {
				with("short", strings.Join(words[:len(words)-1], " ")+"\n")
			} else if len(line) > 3 {
				with("misspelt", strings.Replace(line, line[2:3], "", 1))
			}
		}
	}
	golden.File(t, "damaged.txt", b.String())
}

// What a library answers to all that a program can ask is held.
func TestGoldenAnswers(t *testing.T) {
	golden.File(t, "answers.txt", answers(t, load(t, library.Layer{FS: wholeFiles(t)})))
}

// wholeFiles are those of furnished, with the record of its one translation that
// somebody read, and with languages that lack what no clause asks for, which
// takes most of the time.
func wholeFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	layer := first(furnished)
	files := layer.FS.(fstest.MapFS)
	for name, f := range files {
		if path.Dir(name) == "locales" {
			f.Data = regexp.MustCompile(`(?s)\n\[groups\].*?\n\[terms`).ReplaceAll(f.Data, []byte("\n[groups]\n[phrases]\n[terms"))
		}
	}
	stamps, err := layer.Stamp(load(t, layer), func(id string) bool { return id == "y" }, new(diag.List))
	require.NoError(t, err)
	for _, s := range stamps {
		files[s.File] = &fstest.MapFile{Data: s.Data}
	}
	return files
}

// answers are those of a library to all that can be asked of it.
func answers(t *testing.T, lib *library.Library) string {
	t.Helper()
	var b strings.Builder
	say := func(depth int, what string, args ...any) {
		line := strings.Repeat("  ", depth) + what
		for _, a := range args {
			data, err := json.Marshal(a)
			require.NoError(t, err)
			if s := string(data); s != "null" && s != "[]" && s != `""` && s != "false" {
				line += " " + s
			}
		}
		b.WriteString(line + "\n")
	}
	names := func(list []*library.Param) (out []string) {
		for _, p := range list {
			out = append(out, p.Name)
		}
		return out
	}
	clause := func(c *library.Clause) {
		say(0, c.ID, c.Annex, c.Source, c.VariantIDs(), c.ParamNames(), c.MeantParam(c.ID+"x"))
		for i := range c.Params {
			p := &c.Params[i]
			say(1, p.Name, p.Summary().In("fr"), p.Summary().In("en"), c.UsedBy(p.Name), p.Units)
			if p.Default != nil {
				say(2, "default", lib.Shown(*p.Default).In("fr"), lib.Shown(*p.Default).In("en"), string(input.WriteTOML(&input.Node{Kind: input.TableKind, Items: []*input.Node{keyed("v", p.Default.EncodeTOML())}})))
			}
			var l diag.List
			lib.Check(c, map[string]library.Value{p.Name: {Type: p.Type}}, &l)
			if len(l) > 0 {
				say(2, "nothing given: "+golden.Said(l))
			}
		}
		for _, p := range paragraphsOf(c) { // of no variant
			say(1, "none", c.Carries("none", p), c.GoesWith("none", p), c.Has("none", p), names(c.Prints("none", p)), c.PrintedBy("none", p), c.Uses("none", p))
		}
		for _, k := range c.Clocks {
			say(1, "none", c.StatedIn(k, "none"), c.CarriedByAll("none", k.ID), c.Carrying("none", k.ID))
		}
		for i := range c.Variants {
			v := &c.Variants[i]
			say(1, "variant "+v.ID, v.Languages())
			for _, p := range paragraphsOf(c) {
				carries, with := c.Carries(v.ID, p), c.GoesWith(v.ID, p)
				if slices.Equal(carries, with) {
					with = nil
				}
				if carries != nil || with != nil || c.Has(v.ID, p) {
					say(2, p, carries, with, names(c.Prints(v.ID, p)))
				}
			}
			for i := range c.Params {
				say(2, "by "+c.Params[i].Name, c.PrintedBy(v.ID, c.Params[i].Name), c.Uses(v.ID, c.Params[i].Name))
			}
			for _, id := range c.Covers {
				say(2, id, c.Carrying(v.ID, id), c.CarriedByAll(v.ID, id))
			}
			for _, k := range c.Clocks {
				say(2, k.ID, k.After, c.StatedIn(k, v.ID), lib.Clock(k.ID) == k)
			}
			all := paragraphsOf(c)
			for _, holds := range []bool{true, false} {
				stands := slices.DeleteFunc(slices.Clone(all), func(p string) bool {
					return !c.Stands(v.ID, p, func(cond string, is []string) bool { return (len(cond)+len(is))%2 == 0 == holds })
				})
				say(2, fmt.Sprintf("stands %v", holds), stands, c.Has(v.ID, "none such"), c.GoesWith(v.ID, "none such"))
			}
			for _, lang := range []string{"fr", "en"} {
				if _, file, ok := lib.Text(c, v.ID, lang); !ok {
					say(2, file)
				}
			}
		}
	}
	for _, c := range lib.All() {
		clause(c)
	}
	for _, m := range lib.Measures {
		clause(&m.Clause)
		_, fr := m.Paragraph("fr")
		say(1, "measure", m.Heading, m.Controls, fr)
	}
	for i := range lib.Obligations {
		o := &lib.Obligations[i]
		say(0, o.ID, o.Of, lib.IsMandatory(o), o.Each, o.Source)
	}
	for i := range lib.Timelines {
		for _, k := range lib.Timelines[i].ByLaw() {
			say(0, k.ID, k.On, k.Lasts, lib.Clock(k.ID) == k)
		}
	}
	say(0, "adequacy", lib.Adequacy)
	say(0, "companies", lib.Companies)
	for _, tpl := range lib.Templates {
		say(0, tpl.ID, tpl.IsAgreement(), tpl.Terms, tpl.Has("audit"))
	}
	say(0, "names", lib.HeadingIDs(), lib.StyleNames(), lib.MeantClause("audti"), lib.MeantMeasure("backup"))
	return b.String()
}

func keyed(key string, n *input.Node) *input.Node {
	n.Key = key
	return n
}

// paragraphsOf are the paragraphs that a clause says anything of.
func paragraphsOf(c *library.Clause) []string {
	seen := map[string]bool{"": true}
	for i := range c.Variants {
		for _, lang := range c.Variants[i].Languages() {
			for _, m := range named.FindAllStringSubmatch(c.Variants[i].Text(lang).String(), -1) {
				seen[m[1]] = true
			}
		}
		for j := range c.Params {
			for _, p := range c.PrintedBy(c.Variants[i].ID, c.Params[j].Name) {
				seen[p] = true
			}
		}
		for _, k := range c.Clocks {
			for _, p := range k.In {
				seen[p] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

var named = regexp.MustCompile(`\{#([a-z_0-9]+)\}`)
