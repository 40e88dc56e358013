package doc

import (
	"strconv"
	"strings"
)

// What stands side by side: the same thing in two languages. Blocks, items and
// rows are found by their identifiers, which are the same in every language; what
// has none, by its place among those that have none. Nothing is left out: the
// order is that of the left side, and what only the right side has stands behind
// what it follows there, with nothing on the left.

// AlignBlocks returns what stands beside each other of two rows of blocks; a nil
// is nothing. Two blocks beside each other are of one type.
func AlignBlocks(left, right []Block) [][2]Block {
	return aligned(left, right, func(b Block) string {
		switch b := b.(type) {
		case *Section:
			return "section " + b.ID
		case *Paragraph:
			return "paragraph " + b.ID
		case *List:
			return "list "
		case *Table:
			return "table "
		}
		return "signatures "
	})
}

// AlignItems does for the items of two lists what AlignBlocks does for blocks.
func AlignItems(left, right []*Item) [][2]*Item {
	return aligned(left, right, func(it *Item) string { return "item " + it.ID })
}

// AlignRows does for the rows of two tables what AlignBlocks does for blocks.
func AlignRows(left, right []Row) [][2]*Row {
	of := func(rows []Row) []*Row {
		out := make([]*Row, len(rows))
		for i := range rows {
			out[i] = &rows[i]
		}
		return out
	}
	return aligned(of(left), of(right), func(r *Row) string { return "row " + r.ID })
}

// AlignSections does for sections what AlignBlocks does for blocks.
func AlignSections(left, right []*Section) [][2]*Section {
	return aligned(left, right, func(s *Section) string { return "section " + s.ID })
}

// aligned pairs what has the same key for the same time.
func aligned[T any](left, right []T, key func(T) string) [][2]T {
	keys := func(all []T) []string {
		seen := map[string]int{}
		out := make([]string, len(all))
		for i, x := range all {
			k := key(x)
			seen[k]++
			out[i] = strconv.Itoa(seen[k]) + " " + k
		}
		return out
	}
	at := make(map[string]int, len(left)) // of the left side
	for i, k := range keys(left) {
		at[k] = i
	}
	type row struct {
		with   int   // of the right side; -1 when nothing is there
		behind []int // of the right side, alone
	}
	rows := make([]row, len(left)+1) // the first one stands before everything
	for i := range rows {
		rows[i].with = -1
	}
	last := 0
	for j, k := range keys(right) {
		if i, ok := at[k]; ok {
			rows[i+1].with, last = j, i+1
		} else {
			rows[last].behind = append(rows[last].behind, j)
		}
	}
	var out [][2]T
	for i, r := range rows {
		var pair [2]T
		if i > 0 {
			pair[0] = left[i-1]
			if r.with >= 0 {
				pair[1] = right[r.with]
			}
			out = append(out, pair)
		}
		for _, j := range r.behind {
			out = append(out, [2]T{1: right[j]})
		}
	}
	return out
}

// Both returns a short text in two languages, once when they write it alike.
func Both(left, right string) string {
	switch {
	case left == "" || left == right:
		return right
	case right == "":
		return left
	}
	return left + " / " + right
}

// BothLabels is Both for the labels of a line, before one colon: that of the
// language whose word stands before it.
func BothLabels(left, right string) string {
	if bare := BareLabel(left); bare != BareLabel(right) {
		return Both(bare, right)
	}
	return right
}

// BareLabel returns a label without the colon behind it.
func BareLabel(label string) string { return strings.TrimRight(label, ":\u00a0\u202f ") }
