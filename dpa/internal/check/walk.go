package check

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// walk checks v and everything in it by what the tags of the structs say.
func (c *checker) walk(v reflect.Value, p place) {
	switch x := v.Addr().Interface().(type) {
	case *value.Text:
		c.text(*x, p)
		return
	case *value.Word:
		c.word(*x, p)
		return
	case *string:
		c.placeholder(value.Text{Plain: *x}, p)
		return
	case *value.Link:
		c.placeholder(value.Text{Plain: string(*x)}, p)
		return
	case valid:
		if !c.valid(v.Interface().(valid), p) {
			return
		}
		if mail, ok := x.(*value.Email); ok {
			c.specimen(value.Text{Plain: string(*mail)}, p)
		}
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
			item.path = under(p.path, strconv.Itoa(i))
			if c.blank(v.Index(i), item) {
				continue
			}
			c.walk(v.Index(i), item)
		}
	case reflect.Struct:
		c.table(v, p)
	}
}

// enter returns the place of what stands in the table v: by its own positions
// where it has any, under its own name, and left out when its condition does not
// hold.
func (c *checker) enter(v reflect.Value, p place) place {
	if said, _ := names.Of[agreement.Stated](v); said.Node() != nil { // else the table around it knows more of the place
		p.table, p.path = said.Table, ""
	}
	p.owner, p.of = names.OwnerOf(v, p.owner), v.Type().Name()
	if w, ok := names.Of[*agreement.When](v); ok {
		p.out = p.out || !c.a.Selection.Meets(w)
	}
	p.mute = p.mute || v.Type() == reflect.TypeFor[agreement.Party]() && !c.identified()
	return p
}

// table checks the fields of a struct.
func (c *checker) table(v reflect.Value, p place) {
	p = c.enter(v, p)
	if w, ok := v.Addr().Interface().(*agreement.When); ok {
		c.when(*w, p)
	}
	top := v.Type() == reflect.TypeFor[agreement.Agreement]()
	said, _ := names.Of[agreement.Stated](v)
	states := len(said.Unknown)+len(said.None)+len(said.NotApplicable) > 0
	facts := map[string]bool{} // by name, whether it is given, where the table states anything
	var stateable []string
	fields := names.Fields(v.Type())
	for i := range fields {
		f, fv := &fields[i], v.Field(i)
		key := f.Key
		if key == "" || f.Apart {
			continue
		}
		empty := names.IsEmpty(fv)
		if states && f.Need != "yes" && f.Need != "no" {
			stateable = append(stateable, key)
			facts[key] = !empty
		}
		if top && isFirst(key) == c.second {
			continue
		}
		if f.Always && (f.Or == "" || names.IsEmpty(names.Field(v, f.Or)) && !p.failed(f.Or)) {
			c.need(f.Need, key, empty, &said, v.Type(), p)
		}
		if len(f.Options) > 0 && (!empty || fv.Kind() == reflect.String && fv.String() != "") { // a blank is none of them
			c.options(fv, f.Options, key, p)
		}
		if fv.IsZero() || empty && fv.Kind() == reflect.Struct && f.Type != reflect.TypeFor[value.Text]() {
			continue
		}
		field := place{table: p.table, path: under(p.path, key), owner: p.owner, vocab: f.Vocab, plain: f.Plain, out: p.out, mute: p.mute || c.unprinted(p.of, key)}
		if fv.Kind() == reflect.Struct || fv.Kind() == reflect.Pointer || f.Type == reflect.TypeFor[[]agreement.Signatory]() {
			field.owner = names.Within(p.owner, c.lib.Locales.Called(p.of, key))
		}
		c.walk(fv, field)
	}
	if states && (!top || c.second) {
		c.stated(&said, stateable, facts, p)
	}
}

// need reports a fact that a table of type t must give and does not, nor states.
func (c *checker) need(need, key string, empty bool, said *agreement.Stated, t reflect.Type, p place) {
	if !empty || p.failed(key) {
		return
	}
	check := ""
	switch {
	case need == "yes":
		check = "DPA112"
	case need == "stated" && !said.Says(key) && !p.mute:
		check = "DPA120"
	}
	switch {
	case check == "" || p.table.Misspells(key, func() []string { return names.KeysOf(t) }) || c.inWords(key, t, p): // such a key has its own finding
	case check == "DPA112" && p.text(key):
		c.l.Add(p.at(key), "DPA134", diag.Args{
			"what": diag.Words{FR: "« " + key + " »", EN: "“" + key + "”"},
			"todo": diag.Words{FR: "Donnez une valeur : elle est nécessaire.", EN: "Give a value: one is needed."}})
	default:
		c.missing(p, key, check)
	}
}

// inWords reports whether the table has, in the place of key, what people call it:
// "nom" for "name".
func (c *checker) inWords(key string, t reflect.Type, p place) bool {
	called := c.lib.Locales.Called(p.of, key)
	return p.table.Node() != nil && p.table.Failed("") && slices.ContainsFunc(p.table.Node().Keys(), func(k string) bool {
		return (strings.EqualFold(k, called.FR) || strings.EqualFold(k, called.EN)) && !slices.Contains(names.KeysOf(t), k)
	})
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
			c.oneOf(item, options, key, p.at(under(key, strconv.Itoa(i))))
		}
	}
}

func (c *checker) missing(p place, key, check string) {
	if c.vendor && p.owner.FR == "" {
		label := c.lib.Locales.Called(p.of, key)
		c.toGive = append(c.toGive, wanted{key, diag.Words{FR: key + " (" + label.FR + ")", EN: key + " (" + label.EN + ")"}})
		return
	}
	owner := owned(p.owner)
	line := names.LineOf(key, p.owner.FR == "")
	if n := p.table.Node(); n != nil && n.Format != input.TOML {
		line = n.Line(key)
	}
	c.l.Add(p.at(key), check, diag.Args{"key": key, "owner": owner, "label": c.lib.Locales.Called(p.of, key), "line": line,
		"where": diag.Words{FR: "(" + owner.FR + ")", EN: "(" + owner.EN + ")"}})
}

// blank reports an item of a list that says nothing: an empty text, or a place
// that is none.
func (c *checker) blank(item reflect.Value, p place) bool {
	if !names.IsEmpty(item) || p.failed("") {
		return false
	}
	switch item.Interface().(type) {
	case value.Text, value.Word, value.Location:
		c.l.Add(p.at(""), "DPA134", diag.Args{
			"what": diag.Words{FR: "cet élément de la liste", EN: "this item of the list"},
			"todo": diag.Words{FR: "Complétez-le ou retirez-le.", EN: "Fill it in or remove it."}})
		return true
	}
	return false
}

// owned is whom a finding is about; the agreement itself has no name of its own.
func owned(owner diag.Words) diag.Words {
	if owner.FR == "" {
		return diag.Words{FR: "accord", EN: "agreement"}
	}
	return owner
}

// stated checks what a table states of its own facts.
func (c *checker) stated(said *agreement.Stated, known []string, given map[string]bool, p place) {
	statements := map[string]bool{}
	check := func(key string, pos diag.Pos, as string) {
		have, ok := given[key]
		switch {
		case !ok:
			c.l.Add(pos, "DPA123", diag.Args{"key": key, "as": as, "known": diag.Known(known, "aucune")}).
				Nearest = diag.Nearest(key, known)
		case have:
			c.l.Add(pos, "DPA124", diag.Args{"key": key, "as": as, "owner": owned(p.owner)})
		case statements[key]:
			c.l.Add(pos, "DPA125", diag.Args{"key": key, "owner": owned(p.owner)})
		case as == "unknown" && !p.out && !p.mute && !c.unprinted(p.of, key): // what does not stand prints no gap
			c.unknown(pos, p, key)
		}
		statements[key] = true
	}
	for i, key := range said.Unknown {
		check(key, p.at("unknown."+strconv.Itoa(i)), "unknown")
	}
	for i, key := range said.None {
		check(key, p.at("none."+strconv.Itoa(i)), "none")
	}
	for _, key := range slices.Sorted(maps.Keys(said.NotApplicable)) {
		at := under("not_applicable", key)
		check(key, p.table.KeyAt(under(p.path, at)), "not_applicable")
		c.text(said.NotApplicable[key], place{table: p.table, path: under(p.path, at)})
	}
}
