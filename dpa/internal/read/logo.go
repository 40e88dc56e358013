package read

import (
	"errors"
	"io"
	"io/fs"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/style"
)

// readLogo reads the file of the logo. What it cannot read it reports, and leaves
// no bytes rather than none given; whether they are a picture is for package
// check.
func readLogo(fsys fs.FS, logo *agreement.Logo, l *diag.List) {
	if logo == nil || logo.File == "" {
		return
	}
	logo.Data = agreement.Bytes{}
	target, ok := locate(logo.NodeAt("file"), l)
	if !ok {
		return
	}
	data, err := readPicture(fsys, target)
	if err != nil {
		bytes, pixels := style.PictureLimits()
		l.Add(logo.At("file"), "DPA655", diag.Args{"file": logo.File, "reason": noFile(err), "bytes": bytes, "pixels": pixels})
		return
	}
	logo.Data = data
}

// readPicture reads no more of an ordinary file than what shows that it is too
// large.
func readPicture(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name) // before it is opened: opening a pipe waits for its other end
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("no ordinary file")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	most, _ := style.PictureLimits()
	return io.ReadAll(io.LimitReader(f, int64(most)+1))
}

func noFile(err error) diag.Words {
	if errors.Is(err, fs.ErrNotExist) {
		return diag.Words{FR: "il n’y a pas de tel fichier", EN: "there is no such file"}
	}
	return diag.Words{FR: "le fichier ne peut pas être lu", EN: "the file cannot be read"}
}
