package clocks

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

func builtin(t *testing.T) *library.Library {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	return lib
}

// params is an agreement that gives some durations of clauses, "retention.return"
// by "60 days", and chooses variants, "retention" by "delete".
func params(t *testing.T, lib *library.Library, given map[string]string) *agreement.Agreement {
	t.Helper()
	a := &agreement.Agreement{Clauses: map[string]*agreement.ClauseSettings{}}
	for key, v := range given {
		clause, name, isParam := strings.Cut(key, ".")
		s := a.Clauses[clause]
		if s == nil {
			s = &agreement.ClauseSettings{Params: map[string]library.Value{}}
			a.Clauses[clause] = s
		}
		if !isParam {
			s.Variant = v
			continue
		}
		require.NotNil(t, lib.Clause(clause).Param(name), key)
		d, err := value.ParseDuration(v)
		require.NoError(t, err)
		s.Params[name] = library.Value{Type: library.DurationType, Duration: d}
	}
	return a
}

// shown writes the lines as a list: which clock, from when to when in days, and
// what is not known.
func shown(lines []Line) string {
	var b strings.Builder
	for _, line := range lines {
		for _, k := range line.Clocks {
			fmt.Fprintf(&b, "%s ", k.ID)
			switch {
			case k.State != Agreed:
				fmt.Fprintf(&b, "%d\n", k.State)
				continue
			case k.Short != nil:
				fmt.Fprintf(&b, "%d/", k.Short.Most/24)
			}
			fmt.Fprintf(&b, "%d-%d\n", k.End.Least/24, k.End.Most/24)
		}
	}
	return b.String()
}

func of(t *testing.T, given map[string]string, standing func(string) Standing, clauses ...string) []Line {
	t.Helper()
	lib := builtin(t)
	var placed []*library.Clause
	for _, id := range clauses {
		require.NotNil(t, lib.Clause(id), id)
		placed = append(placed, lib.Clause(id))
	}
	return Of(params(t, lib, given), lib, placed, standing)
}

// all lets every paragraph stand, save those that exclude each other or that a
// test leaves out.
func all(but ...string) func(string) Standing {
	out := append([]string{"retention.default_delete", "subprocessing.alternative", "subprocessing.emergency", "health_module.hds_destruction"}, but...)
	return func(id string) Standing {
		for _, o := range out {
			if id == o {
				return Standing{}
			}
		}
		return Standing{Stands: true}
	}
}

func TestTheEndOfTheServices(t *testing.T) {
	assert.Equal(t, `retention.return 30-30
retention.receipt 45-45
retention.delete 30/75-75
retention.backups 120/165-165
retention.certificate 40/85-85
`, shown(of(t, nil, all(), "retention")), "return, receipt, then deletion; without a return, from the end")

	// Business days depend on the day on which they begin: 10 are 12 to 14 days.
	assert.Contains(t, shown(of(t, map[string]string{"retention.delete": "10 business days", "retention.return": "6 working days"}, all(), "retention")), "retention.delete 14/33-36\n")

	assert.Contains(t, shown(of(t, map[string]string{"retention": "export_window", "retention.window": "60 days"}, all(), "retention")), "retention.delete 90/135-135\n")
	assert.Contains(t, shown(of(t, map[string]string{"retention": "delete"}, all(), "retention")), "retention.change 30-30\nretention.receipt 45-45\nretention.delete 30/75-75\n")

	// The time to destroy health data begins once the controller has agreed.
	health := shown(of(t, nil, func(id string) Standing { return Standing{Stands: id != "retention.default_delete"} }, "retention", "health_module"))
	assert.Contains(t, health, "health_module.agreement 30/60-60\n")
	assert.Contains(t, health, "retention.delete 60/90-90\n")
}

func TestAChangeOfSubprocessor(t *testing.T) {
	given := map[string]string{"subprocessing.notice": "30 days", "subprocessing.objection": "15 working days"}
	assert.Equal(t, `subprocessing.notice 30-30
subprocessing.objection 17-18
subprocessing.solution 47-48
subprocessing.exit 77-78
subprocessing.access 30/77-78
`, shown(of(t, given, all(), "subprocessing")))

	given["subprocessing"] = "specific"
	assert.Equal(t, `subprocessing.notice 30-30
subprocessing.answer 17-18
subprocessing.solution 47-48
subprocessing.exit_either 1
`, shown(of(t, given, all(), "subprocessing")))

	given["subprocessing"] = "group"
	assert.Contains(t, shown(of(t, given, all(), "subprocessing")), "subprocessing.objection 17-18\n", "stated beside the notice there")

	given["subprocessing"] = "none"
	assert.Empty(t, shown(of(t, given, all(), "subprocessing")))

	alternative := func(id string) Standing {
		return Standing{Stands: id != "subprocessing.terminate" && id != "subprocessing.emergency"}
	}
	given["subprocessing"] = "general"
	assert.Contains(t, shown(of(t, given, alternative, "subprocessing")), "subprocessing.exit_alternative 1\n", "open, with no end")
}

// The controller's own hours begin when it is told (Art. 33(1) GDPR), after
// whichever report comes first in time and last in the chain.
func TestTheLawOnBreaches(t *testing.T) {
	assert.Equal(t, "breach.notice 2-2\nbreach.authority 5-5\n", shown(of(t, nil, all(), "breach")))
	staged := shown(of(t, map[string]string{"breach": "stages", "breach.full_report": "2 months"}, all(), "breach"))
	assert.Equal(t, "breach.first_report 1-1\nbreach.full_report 59-62\nbreach.authority 4-4\n", staged)
	assert.Empty(t, shown(of(t, nil, all(), "audit"))[len("audit.notice 30-30\naudit.duration 35-37\naudit.cause_notice 2-4\n"):], "no notification, no hours of the law")
}

// What a special condition replaces is not known, nor what begins after it; what
// the parties leave out is said.
func TestWhatIsNotKnown(t *testing.T) {
	replaced := func(id string) Standing {
		if id == "retention.receipt" {
			return Standing{Replaced: 2}
		}
		return all()(id)
	}
	lines := of(t, nil, replaced, "retention")
	assert.Equal(t, "retention.return 30-30\nretention.receipt 3\nretention.delete 4\nretention.backups 4\nretention.certificate 4\n", shown(lines))
	assert.Empty(t, Check(lines))

	lib := builtin(t)
	a := params(t, lib, nil)
	a.Clauses["audit"] = &agreement.ClauseSettings{None: []string{"duration"}}
	assert.Contains(t, shown(Of(a, lib, []*library.Clause{lib.Clause("audit")}, all())), "audit.duration 2\n")

	assert.Contains(t, shown(of(t, nil, all("retention.delete", "retention.terms"), "retention", "switching")), "switching.erasure 4\n", "no time to delete, from which it could be taken")
}

func TestSwitchingCountsDeletionFromTheRetrieval(t *testing.T) {
	for _, clauses := range [][]string{{"retention", "switching"}, {"switching", "retention"}} {
		s := shown(of(t, map[string]string{"switching.notice": "60 days"}, all(), clauses...))
		assert.Contains(t, s, "switching.notice 60-60\nswitching.transition 90-90\nswitching.retrieval 120-120\nswitching.erasure 150-150\nswitching.backups 240-240\n")
	}
}

func TestCheck(t *testing.T) {
	for name, c := range map[string]struct {
		given map[string]string
		want  string
	}{
		"usual":                                     {nil, ""},
		"objection in working days":                 {map[string]string{"subprocessing.notice": "15 days", "subprocessing.objection": "15 working days"}, "DPA973 “Objection” can last for 17 to 18 calendar days, longer than “Notice before the change” (15 calendar days): the right is still open when that time is over"},
		"the same number of one unit":               {map[string]string{"subprocessing.notice": "20 business days", "subprocessing.objection": "20 business days"}, ""},
		"business days within the weeks":            {map[string]string{"subprocessing.notice": "14 days", "subprocessing.objection": "10 business days"}, ""},
		"a notice shorter than the usual objection": {map[string]string{"subprocessing.notice": "20 days"}, "DPA973 “Objection” can last for 30 calendar days, longer than “Notice before the change” (20 calendar days): the right is still open when that time is over"},
		"deletion from the receipt of the return":   {map[string]string{"retention.return": "60 days", "retention.delete": "5 days"}, ""},
		"deletion chosen":                           {map[string]string{"retention": "delete", "retention.delete": "5 days"}, ""},
		"the sum":                                   {map[string]string{"retention.return": "90 days", "retention.delete": "90 days"}, "DPA972 “Deletion of the data”: 195 calendar days in all (90 days + 15 days + 90 days), more than 120 days (Art. 28(3)(g) GDPR)"},
		"backups alone":                             {map[string]string{"retention.backups": "170 days"}, "DPA972 “Erasure of the backups”: 245 calendar days in all (30 days + 15 days + 30 days + 170 days), more than 240 days (Art. 28(3)(g) GDPR)"},
		"a step beyond its own bound":               {map[string]string{"retention.delete": "120 days"}, ""},
		"a cause that waits longer":                 {map[string]string{"audit.notice": "1 day"}, "DPA970 “Notice of the audit for cause” can end after 2 to 4 calendar days, that is after “Notice of the audit” (1 calendar day)"},
	} {
		found := Check(of(t, c.given, all(), "subprocessing", "breach", "audit", "retention"))
		var got []string
		for _, f := range found {
			got = append(got, strings.ReplaceAll(f.Check+" "+f.Message("en"), "\u00a0", " "))
		}
		assert.Equal(t, c.want, strings.Join(got, "\n"), name)
	}
}
