package dpa_test

import (
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// opened is the example of the catalogue with lines of a deal.
func opened(t *testing.T, deal string) (*dpa.Deal, diag.List) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, data := range exampleFiles(deal) {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	d, found, err := dpa.Open(fsys, "deal.toml", builtin(t))
	require.NoError(t, err)
	return d, found
}

func TestVerdict(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	const signatory = "-- example.toml, without --\nsignatory    = { name = \"Jane Murphy\", capacity = \"Director\" }\n-- deal.toml, adding --\n[controller]\nunknown = [\"signatory\"]\n"
	for name, c := range map[string]struct {
		deal string
		want dpa.Verdict
	}{
		"a final":                      {"status = \"final\"\n", dpa.Verdict{State: dpa.ReadyToSign, Contract: true}},
		"a draft":                      {"", dpa.Verdict{State: dpa.ReadyAsDraft, Contract: true}},
		"no status":                    {"reference = \"X\"\n", dpa.Verdict{State: dpa.ReadyAsDraft, Contract: true}},
		"a draft that lacks":           {signatory, dpa.Verdict{State: dpa.ReadyAsDraft, Contract: true, Warnings: 1, Blocking: 1}},
		"a final that lacks":           {"status = \"final\"\n" + signatory, dpa.Verdict{State: dpa.NotRenderable, Contract: true, Errors: 1, Blocking: 1}},
		"a sample":                     {"status = \"final\"\nsample = true\n", dpa.Verdict{State: dpa.ReadyAsDraft, Sample: true, Contract: true}},
		"a sample that lacks":          {"status = \"final\"\nsample = true\n" + signatory, dpa.Verdict{State: dpa.ReadyAsDraft, Sample: true, Contract: true, Warnings: 1}},
		"a draft with an error of law": {"[clauses.law_forum]\nlaw = \"US\"\n", dpa.Verdict{State: dpa.ReadyAsDraft, Contract: true, Errors: 1, Blocking: 1}},
		"a final with its own words":   {"status = \"final\"\n[[special_conditions]]\nadd_after = \"breach.register\"\ntext = \"The Processor shall keep this register for five years.\"\nreason = \"Asked for.\"\n[[special_conditions]]\nomit = \"recitals.form\"\nreason = \"Shorter.\"\n", dpa.Verdict{State: dpa.ReadyToSign, Contract: true, Infos: 2, OwnTexts: 1, Unread: []dpa.OwnText{{Number: 1, Of: "breach.register", Path: "special_conditions[0]"}}}},
		"a list":                       {"status = \"final\"\ntemplate = \"subprocessor_list\"\n", dpa.Verdict{State: dpa.ReadyToSign}},
	} {
		t.Run(name, func(t *testing.T) {
			deal, found := opened(t, c.deal)
			assert.Equal(t, c.want, dpa.Judge(deal, found), "%s", text(found))
		})
	}
}

// Each page of a draft and of a sample says what it is; those of a final do
// not.
func TestTheMarkOfADraftAndOfASample(t *testing.T) {
	for deal, want := range map[string]string{"": "Draft", "status = \"draft\"\n": "Draft", "status = \"final\"\n": "", "sample = true\n": "Specimen", "status = \"final\"\nsample = true\n": "Specimen"} {
		opened, found := opened(t, deal)
		require.NotNil(t, opened, "%s", text(found))
		d, _ := opened.Document("en")
		assert.Equal(t, want, d.Draft, deal)
	}
}

// The good deals of the corpus are ready to sign.
func TestGoodDealsAreReadyToSign(t *testing.T) {
	lib := builtin(t)
	entries, err := os.ReadDir("../testdata/good")
	require.NoError(t, err)
	n := 0
	for _, e := range entries {
		if path.Ext(e.Name()) != ".toml" {
			continue
		}
		n++
		deal, found, err := dpa.Open(os.DirFS("../testdata/good"), e.Name(), lib)
		require.NoError(t, err)
		v := dpa.Judge(deal, found)
		assert.Equal(t, dpa.ReadyToSign, v.State, "%s: %s", e.Name(), text(found))
	}
	assert.Greater(t, n, 40)
}

// A default is listed until somebody chooses the value, or says that there is
// none; a draft marks it when it is asked to, and a final never.
func TestDefaults(t *testing.T) {
	listed := func(deal string) map[string]dpa.Default {
		d, found := opened(t, deal)
		require.NotNil(t, d, "%s", text(found))
		all := map[string]dpa.Default{}
		for _, v := range d.Defaults() {
			all[v.Clause+v.Measure+"."+v.Param] = v
		}
		return all
	}
	all := listed("")
	assert.Equal(t, "forty-eight (48) hours", all["breach.notice"].Value.EN)
	assert.Equal(t, `notice = "48 hours"`, all["breach.notice"].Line)
	assert.Equal(t, "[clauses.breach]", all["breach.notice"].Under)
	assert.Equal(t, "per_year = 1", all["audit.per_year"].Line)
	assert.True(t, all["audit.per_year"].Without)
	assert.Contains(t, all, "audit.variant")
	assert.NotContains(t, all, "law_forum.law")
	assert.NotContains(t, listed("[clauses.breach]\nnotice = \"48h\"\n"), "breach.notice", "it is chosen, though it is the same")
	assert.NotContains(t, listed("[clauses.audit]\nnone = [\"per_year\"]\n"), "audit.per_year")
	assert.NotContains(t, listed("[[special_conditions]]\nreplace = \"breach.notify\"\ntext = \"At once.\"\nreason = \"x\"\n"), "breach.notice", "what is not printed")
	assert.Contains(t, listed("[[measures]]\nuse = \"backups\"\n"), "backups.interval")

	printed := func(deal string) string {
		d, found := opened(t, deal)
		require.NotNil(t, d, "%s", text(found))
		doc, _ := d.Document("en")
		var b strings.Builder
		require.NoError(t, markdown.Write(&b, doc))
		return strings.ReplaceAll(markdown.Plain(b.String()), "\u00a0", " ")
	}
	const mark = "[usual value, to be confirmed]"
	assert.NotContains(t, printed(""), mark)
	assert.Contains(t, printed("mark_defaults = true\n"), "forty-eight (48) hours "+mark)
	assert.NotContains(t, printed("mark_defaults = true\n[clauses.breach]\nnotice = \"48h\"\n"), "forty-eight (48) hours "+mark)
	assert.NotContains(t, printed("mark_defaults = true\nstatus = \"final\"\n"), mark)
	assert.Contains(t, printed(""), "No more than one (1) audit")
	assert.Contains(t, printed("[clauses.audit]\nnone = [\"per_year\"]\n"), "Their number is not limited")
}

// Unknown, none and not applicable read as three things.
func TestThreeAbsences(t *testing.T) {
	said := map[string]bool{}
	for _, deal := range []string{"unknown = [\"url\"]", "none = [\"url\"]", "not_applicable.url = \"the vendor has no web page\""} {
		d, found := opened(t, "[[subprocessors]]\nid = \"hosting\"\n"+deal+"\n")
		require.NotNil(t, d, "%s", text(found))
		rows, err := d.Rows("en", "subprocessors")
		require.NoError(t, err)
		for _, f := range rows[0].Fields {
			if f.Name == "url" {
				said[f.Text] = true
			}
		}
	}
	assert.Len(t, said, 3, "%v", said)
}
