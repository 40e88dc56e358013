package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A faulty stands for a part of the program that panics.
type faulty struct{}

func (faulty) Write([]byte) (int, error) { panic("index out of range") }

// A fault of the program is one sentence, with where to report it, and exit
// status 2; no stack trace.
func TestAFaultOfTheProgram(t *testing.T) {
	for lang, want := range map[string]string{
		"fr_FR.UTF-8": "erreur\u00a0: une faute du programme\u00a0: index out of range (dpa ",
		"en_GB.UTF-8": "error: a fault of the program: index out of range (dpa ",
	} {
		var stderr bytes.Buffer
		status := run([]string{"clauses"}, system{stdin: nil, stdout: faulty{}, stderr: &stderr, language: func() string { return "" }, getenv: func(name string) string {
			if name == "LANG" {
				return lang
			}
			return ""
		}})
		assert.Equal(t, failed, status)
		assert.Contains(t, stderr.String(), want)
		assert.Contains(t, stderr.String(), reports)
		assert.Contains(t, stderr.String(), "faulty.Write")
		assert.Equal(t, 1, bytes.Count(stderr.Bytes(), []byte("\n")))
	}
}
