package law

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/value"
)

// A decision holds to the end of its last day, for whom it names, and while no day
// is known; it is plain when it covers every recipient.
func TestDecisions(t *testing.T) {
	day := func(d int) value.Date { return value.Date{Year: 2026, Month: 6, Day: d} }
	d := &Decisions{ByCountry: map[value.Country]Adequacy{"GB": {Ends: day(27), Without: []value.Country{"DE"}}, "CA": {Limit: value.Text{Plain: "businesses"}}, "US": {Listed: "dpf"}}}
	assert.Nil(t, d.Of("IN"))
	gb := d.Of("GB")
	assert.Equal(t, day(27), gb.Ends)
	for on, ended := range map[value.Date]bool{day(26): false, day(27): false, day(28): true, {}: false} {
		assert.Equal(t, ended, gb.Ended(on), on)
		assert.False(t, (&Adequacy{}).Ended(on), "without an end")
	}
	assert.False(t, gb.For("DE"))
	assert.True(t, gb.For("FR"))
	for c, plain := range map[value.Country]bool{"GB": true, "CA": false, "US": false} {
		assert.Equal(t, plain, d.Of(c).Plain(), c)
	}
}

// Of two brands as long as each other, that of the group that comes first counts,
// in whatever order a map has them; a whole name may be a word of a language.
func TestOneGroupIsFound(t *testing.T) {
	c := &Companies{Groups: map[string]Group{
		"b": {Parent: "B", Brands: []string{"Opal"}, Words: []string{"Stripe"}},
		"a": {Parent: "A", Brands: []string{"Ruby", "Onyx Mail"}},
		"c": {Parent: "C", Brands: []string{"Jade"}, Words: []string{"Ruby"}},
	}}
	for range 20 {
		assert.Equal(t, "A", c.Of("Jade Opal Ruby").Parent)
		assert.Equal(t, "B", c.Of("Jade Opal").Parent)
	}
	assert.Equal(t, "A", c.Of("Jade Onyx Mail").Parent)
	assert.Equal(t, "B", c.Named("Stripe").Parent)
	assert.Nil(t, c.Of("Stripe"))
	assert.Nil(t, c.Named("Stripes"))
	assert.Equal(t, "C", c.Named("Ruby").Parent, "the whole name before a brand in it")
	assert.Equal(t, "A", c.Named("Ruby Ltd").Parent)
}

// The tables of the GDPR stay as they were read: whoever changes a figure, by a
// slip or on purpose, reads them again and writes the new sum.
func TestTheTablesOfTheGDPRStayAsTheyWereRead(t *testing.T) {
	assert.Equal(t, "065831ce", golden.Sum(fmt.Sprint(gdprParagraphs, gdprPoints)))
	for at, last := range gdprPoints {
		letter, ok := GDPRLastPoint(at[0], at[1])
		assert.True(t, ok && letter == last, "%v", at)
		n, ok := GDPRParagraphs(at[0])
		assert.True(t, ok && at[1] <= n, "%v is no paragraph", at)
	}
}
