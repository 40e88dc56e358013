package canvas

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// foreignFile is a PDF with those objects and a catalogue with those entries.
func foreignFile(catalogue string, objects ...string) string {
	return "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + catalogue + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n" +
		strings.Join(objects, "") + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n200\n%%EOF\n"
}

// packedList is a list of objects as others pack it; entries are more of its
// dictionary.
func packedList(t testing.TB, entries, object string) string {
	t.Helper()
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, err := fmt.Fprintf(z, "9 0 %s", object)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return fmt.Sprintf("8 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d%s>>\nstream\r\n%s\nendstream\nendobj\n", b.Len(), entries, b.String())
}

func TestForeign(t *testing.T) {
	script := "<</S/JavaScript/JS(app.alert\\(1\\))>>"
	for name, c := range map[string]struct{ file, want string }{
		"pages":                          {foreignFile(""), ""},
		"words of what acts":             {foreignFile("", "4 0 obj\n<</Title(JavaScript, Launch)/URI(https://example.org/Launches)>>\nendobj\n"), ""},
		"a list of objects":              {foreignFile("", packedList(t, "", "<</Type/Font>>")), ""},
		"a page shown on opening":        {foreignFile("/OpenAction[3 0 R/Fit]"), ""},
		"the same, as an action":         {foreignFile("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>"), ""},
		"the same, elsewhere":            {foreignFile("/OpenAction 4 0 R", "4 0 obj\n<</S/GoTo/D[3 0 R/Fit]>>\nendobj\n"), ""},
		"the same, in a list":            {foreignFile("/OpenAction 9 0 R", packedList(t, "", "<</S/GoTo/D[3 0 R/Fit]>>")), ""},
		"nothing":                        {"", NoPDF},
		"a page of the web":              {"<html><script>alert(1)</script></html>", NoPDF},
		"a file of Word":                 {"PK\x03\x04 word/vbaProject.bin %PDF-1.7 %%EOF", NoPDF},
		"a web page that says it is one": {"<!-- %PDF-1.7 --><script>alert(1)</script>%%EOF", NoPDF},
		"a file without its end":         {strings.TrimSuffix(foreignFile(""), "%%EOF\n"), NoPDF},
		"encrypted":                      {strings.Replace(foreignFile(""), "/Root", "/Encrypt 7 0 R/Root", 1), Encrypted},
		"a program":                      {foreignFile("", "4 0 obj\n"+script+"\nendobj\n"), "JavaScript"},
		"a program on opening":           {foreignFile("/OpenAction" + script), "JavaScript"},
		"a program in other letters":     {foreignFile("", "4 0 obj\n<</S/J#61vaScr#69pt/JS(x)>>\nendobj\n"), "JavaScript"},
		"a program in a list":            {foreignFile("", packedList(t, "", script)), "JavaScript"},
		"another program":                {foreignFile("", "4 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\n"), "Launch"},
		"a file within":                  {foreignFile("", "4 0 obj\n<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream\nendobj\n"), "EmbeddedFile"},
		"files within, in a list":        {foreignFile("/Names 9 0 R", packedList(t, "", "<</EmbeddedFiles 4 0 R>>")), "EmbeddedFiles"},
		"a form of XML":                  {foreignFile("/AcroForm<</XFA 4 0 R>>"), "XFA"},
		"a form that sends":              {foreignFile("", "4 0 obj\n<</S/SubmitForm/F(https://evil.example)>>\nendobj\n"), "SubmitForm"},
		"a film":                         {foreignFile("", "4 0 obj\n<</Subtype/RichMedia>>\nendobj\n"), "RichMedia"},
		"a page of the web on opening":   {foreignFile("/OpenAction<</S/URI/URI(https://evil.example)>>"), Opening},
		"the same, later":                {foreignFile("/OpenAction 4 0 R", "4 0 obj\n<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://evil.example)>>>>\nendobj\n"), Opening},
		"the same, in a revision":        {foreignFile("/OpenAction 4 0 R", "4 0 obj\n<</S/GoTo/D[3 0 R/Fit]>>\nendobj\n4 0 obj\n<</S/URI/URI(https://evil.example)>>\nendobj\n"), Opening},
		"something on opening":           {foreignFile("/OpenAction 4 0 R"), Opening},
		"a catalogue read in two ways":   {foreignFile("/OpenAction[3 0 R/Fit]/OpenAction<</S/URI/URI(https://evil.example)>>"), Opening},
		"one that is counted twice":      {foreignFile("/X 1/X 2/OpenAction 5 0 R", "4 0 obj%obj\n<</OpenAction[3 0 R/Fit]>>\nendobj\n"), Opening},
		"one behind a string":            {foreignFile("", "4 0 obj\n(1 0 obj\n<</OpenAction<</S/URI/URI(x)>>>>)\nendobj\n"), Opening},
		"something on turning a page":    {foreignFile("", "4 0 obj\n<</Type/Page/AA<</O<</S/URI/URI(https://evil.example)>>>>>>\nendobj\n"), Opening},
		"a list packed otherwise":        {foreignFile("", strings.Replace(packedList(t, "", script), "/Filter/FlateDecode", "/Filter[/ASCII85Decode/FlateDecode]", 1)), Unreadable},
		"a list with a predictor":        {foreignFile("", packedList(t, "/DecodeParms<</Predictor 15/Columns 4>>", script)), Unreadable},
		"a list that is not packed":      {foreignFile("", "8 0 obj\n<</Type/ObjStm/N 1/First 4/Length 60>>\nstream\n9 0 "+script+"\nendstream\nendobj\n"), "JavaScript"},
		"the same, without harm":         {foreignFile("", "8 0 obj\n<</Type/ObjStm/N 1/First 4/Length 12>>\nstream\n9 0 <</A 1>>\nendstream\nendobj\n"), Unreadable},
		"a list read in two ways":        {foreignFile("", strings.Replace(packedList(t, "", script), "/N 1", "/N 1/N 1", 1)), Unreadable},
		"a list whose type is elsewhere": {foreignFile("", strings.Replace(packedList(t, "", script), "/Type/ObjStm", "/Type 4 0 R", 1), "4 0 obj\n/ObjStm\nendobj\n"), Unreadable},
		"a list that is cut":             {foreignFile("", strings.Replace(packedList(t, "", script), "/N 1", "/N 2", 1)), Unreadable},
		"far too much in a list":         {foreignFile("", packedList(t, "", strings.Repeat(" ", 64<<20)+"1")), Unreadable},
		"far too many beginnings":        {foreignFile("", strings.Repeat("obj(", 1<<19)), Unreadable},
	} {
		assert.Equal(t, c.want, Foreign([]byte(c.file)), name)
	}
}

// Any bytes have an answer, and each name that acts is found wherever it is added.
func FuzzForeign(f *testing.F) {
	f.Add([]byte(foreignFile("/OpenAction[3 0 R/Fit]", packedList(f, "", "<</Type/Font>>"))), 100)
	f.Fuzz(func(t *testing.T, file []byte, at int) {
		Foreign(file)
		if at >= 0 && at <= len(file) && Foreign(file) != NoPDF {
			with := append(append(append([]byte{}, file[:at]...), " /Launch "...), file[at:]...)
			if found := Foreign(with); found == "" {
				t.Errorf("not found at %d", at)
			}
		}
	})
}
