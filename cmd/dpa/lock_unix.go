//go:build !windows

package main

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// lockFile opens a file that one program has at a time; it is let go of when it is
// closed, or its program ends in whatever way. A disk that knows no locks gives
// none.
func lockFile(name string) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); errors.Is(err, syscall.EWOULDBLOCK) {
		f.Close()
		return nil, &fs.PathError{Op: "lock", Path: name, Err: errBusy}
	}
	return f, nil
}
