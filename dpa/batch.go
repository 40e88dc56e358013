package dpa

import (
	"context"
	"io"
	"io/fs"
	"iter"
	"runtime"
	"slices"
	"sync"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/internal/sheet"
	"github.com/dpakit/dpakit/dpa/library"
)

// A Base is what the agreements of a batch share: the deal and its vendor's
// files, read once, on which each row of a sheet is laid. What is found out of them
// for one row is kept for the next. Many goroutines may open agreements from it.
type Base struct {
	files *read.Files
	found diag.List // about the files, and the registry
	lib   *library.Library
	alike *check.Common // of agreements that differ in nothing but a customer's own
}

// An opened is the last few deals that were opened alone. One that differs from one of
// them in nothing but its customer's own is checked as a row beside another is.
type opened struct {
	mu   sync.Mutex
	last []*Base
}

// mostOpened is how many an opened has. Those of one vendor differ in few ways.
const mostOpened = 4

// add adds a deal, in the place of one that is like it.
func (o *opened) add(b *Base) {
	o.mu.Lock()
	defer o.mu.Unlock()
	i := slices.IndexFunc(o.last, func(known *Base) bool { return b.files.Like(known.files) })
	if i >= 0 {
		b.alike = o.last[i].alike
	} else if i = len(o.last) - 1; len(o.last) < mostOpened {
		o.last, i = append(o.last, nil), i+1
	}
	copy(o.last[1:i+1], o.last)
	o.last[0] = b
}

// A Row is what a sheet says of one agreement.
type Row = sheet.Row

// OpenBase reads the file of that name, TOML or JSON, with everything that it
// extends, as [Open] does, but checks nothing yet: what the file leaves out,
// the rows may give.
func OpenBase(fsys fs.FS, name string, lib *library.Library) (*Base, error) {
	files, err := read.Next(fsys, name, kept.On[input.Parsed](&lib.Kept))
	if err != nil {
		return nil, err
	}
	b := &Base{files: files, found: files.Found, lib: lib, alike: new(check.Common)}
	if files.Registry != nil {
		b.found = append(b.found, check.Registry(files.Registry, lib)...)
	}
	return b, nil
}

// Found returns what is wrong with the files whatever a row says: a file that
// is missing or cannot be parsed. Each agreement that is opened from the base
// has these findings too.
func (b *Base) Found() diag.List {
	if b.files.Whole {
		return nil
	}
	_, found := b.open(nil, nil)
	return found
}

// Rows reads a sheet, of which file is the name in findings: CSV, whose first
// line has the keys of the agreement ("controller.name"), or JSON Lines, of
// which each is what a deal.json would say. The headings are read at once: after
// an error in found there are no rows. The rows are read as they are asked for,
// once; an error of r is the last thing that comes.
func (b *Base) Rows(file string, r io.Reader) (rows iter.Seq2[Row, error], found diag.List, err error) {
	s, found, err := sheet.Open(file, r, b.lib)
	if s == nil {
		return nil, found, err
	}
	return s.Rows(), found, nil
}

// Open opens the agreement of a row: the base with the row's values laid on it,
// as a deal is laid on the vendor's file that it extends. It is checked as
// [Open] checks a file with the same values, and a row that cannot be read
// gives no deal.
func (b *Base) Open(row Row) (*Deal, diag.List) {
	values := row.Values()
	if values == nil {
		found := append(diag.List{}, row.Found...)
		found = read.Suggest(found, b.lib)
		found.Sort()
		return nil, found
	}
	return b.open(values, row.Found)
}

// open opens the agreement of the files with a tree laid on them, which may be
// nil; noticed is what was found on the tree.
func (b *Base) open(values *input.Node, noticed diag.List) (*Deal, diag.List) {
	found := append(append(diag.List{}, b.found...), noticed...)
	a, l, alike := b.files.Row(values, b.lib)
	found = append(found, l...)
	var common *check.Common
	if alike {
		common = b.alike
	}
	var d *Deal
	if b.files.Whole { // else everything that the missing file gives would be missed
		d, l = examine(a, b.lib, found.Blocks(), common)
		found = append(found, l...)
	}
	found = read.Suggest(found, b.lib)
	found.Sort()
	found.Limit()
	return d, found
}

// Batch calls do for each row, on as many goroutines as there are processors,
// and yields what it returns in the order of the rows; do opens the row's
// agreement from a [Base] and writes it. Rows are read a few ahead of the one
// that is yielded, so a batch takes the same memory however long it is.
//
// An error is that of the rows or of ctx, and the last that comes. When ctx is
// done Batch ends at once, without waiting for the calls of do that are under
// way: where what they still do must not be cut short, do itself has to know.
// The same holds when the loop over Batch is left.
func Batch[T any](ctx context.Context, rows iter.Seq2[Row, error], do func(Row) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		var none T
		queue := start(ctx, rows, do)
		for {
			var j job[T]
			var more bool
			select {
			case j, more = <-queue:
				if !more {
					if err := ctx.Err(); err != nil { // the rows were not all read
						yield(none, err)
					}
					return
				}
			case <-ctx.Done():
				yield(none, ctx.Err())
				return
			}
			if j.err != nil {
				yield(none, j.err)
				return
			}
			select {
			case made := <-j.made:
				if !yield(made, nil) {
					return
				}
			case <-ctx.Done():
				yield(none, ctx.Err())
				return
			}
		}
	}
}

// A job is a row that is being made, or the error that came in its place.
type job[T any] struct {
	row  Row
	err  error
	made chan T // holds one, so that nobody has to wait for it to be taken
}

// start makes rows and returns the jobs in the order of the rows. All ends when
// ctx is done.
func start[T any](ctx context.Context, rows iter.Seq2[Row, error], do func(Row) T) <-chan job[T] {
	workers := runtime.GOMAXPROCS(0)
	queue, work := make(chan job[T], 2*workers), make(chan job[T])
	for range workers {
		go func() {
			for j := range work {
				j.made <- do(j.row)
			}
		}()
	}
	go func() {
		defer close(work)
		defer close(queue)
		for row, err := range rows {
			j := job[T]{row, err, make(chan T, 1)}
			select {
			case queue <- j:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
			select {
			case work <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	return queue
}
