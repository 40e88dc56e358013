package pdf

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/kept"
)

// A press remembers a text, and forgets when it has remembered much: a batch has
// as many texts that no other row has as it has rows.
func TestAPressForgets(t *testing.T) {
	var p Press
	set := func(text string) int {
		m := p.memories.Take()
		m.typeset(&doc.Document{Sections: []*doc.Section{{Blocks: []doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Text(text)}}}}}}, classic())
		m.forget()
		p.memories.Put(m)
		return m.size
	}
	held := func() uint64 {
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		return s.HeapAlloc
	}
	size := set("The processor")
	assert.Equal(t, size, set("The processor"), "a text is remembered twice")
	assert.Greater(t, set("The controller"), size)

	before, most := held(), 0
	for i := range 200 {
		most = max(most, set(strings.Repeat(fmt.Sprintf("The processor number %d keeps the data. ", i), 1500)))
	}
	assert.Greater(t, most, mostKept/2, "nothing is remembered")
	assert.LessOrEqual(t, most, mostKept)
	assert.Less(t, int(held())-int(before), 2*mostKept, "a press holds more than it counts")
}

// What a press counts is what it holds: nothing, when nothing was looked for in a
// while.
func TestAPressCountsWhatItForgets(t *testing.T) {
	m := &memory{}
	m.typeset(sample(), classic())
	assert.Positive(t, m.size)
	for range 3 * kept.Turns {
		m.forget()
	}
	assert.Zero(t, m.size)
}
