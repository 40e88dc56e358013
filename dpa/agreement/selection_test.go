package agreement

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A row stands unless the deal has chosen otherwise, for each question that its
// condition asks; and it is bought only with an option that the deal names.
func TestWhichRowsADealKeeps(t *testing.T) {
	all := &When{Region: []string{"eu", "uk"}, Modules: []string{"hr"}, Options: []string{"sms", "fax"}}
	for name, c := range map[string]struct {
		s            *Selection
		w            *When
		meets, buys  bool
		says, opened string // what the deal answers, and which questions are open
	}{
		"no condition":                  {&Selection{Region: "us", Options: []string{"sms"}}, nil, true, false, "us . sms", "modules"},
		"nothing chosen at all":         {nil, all, true, false, ". . .", "region modules options"},
		"nothing chosen yet":            {&Selection{}, all, true, false, ". . .", "region modules options"},
		"the region":                    {&Selection{Region: "uk"}, all, true, false, "uk . .", "modules options"},
		"another region":                {&Selection{Region: "us", Options: []string{"sms"}}, all, false, false, "us . sms", "modules"},
		"an option":                     {&Selection{Options: []string{"x", "fax"}}, all, true, true, ". . x,fax", "region modules"},
		"another option":                {&Selection{Options: []string{"x"}}, all, false, false, ". . x", "region modules"},
		"another module":                {&Selection{Modules: []string{"x"}, Options: []string{"sms"}}, all, false, false, ". x sms", "region"},
		"the module":                    {&Selection{Modules: []string{"x", "hr"}}, all, true, false, ". x,hr .", "region options"},
		"no option":                     {&Selection{Options: []string{}}, all, false, false, ". . .", "region modules"},
		"no option, as stated":          {&Selection{Stated: Stated{None: []string{"options"}}}, all, false, false, ". . .", "region modules"},
		"options that do not apply":     {&Selection{Stated: Stated{NotApplicable: map[string]value.Text{"options": {}}}}, all, false, false, ". . .", "region modules"},
		"a region that does not apply":  {&Selection{Stated: Stated{NotApplicable: map[string]value.Text{"region": {}}}}, all, false, false, ". . .", "modules options"},
		"options that are not known":    {&Selection{Stated: Stated{Unknown: []string{"options"}}}, all, true, false, ". . .", "region modules options"},
		"a condition without a word":    {&Selection{Region: "us", Modules: []string{}, Options: []string{}}, &When{}, true, false, "us . .", ""},
		"bought, though of one region":  {&Selection{Region: "eu", Modules: []string{"hr"}, Options: []string{"sms"}}, all, true, true, "eu hr sms", ""},
		"an option of another question": {&Selection{Modules: []string{"sms"}}, &When{Options: []string{"sms"}}, true, false, ". sms .", "region options"},
	} {
		var says, open []string
		for _, q := range Questions() {
			ids, decided := c.s.Chosen(q)
			says = append(says, strings.Join(ids, ",")+map[bool]string{true: "."}[len(ids) == 0])
			if !decided {
				open = append(open, q)
			}
		}
		assert.Equal(t, c.says, strings.Join(says, " "), name)
		assert.Equal(t, c.opened, strings.Join(open, " "), name)
		assert.Equal(t, c.meets, c.s.Meets(c.w), name)
		assert.Equal(t, c.buys, c.s.Buys(c.w), name)
		unknown := c.s != nil && len(c.s.Unknown) > 0
		assert.Equal(t, len(open) < 3 || unknown, c.s.Answers(), name)
	}
}

// Each question has its list of the offer, and what the deal chose of it comes in
// the order of the deal, each once.
func TestWhatIsOffered(t *testing.T) {
	of := func(ids string) (out []Choice) {
		for _, id := range strings.Fields(ids) {
			out = append(out, Choice{ID: id})
		}
		return out
	}
	o := &Offer{Regions: of("eu us"), Modules: of("hr pay"), Options: of("sms fax sms")}
	for q, want := range map[string]struct{ key, all string }{
		"region": {"regions", "eu us"}, "modules": {"modules", "hr pay"}, "options": {"options", "sms fax sms"},
	} {
		assert.Equal(t, want.key, OfferKey(q))
		assert.Equal(t, of(want.all), o.Offered(q), q)
		assert.Empty(t, (*Offer)(nil).Offered(q), q)
		w := &When{Region: []string{"region"}, Modules: []string{"modules"}, Options: []string{"options"}}
		assert.Equal(t, []string{q}, w.Wanted(q))
	}
	assert.Equal(t, of("fax sms"), o.Among("options", []string{"fax", "x", "sms"}))
	assert.Empty(t, o.Among("region", []string{"hr"}))
}

// A clone holds nothing that the agreement holds too: whatever is changed in it,
// the agreement stays as it was.
func TestACloneSharesNothing(t *testing.T) {
	empty := new(Agreement)
	input.Locate(empty)
	assert.Equal(t, empty, (*Agreement)(nil).Clone())
	assert.Equal(t, empty, new(Agreement).Clone(), "what is empty stays empty")
	two := library.Value{Type: library.CountType, Count: 2}
	made := func() *Agreement {
		a := new(Agreement)
		fillIn(reflect.ValueOf(a).Elem(), 0)
		a.Clauses = map[string]*ClauseSettings{"audit": {Params: map[string]library.Value{"often": two}}, "breach": nil}
		a.Measures = []Measure{{}, {With: MeasureValues{Params: map[string]library.Value{"often": two}}, Parts: []Measure{{With: MeasureValues{Params: map[string]library.Value{"often": two}}}}}}
		return a
	}
	a := made()
	c := a.Clone()
	assert.Equal(t, "clauses.audit.often", c.Clauses["audit"].Params["often"].Pos.Path)
	assert.Equal(t, "measures[1].with.often", c.Measures[1].With.Params["often"].Pos.Path)
	assert.Equal(t, "measures[1].parts[0].with.often", c.Measures[1].Parts[0].With.Params["often"].Pos.Path)
	spoil(reflect.ValueOf(c).Elem())
	assert.Equal(t, made(), a)
}

// fillIn gives every key of a table a value, and every list and map one item.
func fillIn(v reflect.Value, depth int) {
	if depth > 12 || v.Type() == reflect.TypeFor[input.Table]() {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillIn(v.Elem(), depth+1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillIn(v.Index(0), depth+1)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		item := reflect.New(v.Type().Elem()).Elem()
		fillIn(item, depth+1)
		v.SetMapIndex(reflect.ValueOf("key").Convert(v.Type().Key()), item)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fillIn(v.Field(i), depth+1)
			}
		}
	case reflect.String:
		v.SetString("x")
	}
}

// spoil changes every text that can be reached, and empties every map.
func spoil(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			spoil(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			spoil(v.Index(i))
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			if it.Value().Kind() == reflect.Pointer {
				spoil(it.Value())
			}
		}
		v.Clear()
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				spoil(v.Field(i))
			}
		}
	case reflect.String:
		v.SetString("spoilt")
	case reflect.Uint8:
		v.SetUint(7)
	}
}
