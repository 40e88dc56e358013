package kept

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A shelf has one value of each type, and another shelf has its own.
func TestAShelf(t *testing.T) {
	var s, other Shelf
	*On[int](&s) = 7
	*On[string](&s) = "seven"
	assert.Equal(t, 7, *On[int](&s))
	assert.Equal(t, "seven", *On[string](&s))
	assert.Zero(t, *On[int](&other))
}

// A pool lends a value to one at a time, and keeps few of those that it lent.
func TestAPool(t *testing.T) {
	var p Pool[int]
	var lent []*int
	for i := range 100 {
		v := p.Take()
		assert.Zero(t, *v, "lent twice")
		*v = i + 1
		lent = append(lent, v)
	}
	for _, v := range lent {
		p.Put(v)
	}
	again := 0
	for range lent {
		if *p.Take() > 0 {
			again++
		}
	}
	assert.Equal(t, runtime.GOMAXPROCS(0), again)
}
