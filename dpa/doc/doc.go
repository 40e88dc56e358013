// Package doc holds a composed agreement: numbered, in one language, with
// every blank filled and every reference resolved. Renderers read it and
// nothing else; no renderer knows a language.
//
// It cannot hold a blank or a condition: what package prose parses does not
// reach a document unless it was filled, and the compiler sees to that.
package doc

import (
	"fmt"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/style"
)

// A Document is an agreement ready to be laid out.
type Document struct {
	Lang      string // BCP 47: "fr", "en"
	Title     string
	Short     string   // the title in few words, for the header; Title serves when it is empty
	Parties   []Line   // whom the cover names, each with its role: "Controller:", "Clinique des Lilas"
	Reference string   // printed in the footer; may be empty
	Version   string   // "Version 3"; may be empty
	Date      string   // date of the agreement as the language writes it; may be empty
	Secrecy   string   // to whom it is confidential, "Confidential"; may be empty
	Initials  []string // who sign their initials at the foot of each page: their names, or their roles
	Author    string   // the processor's name, for the metadata
	Draft     string   // the word printed across the pages of a draft; empty when final
	Labels    Labels
	Style     style.Style // how it looks; Classic when it is zero
	Sections  []*Section
	Terms     []string // the defined terms of more than one word, in each form: no line divides a word of one

	// Beside is the same agreement in a second language, which stands in a column
	// beside this one; nil for a document in one language. What is not text, as the
	// style and the attachments, is this document's.
	Beside *Document

	Attachments []Attachment // files that a PDF carries byte for byte
}

// An Attachment is a file that accompanies the document.
type Attachment struct {
	Name  string // "clauses-2021-914.pdf"
	Type  string // its MIME type
	About string // what it is, in the language of the document
	Data  []byte
}

// Labels are the few words that a renderer prints by itself.
type Labels struct {
	Page      string // "Page" in "Page 3 sur 12"
	Of        string // "sur"
	Contents  string // heading of the table of contents
	Continued string // "(suite)", after the head of a table that goes on
	Initials  string // "Paraphes", before the boxes for them
}

// Particulars are what identifies the document, in the order in which it is
// printed under the title: reference, version, date, secrecy.
func (d *Document) Particulars() []string {
	var out []string
	for _, s := range []string{d.Reference, d.Version, d.Date, d.Secrecy} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Names are the parties, each with its role, in one line.
func (d *Document) Names() string {
	var out []string
	for _, p := range d.Parties {
		out = append(out, strings.TrimSpace(p.Label+" "+p.Value))
	}
	return strings.Join(out, " · ")
}

// A Block is one of *Section, *Paragraph, *List, *Table and *Signatures.
type Block interface{ block() }

// A Section is a heading and what stands under it: an article, an annex, or a
// part of one. Without label and title its blocks stand under the title of the
// document.
type Section struct {
	Pos    diag.Pos // where the text was written
	ID     string   // "breach", "subprocessors.aws": the target of references, the same in every language
	Level  int      // from 1
	Label  string   // "Article 7 –", "7.", "Annexe 2 –"; empty when the heading has no number
	Title  []Inline
	Annex  bool // an annex begins on a new page
	Blocks []Block
}

// A Paragraph is running text, numbered or not.
type Paragraph struct {
	Pos    diag.Pos
	ID     string // "breach.notice"; empty when nothing can refer to it
	Number string // "7.2", set hanging; empty when not numbered
	Text   []Inline
}

// A List is a list whose items carry numbers or bullets.
type List struct {
	Pos       diag.Pos
	Numbering Numbering
	Items     []*Item
}

// A Numbering is how the items of a list are told apart. The numbers themselves
// are in the items.
type Numbering uint8

// The numberings.
const (
	Figures Numbering = iota // 7.1, 7.2
	Letters                  // a), b)
	Romans                   // i), ii)
	Bullets                  // no numbers
	Terms                    // definitions: each item begins with its term, and needs no mark
	Parties                  // who the parties are: each item begins with a name; numbered or not, by the language
)

// An Item is an entry of a List.
type Item struct {
	ID     string // "breach.content.a"
	Number string // "a)" or "(a)"; empty where the list has none
	Blocks []Block
}

// A Table has rows of cells. When Head is empty the first cell of each row is
// the heading of its row.
type Table struct {
	Pos    diag.Pos
	Widths []int // relative widths of the columns; one per column
	Head   []Cell
	Rows   []Row
}

// A Row is a row of a Table, with as many cells as the table has columns.
type Row struct {
	ID    string
	Cells []Cell
}

// A Cell holds blocks: paragraphs, lists.
type Cell struct{ Blocks []Block }

// Signatures is the block where the parties sign. It is never split.
type Signatures struct {
	Pos     diag.Pos
	ID      string
	Profile Profile // how a final is signed
	Parties []Signatory
}

// A Profile says for which way of signing a document is made. A draft is made
// for none.
type Profile string

// The profiles. The empty one is Paper.
const (
	Paper    Profile = "paper"    // by hand
	Fields   Profile = "fields"   // in the fields of the file
	Docusign Profile = "docusign" // by a program that finds its places in the text
	Yousign  Profile = "yousign"
	Adobe    Profile = "adobe"
)

// A Signatory is one party's part of the signature block.
type Signatory struct {
	ID      string   // "controller", "processor"
	Role    []Inline // "Pour le Responsable du traitement"
	Party   string   // the party's name
	Signers []Signer // at least one
}

// A Signer is who signs for a party.
type Signer struct {
	ID      string // "controller"; "controller.2" is the second one of that party
	Order   int    // in which they sign, from 1
	Lines   []Line // name, capacity, place, date
	Mention string // what is written before the signature, "Lu et approuvé"; may be empty
	Sign    string // the word above the empty space: "Signature"
	Tip     string // says which signature that is to who cannot see the page
}

// A Line is a label and what follows it. In a signature block an empty Value is a
// rule to write on; on the cover an empty Label is none.
type Line struct {
	Key, Label, Value string // Key is "name", "capacity", "place" or "date", or the ID of a party
	Tip               string // says what is written there, and by whom, as for a signature
}

func (*Section) block()    {}
func (*Paragraph) block()  {}
func (*List) block()       {}
func (*Table) block()      {}
func (*Signatures) block() {}

// An Inline is one of Text, Term, Label, Aside, Gap, Ref, Page, Extent, Link and
// Fill.
type Inline interface{ inline() }

type (
	// Text is words as they stand.
	Text string
	// Term is a term at the place that defines it, quotation marks included.
	Term string
	// Label is words in bold: a lead-in, such as the name of a data subject before
	// the categories of data, or those of a paragraph that has to be conspicuous.
	Label string
	// Aside is a remark in italics.
	Aside string
	// Gap stands, in italics, where a fact is unknown: it says so in words.
	Gap string
	// Ref points to a section, paragraph or item of this document.
	Ref struct{ ID, Text string }
	// Page is the number of the page on which a section, paragraph or item before
	// it stands, behind the words Before. It is nothing where there are no pages.
	Page struct{ ID, Before string }
	// Extent is how many pages a section takes that begins a page: the words
	// Before, the number, and One or Many. It is nothing where there are no pages.
	Extent struct{ ID, Before, One, Many string }
	// Link points out of the document.
	Link struct{ URL, Text string }
	// Fill is what the agreement puts into a blank. It is plain text; Pos is
	// where the user wrote it, when that is one place. The name of a party is
	// Strong where the agreement says who it is, and so is what stands in a paragraph
	// that has to be conspicuous.
	Fill struct {
		Pos        diag.Pos
		Name, Text string
		Strong     bool
	}
)

func (Text) inline()   {}
func (Term) inline()   {}
func (Label) inline()  {}
func (Aside) inline()  {}
func (Gap) inline()    {}
func (Ref) inline()    {}
func (Page) inline()   {}
func (Extent) inline() {}
func (Link) inline()   {}
func (Fill) inline()   {}

// Words returns the words of an inline, without its marks; of a Page or an Extent
// there are none, for only a renderer knows them.
func Words(in Inline) string {
	switch in := in.(type) {
	case Text:
		return string(in)
	case Term:
		return string(in)
	case Label:
		return string(in)
	case Aside:
		return string(in)
	case Gap:
		return string(in)
	case Fill:
		return in.Text
	case Ref:
		return in.Text
	case Link:
		return in.Text
	case Page, Extent:
		return ""
	}
	panic(fmt.Sprintf("doc: unknown inline %T", in))
}

// Plain returns the words of a line.
func Plain(line []Inline) string {
	var b strings.Builder
	for _, in := range line {
		b.WriteString(Words(in))
	}
	return b.String()
}

// Walk calls visit for every line of text of d, in reading order: titles,
// paragraphs, and those in items and cells.
func Walk(d *Document, visit func(text []Inline)) {
	for _, s := range d.Sections {
		walk([]Block{s}, visit)
	}
}

func walk(blocks []Block, visit func([]Inline)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			visit(b.Title)
			walk(b.Blocks, visit)
		case *Paragraph:
			visit(b.Text)
		case *List:
			for _, it := range b.Items {
				walk(it.Blocks, visit)
			}
		case *Table:
			for _, c := range b.Head {
				walk(c.Blocks, visit)
			}
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					walk(c.Blocks, visit)
				}
			}
		case *Signatures:
			for _, p := range b.Parties {
				visit(p.Role)
			}
		}
	}
}
