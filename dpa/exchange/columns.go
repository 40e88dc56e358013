package exchange

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

// headings are the names that people give to columns, lower case, by field.
var headings = map[string][]string{
	"name":         {"name", "nom", "subprocessor", "sub-processor", "sub-processors", "subcontractor", "subcontractor name", "vendor", "supplier", "third party", "sous-traitant", "sous-traitant ultérieur", "prestataire", "fournisseur"},
	"trade_name":   {"trade name", "dba", "nom commercial"},
	"legal_entity": {"legal entity", "entity", "company", "company name", "entité juridique", "entité", "société", "raison sociale"},
	"street":       {"street", "rue"},
	"postcode":     {"postcode", "postal code", "zip", "code postal"},
	"city":         {"city", "ville"},
	"country":      {"country", "country of establishment", "pays", "pays d’établissement", "pays d'établissement"},
	"email":        {"email", "e-mail", "contact", "contact email", "courriel", "adresse électronique"},
	"url":          {"url", "website", "web page", "site", "page internet", "site internet"},
	"parent":       {"parent", "parent company", "société mère"},
	"service":      {"service", "services", "product", "produit"},
	"purpose":      {"purpose", "description", "purpose of processing", "processing activity", "activity", "objet", "finalité", "description du service"},
	"locations":    {"location", "locations", "server location", "place of processing", "data location", "hosting location", "region", "lieu", "lieux", "localisation", "lieu de traitement", "lieux de traitement"},
	"subject":      {"data subjects", "data subject", "categories of data subjects", "personnes concernées"},
	"data":         {"data", "data type", "data types", "personal data", "categories of data", "categories of personal data", "categories of personal data processed", "données", "catégories de données", "données à caractère personnel"},
	"mechanism":    {"mechanism", "transfer", "transfer mechanism", "data transfer mechanism", "data transfer mechanism (if applicable)", "mécanisme", "transfert", "mécanisme de transfert"},
	"module":       {"module", "scc module"},
	"date":         {"date of the instrument", "scc date", "date de l’instrument", "date des clauses"},
	"tia":          {"tia", "tia date", "aitd", "date de l’aitd"},
	"dpf_checked":  {"dpf checked", "dpf vérifié"},
	"trigger":      {"trigger", "optional", "déclencheur", "facultatif"},
	"from":         {"from", "start date", "since", "depuis", "début"},
	"until":        {"until", "end date", "jusqu’au", "fin"},
	"safeguards":   {"safeguards", "controls", "controls in place", "security measures", "garanties", "mesures"},
	"certificates": {"certificates", "certifications", "certificats"},
	"notes":        {"notes", "note", "remarks", "comments", "remarques", "commentaires"},
}

// Fields lists the fields that a column can hold.
func Fields() []string {
	var names []string
	for name := range headings {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// head finds the field of each column; false when no column holds the name.
func (t *table) head(cells []string, at func(int) diag.Pos) bool {
	for i, cell := range cells {
		field := t.field(cell)
		switch {
		case strings.TrimSpace(cell) == "":
		case field == "":
			t.diags.Add(at(i), "DPA502", diag.Args{"heading": cell, "known": strings.Join(Fields(), ", ")}).
				Nearest = diag.Nearest(normal(cell), Fields())
		case slices.Contains(t.columns, field):
			t.diags.Add(at(i), "DPA503", diag.Args{"heading": cell, "field": field})
			field = ""
		}
		t.columns = append(t.columns, field)
	}
	if !slices.Contains(t.columns, "name") {
		t.diags.Add(at(0), "DPA504", nil)
		return false
	}
	return true
}

func (t *table) field(cell string) string {
	if f, ok := t.o.Columns[strings.TrimSpace(cell)]; ok {
		return f
	}
	name := normal(cell)
	for _, field := range Fields() {
		if name == field || slices.Contains(headings[field], name) || name == normal(dpa.FieldLabel(field).In(t.o.Lang)) {
			return field
		}
	}
	return ""
}

// normal writes a heading in small letters, with single spaces.
func normal(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}
