package main

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/dpakit/dpakit/dpa/diag"
)

// Cobra speaks English only; what follows says the same in the user's
// language, and does without the templates that cobra would link.

// help makes the help, the messages and the completion command of root speak
// the user's language.
func (a *app) help(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.writeHelp(cmd.OutOrStdout(), cmd) })
	root.SetUsageFunc(func(cmd *cobra.Command) error { a.writeHelp(cmd.OutOrStderr(), cmd); return nil })
	root.SetFlagErrorFunc(a.flagError)
	root.SetHelpCommand(&cobra.Command{
		Use: "help [COMMAND]", Short: a.say(shortHelp),
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return a.unknownCommand(strings.Join(args, " "), root)
			}
			a.writeHelp(a.stdout, about)
			return nil
		},
		ValidArgsFunction: offer(names(root)...),
	})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = a.say(flagVersion)
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Short, cmd.Long = a.say(shortDone), a.say(longDone)
			for _, shell := range cmd.Commands() {
				shell.Short = fmt.Sprintf(a.say(shortShell), shell.Name())
				shell.Long = fmt.Sprintf(a.say(longShell), shell.Name())
			}
		}
	}
}

func (a *app) writeHelp(w io.Writer, cmd *cobra.Command) {
	cmd.InitDefaultHelpFlag()
	cmd.Flags().Lookup("help").Usage = a.say(flagHelp)
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintf(w, "%s\n\n%s\n", strings.TrimSpace(about), a.say(headUsage))
	if cmd.HasParent() && cmd.Runnable() {
		line := strings.TrimSuffix(cmd.UseLine(), " [flags]")
		for _, place := range placeWords {
			line = strings.ReplaceAll(line, place.EN, a.say(place))
		}
		fmt.Fprintf(w, "  %s\n", line)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "  %s %s\n", cmd.CommandPath(), a.say(wordCommand))
	}
	if cmd.Example != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", a.say(headExamples), cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", a.say(headCommands))
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				fmt.Fprintf(w, "  %-12s %s\n", sub.Name(), sub.Short)
			}
		}
	}
	a.writeFlags(w, headFlags, cmd.LocalFlags())
	a.writeFlags(w, headGlobal, cmd.InheritedFlags())
	one, ok := statusOne[cmd.Name()]
	if !ok {
		one = statusFindings
	}
	fmt.Fprintf(w, a.say(exitStatuses), a.say(one))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", a.say(moreHelp))
	}
}

func (a *app) writeFlags(w io.Writer, head diag.Words, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(w, "\n%s\n", a.say(head))
	flags.VisitAll(func(f *pflag.Flag) {
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if value, ok := valueNames[f.Name]; ok {
			name += " " + a.say(value)
		}
		fmt.Fprintf(w, "  %-26s %s\n", name, f.Usage)
	})
}

// flagError says in the user's language what is wrong with a flag.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		if strings.EqualFold(unknown.GetSpecifiedName(), "lang") && cmd.Flag("lang") == nil {
			return fmt.Errorf(a.say(errNoLang), cmd.CommandPath())
		}
		return a.unknownFlag(cmd, dashes(unknown.GetSpecifiedName()))
	}
	var empty *pflag.ValueRequiredError
	if errors.As(err, &empty) {
		return fmt.Errorf(a.say(errFlagValue), dashes(empty.GetSpecifiedName()), cmd.CommandPath())
	}
	var bad *pflag.InvalidValueError
	if errors.As(err, &bad) {
		return fmt.Errorf(a.say(errFlagBad), dashes(bad.GetFlag().Name), bad.GetValue(), cmd.CommandPath())
	}
	var form *pflag.InvalidSyntaxError
	if errors.As(err, &form) {
		return a.unknownFlag(cmd, form.GetSpecifiedFlag())
	}
	return err
}

// oneFormat says that a format is none of those that a command writes.
func (a *app) oneFormat(format string, known ...string) error {
	if slices.Contains(known, format) {
		return nil
	}
	var names []diag.Words
	for _, name := range known {
		names = append(names, diag.Same(name))
	}
	return fmt.Errorf(a.say(errFormat), format, a.say(diag.Series(names, wordOr)))
}

func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// unknown says that there is no such name, and the nearest one that there is.
func (a *app) unknown(message diag.Words, name string, among []string) error {
	mean := ""
	if near := diag.Nearest(name, among); near != "" {
		mean = fmt.Sprintf(a.say(errMean), near)
	}
	return fmt.Errorf(a.say(message), name, mean)
}

func names(cmd *cobra.Command) []string {
	var out []string
	for _, sub := range cmd.Commands() {
		out = append(out, sub.Name())
	}
	return out
}

// anyNumber is the most arguments of a command that takes as many as it gets.
const anyNumber = math.MaxInt

// args says in the user's language how many arguments a command takes.
func (a *app) args(least, most int, want diag.Words) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if most == 0 && len(args) > 0 {
			return fmt.Errorf(a.say(errNoArgs), cmd.CommandPath())
		}
		if len(args) < least || len(args) > most {
			return fmt.Errorf(a.say(errArgs), cmd.CommandPath(), a.say(want), cmd.CommandPath())
		}
		return nil
	}
}
