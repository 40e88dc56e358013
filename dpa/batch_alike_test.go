package dpa_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// The agreements of a library share what was found out for those before them, and
// get what each would get alone: the same findings, the same bytes. They differ in
// whatever a row may: language, style, parties, what is set in the clauses, and
// what the vendor's file says too.
func TestARowTakesNothingOfAnother(t *testing.T) {
	lib, fsys := builtin(t), shared(t)
	own := map[string][]given{
		"another style":       {{"style", "modern", ""}},
		"another accent":      {{"accent", "#803010", ""}},
		"two languages":       {{"languages", "fr+en", ""}, {"clauses.language.prevails", "french", ""}},
		"English first":       {{"languages", "en; fr", ""}},
		"another vendor":      {{"processor.name", "Nuage Clair", ""}},
		"another vendor's":    {{"processor.contact.email", "rgpd@nuage-clair.example", ""}},
		"a long name":         {{"controller.name", "Groupement de coopération sanitaire des établissements de la vallée de la Haute-Loire", ""}},
		"a placeholder":       {{"controller.name", "[nom du client]", ""}},
		"its own placeholder": {{"controller.address.street", "à compléter", ""}},
		"a brand":             {{"controller.name", "Lilas Santé", ""}, {"controller.contact.email", "x@hebergement.example", ""}},
		"no glyph":            {{"controller.name", "Clinique \U0001f600", ""}},
		"secret":              {{"confidentiality.fr", "Confidentiel", ""}, {"confidentiality.en", "Confidential", ""}},
		"a password":          {{"main_contract.title.fr", "contrat de services, mot de passe : Xk9-aa2bQ7zT", ""}},
		"a citation":          {{"main_contract.title.fr", "contrat au sens de l’article 120 du RGPD", ""}},
		"a dead instrument":   {{"main_contract.title.fr", "contrat soumis à la directive 95/46/CE", ""}},
		"initials":            {{"signature.initials", "true", ""}},
	}
	for name, values := range rowsLikeFiles {
		own[name] = values
	}
	base, err := dpa.OpenBase(fsys, "deal.toml", lib)
	require.NoError(t, err)
	for name, values := range own {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			row := only(t, base, sheetOf(values))
			fresh, err := library.Builtin()
			require.NoError(t, err)
			alone, err := dpa.OpenBase(fsys, "deal.toml", fresh)
			require.NoError(t, err)
			deal, found := alone.Open(row)
			want, files := text(found), inPDF(t, deal)
			t.Logf("%d documents\n%s", len(files), want)
			for range 2 { // the second time everything is known
				deal, found := base.Open(row)
				require.Equal(t, want, text(found))
				require.True(t, slices.Equal(files, inPDF(t, deal)), "the documents differ")
			}
		})
	}
}

// sheetOf is a sheet of one customer with values of its own.
func sheetOf(own []given) string {
	var columns, cells []string
	for _, g := range append(slices.DeleteFunc(slices.Clone(customer), func(g given) bool {
		return slices.ContainsFunc(own, func(o given) bool { return o.column == g.column })
	}), own...) {
		columns, cells = append(columns, g.column), append(cells, `"`+g.cell+`"`)
	}
	return strings.Join(columns, ",") + "\n" + strings.Join(cells, ",") + "\n"
}

// inPDF is the documents of a deal as PDF, or what the fonts lack.
func inPDF(t *testing.T, d *dpa.Deal) (out []string) {
	if d == nil {
		return nil
	}
	for _, lang := range d.Languages() {
		file, _, err := d.PDF(lang)
		out = append(out, string(file))
		if err != nil {
			out = append(out, err.Error())
		}
	}
	return out
}

// alternatives are what a row may say in the place of the customer, or beside it: what
// is each customer's own, on which a check of the vendor's texts may depend, and what
// concerns all of the agreement.
var alternatives = [][]given{
	nil,
	{{"controller.name", "Clinique Duparc", ""}},
	{{"controller.name", "Lilas Santé", ""}, {"controller.contact.email", "x@lilas.example", ""}},
	{{"controller.name", "Lilac Clinic", ""}, {"controller.trade_name", "Duparc", ""}},
	{{"controller.name", "", ""}},
	{{"controller.address.country", "US", ""}},
	{{"controller.address.country", "CH", ""}, {"controller.transfer.mechanism", "scc", ""}},
	{{"controller.address.country", "KE", ""}},
	{{"controller.address.country", "Frnace", ""}},
	{{"controller.kind", "public_body", ""}},
	{{"controller.unknown", "signatory; dpo", ""}, {"controller.signatory.name", "", ""}, {"controller.signatory.capacity.fr", "", ""}, {"controller.signatory.capacity.en", "", ""}},
	{{"date", "2029-01-31", ""}},
	{{"date", "", ""}},
	{{"main_contract.title.fr", "contrat d’abonnement", ""}},
	{{"main_contract.title.fr", "", ""}, {"main_contract.title.en", "", ""}},
	{{"main_contract.date", "2031-01-31", ""}},
	{{"signature.place.fr", "Lyon", ""}, {"signature.place.en", "Lyons", ""}},
	{{"version", "3", ""}},
	{{"clauses.breach.notice", "36h", ""}},
	{{"clauses.breach.notice", "96h", ""}},
	{{"languages", "fr", ""}},
	{{"status", "final", ""}},
	{{"sample", "true", ""}},
	{{"style", "modern", ""}},
	{{"also_under", "uk; swiss", ""}},
	{{"unknown", "main_contract", ""}},
	{{"confidentiality.fr", "Confidentiel", ""}},
}

// remarks stand in the texts of vendors whose checks ask who the customer is, and
// where, and what for.
var remarks = []string{"", `
[[measures]]
id = "remarks"
title = { fr = "Remarques", en = "Remarks" }
text = { fr = "Les données sont confiées à Clinique Duparc.", en = "The data are entrusted to Clinique Duparc." }
`, `
[[measures]]
id = "remarks"
title = { fr = "Remarques", en = "Remarks" }
items = [
  { fr = "le support suit la procédure Lilac ;", en = "support follows the procedure Lilac; and" },
  { fr = "le support de nuit est assuré depuis le Kenya.", en = "at night, support is provided from Kenya." },
]

[[subprocessors]]
id = "invoices"
name = "Quittances"
legal_entity = "Quittances SAS"
country = "FR"
services = [{ name = "Factures", purpose = { fr = "gestion des abonnements et facturation", en = "subscription management and billing" }, locations = [{ country = "FR" }], data = [{ subject = "patients", categories = ["names"] }] }]
`}

// A special condition that all rows have may be about one customer, by its name.
func TestASpecialConditionNamesACustomer(t *testing.T) {
	fsys := shared(t)
	deal := strings.Replace(string(fsys["deal.toml"].Data), `["fr", "en"]`, `["en"]`, 1)
	fsys["deal.toml"].Data = []byte(deal + `
[[special_conditions]]
add_after = "audit.audits"
id = "visits"
text.en = "Clinique Duparc must first tell its insurer of the visit."
`)
	base, err := dpa.OpenBase(fsys, "deal.toml", builtin(t))
	require.NoError(t, err)
	found := func(name string) []string {
		_, l := base.Open(only(t, base, sheetOf([]given{{"controller.name", name, ""}})))
		return brief(l)
	}
	other := found("Clinique des Lilas")
	named := found("Clinique Duparc")
	assert.NotEqual(t, other, named)
	assert.Equal(t, other, found("Clinique des Lilas"))
	assert.Equal(t, named, found("Clinique Duparc"))
}

// What the rows of a batch have in common is found out once, and each gets what it
// would get alone, whatever the others said: the same findings at the same places, the
// same documents.
func TestARowIsWhatItIsAlone(t *testing.T) {
	lib := builtin(t)
	random := rand.New(rand.NewPCG(11, 28))
	fired := map[string]bool{}
	for _, remark := range remarks {
		fsys := shared(t)
		fsys["vendor.toml"].Data = append(fsys["vendor.toml"].Data, remark...)
		base, err := dpa.OpenBase(fsys, "deal.toml", lib)
		require.NoError(t, err)
		for range 60 {
			var own []given
			for range 1 + random.IntN(3) {
				for _, g := range alternatives[random.IntN(len(alternatives))] {
					if !slices.ContainsFunc(own, func(o given) bool { return o.column == g.column }) {
						own = append(own, g)
					}
				}
			}
			row := only(t, base, sheetOf(own))
			got, found := base.Open(row)
			alone, err := dpa.OpenBase(fsys, "deal.toml", lib)
			require.NoError(t, err)
			want, expected := alone.Open(row)
			require.Equal(t, expected, found, "%v", own)
			require.Equal(t, inMarkdown(t, want), inMarkdown(t, got), "%v", own)
			for _, f := range found {
				fired[f.Check] = true
			}
			if want != nil {
				require.Equal(t, want.Agreement(), got.Agreement(), "%v", own)
			}
		}
	}
	for _, check := range []string{"DPA195", "DPA809", "DPA821", "DPA827", "DPA835"} {
		assert.True(t, fired[check], check)
	}
}

// An outcome is what comes of a deal.
type outcome struct {
	found     diag.List
	documents []string
}

// nearlyAlike are deals that differ in their customer's own, in a vendor's text or only
// in where something stands, and what each gets from a library that remembers nothing.
func nearlyAlike(t *testing.T) (deals map[string]fstest.MapFS, alone map[string]outcome) {
	fsys := func(deal, vendor []string) fstest.MapFS {
		out := fstest.MapFS{}
		for name, changes := range map[string][]string{"deal.toml": deal, "vendor.toml": vendor} {
			src, err := os.ReadFile(filepath.Join(repository, folder("minimal"), name))
			require.NoError(t, err)
			for i := 0; i < len(changes); i += 2 {
				require.Contains(t, string(src), changes[i])
				src = []byte(strings.Replace(string(src), changes[i], changes[i+1], 1))
			}
			out[name] = &fstest.MapFile{Data: src}
		}
		return out
	}
	deals = map[string]fstest.MapFS{
		"as it is":        fsys(nil, nil),
		"a name":          fsys([]string{`"Clinique des Lilas"`, `"Clinique des Roses"`}, nil),
		"a placeholder":   fsys([]string{`"Clinique des Lilas"`, `"[nom du client]"`}, nil),
		"another country": fsys([]string{`city = "Lyon", country = "FR"`, `city = "Genf", country = "CH"`}, nil),
		"a date before":   fsys([]string{"date      = 2026-11-02", "date      = 2027-11-02"}, nil),
		"no number":       fsys([]string{"originals = 2", `originals = "2"`}, nil),
		"no title":        fsys([]string{`title     = { fr = "contrat de services en ligne", en = "online services agreement" }`, ""}, nil),
		"a line above":    fsys([]string{`"vendor.toml"`, "\"vendor.toml\"\n"}, nil),
		"a clause":        fsys([]string{`"24h"`, `"72h"`}, nil),
		"a wrong article": fsys([]string{"surveillé à toute heure", "surveillé (article 120 du RGPD)"}, nil),
		"the same, coded": fsys([]string{"surveillé à toute heure", `s\u0075rveillé (article 120 du RGPD)`}, nil),
		"one language":    fsys([]string{`["fr", "en"]`, `["fr"]`}, nil),
		"another vendor":  fsys(nil, []string{"name", "name "}),
	}
	alone = map[string]outcome{}
	for name := range deals {
		fresh, err := library.Builtin()
		require.NoError(t, err)
		alone[name] = openedWith(t, deals[name], fresh)
	}
	return deals, alone
}

func openedWith(t *testing.T, fsys fs.FS, lib *library.Library) outcome {
	d, found, err := dpa.Open(fsys, "deal.toml", lib)
	assert.NoError(t, err)
	return outcome{found, inMarkdown(t, d)}
}

// Such deals get the same from a library that has opened another one before.
func TestADealTakesNothingOfAnother(t *testing.T) {
	deals, alone := nearlyAlike(t)
	lib := builtin(t)
	for before := range deals {
		for name := range deals {
			openedWith(t, deals[before], lib)
			require.Equal(t, alone[name], openedWith(t, deals[name], lib), "%s, behind %s", name, before)
		}
	}
}

// So they do when all are opened at once.
func TestDealsOpenedTogetherTakeNothingOfEachOther(t *testing.T) {
	deals, alone := nearlyAlike(t)
	lib := builtin(t)
	var all sync.WaitGroup
	for range 4 {
		for name := range deals {
			all.Go(func() { assert.Equal(t, alone[name], openedWith(t, deals[name], lib), name) })
		}
	}
	all.Wait()
}
