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
	"runtime"
	"runtime/debug"
)

func main() {
	if os.Getenv("GOGC") == "" {
		rareCollection()
	}
	os.Exit(run(os.Args[1:], system{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv,
		language: systemLanguage,
	}))
}

// rareCollection has memory collected seldom, for a command is over before it
// needs it back: first at 32 MB, which most commands never have, then at five
// times what is in use. A batch, which is not soon over, sets its own.
func rareCollection() {
	const first, later = 800, 400
	debug.SetGCPercent(first)
	runtime.AddCleanup(new(*int), func(int) { // runs behind the first collection
		if set := debug.SetGCPercent(later); set != first {
			debug.SetGCPercent(set)
		}
	}, 0)
}
