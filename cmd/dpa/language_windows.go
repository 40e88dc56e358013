package main

import "golang.org/x/sys/windows"

// systemLanguage is the language in which Windows speaks to this user: no
// variable says it there.
func systemLanguage() string {
	langs, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(langs) == 0 {
		return ""
	}
	return langs[0]
}
