// Package kept holds what was found out for one agreement until the next one asks
// for it again. All of it follows from what it is asked by, so that nothing but
// the time it takes depends on what is kept.
package kept

import (
	"reflect"
	"runtime"
	"sync"
)

// A Shelf has one value of each type, which begins as the zero value: what the
// packages that use a library keep with it, and drop with it. The zero Shelf is
// empty. Many goroutines may use it at once.
type Shelf struct{ values sync.Map }

// On returns the value of a type that a shelf has.
func On[T any](s *Shelf) *T {
	of := reflect.TypeFor[T]()
	v, ok := s.values.Load(of)
	if !ok {
		v, _ = s.values.LoadOrStore(of, new(T))
	}
	return v.(*T)
}

// A Slab gives short slices out of long ones, so that many small things are one
// allocation. They are in memory until none of those beside them is used any more.
// The zero Slab is ready to use.
type Slab[T any] struct{ free []T }

// Take returns n values that nobody else has, each the zero value.
func (s *Slab[T]) Take(n int) []T {
	const many = 128
	if len(s.free) < n {
		s.free = make([]T, max(n, many))
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

// A Pool lends values that each serve one goroutine at a time, and keeps as many
// as there are processors, which are never more of use at once. The zero Pool is
// empty; what it lends then is the zero value. Unlike a sync.Pool it keeps them
// when memory is collected: what they know took longer to find out.
type Pool[T any] struct {
	mu   sync.Mutex
	idle []*T
}

// Take returns a value that no other goroutine has.
func (p *Pool[T]) Take() *T {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(p.idle)
	if n == 0 {
		return new(T)
	}
	v := p.idle[n-1]
	p.idle = p.idle[:n-1]
	return v
}

// Put gives a value back.
func (p *Pool[T]) Put(v *T) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.idle) < runtime.GOMAXPROCS(0) {
		p.idle = append(p.idle, v)
	}
}
