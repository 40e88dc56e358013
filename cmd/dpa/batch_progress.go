package main

import (
	"fmt"
	"time"

	"golang.org/x/term"
)

// progress says how far a batch is: on a terminal in one line that is written
// over, elsewhere in a line now and then. How many rows a sheet has is not
// known before it was read; how many bytes a file has is.
type progress struct {
	app      *app
	terminal bool
	size     int64 // of the sheet; 0 when it is not known
	begun    time.Time
	last     time.Time // when something was written
	open     bool      // the line of the terminal holds something
}

func (a *app) startProgress(size int64) *progress {
	f, ok := fileOf(a.stderr)
	now := time.Now()
	return &progress{app: a, terminal: ok && term.IsTerminal(int(f.Fd())), size: size, begun: now, last: now}
}

// How often progress is said.
const (
	onTerminal = 200 * time.Millisecond
	inLog      = 30 * time.Second
)

// step says how far the batch is, when it is time to; done is how many bytes of
// the sheet are made.
func (p *progress) step(t tally, done int64) {
	now := time.Now()
	every := inLog
	if p.terminal {
		every = onTerminal
	}
	if now.Sub(p.last) < every {
		return
	}
	p.last = now
	line := p.say(t, done, now.Sub(p.begun))
	if !p.terminal {
		fmt.Fprintln(p.app.stderr, line)
		return
	}
	fmt.Fprint(p.app.stderr, "\r\x1b[K"+line)
	p.open = true
}

// say writes the line: how much of the sheet, rows, rate, time left.
func (p *progress) say(t tally, done int64, spent time.Duration) string {
	rate := float64(t.rows()) / spent.Seconds()
	line := fmt.Sprintf(p.app.say(wordProgress), t.rows(), rate)
	if p.size > 0 {
		part := min(1, float64(done)/float64(p.size))
		left := time.Duration(float64(spent) * (1 - part) / max(part, 0.001)).Round(time.Second)
		line = fmt.Sprintf("%3.0f %% %s", 100*part, line) + fmt.Sprintf(p.app.say(wordLeft), left)
	}
	if t.refused > 0 {
		line += p.app.sayf(wordSoRefused, t.refused)
	}
	return line
}

// clear takes the line of a terminal away, for something else to be written.
func (p *progress) clear() {
	if p.open {
		fmt.Fprint(p.app.stderr, "\r\x1b[K")
		p.open = false
	}
}
