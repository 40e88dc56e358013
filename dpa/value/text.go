// Package value holds the kinds of value that an agreement is made of: texts
// in languages, vocabulary words, durations, dates, amounts, countries and
// places. Each decodes itself from TOML and reports what is wrong at its
// place; none knows how a language writes it, which is package locale's work.
package value

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Text is what the user wrote, either in each language or plainly:
//
//	title = { fr = "Messagerie", en = "Messaging" }
//	title = "Messagerie"
//
// A plain text has no language. It serves an agreement in one language;
// package dpa reports it where the agreement has several.
type Text struct {
	Plain string
	In    map[string]string // by language: "fr", "en"
}

// For returns the text in lang. It is never borrowed from another language:
// ok is false when there is neither a text in lang nor a plain one.
func (t Text) For(lang string) (text string, ok bool) {
	if t.In == nil {
		return t.Plain, !blank(t.Plain)
	}
	text = t.In[lang]
	return text, !blank(text)
}

// Words gives the text in the languages of findings. One that it lacks borrows
// from another, so this is for messages and never for a document.
func (t Text) Words() diag.Words {
	in := func(lang string) string {
		if s, ok := t.For(lang); ok {
			return s
		}
		for _, other := range slices.Sorted(maps.Keys(t.In)) {
			if s, ok := t.For(other); ok {
				return s
			}
		}
		return ""
	}
	return diag.Words{FR: in("fr"), EN: in("en")}
}

// IsZero reports whether there is no text, in no language.
func (t Text) IsZero() bool {
	for _, text := range t.In {
		if !blank(text) {
			return false
		}
	}
	return blank(t.Plain)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

var languageCode = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]+)*$`)

// DecodeTOML reads a string or a table of languages.
func (t *Text) DecodeTOML(n *input.Node, l *diag.List) {
	switch n.Kind {
	case input.String:
		*t = Text{Plain: n.Text}
	case input.TableKind:
		in := make(map[string]string, len(n.Items))
		for _, it := range n.Items {
			if !languageCode.MatchString(it.Key) {
				l.Add(it.KeyPos, "DPA119", diag.Args{"value": it.Key})
				continue
			}
			if it.Is(input.String, l) {
				in[it.Key] = it.Text
			}
		}
		*t = Text{In: in}
	default:
		n.WrongType(diag.Words{
			FR: "un texte entre guillemets ou un texte par langue, { fr = \"…\", en = \"…\" }",
			EN: "text in quotation marks or a text for each language, { fr = \"…\", en = \"…\" }"}, diag.Words{FR: "Écrivez le texte entre guillemets droits.", EN: "Write the text in straight quotation marks."}, l)
	}
}

// A Word is a word of a vocabulary, which each language translates and whose
// nature is known (health data, for instance), or free text.
//
// In TOML a string of small letters, digits and underscores alone is a word of
// the vocabulary; any other string, or a table of languages, is free text.
type Word struct {
	ID   string
	Free Text
}

// IsZero reports whether there is neither word nor text.
func (w Word) IsZero() bool { return w.ID == "" && w.Free.IsZero() }

var wordID = regexp.MustCompile(`^[a-z0-9_]+$`)

// ParseWord tells a word of a vocabulary from free text. Whether the
// vocabulary has the word, it does not know.
func ParseWord(s string) Word {
	if wordID.MatchString(s) {
		return Word{ID: s}
	}
	return Word{Free: Text{Plain: s}}
}

// DecodeTOML reads a string or a table of languages.
func (w *Word) DecodeTOML(n *input.Node, l *diag.List) {
	if n.Kind == input.String {
		*w = ParseWord(n.Text)
		return
	}
	w.Free.DecodeTOML(n, l)
}

// OneLine puts the lines of a text behind each other. No-break spaces stay.
func OneLine(s string) string {
	var lines []string
	for line := range strings.Lines(s) {
		if line = strings.Trim(line, " \t\r\n"); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, " ")
}

// Join puts sep between those of the parts that are not empty.
func Join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
