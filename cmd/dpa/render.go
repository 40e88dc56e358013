package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
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
	"github.com/dpakit/dpakit/dpa/markdown"
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

func (a *app) render(deal, out string, langs, formats []string) error {
	p, err := a.open(deal)
	if err != nil {
		return err
	}
	if p.deal == nil {
		a.print(a.stderr, p.found)
		fmt.Fprintf(a.stderr, a.say(wordNothing), p.found.Count(diag.Error))
		return errFindings
	}
	documents, err := a.encode(p.deal, deal, langs, formats)
	if err != nil {
		return err
	}
	a.print(a.stderr, p.errors())
	if n := p.found.Count(diag.Warning); n > 0 {
		fmt.Fprintf(a.stderr, a.say(wordWarnings), n, deal)
	}
	return a.deliver(outputs(documents), out)
}

// encode writes the documents of a deal in langs, or in its own languages, in
// every format.
func (a *app) encode(of *dpa.Deal, deal string, langs, formats []string) ([]document, error) {
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
			o := document{output: output{name: fileName(d.Reference, deal, lang, format)}, lang: lang}
			var err error
			if format == "md" {
				var b bytes.Buffer
				err = markdown.Write(&b, d)
				o.data = b.Bytes()
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
	deal  *dpa.Deal // nil when there is no document to be made
	found diag.List
	where place
}

func (p *opened) errors() diag.List {
	return slices.DeleteFunc(slices.Clone(p.found), func(f diag.Finding) bool { return f.Severity() != diag.Error })
}

// open opens a deal. Its findings name files as the user would.
func (a *app) open(deal string) (*opened, error) {
	lib, err := a.load()
	if err != nil {
		return nil, err
	}
	w, err := where(deal)
	if err != nil {
		return nil, err
	}
	p := &opened{where: w}
	p.deal, p.found, err = dpa.Open(os.DirFS(w.root), w.name, lib)
	p.found.Rename(w.shown)
	p.found.Sort()
	return p, a.unreadable(w, deal, err)
}

// understood is open for a deal that has documents; the findings of any other
// are printed.
func (a *app) understood(deal string) (*opened, error) {
	p, err := a.open(deal)
	if err == nil && p.deal == nil {
		a.print(a.stderr, p.found)
		err = errFindings
	}
	return p, err
}

// fileName is the reference and the language, as one name within a folder.
func fileName(reference, deal, lang, format string) string {
	name := plainName(reference)
	if name == "" {
		name = strings.TrimSuffix(filepath.Base(deal), filepath.Ext(deal))
	}
	return name + "." + lang + "." + format
}

// longestName is how many bytes of a name may come from a reference: file
// systems allow 255 for the whole.
const longestName = 200

// plainName is a reference without the characters that a file system, a shell
// or a mail program would stumble over, or that hide what a name says; empty
// when nothing is left of it. A long one ends in a hash of the whole.
func plainName(reference string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z) || strings.ContainsRune("/\\:*?\"<>|'`$&;", r) {
			return '-'
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(reference, "-")))
	// A name that begins with a full stop is hidden, one that begins with a
	// dash is an option, and the other signs begin a formula in a spreadsheet.
	if name = strings.TrimLeft(name, ".-=+@"); strings.Trim(name, ".-") == "" {
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

var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)

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
