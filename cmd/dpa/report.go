package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// report writes findings for people: by weight, those that say the same once,
// each with the line of the file that it is about, and no more than a screenful
// unless everything is asked for. What keeps the agreement from being signed is
// never left out, and what to do is said once.
func (a *app) report(w io.Writer, l diag.List, s screen, all bool) {
	groups := l.Groups()
	parts := map[diag.Weight]bool{}
	for _, g := range groups {
		parts[g.Weight] = true
	}
	src, told := sources{}, map[string]bool{}
	room, last, hidden := s.height, diag.Weight(0), 0
	for _, g := range groups {
		var b strings.Builder
		if len(parts) > 1 && g.Weight != last {
			fmt.Fprintln(&b, s.bold(a.say(weightWords[g.Weight])))
		}
		a.group(&b, g, s, src, all)
		hint, same := g.Hint(a.lang)
		if same && hint != "" && !told[hint] {
			fmt.Fprintln(&b, s.wrap("\t"+hint, "\t"))
		}
		lines := strings.Count(b.String(), "\n")
		if !all && room < lines && g.Weight != diag.Blocking {
			hidden += len(g.Findings)
			continue
		}
		last = g.Weight
		if same {
			told[hint] = true
		}
		room -= lines
		io.WriteString(w, b.String())
	}
	if hidden > 0 {
		io.WriteString(w, a.sayf(wordHidden, hidden))
	}
}

// someplaces is how many places of a group a screen shows.
const someplaces = 5

// group writes one group: severity, place, message and code on the first line,
// as editors read it.
func (a *app) group(w io.Writer, g diag.Group, s screen, src sources, all bool) {
	f := g.Findings[0]
	place := ""
	if len(g.Findings) == 1 {
		if place = f.Pos.String(); place == "" {
			place = f.Pos.Path
		}
	}
	if place != "" {
		place = diag.Visible(place) + ": "
	}
	head := s.severity(g.Severity(), a.say(severityWords[g.Severity()]))
	fmt.Fprintln(w, s.wrap(fmt.Sprintf("%s %s%s (%s)", head, place, g.Message(a.lang), g.Check()), "\t"))
	if len(g.Findings) == 1 && g.Severity() != diag.Info {
		src.quote(w, f.Pos, s)
	}
	places := g.Places(a.lang)
	_, same := g.Hint(a.lang)
	told := map[string]bool{}
	for i, p := range places {
		if i == someplaces && !all && len(places) > someplaces+1 {
			fmt.Fprintf(w, a.say(wordMorePlaces), len(places)-someplaces)
			break
		}
		fmt.Fprintln(w, s.wrap("\t"+p, "\t  "))
		if same {
			continue
		}
		if hint := g.Findings[i].Hint(a.lang); hint != "" && !told[hint] {
			fmt.Fprintln(w, s.wrap("\t    "+hint, "\t    "))
			told[hint] = true
		}
	}
}

// sources are the lines of the files that findings are about, by name.
type sources map[string][]string

// quote writes the line of a file with a caret below the place. A file that
// cannot be read, or is one of the built-in texts, is not quoted.
func (src sources) quote(w io.Writer, p diag.Pos, s screen) {
	if p.Line == 0 || p.Col == 0 || filepath.Ext(p.File) != ".toml" && filepath.Ext(p.File) != ".json" {
		return
	}
	lines, ok := src[p.File]
	if !ok {
		if data, err := readOrdinary(p.File); err == nil && utf8.Valid(data) {
			lines = strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")
		}
		src[p.File] = lines
	}
	if p.Line > len(lines) {
		return
	}
	line := []rune(strings.ReplaceAll(strings.TrimRight(lines[p.Line-1], "\r"), "\t", " "))
	from, to := 0, len(line)
	number := strconv.Itoa(p.Line)
	if room := s.lineWidth() - len(number) - 6; to > room { // what stands around the place
		from = max(0, min(p.Col-1-room/2, to-room))
		to = from + room
	}
	if p.Col-1 < from || p.Col-1 > to {
		return
	}
	shown := line[from:to]
	for i := range shown { // in its column, so that the caret stands below the place
		if one := string(shown[i:min(i+2, len(shown))]); one == "##" || diag.Visible(one[:utf8.RuneLen(shown[i])]) != string(shown[i]) {
			shown[i] = utf8.RuneError
		}
	}
	fmt.Fprintf(w, "\t%s | %s\n", number, string(shown))
	fmt.Fprintf(w, "\t%s | %s%s\n", strings.Repeat(" ", len(number)), strings.Repeat(" ", p.Col-1-from), s.caret("^"))
}
