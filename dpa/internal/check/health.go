package check

import (
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// healthHosting checks the hosting of health data against the rules of each
// regime that it is under.
func (c *checker) healthHosting(h *agreement.HealthHosting, p place) {
	if t := c.lib.Template(c.a.TemplateID()); t != nil && !t.IsAgreement() {
		return // it prints nothing of it
	}
	if c.a.HostsHealthData(agreement.HDS) {
		c.hdsContent(h, p)
		c.hdsPlaces(h, p)
		c.hdsCertificate(h, p)
	}
	for _, regime := range []struct{ id, standard string }{{agreement.C5, "C5"}, {agreement.NEN7510, "NEN"}} {
		if c.a.HostsHealthData(regime.id) {
			c.attestation(regime.id, regime.standard, h, p)
		}
	}
}

// hdsContent checks that the contract says what Art. R. 1111-11 CSP wants, and
// what Decree No 2026-209 and the reference framework of 2024 add on access from third countries and
// their laws: that there is none is said as well.
func (c *checker) hdsContent(h *agreement.HealthHosting, p place) {
	code := func(point string) diag.Words {
		return diag.Words{FR: "article R.\u00a01111-11 du code de la santé publique, " + point, EN: "Article R.\u00a01111-11 of the French Public Health Code, " + point}
	}
	framework := diag.Words{FR: "décret n°\u00a02026-209 du 24 mars 2026 ; référentiel HDS de 2024, exigences 28 à 31", EN: "Decree No 2026-209 of 24 March 2026; HDS reference framework of 2024, requirements 28 to 31"}
	for _, f := range []struct {
		key    string
		source diag.Words
		given  bool
	}{
		{"services", code("2°"), !h.Services.IsZero()},
		{"contact", code("5°"), h.Contact != nil},
		{"service_levels", code("6°"), len(h.ServiceLevels) > 0},
		{"access", code("8°"), !h.Access.IsZero()},
		{"remote_access", framework, len(h.RemoteAccess) > 0},
		{"third_country_law", framework, !h.ThirdCountryLaw.IsZero()},
		{"changes", code("9°"), !h.Changes.IsZero()},
		{"failure", code("10°"), !h.Failure.IsZero()},
		{"reversibility", code("12°"), !h.Reversibility.IsZero()},
	} {
		if !f.given && silent[agreement.HealthHosting](&h.Stated, f.key) {
			c.l.Add(p.at(""), "DPA190", diag.Args{"key": f.key, "label": called[agreement.HealthHosting](c, f.key), "source": f.source})
		}
	}
}

// hdsPlaces checks that the data are stored in the European Economic Area
// (HDS reference framework of 2024).
func (c *checker) hdsPlaces(h *agreement.HealthHosting, p place) {
	for i, l := range h.Places {
		for l := range l.Each() {
			inside := l.Country != "" && value.IsEEA(l.Country) || l.Area == value.EU || l.Area == value.EEA
			if !inside && !l.IsZero() {
				c.l.Add(p.at("places."+strconv.Itoa(i)), "DPA191", diag.Args{"place": string(l.Country) + l.Area})
			}
		}
	}
}

// hdsCertificate checks that the host is certified (Art. L. 1111-8 CSP) for
// activities and between dates that the contract names (Art. R. 1111-11 CSP,
// 1°), under the framework that is in force.
func (c *checker) hdsCertificate(h *agreement.HealthHosting, p place) {
	if h.Says("certificates") {
		return
	}
	why := diag.Words{FR: "aucun certificat HDS n’est donné", EN: "no HDS certificate is given"}
	for _, k := range c.a.HostingCertificates() {
		switch {
		case !k.IsOf("HDS"):
		case len(k.Activities) == 0 && !k.Says("activities"):
			why = diag.Words{FR: "son certificat HDS n’indique pas les activités couvertes", EN: "its HDS certificate does not say which activities it covers"}
		case k.Issued.IsZero() && !k.Says("issued") || k.Expires.IsZero() && !k.Says("expires"):
			why = diag.Words{FR: "son certificat HDS n’indique pas ses dates de délivrance (issued) et d’expiration (expires)", EN: "its HDS certificate does not say when it was issued and when it expires (issued, expires)"}
		case expired(k.Expires, c.a.Date):
			why = diag.Words{FR: "son certificat HDS a expiré le " + k.Expires.String(), EN: "its HDS certificate expired on " + k.Expires.String()}
		case !k.Issued.IsZero() && !c.a.Date.IsZero() && k.Issued.Compare(c.a.Date) > 0:
			why = diag.Words{FR: "son certificat HDS n’est délivré que le " + k.Issued.String() + ", après l’accord", EN: "its HDS certificate is issued on " + k.Issued.String() + " only, after the agreement"}
		case strings.HasPrefix(strings.TrimPrefix(k.Edition, "v"), "1") && (c.a.Date.IsZero() || c.a.Date.Compare(law.FormerHDSEnds()) >= 0):
			why = diag.Words{FR: "son certificat HDS est de l’ancien référentiel (" + k.Edition + ")", EN: "its HDS certificate is of the former framework (" + k.Edition + ")"}
		default:
			return
		}
	}
	c.l.Add(p.at("host"), "DPA192", diag.Args{"why": why})
}

// attestation checks that the report or certificate of a regime is there. In
// Germany it is a C5 report of type 2, since 1 July 2025; one of type 1 was
// enough before (section 393 SGB V).
func (c *checker) attestation(regime, standard string, h *agreement.HealthHosting, p place) {
	if h.Says("certificates") {
		return
	}
	second := c.a.Date.IsZero() || c.a.Date.Compare(law.C5TypeTwo()) >= 0
	for _, k := range c.a.HostingCertificates() {
		if k.IsOf(standard) && (regime != agreement.C5 || k.Type == 2 || !second) {
			return
		}
	}
	if regime == agreement.C5 && second {
		c.l.Add(p.at("host"), "DPA757", nil)
		return
	}
	want := diag.Words{FR: "un certificat NEN 7510", EN: "a NEN 7510 certificate"}
	if regime == agreement.C5 {
		want = diag.Words{FR: "un rapport C5 (standard = \"C5\")", EN: "a C5 report (standard = \"C5\")"}
	}
	c.l.Add(p.at("host"), "DPA193", diag.Args{"want": want, "regime": regime})
}
