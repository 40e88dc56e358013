package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
)

// A built says what this program is: enough to tell which texts an agreement was
// made of.
type built struct {
	Version   int    `json:"version"` // of this shape: 1
	Program   string `json:"dpa"`
	Commit    string `json:"commit,omitempty"`
	Date      string `json:"date,omitempty"` // of the commit
	Texts     string `json:"texts"`          // SHA-256 of the built-in texts
	Decisions string `json:"adequacy_as_of"` // the day as of which the adequacy decisions are known
	Go        string `json:"go"`
	Platform  string `json:"platform"`
}

// version is that of the module where the Go toolchain wrote one into the binary,
// which it does for a release. Elsewhere it is that of the package, marked as not
// yet released: what a build without a tag calls "(devel)" or "v0.0.0-…" says
// nothing to whoever compares it with "dpakit 0.1.0" in a document.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return versionOf(info.Main.Version)
	}
	return versionOf("")
}

func versionOf(module string) string {
	if module == "" || module == "(devel)" || strings.HasPrefix(module, "v0.0.0-") {
		return "v" + dpa.Version + "-devel"
	}
	return module
}

func (a *app) versionCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "version",
		Short: a.say(shortVersion),
		Long:  a.say(longVersion),
		Args:  a.args(0, 0, wantID),
		RunE: func(*cobra.Command, []string) error {
			if err := a.oneFormat(format, "text", "json"); err != nil {
				return err
			}
			b, err := a.whatIsBuilt()
			if err != nil {
				return err
			}
			if format == "json" {
				return a.writeJSON(b)
			}
			fmt.Fprintf(a.stdout, a.say(wordBuilt), b.Program, b.Texts[:12], b.Decisions, b.Go, b.Platform)
			if b.Commit != "" {
				fmt.Fprintf(a.stdout, a.say(wordCommit), b.Commit, b.Date)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatText))
	a.complete(cmd, "format", []string{"text", "json"})
	return cmd
}

func (a *app) whatIsBuilt() (built, error) {
	b := built{Version: 1, Program: version(), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				b.Commit = s.Value
			case "vcs.time":
				b.Date = s.Value
			}
		}
	}
	lib, err := a.builtin()
	if err != nil {
		return b, err
	}
	b.Decisions = lib.Adequacy.AsOf.String()
	b.Texts, err = lib.Hash()
	return b, err
}
