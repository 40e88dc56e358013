package main

import "os/exec"

// systemLanguage is the locale of this user of macOS. A terminal may leave LANG
// out, and what started the command from a window has no terminal.
func systemLanguage() string {
	out, err := exec.Command("/usr/bin/defaults", "read", "-g", "AppleLocale").Output()
	if err != nil {
		return ""
	}
	return string(out)
}
