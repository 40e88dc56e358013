package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The flag is stronger than the environment, and the environment than the system;
// --lang says nothing of messages.
func TestUserLanguage(t *testing.T) {
	for _, c := range []struct {
		args        []string
		env, system string
		want        string
	}{
		{nil, "", "", "en"},
		{nil, "", "fr-FR", "fr"},   // Windows
		{nil, "", "fr_CA\n", "fr"}, // macOS
		{nil, "", "de-DE", "en"},
		{nil, "en_GB.UTF-8", "fr-FR", "en"},
		{nil, "fr_FR.UTF-8", "en-US", "fr"},
		{[]string{"check", "--messages", "fr"}, "en_GB.UTF-8", "", "fr"},
		{[]string{"--messages=EN", "check"}, "fr_FR.UTF-8", "", "en"},
		{[]string{"render", "--lang", "fr"}, "en_GB.UTF-8", "", "en"},
		{[]string{"check", "--messages", "de"}, "fr_FR.UTF-8", "", "fr"},
	} {
		getenv := func(name string) string {
			if name == "LANG" {
				return c.env
			}
			return ""
		}
		assert.Equal(t, c.want, userLanguage(c.args, getenv, func() string { return c.system }), "%v %s %s", c.args, c.env, c.system)
	}
}
