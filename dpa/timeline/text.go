package timeline

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// bar is how many characters the scale has in the text.
const bar = 40

// Text draws the chart for a terminal, 80 characters wide but for long titles.
func (c *Chart) Text(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n", diag.Visible(c.Title))
	if len(c.Lines) == 0 {
		fmt.Fprintf(out, "\n%s\n", c.say(wordNoLines))
		return out.Flush()
	}
	scale := c.days()
	for _, line := range c.Lines {
		fmt.Fprintf(out, "\n%s\n", diag.Visible(c.heading(&line)))
		if len(line.Clocks) > 0 {
			fmt.Fprintf(out, "  %s\n", c.ruler(scale))
		}
		for i := range line.Clocks {
			k := &line.Clocks[i]
			fmt.Fprintf(out, "  %s%s%s%s\n", diag.Visible(k.Title), c.marks(k), c.say(wordColon), diag.Visible(k.Says))
			if l := strings.TrimRight("  "+drawnBar(k, scale)+"  "+diag.Visible(detail(k)), " "); l != "" {
				fmt.Fprintln(out, l)
			}
		}
		for _, n := range line.Notes {
			fmt.Fprintf(out, "  %s\n", diag.Visible(n))
		}
	}
	fmt.Fprintln(out)
	for _, n := range c.Notes {
		fmt.Fprintf(out, "%s\n", diag.Visible(n))
	}
	return out.Flush()
}

// Markdown writes the chart as tables.
func (c *Chart) Markdown(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# %s\n", markdown.Text(c.Title))
	if len(c.Lines) == 0 {
		fmt.Fprintf(out, "\n%s\n", c.say(wordNoLines))
	}
	for _, line := range c.Lines {
		fmt.Fprintf(out, "\n## %s\n\n%s\n", markdown.Text(line.Title), markdown.Line(c.from(&line)))
		if len(line.Clocks) > 0 {
			fmt.Fprintf(out, "\n%s\n|---|---|---|---|---|\n", c.say(wordColumns))
		}
		for i := range line.Clocks {
			k := &line.Clocks[i]
			fmt.Fprintf(out, "| %s | %s | %s | %s | %s |\n", markdown.Text(k.Title+c.marks(k)), markdown.Text(k.By), markdown.Text(k.Duration), markdown.Text(k.Says), markdown.Text(where(k)))
		}
		for _, n := range line.Notes {
			fmt.Fprintf(out, "\n%s\n", markdown.Line(n))
		}
	}
	fmt.Fprintln(out)
	for _, n := range c.Notes {
		fmt.Fprintf(out, "- %s\n", markdown.Line(n))
	}
	return out.Flush()
}

var (
	wordNoLines = diag.Words{FR: "Ce document n’a pas de clause qui compte un délai.", EN: "This document has no clause that counts a time."}
	wordColumns = diag.Words{FR: "| Délai | Qui | Durée | Fin | Où |", EN: "| Time | Who | Duration | End | Where |"}
	wordColon   = diag.Words{FR: "\u00a0: ", EN: ": "}
	wordFrom    = diag.Words{FR: "à compter de\u00a0: %s", EN: "counted from: %s"}
)

// heading is the title of a line with its event and source.
func (c *Chart) heading(line *Line) string { return line.Title + ", " + c.from(line) }

func (c *Chart) from(line *Line) string {
	s := fmt.Sprintf(c.say(wordFrom), line.Origin)
	if line.Source != "" {
		s += " (" + line.Source + ")"
	}
	return s
}

// marks are the signs behind a title that the notes explain.
func (c *Chart) marks(k *Clock) string {
	switch {
	case k.Law:
		return " §"
	case k.Default:
		return "\u00a0*"
	}
	return ""
}

// detail is what stands behind the title: who, how long, where.
func detail(k *Clock) string {
	var parts []string
	for _, s := range []string{k.By, k.Duration, where(k)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// where is the paragraph that states the time, or the law that does.
func where(k *Clock) string {
	if k.At != "" {
		return k.At
	}
	return k.Source
}

// days is how far the chart reaches.
func (c *Chart) days() int {
	most := 24
	for _, line := range c.Lines {
		for _, k := range line.Clocks {
			if k.State == Agreed {
				most = max(most, k.End.Most)
			}
			most = max(most, k.Start.Most)
		}
	}
	return (most + 23) / 24
}

// step is the distance between the marks of a scale of so many days: at most six
// of them.
func step(days int) int {
	for _, s := range []int{1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730} {
		if days <= 6*s {
			return s
		}
	}
	return (days/6/365 + 1) * 365
}

// at is where a moment stands on the scale.
func at(hours, scale int) int { return (hours*bar + scale*12) / (scale * 24) }

// ruler draws the scale: a figure in days where each mark is.
func (c *Chart) ruler(scale int) string {
	line := []rune(strings.Repeat("·", bar+1))
	var figures []rune
	for d := 0; d <= scale; d += step(scale) {
		x := at(d*24, scale)
		line[x] = '┼'
		figure := []rune(fmt.Sprint(d))
		if len(figures) <= x && x+len(figure) <= bar+4 {
			figures = append(figures, []rune(strings.Repeat(" ", x-len(figures)))...)
			figures = append(figures, figure...)
		}
	}
	return string(figures) + "\n  " + string(line)
}

// drawnBar draws a clock on the scale: what runs whatever happens, lighter what
// only may, and an arrow for what has no end.
func drawnBar(k *Clock, scale int) string {
	cells := []rune(strings.Repeat(" ", bar+1))
	fill := func(from, to int, r rune) {
		for x := at(from, scale); x < max(at(to, scale), at(from, scale)+1) && x <= bar; x++ {
			cells[x] = r
		}
	}
	switch {
	case k.State == Open:
		fill(k.Start.Most, scale*24, '─')
		cells[bar] = '►'
	case k.none():
	case k.State != Agreed:
		fill(k.Start.Most, scale*24, '?')
	case k.Duration == "" && k.Short == nil:
		cells[min(bar, at(k.End.Most, scale))] = '◆'
	case k.Duration == "":
		cells[min(bar, at(k.Short.Most, scale))] = '◆'
		cells[min(bar, at(k.End.Most, scale))] = '◇'
	case k.When != "":
		fill(k.Start.Most, k.End.Most, '░')
	default:
		from := k.Start.Most
		if k.Short != nil {
			from = max(0, k.Short.Most-(k.End.Most-k.Start.Most))
			fill(from, k.End.Most, '░')
			fill(from, k.Short.Most, '█')
			break
		}
		fill(from, k.End.Most, '█')
	}
	return string(cells)
}
