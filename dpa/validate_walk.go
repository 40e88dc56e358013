package dpa

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// walk checks v and everything in it by what the tags of the structs say.
func (c *checker) walk(v reflect.Value, p place) {
	switch x := v.Interface().(type) {
	case value.Text:
		c.text(x, p)
		return
	case value.Word:
		c.word(x, p)
		return
	case string:
		c.placeholder(value.Text{Plain: x}, p)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.walk(v.Elem(), p)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct {
			c.ids(v, p)
		}
		for i := range v.Len() {
			item := p
			item.path = under(p.path, itoa(i))
			if c.blank(v.Index(i), item) {
				continue
			}
			c.walk(v.Index(i), item)
		}
	case reflect.Struct:
		c.table(v, p)
	}
}

// table checks the fields of a struct.
func (c *checker) table(v reflect.Value, p place) {
	var said Stated
	if s := v.FieldByName("Stated"); s.IsValid() {
		said = s.Interface().(Stated)
		if said.Node() != nil {
			p.table, p.path = said.Table, ""
		}
	}
	p.owner = ownerOf(v, p.owner)
	if w, ok := condition(v); ok {
		p.out = p.out || !c.a.Selection.meets(w)
	}
	switch x := v.Interface().(type) {
	case Activity:
		c.activity(x, p)
	case Category:
		c.category(x, p)
	case Retention:
		c.retention(x, p)
	case SubprocessorGroup:
		c.refs(x.DataSets, "data_sets", idsOf(c.a.DataSets), p)
	case Subprocessor:
		c.sub = &x
		c.subprocessor(x, p)
	case Service:
		c.refs(x.DataSets, "data_sets", idsOf(c.a.DataSets), p)
	case Transfer:
		c.transfer(x, p)
	case Certificate:
		c.certificate(x, p)
	case HealthHosting:
		c.healthHosting(&x, p)
	case When:
		c.when(x, p)
	case Registration:
		c.registration(x, p)
	case Desk:
		c.desk(x, p)
	}
	party, isParty := v.Interface().(Party)

	facts := map[string]bool{} // by name, whether it is given
	var names []string
	keys := keysOf(v.Type())
	for i := range v.NumField() {
		f, fv := v.Type().Field(i), v.Field(i)
		key := keyOf(f)
		if key == "" || f.Tag.Get("checked") == "apart" {
			continue
		}
		empty := isEmpty(fv)
		need := f.Tag.Get("need")
		if or, ok := v.Type().FieldByName(f.Tag.Get("or")); ok && (!isEmpty(v.FieldByName(or.Name)) || p.given(keyOf(or))) || c.inherited(v, key) {
			need = ""
		}
		if v.Type() == reflect.TypeFor[Agreement]() && !c.printed(key) || isParty && need == "stated" && !party.needs(key) {
			need = ""
		}
		if need != "yes" && need != "no" {
			names = append(names, key)
			facts[key] = !empty
		}
		if empty && !p.given(key) && !p.table.Misspells(key, keys) {
			switch {
			case need == "yes":
				c.missing(p, key, "DPA112")
			case need == "stated" && !said.says(key):
				c.missing(p, key, "DPA120")
			}
		}
		if options := strings.Fields(f.Tag.Get("oneof")); len(options) > 0 && (!empty || fv.Kind() == reflect.String && fv.String() != "") { // a blank is none of them
			c.options(fv, options, key, p)
		}
		if empty && fv.Kind() == reflect.Struct && fv.Type() != reflect.TypeFor[value.Text]() {
			continue
		}
		field := place{table: p.table, path: under(p.path, key), owner: p.owner, vocab: f.Tag.Get("vocab"), plain: f.Tag.Get("plain") == "any", out: p.out}
		if fv.Kind() == reflect.Struct || fv.Kind() == reflect.Pointer {
			field.owner = within(p.owner, label(key))
		}
		c.walk(fv, field)
	}
	if said.Node() != nil || !isEmpty(reflect.ValueOf(said)) {
		c.stated(said, names, facts, p)
	}
}

// options checks that a value, or each item of a list, is one of those that
// there can be.
func (c *checker) options(v reflect.Value, options []string, key string, p place) {
	if v.Kind() != reflect.Slice {
		if !slices.Contains(options, v.String()) {
			c.oneOf(v.String(), options, key, p.at(key))
		}
		return
	}
	for i := range v.Len() {
		if item := v.Index(i).String(); !slices.Contains(options, item) {
			c.oneOf(item, options, key, p.at(under(key, itoa(i))))
		}
	}
}

// keyOf returns the key that a field is written under; empty for one that is
// not written.
func keyOf(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
	return key
}

// keysOf returns the keys of a table, those that it shares with all others too.
func keysOf(t reflect.Type) []string {
	var keys []string
	for _, f := range reflect.VisibleFields(t) {
		if key := keyOf(f); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// isEmpty reports whether nothing is given: an empty list and a blank text
// count as nothing.
func isEmpty(v reflect.Value) bool {
	switch x := v.Interface().(type) {
	case value.Text:
		return x.IsZero()
	case value.Word:
		return x.IsZero()
	case string:
		return strings.TrimSpace(x) == ""
	}
	if v.Kind() == reflect.Slice || v.Kind() == reflect.Map {
		return v.Len() == 0
	}
	return v.IsZero()
}

func (c *checker) missing(p place, key, check string) {
	owner := named(p.owner)
	c.l.Add(p.at(key), check, diag.Args{"key": key, "owner": owner, "label": label(key), "line": lineOf(p, key),
		"where": diag.Words{FR: "(" + owner.FR + ")", EN: "(" + owner.EN + ")"}})
}

// lineOf is the line that begins the value of a key: its heading, for one that
// the agreement itself has and that is a table or several.
func lineOf(p place, key string) string {
	n := p.table.Node()
	if p.owner.FR == "" && (n == nil || n.Format == input.TOML) {
		for _, f := range reflect.VisibleFields(reflect.TypeFor[Agreement]()) {
			switch {
			case keyOf(f) != key:
			case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
				return "[[" + key + "]]"
			case f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[value.Date]():
				return "[" + key + "]"
			}
		}
	}
	return n.Line(key)
}

// blank reports an item of a list that is written as an empty text.
func (c *checker) blank(item reflect.Value, p place) bool {
	switch item.Interface().(type) {
	case value.Text, value.Word:
	default:
		return false
	}
	n := p.table.NodeAt(p.path)
	if !isEmpty(item) || n != nil && n.Kind != input.String {
		return false
	}
	c.l.Add(p.at(""), "DPA134", nil)
	return true
}

// named is whom a finding is about; the agreement itself has no name of its own.
func named(owner diag.Words) diag.Words {
	if owner.FR == "" {
		return diag.Words{FR: "accord", EN: "agreement"}
	}
	return owner
}

// stated checks what a table states of its own facts.
func (c *checker) stated(said Stated, names []string, given map[string]bool, p place) {
	statements := map[string]bool{}
	check := func(key string, pos diag.Pos, as string) {
		have, known := given[key]
		switch {
		case !known:
			c.l.Add(pos, "DPA123", diag.Args{"key": key, "as": as, "known": strings.Join(names, ", ")}).
				Nearest = diag.Nearest(key, names)
			return
		case have:
			c.l.Add(pos, "DPA124", diag.Args{"key": key, "as": as, "owner": named(p.owner)})
		case statements[key]:
			c.l.Add(pos, "DPA125", diag.Args{"key": key, "owner": named(p.owner)})
		case as == "unknown" && !p.out: // what does not stand prints no gap
			c.l.Add(pos, "DPA150", diag.Args{"owner": named(p.owner), "label": label(key)})
		}
		statements[key] = true
	}
	for i, key := range said.Unknown {
		check(key, p.at("unknown."+itoa(i)), "unknown")
	}
	for i, key := range said.None {
		check(key, p.at("none."+itoa(i)), "none")
	}
	for _, key := range sortedKeys(said.NotApplicable) {
		at := under("not_applicable", key)
		check(key, p.table.KeyAt(under(p.path, at)), "not_applicable")
		c.text(said.NotApplicable[key], place{table: p.table, path: under(p.path, at)})
	}
}

// says reports whether anything is stated of the fact.
func (s Stated) says(key string) bool {
	_, reason := s.NotApplicable[key]
	return reason || s.IsUnknown(key) || s.IsNone(key)
}

// ownerOf names a table as the user would: by its name or title, or else by
// what stands around it.
func ownerOf(v reflect.Value, around diag.Words) diag.Words {
	own := diag.Words{}
	if f := v.FieldByName("Title"); f.IsValid() {
		t := f.Interface().(value.Text)
		own = t.Words()
	}
	for _, field := range []string{"ID", "LegalEntity", "Name"} {
		if f := v.FieldByName(field); f.IsValid() && f.String() != "" && own.FR == "" {
			own = diag.Same(f.String())
		}
	}
	switch v.Type() {
	case reflect.TypeFor[Subprocessor](), reflect.TypeFor[Party]():
		if name := v.FieldByName("Name").String(); name != "" {
			return diag.Same(name)
		}
	case reflect.TypeFor[Exception]():
		e := v.Interface().(Exception)
		own := joinNonEmpty(".", e.Clause, e.Param)
		return diag.Same(joinNonEmpty(" ", "exception", own))
	case reflect.TypeFor[SpecialCondition]():
		s := v.Interface().(SpecialCondition)
		_, id := s.Target()
		return diag.Words{FR: joinNonEmpty(" ", "condition particulière", id), EN: joinNonEmpty(" ", "special condition", id)}
	case reflect.TypeFor[Signatory](), reflect.TypeFor[Contact](), reflect.TypeFor[Representative](), reflect.TypeFor[MainContract]():
		return around // "Clinique, signatory" says more than the person's name
	}
	return within(around, own)
}

func within(around, own diag.Words) diag.Words {
	switch {
	case around.FR == "":
		return own
	case own.FR == "":
		return around
	}
	return diag.Words{FR: around.FR + ", " + own.FR, EN: around.EN + ", " + own.EN}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func itoa(i int) string { return strconv.Itoa(i) }
