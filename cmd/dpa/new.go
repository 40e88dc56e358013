package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
)

// newOptions are the flags of `dpa new`.
type newOptions struct {
	from, answers string
	ask           bool
	given         answers // by flags of their own
}

func (a *app) newCommand() *cobra.Command {
	var o newOptions
	var langs []string
	var region, style string
	cmd := &cobra.Command{
		Use:               "new [DIR|DEAL.toml]",
		Short:             a.say(shortNew),
		Long:              a.say(longNew),
		Example:           a.say(exampleNew),
		Args:              a.args(0, 1, wantDir),
		ValidArgsFunction: offerFolders,
		RunE: func(_ *cobra.Command, args []string) error {
			o.given = answers{}
			for key, value := range map[string]string{"languages": strings.Join(langs, ", "), "region": region, "style": style} {
				if value != "" {
					o.given[key] = value
				}
			}
			to := "."
			if len(args) == 1 {
				to = args[0]
			}
			switch {
			case o.from != "" && (o.ask || o.answers != "" || len(o.given) > 0):
				return errors.New(a.say(errFromAsk))
			case o.from == listExamples:
				return a.describeExamples()
			case o.from != "" && o.from != starterName:
				return a.fromExample(to, o.from)
			}
			return a.newDeal(to, o)
		},
	}
	cmd.Flags().StringVar(&o.from, "from", "", a.say(flagFrom))
	cmd.Flags().BoolVar(&o.ask, "ask", false, a.say(flagAsk))
	cmd.Flags().StringVar(&o.answers, "answers", "", a.say(flagAnswers))
	cmd.Flags().StringSliceVar(&langs, "lang", nil, a.say(flagLangNew))
	cmd.Flags().StringVar(&region, "region", "", a.say(flagRegion))
	cmd.Flags().StringVar(&style, "style", "", a.say(flagStyle))
	a.complete(cmd, "from", append(exampleNames(), starterName, listExamples))
	a.completeWith(cmd, "answers", offerFiles("json"))
	a.completeWith(cmd, "style", a.offerFrom(func(lib *library.Library, _ []string) []string { return slices.Sorted(maps.Keys(lib.Styles)) }))
	a.completeWith(cmd, "region", offerNothing)
	return cmd
}

// A start is where a new deal goes, and what is there already.
type start struct {
	deal   string
	vendor string // its vendor's file
	made   bool   // the vendor's file is made with it
}

// startAt finds the vendor's file above a new deal. A name that is no TOML file is
// that of a folder.
func startAt(to string) (start, error) {
	s := start{deal: to}
	if extension(to) != "toml" {
		s.deal = filepath.Join(to, "deal.toml")
	}
	dir, err := filepath.Abs(filepath.Dir(s.deal))
	if err != nil {
		return s, err
	}
	for up := dir; ; up = filepath.Dir(up) {
		file := filepath.Join(up, vendorName)
		if _, err := os.Stat(file); err == nil {
			s.vendor = file
			return s, nil
		}
		if up == filepath.Dir(up) {
			break
		}
	}
	s.vendor, s.made = filepath.Join(dir, vendorName), true
	return s, nil
}

// beside is a file as it is named from the folder of the deal.
func (s start) beside(file string) (string, error) {
	dir, err := filepath.Abs(filepath.Dir(s.deal))
	if err != nil {
		return "", err
	}
	rel, err := filepath.Rel(dir, file)
	return filepath.ToSlash(rel), err
}

// newDeal makes a deal, and the vendor's file when there is none: from answers,
// from what a person at the terminal answers, or as comments to be filled in.
func (a *app) newDeal(to string, o newOptions) error {
	s, err := startAt(to)
	if err != nil {
		return err
	}
	if err := a.absent(s.deal); err != nil {
		return err
	}
	var vendor []byte
	if s.made {
		if vendor, err = a.starting(vendorName, true); err != nil {
			return err
		}
	}
	extends, err := s.beside(s.vendor)
	if err != nil {
		return err
	}
	reference, err := nextReference(filepath.Dir(s.vendor))
	if err != nil {
		return err
	}
	var src string
	person, _ := a.terminal()
	if o.ask || o.answers != "" || person != nil && o.from == "" {
		src, err = a.interview(s, to, extends, reference, vendor, o, person != nil || o.ask)
	} else {
		src, err = a.explaining(filepath.Base(s.deal), extends, reference, o.given)
	}
	if err != nil {
		return err
	}
	outputs := []output{{s.deal, []byte(src)}}
	if s.made {
		if vendor, err = a.starting(vendorName, a.alone(src)); err != nil {
			return err
		}
		outputs = append(outputs, output{filepath.Join(filepath.Dir(s.deal), vendorName), vendor})
	} else {
		a.aside(wordVendorFound, extends)
	}
	return a.makeNew(s, outputs)
}

// alone reports whether a deal is for an agreement in the user's language alone.
func (a *app) alone(deal string) bool {
	var d struct{ Languages []string }
	_, err := toml.Decode(deal, &d)
	return err == nil && slices.Equal(d.Languages, []string{a.lang})
}

// starting is one of the files that explain themselves in the user's language: for
// an agreement in that language alone, or with its texts in both.
func (a *app) starting(name string, alone bool) ([]byte, error) {
	files, in := dpakit.Packed(), "both"
	if alone {
		in = a.lang
	}
	data, err := fs.ReadFile(files, "cmd/dpa/starter/"+in+"/"+name)
	if err != nil || alone {
		return data, err
	}
	return a.commented(files, data), nil
}

var languageLine = regexp.MustCompile(`\nlanguages = \[[^]]*\]`)

// explaining is the deal that explains itself.
func (a *app) explaining(name, extends, reference string, given answers) (string, error) {
	langs := given["languages"]
	data, err := a.starting("deal.toml", langs == "" || langs == a.lang)
	if err != nil {
		return "", err
	}
	src := strings.Replace(string(data), `"vendor.toml"`, exchange.Quote(extends), 1)
	src = strings.Replace(src, `"`+firstReference+`"`, exchange.Quote(reference), 1)
	src = strings.Replace(src, "deal.toml    ", diag.Visible(name)+"    ", 2) // in the comments above
	if langs != "" {
		src = languageLine.ReplaceAllLiteralString(src, "\nlanguages = ["+quoted(langs)+"]")
	}
	lines := ""
	if given["style"] != "" {
		lines += "style     = " + exchange.Quote(given["style"]) + "\n"
	}
	if given["region"] != "" {
		lines += "\n[selection]\nregion = " + exchange.Quote(given["region"]) + "\n"
	}
	if strings.Contains(langs, "+") {
		src += prevailing
	}
	if i := strings.Index(src, "\n\n"); lines != "" && i >= 0 {
		src = src[:i+1] + lines + src[i+1:]
	}
	return src, nil
}

// interview makes the deal of answers: those that are given, those of a person
// when one can be asked, and the usual ones.
func (a *app) interview(s start, to, extends, reference string, vendor []byte, o newOptions, ask bool) (string, error) {
	w, err := a.where(s.deal)
	if err != nil {
		return "", err
	}
	beside, err := a.where(s.vendor)
	if err != nil {
		return "", err
	}
	files := dpa.Files{}
	if vendor != nil {
		files[beside.name] = vendor
	}
	over := overlay{FS: w.files, files: files}
	beside.files = over
	lib, err := a.libraryFor(beside)
	if err != nil {
		return "", err
	}
	var offer *agreement.Offer
	if seller, _, err := dpa.Read(over, beside.name, lib); err == nil && seller != nil {
		offer = seller.Offer
	}
	v := &interview{app: a, draft: draft{extends: extends, answers: answers{}}, lib: lib, questions: a.questions(lib, offer, reference)}
	v.check = func(src string) (diag.List, error) {
		files[w.name] = []byte(src)
		_, found, err := dpa.Open(over, w.name, lib)
		return slices.DeleteFunc(found, func(f diag.Finding) bool {
			return f.Severity() != diag.Error || f.Pos.File != w.name
		}), err
	}
	given := o.given
	kept := strings.TrimSuffix(s.deal, ".toml") + ".answers.json"
	if _, err := os.Stat(kept); err == nil && ask && o.answers == "" {
		o.answers = kept
		a.aside(wordAnswersFound, kept)
	}
	if o.answers != "" {
		if given, err = a.readAnswers(o.answers); err != nil {
			return "", err
		}
		maps.Copy(given, o.given)
	}
	wrong, err := v.take(given)
	if err != nil {
		return "", err
	}
	if wrong != nil {
		return "", fmt.Errorf(a.say(errAnswersWrong), strings.Join(wrong, "\n\t"))
	}
	if !ask || o.answers == stdin {
		missing, err := v.usually()
		if err == nil && missing != nil {
			err = fmt.Errorf(a.say(errAnswersMissing), strings.Join(missing, ", "))
		}
		src, _ := v.toml()
		return src, err
	}
	v.ask = a.asker()
	src, err := v.run()
	if errors.Is(err, io.EOF) {
		err = v.keep(kept, to)
	}
	return src, err
}

func (a *app) absent(path string) error {
	_, err := os.Lstat(path)
	if err == nil {
		return fmt.Errorf(a.say(errExists), path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// makeNew writes new files, all or none, and says what comes next.
func (a *app) makeNew(s start, outputs []output) error {
	for _, o := range outputs {
		if err := a.absent(o.name); err != nil {
			return err
		}
	}
	outputs, err := a.explained(s, outputs)
	if err != nil {
		return err
	}
	if err := makeFolderOf(s.deal); err != nil {
		return err
	}
	if err := writeAll(outputs, shield{}.keep); err != nil {
		return err
	}
	for _, o := range outputs {
		a.done(wordMade, o.name)
	}
	a.done(wordNext, s.deal)
	return nil
}

func makeFolderOf(file string) error { return makeFolder(filepath.Dir(file)) }

// makeFolder makes a folder in which a file shall be written. Where a system lets
// nobody make one, it says of the place that it is not there.
func makeFolder(dir string) error {
	err := os.MkdirAll(dir, 0o777)
	if errors.Is(err, fs.ErrNotExist) {
		return &fs.PathError{Op: "mkdir", Path: dir, Err: errNoPlace}
	}
	return err
}
