package dpa_test

import (
	"bytes"
	"math"
	"os"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/value"
)

// An agreement writes itself as one file and reads back as it was, with the
// same documents, from TOML and from JSON.
func TestAgreementsReadBack(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	lib := builtin(t)
	for _, name := range whole {
		a, found, err := dpa.Read(os.DirFS(repository), folder(name)+"/deal.toml", lib)
		require.NoError(t, err)
		require.NotNil(t, a, "%s", text(found))
		toml, err := a.MarshalTOML()
		require.NoError(t, err)
		json, err := a.MarshalJSON()
		require.NoError(t, err)
		for file, src := range map[string][]byte{"deal.toml": toml, "deal.json": json} {
			back, found, err := dpa.Read(dpa.Files{file: src}, file, lib)
			require.NoError(t, err)
			require.NotNil(t, back, "%s %s", name, text(found))
			assert.Equal(t, nowhere(a), nowhere(back), "%s %s", name, file)
			again, err := back.MarshalTOML()
			require.NoError(t, err)
			assert.Equal(t, string(toml), string(again), "%s %s", name, file)
			assert.Equal(t, documents(t, a), documents(t, back), "%s %s", name, file)
		}
	}
}

// No key is there that the agreement cannot write, and read back: all of them at
// once.
func TestEveryKeyReadsBack(t *testing.T) {
	lib := builtin(t)
	f := &filler{marks: map[string]string{}, keys: map[string]string{}}
	a := new(agreement.Agreement)
	f.fill(reflect.ValueOf(a).Elem(), "")
	logo, scc, style := a.Logo, a.SCC, a.Style
	f.settle(a)
	a.Logo, a.SCC, a.Style, a.Accent = logo, scc, style, "#1f3a5f"
	a.Logo.Data, a.SCC.Data = agreement.Bytes("a picture"), agreement.Bytes("the clauses")
	a.Controller.Described = value.Text{}
	toml, err := a.MarshalTOML()
	require.NoError(t, err)
	json, err := a.MarshalJSON()
	require.NoError(t, err)
	for file, src := range map[string][]byte{"deal.toml": toml, "deal.json": json} {
		back, found, err := dpa.Read(dpa.Files{file: src}, file, lib)
		require.NoError(t, err)
		require.NotNil(t, back, "%s", text(found))
		again, err := back.MarshalTOML()
		require.NoError(t, err)
		assert.Equal(t, string(toml), string(again), file)
		assert.Equal(t, 14.5, back.Logo.Height)
	}
	a.Logo.Height = math.NaN()
	_, err = a.MarshalJSON()
	assert.Error(t, err, "JSON has no such number")
}

func documents(t *testing.T, a *agreement.Agreement) string {
	t.Helper()
	deal, found := dpa.Check(a, builtin(t))
	require.NotNil(t, deal, "%s", text(found))
	var b bytes.Buffer
	for _, lang := range deal.Languages() {
		d, _ := deal.Document(lang)
		require.NoError(t, markdown.Write(&b, d))
	}
	return b.String()
}

// nowhere is the agreement without the places where a file has it, and without
// what says how files lie on each other.
func nowhere(a *agreement.Agreement) *agreement.Agreement {
	c := a.Clone()
	c.Extends, c.Replace, c.Registry = "", nil, ""
	if c.Logo != nil {
		c.Logo.File = "" // its bytes are written
	}
	displace(reflect.ValueOf(c).Elem())
	return c
}

func displace(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			displace(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			displace(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			e := reflect.New(v.Type().Elem()).Elem()
			e.Set(v.MapIndex(key))
			displace(e)
			v.SetMapIndex(key, e)
		}
	case reflect.Struct:
		switch v.Type() {
		case reflect.TypeFor[input.Table](), reflect.TypeFor[diag.Pos]():
			v.SetZero()
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.Name == "Use" && v.Type() != reflect.TypeFor[agreement.Measure]() {
				v.Field(i).SetZero()
			} else if f.IsExported() {
				displace(v.Field(i))
			}
		}
	}
}
