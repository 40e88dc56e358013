package read

import (
	"errors"
	"io/fs"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// readOfficial reads the official text of the standard contractual clauses; what
// it may be, the checks say. A file that cannot be read is reported, and no bytes
// are left rather than none given.
func readOfficial(fsys fs.FS, scc *agreement.SCC, l *diag.List) {
	if scc.Official == "" || len(scc.Data) > 0 {
		return
	}
	scc.Data = agreement.Bytes{}
	target, ok := locate(scc.NodeAt("official"), l)
	if !ok {
		return
	}
	data, err := input.ReadFile(fsys, target, input.MaxSize)
	switch {
	case errors.Is(err, input.ErrNotOrdinary):
		l.Add(scc.At("official"), "DPA109", diag.Args{"file": scc.Official})
	case err != nil && notFound(fsys, scc.NodeAt("official"), target, err, l):
	case err != nil || len(data) == 0:
		l.Add(scc.At("official"), "DPA104", diag.Args{"file": scc.Official, "but": ""})
	case len(data) > input.MaxSize:
		l.Add(scc.At("official"), "DPA108", diag.Args{
			"what": diag.Words{FR: "le fichier « " + scc.Official + " » dépasse 8 Mio", EN: "the file “" + scc.Official + "” is larger than 8 MiB"},
			"todo": diag.Words{FR: "Joignez le texte tel qu’il est publié, sans annexe numérisée.", EN: "Attach the text as it is published, without scanned annexes."}})
	default:
		scc.Data = data
	}
}
