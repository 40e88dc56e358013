package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"sync"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

// batchOptions are the flags of `dpa batch`.
type batchOptions struct {
	customers      string // the sheet; "-" is standard input
	out            string // the folder
	langs, formats []string
	shard          shard
	force          bool
}

func (a *app) batchCommand() *cobra.Command {
	var o batchOptions
	cmd := &cobra.Command{
		Use:     "batch [DEAL.toml]",
		Short:   a.say(shortBatch),
		Long:    a.say(longBatch),
		Example: a.say(exampleBatch),
		Args:    a.args(0, 1, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			for _, f := range o.formats {
				if err := a.oneFormat(f, "pdf", "md"); err != nil {
					return err
				}
			}
			if o.customers == "" {
				return errors.New(a.say(errNoSheet))
			}
			deal, err := a.deal(args)
			if err != nil {
				return err
			}
			return a.batch(deal, o)
		},
	}
	cmd.Flags().StringVar(&o.customers, "customers", "", a.say(flagCustomers))
	cmd.Flags().StringVarP(&o.out, "out", "o", ".", a.say(flagFolder))
	cmd.Flags().StringSliceVar(&o.langs, "lang", nil, a.say(flagLang))
	cmd.Flags().StringSliceVar(&o.formats, "format", []string{"pdf"}, a.say(flagFormat))
	cmd.Flags().Var(&o.shard, "shard", a.say(flagShard))
	cmd.Flags().BoolVar(&o.force, "force", false, a.say(flagForce))
	a.complete(cmd, "format", []string{"pdf", "md"})
	cmd.AddCommand(a.mergeCommand())
	return cmd
}

// A batch is one run of `dpa batch`.
type batch struct {
	*app
	batchOptions
	deal     string // as the user named it
	where    place
	base     *dpa.Base
	shield   shield
	digest   digest // of what all rows share
	journal  *journal
	progress *progress
	writing  sync.RWMutex // held for reading while files are written
	shown    map[string]bool
}

// batch writes the agreement of each row of a sheet.
func (a *app) batch(deal string, o batchOptions) error {
	if a.getenv("GOGC") == "" {
		debug.SetGCPercent(100) // see main
	}
	b := &batch{app: a, batchOptions: o, deal: deal, shown: map[string]bool{}}
	if err := b.open(); err != nil {
		return err
	}
	src, size, err := b.sheet()
	if err != nil {
		return err
	}
	defer src.Close()
	rows, found, err := b.base.Rows(b.customers, src)
	if err != nil {
		return about(o.customers, err)
	}
	found.Rename(b.show)
	found.Sort()
	a.print(a.stderr, found)
	if rows == nil {
		return errFindings
	}
	ctx, stop := signal.NotifyContext(context.Background(), stopSignals...)
	defer stop()
	if b.journal, err = openJournal(b.state()); err != nil {
		return err
	}
	defer b.journal.close()
	b.progress = a.startProgress(size)
	return b.run(ctx, rows)
}

// open reads what all rows share.
func (b *batch) open() (err error) {
	if b.where, err = b.place(b.deal); err != nil {
		return err
	}
	seen := &witness{}
	lib, err := b.loadThrough(b.where, seen.of)
	if err != nil {
		return err
	}
	b.base, err = dpa.OpenBase(seen.of(b.where.files), b.where.name, lib)
	if err != nil {
		return b.unreadable(b.where, b.deal, err)
	}
	if found := b.base.Found(); found.Err() != nil {
		found.Rename(b.where.shown)
		found.Sort()
		b.print(b.stderr, found)
		return errFindings
	}
	b.shield = b.app.shield(b.force)
	b.shield.sources = append(b.shield.sources, b.customers)
	b.digest = seen.digest(b.langs, b.formats)
	return nil
}

// sheet opens the sheet; size is 0 when it is not known.
func (b *batch) sheet() (src io.ReadCloser, size int64, err error) {
	if b.customers == "-" {
		return io.NopCloser(b.stdin), 0, nil
	}
	f, err := os.Open(b.customers) // which may be a pipe
	if err != nil {
		return nil, 0, err
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		size = info.Size()
	}
	return f, size, nil
}

// show names a file as its user would. The sheet has that name already.
func (b *batch) show(file string) string {
	if file == b.customers {
		return file
	}
	return b.where.shown(file)
}

// state is the folder in which a batch keeps what only it needs.
func (b *batch) state() string { return filepath.Join(b.out, stateFolder, b.shard.folder()) }

func (b *batch) run(ctx context.Context, rows iter.Seq2[dpa.Row, error]) error {
	name := filepath.Join(b.out, b.shard.index())
	for _, place := range []string{name + ".json", name + ".csv"} {
		if err := b.shield.keepIndex(place); err != nil {
			return err
		}
	}
	index, err := createIndex(b.state(), b.shard.String(), b.digest.files)
	if err != nil {
		return err
	}
	defer index.drop()
	all := &sheetDigest{}
	var tally tally
	do := func(row dpa.Row) made { return b.make(ctx, row) }
	for m, err := range dpa.Batch(ctx, b.mine(rows, all), do) {
		if err == nil {
			err = m.err
		}
		if err != nil {
			b.writing.Lock() // files that are being written are finished, and no others begun
			b.progress.clear()
			if ctx.Err() != nil {
				return errors.New(b.sayf(errBatchStopped, tally.rows()))
			}
			return err
		}
		if err := errors.Join(index.add(m.entry), b.journal.add(m)); err != nil {
			return about(b.out, err)
		}
		tally.add(m)
		b.report(m, tally)
		b.progress.step(tally, m.end)
	}
	b.progress.clear()
	if err := index.finish(all.rows, all.digest(), name); err != nil {
		return about(b.out, err)
	}
	if err := b.journal.finish(); err != nil {
		return about(b.out, err)
	}
	syncFolder(b.out)
	b.done(wordBatch, tally.written, tally.unchanged, tally.refused, name+".csv")
	if tally.refused > 0 {
		return errFindings
	}
	return nil
}

// mine leaves out the rows of other shards. It sees them all, so that a
// reference that two rows give is found in each of their shards.
func (b *batch) mine(rows iter.Seq2[dpa.Row, error], all *sheetDigest) iter.Seq2[dpa.Row, error] {
	return func(yield func(dpa.Row, error) bool) {
		taken := &references{}
		for row, err := range rows {
			if err != nil {
				yield(row, about(b.customers, err))
				return
			}
			all.add(row)
			if row.Reference != "" {
				key := sameFile(baseName(row.Reference, b.deal))
				if line := taken.add(key, row.Pos.Line); line > 0 {
					first := row.Pos
					first.Line = line
					row.Found.Add(row.Pos, "DPA516", diag.Args{"reference": row.Reference, "first": diag.Earlier(first)})
				}
			}
			if b.shard.has(row.Number) && !yield(row, nil) {
				return
			}
		}
	}
}

// references are the names of files that rows have taken, with the line of the
// first row of each: twelve bytes a row, for there may be very many. They stand
// where their hash says, or in the next free place. There is room for fifty
// thousand from the beginning, so that up to there a batch takes the same memory
// however long it is.
type references struct {
	names []uint64 // 0 is free
	lines []uint32
	n     int
}

// add notes that the row of a line takes a name; it returns the line of the row
// that has it already, 0 when there is none.
func (r *references) add(key [16]byte, line int) int {
	if 4*(r.n+1) > 3*len(r.names) {
		r.grow()
	}
	name := max(binary.LittleEndian.Uint64(key[:]), 1)
	i := r.place(name)
	if r.names[i] == name {
		return int(r.lines[i])
	}
	r.names[i], r.lines[i] = name, uint32(line)
	r.n++
	return 0
}

// place is where a name stands, or would.
func (r *references) place(name uint64) uint64 {
	i := name % uint64(len(r.names))
	for r.names[i] != 0 && r.names[i] != name {
		i = (i + 1) % uint64(len(r.names))
	}
	return i
}

func (r *references) grow() {
	old := *r
	const first = 70_000
	size := max(first, len(old.names)+len(old.names)/4)
	r.names, r.lines = make([]uint64, size), make([]uint32, size)
	for i, name := range old.names {
		if name != 0 {
			at := r.place(name)
			r.names[at], r.lines[at] = name, old.lines[i]
		}
	}
}

// A made row is what became of a row.
type made struct {
	entry
	key       string    // under which the journal finds it; empty when there is no file
	unchanged bool      // an earlier run has written its files
	found     diag.List // what is to be told: the errors
	end       int64     // how much of the sheet is done
	err       error     // of the world, which ends the batch
}

// make writes the files of a row, unless an earlier run has.
func (b *batch) make(ctx context.Context, row dpa.Row) (m made) {
	m.end = row.End
	m.entry = entry{Row: row.Number, Line: row.Pos.Line, Status: refused, Verdict: string(dpa.NotRenderable), Reference: row.Reference, Customer: row.Text("controller.name")}
	defer func() {
		if fault := recover(); fault != nil { // a mistake of ours costs one row, not the night
			m.entry.Status, m.entry.Files = refused, nil
			m.entry.Problem = fmt.Sprintf(b.say(wordFault), fault, version(), reports, faultAt(debug.Stack()))
		}
	}()
	if row.Found.Err() == nil {
		m.key = b.digest.key(row)
		if before, ok := b.journal.find(m.key); ok && b.intact(before.Files) {
			before.Row, before.Line = row.Number, row.Pos.Line
			m.entry, m.unchanged = before, true
			return m
		}
	}
	deal, found := b.base.Open(row)
	found.Rename(b.show)
	found.Sort()
	m.count(dpa.Judge(deal, found), found)
	if m.Errors > 0 || deal == nil {
		m.key, m.found = "", (&opened{found: found}).errors()
		m.Findings = m.found.Report(b.lang).Findings
		return m
	}
	documents, err := b.encode(deal, baseName(row.Reference, b.deal), b.langs, b.formats)
	if err != nil { // a language that this agreement has not
		m.key, m.Problem = "", b.sentence(err)
		return m
	}
	for i := range documents {
		m.Files = append(m.Files, file(documents[i]))
		documents[i].name = filepath.Join(b.out, documents[i].name)
	}
	b.writing.RLock()
	defer b.writing.RUnlock()
	if ctx.Err() != nil {
		return made{err: ctx.Err()}
	}
	err = writeThrough(b.state(), outputs(documents), b.shield.keep)
	switch {
	case err == nil:
		m.Status = written
	case errors.Is(err, errReadOnly), errors.Is(err, errNoDraft), errors.Is(err, errInput), errors.Is(err, errNotOrdinary), errors.Is(err, syscall.EISDIR): // a signed copy, perhaps
		m.key, m.Files, m.Problem = "", nil, b.sentence(err)
	default:
		return made{err: err}
	}
	return m
}

// intact reports whether files that an earlier run has written are what it
// wrote.
func (b *batch) intact(files []madeFile) bool {
	for _, f := range files {
		if sum, err := sumOf(filepath.Join(b.out, f.Name)); err != nil || sum != f.SHA256 {
			return false
		}
	}
	return true
}

// mostShown is how many refused rows are told in full.
const mostShown = 20

// report tells why a row was refused. What several rows share is told once.
func (b *batch) report(m made, t tally) {
	if m.Status != refused || t.refused > mostShown {
		if t.refused == mostShown+1 && m.Status == refused {
			b.progress.clear()
			fmt.Fprint(b.stderr, b.say(wordMoreRefused))
		}
		return
	}
	b.progress.clear()
	fmt.Fprintf(b.stderr, b.say(wordRefused), m.Row, visible(m.Reference))
	if m.Problem != "" {
		fmt.Fprintln(b.stderr, "\t"+visible(m.Problem))
	}
	for _, f := range m.found {
		if text := f.Text(b.lang); !b.shown[text] {
			b.shown[text] = f.Pos.File != b.customers // those on the sheet are of one row
			b.print(b.stderr, diag.List{f})
		}
	}
}

// A tally counts rows.
type tally struct{ written, unchanged, refused int }

func (t *tally) rows() int { return t.written + t.unchanged + t.refused }

func (t *tally) add(m made) {
	switch {
	case m.Status == refused:
		t.refused++
	case m.unchanged:
		t.unchanged++
	default:
		t.written++
	}
}
