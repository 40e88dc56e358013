package read

import (
	"io/fs"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/picture"
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
	data, why := picture.Read(fsys, target)
	if why != (diag.Words{}) {
		picture.Report(l, logo.At("file"), logo.File, why)
		return
	}
	logo.Data = data
}
