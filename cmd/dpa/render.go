package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// renderOptions are the flags of `dpa render`.
type renderOptions struct {
	out            string
	langs, formats []string
	open, watch    bool
	force          bool
}

func (a *app) renderCommand() *cobra.Command {
	var o renderOptions
	cmd := &cobra.Command{
		Use:     "render [DEAL.toml…]",
		Short:   a.say(shortRender),
		Long:    a.say(longRender),
		Example: a.say(exampleRender),
		Args:    a.args(0, anyNumber, wantDeal),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, f := range o.formats {
				if err := a.oneFormat(f, "pdf", "md"); err != nil {
					return err
				}
			}
			for i, lang := range o.langs {
				o.langs[i] = strings.ToLower(lang)
			}
			switch ext := extension(o.out); {
			case slices.Contains([]string{"doc", "docx", "odt", "rtf", "txt", "html", "htm"}, ext):
				return fmt.Errorf(a.say(errOutFormat), o.out)
			case ext == "md" && !cmd.Flags().Changed("format"):
				o.formats = []string{"md"}
			case (ext == "pdf" || ext == "md") && len(o.formats) == 1 && o.formats[0] != ext:
				return fmt.Errorf(a.say(errOutOther), o.out, o.formats[0])
			case o.out == "-" && (o.open || o.watch):
				return errors.New(a.say(errOutWatch))
			}
			deals, err := a.deals(args)
			if err != nil {
				return err
			}
			if o.watch {
				return a.watch(deals, o)
			}
			return a.render(deals, o)
		},
	}
	cmd.Flags().StringVarP(&o.out, "out", "o", ".", a.say(flagOut))
	cmd.Flags().StringSliceVar(&o.langs, "lang", nil, a.say(flagLang))
	cmd.Flags().StringSliceVar(&o.formats, "format", []string{"pdf"}, a.say(flagFormat))
	cmd.Flags().BoolVar(&o.force, "force", false, a.say(flagForce))
	cmd.Flags().BoolVar(&o.open, "open", false, a.say(flagOpen))
	cmd.Flags().BoolVar(&o.watch, "watch", false, a.say(flagWatch))
	a.complete(cmd, "format", []string{"pdf", "md"})
	return cmd
}

// An output is a finished document and the name it goes by.
type output struct {
	name string
	data []byte
}

// A document is an agreement in one of its languages, as a file.
type document struct {
	output
	lang  string
	pages int // of a PDF
}

func outputs(documents []document) []output {
	var out []output
	for _, d := range documents {
		out = append(out, d.output)
	}
	return out
}

// render writes the documents of deals. What is wrong with one of them does not
// keep the others from being written.
func (a *app) render(deals []string, o renderOptions) error {
	if len(deals) > 1 && toOneFile(o.out) {
		return fmt.Errorf(a.say(errOneFile), o.out)
	}
	from := map[string]string{} // the deal that a file comes from
	var worst error
	for _, deal := range deals {
		documents, err := a.documents(deal, o)
		for _, d := range documents {
			if first, ok := from[d.name]; ok && err == nil {
				err = fmt.Errorf(a.say(errSameName), first, deal, d.name)
			}
			from[d.name] = deal
		}
		if errors.Is(err, errVendor) && len(deals) > 1 { // a pattern fits it as well
			a.aside(wordVendorAlone, deal)
			continue
		}
		if err == nil {
			err = a.deliver(outputs(documents), o.out, o.force)
		}
		if err == nil && o.open && len(documents) > 0 {
			err = a.openFile(documents[0].in(o.out))
		}
		if err != nil && len(deals) > 1 && !errors.Is(err, errFindings) { // else it is said at the end
			fmt.Fprintln(a.stderr, a.say(wordError), visible(a.sentence(err)))
			err = errTold
		}
		if worst == nil || errors.Is(worst, errFindings) && err != nil {
			worst = err
		}
	}
	return worst
}

// errVendor marks the error that a file is a vendor's; its words are around it.
var errVendor = errors.New("")

// documents makes the documents of a deal; errFindings says that there are none.
func (a *app) documents(deal string, o renderOptions) ([]document, error) {
	p, err := a.open(deal)
	if err != nil {
		return nil, err
	}
	if p.deal == nil && isVendor(p.found) && p.found.Err() == nil {
		return nil, fmt.Errorf(a.say(errVendorAlone)+"%w", deal, errVendor)
	}
	if p.deal == nil {
		a.print(a.stderr, p.errors())
		a.note(slices.DeleteFunc(slices.Clone(p.found), func(f diag.Finding) bool { return f.Severity() == diag.Error }))
		fmt.Fprint(a.stderr, a.sayf(wordNothing, p.found.Count(diag.Error)))
		a.orphan(deal, p)
		return nil, errFindings
	}
	documents, err := a.encode(p.deal, nameFor(p, deal), o.langs, o.formats)
	if err != nil {
		return nil, err
	}
	a.note(p.errors())
	if n := p.found.Count(diag.Warning); n > 0 {
		a.aside(wordWarnings, n, deal)
	}
	return documents, nil
}

// encode writes the documents of a deal in langs, or in its own languages, in
// every format, under a name without its endings.
func (a *app) encode(of *dpa.Deal, name string, langs, formats []string) ([]document, error) {
	if len(langs) == 0 {
		langs = of.Languages()
	}
	var out []document
	for _, lang := range langs {
		d, _ := of.Document(lang)
		if d == nil {
			return nil, fmt.Errorf(a.say(errLanguage), lang, strings.Join(of.Languages(), ", "))
		}
		for _, format := range formats {
			o := document{output: output{name: name + "." + lang + "." + format}, lang: lang}
			var err error
			if format == "md" {
				var b bytes.Buffer
				err = markdown.Write(&b, d)
				if o.data = b.Bytes(); d.Draft != "" {
					o.data = asDraftText(o.data)
				}
			} else {
				o.data, o.pages, err = of.PDF(lang)
			}
			if err != nil {
				return nil, err
			}
			out = append(out, o)
		}
	}
	return out, nil
}

// An opened deal is what its files gave.
type opened struct {
	lib   *library.Library
	deal  *dpa.Deal // nil when there is no document to be made
	found diag.List
	where place
}

// separator stands between the cells of a sheet in a language.
func (p *opened) separator(lang string) rune {
	if l, ok := p.lib.Locales.For(lang); ok {
		return l.Separator()
	}
	return ','
}

func (p *opened) errors() diag.List {
	return slices.DeleteFunc(slices.Clone(p.found), func(f diag.Finding) bool { return f.Severity() != diag.Error })
}

// open opens a deal. Its findings name files as the user would.
func (a *app) open(deal string) (*opened, error) {
	w, err := a.place(deal)
	if err != nil {
		return nil, err
	}
	lib, err := a.libraryFor(w)
	if err != nil {
		return nil, err
	}
	p := &opened{where: w, lib: lib}
	p.deal, p.found, err = dpa.Open(w.files, w.name, lib)
	if err == nil && p.deal == nil && blank(w) {
		if deal == stdin {
			return nil, errors.New(a.say(errBlankIn))
		}
		return nil, fmt.Errorf(a.say(errBlank), deal)
	}
	p.found.Rename(w.shown)
	p.found.Sort()
	return p, a.unreadable(w, deal, err)
}

// understood is open for a deal that has documents; the findings of any other
// are printed.
func (a *app) understood(deal string) (*opened, error) {
	p, err := a.open(deal)
	switch {
	case err != nil || p.deal != nil:
	case a.several && isVendor(p.found) && p.found.Err() == nil:
		a.aside(wordVendorAlone, deal)
		err = errAside
	default:
		err = a.refuse(p.found)
	}
	return p, err
}

// nameFor is what the documents of a deal are called: its reference and the party
// that differs from deal to deal, so that no two share a file. That is the
// controller, or the processor where the file of the deal names that one alone, as
// a vendor does who makes agreements with sub-processors.
func nameFor(p *opened, deal string) string {
	ag := p.deal.Agreement()
	name, party := ag.Reference, ag.Controller.Name
	own := func(at diag.Pos) bool { return at.File == p.where.name }
	if t := p.lib.Template(ag.TemplateID()); own(ag.Processor.At("name")) && (!own(ag.Controller.At("name")) || t != nil && t.Subprocessor) {
		party = ag.Processor.Name
	}
	// “Example, Inc.” without the signs that a name of a file does not need.
	if party = strings.TrimRight(strings.ReplaceAll(party, ",", ""), ". "); party != "" && name != "" {
		name += " " + party
	}
	return baseName(name, deal)
}

// baseName is a reference as one name within a folder; without one, that of the
// file of the deal.
func baseName(reference, deal string) string {
	if name := plainName(reference); name != "" {
		return name
	}
	return strings.TrimSuffix(filepath.Base(deal), filepath.Ext(deal))
}

// longestName is how many bytes of a name may come from a reference: file
// systems allow 255 for the whole.
const longestName = 200

// plainName is a reference without the characters that a file system, a shell
// or a mail program would stumble over, or that hide what a name says; empty
// when nothing is left of it. A long one ends in a hash of the whole.
func plainName(reference string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z) || strings.ContainsRune("/\\:*?[]\"<>|'`$&;", r) {
			return '-'
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(reference, "-")))
	// A name that begins with a full stop is hidden, one that begins with a
	// dash is an option, and the other signs begin a formula in a spreadsheet.
	if name = strings.TrimLeft(name, ".-=+@＝＋－＠"); strings.Trim(name, ".-") == "" {
		return ""
	}
	if len(name) > longestName {
		end := longestName
		for !utf8.RuneStart(name[end]) {
			end--
		}
		name = fmt.Sprintf("%s-%x", name[:end], sha256.Sum256([]byte(reference)))[:end+9]
	}
	if reserved.MatchString(name) { // by Windows, whatever follows the full stop
		name = "_" + name
	}
	return name
}

var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)`)

// extension returns the end of a file name, in small letters: "pdf".
func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
}

// toOneFile reports whether -o names a file, or standard output, and no folder.
func toOneFile(out string) bool {
	ext := extension(out)
	return out == "-" || ext == "pdf" || ext == "md"
}

// in is the file that -o makes of an output.
func (o output) in(out string) string {
	if toOneFile(out) {
		return out
	}
	return filepath.Join(out, o.name)
}

// deliver writes the outputs: to standard output, into one file, or into a
// folder.
func (a *app) deliver(outputs []output, out string, force bool) error {
	if toOneFile(out) && len(outputs) != 1 {
		return fmt.Errorf(a.say(errOneFile), out)
	}
	if out == "-" {
		_, err := a.stdout.Write(outputs[0].data)
		return err
	}
	for i, o := range outputs {
		outputs[i].name = o.in(out)
	}
	if err := makeFolderOf(outputs[0].name); err != nil {
		return err
	}
	if err := writeAll(outputs, a.shield(force).keep); err != nil {
		return err
	}
	for _, o := range outputs {
		a.done(wordWrote, o.name)
	}
	return nil
}
