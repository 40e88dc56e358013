//go:build linux

package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// openTerminal returns the two ends of a pseudo-terminal: what a person holds, and
// what a program is given.
func openTerminal(t *testing.T) (person, program *os.File) {
	t.Helper()
	person, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	require.NoError(t, err)
	t.Cleanup(func() { person.Close() })
	require.NoError(t, unix.IoctlSetPointerInt(int(person.Fd()), unix.TIOCSPTLCK, 0))
	require.NoError(t, unix.IoctlSetWinsize(int(person.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 50, Col: 200}))
	n, err := unix.IoctlGetInt(int(person.Fd()), unix.TIOCGPTN)
	require.NoError(t, err)
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	require.NoError(t, err)
	t.Cleanup(func() { program.Close() })
	return person, program
}

// talk runs dpa at a terminal: what is typed is given when the prompt that it
// answers is there. It returns what stood on the screen, and the exit status.
func talk(t *testing.T, args []string, typed ...[2]string) (string, int) {
	t.Helper()
	person, program := openTerminal(t)
	var screen log
	go func() {
		b := make([]byte, 4096)
		for {
			n, err := person.Read(b)
			if err != nil {
				return
			}
			screen.Write(b[:n])
		}
	}()
	status := make(chan int, 1)
	go func() {
		status <- run(args, system{stdin: program, stdout: program, stderr: program, getenv: func(string) string { return "" }, language: func() string { return "en" }})
	}()
	at := 0
	for _, line := range typed {
		require.Eventually(t, func() bool { return strings.Contains(screen.String()[at:], line[0]) }, 20*time.Second, 5*time.Millisecond, "no %q in %s", line[0], &screen)
		at = len(screen.String())
		time.Sleep(20 * time.Millisecond) // until the terminal is raw
		_, err := person.WriteString(line[1])
		require.NoError(t, err)
	}
	select {
	case s := <-status:
		time.Sleep(50 * time.Millisecond)
		return screen.String(), s
	case <-time.After(20 * time.Second):
		require.Fail(t, "dpa waits", "%s", &screen)
		return "", 0
	}
}

// At a terminal dpa new asks by itself: one can go back, correct, stop with Ctrl-D
// and go on from the answers that were kept.
func TestNewAtATerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	said, status := talk(t, []string{"new"},
		[2]string{"Languages of the agreement (en, fr) [en]: ", "\r"},
		[2]string{"How the pages look", "moderne\r"},
		[2]string{"“moderne” is no possible answer: classic, compact, modern", "modern\r"},
		[2]string{"Name of the customer: ", "Lilak Clinic\r"},
		[2]string{"Legal form", "<\r"},
		[2]string{"Name of the customer [Lilak Clinic]: ", "Lilac Clinic\r"},
		[2]string{"Legal form", "\x04"})
	assert.Equal(t, failed, status)
	assert.Contains(t, said, "the answers are kept in deal.answers.json; to go on: dpa new . --answers deal.answers.json")
	assert.NoFileExists(t, "deal.toml")

	enter := "\r"
	_, status = talk(t, []string{"new", "--answers", "deal.answers.json"},
		[2]string{"Legal form", "private company limited by shares\r"},
		[2]string{"Country (name or code) [IE]: ", enter},
		[2]string{"Street", "12 Lilac Street\r"}, [2]string{"Postcode", "D02 XY45\r"}, [2]string{"City", "Dublin\r"},
		[2]string{"Register", enter}, [2]string{"Registration", enter}, [2]string{"Name of the signatory", enter},
		[2]string{"Capacity", enter}, [2]string{"contact", enter}, [2]string{"data protection officer", enter},
		[2]string{"Reference", enter}, [2]string{"Date", enter}, [2]string{"breach", "12 h\r"},
		[2]string{"new sub-processor [30 days]", enter}, [2]string{"Governing law", enter},
		[2]string{"Competent courts [the courts of Dublin]", enter},
		[2]string{"Enter to write the deal, or the number", "6\r"},
		[2]string{"Street and number [12 Lilac Street]: ", "13 Lilac Street\r"},
		[2]string{"Enter to write the deal, or the number", enter})
	assert.Equal(t, done, status)
	deal, err := os.ReadFile("deal.toml")
	require.NoError(t, err)
	assert.Contains(t, string(deal), `name         = "Lilac Clinic"`)
	assert.Contains(t, string(deal), `street = "13 Lilac Street"`)
	assert.Contains(t, string(deal), `style     = "modern"`)
	command(t, done, "render")
}
