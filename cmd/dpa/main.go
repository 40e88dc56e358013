// Command dpa makes data processing agreements (Article 28 GDPR) from TOML:
//
//	dpa new                     # a deal and a vendor file to start from
//	dpa check deal.toml         # what is wrong or missing
//	dpa render deal.toml        # the PDF, in each language of the deal
//
// Exit status: 0 done, 1 the files hold an error, 2 wrong usage or a file
// that cannot be read or written.
package main

import (
	"os"
	"runtime/debug"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // a command is over before it needs its memory back; batch is not
	}
	os.Exit(run(os.Args[1:], system{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv,
		language: systemLanguage,
	}))
}
