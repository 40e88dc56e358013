package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
)

// A completer offers what a flag or an argument may be.
type completer = cobra.CompletionFunc

// complete offers the values of a flag to the shell.
func (a *app) complete(cmd *cobra.Command, flag string, values []string) {
	a.completeWith(cmd, flag, offer(values...))
}

func (a *app) completeWith(cmd *cobra.Command, flag string, values completer) {
	if err := cmd.RegisterFlagCompletionFunc(flag, shownAlone(values)); err != nil {
		panic(err) // there is no such flag: a mistake in the program
	}
}

// shownAlone leaves out what would not be shown as it is: a file may give a name with
// a line break, and the shell takes a tab for the beginning of an explanation.
func shownAlone(values completer) completer {
	return func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		list, then := values(cmd, args, begun)
		return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return diag.Visible(s) != s }), then
	}
}

func offer(values ...string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values, cobra.ShellCompDirectiveNoFileComp
	}
}

// offerFiles offers files whose names end so.
func offerFiles(extensions ...string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return extensions, cobra.ShellCompDirectiveFilterFileExt
	}
}

// offerFrom offers names of the library.
func (a *app) offerFrom(names func(*library.Library, []string) []string) completer {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		lib, err := a.load()
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		return names(lib, args), cobra.ShellCompDirectiveNoFileComp
	}
}

var (
	offerDeals   = offerFiles("toml", "json")
	offerFolders = completer(func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveFilterDirs
	})
	offerAnyFile = completer(func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveDefault
	})
	offerNothing = offer()
)

// completeAll completes, in every command, what its own code has not: flags that
// mean the same everywhere, and the deal that most commands take.
func (a *app) completeAll(root *cobra.Command) {
	languages := a.offerFrom(func(lib *library.Library, _ []string) []string { return lib.Locales.Languages() })
	same := map[string]completer{
		"messages":  offer("fr", "en"),
		"library":   offerFolders,
		"root":      offerFolders,
		"out":       offerAnyFile,
		"lang":      languages,
		"customers": offerFiles("csv", "jsonl", "json"),
		"shard":     offerNothing,
		"map":       offerFieldOfHeading,
	}
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		offerTo := func(f *pflag.Flag) {
			if _, known := cmd.GetFlagCompletionFunc(f.Name); !known && same[f.Name] != nil {
				a.completeWith(cmd, f.Name, same[f.Name])
			}
		}
		cmd.LocalFlags().VisitAll(offerTo)
		if strings.Contains(cmd.Use, "DEAL.toml") && cmd.ValidArgsFunction == nil {
			cmd.ValidArgsFunction = offerDeals
		}
		if cmd.ValidArgsFunction != nil {
			cmd.ValidArgsFunction = shownAlone(cmd.ValidArgsFunction)
		}
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(root)
}

// offerFieldOfHeading completes "Heading=field" once the heading is there.
func offerFieldOfHeading(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	heading, _, ok := strings.Cut(begun, "=")
	if !ok {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, field := range exchange.Fields() {
		out = append(out, heading+"="+field)
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
