package dpa

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/pdf"
)

// A VerifyState says what a file is, compared with a deal.
type VerifyState string

// The states of a file.
const (
	VerifySigned    VerifyState = "signed"    // it begins, byte for byte, with what the deal gives, and signatures follow
	VerifyUnsigned  VerifyState = "unsigned"  // it is, or begins with, what the deal gives, and no signature follows
	VerifyDifferent VerifyState = "different" // dpakit wrote it, from other data or in another look
	VerifyResaved   VerifyState = "resaved"   // dpakit made it, and another program wrote it anew: nothing can be compared
	VerifyTruncated VerifyState = "truncated" // its end is missing
	VerifyUnrelated VerifyState = "unrelated" // a PDF that dpakit did not make
	VerifyNoPDF     VerifyState = "no_pdf"
)

// A Verification is what a file is, compared with a deal.
type Verification struct {
	State      VerifyState
	Lang       string // of the document that it was compared with; empty when it could not be
	Signatures int    // behind the first revision; whether they are valid, this does not say
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
// byte; this needs nothing in the file but itself.
//
// It does not check the signatures, nor what else was added behind the first
// revision: a reader of PDF does, which knows whom it trusts. The error is that of
// PDF.
func (d *Deal) Verify(file []byte) (Verification, error) {
	if !bytes.HasPrefix(file, []byte("%PDF-")) {
		return Verification{State: VerifyNoPDF}, nil
	}
	whole := bytes.HasSuffix(bytes.TrimRight(file, " \r\n\x00"), []byte(end))
	best := Verification{}
	for _, lang := range d.Languages() {
		expected, _, err := d.PDF(lang)
		if err != nil {
			return Verification{}, err
		}
		added, same := bytes.CutPrefix(file, expected)
		switch {
		case same && whole:
			v := Verification{State: VerifyUnsigned, Lang: lang, Signatures: signatures(added)}
			if v.Signatures > 0 {
				v.State = VerifySigned
			}
			return v, nil
		case same || bytes.HasPrefix(expected, file):
			return Verification{State: VerifyTruncated, Lang: lang}, nil
		}
		v, err := d.compared(file, expected, lang)
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

// signatures counts those that were added to a file.
func signatures(added []byte) int { return bytes.Count(added, []byte("/ByteRange")) }

// distance is how far a file is from a document: the most similar one is the one
// that it should be.
func distance(v Verification) int {
	if v.State != VerifyDifferent {
		return 1 << 30
	}
	return len(v.Differences)
}

// compared says what a file is that does not begin with the document.
func (d *Deal) compared(file, expected []byte, lang string) (Verification, error) {
	first, added := file, []byte(nil)
	if i := bytes.Index(file, []byte("\n"+end)); i >= 0 { // no text of the document begins a line of the file
		i = min(i+len(end)+2, len(file))
		first, added = file[:i], file[i:]
	}
	got, err := pdf.Read(first)
	if err != nil {
		if pdf.Made(file) {
			return Verification{State: VerifyResaved}, nil
		}
		return Verification{State: VerifyUnrelated}, nil
	}
	want, err := pdf.Read(expected)
	if err != nil {
		return Verification{}, err
	}
	document, _ := d.Document(lang)
	contents := func(p pdf.Passage) bool { return p.Title == document.Labels.Contents } // follow from the rest
	got, want = slices.DeleteFunc(got, contents), slices.DeleteFunc(want, contents)
	return Verification{State: VerifyDifferent, Lang: lang, Signatures: signatures(added), Differences: differences(got, want)}, nil
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
