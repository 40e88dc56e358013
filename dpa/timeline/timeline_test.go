package timeline_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/timeline"
)

func days(n int) timeline.Span { return timeline.Span{Least: 24 * n, Most: 24 * n} }

// chart has a clock of every state and kind.
func chart(lang, text string) *timeline.Chart {
	c := timeline.New(lang, "DPA-1 "+text)
	short := days(30)
	c.Add(timeline.Line{ID: "end", Title: "End" + text, Origin: "the end", Source: "Art. 28(3)(g) GDPR", Unread: []timeline.Unread{{Special: 4, At: "Article 16.9"}}, Clocks: []timeline.Clock{
		{ID: "a.return", Title: "Return" + text, Kind: "deadline", By: "Processor", Party: "processor", Duration: "30 days", Default: true, At: "Article 16.3", State: timeline.Agreed, When: "where data are returned", End: days(30)},
		{ID: "a.delete", Title: "Deletion", Kind: "deadline", By: "Processor", Party: "processor", Duration: "30 days", State: timeline.Agreed, Start: days(45), End: days(75), Short: &short, Depends: "where data are returned"},
		{ID: "a.notice", Title: "Notice", Kind: "wait", By: "Controller", Party: "controller", Duration: "15 working days", State: timeline.Agreed, End: timeline.Span{Least: 17 * 24, Most: 18 * 24}},
		{ID: "a.exit", Title: "Exit", Kind: "window", By: "Controller", Party: "controller", State: timeline.Open, Start: days(40)},
		{ID: "a.access", Title: "Access", Kind: "wait", State: timeline.Agreed, Start: days(90), End: days(90), Short: &short, Depends: "in the event of an objection"},
		{ID: "a.report", Title: "Report", Kind: "deadline", Duration: "10 days", State: timeline.Replaced, Replaced: 2, At: "Article 9.1"},
		{ID: "a.gone", Title: "Gone", Kind: "deadline", State: timeline.Replaced, Omitted: 3},
		{ID: "a.none", Title: "None", Kind: "deadline", State: timeline.NotAgreed},
		{ID: "a.later", Title: "Later", Kind: "deadline", Duration: "10 days", State: timeline.Hanging, After: []string{"a.return", "a.report"}},
		{ID: "a.moment", Title: "Moment", Kind: "wait", State: timeline.Hanging, After: []string{"a.later"}},
		{ID: "a.copy", Title: "Copy", Kind: "deadline", State: timeline.Hanging},
		{ID: "a.law", Title: "Law", Kind: "deadline", Duration: "72 hours", Law: true, InHours: true, State: timeline.Agreed, End: timeline.Span{Least: 72, Most: 72}, Source: "Art. 33(1) GDPR"},
	}})
	c.Add(timeline.Line{ID: "breach", Title: "Breach", Origin: "becoming aware"})
	return c
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b))
	return b.String()
}

func TestSentences(t *testing.T) {
	var en, fr []string
	for _, k := range chart("en", "").Lines[0].Clocks {
		en = append(en, k.Says)
	}
	for _, k := range chart("fr", "").Lines[0].Clocks {
		fr = append(fr, k.Says)
	}
	assert.Equal(t, []string{
		"by day 30, where data are returned", "by day 30, or day 75 where data are returned", "not before day 17 to 18",
		"open from day 40 on, with no end set", "not before day 30, or day 90 in the event of an objection",
		"not known here: special condition 2 decides (Article 9.1)", "nothing: special condition 3 leaves the paragraph out",
		"the parties agree no time", "not known: 10 days after “Report”, whose end is not known", "not known: after “Later”, whose end is not known", "not known: takes as long as a time that is not known", "by hour 72",
	}, en)
	assert.Equal(t, "pas avant J+17 à J+18", fr[2])
	assert.Equal(t, "au plus tard à H+72", fr[11])
	assert.Equal(t, []string{"The clauses of this agreement set no time in figures here."}, chart("en", "").Lines[1].Notes)
	assert.NotNil(t, chart("en", "").Lines[1].Clocks) // [] for a program
	assert.Equal(t, []string{"Special condition 4 writes a paragraph (Article 16.9): a time that it sets is not drawn."}, chart("en", "").Lines[0].Notes)
}

// A figure of the scale stands above its mark, and what is sure, what only may
// be, what waits and what is not known look different.
func TestText(t *testing.T) {
	text := written(t, chart("en", "").Text)
	for _, want := range []string{
		"Times of agreement DPA-1\n", "\nEnd, counted from: the end (Art. 28(3)(g) GDPR)\n",
		"\n  0            30            60           90\n  ┼············┼·············┼············┼\n",
		"  ░░░░░░░░░░░░░                              Processor · 30 days · Article 16.3\n",
		"  █████████████░░░░░░░░░░░░░░░░░░░░          Processor · 30 days\n",
		"\n                    ──────────────────────►  Controller\n",
		"\n               ◆                          ◇\n",
		"\n  Gone: nothing: special condition 3 leaves the paragraph out\n  None: the parties agree no time\n  Later: not known: 10 days after “Report”, whose end is not known\n  ????????????????????????????????????????   10 days\n",
		"\n  Law §: by hour 72\n", "\n  Return\u00a0*: ", "* the clause’s usual value",
	} {
		assert.Contains(t, text, want)
	}
	assert.Contains(t, written(t, timeline.New("fr", "").Text), "pas de clause qui compte un délai")
}

func TestMarkdown(t *testing.T) {
	md := written(t, chart("en", " a|b <i> `x` [l](u)\n# h").Markdown)
	assert.Contains(t, md, "| Return a\\|b \\<i\\> \\`x\\` \\[l\\](u) # h\u00a0\\* | Processor | 30 days | by day 30, where data are returned | Article 16.3 |\n")
}

// The picture is XML, stands alone, runs nothing, says its text, and is the same
// each time. No text of an agreement is anything but text in it.
func TestSVG(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		for _, text := range []string{"", `</text><script>alert(1)</script>`, `" onload="alert(1)`, "&#x0;\x00\x1b\ufffe\U0010ffff", "]]>", strings.Repeat("W", 500), strings.Repeat("é ", 300), "\u202ecba"} {
			drawn := written(t, chart(lang, text).SVG)
			assert.Equal(t, drawn, written(t, chart(lang, text).SVG))
			assert.True(t, utf8.ValidString(drawn))
			elements := map[string]int{}
			d := xml.NewDecoder(strings.NewReader(drawn))
			for {
				token, err := d.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				require.NoError(t, err, text)
				if e, ok := token.(xml.StartElement); ok {
					elements[e.Name.Local]++
					for _, a := range e.Attr {
						assert.NotContains(t, []string{"href", "src", "style"}, a.Name.Local)
						assert.False(t, strings.HasPrefix(a.Name.Local, "on"), a.Name.Local)
					}
				}
			}
			assert.Equal(t, []int{1, 1, 0, 0, 0, 0}, []int{elements["title"], elements["desc"], elements["script"], elements["style"], elements["image"], elements["foreignObject"]})
			assert.Contains(t, drawn, `role="img" aria-labelledby="dpa-clocks-title dpa-clocks-desc"`)
			assert.Positive(t, elements["text"])
		}
	}
	desc := written(t, chart("en", "").SVG)
	assert.Contains(t, desc, "Deletion: by day 30, or day 75 where data are returned.")
	var nothing bytes.Buffer
	require.NoError(t, timeline.New("en", "").SVG(&nothing))
	assert.Contains(t, nothing.String(), "no clause that counts a time")
}

// No line of text runs out of the picture, however long the words that it is made
// of: a reference may have 80 letters, and so may any word of a title.
func TestNoTextRunsOutOfThePicture(t *testing.T) {
	text := regexp.MustCompile(`<text x="([0-9.]+)" y="[0-9]+" font-size="([0-9]+)"([^>]*)>([^<]*)</text>`)
	for _, title := range []string{"", strings.Repeat("DPA-2026", 10), strings.Repeat("of ", 60), "behind words " + strings.Repeat("w", 200) + " and before"} {
		drawn := written(t, chart("en", " "+title).SVG)
		seen := 0
		for _, m := range text.FindAllStringSubmatch(drawn, -1) {
			x, err := strconv.ParseFloat(m[1], 64)
			require.NoError(t, err)
			size, err := strconv.ParseFloat(m[2], 64)
			require.NoError(t, err)
			if !strings.Contains(m[3], "text-anchor") {
				seen++
				assert.LessOrEqual(t, x+0.52*size*float64(utf8.RuneCountInString(html.UnescapeString(m[4]))), 960.0, m[4])
			}
		}
		assert.Greater(t, seen, 20)
	}
}

// A writer that fails is told of.
func TestWritersFail(t *testing.T) {
	c := chart("en", "")
	for _, write := range []func(io.Writer) error{c.Text, c.Markdown, c.SVG} {
		assert.ErrorIs(t, write(broken{}), io.ErrClosedPipe)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
