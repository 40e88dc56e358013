package agreement

import (
	"cmp"
	"iter"
	"slices"

	"github.com/dpakit/dpakit/dpa/internal/locale"
)

// Nature is the kind of sensitive data that k is, "health" for instance: what
// is said of it, or what the vocabulary knows of its word. It is empty when the
// data are not sensitive.
func (k Category) Nature(words *locale.Set) string {
	return cmp.Or(words.Nature(k.Word.ID), k.Special)
}

// Natures yields the nature of everything sensitive among the data, in their
// order and as often as it occurs.
func Natures(data []Data, words *locale.Set) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, d := range data {
			for _, k := range d.Categories {
				if n := k.Nature(words); n != "" && !yield(n) {
					return
				}
			}
		}
	}
}

// ProcessesSpecial reports whether data of that nature ("health", "criminal") are
// processed, or of any special category (Art. 9 GDPR) when it is empty.
//
//go:noinline
func (a *Agreement) ProcessesSpecial(nature string, words *locale.Set) bool {
	return slices.ContainsFunc(a.Processing, func(p Activity) bool {
		for n := range Natures(a.DataOf(p.Data, p.DataSets), words) {
			if n == nature || nature == "" && n != "criminal" && n != "national_id" {
				return true
			}
		}
		return false
	})
}
