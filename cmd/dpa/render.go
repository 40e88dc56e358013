package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

func (a *app) renderCommand() *cobra.Command {
	var out string
	var langs, formats []string
	cmd := &cobra.Command{
		Use:     "render DEAL.toml",
		Short:   a.say(shortRender),
		Long:    a.say(longRender),
		Example: a.say(exampleRender),
		Args:    a.args(1, 1, wantDeal),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, f := range formats {
				if err := a.oneFormat(f, "pdf", "md"); err != nil {
					return err
				}
			}
			switch ext := extension(out); {
			case slices.Contains([]string{"doc", "docx", "odt", "rtf", "txt", "html", "htm"}, ext):
				return fmt.Errorf(a.say(errOutFormat), out)
			case ext == "md" && !cmd.Flags().Changed("format"):
				formats = []string{"md"}
			case (ext == "pdf" || ext == "md") && len(formats) == 1 && formats[0] != ext:
				return fmt.Errorf(a.say(errOutOther), out, formats[0])
			}
			return a.render(args[0], out, langs, formats)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", ".", a.say(flagOut))
	cmd.Flags().StringSliceVar(&langs, "lang", nil, a.say(flagLang))
	cmd.Flags().StringSliceVar(&formats, "format", []string{"pdf"}, a.say(flagFormat))
	return cmd
}

// An output is a finished document and the name it goes by.
type output struct {
	name string
	data []byte
}

func (a *app) render(deal, out string, langs, formats []string) error {
	p, err := a.prepare(deal, langs)
	if err != nil {
		return err
	}
	outputs, err := p.encode(deal, formats)
	if err != nil {
		return err
	}
	if p.blocked {
		a.print(a.stderr, p.found)
		fmt.Fprintf(a.stderr, a.say(wordNothing), p.found.Count(diag.Error))
		return errFindings
	}
	a.print(a.stderr, p.errors())
	if n := p.found.Count(diag.Warning); n > 0 {
		fmt.Fprintf(a.stderr, a.say(wordWarnings), n, deal)
	}
	return a.deliver(outputs, out)
}

// encode writes every document in every format. A character that the fonts
// lack is a finding, and blocks.
func (p *prepared) encode(deal string, formats []string) ([]output, error) {
	var outputs []output
	var found diag.List
	var options pdf.Options
	if p.agreement != nil && !p.agreement.Date.IsZero() { // the metadata have the agreement's date, never today's
		day := p.agreement.Date
		options.Created = time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, time.UTC)
	}
	for _, d := range p.docs {
		for _, format := range formats {
			var b bytes.Buffer
			write := func() error { return pdf.Write(&b, d, options) }
			if format == "md" {
				write = func() error { return markdown.Write(&b, d) }
			}
			err := write()
			if missing := (pdf.GlyphErrors)(nil); errors.As(err, &missing) {
				p.blocked = true
				for _, m := range missing {
					found.Add(m.Pos, "DPA408", diag.Args{"code": fmt.Sprintf("U+%04X", m.Rune), "context": m.Context})
				}
			} else if err != nil {
				return nil, err
			}
			outputs = append(outputs, output{fileName(p.agreement, deal, d.Lang, format), b.Bytes()})
		}
	}
	p.add(written(found))
	return outputs, nil
}

// written leaves out, of what says that a character is in no font, that which
// only repeats in a text of the library what a file of the deal brings there.
func written(found diag.List) diag.List {
	inDeal := map[any]bool{}
	for _, f := range found {
		inDeal[f.Args["code"]] = inDeal[f.Args["code"]] || strings.HasSuffix(f.Pos.File, ".toml")
	}
	return slices.DeleteFunc(found, func(f diag.Finding) bool {
		return inDeal[f.Args["code"]] && !strings.HasSuffix(f.Pos.File, ".toml")
	})
}

// A prepared deal is everything that can be known of it before it is written.
type prepared struct {
	agreement *dpa.Agreement  // nil when the files could not be understood
	docs      []*doc.Document // one for each language; fewer when one cannot be composed
	found     diag.List
	blocked   bool // an error stands between the deal and its documents
	where     place
}

// add adds findings, in order, and names their files as the user would.
func (p *prepared) add(found diag.List) {
	found.Rename(p.where.shown)
	p.found = append(p.found, found...)
	p.found.Sort()
}

func (p *prepared) errors() diag.List {
	return slices.DeleteFunc(slices.Clone(p.found), func(f diag.Finding) bool { return f.Severity() != diag.Error })
}

// open loads the deal, and the library that it is checked against.
func (a *app) open(deal string) (*prepared, *library.Library, error) {
	lib, err := a.load()
	if err != nil {
		return nil, nil, err
	}
	w, err := where(deal)
	if err != nil {
		return nil, nil, err
	}
	p := &prepared{blocked: true, where: w}
	agreement, found, err := dpa.Load(os.DirFS(w.root), w.name, lib)
	p.agreement = agreement
	p.add(found)
	return p, lib, a.unreadable(w, deal, err)
}

// understood is open for a deal that has an agreement; the findings of any
// other are printed.
func (a *app) understood(deal string) (*prepared, *library.Library, error) {
	p, lib, err := a.open(deal)
	if err == nil && p.agreement == nil {
		a.print(a.stderr, p.found)
		err = errFindings
	}
	return p, lib, err
}

// prepare loads and composes the deal in langs, or in its own languages.
func (a *app) prepare(deal string, langs []string) (*prepared, error) {
	p, lib, err := a.open(deal)
	if err != nil || p.agreement == nil {
		return p, err
	}
	if len(langs) == 0 {
		langs = p.agreement.Languages
	}
	for _, lang := range langs {
		if !slices.Contains(p.agreement.Languages, lang) {
			return nil, fmt.Errorf(a.say(errLanguage), lang, strings.Join(p.agreement.Languages, ", "))
		}
		d, found := dpa.Compose(p.agreement, lib, lang)
		p.add(found)
		if d != nil {
			p.docs = append(p.docs, d)
		}
	}
	p.blocked = len(p.docs) < len(langs)
	return p, nil
}

// fileName is the reference and the language, without the characters that a
// file system, a shell or a mail program would stumble over.
func fileName(ag *dpa.Agreement, deal, lang, format string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(` /\:*?"<>|'`, r) {
			return '-'
		}
		return r
	}, ag.Reference)
	if strings.Trim(name, ".-") == "" {
		name = strings.TrimSuffix(filepath.Base(deal), filepath.Ext(deal))
	}
	return name + "." + lang + "." + format
}

// extension returns the end of a file name, in small letters: "pdf".
func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
}

// deliver writes the outputs: to standard output, into one file, or into a
// folder.
func (a *app) deliver(outputs []output, out string) error {
	ext := extension(out)
	oneFile := out == "-" || ext == "pdf" || ext == "md"
	if oneFile && len(outputs) != 1 {
		return fmt.Errorf(a.say(errOneFile), out)
	}
	if out == "-" {
		_, err := a.stdout.Write(outputs[0].data)
		return err
	}
	if oneFile {
		outputs[0].name = out
	} else {
		for i := range outputs {
			outputs[i].name = filepath.Join(out, outputs[i].name)
		}
	}
	if err := os.MkdirAll(filepath.Dir(outputs[0].name), 0o777); err != nil {
		return err
	}
	if err := writeAll(outputs); err != nil {
		return err
	}
	for _, o := range outputs {
		fmt.Fprintf(a.stdout, a.say(wordWrote), o.name)
	}
	return nil
}

// writeAll writes every output beside its place and renames them all only
// when each is whole on disk, so that a full disk loses no earlier document.
func writeAll(outputs []output) (err error) {
	var written []string
	defer func() {
		for _, name := range written {
			os.Remove(name) // those already renamed are gone from here
		}
	}()
	for _, o := range outputs {
		f, err := os.CreateTemp(filepath.Dir(o.name), "."+filepath.Base(o.name)+".*")
		if err != nil {
			return about(filepath.Dir(o.name), err)
		}
		written = append(written, f.Name())
		_, werr := f.Write(o.data)
		mode := fs.FileMode(0o644)
		if info, err := os.Stat(o.name); err == nil {
			mode = info.Mode().Perm() // what was private stays private
		}
		if err := errors.Join(werr, f.Chmod(mode), f.Close()); err != nil {
			return about(o.name, err)
		}
	}
	for i, o := range outputs {
		if err := os.Rename(written[i], o.name); err != nil {
			if info, serr := os.Stat(o.name); serr == nil && info.IsDir() {
				return &fs.PathError{Op: "rename", Path: o.name, Err: syscall.EISDIR}
			}
			return about(o.name, err)
		}
	}
	return nil
}
