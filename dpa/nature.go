package dpa

import (
	"cmp"
	"iter"

	"github.com/dpakit/dpakit/dpa/locale"
)

// nature is the kind of sensitive data that k is, "health" for instance: what
// is said of it, or what the vocabulary knows of its word. It is empty when the
// data are not sensitive.
func (k Category) nature(words *locale.Set) string {
	return cmp.Or(words.Nature(k.Word.ID), k.Special)
}

// natures yields the nature of everything sensitive among the data, in their
// order and as often as it occurs.
func natures(data []Data, words *locale.Set) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, d := range data {
			for _, k := range d.Categories {
				if n := k.nature(words); n != "" && !yield(n) {
					return
				}
			}
		}
	}
}
