package value_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// Every code point: what can be neither seen nor set is refused, and nothing
// that is only a letter, a sign or a space of a left-to-right script is.
func TestEveryCharacterIsJudged(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		s := value.CleanText("x" + string(r) + "x")
		faults := value.TextFaults(s, value.Prose)
		class, _ := bidi.LookupString(s[1:])
		c := class.Class()
		bad := r != '\n' && r != '\t' && input.Invisible(r) || c == bidi.R || c == bidi.AL || c == bidi.AN ||
			strings.ContainsFunc(s, unicode.IsMark) || unicode.Is(unicode.Co, r)
		if bad != (len(faults) > 0) {
			t.Errorf("U+%04X: %v", r, faults)
		}
	}
}

func TestTextFaults(t *testing.T) {
	for _, test := range []struct {
		text    string
		purpose value.Purpose
		want    string
	}{
		{"", value.Prose, ""},
		{"Clinique «\u00a0été\u00a0»\u202f; l’œuf – 12\u00a0€ → ≤ Łódź Ελλάδα Москва Việt\u2011Nam 株式会社", value.Name, ""},
		{"a\u0301", value.Name, "DPA138@0, DPA138@1"}, // not composed: a program did not clean it
		{"\xff", value.Name, "DPA138@0"},
		{"\u200b\u200b\u200d", value.Name, "DPA103@0, DPA103@2"},
		{"x\u202ey\u2066", value.Name, "DPA103@1, DPA103@3"},
		{"ab\u05d0\u0627\u0661", value.Name, "DPA138@2"},
		{"\ue000", value.Prose, "DPA138@0"},
		{"аpple Inc", value.Name, "DPA166@0"},
		{"Bank of Аmerica", value.Name, "DPA166@8"},
		{"Bank of Аmerica", value.Prose, ""},
		{"АО Москва, β-blocker", value.Name, ""},
		{"x \\s1\\", value.Prose, "DPA139@2"},
		{"x /sn12/", value.Prose, "DPA139@2"},
		{"\\s\\ /s1/ \\1\\ \\abcd1\\ {{s1}} {{a|b}} [sig|x|y]", value.Prose, ""},
		{"é {{*City_es_:signer1}} {{ s12 | text }}", value.Prose, "DPA139@2"},
		{strings.Repeat("é", 80), value.Reference, ""},
		{strings.Repeat("é", 81), value.Reference, "DPA167@0"},
		{strings.Repeat("é", 501), value.Name, "DPA167@0"},
	} {
		var got []string
		for _, f := range value.TextFaults(test.text, test.purpose) {
			got = append(got, f.Check+"@"+string('0'+rune(f.At)))
			for _, lang := range []string{"fr", "en"} {
				assert.NotRegexp(t, `\{[a-z]+\}|%!`, diag.Finding{Check: f.Check, Args: f.Args}.Message(lang))
			}
		}
		assert.Equal(t, test.want, strings.Join(got, ", "), "%q", test.text)
	}
}

func FuzzTextFaults(f *testing.F) {
	f.Add("Clinique \u05d0 a\u0301 {{s1|x}} \\s1\\")
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range []value.Purpose{value.Prose, value.Name, value.Reference} {
			for _, fault := range value.TextFaults(s, p) {
				assert.LessOrEqual(t, fault.At, utf8.RuneCountInString(s))
				diag.Find(fault.Check)
			}
		}
		clean := value.CleanText(s)
		assert.True(t, norm.NFC.IsNormalString(clean))
		assert.Equal(t, clean, value.CleanText(clean))
	})
}
