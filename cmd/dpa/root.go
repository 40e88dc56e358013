package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// A system is what the command knows of the world around it.
type system struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	language       func() string    // the locale that the system tells; may be empty
	builtin        *library.Library // our texts, for who runs many commands; nil when they are still to be read
}

// Exit statuses.
const (
	done     = 0
	findings = 1 // the user's files hold an error
	failed   = 2 // wrong usage, or a file that cannot be read or written
)

var (
	errFindings = errors.New("the files hold an error") // which was told
	errTold     = errors.New("a file cannot be read")   // likewise
)

// An app is one run of the command.
type app struct {
	system
	lang      string                      // of messages: "fr" or "en"
	library   string                      // folder with further clauses, annexes, templates and locales; may be empty
	quiet     bool                        // only errors are told
	libraries map[string]*library.Library // those that were read, by their folders
	rootDir   string                      // the folder that deals may read; empty for that of their project
	projects  map[string]*project         // those that were read, by their folders
	reads     *reads                      // what --watch looks at; nil otherwise
	several   bool                        // of deals in one call
	json      bool                        // whoever reads the output is a program: errors are JSON too
	inSARIF   bool                        // as json, in a log of SARIF
}

func run(args []string, sys system) (status int) {
	stdout, stderr := &printer{to: sys.stdout}, &printer{to: sys.stderr}
	sys.stdout, sys.stderr = stdout, stderr
	a := &app{system: sys, lang: userLanguage(args, sys.getenv, sys.language), libraries: map[string]*library.Library{"": sys.builtin}}
	form := readBy(args)
	a.json, a.inSARIF = form == "json", form == "sarif"
	defer func() { *a = app{} }() // cobra never lets go of the completions, nor they of a: of what it has read
	defer func() {
		if fault := recover(); fault != nil { // a mistake of ours: say so in a sentence, and where to send it
			a.fail(fmt.Sprintf(a.say(wordFault), fault, version(), reports, faultAt(debug.Stack())))
			status = failed
		}
	}()
	root := a.root()
	root.SetArgs(args)
	err := root.Execute()
	if stdout.err != nil { // whatever else went wrong: what was printed is not whole
		err = about(a.say(wordStdout), stdout.err)
		a.json, a.inSARIF = false, false // nothing more can be printed
	}
	switch {
	case err == nil && stderr.err != nil:
		return failed
	case err == nil:
		return done
	case errors.Is(err, errFindings):
		return findings
	case errors.Is(err, errTold):
		return failed
	default:
		a.fail(a.sentence(err))
		return failed
	}
}

// A printer writes until it fails, and keeps the error: whoever prints a line
// need not ask after each whether the disk is full.
type printer struct {
	to  io.Writer
	err error
}

func (p *printer) Write(b []byte) (int, error) {
	if p.err != nil {
		return 0, p.err
	}
	n, err := p.to.Write(b)
	if err == nil && n < len(b) {
		err = io.ErrShortWrite
	}
	p.err = err
	return n, err
}

// fileOf is the file that a writer writes to, which may be a terminal.
func fileOf(w io.Writer) (f *os.File, ok bool) {
	if p, printed := w.(*printer); printed {
		w = p.to
	}
	f, ok = w.(*os.File)
	return f, ok
}

// reports is where faults of the program are told.
const reports = "https://github.com/dpakit/dpakit/issues"

// faultAt returns the function of ours in which a panic began, the first of them
// on the stack: enough to find it, and nothing of what the user wrote.
func faultAt(stack []byte) string {
	begun := false
	for line := range strings.Lines(string(stack)) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "panic("):
			begun = true
		case begun && strings.HasPrefix(line, "github.com/dpakit/"):
			name, _, _ := strings.Cut(line, "(0x")
			return name
		}
	}
	return "?"
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "dpa",
		Short:         a.say(shortRoot),
		Long:          a.say(longRoot),
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetOut(a.stdout) // before the command of completion is made, which asks for it
	root.SetErr(a.stderr)
	root.PersistentFlags().StringVar(&a.library, "library", "", a.say(flagLibrary))
	root.PersistentFlags().StringVar(&a.rootDir, "root", "", a.say(flagRoot))
	root.PersistentFlags().Var(&spoken{a.lang}, "messages", a.say(flagMessages))
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, a.say(flagQuiet))
	root.AddCommand(a.renderCommand(), a.batchCommand(), a.checkCommand(), a.vouchCommand(), a.explainCommand(), a.explainDealCommand(), a.transfersCommand(), a.fieldsCommand(), a.verifyCommand(), a.coverageCommand(), a.clocksCommand(), a.newCommand(), a.importCommand(), a.exportCommand(), a.clausesCommand(), a.measuresCommand(), a.fmtCommand(), a.schemaCommand(), a.versionCommand(), a.licensesCommand())
	a.name(root)
	root.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 && strings.HasSuffix(args[0], ".toml") {
			return fmt.Errorf(a.say(errDealAlone), args[0])
		}
		if len(args) > 0 {
			return a.unknownCommand(args[0], cmd)
		}
		return nil
	}
	root.RunE = func(cmd *cobra.Command, _ []string) error { a.writeHelp(a.stdout, cmd); return nil }
	a.help(root)
	a.completeAll(root)
	return root
}

// say returns the words in the language of messages.
//
//go:noinline
func (a *app) say(w diag.Words) string { return w.In(a.lang) }

// sayf fills words in. Each “(s)” of them becomes the ending that goes with the
// number before it; in French nothing is singular, as one is. A name that a
// file gives is shown as it can be.
func (a *app) sayf(w diag.Words, args ...any) string {
	args = slices.Clone(args)
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = diag.Visible(s)
		}
	}
	n, next := 0, 0
	format := verbOrEnding.ReplaceAllStringFunc(a.say(w), func(found string) string {
		switch {
		case found == "%%":
		case found == "%":
			if next < len(args) { // one that is numbered may be written twice
				if k, ok := args[next].(int); ok {
					n = k
				}
			}
			next++
		case n == 1 || n == 0 && a.lang == "fr":
			return ""
		default:
			return "s"
		}
		return found
	})
	return fmt.Sprintf(format, args...)
}

var verbOrEnding = regexp.MustCompile(`%%|%|\(s\)`)

// print writes findings as text, and nothing when there are none.
func (a *app) print(w io.Writer, l diag.List) {
	for _, f := range l {
		fmt.Fprintf(w, "%s %s\n", a.say(severityWords[f.Severity()]), f.Text(a.lang))
	}
}
