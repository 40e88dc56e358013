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

// What a slab gives is zero and nobody else's, whatever was written beside it, and
// a hundred small ones are few allocations.
func TestASlab(t *testing.T) {
	var s Slab[int]
	var all [][]int
	for _, n := range []int{1, 0, 3, 127, 1, 128, 129, 5, 1000, 2} {
		got := s.Take(n)
		assert.Len(t, got, n)
		assert.Equal(t, n, cap(got), "what is appended goes elsewhere")
		assert.Equal(t, make([]int, n), got)
		for i := range got {
			got[i] = len(all) + 1
		}
		all = append(all, got)
	}
	for i, got := range all {
		for _, v := range got {
			assert.Equal(t, i+1, v)
		}
	}
	assert.LessOrEqual(t, testing.AllocsPerRun(1, func() {
		var s Slab[int]
		for range 128 {
			_ = s.Take(1)
		}
	}), 1.0)
}

// What was asked for stays for the turn in which it was, however it was asked for,
// and the size that is told counts what holds it too.
func TestWhatIsAskedForStays(t *testing.T) {
	for name, get := range map[string]func(*Recent[string, int]) (int, bool){
		"a string": func(r *Recent[string, int]) (int, bool) { return r.Get("key") },
		"bytes":    func(r *Recent[string, int]) (int, bool) { return GetBytes(r, []byte("key")) },
	} {
		var r Recent[string, int]
		v, ok := get(&r)
		assert.False(t, ok || v != 0, name)
		assert.Greater(t, r.Put("key", 7, 10), 10, name)
		for range 5 {
			assert.Zero(t, r.Turn())
			v, ok = get(&r)
			assert.True(t, ok && v == 7, name)
		}
		assert.Zero(t, r.Turn())
		assert.Equal(t, 1, r.Len(), "asked for in the turn before")
		assert.Greater(t, r.Turn(), 10)
		_, ok = get(&r)
		assert.False(t, ok, name)
	}
}
