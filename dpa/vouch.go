package dpa

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// ErrNotTOML is the error of [Vouch] for a special condition that stands in no TOML
// file: a program that made it sets its Read.
var ErrNotTOML = errors.New("the special condition stands in no TOML file")

// ErrUnfinished is the error of [Vouch] for a record on several lines of which one
// is missing.
var ErrUnfinished = errors.New("the record of the reading lacks a line")

// Vouch records that somebody has read special conditions of an agreement as they
// stand: those of these numbers, from 1. a is what [Read] made of files in fsys. It
// returns the files that change, whole, with nothing in them changed but the records;
// it writes none, and does not ask whether the conditions are sound. The error is
// ErrNotTOML, ErrUnfinished, or that of a file that cannot be read again.
func Vouch(fsys fs.FS, a *agreement.Agreement, lib *library.Library, numbers []int, by string, date value.Date) (Files, error) {
	sources, edits := map[string]string{}, map[string][]input.Edit{}
	for _, n := range numbers {
		s := &a.SpecialConditions[n-1]
		table := s.Node()
		if table == nil || table.Format != input.TOML {
			return nil, ErrNotTOML
		}
		file := table.Place().File
		if _, known := sources[file]; !known {
			src, err := input.ReadFile(fsys, file, input.MaxSize)
			if err != nil {
				return nil, fmt.Errorf("reading a file of the agreement: %w", err)
			}
			sources[file] = string(src)
		}
		more, ok := input.Put(sources[file], table, record(by, date, a.HashOf(s, lib)))
		if !ok {
			return nil, ErrUnfinished
		}
		edits[file] = append(edits[file], more...)
	}
	out := Files{}
	for file, src := range sources {
		out[file] = []byte(input.Apply(src, edits[file]))
	}
	return out, nil
}

// record is read = { by = …, date = …, text = … }.
func record(by string, date value.Date, text string) *input.Node {
	return &input.Node{Kind: input.TableKind, Key: "read", Items: []*input.Node{
		{Kind: input.String, Key: "by", Text: strings.TrimSpace(by)},
		{Kind: input.DateTime, Key: "date", Text: date.String()},
		{Kind: input.String, Key: "text", Text: text},
	}}
}
