package canvas

import (
	"fmt"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The map leads from each code back to the number of its character, and no code
// begins like another one.
func TestCodesLeadBack(t *testing.T) {
	number := map[string]int{}
	for _, m := range regexp.MustCompile(`<(\w+)> <(\w+)> (\d+)\n`).FindAllStringSubmatch(codeMap, -1) {
		first, err := strconv.ParseUint(m[1], 16, 16)
		require.NoError(t, err)
		last, err := strconv.ParseUint(m[2], 16, 16)
		require.NoError(t, err)
		n, err := strconv.Atoi(m[3])
		require.NoError(t, err)
		for code := first; code <= last; code++ {
			key := fmt.Sprintf("%0*X", len(m[1]), code)
			require.NotContains(t, number, key)
			number[key] = n + int(code-first)
		}
	}
	var a alphabet
	of := map[uint16]rune{}
	for r := rune(' '); r < 4000; r++ {
		code := a.code(r)
		require.NotContains(t, of, code, "%q and %q", r, of[code])
		of[code] = r
		require.Equal(t, code, a.code(r))
		b := encode(nil, code)
		require.Equal(t, b, unescaped(literal(nil, code)))
		require.Equal(t, int(code), number[fmt.Sprintf("%X", b)], "%X", b)
		require.Equal(t, b[0] < lead, len(b) == 2)
	}
	assert.Equal(t, []byte{' '}, encode(nil, a.code(' ')))
	assert.Len(t, encode(nil, a.code('é')), 1)
}

// unescaped takes the escapes of a string out.
func unescaped(b []byte) (out []byte) {
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' {
			if i++; b[i] == 'r' {
				out = append(out, '\r')
				continue
			}
		}
		out = append(out, b[i])
	}
	return out
}

// The distance between the words of a line is set once for it, and taken back
// before a line that has none of it.
func TestSpacesOfALine(t *testing.T) {
	file, _ := tagged(t, Options{}, func(c *Canvas) {
		p := NewElement("P")
		for i, space := range []float64{0.5, 0.5, 0} {
			r := at(float64(20+10*i), "un deux trois", p)
			r.Space = space
			c.Text(r)
		}
		r := at(50, "seul", p)
		r.Space = 1
		c.Text(r)
	})
	assert.Equal(t, []string{"1.42 Tw", "0 Tw"}, regexp.MustCompile(`\S+ Tw`).FindAllString(file, -1))
}
