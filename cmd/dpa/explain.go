package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/diag"
)

func (a *app) explainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:               "explain [CODE…]",
		Short:             a.say(shortExplain),
		Long:              a.say(longExplain),
		ValidArgsFunction: offer(diag.IDs()...),
		RunE: func(_ *cobra.Command, codes []string) error {
			if len(codes) == 0 {
				a.listChecks()
				return nil
			}
			for i, code := range codes {
				c, ok := diag.Lookup(strings.ToUpper(code))
				if !ok {
					return a.unknown(errNoCheck, code, diag.IDs())
				}
				if i > 0 {
					fmt.Fprintln(a.stdout)
				}
				fmt.Fprintf(a.stdout, "# %s\n\n%s", c.ID, c.Explain(a.lang))
			}
			return nil
		},
	}
	return cmd
}

// listChecks writes every code with what it is.
func (a *app) listChecks() {
	for _, c := range diag.Catalogue() {
		fmt.Fprintf(a.stdout, "%s  %s %s\n", c.ID, a.say(severityWords[c.Severity]), c.Title.In(a.lang))
	}
}
