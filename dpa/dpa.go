// Package dpa assembles a data processing agreement under Article 28 GDPR: it
// checks what a user describes in TOML, JSON or Go, and composes it with the
// clauses of a library into a document, in each of its languages.
//
//	files ── Open ──────────────┐
//	                            ├──► *Deal ── Document ──► *doc.Document ──► pdf, markdown
//	*agreement.Agreement ─ Check┘
//
// A [Deal] is an agreement that was checked, and nothing else becomes a
// document. Nothing here knows the clock, the environment or a file outside the
// fs.FS that it is given, so equal files give equal documents.
//
// # What can come back
//
// [Open], [Check] and [Deal.Document] return findings beside their result. All
// problems of an agreement are found at once, and there are three cases:
//
//   - The result is nil. At least one finding is an error that no document may
//     carry: something is missing, wrong, or, in a final, anything is an error
//     at all. Or the file is a vendor's, which a deal has yet to extend.
//   - There is a result, and findings. A warning asks a lawyer to look. A draft
//     may even carry an error of law (DPA401 and the like), so
//     found.Err() != nil does not mean that there is no document: ask whether
//     the result is nil.
//   - There is a result, and no finding.
//
// The third value of [Open] is an error of the world: a file that cannot be
// read.
//
// # Programs that share
//
// A library, a deal and its documents are only read once they are made: load
// the library once and share all of them between goroutines.
package dpa

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/choose"
	"github.com/dpakit/dpakit/dpa/internal/compose"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf"
	"github.com/dpakit/dpakit/dpa/timeline"
)

// A Deal is an agreement that was checked against a library and composes in
// each of its languages.
type Deal struct {
	agreement *agreement.Agreement // a copy of what was checked
	lib       *library.Library
	composed  map[string]composed
}

type composed struct {
	document *doc.Document
	found    diag.List
}

// Open reads the deal in the file of that name, TOML or JSON, with everything
// that it extends, and checks it as Check does. A path in `extends` or
// `registry` is relative to the file in which it stands and cannot leave fsys.
//
// Open of a vendor's file gives no deal; a finding (DPA100) says what a deal
// that extends it must still give.
func Open(fsys fs.FS, name string, lib *library.Library) (*Deal, diag.List, error) {
	b, err := OpenBase(fsys, name, lib)
	if err != nil {
		return nil, nil, err
	}
	kept.On[opened](&lib.Kept).add(b)
	d, found := b.open(nil, nil)
	return d, found, nil
}

// LibraryOf returns the folder of texts that a deal, or a file that it extends,
// names (`library = "../texts"`): its path in fsys, and the place where it is
// named. It is empty when none is named. Open does not look there, because a
// library is loaded once for many deals: a program that lets its users name a
// folder loads it as a further layer with [library.Load]. lib remembers the files
// for an Open with it, as most deals have it: [library.Builtin] of the program.
func LibraryOf(fsys fs.FS, name string, lib *library.Library) (dir string, at diag.Pos) {
	return read.Library(fsys, name, kept.On[input.Parsed](&lib.Kept))
}

// Read is the first half of Open: what the files say, before anything is
// checked but their form. A program reads a vendor's file, sets the customer
// and gives the agreement to Check. The agreement is nil when a finding is an
// error.
func Read(fsys fs.FS, name string, lib *library.Library) (*agreement.Agreement, diag.List, error) {
	files, err := read.Next(fsys, name, kept.On[input.Parsed](&lib.Kept))
	if err != nil {
		return nil, nil, err
	}
	a, found := files.Agreement(nil, lib)
	found = append(files.Found, found...)
	found = read.Suggest(found, lib)
	found.Sort()
	found.Limit()
	if found.Err() != nil {
		return nil, found, nil
	}
	return a, found, nil
}

// Check checks an agreement that a program made or changed: every value by what
// it is, whatever a file said before. It works on a copy, so the deal does not
// change when a does. Findings name their place by a path,
// "subprocessors[1].services[0].purpose", and by the file where there was one.
func Check(a *agreement.Agreement, lib *library.Library) (*Deal, diag.List) {
	d, found := examine(a.Clone(), lib, false, nil)
	found.Sort()
	found.Limit()
	return d, found
}

// examine checks a, which nobody changes, and composes it. Composition needs an agreement
// without errors; flawed says that some are known already. alike is what is known of
// agreements that share with a all that is not their customer's own; nil when there are
// none.
func examine(a *agreement.Agreement, lib *library.Library, flawed bool, alike *check.Common) (*Deal, diag.List) {
	d := &Deal{agreement: a, lib: lib, composed: map[string]composed{}}
	memories := kept.On[kept.Pool[check.Memory]](&lib.Kept)
	m := memories.Take()
	found := check.Next(d.agreement, lib, m, alike)
	memories.Put(m)
	if flawed || found.Blocks() || isVendor(found) {
		return nil, check.Accept(d.agreement, found)
	}
	ready := true
	faults := map[string]bool{} // of the texts, in the languages so far
	tongues := d.agreement.Tongues()
	for _, lang := range tongues {
		document, l := compose.Document(d.agreement, lib, lang)
		if len(tongues) == 1 {
			found = append(found, l...)
		} else {
			found = append(found, unsaid(faults, l)...)
		}
		if document != nil {
			missing := pdf.Check(document)
			found = append(found, missing...)
			l = append(l, missing...)
			if missing.Err() != nil {
				document = nil
			}
		}
		l.Sort()
		d.composed[lang] = composed{document, l}
		ready = ready && document != nil
	}
	for _, both := range d.agreement.Languages {
		if left, right, two := agreement.SideBySide(both); two && ready {
			document := compose.Beside(d.composed[left].document, d.composed[right].document)
			said := map[string]bool{}
			d.composed[both] = composed{document, append(unsaid(said, d.composed[left].found), unsaid(said, d.composed[right].found)...)}
		}
	}
	found = check.Accept(d.agreement, withoutEchoes(found))
	if !ready || d.agreement.Status == agreement.Final && found.Err() != nil {
		return nil, found
	}
	return d, found
}

// unsaid leaves out of l what faults has of the text of another language, and
// adds the rest to faults: the languages of an agreement say the same, and have
// its faults together.
func unsaid(faults map[string]bool, l diag.List) diag.List {
	var out diag.List
	var said []string
	for _, f := range l {
		key := f.Check + "\n" + f.Message("en") + "\n" + f.Message("fr")
		if said = append(said, key); !faults[key] {
			out = append(out, f)
		}
	}
	for _, key := range said {
		faults[key] = true
	}
	return out
}

func isVendor(l diag.List) bool {
	return slices.ContainsFunc(l, func(f diag.Finding) bool { return f.Check == "DPA100" })
}

// withoutEchoes leaves out, of the findings that a character is in no font,
// those that only repeat in a text of the library what the agreement brings
// there.
func withoutEchoes(found diag.List) diag.List {
	brought := map[any]bool{}
	for _, f := range found {
		if f.Check == "DPA408" && (f.Pos.Path != "" || isData(f.Pos.File)) {
			brought[f.Args["code"]] = true
		}
	}
	return slices.DeleteFunc(found, func(f diag.Finding) bool {
		return f.Check == "DPA408" && brought[f.Args["code"]] && f.Pos.Path == "" && !isData(f.Pos.File)
	})
}

func isData(file string) bool {
	return strings.HasSuffix(file, ".toml") || strings.HasSuffix(file, ".json")
}

// Languages returns the languages of the deal's documents, in the order in which
// they are rendered. A document with two side by side is "fr+en".
func (d *Deal) Languages() []string { return slices.Clone(d.agreement.Languages) }

// Agreement returns a copy of the agreement that was checked.
func (d *Deal) Agreement() *agreement.Agreement { return d.agreement.Clone() }

// Document returns the deal's document in one of its languages, with the
// findings that only composing it in that language could make. It is nil for a
// language that the deal has not (DPA306). The document is shared: a program
// that wants another one copies what it changes.
func (d *Deal) Document(lang string) (*doc.Document, diag.List) {
	c, ok := d.composed[lang]
	if !ok || !slices.Contains(d.agreement.Languages, lang) {
		var l diag.List
		l.Add(d.agreement.At("languages"), "DPA306", diag.Args{"lang": lang, "known": strings.Join(d.agreement.Languages, ", ")})
		return nil, l
	}
	document := *c.document
	return &document, slices.Clone(c.found)
}

// first is the language of a document, the left one when it has two.
func first(document string) string {
	left, _, _ := agreement.SideBySide(document)
	return left
}

// Rows returns the rows of an annex as plain text in one of the deal's
// languages, those that the deal has chosen: of one of Annexes. Facts that are
// stated unknown or absent say so in words, as in the document. The error says
// that there is no such annex or language.
func (d *Deal) Rows(lang, annex string) ([]Record, error) {
	if _, ok := d.composed[lang]; !ok {
		return nil, fmt.Errorf("the deal has no language %q, but %s", lang, strings.Join(d.agreement.Languages, ", "))
	}
	return compose.Records(d.agreement, d.lib, first(lang), annex)
}

// Coverage lists, in one of the deal's languages, what Art. 28 GDPR and its
// neighbours want in the agreement and what protects the controller there, with
// the articles and paragraphs of this deal that say it, and their pages in the PDF
// on A4. What a special condition took away has no place. The error says that the
// deal has not the language.
func (d *Deal) Coverage(lang string) ([]Obligation, error) {
	made, ok := d.composed[lang]
	if !ok {
		return nil, fmt.Errorf("the deal has no language %q, but %s", lang, strings.Join(d.agreement.Languages, ", "))
	}
	rows, err := compose.Coverage(d.agreement, d.lib, first(lang))
	if err != nil {
		return nil, err
	}
	pages, err := pdf.Places(made.document, pdf.Options{})
	if err != nil {
		return nil, err
	}
	for i := range rows {
		rows[i].SetPages(pages)
	}
	return rows, nil
}

// An Obligation says where a deal contains an obligation, one of its elements or a
// protection, in one language.
type Obligation = compose.Covered

// An ObligationPlace is a paragraph that contains one, with its page.
type ObligationPlace = compose.Place

// Clocks draws the times of the deal in French or English, "fr" or "en": notice,
// objection, termination, return, deletion, backups, audit and breach, on lines
// of calendar days. The error says that the language is neither.
func (d *Deal) Clocks(lang string) (*timeline.Chart, error) {
	return compose.Clocks(d.agreement, d.lib, lang)
}

// Explain says of each row of the agreement why it stands in the deal or does
// not, in words for whoever sells: a decision for every activity, measure and
// sub-processor, in the order of the agreement, and behind it one for each row
// within it that has a condition.
func (d *Deal) Explain() []Decision { return choose.Explain(d.agreement, d.lib) }

// Defaults lists what stands in the deal though nobody chose it: the usual
// values of parameters and the usual forms of clauses, in the order of the
// document, with what to write to choose them.
func (d *Deal) Defaults() []Default {
	return compose.Defaults(d.agreement, d.lib, first(d.agreement.Languages[0]))
}

// A Default is a value that nobody chose.
type Default = compose.Default

// A Decision says whether a row stands in the deal, and why.
type Decision = choose.Decision

// A Record is a row of an annex as plain text in one language, for
// spreadsheets and other programs.
type Record = compose.Record

// A Field is a fact of a Record. Its lines are the paragraphs of the document.
type Field = compose.Field

// A Part is the rows of one source below a Record: the services of a
// sub-processor.
type Part = compose.Part

// Annexes returns what Rows can return.
func Annexes() []string { return compose.Annexes() }

// Heading is what a field of a Record is called in one of the languages of the
// library: the heading of its column. A field that has no name names itself.
func (d *Deal) Heading(lang, field string) string { return compose.Heading(d.lib, lang, field) }

// Flows returns everything that passes from one hand to another in an
// agreement, as the deal has chosen it, with what the law on transfers says of
// each (Chapter V GDPR). It needs no deal, so it speaks of an agreement with
// errors too. a is not changed.
func Flows(a *agreement.Agreement, lib *library.Library) []Flow {
	return check.Movements(a.Clone(), lib)
}

// A Flow is data that pass from one hand to another: from whom, to whom, where,
// on which ground, and the verdict on it with its reasons.
type Flow = check.Movement

// A FlowVerdict says whether the data of a Flow may pass.
type FlowVerdict = check.Verdict

// The verdicts on a Flow.
const (
	Inside  = check.Inside  // everything is known to stay in the European Economic Area
	Covered = check.Covered // the data leave, on a ground that reaches where they go
	Pending = check.Open    // something is not known yet, or a lawyer has to look
	Refused = check.Refused // no ground carries the data
)
