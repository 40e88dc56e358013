//go:build linux

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// controls are what a terminal is told of the place of the cursor.
var controls = regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]|\r`)

// asked is a question of the recording, and the answer behind it.
var asked = regexp.MustCompile(`^(\S.*?:)(?: (.*))?$`)

// The recordings of docs/first-hour are what a terminal shows today: each command
// is given again, and each question answered as it is there.
func TestTheRecordingIsWhatHappens(t *testing.T) {
	pages, err := filepath.Abs("../../docs")
	require.NoError(t, err)
	for name, lang := range map[string]string{"first-hour.md": "en", "first-hour.fr.md": "fr"} {
		t.Run(lang, func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join(pages, name))
			require.NoError(t, err)
			t.Chdir(t.TempDir())
			recorded := blocks(string(src), "text")[0]
			for i, part := range strings.Split("\n"+recorded, "\n$ dpa ")[1:] {
				command, said, _ := strings.Cut(part, "\n")
				args := append(strings.Fields(command), "--messages", lang)
				var got string
				if i == 0 {
					var typed [][2]string
					lines := strings.Split(said, "\n")
					for _, line := range lines[1:] { // the first one says how to answer
						if m := asked.FindStringSubmatch(line); m != nil && !strings.HasPrefix(line, "cré") && !strings.HasPrefix(line, "made") && !strings.Contains(line, "dpa render") {
							typed = append(typed, [2]string{m[1], m[2] + "\r"})
						}
					}
					got, _ = talk(t, args, typed...)
				} else {
					var out bytes.Buffer
					run(args, system{stdout: &out, stderr: &out, getenv: func(string) string { return "" }, language: func() string { return "" }})
					got = out.String()
				}
				got = regexp.MustCompile(`(?m) +$`).ReplaceAllString(controls.ReplaceAllString(got, ""), "")
				assert.Equal(t, strings.TrimSpace(said), strings.TrimSpace(got), "$ dpa %s", command)
			}
		})
	}
}
