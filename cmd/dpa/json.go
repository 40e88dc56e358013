package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/dpakit/dpakit/dpa/diag"
)

// What a command writes as JSON is one object on standard output that begins
// with the version of its shape, also when the command fails: then it is a
// failure, or the report of the findings. A program reads nothing else.

// A failure is what a command writes as JSON when it cannot do its work.
type failure struct {
	Version int    `json:"version"` // of this shape: 1
	Error   string `json:"error"`
}

// readBy returns the form in which a program reads the output that the arguments
// ask for, "json" or "sarif", and "" for a person. It looks at them before cobra
// does, because an error in them is told in that form too.
func readBy(args []string) string {
	for i, arg := range args {
		form, ok := strings.CutPrefix(arg, "--format=")
		if arg == "--format" && i+1 < len(args) {
			form, ok = args[i+1], true
		}
		if ok && (form == "json" || form == "sarif") {
			return form
		}
	}
	if slices.Contains(args, "fields") { // which writes nothing else
		return "json"
	}
	return ""
}

// refuse tells the findings that end a command.
func (a *app) refuse(found diag.List) error {
	var err error
	switch {
	case a.json:
		err = a.writeJSON(found.Report(a.lang))
	case a.inSARIF:
		err = a.writeJSON(a.sarif([]checked{{opened: &opened{found: found}}}))
	default:
		a.print(a.stderr, found)
	}
	return cmp.Or(err, errFindings)
}

// fail tells why a command could not do its work, in the form that is read.
func (a *app) fail(reason string) {
	switch {
	case a.json:
		a.writeJSON(failure{1, reason})
	case a.inSARIF:
		a.writeJSON(a.sarif([]checked{{opened: new(opened), err: errors.New(reason)}}))
	default:
		fmt.Fprintln(a.stderr, a.say(wordError), visible(reason))
	}
}

// note tells findings that end nothing.
func (a *app) note(found diag.List) {
	if !a.json && !a.quiet {
		a.print(a.stderr, found)
	}
}

// aside tells a person what the output does not say.
func (a *app) aside(words diag.Words, args ...any) {
	if !a.json && !a.quiet {
		fmt.Fprint(a.stderr, a.sayf(words, args...))
	}
}

// done tells a person what was done.
func (a *app) done(words diag.Words, args ...any) {
	if !a.quiet {
		fmt.Fprint(a.stdout, a.sayf(words, args...))
	}
}

//go:noinline
func (a *app) writeJSON(v any) error {
	return encodeJSON(a.stdout, v)
}

// encodeJSON writes v as [textJSON] has it, with a line for each value.
func encodeJSON(w io.Writer, v any) error {
	text, err := textJSON(v, "  ")
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	return err
}

// textJSON is v as JSON in which no text commands what shows it: what diag.Visible
// replaces is escaped, which a program does not see. It ends with a line break;
// without an indent it has no other.
func textJSON(v any, indent string) (string, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetIndent("", indent)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return "", err
	}
	return shownJSON(b.String()), nil
}

// shownJSON escapes in JSON what [diag.Visible] replaces.
func shownJSON(text string) string {
	var out strings.Builder
	for _, r := range strings.ReplaceAll(text, "##", `#\u0023`) {
		if r == '\n' || !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			out.WriteRune(r)
			continue
		}
		for _, half := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&out, `\u%04x`, half)
		}
	}
	return out.String()
}
