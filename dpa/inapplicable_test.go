package dpa_test

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/value"
)

// A reasoned is a key of a table of which the table says why it does not apply.
type reasoned struct{ path, table, key string }

func (r reasoned) String() string { return r.path + ": " + r.table + "." + r.key }

// statedTables calls do with each table of v that can state something, and its
// path without indices.
func statedTables(v reflect.Value, path string, do func(table reflect.Value, path string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			statedTables(v.Elem(), path, do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			statedTables(v.Index(i), path, do)
		}
	case reflect.Struct:
		if v.FieldByName("Stated").IsValid() {
			do(v, path)
		}
		for _, k := range names.Keys(v.Type()) {
			if f := names.Field(v, k.Name); f.IsValid() {
				statedTables(f, strings.TrimPrefix(path+"."+k.Name, "."), do)
			}
		}
	}
}

// forms are the forms in which a fact may stand: a list or an article, one party
// or several, the data of a service or of its group.
func forms() map[string]func(*agreement.Agreement) {
	return map[string]func(*agreement.Agreement){
		"with lists": func(a *agreement.Agreement) { a.SubprocessorGroups[0].Data = nil }, // the services have their own
		"without lists": func(a *agreement.Agreement) {
			a.OtherControllers, a.Controller.Contacts, a.Processor.Contacts = nil, nil, nil
			a.Controller.Cosignatories, a.Processor.Cosignatories = nil, nil
			s := &a.Subprocessors[0]
			s.Services[0].Data, s.Services[0].DataSets, s.Services[0].Instances = nil, nil, nil
			a.Processing[0].DataSets, a.Processing[0].Instances = nil, nil
			a.HealthHosting.Host = value.Word{ID: "sub"}
		},
		"without sub-processors": func(a *agreement.Agreement) {
			a.Subprocessors, a.SubprocessorGroups, a.Processing[0].Subprocessors, a.None = nil, nil, nil, []string{"subprocessors"}
			a.HealthHosting.Host = value.Word{Free: value.Text{Plain: "Lilas Hosting"}}
		},
	}
}

// Why a fact does not apply is printed, or a finding refuses to hear it, or the
// schema says that no document prints it: for every key of every table, in every
// form.
func TestEveryReasonIsPrintedOrSaidNotToBe(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	lib := builtin(t)
	_, told := unprinted(t, lib)
	assert.NotEmpty(t, told)
	printed, refused := map[string]bool{}, 0
	for form, shape := range forms() {
		filled := func() *agreement.Agreement {
			f := &filler{marks: map[string]string{}, keys: map[string]string{}}
			a := new(agreement.Agreement)
			f.fill(reflect.ValueOf(a).Elem(), "")
			f.settle(a)
			a.Controller.Described = value.Text{}
			shape(a)
			return a
		}
		deal, found := dpa.Check(filled(), lib)
		require.NotNil(t, deal, "%s: %s", form, text(found))
		rounds := [][]reasoned{}
		statedTables(reflect.ValueOf(filled()).Elem(), "", func(v reflect.Value, path string) {
			n := 0
			for _, k := range names.Keys(v.Type()) {
				if !k.Stateable {
					continue
				}
				if n == len(rounds) {
					rounds = append(rounds, nil)
				}
				rounds[n] = append(rounds[n], reasoned{path, v.Type().Name(), k.Name})
				n++
			}
		})
		// try says of each key why it does not apply, and gives those of whose reasons
		// the document says nothing; refused is true when there is no document.
		try := func(cases []reasoned) (silent []reasoned, refused bool) {
			a := filled()
			marks := map[reasoned]string{}
			statedTables(reflect.ValueOf(a).Elem(), "", func(v reflect.Value, path string) {
				for i, c := range cases {
					if c.path == path && c.table == v.Type().Name() && marks[c] == "" {
						marks[c] = fmt.Sprintf("rsn%dz", i)
						names.Field(v, c.key).SetZero()
						said := v.FieldByName("Stated").Addr().Interface().(*agreement.Stated)
						said.NotApplicable = map[string]value.Text{c.key: {In: map[string]string{"fr": marks[c]}}}
						said.None = slices.DeleteFunc(said.None, func(key string) bool { return key == c.key })
					}
				}
			})
			deal, found := dpa.Check(a, lib)
			if deal == nil {
				return cases, found.Blocks()
			}
			d, _ := deal.Document("fr")
			var b bytes.Buffer
			require.NoError(t, markdown.Write(&b, d))
			for _, c := range cases {
				said := strings.Contains(b.String(), marks[c]) && marks[c] != ""
				for _, f := range found {
					said = said || f.Check == "DPA123" && strings.HasSuffix(f.Pos.Path, "not_applicable."+c.key)
				}
				if said {
					printed[c.table+"."+c.key] = true
				} else {
					silent = append(silent, c)
				}
			}
			return silent, false
		}
		for _, round := range rounds {
			silent, _ := try(round)
			for _, c := range silent { // one may take the place of another away
				alone, no := try([]reasoned{c})
				if no {
					refused++
					continue
				}
				for _, c := range alone {
					assert.True(t, told[c.table+"."+c.key] != "", "%s: the reason under not_applicable is lost: print it, or say in dpa/schema/keys.toml why not (%s)", c, form)
				}
			}
		}
	}
	assert.Greater(t, len(printed), 150)
	assert.Less(t, refused, 30)
	for key := range told {
		assert.False(t, printed[key], "%s needs no explanation: it is printed", key)
	}
}

// Why a fact does not apply reads as part of the contract: at the head of the
// agreement and in the article on contacts.
func TestReasonsReadAsPartOfTheContract(t *testing.T) {
	lib := builtin(t)
	a, found, err := dpa.Read(os.DirFS("../examples/minimal"), "deal.toml", lib)
	require.NoError(t, err)
	require.NoError(t, found.Err())
	because := func(fr, en string) value.Text { return value.Text{In: map[string]string{"fr": fr, "en": en}} }
	c := &a.Controller
	c.Kind, c.Form, c.Registration, c.Capital, c.DPO = agreement.PublicBody, because("établissement public de santé", "public health establishment"), nil, value.Money{}, nil
	c.None = []string{"capital"}
	c.NotApplicable = map[string]value.Text{
		"registration": because("un établissement public n’est pas immatriculé", "a public body is in no register"),
		"dpo":          because("désigné par le groupement", "designated by the group"),
	}
	c.Address.Street, c.Address.NotApplicable = "", map[string]value.Text{"street": because("le site n’a pas de voie", "the site has no street")}
	deal, found := dpa.Check(a, lib)
	require.NotNil(t, deal, "%s", text(found))
	for lang, want := range map[string][]string{
		"fr": {
			"établissement public de santé, dont le siège est situé 69003 Lyon, France, immatriculation\u00a0: sans objet (un établissement public n’est pas immatriculé), agissant par Camille Martin",
			"Le Responsable du traitement déclare que ce qui suit est sans objet\u00a0: délégué à la protection des données (désigné par le groupement).",
		},
		"en": {
			"public health establishment, with its principal office at 69003 Lyon, France, registration: not applicable (a public body is in no register), represented by Camille Martin",
			"The Controller states that the following does not apply: data protection officer (designated by the group).",
		},
	} {
		d, _ := deal.Document(lang)
		var b bytes.Buffer
		require.NoError(t, markdown.Write(&b, d))
		for _, sentence := range want {
			assert.Contains(t, markdown.Plain(b.String()), sentence)
		}
	}
}
