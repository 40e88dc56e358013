package main

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// An asker prints a prompt and reads the answer. Its error is io.EOF when there
// are no more answers.
type asker struct {
	line   func(prompt string) (string, error)
	person bool // at a terminal
}

// terminal returns the terminal on which a person can be asked; nil when there is
// none.
func (a *app) terminal() (in, out *os.File) {
	in, ok := a.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return nil, nil
	}
	out, ok = fileOf(a.stdout)
	if !ok || !term.IsTerminal(int(out.Fd())) {
		return nil, nil
	}
	return in, out
}

// asker asks at the terminal, where a line can be edited and earlier answers come
// back with the arrow keys, or reads lines where there is none. golang.org/x/term
// is linked for its widths already; a library of forms (huh) adds two megabytes
// to draw what one line at a time says as well.
func (a *app) asker() asker {
	in, out := a.terminal()
	if in == nil {
		lines := bufio.NewScanner(a.stdin)
		return asker{line: func(prompt string) (string, error) {
			fmt.Fprint(a.stdout, prompt)
			if !lines.Scan() {
				fmt.Fprintln(a.stdout)
				if err := lines.Err(); err != nil {
					return "", err
				}
				return "", io.EOF
			}
			return lines.Text(), nil
		}}
	}
	t := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{in, out}, "")
	return asker{person: true, line: func(prompt string) (string, error) {
		before, err := term.MakeRaw(int(in.Fd()))
		if err != nil {
			return "", err
		}
		defer term.Restore(int(in.Fd()), before)
		if w, h, err := term.GetSize(int(out.Fd())); err == nil && w > 0 {
			t.SetSize(w, h)
		}
		t.SetPrompt(prompt)
		answer, err := t.ReadLine()
		if err != nil { // Ctrl-D or Ctrl-C leaves the line as it is
			fmt.Fprint(out, "\r\n")
		}
		return answer, err
	}}
}
