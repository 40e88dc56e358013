package main

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A screen is what text is written for: a terminal, or a file.
type screen struct {
	width  int // in characters; 0: lines are as long as they are
	height int // lines that a reader sees at once
	color  bool
}

// pipeHeight is how many lines are written at most where there is no terminal, unless
// everything is asked for.
const pipeHeight = 60

// screen looks at the terminal, if standard output is one. Colour is for
// terminals alone, and not for users who do not want it (https://no-color.org).
func (a *app) screen() screen {
	f, ok := fileOf(a.stdout)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return screen{height: pipeHeight}
	}
	s := screen{width: 80, height: 24, color: a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"}
	if w, h, err := term.GetSize(int(f.Fd())); err == nil && w > 0 && h > 0 {
		s.width, s.height = w, h
	}
	s.height -= 4 // the counts, the verdict and the next prompt
	return s
}

// lineWidth is how long a quoted line may be.
func (s screen) lineWidth() int {
	if s.width == 0 {
		return 160
	}
	return max(40, s.width-8)
}

func (s screen) paint(code, text string) string {
	if !s.color {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s screen) bold(text string) string  { return s.paint("1", text) }
func (s screen) caret(text string) string { return s.paint("1;32", text) }

func (s screen) severity(of diag.Severity, text string) string {
	return s.paint(map[diag.Severity]string{diag.Error: "1;31", diag.Warning: "1;33", diag.Info: "1;36"}[of], text)
}

// wrap breaks text at spaces, so that no line is longer than the screen is
// wide; further lines begin with the indent. A no-break space does not part.
func (s screen) wrap(text, indent string) string {
	if s.width == 0 {
		return text
	}
	var out []string
	for i, line := range strings.Split(text, "\n") {
		lead := ""
		if i > 0 || strings.HasPrefix(line, "\t") {
			lead = indent
			line = strings.TrimPrefix(line, "\t")
		}
		now := strings.TrimSuffix(lead, "  ")
		empty := true
		for word := range strings.SplitSeq(line, " ") {
			if !empty && shownWidth(now)+1+shownWidth(word) > s.width {
				out = append(out, now)
				now, empty = indent, true
			}
			if !empty {
				now += " "
			}
			now, empty = now+word, false
		}
		out = append(out, now)
	}
	return strings.Join(out, "\n")
}

// shownWidth is how many columns a text takes: a tab counts eight, and what
// colours it nothing.
func shownWidth(text string) int {
	n := 0
	for text != "" {
		if strings.HasPrefix(text, "\x1b[") {
			_, after, _ := strings.Cut(text, "m")
			text = after
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		if n++; r == '\t' {
			n += 7
		}
		text = text[size:]
	}
	return n
}
