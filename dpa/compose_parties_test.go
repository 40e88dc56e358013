package dpa_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// composed is the Markdown of an agreement of testdata with lines laid on it.
// Its spaces are ordinary ones.
func composed(t *testing.T, base, lines, lang string) string {
	t.Helper()
	fsys := fstest.MapFS{"more.toml": {Data: []byte("extends = 'deal.toml'\nstatus = 'draft'\n" + lines)}}
	for _, name := range []string{"deal.toml", "vendor.toml"} {
		data, err := os.ReadFile(filepath.Join(repository, folder(base), name))
		require.NoError(t, err)
		fsys[name] = &fstest.MapFile{Data: data}
	}
	lib := builtin(t)
	a, found, err := dpa.Open(fsys, "more.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	d, found := a.Document(lang)
	require.NotNil(t, d, "%s", text(found))
	var b bytes.Buffer
	require.NoError(t, markdown.Write(&b, d))
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ", "**", "").Replace(b.String())
}

// further is a further controller, of which the lines say the rest.
func further(lines string) string {
	return "[[other_controllers]]\nid = 'b'\nname = 'Beta'\n" + lines
}

const known = "form = { fr = 'SELARL', en = 'SELARL' }\naddress = { street = '1 rue A', city = 'Lyon', country = 'FR' }\n" +
	"registration = { register = 'RCS Lyon', number = '111 222 337' }\n" +
	"signatory = { name = 'Lou', capacity = { fr = 'Gérante', en = 'Manager' } }\n"

// How a party is introduced: nothing in the words bends with its gender, and
// what is not known is said at its place.
func TestIdentity(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	for _, tt := range []struct{ name, party, fr, en string }{
		{"a company", known,
			"Beta, SELARL, dont le siège social est situé 1 rue A, Lyon, France, RCS Lyon n° 111 222 337, agissant par Lou, Gérante, qui déclare avoir tous pouvoirs à cet effet ;",
			"(2) Beta, SELARL, with its registered office at 1 rue A, Lyon, France, registered (RCS Lyon, no. 111 222 337), represented by Lou, acting as Manager, who confirms having full authority for this purpose;"},
		{"an association", "kind = 'association'\n" + known, "SELARL, dont le siège est situé 1 rue A", "SELARL, with its registered office at 1 rue A"},
		{"a public body", "kind = 'public_body'\n" + known, "SELARL, dont le siège est situé 1 rue A", "SELARL, with its principal office at 1 rue A"},
		{"a professional with somebody who signs", "kind = 'professional'\n" + known, "SELARL, dont le lieu d’exercice est situé 1 rue A, Lyon, France, RCS", "SELARL, practising at 1 rue A, Lyon, France, registered"},
		{"names used in the text", "aliases = ['Bêta', 'B2']\n" + known, "Beta, ci-après aussi « Bêta » et « B2 », SELARL, dont", "(2) Beta, also referred to as “Bêta” and “B2”, SELARL, with"},
		{"capital", "capital = '10000 EUR'\n" + known, "Beta, SELARL au capital de 10 000 €, dont", "(2) Beta, SELARL with a share capital of €10,000, with"},
		{"authority", strings.Replace(known, "name = 'Lou'", "name = 'Lou', authority = { fr = 'mandat', en = 'mandate' }", 1),
			"Lou, Gérante, en vertu de l’acte suivant : mandat ;", "Lou, acting as Manager, under the following authority: mandate;"},
		{"authority not known", strings.Replace(known, "name = 'Lou'", "name = 'Lou', unknown = ['authority']", 1),
			"Lou, Gérante, pouvoir du signataire : information non communiquée ;", "Lou, acting as Manager, authority to sign: not stated;"},
		{"capacity not known", strings.Replace(known, "capacity = { fr = 'Gérante', en = 'Manager' }", "unknown = ['capacity']", 1),
			"agissant par Lou, qualité : information non communiquée, qui déclare", "represented by Lou, capacity: not stated, who confirms"},
		{"number not known", strings.Replace(known, "number = '111 222 337'", "unknown = ['number']", 1),
			"RCS Lyon (numéro non communiqué),", "registered (RCS Lyon, number not stated),"},
		{"street not known", strings.Replace(known, "street = '1 rue A'", "unknown = ['street']", 1),
			"dont le siège social est situé rue : information non communiquée, Lyon, France,", "with its registered office at street: not stated, Lyon, France,"},
		{"nothing known", "unknown = ['form', 'address', 'registration', 'signatory']\nkind = 'association'\n",
			"Beta, forme juridique : *information non communiquée*, adresse : *information non communiquée*, immatriculation : *information non communiquée*, signataire : *information non communiquée* ;",
			"(2) Beta, legal form: *not stated*, address: *not stated*, registration: *not stated*, signatory: *not stated*;"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Contains(t, composed(t, "minimal", further(tt.party), "fr"), tt.fr)
			assert.Contains(t, composed(t, "minimal", further(tt.party), "en"), tt.en)
		})
	}
}

func TestProfessionalSignsInPerson(t *testing.T) {
	party := "kind = 'professional'\n" + known[:strings.Index(known, "signatory")]
	fr := composed(t, "minimal", further(party), "fr")
	assert.Contains(t, fr, "RCS Lyon n° 111 222 337 ;")
	assert.Contains(t, fr, "Beta\n\nNom : Beta\n\nQualité : en son nom propre\n")
	assert.Contains(t, composed(t, "minimal", further(party), "en"), "Name: Beta\n\nCapacity: acting in person\n")
}

// Whoever makes the agreement for affiliates is named beside them once several
// parties are controllers.
func TestAffiliatesOfEachController(t *testing.T) {
	affiliate := "form = { fr = 'SCI', en = 'SCI' }\nunknown = ['address']\nregistration = { register = 'RCS Lyon', unknown = ['number'] }\n"
	one := composed(t, "minimal", "[[controller.affiliates]]\nname = 'Alpha'\n"+affiliate, "fr")
	assert.Contains(t, one, "| Alpha | SCI | RCS Lyon (numéro non communiqué) | *information non communiquée* |")
	assert.NotContains(t, one, "| Partie |")
	several := composed(t, "minimal", further(known+"[[other_controllers.affiliates]]\nname = 'Gamma'\n"+affiliate), "fr")
	assert.Contains(t, several, "| Beta | Gamma | SCI |")
	assert.Contains(t, several, "Responsable du traitement : Clinique des Lilas\n\nResponsable du traitement : Beta\n\nSous-traitant : Exemple Santé\n")
}

// Terms accepted online have contacts too; the customer stands there by its
// role.
func TestContactsOfADescribedParty(t *testing.T) {
	lines := "[[controller.contacts]]\npurpose = 'breach'\nnone = ['email']\n[[processor.contacts]]\npurpose = 'breach'\nunknown = ['phone', 'hours']\nemail = 'x@example.org'\n"
	fr := composed(t, "siilo", lines, "fr")
	assert.Contains(t, fr, "### Responsable du traitement\n\n| Objet | Contact |\n|---|---|\n| Violations de données à caractère personnel | *néant* |")
	assert.Contains(t, fr, "x\\@example.org, téléphone : information non communiquée<br>disponibilité : information non communiquée |")
	assert.Contains(t, fr, "| Délégué à la protection des données | *information non communiquée* |")
	assert.Contains(t, fr, "l’utilisateur ou le client de l’application et des services Doctolib Siilo, ci-après le « Responsable du traitement » ; et")
	assert.NotContains(t, composed(t, "siilo", "", "fr"), "Contacts des Parties")
}
