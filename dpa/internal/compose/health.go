package compose

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// healthHosting makes the facts of [health_hosting]; none is there without it.
func (c *composer) healthHosting() map[string]content {
	h := c.a.HealthHosting
	if h == nil {
		return nil
	}
	of := func(key string, given content) content { return c.stated(&h.Stated, key, given) }
	var regimes []string
	for _, r := range h.Regimes {
		regimes = append(regimes, c.loc.Message("hosting."+r, nil))
	}
	return map[string]content{
		"hosting_regimes":           words(c.loc.List(regimes)),
		"hosting_host":              of("host", c.hostName(h)),
		"hosting_contract":          c.asked(&h.Stated, "contract", c.text(h.Contract)),
		"hosting_certificates":      c.beside("HealthHosting", &h.Stated, "certificates", c.certificates(c.a.HostingCertificates())),
		"hosting_services":          of("services", whole(c.paragraphs(h.Services, h.At("services"))...)),
		"hosting_places":            of("places", c.placeLines(h.Places)),
		"hosting_contact":           of("contact", c.contact(h.Contact)),
		"hosting_service_levels":    of("service_levels", c.serviceLevels(h.ServiceLevels)),
		"hosting_providers":         of("providers", whole(c.paragraphs(h.Providers, h.At("providers"))...)),
		"hosting_access":            of("access", whole(c.paragraphs(h.Access, h.At("access"))...)),
		"hosting_remote_access":     of("remote_access", c.remoteAccess(h.RemoteAccess)),
		"hosting_transfers":         flag(len(h.RemoteAccess) > 0),
		"hosting_third_country_law": of("third_country_law", whole(c.paragraphs(h.ThirdCountryLaw, h.At("third_country_law"))...)),
		"hosting_transfer_map":      of("transfer_map", whole(c.paragraphs(h.TransferMap, h.At("transfer_map"))...)),
		"hosting_changes":           of("changes", whole(c.paragraphs(h.Changes, h.At("changes"))...)),
		"hosting_failure":           of("failure", whole(c.paragraphs(h.Failure, h.At("failure"))...)),
		"hosting_reversibility":     of("reversibility", whole(c.paragraphs(h.Reversibility, h.At("reversibility"))...)),
		"hosting_insurance":         of("insurance", whole(c.paragraphs(h.Insurance, h.At("insurance"))...)),
		"hosting_notes":             of("notes", whole(c.paragraphs(h.Notes, h.At("notes"))...)),
	}
}

// hostName is the legal entity that hosts the data, with the name that the
// list of sub-processors gives it.
func (c *composer) hostName(h *agreement.HealthHosting) content {
	switch s := c.a.HealthHost(); {
	case s != nil && s.LegalEntity != "" && s.LegalEntity != s.Name:
		return words(c.loc.Message("qualified", locale.Args{"text": s.LegalEntity, "note": s.Name}))
	case s != nil:
		return words(s.Name)
	case h.Host.ID == agreement.HostIsProcessor:
		return c.partyName(&c.a.Processor)
	}
	return c.text(h.Host.Free)
}

func (c *composer) serviceLevels(list []agreement.ServiceLevel) content {
	var out []doc.Block
	for i := range list {
		v := &list[i]
		indicator, _ := v.Indicator.For(c.lang)
		line := []doc.Inline{doc.Label(c.loc.Message("lead_in", locale.Args{"text": value.OneLine(indicator)})), doc.Text(" ")}
		out = append(out, paragraph(append(line, c.pieces("ServiceLevel", &v.Stated, []piece{
			{"level", "", c.phrase(v.Level)}, {"measured", "", c.phrase(v.Measured)}, {"penalties", "", c.phrase(v.Penalties)},
		})...)...))
	}
	return whole(out...)
}

// phrase is what the user wrote where semicolons part it from what follows:
// without the full stop of a sentence. An ellipsis and “etc.” keep theirs.
func (c *composer) phrase(t value.Text) string {
	s, _ := t.For(c.lang)
	s = value.OneLine(s)
	if strings.HasSuffix(s, "..") || strings.HasSuffix(s, "etc.") {
		return s
	}
	return strings.TrimSuffix(s, ".")
}

func (c *composer) remoteAccess(list []agreement.RemoteAccess) content {
	var out []doc.Block
	for i := range list {
		r := &list[i]
		out = append(out, paragraph(c.pieces("RemoteAccess", &r.Stated, []piece{
			{"by", "remote_access.by", r.By},
			{"from", "remote_access.from", doc.Plain(c.places(r.From, nil).text)},
			{"purpose", "", c.phrase(r.Purpose)},
			{"transfer", "", doc.Plain(c.transfer(r.Transfer, agreement.OutsideEEA(r.From)).text)},
		})...))
	}
	return whole(out...)
}
