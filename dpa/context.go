package dpa

import (
	"context"
	"io/fs"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// OpenContext is [Open] for a service: when ctx is done it returns at once, with
// the error of ctx. What is under way ends by itself, in the background: its time
// and memory are bounded by what the files may hold, and nobody sees what comes
// of it.
func OpenContext(ctx context.Context, fsys fs.FS, name string, lib *library.Library) (*Deal, diag.List, error) {
	type opened struct {
		deal  *Deal
		found diag.List
		err   error
	}
	o, err := until(ctx, func() (o opened) {
		b, err := OpenBase(fsys, name, lib)
		if err != nil || ctx.Err() != nil { // nobody waits for the rest
			return opened{err: err}
		}
		o.deal, o.found = b.open(nil, nil)
		return o
	})
	if err != nil {
		return nil, nil, err
	}
	return o.deal, o.found, o.err
}

// PDFContext is [Deal.PDF] for a service, as OpenContext is Open.
func (d *Deal) PDFContext(ctx context.Context, lang string) (file []byte, pages int, err error) {
	type rendered struct {
		file  []byte
		pages int
		err   error
	}
	r, err := until(ctx, func() (r rendered) {
		r.file, r.pages, r.err = d.PDF(lang)
		return r
	})
	if err != nil {
		return nil, 0, err
	}
	return r.file, r.pages, r.err
}

// LoadContext is [library.Load] for a service that takes the texts of its users, as
// OpenContext is Open.
func LoadContext(ctx context.Context, layers ...library.Layer) (*library.Library, diag.List, error) {
	type loaded struct {
		lib   *library.Library
		found diag.List
		err   error
	}
	l, err := until(ctx, func() (l loaded) {
		l.lib, l.found, l.err = library.Load(layers...)
		return l
	})
	if err != nil {
		return nil, nil, err
	}
	return l.lib, l.found, l.err
}

// until waits for what do returns, or for ctx. A panic of do is one of the caller,
// which a server recovers from; behind a caller that has gone it is dropped.
func until[T any](ctx context.Context, do func() T) (made T, err error) {
	if err := ctx.Err(); err != nil {
		return made, err
	}
	done, fault := make(chan T, 1), make(chan any, 1)
	go func() {
		defer func() {
			if f := recover(); f != nil {
				fault <- f
			}
		}()
		done <- do()
	}()
	select {
	case made = <-done:
		return made, ctx.Err()
	case f := <-fault:
		panic(f)
	case <-ctx.Done():
		return made, ctx.Err()
	}
}
