package value_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

func TestLinks(t *testing.T) {
	for s, want := range map[string]value.Link{
		"https://example.org":                     "https://example.org",
		"HTTPS://Example.ORG/Path?q=1#x":          "https://example.org/Path?q=1#x",
		"http://example.org:8080/a%20b":           "http://example.org:8080/a%20b",
		"https://example.org/vie-privée?a=é#ç":    "https://example.org/vie-priv%C3%A9e?a=%C3%A9#%C3%A7",
		"https://example.org/<b>?x=\"y\"&z={{a}}": "https://example.org/%3Cb%3E?x=%22y%22&z=%7B%7Ba%7D%7D",
		"https://xn--sant-epa.example/":           "https://xn--sant-epa.example/",
		"https://[2001:db8::1]/":                  "https://[2001:db8::1]/",
		"mailto:dpo@example.org":                  "mailto:dpo@example.org",
	} {
		got, err := value.ParseLink(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got)
		again, err := value.ParseLink(string(got))
		assert.NoError(t, err)
		assert.Equal(t, got, again)
	}
}

func TestLinksThatAreRefused(t *testing.T) {
	for _, s := range []string{
		"", "x", "www.example.org", "//example.org", "/x", "?x", "#x", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " https://example.org",
		"file:///etc/passwd", "data:text/html,<script>", "cmd:calc.exe", "vbscript:x", "ftp://example.org", "tel:+33", "https:example.org", "https:///x", "https://",
		`\\evil\share`, `https:\\example.org`, "https://user@example.org", "https://user:pw@good@evil/", "https://good.example%2F@evil.example", "https://a b.example",
		"https://example.org/a b", "https://example.org/a\tb", "https://example.org/\u202e", "https://example.org/\u200b", "https://example.org/\x00", "https://éxample.org",
		"https://exаmple.org", "https://example.org/%zz", "https://a'b.example", "https://a%2eb.example", "mailto:", "mailto:x", "mailto:a@example.org?bcc=b@example.org", "mailto:a@example.org,b@example.org",
		"mailto:A <a@example.org>", "https://example.org/\xff", "https://example.org/" + strings.Repeat("x", 2048), "script>alert(1)</script",
	} {
		_, err := value.ParseLink(s)
		assert.Error(t, err, "%q", s)
		f := value.LinkFault(s, diag.Pos{})
		require.NotNil(t, f)
		assert.NotContains(t, f.Message("fr"), "{")
	}
	assert.Equal(t, "https://www.example.org", value.LinkFault("www.example.org", diag.Pos{}).Nearest)
}

// Whatever is taken for a link is one for every other reader too, in printable
// ASCII, and parses to itself.
func FuzzLink(f *testing.F) {
	f.Add("https://example.org/é?a=<b>#{c}")
	f.Add("mailto:a@example.org")
	f.Add("javascript:alert(1)//https://x")
	f.Fuzz(func(t *testing.T, s string) {
		l, err := value.ParseLink(s)
		if err != nil {
			return
		}
		assert.Regexp(t, "^(https?://|mailto:)[!#$%&'()*+,./0-9:;=?@A-Z_a-z~\\[\\]-]+$", string(l))
		u, err := url.Parse(string(l))
		require.NoError(t, err)
		assert.Nil(t, u.User)
		again, err := value.ParseLink(string(l))
		if assert.NoError(t, err) {
			assert.Equal(t, l, again)
		}
	})
}
