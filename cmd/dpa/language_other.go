//go:build !windows && !darwin

package main

// systemLanguage is empty where the locale in the environment is all there is.
func systemLanguage() string { return "" }
