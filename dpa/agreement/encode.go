package agreement

import (
	"errors"
	"maps"
	"math"
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// MarshalTOML writes the agreement as one TOML file, which reads back as an equal
// agreement: the same keys in the same order whoever made it, and no other file
// needed, with the bytes of the logo and of the official clauses in it. What only
// says how files lie on each other (extends, replace, registry, and the use of an
// entry of a registry) is not written, because what those files give is.
//
// The error is for a number that no file can hold.
func (a *Agreement) MarshalTOML() ([]byte, error) { return a.write(input.WriteTOML) }

// MarshalJSON writes what MarshalTOML does as JSON.
func (a *Agreement) MarshalJSON() ([]byte, error) { return a.write(input.WriteJSON) }

func (a *Agreement) write(in func(*input.Node) []byte) ([]byte, error) {
	if a.Logo != nil && (math.IsNaN(a.Logo.Height) || math.IsInf(a.Logo.Height, 0)) {
		return nil, errors.New("agreement: the height of the logo is not a number")
	}
	return in(a.canonical()), nil
}

func (a *Agreement) canonical() *input.Node {
	c := a.Clone()
	c.Extends, c.Replace, c.Registry = "", nil, ""
	if c.Logo != nil && len(c.Logo.Data) > 0 {
		c.Logo.File = ""
	}
	for i := range c.Subprocessors {
		c.Subprocessors[i].Use = ""
	}
	for i := range c.SubprocessorGroups {
		c.SubprocessorGroups[i].Use = ""
	}
	for i := range c.DataSets {
		c.DataSets[i].Use = ""
	}
	inLanguages(reflect.ValueOf(c).Elem(), c.Tongues())
	return input.Encode(c)
}

// inLanguages gives every free text of one small word its languages.
func inLanguages(v reflect.Value, langs []string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			inLanguages(v.Elem(), langs)
		}
	case reflect.Slice:
		for i := range v.Len() {
			inLanguages(v.Index(i), langs)
		}
	case reflect.Struct:
		if w, ok := v.Addr().Interface().(*value.Word); ok {
			*w = w.InLanguages(langs)
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("toml") != "" {
				inLanguages(v.Field(i), langs)
			}
		}
	}
}

// EncodeTOML writes the word alone where nothing more is said.
func (k Category) EncodeTOML() *input.Node { return encodeShort(k, Category{Word: k.Word}, k.Word) }

// EncodeTOML writes the word alone where nothing more is said.
func (r Recipient) EncodeTOML() *input.Node { return encodeShort(r, Recipient{Word: r.Word}, r.Word) }

// EncodeTOML writes the purpose alone where nothing more is said.
func (u AIUse) EncodeTOML() *input.Node { return encodeShort(u, AIUse{Purpose: u.Purpose}, u.Purpose) }

// encodeShort writes a table, or what stands alone in its place when the table
// says no more.
func encodeShort(table, alone any, short input.Encoder) *input.Node {
	n := input.EncodeStruct(table)
	if len(n.Items) == 1 && len(input.EncodeStruct(alone).Items) == 1 {
		return short.EncodeTOML()
	}
	return n
}

// EncodeTOML writes the variant, the place, what is not agreed on and the
// parameters.
func (s *ClauseSettings) EncodeTOML() *input.Node {
	n := &input.Node{Kind: input.TableKind}
	if s.Variant != "" {
		n.Add("variant", input.Str(s.Variant))
	}
	if s.After != "" {
		n.Add("after", input.Str(s.After))
	}
	if len(s.None) > 0 {
		none := &input.Node{Kind: input.Array}
		for _, name := range s.None {
			none.Items = append(none.Items, input.Str(name))
		}
		n.Add("none", none)
	}
	addValues(n, s.Params)
	return n
}

// EncodeTOML writes the parameters.
func (v MeasureValues) EncodeTOML() *input.Node {
	if len(v.Params) == 0 {
		return nil
	}
	n := &input.Node{Kind: input.TableKind}
	addValues(n, v.Params)
	return n
}

func addValues(n *input.Node, params map[string]library.Value) {
	for _, name := range slices.Sorted(maps.Keys(params)) {
		n.Add(name, params[name].EncodeTOML())
	}
}

// EncodeTOML writes who approves, and the limits clause by clause.
func (p *Policy) EncodeTOML() *input.Node {
	n := &input.Node{Kind: input.TableKind}
	if !p.Approver.IsZero() {
		n.Add("approver", p.Approver.EncodeTOML())
	}
	for _, id := range slices.Sorted(maps.Keys(p.Clauses)) {
		of := &input.Node{Kind: input.TableKind}
		if p.Clauses[id] == nil { // Check reports it
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(p.Clauses[id].Limits)) {
			if limit := p.Clauses[id].Limits[name]; limit != nil {
				of.Add(name, limit.EncodeTOML())
			}
		}
		n.Add(id, of)
	}
	return n
}
