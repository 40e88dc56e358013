package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/read"
)

// signed is the line of a deal that says it is ready.
const signed = "status = 'final'\n"

// with loads the deal in which what stands in vendor is replaced.
func with(t *testing.T, head, old, by string) diag.List {
	t.Helper()
	require.Contains(t, vendor, old)
	_, l := loadFiles(t, map[string]string{"deal.toml": "extends = \"vendor.toml\"\n" + head, "vendor.toml": strings.Replace(vendor, old, by, 1)})
	return l
}

// What the rows of lacks take out of vendor.
const (
	aSignatory     = `signatory = { name = "Camille Martin", capacity = "Présidente" }`
	aRegistration  = `registration = { register = "RCS Lyon", number = "123 456 782" }`
	somePurposes   = `purposes = "Prendre un rendez-vous"`
	someOperations = `operations = ["storage"]`
	anEntity       = `legal_entity = "Twilio Ireland Limited"`
	aTransfer      = `transfer = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }`
	aList          = "[subprocessor_list]\ndate = 2026-11-02\n"
)

// lacks are what may be missing in a final.
var lacks = []struct {
	name, old, by string
	want          []string // the places of DPA601
	none          []string // the places of DPA604 in a draft
}{
	{"nothing", aList, aList, nil, nil},
	{"signatory", aSignatory, "unknown = ['signatory']", []string{"controller.unknown[0]"}, nil},
	{"no registration", aRegistration, "none = ['registration']", []string{"controller.none[0]"}, []string{"controller.none[0]"}},
	{"a public body", aRegistration, "kind = 'public_body'\nnone = ['registration']", nil, nil},
	{"an association", aRegistration, "kind = 'association'\nunknown = ['registration']", []string{"controller.unknown[0]"}, nil},
	{"a reason", aRegistration, "not_applicable.registration = 'société en formation'", nil, nil},
	{"a city", `postcode = "69003", city = "Lyon"`, `unknown = ["city"]`, []string{"controller.address.unknown[0]"}, nil},
	{"a village", `street = "12 rue des Lilas", `, `none = ["street"], `, nil, nil},
	{"who signs", `name = "Camille Martin"`, "unknown = ['name']", []string{"controller.signatory.unknown[0]"}, nil},
	{"a professional", aSignatory, "kind = 'professional'", nil, nil},
	{"the party", `name = "Officine des Tilleuls"`, "unknown = ['name']", []string{"controller.unknown[0]"}, nil},
	{"purposes", somePurposes, "unknown = ['purposes']", []string{"processing[0].unknown[0]"}, nil},
	{"no subject", `subject_matter = "Rendez-vous en ligne"`, "", []string{"processing[0].subject_matter"}, nil},
	{"data", `data = [{ subject = "patients", categories = ["identification", "motif du rendez-vous"] }]`, "unknown = ['data']", []string{"processing[0].unknown[0]"}, nil},
	{"a capacity", `capacity = "Présidente"`, "unknown = ['capacity']", []string{"controller.signatory.unknown[0]"}, nil},
	{"described", `name = "Officine des Tilleuls"`, "described = 'le client'", []string{"controller.described"}, nil},
	{"accepted online", `name = "Officine des Tilleuls"`, "described = 'le client'\nnot_applicable.name = 'accepté en ligne'", nil, nil},
	{"no date", "date = 2026-11-22", "unknown = ['date']", []string{"unknown[0]"}, nil},
	{"subject matter", `subject_matter = "Rendez-vous en ligne"`, "unknown = ['subject_matter', 'duration', 'nature']", []string{"processing[0].unknown[0]", "processing[0].unknown[1]", "processing[0].unknown[2]"}, nil},
	{"no nature", somePurposes, somePurposes + "\nnone = ['nature']", []string{"processing[0].none[0]"}, []string{"processing[0].none[0]"}},
	{"its operations", somePurposes, somePurposes + "\nnot_applicable.nature = 'voir les opérations'", nil, nil},
	{"no operations", someOperations, "nature = 'conservation'\nnone = ['operations']", []string{"processing[0].none[0]"}, []string{"processing[0].none[0]"}},
	{"no duration", somePurposes, somePurposes + "\nnone = ['duration']", []string{"processing[0].none[0]"}, []string{"processing[0].none[0]"}},
	{"retention", `retention = { period = "2 years" }`, "unknown = ['retention']", []string{"processing[0].unknown[0]"}, nil},
	{"period", `period = "2 years"`, "unknown = ['period', 'criterion']", []string{"processing[0].retention.unknown[0]", "processing[0].retention.unknown[1]"}, nil},
	{"criterion", `period = "2 years"`, "criterion = 'la durée du suivi', unknown = ['period']", nil, nil},
	{"which data", `categories = ["identification", "motif du rendez-vous"]`, "unknown = ['categories']", []string{"processing[0].data[0].unknown[0]"}, nil},
	{"who", anEntity, "unknown = ['legal_entity']", []string{"subprocessors[0].unknown[0]"}, nil},
	{"a parent", anEntity, anEntity + "\nunknown = ['parent']", nil, nil},
	{"module", "module = 3", "unknown = ['module']", []string{"subprocessors[0].services[0].transfer.unknown[0]"}, nil},
	{"mechanism", aTransfer, "unknown = ['transfer']", []string{"subprocessors[0].services[0].unknown[0]"}, nil},
	{"where", `locations = ["US", { country = "IE", city = "Dublin" }]`, "unknown = ['locations']", []string{"subprocessors[0].services[0].unknown[0]"}, nil},
}

// A final is refused for what it lacks, in one finding; a draft and a sample
// are not.
func TestWhatAFinalLacks(t *testing.T) {
	for _, c := range lacks {
		t.Run(c.name, func(t *testing.T) {
			places := func(head, check string) []string {
				var out []string
				for _, f := range with(t, head, c.old, c.by) {
					switch {
					case f.Check != check:
					case check == "DPA601":
						out = append(out, f.Pos.Path)
					default:
						assert.True(t, f.Blocks)
						out = append(out, f.Pos.Path)
					}
				}
				return out
			}
			assert.ElementsMatch(t, c.want, places(signed, "DPA601"))
			assert.ElementsMatch(t, c.none, places("", "DPA604"))
			assert.Empty(t, places("", "DPA601"), "a draft")
			assert.Empty(t, places("sample = true\n"+signed, "DPA601"), "a sample")
		})
	}
}

// A fact is one that a final must have, and what is taken out of vendor for it to
// be stated otherwise.
type fact struct {
	key, old, by string // what is taken out, and what stands in its place besides
	at           string // the table
}

// with is what stands in its place when it is said to be unknown, none or not
// applicable.
func (f fact) with(as string) string {
	said := as + ` = ["` + f.key + `"]`
	if as == "not_applicable" {
		said = `not_applicable = { ` + f.key + ` = "x" }`
	}
	if by := strings.Replace(f.by, "%s", said, 1); by != f.by {
		return by
	}
	return f.by + said + "\n"
}

// What those of facts do.
const (
	itsName     = `name = "Logiciels Hermine"` + "\n"
	itsAddress  = `address = { street = "8 quai Hermine", city = "Lyon", country = "FR" }` + "\nsignatory"
	itsActivity = `title = "Rendez-vous"` + "\n"
	itsService  = `purpose = "SMS"
locations = ["US", { country = "IE", city = "Dublin" }]
data = [{ subject = "patients", categories = [{ word = "names", only = "si activé" }] }]
transfer = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }`
	itsPurpose = `purpose = "SMS"` + "\n"
	itsEntity  = `legal_entity = "Twilio Ireland Limited"` + "\n"
)

var facts = []fact{
	{"registration", `registration = { register = "RCS Lyon", number = "111 111 118" }`, "", "processor"},
	{"address", `address = { street = "8 quai Hermine", city = "Lyon", country = "FR" }`, "", "processor"},
	{"city", `{ street = "8 quai Hermine", city = "Lyon", country = "FR" }`, `{ street = "8 quai Hermine", country = "FR", %s }`, "processor.address"},
	{"country", `{ street = "8 quai Hermine", city = "Lyon", country = "FR" }`, `{ street = "8 quai Hermine", city = "Lyon", %s }`, "processor.address"},
	{"register", `{ register = "RCS Lyon", number = "111 111 118" }`, `{ number = "111 111 118", %s }`, "processor.registration"},
	{"number", `{ register = "RCS Lyon", number = "111 111 118" }`, `{ register = "RCS Lyon", %s }`, "processor.registration"},
	{"signatory", `signatory = { name = "Alex Durand", capacity = "Directeur" }`, "", "processor"},
	{"name", `{ name = "Alex Durand", capacity = "Directeur" }`, `{ capacity = "Directeur", %s }`, "processor.signatory"},
	{"capacity", `{ name = "Alex Durand", capacity = "Directeur" }`, `{ name = "Alex Durand", %s }`, "processor.signatory"},
	{"form", itsName + `form = "société"`, itsName, "processor"},
	{"name", itsName, "", "processor"},
	{"transfer", itsAddress, strings.Replace(strings.Replace(itsAddress, `"Lyon", country = "FR"`, `"Pune", country = "IN"`, 1), "signatory", "%s\nsignatory", 1), "processor"},
	{"transfer", itsAddress, strings.Replace(itsAddress, "signatory", `affiliates = [{ name = "Hermine India", form = "Ltd", registration = { register = "ROC Pune", number = "12" }, address = { street = "1 MG Road", city = "Pune", country = "IN" }, %s }]`+"\nsignatory", 1), "processor.affiliates[0]"},
	{"subject_matter", `subject_matter = "Rendez-vous en ligne"`, "", "processing[0]"},
	{"duration", itsActivity, itsActivity, "processing[0]"},
	{"nature", itsActivity, itsActivity, "processing[0]"},
	{"operations", `operations = ["storage"]`, "", "processing[0]"},
	{"purposes", `purposes = "Prendre un rendez-vous"`, "", "processing[0]"},
	{"data", `data = [{ subject = "patients", categories = ["identification", "motif du rendez-vous"] }]`, "", "processing[0]"},
	{"subject", `subject = "patients", categories = ["identification", "motif du rendez-vous"]`, `categories = ["identification", "motif du rendez-vous"], %s`, "processing[0].data[0]"},
	{"categories", `categories = ["identification", "motif du rendez-vous"]`, "%s", "processing[0].data[0]"},
	{"retention", `retention = { period = "2 years" }`, "", "processing[0]"},
	{"period", `period = "2 years"`, "%s", "processing[0].retention"},
	{"criterion", `period = "2 years"`, "%s", "processing[0].retention"},
	{"legal_entity", `legal_entity = "Twilio Ireland Limited"`, "", "subprocessors[0]"},
	{"country", "\ncountry = \"IE\"\n", "\n", "subprocessors[0]"},
	{"services", "[[subprocessors.services]]\n" + itsService + "\n", "", "subprocessors[0]"},
	{"purpose", itsPurpose, "", "subprocessors[0].services[0]"},
	{"locations", `locations = ["US", { country = "IE", city = "Dublin" }]`, "", "subprocessors[0].services[0]"},
	{"data", `data = [{ subject = "patients", categories = [{ word = "names", only = "si activé" }] }]`, "", "subprocessors[0].services[0]"},
	{"subject", `[{ subject = "patients", categories = [{ word`, `[{ %s, categories = [{ word`, "subprocessors[0].services[0].data[0]"},
	{"categories", `categories = [{ word = "names", only = "si activé" }]`, "%s", "subprocessors[0].services[0].data[0]"},
	{"transfer", `transfer = { mechanism = "scc", module = 3, date = 2026-01-12, tia = 2026-01-15 }`, "", "subprocessors[0].services[0]"},
	{"module", "module = 3", "%s", "subprocessors[0].services[0].transfer"},
	{"transfer", itsEntity, itsEntity + `subprocessors = [{ name = "Pune Ltd", country = "IN", purpose = "Envoi", %s }]` + "\n", "subprocessors[0].subprocessors[0]"},
}

// Each fact that Art. 28(3) GDPR or the identity of the parties asks for, not
// known or said not to exist: an error in a final, at that statement; none in a
// draft, save for what cannot be absent.
func TestEachMandatoryFact(t *testing.T) {
	for _, f := range facts {
		for _, as := range []string{"unknown", "none"} {
			t.Run(f.at+"."+f.key+" "+as, func(t *testing.T) {
				errors := func(head string) []string {
					var out []string
					for _, x := range with(t, head, f.old, f.with(as)) {
						if x.Severity() == diag.Error {
							out = append(out, x.Check+" "+x.Pos.Path)
						}
					}
					return out
				}
				at := f.at + "." + as + "[0]"
				switch {
				case as == "none" && (f.key == "name" && f.at == "processor" || f.key == "services"):
					assert.Equal(t, []string{"DPA603 " + at}, errors(""))
					assert.Equal(t, []string{"DPA603 " + at}, errors(signed))
				case as == "none" && f.key == "transfer" && strings.HasPrefix(f.at, "subprocessors"):
					assert.Equal(t, []string{"DPA152 " + f.at + ".transfer"}, errors(""), "unlawful, not only missing")
					assert.Equal(t, []string{"DPA152 " + f.at + ".transfer"}, errors(signed))
				default:
					assert.Empty(t, errors(""), "a draft")
					assert.Equal(t, []string{"DPA601 " + at}, errors(signed))
				}
			})
		}
	}
	for _, key := range []string{"processing", "measures", "subprocessors"} {
		rest := "replace = ['" + key + "']\nunknown = ['" + key + "']"
		_, l := load(t, signed+rest)
		assert.True(t, slices.ContainsFunc(l, func(f diag.Finding) bool { return f.Check == "DPA601" && f.Pos.Path == "unknown[0]" }), key)
		_, l = load(t, rest)
		assert.NoError(t, l.Err(), key)
	}
}

// What blocks the signature is said once: not by DPA150 as well.
func TestABlockingFactIsSaidOnce(t *testing.T) {
	const signatory = `signatory = { name = "Camille Martin", capacity = "Présidente" }`
	l := with(t, signed, signatory, "unknown = ['signatory', 'dpo']")
	assert.ElementsMatch(t, []string{"DPA601", "DPA150"}, checksIn(l), "%s", text(l))
	l = with(t, "", signatory, "unknown = ['signatory', 'dpo']")
	require.Equal(t, []string{"DPA150", "DPA150"}, checksIn(l))
	assert.True(t, l[0].Blocks, "signatory")
	assert.False(t, l[1].Blocks, "dpo")
}

func checksIn(l diag.List) []string {
	var out []string
	for _, f := range l {
		out = append(out, f.Check)
	}
	return out
}

// What there is nothing to agree on without cannot be absent, not even in a
// draft.
func TestAbsencesThatCannotBe(t *testing.T) {
	for deal, want := range map[string]string{
		"replace = ['processing']\nnone = ['processing']":              "none[0]",
		"replace = ['measures']\nnone = ['measures']":                  "none[0]",
		"replace = ['measures']\nnot_applicable = { measures = 'x' }":  "not_applicable.measures",
		"[[other_controllers]]\nid = 'x'\nnone = ['name']":             "other_controllers[0].none[0]",
		"[[subprocessors]]\nid = 'x'\nname = 'X'\nnone = ['services']": "subprocessors[1].none[0]",
	} {
		_, l := load(t, deal)
		i := slices.IndexFunc(l, func(f diag.Finding) bool { return f.Check == "DPA603" })
		require.GreaterOrEqual(t, i, 0, "%s: %s", deal, text(l))
		assert.Equal(t, want, l[i].Pos.Path)
	}
	_, l := load(t, "replace = ['subprocessors']\nnone = ['subprocessors']")
	assert.NotContains(t, checksIn(l), "DPA603", "a processor may engage nobody")
}

// specimens are trade names, and whether they come from an example.
var specimens = map[string]bool{
	"Lilac Clinic": true, "Acme": true, "ACME Corp": true, "N/A": true, "n / a": true, "………": true, "—": true, "--": true, "???": true, "xx": true,
	"https://www.example.com/x": true, "privacy@clinic.example": true, "host.test": true, "host.invalid": true,
	"N.N.": true, "N. N.": true, "le __/__/2026": true, "NN": false, "Société Test": true, "Client": true, "Customer Inc.": true, "[●]": true, "●": true, "Votre Société SAS": true, "1234": true, "Example Support Ltd": true, "Clinique Exemple": true, "privacy@exemple.fr": true, "x@x.fr": true, "test@test.com": true,
	"42": false, "X Corp.": false, "M SAS": false, "Société Générale": false, "Test-Achats SC": false, "Customer First Ltd": false, "info@mytest.fr": false, "Exemplaire SA": false,
	"Clinique de Lyon": false, "For example.": false, "an example.": false, "Xavier": false, "Acmetric": false, "X": false, "clinic.example-health.org": false, "contest.fr": false,
}

// In a final, what comes from an example is an error; a name that only looks so
// is not.
func TestSpecimens(t *testing.T) {
	for text, want := range specimens {
		_, l := load(t, signed+"controller.trade_name = '"+text+"'")
		got := slices.ContainsFunc(l, func(f diag.Finding) bool {
			return (f.Check == "DPA602" || f.Check == "DPA137") && f.Pos.Path == "controller.trade_name"
		})
		assert.Equal(t, want, got, text)
		for _, head := range []string{"", "sample = true\n" + signed} {
			_, l = load(t, head+"controller.trade_name = '"+text+"'")
			assert.NotContains(t, checksIn(l), "DPA602", text)
		}
	}
	for lines, want := range map[string]bool{
		"signature.place = 'lieu'": true, "signature.place = 'Lieu, date'": false, "signature.place = 'Lieusaint'": false,
		"measures = [{ id = 'encryption', title = 'Tests' }]": false, "processing = [{ id = 'booking', title = 'Test' }]": true,
	} {
		_, l := load(t, signed+lines)
		assert.Equal(t, want, slices.Contains(checksIn(l), "DPA602"), "%s: %s", lines, text(l))
	}
	_, l := load(t, signed+"controller.dpo = { email = 'a@clinic.example' }")
	assert.Equal(t, []string{"DPA602"}, checksIn(l), "an e-mail address")
}

// The names that `dpa new` writes are known as such.
func TestTheNamesOfDpaNew(t *testing.T) {
	for _, file := range []string{"fr/deal.toml", "fr/vendor.toml", "en/deal.toml", "en/vendor.toml"} {
		src, err := os.ReadFile("../../../cmd/dpa/starter/" + file)
		require.NoError(t, err)
		for _, line := range strings.Split(string(src), "\n") {
			name, ok := strings.CutPrefix(line, "name         = \"")
			if !ok {
				continue
			}
			name = strings.TrimSuffix(name, `"`)
			_, l := load(t, signed+"controller.trade_name = '"+name+"'")
			assert.Contains(t, checksIn(l), "DPA602", "%s: %s", file, name)
		}
	}
}

const (
	seen      = "reason = 'vu'\nby = 'A. Morel'\ndate = 2026-11-20\n"
	noOfficer = "[controller]\nunknown = ['dpo']\n[[accepted]]\n"
)

// acceptances are deals that accept a warning, and what is found in them.
var acceptances = map[string]struct {
	deal string
	want []string
}{
	"by the fact":      {noOfficer + "check = 'DPA150'\nat = 'controller.dpo'\n" + seen, []string{"DPA606"}},
	"by the table":     {noOfficer + "check = 'DPA150'\nat = 'controller'\n" + seen, []string{"DPA606"}},
	"elsewhere":        {noOfficer + "check = 'DPA150'\nat = 'processor'\n" + seen, []string{"DPA150", "DPA607"}},
	"a longer name":    {noOfficer + "check = 'DPA150'\nat = 'control'\n" + seen, []string{"DPA150", "DPA607"}},
	"another check":    {noOfficer + "check = 'DPA163'\nat = 'controller.dpo'\n" + seen, []string{"DPA150", "DPA607"}},
	"an error":         {noOfficer + "check = 'DPA120'\nat = 'controller.dpo'\n" + seen, []string{"DPA150", "DPA608"}},
	"no such check":    {noOfficer + "check = 'DPA15O'\nat = 'controller.dpo'\n" + seen, []string{"DPA150", "DPA609"}},
	"nobody's":         {noOfficer + "check = 'DPA150'\nat = 'controller.dpo'\nreason = 'vu'\nby = ''\ndate = 2026-11-20", []string{"DPA150", "DPA134"}},
	"an item by id":    {"[[subprocessors]]\nid = 'twilio'\nunknown = ['parent']\n[[accepted]]\ncheck = 'DPA150'\nat = 'subprocessors.twilio'\n" + seen, []string{"DPA606"}},
	"within a text":    {"[[measures]]\nid = 'm'\ntitle = 'M'\ntext = 'Par MD5.'\n[[accepted]]\ncheck = 'DPA801'\nat = 'measures.m'\n" + seen, []string{"DPA606"}},
	"an item by place": {"[[subprocessors]]\nid = 'twilio'\nunknown = ['parent']\n[[accepted]]\ncheck = 'DPA150'\nat = 'subprocessors[0].parent'\n" + seen, []string{"DPA606"}},
}

// A warning is accepted at its place, by whoever answers for it; an error is
// not, and an acceptance of nothing is found.
func TestAcceptances(t *testing.T) {
	for name, c := range acceptances {
		t.Run(name, func(t *testing.T) {
			files, err := read.Open(fstest.MapFS{"deal.toml": {Data: []byte("extends = 'vendor.toml'\n" + c.deal)}, "vendor.toml": {Data: []byte(vendor)}}, "deal.toml")
			require.NoError(t, err)
			read, _ := files.Agreement(nil, shelf(t))
			a := read.Clone()
			l := check.Accept(a, check.Agreement(a, shelf(t)))
			assert.ElementsMatch(t, c.want, checksIn(l), "%s", text(l))
		})
	}
}
