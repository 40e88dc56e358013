package canvas

import (
	"bytes"
	"crypto/sha256"
	"hash/adler32"

	"github.com/klauspost/compress/flate"

	"github.com/dpakit/dpakit/dpa/internal/kept"
)

// Streams remembers how the streams of a document were compressed, for others that
// have some of them in common. What a document gets is what it would get without.
// The zero value knows none, and nil keeps none. It serves one goroutine.
type Streams struct {
	known kept.Recent[content, []byte] // their blocks
	size  int
}

// A content is what blocks hold, and whether they are the last of a stream.
type content struct {
	last bool
	sum  [sha256.Size]byte
}

// mostKnown is how many bytes a Streams keeps: those of a document of some
// hundred pages.
const mostKnown = 2 << 20

// Size is how many bytes are kept, about.
func (s *Streams) Size() int { return s.size }

// Turn ends a turn, as that of a [kept.Recent].
func (s *Streams) Turn() { s.size -= s.known.Turn() }

// level is how hard a stream is squeezed. That of the standard library is as small
// at its own 7, in twice the time or more.
const level = 8

// deflaters keeps writers, whose tables cost more than the pages they squeeze.
var deflaters kept.Pool[deflater]

// A deflater squeezes one stream at a time.
type deflater struct {
	*flate.Writer // nil before the first
	out           bytes.Buffer
}

// squeeze returns data as blocks of a stream: its last ones, or such as others
// follow.
func squeeze(last bool, data ...[]byte) []byte {
	z := deflaters.Take()
	defer deflaters.Put(z)
	if z.Writer == nil {
		z.Writer, _ = flate.NewWriter(&z.out, level) // there is such a level
	}
	z.out.Reset()
	z.Reset(&z.out)
	for _, part := range data {
		z.Write(part) // a bytes.Buffer takes everything
	}
	if last {
		z.Close()
	} else {
		z.Flush()
	}
	return bytes.Clone(z.out.Bytes())
}

// blocks is squeeze for what other documents may have too.
func (s *Streams) blocks(last bool, data ...[]byte) []byte {
	if s == nil {
		return squeeze(last, data...)
	}
	h := sha256.New()
	for _, part := range data {
		h.Write(part)
	}
	key := content{last, [sha256.Size]byte(h.Sum(nil))}
	blocks, ok := s.known.Get(key)
	if !ok {
		blocks = squeeze(last, data...)
		if s.size < mostKnown {
			s.size += s.known.Put(key, blocks, len(blocks)+100)
		}
	}
	return blocks
}

// zlibHeader says that a stream is one of RFC 1950: deflate, a window of 32 KiB,
// squeezed as well as can be.
const zlibHeader = "\x78\xDA"

// deflate returns data as a stream of RFC 1950. It may come in parts.
func (s *Streams) deflate(data ...[]byte) []byte {
	return joined(s.blocks(true, data...), nil, data...)
}

// deflatePair is deflate of what two codes suit better than one, such as a list of
// numbers and the objects that it leads to.
func (s *Streams) deflatePair(first, second []byte) []byte {
	return joined(s.blocks(false, first), s.blocks(true, second), first, second)
}

// joined makes a stream of blocks and further ones, which hold data.
func joined(blocks, further []byte, data ...[]byte) []byte {
	sum := adler32.New()
	for _, part := range data {
		sum.Write(part)
	}
	out := make([]byte, 0, len(zlibHeader)+len(blocks)+len(further)+sum.Size())
	out = append(append(append(out, zlibHeader...), blocks...), further...)
	return sum.Sum(out)
}
