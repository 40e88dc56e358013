package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"os/signal"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"
)

func (a *app) mergeCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:               "merge FOLDER…",
		Short:             a.say(shortMerge),
		Long:              a.say(longMerge),
		Example:           a.say(exampleMerge),
		Args:              a.args(1, anyNumber, wantFolders),
		ValidArgsFunction: offerFolders,
		RunE: func(_ *cobra.Command, args []string) error {
			if out == "" {
				out = args[0]
			}
			return a.merge(args, out)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", a.say(flagMerged))
	return cmd
}

// A part is the index of a shard that is being read.
type part struct {
	name  string
	shard shard
	deal  string
	rows  int
	sheet string
	next  func() (entry, error, bool)
	stop  func()
	entry entry // the next one, while there is one
	more  bool
}

// merge makes one index of those of all shards. Rows are read from all of them
// at once, in the order of the sheet, so it takes the same memory however many
// there are.
func (a *app) merge(folders []string, out string) error {
	var parts []*part
	defer func() {
		for _, p := range parts {
			p.stop()
		}
	}()
	for _, folder := range folders {
		files, err := os.ReadDir(folder)
		if err != nil {
			return err
		}
		for _, f := range files {
			if named, _ := filepath.Match("index-*-of-*.json", f.Name()); !named {
				continue
			}
			p, err := a.openPart(filepath.Join(folder, f.Name()))
			if err != nil {
				return err
			}
			parts = append(parts, p)
		}
	}
	if err := a.whole(parts); err != nil {
		return err
	}
	if err := makeFolder(out); err != nil {
		return err
	}
	for _, ending := range []string{".json", ".csv"} {
		if err := (shield{}).keepIndex(filepath.Join(out, "index"+ending)); err != nil {
			return err
		}
	}
	x, err := createIndex(out, "", parts[0].deal)
	if err != nil {
		return err
	}
	defer x.drop()
	ctx, stop := signal.NotifyContext(context.Background(), stopSignals...)
	defer stop()
	rows, err := a.zip(ctx, parts, x)
	if err != nil {
		return err
	}
	if err := x.finish(rows, parts[0].sheet, filepath.Join(out, "index")); err != nil {
		return about(out, err)
	}
	fmt.Fprint(a.stdout, a.sayf(wordMerged, rows, len(parts), filepath.Join(out, "index.csv")))
	return nil
}

// zip writes the entries of all parts in the order of their rows, which follow
// one another without a gap.
func (a *app) zip(ctx context.Context, parts []*part, x *index) (rows int, err error) {
	for {
		var least *part
		for _, p := range parts {
			if p.more && (least == nil || p.entry.Row < least.entry.Row) {
				least = p
			}
		}
		if least == nil {
			break
		}
		if ctx.Err() != nil {
			return 0, &fs.PathError{Op: "write", Path: "index.csv", Err: errStopped}
		}
		if rows++; least.entry.Row != rows || !least.shard.has(rows) {
			if err := a.sameSheet(parts); err != nil {
				return 0, err
			}
			return 0, fmt.Errorf(a.say(errPartRow), least.name, rows)
		}
		if err := errors.Join(x.add(least.entry), least.step()); err != nil {
			return 0, err
		}
	}
	if err := a.sameSheet(parts); err != nil {
		return 0, err
	}
	if missing := rows + 1; rows < parts[0].rows {
		i := slices.IndexFunc(parts, func(p *part) bool { return p.shard.has(missing) })
		return 0, fmt.Errorf(a.say(errPartRow), parts[i].name, missing)
	}
	return rows, nil
}

// sameSheet reads the parts to their ends, which say of which sheet they are: a
// part of a shorter one may lack its rows without a gap of its own.
func (a *app) sameSheet(parts []*part) error {
	for _, p := range parts {
		for p.more {
			if err := p.step(); err != nil {
				return err
			}
		}
		if p.rows != parts[0].rows || p.sheet != parts[0].sheet {
			return fmt.Errorf(a.say(errPartSheet), p.name, parts[0].name)
		}
	}
	return nil
}

// whole checks that the parts are those of one batch, each of them once.
func (a *app) whole(parts []*part) error {
	if len(parts) == 0 {
		return errors.New(a.say(errNoParts))
	}
	n := parts[0].shard.n
	seen := map[int]string{}
	for _, p := range parts {
		switch other, twice := seen[p.shard.i]; {
		case p.shard.n != n || p.deal != parts[0].deal:
			return fmt.Errorf(a.say(errPartDeal), p.name, parts[0].name)
		case twice:
			return fmt.Errorf(a.say(errPartTwice), p.shard.String(), other, p.name)
		}
		seen[p.shard.i] = p.name
	}
	for i := 1; i <= n; i++ {
		if missing := (shard{i, n}); seen[i] == "" {
			return fmt.Errorf(a.say(errPartMissing), missing.String())
		}
	}
	return nil
}

// openPart reads the beginning of a shard's index.
func (a *app) openPart(name string) (*part, error) {
	f, err := openOrdinary(name)
	if err != nil {
		return nil, err
	}
	p := &part{name: name}
	bad := func(err error) error { return fmt.Errorf(a.say(errPartBad), name, err) }
	entries := func(yield func(entry, error) bool) {
		defer f.Close()
		if err := p.read(json.NewDecoder(f), func(e entry) bool { return yield(e, nil) }); err != nil {
			yield(entry{}, bad(err))
		}
	}
	p.next, p.stop = iter.Pull2(entries)
	if err := p.step(); err != nil {
		p.stop()
		return nil, err
	}
	return p, nil
}

// errPartEnds says that an index ends before its end.
var errPartEnds = errors.New("it ends too early")

// read reads an index: what stands above the entries, each of them, and what
// stands below.
func (p *part) read(dec *json.Decoder, yield func(entry) bool) error {
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		var text string
		switch key {
		case "shard":
			if err = dec.Decode(&text); err == nil {
				err = p.shard.Set(text)
			}
		case "deal":
			err = dec.Decode(&p.deal)
		case "rows":
			err = dec.Decode(&p.rows)
		case "sheet":
			err = dec.Decode(&p.sheet)
		case "entries":
			if _, err = dec.Token(); err != nil {
				return err
			}
			for dec.More() {
				var e entry
				if err := dec.Decode(&e); err != nil {
					return err
				}
				if !yield(e) {
					return nil
				}
			}
			_, err = dec.Token()
		default:
			var skip any
			err = dec.Decode(&skip)
		}
		if err != nil {
			return err
		}
	}
	_, err := dec.Token()
	if err == io.EOF {
		err = errPartEnds
	}
	return err
}

// step goes to the next entry.
func (p *part) step() (err error) {
	p.entry, err, p.more = p.next()
	return err
}
