package main

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// lockFile opens a file that one program has at a time; it is let go of when it is
// closed, or its program ends in whatever way.
func lockFile(name string) (*os.File, error) {
	const shared, sharingViolation = 0, syscall.Errno(32)
	path, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, &fs.PathError{Op: "lock", Path: name, Err: err}
	}
	h, err := syscall.CreateFile(path, syscall.GENERIC_READ|syscall.GENERIC_WRITE, shared, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, sharingViolation) {
		err = errBusy
	}
	if err != nil {
		return nil, &fs.PathError{Op: "lock", Path: name, Err: err}
	}
	return os.NewFile(uintptr(h), name), nil
}
