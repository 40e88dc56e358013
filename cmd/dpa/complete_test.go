package main

import (
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/library"
)

// Every command says what its arguments may be, and every flag that takes a value
// completes it; help shows a name for each value.
func TestEverythingCompletes(t *testing.T) {
	a := &app{lang: "en", libraries: map[string]*library.Library{}}
	root := a.root()
	known := map[string]bool{}
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		known[cmd.Name()] = true
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Value.Type() == "bool" {
				return
			}
			_, ok := cmd.GetFlagCompletionFunc(f.Name)
			assert.True(t, ok, "%s --%s does not complete", cmd.CommandPath(), f.Name)
			assert.NotEmpty(t, valueNames[f.Name], "the value of --%s has no name", f.Name)
		})
		if cmd.Parent() != nil && cmd.Parent().Name() == "completion" {
			return
		}
		if cmd.Args != nil && cmd.Args(cmd, []string{"x"}) == nil && !cmd.HasSubCommands() {
			assert.NotNil(t, cmd.ValidArgsFunction, "the arguments of %s do not complete", cmd.CommandPath())
		}
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(root)
	for name, words := range otherNames {
		assert.True(t, known[name], "%s is no command", name)
		assert.NotContains(t, known, words)
	}
}
