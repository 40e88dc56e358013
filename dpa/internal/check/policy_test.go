package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// house is a policy, the first lines of the vendor's file.
const house = `policy.approver = { fr = "la direction juridique", en = "the legal department" }
policy.breach.notice = { min = "24h", max = "48h" }
policy.subprocessing.variant = { allowed = ["general"], approver = "Camille" }
policy.audit.per_year = { max = 2 }
policy.audit.terms = { allowed = ["sans frais", { fr = "avec frais" }] }
`

const exception = `
[[exceptions]]
clause = "breach"
param = "notice"
reason = "Le client l’exige. "
approved_by = "Anne Roy"
date = 2026-11-20
`

// underPolicy are deals laid on a vendor's file that begins with a policy, as
// in mistakes.
var underPolicy = []struct{ name, policy, deal, want, en string }{
	{"within", house, "[clauses.breach]\nnotice = '24h'\n[clauses.audit]\nper_year = 2\nterms = { fr = 'avec frais' }", "", ""},
	{"defaults within", house, "", "", ""},
	{"a default of a clause that the template does not have", "policy = { approver = 'x', subprocessing.variant.allowed = ['specific'] }\n", "", "", ""},
	{"over the maximum", house, "[clauses.breach]\nnotice = '72h'", "3:10 DPA145, 3:10 DPA244",
		"clause “breach”: “notice” is seventy-two (72) hours; the policy allows from twenty-four (24) hours to forty-eight (48) hours. Who may approve an exception: the legal department (DPA145)\n" +
			"\tGive a value under [clauses.breach] that is allowed. Otherwise, once the exception is approved, add at the end of the deal:\n\t[[exceptions]]\n\tclause = \"breach\"\n\tparam = \"notice\"\n\treason = \"why\"\n\tapproved_by = \"who\"\n\tdate = year-month-day"},
	{"under the minimum", house, "[clauses.breach]\nnotice = '12h'", "3:10 DPA145", "“notice” is twelve (12) hours"},
	{"over a maximum alone", house, "[clauses.audit]\nper_year = 3", "3:12 DPA145", "the policy allows at most 2."},
	{"a text that is not allowed", house, "[clauses.audit]\nterms = 'au forfait'", "3:9 DPA145", "the policy allows sans frais or avec frais."},
	{"a variant that is not allowed", house, "[clauses.subprocessing]\nvariant = 'specific'", "3:11 DPA145", "the policy allows general. Who may approve an exception: Camille"},
	{"a variant that does not exist", house, "[clauses.subprocessing]\nvariant = 'x'", "3:11 DPA142", ""},
	{"a default outside", "policy = { approver = 'x', breach.notice.max = '24h' }\n", "", "vendor.toml:1:35 DPA145", "“notice” is forty-eight (48) hours; the policy allows at most twenty-four (24) hours"},
	{"a default outside, but another value given", "policy = { approver = 'x', breach.notice.max = '24h' }\n", "clauses.breach.notice = '8h'", "", ""},
	{"wider than the library", "policy = { approver = 'x', breach.notice.max = '96h' }\n", "clauses.breach.notice = '80h'", "2:25 DPA242", ""},

	{"no such clause", "policy.braech.notice.max = '24h'\npolicy.approver = 'x'\n", "", "vendor.toml:1:8 DPA141", "Did you mean “breach”?"},
	{"no such parameter", "policy.breach.notcie.max = '24h'\npolicy.approver = 'x'\n", "", "vendor.toml:1:15 DPA247", "Did you mean “notice”?"},
	{"no variants", "policy.breach.variant.allowed = ['x']\npolicy.approver = 'x'\n", "", "vendor.toml:1:15 DPA247", ""},
	{"no such variant", "policy.subprocessing.variant.allowed = ['genral']\npolicy.approver = 'x'\n", "", "vendor.toml:1:41 DPA245", "Did you mean “general”?"},
	{"no such setting", "policy.breach.notice.maximum = '24h'\npolicy.approver = 'x'\n", "", "vendor.toml:1:22 DPA110", ""},
	{"a bound of another unit", "policy.breach.notice.max = '2 days'\npolicy.approver = 'x'\n", "", "vendor.toml:1:28 DPA246", ""},
	{"a bound of a text", "policy.audit.terms.max = 'x'\npolicy.approver = 'x'\n", "", "vendor.toml:1:20 DPA230", ""},
	{"a value for a limit", "policy.breach.notice = '24h'\npolicy.approver = 'x'\n", "", "vendor.toml:1:24 DPA111", ""},
	{"a value for a clause", "policy.breach = '24h'\npolicy.approver = 'x'\n", "", "vendor.toml:1:17 DPA111", ""},
	{"a value for the policy", "policy = '24h'\n", "", "vendor.toml:1:10 DPA111", ""},
	{"minimum over maximum", "policy = { approver = 'x', breach.notice = { min = '48h', max = '24h' } }\n", "", "vendor.toml:1:35 DPA146", "allows no value: min is more than max"},
	{"nothing allowed", "policy = { approver = 'x', breach.notice.allowed = [] }\n", "", "vendor.toml:1:35 DPA146", "allows no value: allowed is empty"},
	{"nothing allowed but what is under the minimum", "policy = { approver = 'x', breach.notice = { min = '24h', allowed = ['8h', '12h'] } }\n", "", "vendor.toml:1:35 DPA146", "allows no value: min or max excludes all those of allowed"},
	{"nothing allowed but what is over the maximum", "policy = { approver = 'x', breach.notice = { max = '24h', allowed = ['36h', '48h'] } }\n", "", "vendor.toml:1:35 DPA146", "allows no value: min or max excludes all those of allowed"},
	{"of what is allowed, only what lies within", "policy = { approver = 'x', breach.notice = { min = '12h', max = '36h', allowed = ['8h', '12h', '24h', '36h', '48h'] } }\n", "", "vendor.toml:1:35 DPA145", "the policy allows twelve (12) hours, twenty-four (24) hours or thirty-six (36) hours."},
	{"nothing limited", "policy = { approver = 'x', breach.notice = {} }\n", "", "vendor.toml:1:35 DPA146", "limits nothing"},
	{"nobody may approve", "policy = { breach.notice.max = '60h' }\n", "", "vendor.toml:1:19 DPA112", "“approver” is missing under [policy]"},

	{"a policy in the deal", house, "policy.breach.notice.max = '72h'", "2:1 DPA144", "it stands in “vendor.toml”"},

	{"approved", house, "clauses.breach.notice = '72h'" + exception, "2:25 DPA244, 3:3 DPA147",
		"approved exception: clause “breach”, “notice” is seventy-two (72) hours; the policy allows from twenty-four (24) hours to forty-eight (48) hours. Approved by Anne Roy (20 November 2026): Le client l’exige (DPA147)\n"},
	{"approved in two files", house + "exceptions = [{ clause = 'breach', param = 'notice', reason = 'x', approved_by = 'y', date = 2026-11-20 }]\n",
		"# x\nclauses.breach.notice = '12h'\nclauses.subprocessing.variant = 'specific'\n[[exceptions]]\nclause = 'subprocessing'\nparam = 'variant'\nreason = 'x'\napproved_by = 'y'\ndate = 2026-11-20",
		"5:3 DPA147, vendor.toml:6:15 DPA147", ""},
	{"the library allows no exception", house, "clauses.breach.notice = '73h'" + exception, "2:25 DPA242, 3:3 DPA147", ""},
	{"approved for a variant", house, "clauses.subprocessing.variant = 'specific'\n[[exceptions]]\nclause = 'subprocessing'\nparam = 'variant'\nreason = 'x'\napproved_by = 'y'\ndate = 2026-11-20", "3:3 DPA147", "“variant” is specific; the policy allows general."},
	{"approved for a default", "policy = { approver = 'x', breach.notice.max = '24h' }\n", exception, "3:3 DPA147", ""},
	{"by whom and why is missing", house, "clauses.breach.notice = '72h'\n[[exceptions]]\nclause = 'breach'\nparam = 'notice'\nreason = ' '", "2:25 DPA244, 3:3 DPA112, 3:3 DPA112, 6:10 DPA134", "“approved_by” is missing (exception breach.notice)"},
	{"of what is missing", house, "[[exceptions]]\nreason = 'x'\napproved_by = 'y'\ndate = 2026-11-20", "2:3 DPA112, 2:3 DPA112", "“clause” is missing (exception)"},
	{"not needed", house, exception, "3:3 DPA148", "not needed: the policy allows this value"},
	{"not needed without a policy", "", exception, "3:3 DPA148", "not needed: the policy does not limit it"},
	{"of no clause", house, "[[exceptions]]\nclause = 'braech'\nparam = 'notice'\nreason = 'x'\napproved_by = 'y'\ndate = 2026-11-20", "3:10 DPA141", "Did you mean “breach”?"},
	{"of no parameter", house, "[[exceptions]]\nclause = 'breach'\nparam = 'notcie'\nreason = 'x'\napproved_by = 'y'\ndate = 2026-11-20", "4:9 DPA247", "Did you mean “notice”?"},
	{"twice", house, "clauses.breach.notice = '72h'" + exception + exception, "2:25 DPA244, 3:3 DPA147, 12:9 DPA121", "“breach.notice” is already given at deal.toml:5:9"},
	{"of a limit that cannot be read", "policy.breach.notice.max = 'x'\npolicy.approver = 'x'\n", exception, "vendor.toml:1:28 DPA114", ""},
}

// An agreement made in Go has no places, but the same policy.
func TestPolicyOfAnAgreementMadeInGo(t *testing.T) {
	a, found := load(t, "")
	require.NotNil(t, a, "%s", text(found))
	hours := func(n int) library.Value {
		return library.Value{Type: library.DurationType, Duration: value.Duration{N: n, Unit: value.Hours}}
	}
	most := hours(24)
	a.Policy = &agreement.Policy{
		Approver: value.Text{Plain: "Camille"},
		Clauses:  map[string]*agreement.ClausePolicy{"breach": {Limits: map[string]*library.Limit{"notice": {Max: &most}}}},
	}
	a.Clauses = map[string]*agreement.ClauseSettings{"breach": {Params: map[string]library.Value{"notice": hours(36)}}}
	assert.Equal(t, []string{" DPA145"}, brief(check.Agreement(a.Clone(), shelf(t))))
}
