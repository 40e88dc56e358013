package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
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
}

// Exit statuses.
const (
	done     = 0
	findings = 1 // the user's files hold an error
	failed   = 2 // wrong usage, or a file that cannot be read or written
)

// errFindings says that findings were printed and that one is an error.
var errFindings = errors.New("the files hold an error")

// An app is one run of the command.
type app struct {
	system
	lang    string // of messages: "fr" or "en"
	library string // folder with further clauses, annexes, templates and locales; may be empty
}

func run(args []string, sys system) (status int) {
	a := &app{system: sys, lang: userLanguage(args, sys.getenv)}
	defer func() {
		if fault := recover(); fault != nil { // a mistake of ours: say so in a sentence, and where to send it
			fmt.Fprintf(a.stderr, a.say(wordFault), fault, version(), reports, faultAt(debug.Stack()))
			status = failed
		}
	}()
	root := a.root()
	root.SetArgs(args)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	switch err := root.Execute(); {
	case err == nil:
		return done
	case errors.Is(err, errFindings):
		return findings
	default:
		fmt.Fprintln(a.stderr, a.say(wordError), visible(a.sentence(err)))
		return failed
	}
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
	root.PersistentFlags().StringVar(&a.library, "library", "", a.say(flagLibrary))
	root.AddCommand(a.renderCommand(), a.batchCommand(), a.checkCommand(), a.explainCommand(), a.explainDealCommand(), a.transfersCommand(), a.fieldsCommand(), a.verifyCommand(), a.coverageCommand(), a.clocksCommand(), a.newCommand(), a.importCommand(), a.exportCommand(), a.clausesCommand(), a.measuresCommand(), a.fmtCommand(), a.schemaCommand())
	root.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 && strings.HasSuffix(args[0], ".toml") {
			return fmt.Errorf(a.say(errDealAlone), args[0])
		}
		if len(args) > 0 {
			return a.unknown(errCommand, args[0], names(cmd))
		}
		return nil
	}
	root.RunE = func(cmd *cobra.Command, _ []string) error { a.writeHelp(a.stdout, cmd); return nil }
	a.help(root)
	return root
}

// say returns the words in the language of messages.
func (a *app) say(w diag.Words) string { return w.In(a.lang) }

// userLanguage is the language in which the command speaks: the first of
// --lang when it is French or English, else the user's locale, else English.
// The --lang of a command that writes a document is the document's.
func userLanguage(args []string, getenv func(string) string) string {
	document := slices.Contains(args, "render") || slices.Contains(args, "batch") || slices.Contains(args, "export")
	for i, arg := range args {
		if document {
			break
		}
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if first, _, _ := strings.Cut(value, ","); ok && slices.Contains([]string{"fr", "en"}, first) {
			return first
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(value, "fr") {
				return "fr"
			}
			return "en"
		}
	}
	return "en"
}

// A spoken is the value of a --lang that chooses the language of messages.
// userLanguage has read it by the time that cobra does, so it is only checked.
type spoken struct{ lang string }

func (s *spoken) String() string { return s.lang }
func (s *spoken) Type() string   { return "string" }

func (s *spoken) Set(lang string) error {
	if lang != "fr" && lang != "en" {
		return errors.New("no such language")
	}
	s.lang = lang
	return nil
}

// version is the module's version, which the Go toolchain writes into every
// binary that `go install` makes.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// load reads the built-in texts and those of --library.
func (a *app) load() (*library.Library, error) {
	return a.loadThrough(func(fsys fs.FS) fs.FS { return fsys })
}

// loadThrough is load for who looks on at what is read.
func (a *app) loadThrough(through func(fs.FS) fs.FS) (*library.Library, error) {
	if a.library == "" {
		return library.Builtin()
	}
	layer, err := a.layer()
	if err != nil {
		return nil, err
	}
	layer.FS = through(layer.FS)
	lib, found, err := library.Load(library.BuiltinLayer(), layer)
	if err != nil {
		return nil, err
	}
	a.print(a.stderr, found)
	if found.Err() != nil {
		return nil, errFindings
	}
	return lib, nil
}

// print writes findings as text, and nothing when there are none.
func (a *app) print(w io.Writer, l diag.List) {
	for _, f := range l {
		fmt.Fprintf(w, "%s: %s\n", a.say(severityWords[f.Severity()]), f.Text(a.lang))
	}
}
