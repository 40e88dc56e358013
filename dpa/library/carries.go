package library

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// Carries lists the obligations that a paragraph of a variant of c carries, in
// the order of clause.toml. The paragraph is named without the clause:
// "notify". What stands within it under a name of its own is not counted.
func (c *Clause) Carries(variant, paragraph string) []string {
	if v := c.Variant(variant); v != nil {
		return slices.Clone(v.carrying(paragraph))
	}
	return nil
}

// carrying is what a paragraph carries: what is said of all variants says
// nothing of those without the paragraph.
func (v *Variant) carrying(paragraph string) []string {
	if ids := v.carries[paragraph]; len(ids) > 0 && v.names().paragraphs[paragraph] {
		return ids
	}
	return nil
}

// GoesWith lists the obligations of a paragraph and of everything within it:
// what the agreement loses when the paragraph goes and nothing else carries it.
func (c *Clause) GoesWith(variant, paragraph string) []string {
	ids := c.Carries(variant, paragraph)
	if v := c.Variant(variant); v != nil {
		var within []string
		for p := range v.carries {
			if rest, ok := strings.CutPrefix(p, paragraph); ok && strings.HasPrefix(rest, ".") {
				within = append(within, p)
			}
		}
		slices.Sort(within)
		for _, p := range within {
			ids = append(ids, v.carrying(p)...)
		}
	}
	return ids
}

// Carrying lists the paragraphs of a variant of c that carry an obligation.
func (c *Clause) Carrying(variant, id string) []string {
	var out []string
	if v := c.Variant(variant); v != nil {
		for p, ids := range v.carries {
			if slices.Contains(ids, id) && v.names().paragraphs[p] {
				out = append(out, p)
			}
		}
	}
	slices.Sort(out)
	return out
}

// CarriedByAll reports whether an obligation that c covers rests on the text
// of the variant as a whole: no paragraph there has a name by which it could
// be left out.
func (c *Clause) CarriedByAll(variant, id string) bool {
	v := c.Variant(variant)
	return v != nil && slices.Contains(c.Covers, id) && len(v.names().paragraphs) == 0
}

// ProtectionPrefix begins the names of what the Regulation does not make the
// agreement say, and what a controller should not lose without knowing.
const ProtectionPrefix = "protection-"

// Obligation returns the obligation of that name, nil when there is none.
//
//go:noinline
func (lib *Library) Obligation(id string) *Obligation {
	for i := range lib.Obligations {
		if lib.Obligations[i].ID == id {
			return &lib.Obligations[i]
		}
	}
	return nil
}

// IsMandatory reports whether an agreement without o is an error: o is
// mandatory itself, or an element of what is.
func (lib *Library) IsMandatory(o *Obligation) bool {
	if of := lib.Obligation(o.Of); of != nil {
		return of.Mandatory
	}
	return o.Mandatory
}

// Paragraph returns what a paragraph of a variant of c says in a language, in its
// canonical form, with its blanks and the conditions around it, as `dpa clauses show` has it; empty when
// there is none.
func (c *Clause) Paragraph(variant, lang, paragraph string) string {
	v := c.Variant(variant)
	if v == nil || v.Text(lang) == nil {
		return ""
	}
	blocks := contents(v.Text(lang).Blocks, paragraph)
	return strings.TrimSpace(strings.TrimPrefix(prose.Format(&prose.Text{Blocks: blocks}), "#"))
}

// contents returns what the items of a name hold, each under the conditions that it
// stands under.
func contents(blocks []prose.Block, name string) []prose.Block {
	var out []prose.Block
	for _, b := range blocks {
		cond, ok := b.(*prose.If)
		if !ok {
			for _, it := range itemsNamed([]prose.Block{b}, name) {
				out = append(out, it.Blocks...)
			}
		} else if inner := contents(cond.Blocks, name); len(inner) > 0 {
			under := *cond
			under.Blocks = inner
			out = append(out, &under)
		}
	}
	return out
}

// Prints lists the parameters that a paragraph of a variant of c prints, in
// whatever language: those in its blanks.
func (c *Clause) Prints(variant, paragraph string) []*Param {
	v := c.Variant(variant)
	if v == nil {
		return nil
	}
	var items []*prose.Item
	for _, lang := range v.Languages() {
		items = append(items, itemsNamed(v.Text(lang).Blocks, paragraph)...)
	}
	var out []*Param
	for i := range c.Params {
		p := &c.Params[i]
		if slices.ContainsFunc(items, func(it *prose.Item) bool { return hasBlank(it.Blocks, p.Name) }) {
			out = append(out, p)
		}
	}
	return out
}

// PrintedBy lists the paragraphs of a variant of c that print a parameter, each
// by the name of the innermost item around the blank; "" stands for text that
// no name reaches.
func (c *Clause) PrintedBy(variant, param string) []string {
	v := c.Variant(variant)
	if v == nil {
		return nil
	}
	in := map[string]bool{}
	for _, lang := range v.Languages() {
		t := v.Text(lang)
		if !hasBlank(t.Blocks, param) {
			continue
		}
		for _, p := range append(paragraphs(t), "") {
			blocks := t.Blocks
			if p != "" {
				blocks = nil
				for _, it := range itemsNamed(t.Blocks, p) {
					blocks = append(blocks, it.Blocks...)
				}
			}
			if hasBlank(unnamed(blocks), param) {
				in[p] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(in))
}

// unnamed returns blocks without the items in them that have a name.
func unnamed(blocks []prose.Block) []prose.Block {
	var out []prose.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *prose.If:
			inner := *b
			inner.Blocks = unnamed(b.Blocks)
			out = append(out, &inner)
		case *prose.Each:
			inner := *b
			inner.Blocks = unnamed(b.Blocks)
			out = append(out, &inner)
		case *prose.List:
			inner := *b
			inner.Items = nil
			for _, it := range b.Items {
				if it.Name == "" {
					inner.Items = append(inner.Items, it)
				}
			}
			out = append(out, &inner)
		default:
			out = append(out, b)
		}
	}
	return out
}

// itemsNamed finds the items of that name; there are several where conditions
// exclude each other.
func itemsNamed(blocks []prose.Block, name string) []*prose.Item {
	var out []*prose.Item
	for _, b := range blocks {
		switch b := b.(type) {
		case *prose.If:
			out = append(out, itemsNamed(b.Blocks, name)...)
		case *prose.Each:
			out = append(out, itemsNamed(b.Blocks, name)...)
		case *prose.List:
			for _, it := range b.Items {
				switch rest, ok := strings.CutPrefix(name, it.Name); {
				case it.Name == "" || !ok:
				case rest == "":
					out = append(out, it)
				case rest[0] == '.':
					out = append(out, itemsNamed(it.Blocks, rest[1:])...)
				}
			}
		}
	}
	return out
}

func hasBlank(blocks []prose.Block, name string) bool {
	for _, line := range (&prose.Text{Blocks: blocks}).Lines() {
		for _, in := range line {
			if b, ok := in.(prose.Blank); ok && b.Name == name {
				return true
			}
		}
	}
	return false
}

// carries reads [carries] of a clause.toml: a list of obligations for each
// paragraph, in all variants that have it or, in a table of its name, in one.
func (l *loader) carries(c *Clause) {
	n := c.settings.Carries
	if n == nil || !n.Is(input.TableKind, &l.diags) {
		return
	}
	set := func(v *Variant, item *input.Node) {
		if !item.Is(input.Array, &l.diags) {
			return
		}
		ids := []string{}
		for _, it := range item.Items {
			if it.Is(input.String, &l.diags) {
				ids = append(ids, it.Text)
			}
		}
		v.carries[item.Key] = ids
	}
	for _, key := range n.Keys() {
		if item := n.Get(key); item.Kind != input.TableKind {
			for i := range c.Variants {
				set(&c.Variants[i], item)
			}
		}
	}
	for _, key := range n.Keys() {
		item := n.Get(key)
		if item.Kind != input.TableKind {
			continue
		}
		v := c.Variant(key)
		if v == nil {
			l.diags.Add(item.KeyPos, "DPA227", diag.Args{"clause": c.ID, "variant": key}).
				Nearest = diag.Nearest(key, c.VariantIDs())
			continue
		}
		for _, p := range item.Keys() {
			set(v, item.Get(p))
		}
	}
}

// paragraphs lists the names of the paragraphs and items of a text, without
// the clause.
func paragraphs(t *prose.Text) []string {
	n := &namer{l: new(loader), seen: map[string][]named{}} // identifiers reports what is wrong with them
	n.blocks(t.Blocks, ".", true, nil)
	var out []string
	for id := range n.seen {
		out = append(out, strings.TrimPrefix(id, ".."))
	}
	slices.Sort(out)
	return out
}

// checkCarries checks that [carries] names paragraphs and obligations that
// there are, conspicuous paragraphs, and that in each variant and language something carries what the
// clause covers.
func (l *loader) checkCarries(c *Clause) {
	all := map[string]bool{}
	for i := range c.Variants {
		v := &c.Variants[i]
		in := map[string]bool{}
		for _, t := range v.ordered() {
			for _, p := range paragraphs(t) {
				in[p], all[p] = true, true
			}
		}
		for _, t := range v.ordered() {
			here := paragraphs(t)
			if len(here) > 0 {
				l.checkCovered(c, v, t, here)
			}
		}
	}
	for i, p := range c.Conspicuous {
		if !all[p] {
			l.diags.Add(c.settings.At("conspicuous."+strconv.Itoa(i)), "DPA905", diag.Args{"id": p, "clause": c.ID}).
				Nearest = diag.Nearest(p, slices.Sorted(maps.Keys(all)))
		}
	}
	n := c.settings.Carries
	if n == nil || n.Kind != input.TableKind {
		return
	}
	var check func(n *input.Node, known map[string]bool)
	check = func(n *input.Node, known map[string]bool) {
		for _, key := range n.Keys() {
			item := n.Get(key)
			if item.Kind == input.TableKind {
				if v := c.Variant(key); v != nil {
					in := map[string]bool{}
					for _, t := range v.ordered() {
						for _, p := range paragraphs(t) {
							in[p] = true
						}
					}
					check(item, in)
				}
				continue
			}
			if !known[key] {
				l.diags.Add(item.KeyPos, "DPA905", diag.Args{"id": key, "clause": c.ID}).
					Nearest = diag.Nearest(key, slices.Sorted(maps.Keys(known)))
			}
			for _, it := range item.Items {
				if it.Kind == input.String && l.lib.Obligation(it.Text) == nil {
					l.diags.Add(it.Pos, "DPA252", diag.Args{"id": it.Text}).
						Nearest = diag.Nearest(it.Text, names(l.lib.Obligations, func(o Obligation) string { return o.ID }))
				}
			}
		}
	}
	check(n, all)
}

// checkCovered reports what a clause covers and no paragraph of a text carries,
// whole or by its elements.
func (l *loader) checkCovered(c *Clause, v *Variant, t *prose.Text, here []string) {
	for i, id := range c.Covers {
		o := l.lib.Obligation(id)
		carried := o == nil // reported already
		for _, p := range here {
			for _, has := range v.carrying(p) {
				part := l.lib.Obligation(has)
				carried = carried || has == id || part != nil && part.Of == id
			}
		}
		if !carried {
			l.diags.Add(c.settings.At("covers."+strconv.Itoa(i)), "DPA906", diag.Args{"clause": c.ID, "id": id, "file": t.File})
			continue
		}
		for _, part := range l.lib.Obligations { // what one form of the clause has, no other may lack
			if part.Of == id && c.carriesAnywhere(part.ID) && len(c.Carrying(v.ID, part.ID)) == 0 && len(c.Carrying(v.ID, id)) == 0 {
				l.diags.Add(c.settings.At("covers."+strconv.Itoa(i)), "DPA906", diag.Args{"clause": c.ID, "id": part.ID, "file": t.File})
			}
		}
	}
}

// carriesAnywhere reports whether a variant of c carries an obligation.
func (c *Clause) carriesAnywhere(id string) bool {
	return slices.ContainsFunc(c.Variants, func(v Variant) bool { return len(c.Carrying(v.ID, id)) > 0 })
}

// checkElements checks that an element belongs to an obligation that is none.
func (l *loader) checkElements() {
	for i := range l.lib.Obligations {
		o := &l.lib.Obligations[i]
		if o.Of == "" {
			continue
		}
		if of := l.lib.Obligation(o.Of); of == nil || of.Of != "" {
			l.diags.Add(o.At("of"), "DPA252", diag.Args{"id": o.Of}).
				Nearest = diag.Nearest(o.Of, names(l.lib.Obligations, func(o Obligation) string { return o.ID }))
		}
	}
}
