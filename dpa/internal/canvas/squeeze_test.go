package canvas

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is remembered of a stream is what it would be alone, whatever was
// compressed before: as a whole, before another, or behind one. And the memory has
// an end.
func TestStreamsAreWhatTheyWouldBeAlone(t *testing.T) {
	var s Streams
	texts := []string{"", "x", "the controller", "the controller and the processor", fmt.Sprint(make([]int, 40_000))}
	for range 2 {
		for _, body := range texts {
			for _, own := range texts {
				got := s.deflatePair([]byte(body), []byte(own))
				require.Equal(t, (*Streams)(nil).deflatePair([]byte(body), []byte(own)), got)
				r, err := zlib.NewReader(bytes.NewReader(got))
				require.NoError(t, err)
				read, err := io.ReadAll(r) // which compares the sum
				require.NoError(t, err)
				require.Equal(t, body+own, string(read))
				require.Equal(t, (*Streams)(nil).deflate([]byte(body)), s.deflate([]byte(body)))
			}
		}
	}
	size := s.Size()
	s.deflate([]byte(texts[2]))
	assert.Equal(t, size, s.Size(), "a stream is remembered twice")
	for i := range 4000 {
		s.deflate(bytes.Repeat(fmt.Appendf(nil, "%d", i*i*i), 4), random(i))
	}
	assert.Greater(t, s.Size(), mostKnown/2)
	assert.Less(t, s.Size(), mostKnown+10_000)
}

// random returns bytes that do not compress, the same for the same seed.
func random(seed int) []byte {
	b, x := make([]byte, 2000), uint32(seed)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}
