package dpa_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/value"
)

// conditions are deals laid on the minimal agreement from their second line
// on, with the findings of both languages and what the English document says.
var conditions = []struct {
	name, deal string
	want       string   // findings: places and checks
	words      string   // in one of them
	has, not   []string // in the document
}{
	{"replaced: number, identifier and references stay", "replace = 'audit.scheduled'\ntext = { fr = 'Un audit par an.', en = \"One audit a year.\\nAt most.\\n\\nOn weekdays.\" }\nreason = 'x. '",
		"2:3 DPA411", "special condition 1 replaces “audit.scheduled”. Reason: x (DPA411)",
		[]string{"{audit}.3 One audit a year. At most.\n\n  On weekdays.", "The limits set out in Article {audit}.3 do not apply"}, []string{"Scheduled audits shall be announced"}},
	{"added: numbers go on", "add_after = 'audit.scheduled'\ntext = { fr = 'Un.', en = 'One **audit** {{notice}}. [[audit]]' }\nreason = 'x'",
		"2:3 DPA411", "special condition 1 adds a paragraph after “audit.scheduled”",
		[]string{"{audit}.4 One **audit** {{notice}}. [[audit]]", "{audit}.5 The limits set out in Article {audit}.3 do not apply"}, nil},
	{"left out: numbers close up", "omit = 'audit.cost_own'\nreason = 'x'",
		"2:3 DPA411", "",
		[]string{"{audit}.9 The Controller shall provide the report"}, []string{"shall bear its own costs"}},
	{"another in the place of one that is left out", "omit = 'audit.cost_own'\nreason = 'x'\n[[special_conditions]]\nadd_after = 'audit.cost_own'\ntext = { fr = 'Un.', en = 'One.' }\nreason = 'y'",
		"2:3 DPA411, 5:3 DPA411", "", []string{"{audit}.9 One.\n"}, nil},
	{"two after one", "add_after = 'audit.cost_own'\ntext = { fr = 'Un.', en = 'One.' }\nreason = 'x'\n[[special_conditions]]\nadd_after = 'audit.cost_own'\ntext = { fr = 'Deux.', en = 'Two.' }\nreason = 'y'",
		"2:3 DPA411, 6:3 DPA411", "", []string{"{audit}.10 One.\n\n- {audit}.11 Two."}, nil},
	{"a protection left out", "omit = 'precedence.order'\nreason = 'x'", "2:3 DPA411, 3:8 DPA902", "the agreement so loses this: order of precedence", nil, nil},

	{"an annex that is not there", "add_after = 'breach.content'\ntext = { fr = 'Le formulaire est celui de l’Annexe 7.', en = 'The form is that of Annex 7.' }\nreason = 'x'",
		"2:3 DPA411, 4:45 DPA813, 4:83 DPA813", "“Annex 7” leads to nothing on paper", nil, nil},
	{"annexes that are there, here and elsewhere", "add_after = 'breach.content'\ntext = { fr = 'Voir l’Annexe 3, et l’annexe 7 du contrat de services.', en = 'See Annex 3, and Annex 7 of the services agreement.' }\nreason = 'x'",
		"2:3 DPA411", "", nil, nil},
	{"a definition replaced", "replace = 'definitions.terms.law'\ntext = { fr = 'Droit de la protection des données : le RGPD.', en = 'Data Protection Law: the GDPR.' }\nreason = 'x'",
		"2:3 DPA411", "", []string{"- “Data Protection Law”: the GDPR;\n\n  - “Data Subject”"}, nil},
	{"a definition replaced by that of another term", "replace = 'definitions.terms.law'\ntext = { fr = 'Réglementation applicable : le RGPD.', en = 'Law: the GDPR.' }\nreason = 'x'",
		"2:3 DPA411, 3:11 DPA413", "uses the term “Data Protection Law”, which that paragraph defines", nil, nil},
	{"a definition added at the end ends as its place wants", "add_after = 'definitions.terms.services'\ntext = { fr = '« Zone » : la zone.', en = '“Zone”: the zone.' }\nreason = 'x'",
		"2:3 DPA411", "", []string{"- “Zone”: the zone.\n\n- 1.2", "European Economic Area, or an international organisation; and\n"}, nil},
	{"a definition that nothing uses left out", "omit = 'definitions.terms.sccs'\nreason = 'x'", "2:3 DPA411, 3:8 DPA413", "uses the term “Standard Contractual Clauses”, which that paragraph defines", nil, nil},
	{"a definition without a term", "add_after = 'definitions.terms.law'\ntext = { fr = 'Zone : la zone', en = 'the zone' }\nreason = 'x'", "2:3 DPA411, 4:38 DPA414", "", nil, nil},
	{"a paragraph that is referred to left out", "omit = 'audit.scheduled'\nreason = 'x'", "2:3 DPA411, 3:8 DPA413", "special condition 1 leaves out “audit.scheduled”, but the clause “audit” refers to it", nil, nil},

	{"no such paragraph", "omit = 'audit.cost_owm'\nreason = 'x'", "3:8 DPA410", "Did you mean “audit.cost_own”?", nil, nil},
	{"a paragraph of another variant", "omit = 'subprocessing.silence'\nreason = 'x'", "3:8 DPA410", "", nil, nil},
	{"a paragraph that does not stand", "omit = 'audit.cost_loser'\nreason = 'x'", "3:8 DPA410", "", nil, nil},
	{"a name deeper in the clause", "omit = 'definitions.breach'\nreason = 'x'", "3:8 DPA410", "Did you mean “definitions.terms.breach”?", nil, nil},
	{"an item without a name", "omit = 'breach.content.1'\nreason = 'x'", "3:8 DPA410", "", nil, nil},
	{"a whole clause", "omit = 'audit'\nreason = 'x'", "3:8 DPA410", "", nil, nil},
	{"a name that is taken", "add_after = 'audit.cause'\nid = 'scheduled'\ntext = { fr = 'Un.', en = 'One.' }\nreason = 'x'", "2:3 DPA411, 4:6 DPA121", "“scheduled” is already given in the clause “audit”", nil, nil},

	{"nothing to do", "reason = 'x'\ntext = { fr = 'x', en = 'x' }", "2:3 DPA149", "special condition 1: it needs replace, add_after or omit", nil, nil},
	{"two things to do", "omit = 'audit.cause'\nreplace = 'audit.cause'\nreason = 'x'", "2:3 DPA149", "one thing only", nil, nil},
	{"no text", "replace = 'audit.cause'\nreason = 'x'", "2:3 DPA149", "it needs a text", nil, nil},
	{"a misspelt text is not missing too", "replace = 'audit.cause'\ntxet = 'x'\nreason = 'x'", "4:1 DPA110", "Did you mean “text”?", nil, nil},
	{"a text for nothing", "omit = 'audit.cost_own'\ntext = { fr = 'x', en = 'x' }\nreason = 'x'", "4:8 DPA149", "has no text", nil, nil},
	{"an identifier for nothing", "omit = 'audit.cost_own'\nid = 'x'\nreason = 'x'", "4:6 DPA149", "only an added paragraph has an identifier", nil, nil},
	{"no reason", "omit = 'audit.cost_own'", "2:3 DPA112", "“reason” is missing (special condition audit.cost_own)", nil, nil},
	{"no text in a language", "replace = 'audit.scheduled'\ntext = { fr = 'x' }\nreason = 'x'", "4:8 DPA130", "", nil, nil},
	{"no language", "replace = 'audit.scheduled'\ntext = 'x'\nreason = 'x'", "4:8 DPA131", "", nil, nil},
	{"a reading of another text", "add_after = 'audit.cause'\ntext = { fr = 'Un.', en = 'One.' }\nreason = 'x'\nread = { by = 'Anne Roux', date = 2026-11-03, text = '3f9a1c20d4e1' }", "2:3 DPA411, 6:54 DPA942", "special condition 1 (“audit.cause”): what Anne Roux read (3 November 2026) is not this text", nil, nil},
	{"a reading of what has no text", "omit = 'audit.cost_own'\nreason = 'x'\nread = { by = 'Anne Roux', date = 2026-11-03, text = '3f9a1c20d4e1' }", "5:8 DPA149", "a paragraph that is left out has no text to read", nil, nil},
	{"a reading by nobody, of nothing", "add_after = 'audit.cause'\ntext = { fr = 'Un.', en = 'One.' }\nreason = 'x'\nread = { by = ' ', date = 2026-11-03 }", "6:1 DPA112, 6:15 DPA134", "“text” is missing", nil, nil},
	{"twice in one place", "omit = 'audit.cost_own'\nreason = 'x'\n[[special_conditions]]\nreplace = 'audit.cost_own'\ntext = { fr = 'x', en = 'x' }\nreason = 'x'", "6:11 DPA121", "“audit.cost_own” is already given at deal.toml:3:8", nil, nil},
	{"two names alike", "add_after = 'audit.cause'\nid = 'a'\ntext = { fr = 'x', en = 'x' }\nreason = 'x'\n[[special_conditions]]\nadd_after = 'audit.cause'\nid = 'a'\ntext = { fr = 'x', en = 'x' }\nreason = 'x'", "9:6 DPA121", "", nil, nil},
}

// auditArticle finds the number of the article on audits, which changes with
// the articles before it.
var auditArticle = regexp.MustCompile(`## (\d+)\. Information and audit`)

// minimal are the files of the minimal agreement, its deal as base.toml.
func minimal(t *testing.T) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, as := range map[string]string{"vendor.toml": "vendor.toml", "deal.toml": "base.toml"} {
		data, err := os.ReadFile(filepath.Join(repository, folder("minimal"), name))
		require.NoError(t, err)
		fsys[as] = &fstest.MapFile{Data: data}
	}
	return fsys
}

func TestSpecialConditions(t *testing.T) {
	lib := builtin(t)
	fsys := minimal(t)
	fired := map[string]bool{}
	for _, c := range conditions {
		t.Run(c.name, func(t *testing.T) {
			fsys["deal.toml"] = &fstest.MapFile{Data: []byte("extends = 'base.toml'\n[[special_conditions]]\n" + c.deal + "\n")}
			a, found, err := dpa.Open(fsys, "deal.toml", lib)
			require.NoError(t, err)
			var b bytes.Buffer
			if a != nil {
				d, _ := a.Document("en")
				require.NoError(t, markdown.Write(&b, d))
			}
			assert.Equal(t, found.Err() == nil, a != nil)
			assert.Equal(t, c.want, strings.Join(brief(found), ", "), "%s", text(found))
			checkWords(t, found, c.words, fired)
			plain := plainLines(b.String())
			audit := auditArticle.FindStringSubmatch(plain)
			for _, s := range c.has {
				require.NotNil(t, audit)
				s = strings.ReplaceAll(s, "{audit}", audit[1])
				assert.True(t, strings.Contains(plain, s), "no %q in the document", s)
			}
			for _, s := range c.not {
				assert.False(t, strings.Contains(plain, s), "%q in the document", s)
			}
		})
	}
	for _, id := range []string{"DPA410", "DPA411", "DPA413", "DPA414"} {
		assert.True(t, fired[id], "no test gives %s", id)
	}
}

// In a list that is one sentence the ends of the items belong to their places.
func TestEndsOfItemsFollowTheirPlaces(t *testing.T) {
	clause := fstest.MapFS{
		"clauses/extra/clause.toml": {Data: []byte("doc = { fr = 'x', en = 'x' }\n")},
		"clauses/extra/fr.md":       {Data: []byte("# Points\n\n1. {#list} Les points suivants :\n   a. {#a} un ;\n   b. {#b} deux ;\n   c. {#c} trois.\n")},
		"clauses/extra/en.md":       {Data: []byte("# Points\n\n1. {#list} The following points:\n   a. {#a} one;\n   b. {#b} two; and\n   c. {#c} three.\n")},
	}
	lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{Name: "mine", FS: clause})
	require.NoError(t, err)
	require.NoError(t, found.Err())
	const seven = "text = { fr = 'sept.', en = 'seven.' }"
	for deal, want := range map[string][2]string{
		"omit = 'extra.list.c'":                          {"a) un ; b) deux.", "(a) one; and (b) two."},
		"omit = 'extra.list.a'":                          {"a) deux ; b) trois.", "(a) two; and (b) three."},
		"replace = 'extra.list.a'\n" + seven:             {"a) sept ; b) deux ; c) trois.", "(a) seven; (b) two; and (c) three."},
		"add_after = 'extra.list.c'\n" + seven:           {"a) un ; b) deux ; c) trois ; d) sept.", "(a) one; (b) two; (c) three; and (d) seven."},
		"add_after = 'extra.list.b'\n" + seven:           {"a) un ; b) deux ; c) sept ; d) trois.", "(a) one; (b) two; (c) seven; and (d) three."},
		"add_after = 'extra.list'\n" + seven:             {"2 sept.", "2 seven."},
		"replace = 'extra.list'\n" + seven:               {".1 sept.", ".1 seven."},
		"replace = 'extra.list.c'\n" + seven:             {"c) sept.", "(c) seven."},
		"add_after = 'extra.list.a'\nid = 'z'\n" + seven: {"b) sept ; c) deux ; d) trois.", "(b) seven; (c) two; and (d) three."},
	} {
		fsys := minimal(t)
		fsys["deal.toml"] = &fstest.MapFile{Data: []byte("extends = 'base.toml'\nstatus = 'final'\nclauses.extra.after = 'breach'\n[[special_conditions]]\n" + deal + "\nreason = 'x'\n")}
		a, found, err := dpa.Open(fsys, "deal.toml", lib)
		require.NoError(t, err)
		require.NotNil(t, a, "%s", text(found))
		for i, lang := range []string{"fr", "en"} {
			d, found := a.Document(lang)
			require.NotNil(t, d, "%s", text(found))
			var b bytes.Buffer
			require.NoError(t, markdown.Write(&b, d))
			line := strings.Join(strings.FieldsFunc(plainLines(b.String()), func(r rune) bool { return r == ' ' || r == '\n' || r == '-' }), " ")
			assert.True(t, strings.Contains(line, want[i]), "%s in %s: no %q", deal, lang, want[i])
		}
	}
}

// What a program sets in an agreement is checked as a file is.
func TestSpecialConditionWithoutTextIsNotPrinted(t *testing.T) {
	lib := builtin(t)
	a, found, err := dpa.Read(minimal(t), "base.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	a.SpecialConditions = []agreement.SpecialCondition{{Replace: "definitions.terms.law", Text: value.Text{In: map[string]string{"fr": "Droit : le RGPD."}}, Reason: "x"}}
	d, found := dpa.Check(a, lib)
	assert.Nil(t, d)
	require.Len(t, found, 1)
	assert.Equal(t, "special_conditions[0].text DPA130", found[0].Pos.Path+" "+found[0].Check)
}

// plainLines takes the escapes and the bold type out of Markdown.
func plainLines(src string) string {
	return strings.NewReplacer("**“", "“", "”**", "”", `\`, "").Replace(src)
}

// A draft marks what is not the standard text; a final does not, and is the
// same otherwise.
func TestOnlyADraftMarksSpecialConditions(t *testing.T) {
	lib := builtin(t)
	a, found, err := dpa.Read(os.DirFS(repository), folder("special")+"/deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	for lang, mark := range map[string]string{"fr": "[Condition particulière\u00a0", "en": "[Special condition\u00a0"} {
		words := map[agreement.Status]string{}
		for _, status := range []agreement.Status{agreement.Draft, agreement.Final} {
			a.Status = status
			deal, found := dpa.Check(a, lib)
			require.NotNil(t, deal, "%s", text(found))
			d, found := deal.Document(lang)
			require.NotNil(t, d, "%s", text(found))
			assert.Equal(t, 4, found.Count(diag.Info))
			var b bytes.Buffer
			require.NoError(t, markdown.Write(&b, d))
			words[status] = markdown.Plain(b.String())
			assert.NotContains(t, words[status], "hôpital alerte lui-même", "a reason is internal")
		}
		assert.Equal(t, 4, strings.Count(words[agreement.Draft], mark))
		assert.NotContains(t, words[agreement.Final], mark)
	}
}
