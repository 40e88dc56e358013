package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

// usualDeals are the deals that a command takes when none is named, the first
// that is there.
var usualDeals = []string{"deal.toml", "deal.json"}

// stdin is the name of the deal that comes from standard input.
const stdin = "-"

// mostRead bounds what is read from standard input. It is more than a file of a
// deal may have, which whoever reads the deal then says.
const mostRead = 16 << 20

// deals returns the files that arguments name. Without arguments it is the deal
// of this folder; a folder stands for the deal in it; a pattern that the shell
// has left as it is stands for the files that it fits.
func (a *app) deals(args []string) ([]string, error) {
	if len(args) == 0 {
		deal, ok := dealIn(".")
		if !ok {
			return nil, errors.New(a.say(errNoDeal))
		}
		return []string{deal}, nil
	}
	var out []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == stdin:
		case err == nil && info.IsDir():
			deal, ok := dealIn(arg)
			if !ok {
				return nil, fmt.Errorf(a.say(errFolderDeal), arg)
			}
			arg = deal
		case err != nil && strings.ContainsAny(arg, "*?["):
			fit, err := a.fitting(arg)
			if err != nil {
				return nil, err
			}
			out = append(out, fit...)
			continue
		}
		out = append(out, arg)
	}
	return out, nil
}

// deal is deals for a command that takes one.
func (a *app) deal(args []string) (string, error) {
	list, err := a.deals(args)
	if err == nil && len(list) != 1 {
		err = fmt.Errorf(a.say(errOneDeal), strings.Join(list, ", "))
	}
	if err != nil {
		return "", err
	}
	return list[0], nil
}

// each does the work of a command for each deal: under its name where there are
// several, and for the others too when one fails. As JSON that is one object, with
// what the command writes of a deal, or why it cannot, under "deals".
func (a *app) each(args []string, one func(deal string) error) error {
	deals, err := a.deals(args)
	if err != nil || len(deals) == 1 {
		if err == nil {
			err = one(deals[0])
		}
		return err
	}
	a.several = true
	stdout, reports := a.stdout, []dealResult{}
	var worst error
	for i, deal := range deals {
		var written bytes.Buffer
		a.stdout = &written
		err := one(deal)
		a.stdout = stdout
		r := dealResult{Deal: deal, Result: written.Bytes()}
		if errors.Is(err, errAside) {
			continue
		}
		if !a.json {
			fmt.Fprint(stdout, strings.Repeat("\n", min(i, 1)), a.screen().bold(diag.Visible(deal)), "\n", written.String())
		}
		switch {
		case err != nil && !errors.Is(err, errFindings):
			if r = (dealResult{Deal: deal, Error: a.sentence(err)}); !a.json {
				fmt.Fprintln(a.stderr, a.say(wordError), visible(r.Error))
			}
			worst = errTold
		case err != nil && worst == nil:
			worst = err
		}
		reports = append(reports, r)
	}
	if a.json {
		if err := a.writeJSON(struct {
			Version int          `json:"version"`
			Deals   []dealResult `json:"deals"`
		}{1, reports}); err != nil {
			return err
		}
	}
	return worst
}

// A dealResult is what a command writes as JSON of one deal among several.
type dealResult struct {
	Deal   string          `json:"deal"`
	Result json.RawMessage `json:"result,omitempty"`
	Error  string          `json:"error,omitempty"`
}

// errAside says that the file of a vendor among several deals was left aside.
var errAside = errors.New("the file of a vendor")

// dealIn returns the deal in a folder.
func dealIn(dir string) (string, bool) {
	for _, name := range usualDeals {
		file := filepath.Join(dir, name)
		if info, err := os.Stat(file); err == nil && !info.IsDir() {
			return file, true
		}
	}
	return "", false
}

// fitting returns the files that fit a pattern.
func (a *app) fitting(pattern string) ([]string, error) {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, fmt.Errorf(a.say(errPattern), pattern)
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		info, err := os.Stat(name)
		return err == nil && info.IsDir()
	})
	if len(names) == 0 {
		return nil, fmt.Errorf(a.say(errNothingFits), pattern)
	}
	return names, nil
}

// input is the file of a deal, or of a larger one the beginning.
func input(w place) ([]byte, error) {
	f, err := w.files.Open(w.name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostRead))
}

// blank reports whether the file of a deal holds nothing.
func blank(w place) bool {
	src, err := input(w)
	return err == nil && len(bytes.TrimSpace(src)) == 0
}

// orphan tells whose file a deal leaves out, when it extends none and one is there:
// what the vendor's file says is then missing altogether.
func (a *app) orphan(deal string, p *opened) {
	if p.deal != nil || isVendor(p.found) || deal == stdin || filepath.Base(deal) == vendorName {
		return
	}
	if slices.ContainsFunc(p.found, func(f diag.Finding) bool { return f.Check == "DPA101" }) {
		return // it is something else
	}
	src, err := input(p.where)
	if err != nil || bytes.Contains(src, []byte("extends")) {
		return
	}
	if s, err := startAt(filepath.Join(filepath.Dir(deal), "deal.toml")); err == nil && !s.made {
		if vendor, err := s.beside(s.vendor); err == nil {
			a.aside(wordOrphan, vendor)
		}
	}
}

// place returns where a deal is: on disk, or, for "-", on standard input, in the
// folder in which the command runs. What comes from there is JSON when it begins
// as an object does.
func (a *app) place(deal string) (place, error) {
	if deal != stdin {
		w, err := a.where(deal)
		if err == nil {
			w.files = a.reads.of(w.files, w.project.folder)
		}
		return w, err
	}
	src, err := io.ReadAll(io.LimitReader(a.stdin, mostRead))
	if err != nil {
		return place{}, err
	}
	name := "stdin.toml"
	if bytes.HasPrefix(bytes.TrimLeft(src, " \t\r\n\ufeff"), []byte("{")) {
		name = "stdin.json"
	}
	w, err := a.where(name)
	if err != nil {
		return w, err
	}
	w.called = stdin
	w.files = overlay{FS: w.files, files: dpa.Files{w.name: src}}
	return w, nil
}
