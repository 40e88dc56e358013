package timeline_test

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/timeline"
)

// A chart is what it was: the picture whole, to be looked at, the text in both
// languages and the tables; and for words of every length, and scales from a day
// to years, that nothing moved.
func TestGoldenCharts(t *testing.T) {
	golden.File(t, "chart.svg", written(t, chart("en", " of a sentence that is too long for the column of titles, and goes on below").SVG))

	var b strings.Builder
	for _, lang := range []string{"en", "fr"} {
		c := chart(lang, "")
		for _, write := range []func(io.Writer) error{c.Text, c.Markdown} {
			b.WriteString(written(t, write))
		}
		none := timeline.New(lang, "Nothing")
		for _, write := range []func(io.Writer) error{none.Text, none.Markdown, none.SVG} {
			b.WriteString(written(t, write))
		}
	}
	for _, of := range []int{1, 2, 6, 7, 12, 13, 30, 31, 42, 43, 84, 85, 180, 181, 360, 361, 540, 541, 1080, 1081, 2190, 2191, 4380, 4381, 9000} {
		c := timeline.New("en", fmt.Sprint(of, " days"))
		c.Add(timeline.Line{ID: "line", Title: "Line", Origin: "the event", Clocks: []timeline.Clock{
			{ID: "all", Title: "All", Kind: "deadline", Duration: fmt.Sprint(of, " days"), State: timeline.Agreed, End: days(of)},
			{ID: "hours", Title: "Hours", Kind: "window", Duration: "36 hours", State: timeline.Agreed, InHours: true, End: timeline.Span{Least: 36, Most: 36}},
			{ID: "part", Title: "Part", Kind: "wait", Duration: "a part", State: timeline.Agreed, Start: timeline.Span{Least: 25, Most: 25}, End: timeline.Span{Least: 25, Most: 49}},
			{ID: "from", Title: "From", Kind: "window", State: timeline.Open, Start: days(of / 2)},
			{ID: "now", Title: "Now", Kind: "window", State: timeline.Open},
			{ID: "beyond", Title: "Beyond", Kind: "deadline", Duration: "1 month", State: timeline.Hanging, Start: days(of + of/10), After: []string{"now"}},
			{ID: "may", Title: "May", Kind: "window", Duration: "1 day", When: "if so", State: timeline.Agreed, Start: days(of - 1), End: days(of)},
			{ID: "moment", Title: "Moment", Kind: "wait", State: timeline.Agreed, End: days(of / 3)},
		}})
		fmt.Fprintf(&b, "%s%s\n", written(t, c.Text), golden.Sum(written(t, c.SVG)))
	}
	for n := range 150 {
		word := strings.Repeat("w", n)
		fmt.Fprintln(&b, n, golden.Sum(written(t, chart("en", " "+word).SVG), written(t, chart("fr", " "+word+" "+word).SVG), written(t, chart("fr", strings.Repeat(" a\n", n)).SVG)))
	}
	golden.File(t, "charts.txt", b.String())
}

// A clock alone is what it was: of each length, so that the scale and its figures end
// where they do, and of each kind that is drawn or noted in a way of its own.
func TestGoldenClocksAlone(t *testing.T) {
	var b strings.Builder
	held := func(k timeline.Clock) {
		if k.ID, k.Title, k.Kind = "one", "One", cmp.Or(k.Kind, "deadline"); k.State == "" {
			k.State = timeline.Agreed
		}
		c := timeline.New("en", "DPA-1")
		c.Add(timeline.Line{ID: "line", Title: "Line", Origin: "the event", Clocks: []timeline.Clock{k}})
		fmt.Fprintf(&b, "%.40s: %s\n", c.Lines[0].Clocks[0].Says, golden.Sum(written(t, c.Text), written(t, c.SVG), written(t, c.Markdown)))
	}
	for n := range 130 {
		held(timeline.Clock{Duration: fmt.Sprint(n, " days"), End: days(n)})
	}
	for _, n := range []int{365, 730, 2190, 4380, 4381, 6570, 8759, 8760, 10950, 12345, 99999999} {
		held(timeline.Clock{Duration: fmt.Sprint(n, " days"), End: days(n)})
	}
	day := days(1)
	held(timeline.Clock{Duration: "1 day", Start: days(1), End: days(2), Short: &day, Depends: "if so"})
	held(timeline.Clock{Start: days(1), End: days(2), Short: &day, Depends: "if so"})
	held(timeline.Clock{Duration: "1 day", End: days(1), When: "if so"})
	held(timeline.Clock{Duration: "1 day", State: timeline.Replaced, Omitted: 1})
	held(timeline.Clock{Duration: "1 day", State: timeline.Replaced, Replaced: 1, At: "Article 1"})
	held(timeline.Clock{Duration: "1 day", State: timeline.Open, Kind: "window", Start: days(1)})
	for n := range 120 { // names that fill the legend, and more than a line beside the scale
		held(timeline.Clock{Party: "processor", By: strings.Repeat("w", n), Duration: strings.Repeat("10 days ", n), End: days(10), When: strings.Repeat("so ", n)})
	}
	golden.File(t, "alone.txt", b.String())
}
