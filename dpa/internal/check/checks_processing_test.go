package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/check"
)

// activity is a deal whose line 5 is of an activity.
func activity(line string) string {
	return "[[processing]]\nid = 'x'\ntitle = 'x'\n" + line + "\n" + rest
}

// categories is a deal whose line 6 lists categories of data, from column 39 on.
func categories(list string) string {
	return "[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\ndata = [{ subject = 'patients', categories = [" + list + "] }]\n" +
		"purposes = 'Prendre un rendez-vous'\nretention = { period = '1 year' }"
}

var processingMistakes = []mistake{
	{"health data in free text", categories("'code de diagnostic'"), "6:47 DPA170, 6:47 DPA750", "x: “code de diagnostic” names a special category of data (“diagnostic”)"},
	{"health data in a table", categories("{ word = 'État de santé' }"), "6:47 DPA750, 6:56 DPA170", `special = "health"`},
	{"a file format of medical images", categories("'fichiers DICOM', 'images .dicom'"), "6:47 DPA170, 6:47 DPA750, 6:65 DPA170", ""},
	{"biometric data in free text", categories("'empreintes digitales'"), "6:47 DPA170", `special = "biometric"`},
	{"genetic data in free text", categories("'analyse ADN'"), "6:47 DPA170", `special = "genetic"`},
	{"health data that are flagged", categories("{ word = 'code de diagnostic', special = 'health' }"), "6:47 DPA750", ""},
	{"what is stated not to be health data", categories("{ word = 'numéro de mutuelle santé', none = ['special'] }"), "", ""},
	{"what is not known to be health data", categories("{ word = 'carnet de santé', unknown = ['special'] }"), "6:86 DPA150", ""},
	{"words that only sound like health", categories("'établissement de santé', 'professionnels de santé', 'Santéo', 'diagnostic technique', 'spécialité médicale', 'paramédicaux'"), "", ""},
	{"a nature that does not exist", categories("{ word = 'names', special = 'helth' }"), "6:75 DPA122", "Did you mean “health”?"},
	{"a misspelt key of a category", categories("{ wrod = 'x', only = 'y' }"), "6:49 DPA110", "Did you mean “word”?"},
	{"a national identifier", categories("'national_id', { word = 'numéro de patient', special = 'national_id' }"), "6:47 DPA171, 6:71 DPA171", "national identification number"},
	{"health data without a condition", activity("legal_basis = { indicative = 'contract' }\ndata_sets = ['care']") + "\n[[data_sets]]\nid = 'care'\ndata = [{ subject = 'patients', categories = ['diagnosis'] }]",
		"5:15 DPA172, 13:47 DPA750", "x: special categories of data are processed"},
	{"health data with a condition", activity("legal_basis = { indicative = 'contract', article9 = 'healthcare' }\ndata_sets = ['care']") + "\n[[data_sets]]\nid = 'care'\ndata = [{ subject = 'patients', categories = ['diagnosis'] }]", "13:47 DPA750", ""},
	{"a condition not known", activity("legal_basis = { indicative = 'contract', unknown = ['article9'] }\ndata_sets = ['care']") + "\n[[data_sets]]\nid = 'care'\ndata = [{ subject = 'patients', categories = ['diagnosis'] }]", "5:53 DPA150, 13:47 DPA750", ""},
	{"no health data without a condition", activity("legal_basis = { indicative = 'contract' }"), "", ""},
	{"retention without limit", "[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'x'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention.criterion = 'Conservation illimitée'\nretention.unless = 'sauf si un motif illimiterait'",
		"8:23 DPA173", "x, retention: “illimitée” sets no limit"},
	{"an open-ended category", categories("'adresse, sexe, etc.', 'nom, âge…', 'nom...', 'Toutes les données que le patient partage', { word = 'names', note = 'notamment le nom' }, 'données de fetch'"),
		"6:47 DPA174, 6:70 DPA174, 6:83 DPA174, 6:93 DPA174, 6:163 DPA174", "“etc” leaves the list of data open"},
	{"a vague purpose", "[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'La fourniture des services au client.'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { period = '1 year' }",
		"6:12 DPA175", ""},
	{"a purpose that says more", "[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'La fourniture des services de prise de rendez-vous en ligne aux patients de la clinique'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { period = '1 year' }",
		"", ""},
	{"a set of data that does not exist", activity("data_sets = ['hosting']") + "\n[[data_sets]]\nid = 'hostings'\ndata = [{ subject = 'patients', categories = ['names'] }]", "5:14 DPA176", "Did you mean “hostings”?"},
	{"a sub-processor that does not exist", activity("subprocessors = ['twilio', 'twillio']"), "5:28 DPA176", "Did you mean “twilio”?"},
	{"a set of data without data", activity("data_sets = ['hosting']") + "\n[[data_sets]]\nid = 'hosting'", "10:3 DPA112", ""},
	{"an instance without a place", activity("instances = [{ region = 'us.' }, { locations = ['FR'] }]"), "5:14 DPA120, 5:34 DPA112", ""},
	{"one of several places", activity("locations = [{ one_of = ['FR', { country = 'FRA' }] }, { one_of = ['DE'], city = 'x' }, 'customer_regoin']"), "5:44 DPA116, 5:75 DPA110, 5:89 DPA116", "Did you mean “customer_region”?"},
}

// An activity may take all its data from sets; what a set holds counts as the
// activity's own.
func TestDataSets(t *testing.T) {
	deal := "not_applicable.health_hosting = 'x'\nreplace = ['processing']\n[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'x'\ndata_sets = ['hosting']\nretention = { period = '1 year' }\n" +
		"[[data_sets]]\nid = 'hosting'\ndata = [{ subject = 'patients', categories = ['diagnosis'] }]"
	a, l := load(t, deal)
	require.NotNil(t, a, "%s", text(l))
	assert.Equal(t, []string{"3:12 DPA187"}, brief(about(l)), "%s", text(l))
	assert.Empty(t, a.Processing[0].Data)
	assert.Equal(t, []string{"hosting"}, a.Processing[0].DataSets)

	made := &agreement.Agreement{Languages: a.Languages, Reference: "x", Controller: a.Controller, Processor: a.Processor, Processing: a.Processing, DataSets: a.DataSets, Measures: a.Measures, Stated: agreement.Stated{None: []string{"subprocessors"}, NotApplicable: a.NotApplicable}}
	assert.Empty(t, about(check.Agreement(made.Clone(), shelf(t))))
}
