package dpa_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/library"
)

// hosting is a clause whose variants use different parameters, and one of which
// denies what the vendor of the tests does.
var hosting = fstest.MapFS{
	"clauses/hosting/clause.toml": {Data: []byte(`doc = { fr = "Hébergement.", en = "Hosting." }
default = "anywhere"
[variants]
anywhere = { fr = "Partout.", en = "Anywhere." }
eea      = { fr = "Dans l’Espace économique européen.", en = "In the European Economic Area." }
[not_with]
eea = ["transfers", "uk"]
[params.law]
type = "law"
doc  = { fr = "Droit du lieu.", en = "Law of the place." }
[params.site]
type = "text"
doc  = { fr = "Lieu.", en = "Place." }
`)},
	"clauses/hosting/anywhere.fr.md": {Data: []byte("# Hébergement\n\n1. {#law} Selon {{law}}.\n")},
	"clauses/hosting/eea.fr.md":      {Data: []byte("# Hébergement\n\n1. {#site} Au lieu suivant\u00a0: {{site}}.\n")},
}

// What the clauses of an agreement may not say, with the place where it says
// so. A draft is composed all the same.
func TestClausesAgainstTheAgreement(t *testing.T) {
	lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{FS: hosting})
	require.NoError(t, err)
	require.NotNil(t, lib, "%s", text(found))
	for name, c := range map[string]struct {
		deal, want, en string
		broken         bool
	}{
		"as it should be": {deal: "law = 'NO'"},
		"the law of a third country": {deal: "law = 'GB'", want: "7:7 DPA420",
			en: "the governing law (“GB”) is not that of a Member State"},
		"a parameter of another variant": {deal: "law = 'GB'\nsite = 'Lyon'", want: "7:7 DPA420, 8:1 DPA421",
			en: "“site” will not appear: the variant “anywhere” of “hosting” does not use it"},
		"a variant that the annex contradicts": {deal: "site = 'Lyon'\nvariant = 'eea'", want: "8:11 DPA422",
			en: "the agreement contains this: a service of a sub-processor is outside the European Economic Area"},
		"no transfers, and one in the annex": {deal: "law = 'FR'\n[clauses.transfers]\nvariant = 'eea_only'", want: "9:11 DPA422",
			en: "the variant “eea_only” of “transfers” cannot stand"},
		"no sub-processors, and some in the annex": {deal: "law = 'FR'\n[clauses.subprocessing]\nvariant = 'none'", want: "9:11 DPA422",
			en: "the agreement contains this: sub-processors"},
		"a parameter that is missing": {deal: "", want: "5:10 DPA407", en: "needs the parameter “law”", broken: true},
	} {
		t.Run(name, func(t *testing.T) {
			a, l, err := dpa.Open(fstest.MapFS{"vendor.toml": {Data: []byte(vendor(t))}, "deal.toml": {Data: []byte(`extends = "vendor.toml"
[clauses.law_forum]
law = "FR"
courts = "les tribunaux de Lyon"
[clauses.hosting]
after = "security"
` + c.deal + "\n")}}, "deal.toml", lib)
			require.NoError(t, err)
			assert.Equal(t, c.broken, a == nil, "%s", text(l))
			assert.Equal(t, c.want, strings.Join(brief(l), ", "))
			checkWords(t, l, c.en, map[string]bool{})
		})
	}
}

// A deal may move a clause of the template. It then stands once, at its new
// place, with what the deal puts behind it.
func TestClauseThatTheDealMoves(t *testing.T) {
	var headings []string
	for _, line := range strings.Split(composed(t, "minimal", "[clauses.audit]\nafter = 'breach'\n[clauses.law_forum]\nafter = 'audit'\n", "en"), "\n") {
		if h, ok := strings.CutPrefix(line, "## "); ok {
			_, title, _ := strings.Cut(h, ". ")
			headings = append(headings, title)
		}
	}
	at := slices.Index(headings, "Personal Data Breach")
	require.Positive(t, at)
	assert.Equal(t, []string{"Information and audit", "Governing law and jurisdiction"}, headings[at+1:at+3])
	assert.Equal(t, 1, strings.Count(strings.Join(headings, "\n"), "Information and audit"))
}

// Both documents of a deal in two languages report the same gap: it is one
// finding, each of whose sentences is in one language.
func TestGapIsReportedOnce(t *testing.T) {
	short := fstest.MapFS{"templates/short/template.toml": {Data: []byte("title = { fr = 'Court', en = 'Short' }\ndoc = { fr = 'Court.', en = 'Short.' }\npreamble = ['parties']\narticles = ['subject']\n")}}
	lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{Name: "short", FS: short})
	require.NoError(t, err)
	require.NotNil(t, lib, "%s", text(found))
	a, l, err := dpa.Open(fstest.MapFS{"deal.toml": {Data: []byte("template = 'short'\n" + vendor(t))}}, "deal.toml", lib)
	require.NoError(t, err)
	assert.Nil(t, a, "its terms have no definition")
	seen := map[any]bool{}
	for _, f := range l {
		if f.Check == "DPA401" {
			assert.False(t, seen[f.Args["id"]], f.Args["id"])
			seen[f.Args["id"]] = true
			assert.NotContains(t, f.Message("fr"), "GDPR")
		}
	}
	assert.Greater(t, len(seen), 5)
}
