package input

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A file that was parsed is parsed again when it says something else, or has
// another name; its findings come each time.
func TestParsed(t *testing.T) {
	var p Parsed
	read := func(name, src string) (*Node, diag.List) {
		var l diag.List
		n, err := p.Read(fstest.MapFS{name: {Data: []byte(src)}}, name, &l)
		require.NoError(t, err)
		return n, l
	}
	first, found := read("a.toml", "name = 'A'\n")
	require.Empty(t, found)
	again, _ := read("a.toml", "name = 'A'\n")
	assert.Same(t, first, again)
	changed, _ := read("a.toml", "name = 'B'\n")
	assert.Equal(t, "B", changed.Get("name").Text)
	elsewhere, _ := read("b.toml", "name = 'A'\n")
	assert.Equal(t, "b.toml", elsewhere.Get("name").Pos.File)
	for range 2 {
		none, found := read("c.toml", "name = \n")
		assert.Nil(t, none)
		assert.Len(t, found, 1)
	}
}

// What was parsed is forgotten when it is much.
func TestParsedForgets(t *testing.T) {
	var p Parsed
	held := func() int {
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		return int(s.HeapAlloc)
	}
	before := held()
	for i := range 60 {
		name := fmt.Sprintf("%d.toml", i)
		src := strings.Repeat(fmt.Sprintf("[[a]]\nb = 'number %d'\nc = [1, { d = true }]\n", i), 500)
		_, err := p.Read(fstest.MapFS{name: {Data: []byte(src)}}, name, new(diag.List))
		require.NoError(t, err)
		require.LessOrEqual(t, p.size, mostParsed)
	}
	grown := held() - before
	t.Logf("%d bytes", grown)
	assert.Less(t, grown, mostParsed)
	runtime.KeepAlive(&p)
}
