package pdf

// A page is the fragments that stand on it, from the top.
type page struct{ fragments []fragment }

// unsplit is the height in mm up to which a row of a table moves to the next
// page whole.
const unsplit = 45

// paginate fills pages of the given depth.
func paginate(fs []fragment, depth float64) []page {
	var pages []page
	for len(fs) > 0 {
		var taken []fragment
		taken, fs = take(fs, depth, true)
		if len(taken) > 0 {
			pages = append(pages, page{taken})
		}
	}
	return pages
}

// take fills depth mm with the first of fs and returns what it took and what
// is left. It breaks at the last place where no fragment is kept with the
// next. When there is none it takes nothing, or, if it must, as much as there
// is room for and at least one fragment.
func take(fs []fragment, depth float64, must bool) (taken, left []fragment) {
	for len(fs) > 0 && fs[0].gap {
		fs = fs[1:]
	}
	if len(fs) == 0 {
		return nil, nil
	}
	if fs[0].row != nil && len(fs[0].head) == 0 && fs[0].row.under.thick > 0 {
		fs = append([]fragment{fs[0].opened()}, fs[1:]...)
	}
	taken = append(taken, fs[0].head...)
	heads := len(taken)
	y := height(taken)
	i := 0
	for ; i < len(fs); i++ {
		g := &fs[i]
		if i > 0 && g.opens {
			return taken, fs[i:]
		}
		if y+g.height > depth {
			if g.row == nil || (i > 0 && g.height <= unsplit) {
				break
			}
			if top, rest, ok := g.row.split(depth-y, false); ok {
				return append(taken, g.part(top)), g.rest(rest, fs[i+1:])
			}
			break
		}
		taken = append(taken, g.placed())
		y += g.height
	}
	if i == len(fs) {
		return taken, nil
	}
	at := i
	for at > 0 && fs[at-1].keep {
		at--
	}
	switch {
	case at > 0:
		return taken[:heads+at], fs[at:]
	case !must:
		return nil, fs
	case i > 0:
		return taken, fs[i:]
	case fs[0].row != nil:
		top, rest, _ := fs[0].row.split(depth-y, true)
		return append(taken, fs[0].part(top)), fs[0].rest(rest, fs[1:])
	}
	return append(taken, fs[0]), fs[1:]
}

// part gives the first part of a divided row the marks of the row.
func (f *fragment) part(top fragment) fragment {
	top.marks = append(top.marks, f.marks...)
	return top
}

// rest puts what is left of a divided row before what follows it.
func (f *fragment) rest(r *row, after []fragment) []fragment {
	if r == nil {
		return after
	}
	g := *f
	g.row, g.height, g.marks, g.opens = r, r.height(), nil, false
	return append([]fragment{g}, after...)
}

// opened returns a row of a table without a head as it begins a page: with
// the rule that the table has at its top.
func (f fragment) opened() fragment {
	r := *f.row
	r.over = edge
	f.row = &r
	return f
}
