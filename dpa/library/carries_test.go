package library

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// free are the paragraphs with which the controller loses nothing that the
// Regulation or another law gives it: they protect the processor, settle between
// the parties what is theirs to settle, or say what the law says anyway. Those of
// scc_chain stand once for each transfer, where no condition can leave them out.
const free = `
ai_act: scope provider intended_use deployer
amendment: legal_change notice
assignment: group merger
assistance: tariff quotation others
audit: agreed_auditor scheduled auditor conduct confidential cost_own cost_controller cost_loser
breach: contact no_admission
controller_duties: information instructions access secrecy chain_authorisation chain_information
customer_affiliates: instructions claims audits leaving
definitions: terms gdpr_meaning gdpr_rest days
dora: scope
dpia: quotation tariff
dpo_rep: representative_duty contacts controller_inapplicable processor_inapplicable controller_contact controller_dpo controller_representative processor_contact processor_dpo processor_representative notices update
dsr: contact
entities: joint
excluded_data: excluded discovery protection
health_module: transfers hds_patients
instructions: paid
language: equal french english communications
law_forum: amicable courts_by_law
liability: cap recourse_capped higher amount multiple price fines
nis2: scope
non_compliance: processor end
precedence: earlier severability
public_procurement: market ccag
recitals: services chain
records: chain
retention: format receipt
roles: own_controller own_processing either_contact
scc_chain: chosen combined docking frequency general law law_4 law_exporter law_exporter_4 not_combined redress retention safeguards specific supervision
secondary_use: service
subject: entry entry_on_signature
subprocessing: group alert grounds contact emergency
switching: excepted
switzerland: scope third_country
transfers: users controller
united_kingdom: scope third_country
us_state: scope roles other_terms
`

// Of each paragraph somebody has decided what goes with it: an obligation, an
// element or a protection, or nothing that is the controller's to lose.
func TestEachParagraphSaysWhatGoesWithIt(t *testing.T) {
	lib, err := Builtin()
	require.NoError(t, err)
	decided := map[string]bool{}
	for line := range strings.Lines(free) {
		clause, ids, _ := strings.Cut(strings.TrimSpace(line), ":")
		for id := range strings.FieldsSeq(ids) {
			decided[clause+"."+id] = true
		}
	}
	seen := map[string]bool{}
	for _, c := range lib.All() {
		for i := range c.Variants {
			v := &c.Variants[i]
			for _, lang := range v.Languages() {
				for _, p := range paragraphs(v.Text(lang)) {
					id := c.ID + "." + p
					seen[id] = true
					within := strings.Contains(p, ".")
					carries := len(c.GoesWith(v.ID, p)) > 0
					assert.True(t, within || carries || decided[id], "%s: what goes with it? [carries] of its clause.toml, or the list above", id)
					assert.False(t, carries && decided[id], "%s carries something, and the list above says that it carries nothing", id)
				}
			}
		}
	}
	for id := range decided {
		assert.True(t, seen[id], "%s: there is no such paragraph", id)
	}
	assert.True(t, slices.ContainsFunc(lib.Obligations, func(o Obligation) bool { return o.Each }))
}
