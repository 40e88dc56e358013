package agreement

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Certificate is a certification, or the report of an audit, that the
// processor or a sub-processor holds. It proves something only with its
// edition, its scope and its end: guarantees have to be sufficient
// (Art. 28(1) and (5) GDPR).
type Certificate struct {
	Stated
	Standard   string     `toml:"standard" need:"stated"` // "ISO/IEC 27001"
	Edition    string     `toml:"edition"`                // "2022"
	Type       int        `toml:"type"`                   // of an auditor’s report (C5, SOC 2): 1 on design, 2 on operation over a period
	Scope      value.Text `toml:"scope"`
	Activities []int      `toml:"activities"` // of health hosting, 1 to 6 (Art. R. 1111-9 CSP)
	Number     string     `toml:"number"`
	Issuer     string     `toml:"issuer"`
	Issued     value.Date `toml:"issued"`
	Expires    value.Date `toml:"expires"`
	When       *When      `toml:"when" need:"no"` // in which deals
}

// IsOf reports whether the certificate is of that standard, however its name is
// written: "HDS", "BSI C5".
func (k *Certificate) IsOf(standard string) bool {
	return slices.Contains(strings.FieldsFunc(strings.ToUpper(k.Standard), func(r rune) bool { return !locale.InWord(r) }), standard)
}

// Title writes a standard with its edition: “ISO/IEC 27001:2022” for a year,
// as the standards themselves do, “HDS 2.0” for anything else.
func (k *Certificate) Title() string {
	if _, err := strconv.Atoi(k.Edition); err == nil && len(k.Edition) == 4 {
		return k.Standard + ":" + k.Edition
	}
	return strings.TrimSpace(k.Standard + " " + k.Edition)
}
