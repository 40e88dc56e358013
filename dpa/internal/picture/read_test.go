package picture_test

import (
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/picture"
)

// An endless is a file system whose only file never ends, as a device does not.
type endless struct{ read *int }

func (e endless) Open(string) (fs.File, error) { return e, nil }
func (e endless) Stat() (fs.FileInfo, error)   { return info{}, nil }
func (e endless) Close() error                 { return nil }
func (e endless) Read(p []byte) (int, error)   { *e.read += len(p); return len(p), nil }

type info struct{}

func (info) Name() string       { return "logo.png" }
func (info) Size() int64        { return 0 }
func (info) Mode() fs.FileMode  { return 0o644 }
func (info) ModTime() time.Time { return time.Time{} }
func (info) IsDir() bool        { return false }
func (info) Sys() any           { return nil }

func TestReadReadsNoMoreThanItMust(t *testing.T) {
	n := 0
	data, why := picture.Read(endless{&n}, "logo.png")
	assert.Zero(t, why)
	assert.Len(t, data, picture.MostBytes+1)
	assert.Less(t, n, 2*picture.MostBytes)
	assert.Equal(t, "it is too large", picture.Fault(append([]byte("\x89PNG\r\n"), data...)).EN)
}

func TestReadOpensOrdinaryFilesAlone(t *testing.T) {
	files := fstest.MapFS{"pipe": {Mode: fs.ModeNamedPipe}, "device": {Mode: fs.ModeDevice}, "folder/x": {}, "a.png": {Data: []byte("x")}}
	for name, want := range map[string]diag.Words{
		"a.png":  {},
		"pipe":   {FR: "le fichier ne peut pas être lu", EN: "the file cannot be read"},
		"device": {FR: "le fichier ne peut pas être lu", EN: "the file cannot be read"},
		"folder": {FR: "le fichier ne peut pas être lu", EN: "the file cannot be read"},
		"none":   {FR: "il n’y a pas de tel fichier", EN: "there is no such file"},
	} {
		_, why := picture.Read(files, name)
		assert.Equal(t, want, why, name)
	}
}
