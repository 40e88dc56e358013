package pdf

// A page is the fragments that stand on it, from the top.
type page struct{ fragments []fragment }

// unsplit is the height in mm up to which a row of a table moves to the next
// page whole.
const unsplit = 45

// sliver is the height in mm of what stays of a row, at least, where a page ends: less
// is not worth that the reader turns the page in the middle of it.
const sliver = 25

// worth is how much of a row stays at least. Of one whose table has a name or a head
// it is more, for each of its cells would end in the middle of a sentence.
func (f *fragment) worth() float64 {
	if len(f.head) > 0 {
		return spare
	}
	return sliver
}

// spare is how many mm of a page at most stay white for the sake of what had
// better stand together on the next one.
const spare = 50

// A rest is what is left of a flow when pages were taken from it: the fragments
// from a place on. When the page ended inside a row, what is left of the row
// stands in the place of the first one. Nothing is copied, so that a page of a
// long document costs no more than one of a short one.
type rest struct {
	first     *fragment // in place of fragments[0]; nil when that one is whole
	fragments []fragment
}

func (r *rest) empty() bool { return len(r.fragments) == 0 }

// at returns fragment i.
func (r *rest) at(i int) *fragment {
	if i == 0 && r.first != nil {
		return r.first
	}
	return &r.fragments[i]
}

// from returns what is left from fragment i on.
func (r *rest) from(i int) rest {
	if i == 0 {
		return *r
	}
	return rest{fragments: r.fragments[i:]}
}

// all returns what is left as one slice. It copies when a row was divided.
func (r *rest) all() []fragment {
	if r.first == nil {
		return r.fragments
	}
	return append([]fragment{*r.first}, r.fragments[1:]...)
}

// paginate fills pages of the given depth.
func paginate(fs []fragment, depth float64) []page {
	return (&flow{fragments: fs, depth: depth}).paginate()
}

// paginate fills pages with what is left of the flow.
func (f *flow) paginate() []page {
	for left := (rest{f.first, f.fragments}); !left.empty(); {
		left = f.fill(left)
	}
	return f.pages
}

// fill fills a page, if there is anything but white, and returns what is left.
func (f *flow) fill(left rest) rest {
	taken, left := take(left, f.depth, true)
	if !taken.empty() {
		f.pages = append(f.pages, page{taken.placed()})
	}
	return left
}

// ahead is how many pages of a flow are left to what comes, which may change where
// they end: nothing keeps or attaches more than one.
const ahead = 4

// turn fills pages while a long flow is set, and lets go of what stands on them, so
// that memory does not hold the rows of a whole annex. A part that may be set again
// is not long.
func (f *flow) turn() {
	const many = 1024 // fragments, so that each is looked at once or twice
	if f.depth == 0 || len(f.fragments) < many {
		return
	}
	high := height(f.fragments)
	if f.gone == 0 && high < 2*trials*f.depth {
		return
	}
	left := rest{f.first, f.fragments}
	for from := 0; high > ahead*f.depth; {
		left = f.fill(left)
		to := len(f.fragments) - len(left.fragments)
		by := height(f.fragments[from:to])
		high, f.height, from = high-by, f.height+by, to
	}
	n := copy(f.fragments, left.fragments)
	f.first, f.gone = left.first, f.gone+len(f.fragments)-n
	clear(f.fragments[n:])
	f.fragments = f.fragments[:n]
}

// evened returns pages whose last one is nearly empty with as much of the page
// before it on it as makes it look meant, where there is a place to break. A record
// that goes over to the last page stands there whole, where it has room and leaves
// the page before it more than half full.
func evened(fs []fragment, pages []page, depth float64) []page {
	n := len(pages)
	if n < 2 {
		return pages
	}
	low, divided := height(pages[n-1].fragments) < empty*depth, pages[n-1].fragments[0].repeated
	if !low && !divided {
		return pages
	}
	left := rest{fragments: fs}
	for range n - 2 {
		_, left = take(left, depth, true)
	}
	for shallow := 0.95 * depth; shallow > depth/2; shallow -= 0.05 * depth {
		first, left := take(left, shallow, false)
		last, left := take(left, depth, false)
		if !left.empty() || last.height() < empty*depth {
			continue
		}
		whole := divided && len(last.of.at(0).head) == 0 && first.height() >= half*depth
		if !whole && (!low || last.height() >= first.height()) {
			continue
		}
		pages = append(pages[:n-2:n-2], page{first.placed()}, page{last.placed()})
		if low = false; whole || !divided {
			break
		}
	}
	return pages
}

// A taking is what a page takes of a flow: the head that it repeats, the first n
// fragments, and the top of the next one when that is divided.
type taking struct {
	of  rest
	n   int
	top *fragment
}

func (t *taking) empty() bool { return t.n == 0 && t.top == nil }

func (t *taking) height() float64 {
	if t.of.empty() {
		return 0
	}
	h := height(t.of.at(0).head)
	for i := range t.n {
		h += t.of.at(i).height
	}
	if t.top != nil {
		h += t.top.height
	}
	return h
}

// placed returns the fragments of a taking as they are drawn.
func (t *taking) placed() []fragment {
	if t.empty() {
		return nil
	}
	head := t.of.at(0).head
	out := make([]fragment, 0, len(head)+t.n+1)
	for i := range head {
		out = append(out, head[i].placed())
	}
	for i := range t.n {
		out = append(out, t.of.at(i).placed())
	}
	if t.top != nil {
		out = append(out, *t.top)
	}
	return out
}

// take fills depth mm with the first of fs and returns what it took and what
// is left. It breaks at the last place where no fragment is kept with the
// next, or had better be unless that leaves too much white. When there is none it
// takes nothing, or, if it must, as much as there is room for and at least one
// fragment. Nothing is drawn but the top of a row that it divides, so that a page
// can be tried.
func take(fs rest, depth float64, must bool) (taken taking, left rest) {
	for !fs.empty() && fs.at(0).gap {
		fs = fs.from(1)
	}
	if fs.empty() {
		return taking{}, rest{}
	}
	if f := fs.at(0); f.row != nil && f.headless {
		opened := f.opened()
		fs.first = &opened
	}
	whole := func(n int) taking { return taking{of: fs, n: n} }
	y := height(fs.at(0).head)
	i := 0
	for ; i < len(fs.fragments); i++ {
		g := fs.at(i)
		if i > 0 && g.opens {
			return whole(i), fs.from(i)
		}
		if y+g.height > depth {
			if g.row == nil || i > 0 && (g.height <= unsplit || g.height <= depth && depth-y < g.worth()) {
				break
			}
			if top, left, ok := g.divided(depth - y); ok {
				return taking{fs, i, g.part(top)}, fs.behind(i, left)
			}
			break
		}
		y += g.height
	}
	if i == len(fs.fragments) {
		return whole(i), rest{}
	}
	at := i
	for at > 0 && (fs.at(at-1).keep || fs.at(at-1).together) {
		at--
	}
	if t := whole(at); t.height() < depth-spare {
		for at = i; at > 0 && fs.at(at-1).keep; {
			at--
		}
	}
	switch {
	case at > 0:
		return whole(at), fs.from(at)
	case !must:
		return taking{}, fs
	case i > 0:
		return whole(i), fs.from(i)
	case fs.at(0).row != nil:
		top, left, _ := fs.at(0).row.split(depth-y, true)
		return taking{fs, 0, fs.at(0).part(top)}, fs.behind(0, left)
	}
	return whole(1), fs.from(1)
}

// deserved is how much more than the head that a page repeats should stand under it.
const deserved = 2

// divided divides a row so that the first part is at most room mm high, and that what
// is left, with what follows under the same name, is worth its head: where the row
// has no place for that it goes over whole rather than leave less than the head. Of
// two languages both go on where a little less room lets them.
func (f *fragment) divided(room float64) (top fragment, left *row, ok bool) {
	top, left, ok = f.row.split(room, false)
	for less := 0.0; ok && left != nil && left.spent && less < sliver; less += sliver / 8 {
		if a, b, better := f.row.split(room-less, false); better && b != nil && !b.spent {
			top, left, room = a, b, room-less
		}
	}
	for _, by := range []float64{deserved, 1} {
		if !ok || left == nil || f.tail == 0 {
			break
		}
		lacks := by*height(f.head) - (f.tail - f.height + left.height())
		if lacks <= 0 {
			break
		}
		if a, b, better := f.row.split(room-lacks, false); better {
			return a, b, true
		}
		ok = by > 1
	}
	return top, left, ok
}

// tails notes how much stands under one name from each row on, and keeps with the row
// before it what is not worth the head that a page would repeat over it.
func tails(fs []fragment) {
	tail, head := 0.0, 0.0
	for i := len(fs) - 1; i > 0; i-- {
		f := &fs[i]
		tail += f.height
		if !f.gap {
			head = height(f.head)
		}
		f.tail = tail
		fs[i-1].together = fs[i-1].together || tail < deserved*head
		fs[i-1].keep = fs[i-1].keep || tail < head && fs[i-1].height <= unsplit
	}
}

// part gives the first part of a divided row the marks of the row.
func (f *fragment) part(top fragment) *fragment {
	top.marks = append(top.marks, f.marks...)
	return &top
}

// behind returns what is left when row i was divided: its own rest, if any,
// and what follows it.
func (r *rest) behind(i int, row *row) rest {
	if row == nil {
		return r.from(i + 1)
	}
	g := *r.at(i)
	if g.tail > 0 {
		g.tail -= g.height - row.height()
	}
	g.row, g.height, g.marks, g.opens = row, row.height(), nil, false
	return rest{first: &g, fragments: r.fragments[i:]}
}

// opened returns a row of a table without a head as it begins a page: with
// the rule that the table has at its top.
func (f fragment) opened() fragment {
	r := *f.row
	r.over = r.opening
	f.row = &r
	return f
}
