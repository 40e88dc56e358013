package input

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// An Encoder writes itself as a value of a file, as its Decoder reads it.
type Encoder interface{ EncodeTOML() *Node }

// Encode is the way back from Decode: the tree that decodes into the value that
// v points to. What is zero is left out, but for a list that is given and
// empty.
func Encode(v any) *Node { return encode(reflect.ValueOf(v).Elem()) }

// Str returns the node of a text.
func Str(s string) *Node { return &Node{Kind: String, Text: s} }

// encode returns nil for what is not given.
func encode(v reflect.Value) *Node {
	if v.IsZero() && v.Kind() != reflect.Slice {
		return nil
	}
	if v.CanInterface() {
		if e, ok := v.Interface().(Encoder); ok && !(v.Kind() == reflect.Pointer && v.IsNil()) {
			return e.EncodeTOML()
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		if n := encode(v.Elem()); n != nil {
			return n
		}
		return given(v.Elem())
	case reflect.String:
		return Str(v.String())
	case reflect.Bool:
		return &Node{Kind: Bool, Bool: v.Bool(), Text: strconv.FormatBool(v.Bool())}
	case reflect.Int, reflect.Int64:
		return Whole(v.Int())
	case reflect.Float64:
		return &Node{Kind: Float, Float: v.Float()}
	case reflect.Slice:
		if v.IsNil() {
			return nil
		}
		n := &Node{Kind: Array}
		for i := range v.Len() {
			it := encode(v.Index(i))
			if it == nil {
				it = given(v.Index(i))
			}
			n.Items = append(n.Items, it)
		}
		return n
	case reflect.Map:
		n := &Node{Kind: TableKind}
		for _, key := range slices.Sorted(maps.Keys(byName(v))) {
			n.add(key, encode(byName(v)[key]))
		}
		return n
	case reflect.Struct:
		return EncodeStruct(v.Interface())
	}
	panic(fmt.Sprintf("input: no TOML encodes %s", v.Type()))
}

// given is the node of a value that is there though it is zero: the item of a
// list, or what a pointer leads to.
func given(v reflect.Value) *Node {
	switch v.Kind() {
	case reflect.Struct:
		return &Node{Kind: TableKind}
	case reflect.Bool:
		return &Node{Kind: Bool, Text: "false"}
	}
	return Str("")
}

func byName(v reflect.Value) map[string]reflect.Value {
	out := map[string]reflect.Value{}
	for it := v.MapRange(); it.Next(); {
		out[it.Key().String()] = it.Value()
	}
	return out
}

// Whole returns the node of a whole number.
func Whole(i int64) *Node {
	return &Node{Kind: Integer, Int: i, Float: float64(i), Text: strconv.FormatInt(i, 10)}
}

// EncodeStruct returns the table of a struct by the keys in its tags, in their
// order; those of an embedded struct come last.
func EncodeStruct(s any) *Node {
	v := reflect.ValueOf(s)
	n, last := &Node{Kind: TableKind}, []*Node{}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		switch {
		case key != "":
			n.add(key, encode(v.Field(i)))
		case f.Anonymous && f.Type != tableType:
			last = append(last, EncodeStruct(v.Field(i).Interface()).Items...)
		}
	}
	n.Items = append(n.Items, last...)
	return n
}

// Add adds a value to the table n under a key, unless there is none.
func (n *Node) Add(key string, value *Node) { n.add(key, value) }

func (n *Node) add(key string, value *Node) {
	if value != nil {
		value.Key = key
		n.Items = append(n.Items, value)
	}
}
