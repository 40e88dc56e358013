package check

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/library"
)

// The first part of a check sees no customer, so that a rule that reads one there
// reads nothing. The files that do stand here, with the part in which they do.
func TestWhoReadsTheCustomer(t *testing.T) {
	readers := map[string]string{
		"common.go":     "makes what the first part sees",
		"check.go":      "isVendor, whose answer is handed to it; contents, in the second",
		"claims.go":     "the countries of the parties, which the first part sees",
		"care.go":       "in the second",
		"days.go":       "in the second, but for dates, which the first part sees",
		"final.go":      "parties and their flows in the second",
		"flows.go":      "in the second",
		"movements.go":  "apart from both",
		"misfits.go":    "in the second",
		"others.go":     "in the second, called by flows",
		"own.go":        "the title of the contract, which the first part sees",
		"parties.go":    "in the second",
		"persons.go":    "in the second",
		"processing.go": "givesBack, in the second",
		"rules.go":      "ownRules, in the second",
		"texts.go":      "value.Reference, which is a purpose",
		"vendors.go":    "names, asked of customer",
		"words.go":      "misnamed, in the second",
	}
	reads := regexp.MustCompile(`\.(Controller|MainContract|Signature|Reference|Version)\b|\.(Signers|Controllers)\(`)
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, f := range files {
		if name := f.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			source, err := os.ReadFile(name)
			require.NoError(t, err)
			found := reads.FindString(string(source))
			if found == "" {
				assert.NotContains(t, readers, name, "it reads nothing of the customer any more")
			} else {
				assert.Contains(t, readers, name, "it reads %s: in the first part of a check there is none (common.go)", found)
			}
		}
	}
}

// Deals that are alike but for their customers share what was found, and each has
// what it has alone: what a text says of a company depends on whether that is the
// customer, a measurement of audience on what the contract is about, a place on the
// countries of the parties.
func TestACommonTakesNothingFromACustomer(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	const shared = `languages = ["fr", "en"]
[processor]
name = "Logiciels Hermine"
form = { fr = "SAS", en = "SAS" }
registration = { register = "RCS Lyon", number = "111 111 118" }
address = { street = "8 quai Hermine", city = "Lyon", country = "FR" }
signatory = { name = "Alex Durand", capacity = { fr = "Directeur", en = "Director" } }
[clauses.law_forum]
law = "FR"
courts = { fr = "Lyon", en = "Lyon" }
[[measures]]
id = "own"
title = { fr = "Mesure", en = "Measure" }
text = { fr = "Aucune donnée ne quitte l’Union européenne.", en = "A firewall filters the traffic." }
[[processing]]
id = "booking"
title = { fr = "Rendez-vous", en = "Appointments" }
subject_matter = { fr = "Rendez-vous", en = "Appointments" }
operations = ["storage"]
purposes = { fr = "Prendre un rendez-vous", en = "Taking an appointment" }
data = [{ subject = "patients", categories = ["names"] }]
retention = { period = "2 years" }
[[subprocessors]]
id = "sms"
name = "Relais"
legal_entity = "Relais SAS"
country = "FR"
address = { street = "1 rue A", city = "Lyon", country = "FR" }
contact = { email = "vie-privee@sms.fr" }
[[subprocessors.services]]
purpose = { fr = "Mesure d’audience.", en = "Audience measurement." }
locations = ["FR"]
data = [{ subject = "patients", categories = ["names"] }]
`
	const entrusted = "[[measures]]\nid = 'second'\ntitle = { fr = 'Copie', en = 'Copy' }\ntext = { fr = 'Une copie est confiée à la société Mainwerk.', en = 'A copy is kept.' }\n"
	deal := func(shared, own string) *agreement.Agreement {
		files, err := read.Next(fstest.MapFS{"deal.toml": {Data: []byte("extends = 'vendor.toml'\n" + own)}, "vendor.toml": {Data: []byte(shared)}}, "deal.toml", kept.On[input.Parsed](&lib.Kept))
		require.NoError(t, err)
		a, found := files.Agreement(nil, lib)
		require.NotNil(t, a, found)
		return a
	}
	customers := map[string]string{
		"the first":            "controller.name = 'Clinique des Lilas'",
		"another":              "reference = 'B'\ncontroller.name = 'Clinique des Roses'",
		"named in a text":      "controller.name = 'Mainwerk'",
		"in France":            "controller.name = 'X'\ncontroller.address.country = 'FR'",
		"abroad":               "controller.name = 'X'\ncontroller.address.country = 'US'",
		"with an affiliate":    "controller.name = 'X'\ncontroller.affiliates = [{ name = 'Y', address = { country = 'US' } }]",
		"later":                "controller.name = 'X'\ndate = 2031-01-01",
		"a contract":           "controller.name = 'X'\nmain_contract.title = 'Contrat'",
		"audience":             "controller.name = 'X'\nmain_contract.title = 'Mesure d’audience'",
		"audience, in French":  "controller.name = 'X'\nmain_contract.title = { fr = 'Mesure d’audience', en = 'Contract' }",
		"audience, in English": "controller.name = 'X'\nmain_contract.title = { fr = 'Contrat', en = 'Audience measurement' }",
	}
	alone := map[string]diag.List{}
	for name, own := range customers {
		alone[name] = Agreement(deal(shared, own), lib)
	}
	for name, own := range customers {
		for next, others := range customers {
			k := &Common{}
			Next(deal(shared, own), lib, &Memory{}, k)
			require.Equal(t, alone[next], Next(deal(shared, others), lib, &Memory{}, k), "%s, after %s", next, name)
		}
	}
	assert.Less(t, len(alone["audience, in French"]), len(alone["a contract"]), "what the contract is about counts")
	k := &Common{}
	first := k.of(deal(shared, customers["the first"]), lib, &Memory{})
	assert.Same(t, first, k.of(deal(shared, customers["another"]), lib, &Memory{}), "what is shared is found once")
	for _, order := range [][]string{{"the first", "named in a text"}, {"named in a text", "the first"}} {
		k, found := &Common{}, []int{}
		for _, name := range order {
			found = append(found, len(Next(deal(shared+entrusted, customers[name]), lib, &Memory{}, k)))
			assert.Len(t, Agreement(deal(shared+entrusted, customers[name]), lib), found[len(found)-1], name)
		}
		assert.NotEqual(t, found[0], found[1], "the customer is no vendor")
	}
}
