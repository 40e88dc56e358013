package kept

import (
	"fmt"
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

// What is asked for in each turn stays, what was asked for once is gone after the
// next, and the sizes that are told are those that are held.
func TestRecent(t *testing.T) {
	var r Recent[string, int]
	held := r.Put("common", 7, 10)
	for turn := range 50 {
		for i := range 20 {
			held += r.Put(fmt.Sprint(turn, " ", i), i, 10)
		}
		v, ok := GetBytes(&r, []byte("common"))
		assert.True(t, ok)
		assert.Equal(t, 7, v)
		last := fmt.Sprint(turn-1, " ", 3)
		v, ok = r.Get(last)
		assert.Equal(t, turn > 0, ok, "of the turn before")
		assert.Equal(t, ok, v == 3)
		_, ok = r.Get(fmt.Sprint(turn-2, " ", 4))
		assert.False(t, ok, "of two turns before")
		assert.LessOrEqual(t, r.Len(), 1+2*20+1)
		held -= r.Turn()
	}
	held -= r.Turn()
	held -= r.Turn()
	assert.Zero(t, r.Len())
	assert.Zero(t, held)
}
