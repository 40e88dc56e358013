// Package schema explains the agreement's TOML to editors and to readers: a
// JSON Schema, in the keywords of draft 4 that Taplo and the editors built on
// it understand, and a reference.
//
// Both are made from the types of package dpa, from what keys.toml says of them,
// and from a library, so that the parameters of its clauses and the words of its
// vocabularies are in them.
package schema

import (
	"encoding/json"
	"errors"
	"io"
	"reflect"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

//go:generate go test ../.. -run Packed -update
//go:generate go test . -run Generated -update

// Write writes the JSON Schema of an agreement's files in the language of its
// reader, "fr" or "en", on one line.
//
// A file may be one of several that are laid on each other, so the schema asks
// for nothing that another file may give; what is missing in the end, package
// dpa reports. It refuses unknown keys and wrong types, and nothing that
// package dpa accepts.
func Write(w io.Writer, lib *library.Library, lang string) error {
	b := newBuilder(lib, lang)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(b.agreement())
}

// agreement is the whole schema.
func (b *builder) agreement() *node {
	n := b.table(reflect.TypeFor[agreement.Agreement]())
	n.Schema = "http://json-schema.org/draft-04/schema#"
	n.Title = b.say(titleWords)
	n.Definitions = b.defs
	return n
}

// An explained holds what there is to say of each table and each key besides
// what it is called, for whoever writes an agreement: "Party" and "capital", or
// "about" for the table itself.
type explained map[string]map[string]explanation

// An explanation says what a key is, unless its name says it all, and why no
// document prints what it holds, or why it does not apply, if none does.
type explanation struct {
	input.Table
	FR        string     `toml:"fr"`
	EN        string     `toml:"en"`
	Unprinted value.Text `toml:"unprinted"`
	Reason    value.Text `toml:"reason_unprinted"`
}

func explanations() explained {
	var l diag.List
	var e explained
	n, err := input.Read(dpakit.Packed(), "dpa/schema/keys.toml", &l)
	if n != nil {
		input.Decode(n, &e, &l)
	}
	if err := errors.Join(err, l.Err()); err != nil {
		panic("schema: " + err.Error()) // it is part of the program, and a test reads it
	}
	return e
}

// A node is a schema or a part of one.
type node struct {
	Schema      string `json:"$schema,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`
	Unprinted   string `json:"x-unprinted,omitempty"` // why no document holds what is written here

	AllOf []*node `json:"allOf,omitempty"`
	AnyOf []*node `json:"anyOf,omitempty"`
	Ref   string  `json:"$ref,omitempty"`

	Type    any      `json:"type,omitempty"` // one, or a list
	Format  string   `json:"format,omitempty"`
	Pattern string   `json:"pattern,omitempty"`
	Enum    []string `json:"enum,omitempty"`
	Minimum *float64 `json:"minimum,omitempty"`
	Maximum *float64 `json:"maximum,omitempty"`
	Default any      `json:"default,omitempty"`
	Items   *node    `json:"items,omitempty"`

	Properties        map[string]*node `json:"properties,omitempty"`
	PatternProperties map[string]*node `json:"patternProperties,omitempty"`
	Additional        *bool            `json:"additionalProperties,omitempty"`
	Required          []string         `json:"required,omitempty"`

	Taplo       *taplo           `json:"x-taplo,omitempty"`
	Definitions map[string]*node `json:"definitions,omitempty"`
}

// taplo is what Taplo shows beyond JSON Schema.
type taplo struct {
	Docs     *docs    `json:"docs,omitempty"`
	InitKeys []string `json:"initKeys,omitempty"` // of a table that it begins
}

type docs struct {
	EnumValues []string `json:"enumValues,omitempty"` // one for each value of the enum
}

// closed refuses every key that is not among the properties.
func (n *node) closed() *node {
	no := false
	n.Additional = &no
	return n
}

// enum is a text that is one of values.
func enum(values []string, explained ...string) *node {
	n := &node{Type: "string", Enum: values}
	if len(explained) > 0 {
		n.Taplo = &taplo{Docs: &docs{EnumValues: explained}}
	}
	return n
}
