package canvas

import (
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// naughty is the Big List of Naughty Strings and what ends or opens something in a
// PDF or in XML.
func naughty(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("../../../testdata/naughty/blns.json")
	require.NoError(t, err)
	var list []string
	require.NoError(t, json.Unmarshal(data, &list))
	return append(list,
		"(", ")", "((", "))", `\`, `\\`, `a\`, `\)`, `\(`, `\101`, "a)>> endobj\n", ") /AA <</S/JavaScript/JS(x)>> (", "endstream endobj", "%%EOF", "% x", "<<", ">>", "/Title", "1 0 R",
		"\xfe\xff", "þÿ", "ÿþ", "ï»¿", "\ufeffx", "\ufffex", "\u001bfr\u001b", "\x00", "a\x00b", "a\r\nb", "a\tb", "\x7f", "\u0085", "\u009b", "\u2028", "\U0010ffff", "\U0001f600", "\xff", "a\xed\xa0\x80b",
		"</rdf:li></rdf:Alt>", "]]>", "<![CDATA[", "<?xpacket end=\"r\"?>", "<!-- x", "<!DOCTYPE x>", "&amp;", "&#0;", "&x;", "<pdf:Keywords>", "<xmp:CreatorTool>dpakit 1</xmp:CreatorTool>", "\"'", "עברית (א)", "العربية", "\u202ex", strings.Repeat("W(", 20000))
}

// decoded is a text string as ISO 32000-1 has it read (7.9.2.2).
func decoded(t *testing.T, v any) string {
	t.Helper()
	b := []byte(v.(pdfString))
	if len(b) < 2 || b[0] != 0xFE || b[1] != 0xFF {
		return string(b)
	}
	require.Zero(t, len(b)%2)
	units := make([]uint16, len(b)/2-1)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i+2:])
	}
	return string(utf16.Decode(units))
}

// Whatever a title is, the information dictionary and the metadata hold it and
// nothing else, and say the same; so do titles of the outline, names and
// explanations of fields, and links.
func TestNoStringIsMoreThanAString(t *testing.T) {
	for _, s := range naughty(t) {
		c := New(Fonts(), Options{Title: s, Author: s + "a", Subject: "b" + s, Creator: s + "c", Watermark: s + "d", Lang: s})
		var packet struct {
			Description []struct {
				Title    string `xml:"title>Alt>li"`
				Creator  string `xml:"creator>Seq>li"`
				Subject  string `xml:"description>Alt>li"`
				Keywords string `xml:"Keywords"`
				Tool     string `xml:"CreatorTool"`
				Producer string `xml:"Producer"`
				More     []struct {
					XMLName xml.Name
				} `xml:",any"`
			} `xml:"RDF>Description"`
		}
		require.NoError(t, xml.Unmarshal(c.metadata(), &packet), "%q", s)
		d := packet.Description[0]
		require.Len(t, packet.Description, 1, "%q", s)
		require.Len(t, d.More, 2, "%q", s) // the part of the standard, and its level

		w := &writer{plain: true}
		c.writeInfo(w, w.reserve())
		in := &scanner{b: w.out.Bytes()}
		require.True(t, in.integer() == 1 && in.integer() == 0 && in.has("obj"))
		info, is := in.object().(dict)
		require.True(t, is && in.has("endobj") && !in.bad, "%q", s)
		said := map[string]string{}
		for key, v := range info {
			said[key] = decoded(t, v)
		}
		want := map[string]string{"Title": readable(s), "Author": readable(s + "a"), "Subject": readable("b" + s), "Creator": readable(s + "c"), "Keywords": readable(s + "d"), "Producer": producer}
		if s == "" {
			delete(want, "Title")
		}
		require.Equal(t, want, said, "%q", s)
		for key, in := range map[string]string{"Title": d.Title, "Author": d.Creator, "Subject": d.Subject, "Creator": d.Tool, "Keywords": d.Keywords, "Producer": d.Producer} {
			require.Equal(t, want[key], in, "%q: %s", s, key)
		}

		for _, written := range []string{text(s), bytesOf(s)} {
			in := &scanner{b: []byte(written + "/End")}
			v := in.object()
			require.True(t, in.has("/End") && !in.bad && in.at == len(in.b), "%q", s)
			if written == bytesOf(s) {
				require.Equal(t, pdfString(s), v)
			} else {
				require.Equal(t, string([]rune(s)), decoded(t, v), "%q", s)
			}
		}
	}
}
