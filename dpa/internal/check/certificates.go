package check

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// longest is how many months a certificate runs at most before its dates must be a
// slip: those of management systems run for three years.
const longest = 60

// certificate checks that a certificate proves something: which edition of the
// standard, on what and until when it is held (Art. 28(1) and (5) GDPR), and
// that it is in force on the date of the agreement. Vendors still show schemes
// for transfers that were struck down as if they were certificates.
func (c *checker) certificate(k *agreement.Certificate, p place) {
	if why := law.StruckDown(k.Standard); why.FR != "" && !p.out {
		c.l.Add(p.at("standard"), "DPA189", diag.Args{"standard": k.Standard, "owner": owned(p.owner), "why": why})
		return
	}
	var missing []diag.Words
	for _, f := range []struct {
		key   string
		given bool
	}{{"edition", k.Edition != ""}, {"scope", !k.Scope.IsZero()}, {"expires", !k.Expires.IsZero()}} {
		if !f.given && silent[agreement.Certificate](&k.Stated, f.key) {
			missing = append(missing, called[agreement.Certificate](c, f.key))
		}
	}
	if len(missing) > 0 && k.Standard != "" && !p.out {
		c.l.Add(p.at("standard"), "DPA194", diag.Args{"standard": k.Standard, "owner": owned(p.owner), "missing": diag.Join(missing, diag.Same(", "))})
	}
	if expired(k.Expires, c.a.Date) && !p.out {
		c.l.Add(p.at("expires"), "DPA195", diag.Args{"standard": k.Standard, "owner": owned(p.owner), "expires": k.Expires.String(), "date": c.a.Date.String()})
	}
	// The certifications under the former edition ended with the transition.
	if k.IsOf("27001") && slices.Contains([]string{"2005", "2013"}, k.Edition) && !expired(k.Expires, c.a.Date) && expired(law.Former27001Ends(), c.a.Date) && !p.out {
		c.l.Add(p.at("edition"), "DPA195", diag.Args{"standard": k.Title(), "owner": owned(p.owner), "expires": law.Former27001Ends().String() + " (IAF MD 26)", "date": c.a.Date.String()})
	}
	if !k.Issued.IsZero() && !p.out && (!k.Expires.IsZero() && k.Issued.Compare(k.Expires) > 0 || !c.a.Date.IsZero() && k.Issued.Compare(c.a.Date) > 0) {
		c.l.Add(p.at("issued"), "DPA714", diag.Args{"standard": k.Standard, "owner": owned(p.owner), "issued": k.Issued.String()})
	}
	if !k.Issued.IsZero() && !k.Expires.IsZero() && !p.out && k.Issued.AddMonths(longest).Compare(k.Expires) < 0 {
		c.l.Add(p.at("expires"), "DPA844", diag.Args{"label": names.Within(owned(p.owner), called[agreement.Certificate](c, "expires")), "date": k.Expires.String(),
			"why": diag.Words{FR: "plus de cinq ans après la délivrance (" + k.Issued.String() + ")", EN: "more than five years after the issue (" + k.Issued.String() + ")"}})
	}
	if k.Type < 0 || k.Type > 2 {
		c.oneOf(strconv.Itoa(k.Type), []string{"1", "2"}, "type", p.at("type"))
	}
	for i, n := range k.Activities {
		if n < 1 || n > 6 {
			c.oneOf(strconv.Itoa(n), strings.Split("123456", ""), "activities", p.at("activities."+strconv.Itoa(i)))
		}
	}
}

// expired reports whether a certificate has ended when the agreement is made.
func expired(expires, date value.Date) bool {
	return !expires.IsZero() && !date.IsZero() && expires.Compare(date) < 0
}

// certificatesOf reports certificates of the controller, of which no text
// speaks: guarantees are the processor's to give.
func (c *checker) certificatesOf(p *agreement.Party) {
	known := slices.DeleteFunc(names.KeysOf(reflect.TypeFor[agreement.Party]()), func(key string) bool { return key == "certificates" })
	if _, reason := p.NotApplicable["certificates"]; reason {
		c.l.Add(p.KeyAt("not_applicable.certificates"), "DPA123", diag.Args{"key": "certificates", "as": "not_applicable", "known": strings.Join(known, ", ")})
	}
	if len(p.Certificates) == 0 {
		return
	}
	c.l.Add(p.KeyAt("certificates"), "DPA110", diag.Args{"key": "certificates", "where": diag.Words{FR: "dans [controller]", EN: "in [controller]"}, "known": strings.Join(known, ", ")})
}
