package canvas

import (
	"crypto/md5"
	"fmt"
	"strings"
)

// A File is carried by the document, byte for byte (PDF/A-3, ISO 19005-3, 6.8).
type File struct {
	Name  string
	Type  string // MIME
	About string
	Data  []byte
}

// writeFiles writes the files that the document carries and returns the entries
// of the catalogue that lead to them: by name, and as files that belong to the
// whole document.
func (c *Canvas) writeFiles(w *writer) string {
	if len(c.options.Files) == 0 {
		return ""
	}
	var names strings.Builder
	var specs []int
	for _, f := range c.options.Files {
		data, spec := w.reserve(), w.reserve()
		w.stream(data, fmt.Sprintf("/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/CheckSum<%X>>>", pdfName(f.Type), len(f.Data), md5.Sum(f.Data)), f.Data)
		w.object(spec, "<</Type/Filespec/F %s/UF %s/Desc %s/AFRelationship/Supplement/EF<</F %d 0 R/UF %d 0 R>>>>", text(f.Name), text(f.Name), text(f.About), data, data)
		fmt.Fprintf(&names, "%s %d 0 R", text(f.Name), spec)
		specs = append(specs, spec)
	}
	return fmt.Sprintf("/Names<</EmbeddedFiles<</Names[%s]>>>>/AF[%s]", names.String(), refs(specs))
}

// pdfName writes what stands behind the slash of a name.
func pdfName(s string) string {
	var b strings.Builder
	for _, x := range []byte(s) {
		if x > ' ' && x < 0x7F && !strings.ContainsRune("#/()<>[]{}%", rune(x)) {
			b.WriteByte(x)
		} else {
			fmt.Fprintf(&b, "#%02X", x)
		}
	}
	return b.String()
}
