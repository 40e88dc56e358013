package kept

// A Recent holds what was found out lately, by what it was asked by. [Recent.Turn]
// forgets what was asked for neither in the turn that ends nor in the one before:
// so what many agreements have in common stays, and what only one of them says is
// soon gone. Forgetting all at once now and then would lose the one, and hold more
// of the other. The zero Recent is empty. It serves one goroutine.
type Recent[K comparable, V any] struct {
	known map[K]*noted[V]
	turn  int
}

// A noted value was last asked for in a turn.
type noted[V any] struct {
	value      V
	turn, size int
}

// Get returns what is known under a key.
func (r *Recent[K, V]) Get(key K) (value V, ok bool) {
	n := r.known[key]
	if n == nil {
		return value, false
	}
	n.turn = r.turn
	return n.value, true
}

// GetBytes is Get of a text for which no string has to be made.
func GetBytes[V any](r *Recent[string, V], key []byte) (value V, ok bool) {
	n := r.known[string(key)]
	if n == nil {
		return value, false
	}
	n.turn = r.turn
	return n.value, true
}

// Put notes a value of about so many bytes, its key among them, under a key that
// has none. It returns by how many bytes it holds more now.
func (r *Recent[K, V]) Put(key K, value V, size int) int {
	if r.known == nil {
		r.known = map[K]*noted[V]{}
	}
	const ofNoted = 64
	size += ofNoted
	r.known[key] = &noted[V]{value, r.turn, size}
	return size
}

// Len is how many values are held.
func (r *Recent[K, V]) Len() int { return len(r.known) }

// Turn ends a turn. It returns by how many bytes it holds less now.
func (r *Recent[K, V]) Turn() int {
	size := 0
	for key, n := range r.known {
		if n.turn < r.turn {
			delete(r.known, key)
			size += n.size
		}
	}
	r.turn++
	return size
}

// Turns is after how many agreements a turn ends. A library serves as many vendors
// in turn without forgetting one.
const Turns = 16
