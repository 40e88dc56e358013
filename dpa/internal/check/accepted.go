package check

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
)

// acceptances checks what the deal accepts: a warning that there is, and never
// an error. Whether the warning appears is known when everything else is
// (see [Accept]).
func (c *checker) acceptances() {
	for i := range c.a.Accepted {
		a := &c.a.Accepted[i]
		switch known, ok := diag.Lookup(a.Check); {
		case a.Check == "": // the missing key is reported
		case !ok:
			c.l.Add(a.Table.At("check"), "DPA609", diag.Args{"check": a.Check}).Nearest = diag.Nearest(a.Check, diag.IDs())
		case known.Severity == diag.Error:
			c.l.Add(a.Table.At("check"), "DPA608", diag.Args{"check": a.Check})
		}
	}
}

// Accept turns the warnings that a deal accepts into information, and reports
// an acceptance that answers none. An acceptance answers every warning of its
// check at its place and below.
func Accept(a *agreement.Agreement, found diag.List) diag.List {
	for i := range a.Accepted {
		acc := &a.Accepted[i]
		known, ok := diag.Lookup(acc.Check)
		if !ok || !acc.Complete() || known.Severity == diag.Error {
			continue // reported already
		}
		at, answered := pathOf(a, acc.At), false
		for j, f := range found {
			if f.Check != acc.Check || !within(f.Pos.Path, at) && !within(factOf(f), at) {
				continue
			}
			answered = true
			found[j] = diag.Finding{Pos: f.Pos, Check: "DPA606", Args: diag.Args{
				"by": acc.By, "date": acc.Date.String(), "check": acc.Check, "reason": acc.Reason,
				"message": diag.Words{FR: f.Message("fr"), EN: f.Message("en")}}}
		}
		if !answered {
			found.Add(acc.KeyAt(""), "DPA607", diag.Args{"check": acc.Check, "at": acc.At})
		}
	}
	return found
}

// statement matches the end of a path that leads to a statement about a fact.
var statement = regexp.MustCompile(`(^|\.)(unknown|none)\[\d+\]$|(^|\.)not_applicable(\.\w+)?$`)

// factOf is the path of the fact that a finding is about, where it stands at a
// statement: "controller.dpo" for "controller.unknown[0]".
func factOf(f diag.Finding) string {
	key, ok := f.Args["key"].(string)
	at := statement.FindStringIndex(f.Pos.Path)
	if !ok || at == nil {
		return f.Pos.Path
	}
	return under(f.Pos.Path[:at[0]], key)
}

// within reports whether a path leads to the value at, or into it. What is
// about no value of the agreement is at "agreement".
func within(path, at string) bool {
	rest, ok := strings.CutPrefix(path, at)
	return path == "" && at == "agreement" || ok && at != "" && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// pathOf writes a place as findings do: an item of a list by its number, where
// the deal may name it by its id.
func pathOf(a *agreement.Agreement, at string) string {
	v, out := reflect.ValueOf(a), ""
	for step := range strings.SplitSeq(at, ".") {
		if i := itemWith(v, step); i >= 0 {
			out += "[" + strconv.Itoa(i) + "]"
			v = v.Index(i)
			continue
		}
		out = under(out, step)
		name, index, numbered := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		v = names.Field(v, name)
		if i, err := strconv.Atoi(index); numbered && err == nil && v.Kind() == reflect.Slice && i >= 0 && i < v.Len() {
			v = v.Index(i)
		}
	}
	return out
}

// itemWith is the number of the item of a list that has an id; -1 when v is no
// list or none has it.
func itemWith(v reflect.Value, id string) int {
	if v.Kind() != reflect.Slice || v.Type().Elem().Kind() != reflect.Struct {
		return -1
	}
	for i := range v.Len() {
		if got, ok := names.ID(v.Index(i)); ok && got == id {
			return i
		}
	}
	return -1
}
