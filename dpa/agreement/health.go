package agreement

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/value"
)

// A HealthHosting says under which rules health data are hosted, by whom and
// how. The facts are those that the French law wants in a hosting contract
// (Art. R. 1111-11 CSP, point I; the numbers beside the fields: verify), and in
// the contract of whoever relies on a certified host (point II). The other
// regimes want some of them.
type HealthHosting struct {
	Stated
	Regimes         []string         `toml:"regimes" need:"yes" oneof:"hds c5 nen7510"`
	Host            value.Word       `toml:"host" need:"stated" vocab:"hosts"` // a sub-processor, "processor", or whoever else in words
	Contract        value.Text       `toml:"contract"`                         // point II: the contract with the host, by title and date
	Certificates    []Certificate    `toml:"certificates"`                     // 1°; those of the host when none is given
	Activities      []int            `toml:"activities"`                       // that the hosting needs, 1 to 6 (Art. R. 1111-9 CSP), where they are not 1 to 5
	Services        value.Text       `toml:"services"`                         // 2°: what is provided, and with which results
	Places          []value.Location `toml:"places" need:"stated"`             // 3°
	Contact         *Contact         `toml:"contact"`                          // 5°: whom the host calls at the customer’s when an incident affects health data
	ServiceLevels   []ServiceLevel   `toml:"service_levels"`                   // 6°
	Providers       value.Text       `toml:"providers"`                        // 7°: when the host relies on others, and how they are bound
	Access          value.Text       `toml:"access"`                           // 8°: who accesses the data, and under which control
	RemoteAccess    []RemoteAccess   `toml:"remote_access"`                    // from outside the European Economic Area
	ThirdCountryLaw value.Text       `toml:"third_country_law"`                // laws that may reach the data, and what is done against it
	TransferMap     value.Text       `toml:"transfer_map"`                     // where the host publishes the map of its transfers (Art. R. 1111-9-1 CSP: verify)
	Changes         value.Text       `toml:"changes"`                          // 9°: what the host owes when the service or the law changes
	Failure         value.Text       `toml:"failure"`                          // 10°: what covers a failure of the host
	Reversibility   value.Text       `toml:"reversibility"`                    // 12°: the end of hosting, loss of the certificate included
	Insurance       value.Text       `toml:"insurance"`
	Notes           value.Text       `toml:"notes"`
	When            *When            `toml:"when" need:"no"` // in which deals
}

// A ServiceLevel is an indicator of quality or performance, the level that is
// guaranteed, how often it is measured and what it costs to miss it: penalties
// may be stated none (Art. R. 1111-11 CSP, 6°).
type ServiceLevel struct {
	Stated
	Indicator value.Text `toml:"indicator" need:"yes"`
	Level     value.Text `toml:"level" need:"stated"`
	Measured  value.Text `toml:"measured" need:"stated"`
	Penalties value.Text `toml:"penalties" need:"stated"`
}

// A RemoteAccess is an access to hosted health data from outside the European
// Economic Area. It is a transfer and needs a ground (Chapter V GDPR).
type RemoteAccess struct {
	Stated
	From     []value.Location `toml:"from" need:"stated"`
	By       string           `toml:"by" need:"stated"` // the legal entity
	Purpose  value.Text       `toml:"purpose" need:"stated"`
	Transfer *Transfer        `toml:"transfer" need:"stated"`
}

// The regimes of health hosting.
const (
	HDS     = "hds"     // certified hosting of health data (Art. L. 1111-8 CSP, France)
	C5      = "c5"      // health and social data in the cloud (§ 393 SGB V, Germany)
	NEN7510 = "nen7510" // information security in healthcare (Netherlands)
)

// HostsHealthData reports whether health data are hosted under that regime; under any
// when it is empty.
func (a *Agreement) HostsHealthData(regime string) bool {
	return a.HealthHosting != nil && (regime == "" || slices.Contains(a.HealthHosting.Regimes, regime))
}

// HostingActivities returns the activities of Art. R. 1111-9 CSP that the hosting
// needs: those that are given, or else all of an application that is hosted and
// run, from its site to its operation (1 to 5).
func (h *HealthHosting) HostingActivities() []int {
	if len(h.Activities) > 0 {
		return h.Activities
	}
	return []int{1, 2, 3, 4, 5}
}

// HostIsProcessor is what `host` says when the processor hosts the data itself.
const HostIsProcessor = "processor"

// HealthHost returns the sub-processor that hosts health data; nil when it is none.
func (a *Agreement) HealthHost() *Subprocessor {
	for i := range a.Subprocessors {
		if s := &a.Subprocessors[i]; a.HealthHosting.Host.ID != "" && s.ID == a.HealthHosting.Host.ID {
			return s
		}
	}
	return nil
}

// HostingCertificates returns the certificates under which health data are
// hosted: those that [health_hosting] gives, or else those of the host.
func (a *Agreement) HostingCertificates() []Certificate {
	h := a.HealthHosting
	if len(h.Certificates) > 0 {
		return h.Certificates
	}
	if s := a.HealthHost(); s != nil {
		return s.Certificates
	}
	if h.Host.ID == HostIsProcessor {
		return a.Processor.Certificates
	}
	return nil
}
