package canvas

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/dpakit/dpakit/dpa/internal/kept"
)

// An Element is a node of the tree that says what the text is to those who do
// not see the page: a heading, a cell, a link (ISO 32000-1, 14.7 and 14.8).
//
// It stands in the document from when something of it is drawn, and in the
// order of drawing, so that what was set and thrown away leaves no trace.
// Only what [Element.Add] made stands there with its parent, drawn or not.
type Element struct {
	Type string // one of the standard types: "P", "H2", "TD"

	said     *said // nil where it says nothing beside its content, as most do
	parent   *Element
	kids     []kid
	listed   bool // among the kids of its parent, drawn or not
	standing bool // reached from the root
	object   int32
	slab     *kept.Slab[Element] // that of the tree
	only     [1]kid              // room for kids, of which most have one
}

// What an element says beside its content.
type said struct {
	how  string
	text string
	lang string
}

// says returns what an element says, to be set.
func (e *Element) says() *said {
	if e.said == nil {
		e.said = new(said)
	}
	return e.said
}

// How says what a TH is the heading of, "Row" or "Column", or how the labels of an L
// are made: "Decimal", "LowerAlpha", "Disc".
func (e *Element) How(how string) { e.says().how = how }

// Tell says what a Figure shows, or where a Link leads.
func (e *Element) Tell(text string) { e.says().text = text }

// In says in which language its content is, unless it is empty: that of what it
// stands in.
func (e *Element) In(lang string) {
	if lang != "" {
		e.says().lang = lang
	}
}

// Lang returns the language that it says.
func (e *Element) Lang() string {
	if e.said == nil {
		return ""
	}
	return e.said.lang
}

// A kid is what stands in an element: another one, or, on a page, marked content
// or a link or field.
type kid struct {
	element *Element
	page    int32 // from 0, of content, links and fields
	number  int32 // of the marked content; what is below 0 counts the links and fields down
}

// A held link or field, which is in an element.
type held struct {
	element *Element
	object  *int
}

// NewElement returns an element that stands under no other: the root of a
// document when something in it is drawn.
func NewElement(kind string) *Element { return newElement(new(kept.Slab[Element]), kind, nil) }

// Within returns an element that will stand in e behind what is drawn before it.
// Under nil it stands under no other.
func (e *Element) Within(kind string) *Element {
	if e == nil {
		return NewElement(kind)
	}
	return newElement(e.slab, kind, e)
}

func newElement(slab *kept.Slab[Element], kind string, parent *Element) *Element {
	e := &slab.Take(1)[0]
	e.Type, e.parent, e.slab, e.kids = kind, parent, slab, e.only[:0]
	return e
}

// Add returns an element that stands in e behind those that were added before,
// even when nothing of it is drawn, as an empty cell does.
func (e *Element) Add(kind string) *Element {
	k := e.Within(kind)
	k.listed = true
	e.kids = append(e.kids, kid{element: k})
	return k
}

// Parent returns the element in which e stands; nil for a root.
func (e *Element) Parent() *Element { return e.parent }

// stand puts e and what it stands in into the document.
func (c *Canvas) stand(e *Element) {
	if e.standing {
		return
	}
	e.standing = true
	if e.parent == nil {
		c.roots = append(c.roots, e)
		return
	}
	c.stand(e.parent)
	if !e.listed {
		e.parent.kids = append(e.parent.kids, kid{element: e})
	}
}

// current is the number of the page that is drawn.
func (c *Canvas) current() int32 { return int32(len(c.pages) - 1) }

// tag opens marked content of an element, unless it is open.
func (c *Canvas) tag(p *page, e *Element) {
	if p.element == e {
		return
	}
	c.stand(e)
	p.unmark()
	id := len(p.tagged)
	e.kids = append(e.kids, kid{page: c.current(), number: int32(id)})
	p.tagged = append(p.tagged, e)
	p.element = e
	b := append(p.content, '/')
	b = append(b, e.Type...)
	b = append(b, "<</MCID "...)
	b = strconv.AppendInt(b, int64(id), 10)
	p.content = append(b, ">>BDC\n"...)
}

// annotate puts a link or field of the current page into an element and returns
// its number in the parent tree, from 1; 0 when there is no element.
func (c *Canvas) annotate(e *Element, object *int) int {
	if e == nil {
		c.untagged = true
		return 0
	}
	c.stand(e)
	c.held = append(c.held, held{e, object})
	e.kids = append(e.kids, kid{page: c.current(), number: -int32(len(c.held))})
	return len(c.held)
}

// structParent is the entry with which a link or field leads to its element.
func (c *Canvas) structParent(n int) string {
	if n == 0 || !c.wholly() {
		return ""
	}
	return fmt.Sprintf("/StructParent %d", len(c.pages)+n-1)
}

// wholly reports whether all that was drawn says what it is, so that the file
// may say that it does.
func (c *Canvas) wholly() bool { return len(c.roots) > 0 && !c.untagged }

// accessible reports whether the file may say that it is made as PDF/UA-1 asks,
// which wants a title and a language too.
func (c *Canvas) accessible() bool {
	return c.wholly() && readable(c.options.Title) != "" && c.options.Lang != ""
}

// writeTags writes the tree and returns the entries of the catalogue that lead
// to it. Each page knows its elements by the numbers of the marked content, each
// link and field its own: in the parent tree stand first those of the pages,
// and behind them those of links and fields.
func (c *Canvas) writeTags(w *writer, pages []int) string {
	if !c.wholly() {
		return ""
	}
	root, parents := w.reserve(), w.reserve()
	for _, e := range c.roots {
		e.enumerate(w)
	}
	var tops []byte
	for _, e := range c.roots {
		c.writeElement(w, e, root, pages)
		tops = ref(tops, int(e.object))
	}
	var nums []byte
	for i, p := range c.pages {
		if len(p.tagged) == 0 {
			continue
		}
		n := w.reserve()
		var list []byte
		for _, e := range p.tagged {
			list = ref(list, int(e.object))
		}
		w.object(n, "[%s]", list)
		nums = ref(append(strconv.AppendInt(nums, int64(i), 10), ' '), n)
	}
	for i, h := range c.held {
		nums = ref(append(strconv.AppendInt(nums, int64(len(c.pages)+i), 10), ' '), int(h.element.object))
	}
	w.object(parents, "<</Nums[%s]>>", nums)
	w.object(root, "<</Type/StructTreeRoot/K[%s]/ParentTree %d 0 R/ParentTreeNextKey %d>>", tops, parents, len(c.pages)+len(c.held))
	return fmt.Sprintf("/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R", root)
}

// enumerate gives an element, and what stands in it, the numbers of objects.
func (e *Element) enumerate(w *writer) {
	e.object = int32(w.reserve())
	for _, k := range e.kids {
		if k.element != nil {
			k.element.enumerate(w)
		}
	}
}

func (c *Canvas) writeElement(w *writer, e *Element, parent int, pages []int) {
	b := append(append(w.scratch[:0], "<</S/"...), e.Type...)
	b = ref(append(b, "/P "...), parent)
	on := int32(-1) // the page of what is in it, when nothing else is said
	for _, k := range e.kids {
		if k.element == nil {
			on = k.page
			b = ref(append(b, "/Pg "...), pages[on])
			break
		}
	}
	if e.said != nil {
		b = append(b, e.attributes()...)
	}
	// A field stands alone in its Form, and not in a list: a validator of
	// signatures has to find it where a signature may change it.
	list := len(e.kids) != 1 || e.kids[0].number >= 0
	b = append(b, "/K"...)
	if list {
		b = append(b, '[')
	}
	for _, k := range e.kids {
		other := ""
		if k.element == nil && k.page != on {
			other = fmt.Sprintf("/Pg %d 0 R", pages[k.page])
		}
		switch {
		case k.element != nil:
			b = ref(b, int(k.element.object))
		case k.number < 0:
			b = fmt.Appendf(b, "<</Type/OBJR%s/Obj %d 0 R>>", other, *c.held[-k.number-1].object)
		case other != "":
			b = fmt.Appendf(b, "<</Type/MCR%s/MCID %d>>", other, k.number)
		default:
			b = append(strconv.AppendInt(b, int64(k.number), 10), ' ')
		}
	}
	b = bytes.TrimSuffix(b, []byte(" "))
	if list {
		b = append(b, ']')
	}
	w.scratch = append(b, ">>"...)
	w.written(int(e.object), w.scratch)
	for _, k := range e.kids {
		if k.element != nil {
			c.writeElement(w, k.element, int(e.object), pages)
		}
	}
}

// attributes writes what an element says beside its content.
func (e *Element) attributes() string {
	all := ""
	switch how := e.said.how; {
	case how == "":
	case e.Type == "Figure":
		all = fmt.Sprintf("/Alt %s/A<</O/Layout/Placement/Block/BBox[%s]>>", text(e.said.text), how)
	case e.Type == "L":
		all = "/A<</O/List/ListNumbering/" + how + ">>"
	default:
		all = "/A<</O/Table/Scope/" + how + ">>"
	}
	if e.said.lang != "" {
		all += "/Lang " + text(e.said.lang)
	}
	return all
}

// ref writes a reference to an object.
func ref(b []byte, object int) []byte {
	return append(strconv.AppendInt(b, int64(object), 10), " 0 R "...)
}
