package exchange

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// headings are the names that people give to columns, lower case, by field,
// besides the field's own name. What the languages call a key of the name of
// any of them is meant too.
var headings = map[string][]string{
	"name":         {"subprocessor", "sub-processor", "sub-processors", "subcontractor", "subcontractor name", "vendor", "supplier", "third party", "sous-traitant", "sous-traitant ultérieur", "prestataire", "fournisseur"},
	"trade_name":   {"dba"},
	"legal_entity": {"entity", "company", "company name", "entité", "société", "raison sociale"},
	"street":       nil,
	"postcode":     {"postal code", "zip"},
	"city":         nil,
	"country":      {"country of establishment", "pays d’établissement", "pays d'établissement"},
	"email":        {"e-mail", "contact", "contact email", "courriel"},
	"url":          {"website", "site", "site internet"},
	"parent":       nil,
	"service":      {"services", "product", "produit"},
	"purpose":      {"description", "purpose of processing", "processing activity", "activity", "objet", "description du service"},
	"locations":    {"location", "server location", "place of processing", "data location", "hosting location", "region", "lieu", "lieux", "localisation", "lieu de traitement"},
	"subject":      {"data subject", "categories of data subjects"},
	"data":         {"data type", "data types", "personal data", "categories of data", "categories of personal data", "categories of personal data processed", "catégories de données", "données à caractère personnel"},
	"mechanism":    {"transfer", "data transfer mechanism", "data transfer mechanism (if applicable)", "mécanisme", "transfert"},
	"module":       {"scc module"},
	"date":         {"date of the instrument", "scc date", "date de l’instrument", "date des clauses"},
	"tia":          {"tia date", "aitd", "date de l’aitd"},
	"dpf_checked":  {"dpf checked", "dpf vérifié"},
	"trigger":      {"optional", "facultatif"},
	"from":         {"start date", "since", "depuis"},
	"until":        {"end date", "jusqu’au"},
	"safeguards":   {"controls", "controls in place", "security measures", "mesures"},
	"certificates": {"certificats"},
	"notes":        {"note", "remarks", "comments", "commentaires"},
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
		if t.means(name, field) || slices.ContainsFunc(headings[field], func(h string) bool { return t.means(name, h) }) {
			return field
		}
	}
	return ""
}

// means reports whether a heading is that one, or what a language calls the key
// of that name.
func (t *table) means(name, heading string) bool {
	return name == heading || slices.ContainsFunc(t.o.Locales.Languages(), func(lang string) bool {
		loc, _ := t.o.Locales.For(lang)
		return name == normal(loc.Called("", heading))
	})
}

// normal writes a heading in small letters, with single spaces.
func normal(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}
