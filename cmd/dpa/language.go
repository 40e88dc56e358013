package main

import (
	"errors"
	"strings"
)

// The command speaks French and English. --messages chooses between them, for
// every command and nothing else; --lang is the language of what a command
// writes: documents, annexes, texts.

// userLanguage is the language in which the command speaks: that of --messages,
// else of the user's locale, else of the system, else English. It is read before
// cobra reads the arguments, because their help and errors are in it.
func userLanguage(args []string, getenv func(string) string, system func() string) string {
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--messages=")
		if arg == "--messages" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if lang := strings.ToLower(value); ok && (lang == "fr" || lang == "en") {
			return lang
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			return spokenOf(value)
		}
	}
	return spokenOf(system())
}

// spokenOf is the language of messages for a locale: "fr_FR.UTF-8", "fr-CA".
func spokenOf(locale string) string {
	if strings.HasPrefix(strings.ToLower(locale), "fr") {
		return "fr"
	}
	return "en"
}

// A spoken is the value of --messages. userLanguage has read it by the time that
// cobra does, so it is only checked.
type spoken struct{ lang string }

func (s *spoken) String() string { return s.lang }
func (s *spoken) Type() string   { return "string" }

func (s *spoken) Set(lang string) error {
	if lang = strings.ToLower(lang); lang != "fr" && lang != "en" {
		return errors.New("no such language")
	}
	s.lang = lang
	return nil
}
