package dpa

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa/pdf"
)

// A VerifyState says what a file is, compared with a deal.
type VerifyState string

// The states of a file.
const (
	VerifySigned    VerifyState = "signed"    // it begins, byte for byte, with what the deal gives, and signatures of it follow
	VerifyUnsigned  VerifyState = "unsigned"  // it is, or begins with, what the deal gives, and no signature of it follows
	VerifyAltered   VerifyState = "altered"   // it begins with what the deal gives, and what follows shows something else, or more
	VerifyDifferent VerifyState = "different" // dpakit wrote it, from other data or in another look
	VerifyResaved   VerifyState = "resaved"   // dpakit made it, and another program wrote it anew: nothing can be compared
	VerifyTruncated VerifyState = "truncated" // its end is missing
	VerifyUnrelated VerifyState = "unrelated" // a PDF that dpakit did not make
	VerifyNoPDF     VerifyState = "no_pdf"
)

// A Verification is what a file is, compared with a deal.
type Verification struct {
	State VerifyState
	Lang  string // of the document that it was compared with; empty when it could not be
	// Creator is what the file says of the version and the texts that made it, when
	// they are not those of the deal: "dpakit 0.1.0, texts d6eff8eccbbe".
	Creator    string
	Signatures int // of the first revision, whole; whether they are valid, this does not say
	// Altered are the pages that a later revision changes, of a file that is altered;
	// 0 stands for what belongs to no single page. Where there are none, what follows
	// the first revision is not as the standard has it, so that readers may differ.
	Altered []int
	// Differences are the parts of the text that differ, in the order of the
	// deal's document. A file that is different and has none says the same in
	// another look, or was written by another version of dpakit.
	Differences []Difference
}

// A Difference is a part of the document, an article or an annex, that a file has
// otherwise than the deal. A side that has not the part at all is nil.
type Difference struct {
	Title      string
	File, Deal []string // words from the first that differs, and some before it
}

// Verify compares a file with the documents of the deal: whether what was signed is
// what these data give. A signing program adds its signatures behind the file that
// it was given, so that the first revision is rendered again and compared byte for
// byte; this needs nothing in the file but itself. Only what the file says of the
// version and the texts that made it is taken over first: an update that leaves this
// document as it was makes no difference.
//
// What follows may be signatures (in the fields of the document, invisible, or in
// its places to sign), values of fields, dates and what validates a signature.
// Anything else, before a signature or behind it, makes the file altered: pages
// that come, go or change, notes upon them, actions, layers. It does not check
// whether the signatures are valid, nor whose they are: a reader of PDF does, which
// knows whom it trusts. The error is that of PDF.
func (d *Deal) Verify(file []byte) (Verification, error) {
	if !bytes.HasPrefix(file, []byte("%PDF-")) {
		return Verification{State: VerifyNoPDF}, nil
	}
	whole := bytes.HasSuffix(bytes.TrimRight(file, " \r\n\x00"), []byte(end))
	creator, err := d.Creator()
	if err != nil {
		return Verification{}, err
	}
	of := pdf.Creator(file)
	if of == creator || !made.MatchString(of) {
		return d.verify(file, whole, creator)
	}
	v, err := d.verify(file, whole, of)
	v.Creator = of
	return v, err
}

// verify is Verify of a PDF, compared with what creator would have made; when whole,
// it ends where a PDF does.
func (d *Deal) verify(file []byte, whole bool, creator string) (Verification, error) {
	best := Verification{}
	read := sync.OnceValues(func() (revision, error) { return begun(file) })
	for _, lang := range d.Languages() {
		expected, _, err := d.pdf(lang, creator)
		if err != nil {
			return Verification{}, err
		}
		added, same := bytes.CutPrefix(file, expected)
		switch {
		case same && whole:
			return d.followed(file, added, lang)
		case same || bytes.HasPrefix(expected, file):
			return Verification{State: VerifyTruncated, Lang: lang}, nil
		}
		v, err := d.compared(file, expected, lang, read)
		if err != nil {
			return Verification{}, err
		}
		if best.State == "" || v.State == VerifyDifferent && distance(v) < distance(best) {
			best = v
		}
	}
	if best.State != VerifyDifferent && !whole {
		best = Verification{State: VerifyTruncated}
	}
	return best, nil
}

// end is what a revision of a PDF ends with.
const end = "%%EOF"

// followed says what a file is that begins with the document, by what follows.
func (d *Deal) followed(file, added []byte, lang string) (Verification, error) {
	v := Verification{State: VerifyUnsigned, Lang: lang}
	if len(bytes.Trim(added, " \r\n\x00")) == 0 {
		return v, nil
	}
	places, err := d.Fields(lang)
	if err != nil {
		return Verification{}, err
	}
	fields := make([]pdf.Field, len(places))
	for i, p := range places {
		fields[i] = p.Field
	}
	later, err := pdf.ReadLater(file, len(file)-len(added), fields)
	v.Signatures, v.Altered = later.Signatures, later.Changes
	switch {
	case err != nil || len(v.Altered) > 0:
		v.State = VerifyAltered
	case v.Signatures > 0:
		v.State = VerifySigned
	}
	return v, nil
}

// distance is how far a file is from a document: the most similar one is the one
// that it should be.
func distance(v Verification) int {
	if v.State != VerifyDifferent {
		return 1 << 30
	}
	return len(v.Differences)
}

// compared says what a file is that does not begin with the document.
func (d *Deal) compared(file, expected []byte, lang string, read func() (revision, error)) (Verification, error) {
	begin, err := read()
	if err != nil {
		return Verification{State: begin.state}, nil
	}
	want, err := pdf.Read(expected)
	if err != nil {
		return Verification{}, err
	}
	document, _ := d.Document(lang)
	contents := func(p pdf.Passage) bool { return p.Title == document.Labels.Contents } // follow from the rest
	got := slices.DeleteFunc(slices.Clone(begin.text), contents)
	want = slices.DeleteFunc(want, contents)
	v := Verification{State: VerifyDifferent, Lang: lang, Differences: differences(got, want)}
	if later, err := pdf.ReadLater(file, begin.size, nil); err == nil {
		v.Signatures, v.Altered = later.Signatures, later.Changes
	}
	return v, nil
}

// A revision is the first revision of a file that begins with none of the deal's
// documents.
type revision struct {
	size  int
	text  []pdf.Passage
	state VerifyState // when it cannot be read
}

// begun reads the first revision of a file.
func begun(file []byte) (revision, error) {
	f := revision{size: len(file), state: VerifyUnrelated}
	if i := bytes.Index(file, []byte("\n"+end)); i >= 0 { // no text of the document begins a line of the file
		f.size = min(i+len(end)+2, len(file))
	}
	var err error
	if f.text, err = pdf.Read(file[:f.size]); err != nil && pdf.Made(file) {
		f.state = VerifyResaved
	}
	return f, err
}

// differences pairs the parts of two texts by their titles without numbers, so
// that an article more does not make all that follow it differ.
func differences(got, want []pdf.Passage) []Difference {
	var out []Difference
	used := make([]bool, len(got))
	for _, w := range want {
		i := slices.IndexFunc(got, func(g pdf.Passage) bool { return bare(g.Title) == bare(w.Title) })
		for i >= 0 && used[i] {
			next := slices.IndexFunc(got[i+1:], func(g pdf.Passage) bool { return bare(g.Title) == bare(w.Title) })
			if next < 0 {
				i = -1
				break
			}
			i += 1 + next
		}
		if i < 0 {
			out = append(out, Difference{Title: w.Title, Deal: excerpt(w.Words, 0)})
			continue
		}
		used[i] = true
		g := got[i]
		at := 0
		for at < min(len(g.Words), len(w.Words)) && within(g.Words[at], g.Title) == within(w.Words[at], w.Title) {
			at++
		}
		if at < max(len(g.Words), len(w.Words)) {
			out = append(out, Difference{Title: w.Title, File: excerpt(g.Words, at), Deal: excerpt(w.Words, at)})
		}
	}
	for i, g := range got {
		if !used[i] {
			out = append(out, Difference{Title: g.Title, File: excerpt(g.Words, 0)})
		}
	}
	return out
}

// numbered is a title with a number before it: "Article 7 – Audit", "7. Audit".
var numbered = regexp.MustCompile(`^(?:\S+ )?(\d+)(?:\.| –) (.*)$`)

// bare is a title without the number that stands before it.
func bare(title string) string {
	if m := numbered.FindStringSubmatch(title); m != nil {
		return m[2]
	}
	return title
}

// within is a word as it is when the article that it stands in has no number: the
// number of a paragraph, "7.2", begins with that of its article.
func within(word, title string) string {
	if m := numbered.FindStringSubmatch(title); m != nil && strings.HasPrefix(word, m[1]+".") {
		return word[len(m[1]):]
	}
	return word
}

// excerpt is some words around the first that differs; never nil.
func excerpt(words []string, at int) []string {
	const before, after = 4, 10
	return append([]string{}, words[max(0, at-before):min(len(words), at+after)]...)
}
