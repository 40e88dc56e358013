package dpa_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
)

// What is stated of the transfers between the parties prints beside the
// processing, and no agreement with a hand outside says that all stays within.
func TestTransfersBetweenTheParties(t *testing.T) {
	const abroad = "[controller]\naddress = { country = 'US' }\nnot_applicable.representative = { fr = 'x', en = 'x' }\n" +
		"transfer = { mechanism = 'scc', module = 4, dpf_covers = [] }\n" +
		"[[processor.affiliates]]\nname = 'Far'\nform = { fr = 'société', en = 'company' }\nregistration = { register = 'x', number = '1' }\naddress = { street = 'x', city = 'Makati', country = 'PH' }\n" +
		"transfer = { mechanism = 'bcr-p', approval = { fr = 'CNIL, 3 mars 2025', en = 'CNIL, 3 March 2025' } }\n"
	en := composed(t, "minimal", abroad, "en")
	assert.Contains(t, en, "Transfers between the Parties")
	assert.Contains(t, en, "| Clinique des Lilas | United States | standard contractual clauses (Implementing Decision (EU) 2021/914); module 4 |")
	assert.Contains(t, en, "| Far | Philippines | binding corporate rules for processors (Article 47 GDPR); approval: CNIL, 3 March 2025 |")
	fr := composed(t, "minimal", abroad, "fr")
	assert.Contains(t, fr, "Transferts entre les Parties")
	assert.Contains(t, fr, "| Far | Philippines | règles d’entreprise contraignantes pour sous-traitants (article 47 du RGPD) ; approbation : CNIL, 3 mars 2025 |")
	assert.NotContains(t, composed(t, "minimal", "", "en"), "Transfers between the Parties")

	en = composed(t, "minimal", "[[subprocessors]]\nid = 'mail'\n[[subprocessors.services]]\nname = 'API'\npurpose = { fr = 'x', en = 'x' }\nlocations = ['US', 'GB']\ndata = [{ subject = 'users', categories = ['names'] }]\n"+
		"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'Example Mail Holdings Inc.', dpf_covers = ['non_hr', 'uk'], also = ['adequacy'] }\n", "en")
	assert.Contains(t, en, "EU–US Data Privacy Framework (Implementing Decision (EU) 2023/1795); for the other countries: adequacy decision (Article 45 GDPR): Implementing Decision (EU) 2021/1772 (United Kingdom), applicable until 27 December 2031; listing checked on: 1 October 2026; listed entity: Example Mail Holdings Inc.; the listing covers: non-HR data and the UK Extension")
}

// The flows of a deal say who sends and who receives, and what follows.
func TestFlows(t *testing.T) {
	lib := builtin(t)
	files := fstest.MapFS{"deal.toml": {Data: []byte(`languages = ["en"]
reference = "X"
date = 2026-11-22
[controller]
name = "Lilac"
address = { country = "IE" }
[processor]
name = "Tally"
address = { country = "FR" }
[[subprocessors]]
id = "n"
name = "Northmast"
country = "US"
transfer = { mechanism = "dpf", dpf_checked = 2026-09-01, unknown = ["fallback"] }
[[subprocessors.services]]
name = "SMS"
locations = ["US"]
[[subprocessors]]
id = "t"
name = "Tamar"
country = "GB"
transfer = { mechanism = "adequacy" }
[[subprocessors.services]]
name = "Help"
[[subprocessors.subprocessors]]
name = "Nightdesk"
country = "IN"
[[subprocessors]]
id = "w"
name = "Wisla"
country = "PL"
`)}}
	a, found, err := dpa.Read(files, "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	var got [][5]string
	for _, f := range dpa.Flows(a, lib) {
		got = append(got, [5]string{f.From.EN, f.To.EN, f.Places.EN, string(f.Verdict), f.Rule.EN})
	}
	assert.Equal(t, [][5]string{
		{"Tally", "Lilac", "Ireland", "inside", "no transfer"},
		{"Lilac", "Tally", "France", "inside", "no transfer"},
		{"Tally", "Northmast, SMS", "United States", "open", "not known yet: fallback mechanism"},
		{"Tally", "Tamar, Help", "United Kingdom", "covered", "Article 45 GDPR"},
		{"Tamar", "Nightdesk", "India", "refused", "Arts. 44 to 46 GDPR"},
		{"Tally", "Wisla", "Poland", "open", "a place is not known"},
	}, got)
	assert.Equal(t, []string{"IN"}, dpa.Flows(a, lib)[4].Outside)
	assert.Equal(t, "DPA152", dpa.Flows(a, lib)[4].Why[0].Check)
}
