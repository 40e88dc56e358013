package agreement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/agreement"
)

// Who has a rank keeps it, the others fill the gaps in the order of the
// agreement, and in the end the ranks follow one another.
func TestHandsSignInTheirOrder(t *testing.T) {
	for name, c := range map[string]struct {
		orders []int // of the controller, its co-signatory, a further controller, the processor
		want   []int
	}{
		"none":         {[]int{0, 0, 0, 0}, []int{1, 2, 3, 4}},
		"one first":    {[]int{0, 0, 0, 1}, []int{2, 3, 4, 1}},
		"between":      {[]int{0, 2, 0, 0}, []int{1, 2, 3, 4}},
		"all":          {[]int{4, 3, 2, 1}, []int{4, 3, 2, 1}},
		"none below 1": {[]int{-1, 0, 1, 0}, []int{2, 3, 1, 4}},
		"a gap":        {[]int{9, 0, 3, 0}, []int{4, 1, 3, 2}},
	} {
		o := c.orders
		a := &agreement.Agreement{
			Controller:       agreement.Party{Signatory: &agreement.Signatory{Order: o[0]}, Cosignatories: []agreement.Signatory{{Order: o[1]}}},
			OtherControllers: []agreement.Party{{ID: "second", Signatory: &agreement.Signatory{Order: o[2]}}},
			Processor:        agreement.Party{Signatory: &agreement.Signatory{Order: o[3]}},
		}
		var ids []string
		var got []int
		for _, h := range a.Hands() {
			ids, got = append(ids, h.ID), append(got, h.Order)
		}
		assert.Equal(t, []string{"controller", "controller.2", "second", "processor"}, ids)
		assert.Equal(t, c.want, got, name)
	}
}

// Whoever signs in person, and a party that does not say who signs, has a place
// to sign in too.
func TestEveryPartyHasAHand(t *testing.T) {
	a := &agreement.Agreement{Controller: agreement.Party{Kind: agreement.Professional}}
	hands := a.Hands()
	assert.Len(t, hands, 2)
	assert.Nil(t, hands[0].Who)
	assert.Equal(t, "processor", hands[1].Party.Side)
}
