package read

import (
	"io/fs"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
)

// readOfficial reads the official text of the standard contractual clauses,
// whatever its format: nothing looks into it. A file that cannot be read is
// reported, and no bytes are left rather than none given.
func readOfficial(fsys fs.FS, scc *agreement.SCC, l *diag.List) {
	if scc.Official == "" || len(scc.Data) > 0 {
		return
	}
	scc.Data = agreement.Bytes{}
	target, ok := locate(scc.NodeAt("official"), l)
	if !ok {
		return
	}
	info, err := fs.Stat(fsys, target) // before it is opened: opening a pipe waits for its other end
	if err == nil && info.Mode().IsRegular() {
		scc.Data, err = fs.ReadFile(fsys, target)
	}
	if err != nil || len(scc.Data) == 0 {
		l.Add(scc.At("official"), "DPA104", diag.Args{"file": scc.Official})
		scc.Data = agreement.Bytes{}
	}
}
