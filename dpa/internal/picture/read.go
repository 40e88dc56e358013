package picture

import (
	"errors"
	"io/fs"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// Read reads the file of a picture, and no more of one that is too large than
// what shows it. The words say why it cannot be read, and are zero when it can;
// whether it is a picture, [Fault] says.
func Read(fsys fs.FS, name string) ([]byte, diag.Words) {
	data, err := input.ReadFile(fsys, name, MostBytes)
	switch {
	case err == nil:
		return data, diag.Words{}
	case errors.Is(err, fs.ErrNotExist):
		return nil, diag.Words{FR: "il n’y a pas de tel fichier", EN: "there is no such file"}
	}
	return nil, diag.Words{FR: "le fichier ne peut pas être lu", EN: "the file cannot be read"}
}

// Fault says why a picture cannot be used, and is zero when it can.
func Fault(data []byte) diag.Words {
	_, err := New(data)
	switch {
	case err == nil:
		return diag.Words{}
	case errors.Is(err, ErrFormat):
		return diag.Words{FR: "ce n’est ni du PNG ni du JPEG", EN: "it is neither PNG nor JPEG"}
	case errors.Is(err, ErrColour):
		return diag.Words{FR: "ses couleurs sont en CMJN", EN: "its colours are CMYK"}
	case errors.Is(err, ErrSize):
		return diag.Words{FR: "il est trop grand", EN: "it is too large"}
	}
	return diag.Words{FR: "l’image est abîmée", EN: "the picture is damaged"}
}

// Report reports a picture that cannot be used, with what a picture may be.
func Report(l *diag.List, at diag.Pos, file string, why diag.Words) {
	l.Add(at, "DPA655", diag.Args{"file": file, "reason": why, "bytes": MostBytes, "pixels": MostPixels})
}
