package main

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit"
)

func (a *app) licensesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "licenses",
		Short: a.say(shortLicenses),
		Long:  a.say(longLicenses),
		Args:  a.args(0, 0, wantID),
		RunE: func(*cobra.Command, []string) error {
			files := dpakit.Packed()
			for i, name := range []string{"LICENSE", "LICENSE-TEXT", "THIRD_PARTY"} {
				text, err := fs.ReadFile(files, name)
				if err != nil {
					return err
				}
				if i > 0 {
					fmt.Fprintln(a.stdout)
				}
				fmt.Fprintf(a.stdout, "%s\n\n%s\n", a.say(licenseOf[name]), strings.Trim(string(text), "\n"))
			}
			return nil
		},
	}
}
