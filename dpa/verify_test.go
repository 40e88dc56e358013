package dpa_test

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf"
	"github.com/dpakit/dpakit/dpa/value"
)

// signable is the agreement of an example, as a program changed it.
func signable(t *testing.T, change func(*agreement.Agreement)) *dpa.Deal {
	t.Helper()
	lib := builtin(t)
	a, found, err := dpa.Read(os.DirFS("../examples/hospital"), "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	change(a)
	deal, found := dpa.Check(a, lib)
	require.NotNil(t, deal, "%s", text(found))
	return deal
}

// objects returns the objects of a file that are no streams, by number.
func objects(t testing.TB, file []byte) map[int]string {
	t.Helper()
	out := map[int]string{}
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		require.NoError(t, err)
		return n
	}
	for _, m := range regexp.MustCompile(`/Type/ObjStm/N \d+/First (\d+)/Filter/FlateDecode/Length \d+>>\nstream\n`).FindAllSubmatchIndex(file, -1) {
		z, err := zlib.NewReader(bytes.NewReader(file[m[1]:]))
		require.NoError(t, err)
		data, err := io.ReadAll(z)
		require.NoError(t, err)
		first := number(string(file[m[2]:m[3]]))
		head := strings.Fields(string(data[:first]))
		for i := 0; i < len(head); i += 2 {
			end := len(data)
			if i+3 < len(head) {
				end = first + number(head[i+3])
			}
			out[number(head[i])] = strings.TrimSpace(string(data[first+number(head[i+1]) : end]))
		}
	}
	require.NotEmpty(t, out)
	return out
}

// find returns the number of the only object that has all of these words, or of
// the first of several.
func find(t testing.TB, objects map[int]string, words ...string) int {
	t.Helper()
	for _, n := range slices.Sorted(maps.Keys(objects)) {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(objects[n], w) }) {
			return n
		}
	}
	require.Fail(t, "no object", "%q", words)
	return 0
}

// hole is where a signature has its range and its contents.
const hole = "/ByteRange[0 0000000000 0000000000 0000000000]/Contents<30820100>"

// revised adds a revision to a file, as the standard has it: objects by number,
// freed where there is nothing. A hole in one of them is filled as by who signs.
func revised(file []byte, objects map[int]string, trailer string) []byte {
	starts := regexp.MustCompile(`startxref\n(\d+)\n`).FindAllSubmatch(file, -1)
	out := append(bytes.Clone(file), '\n')
	table := "xref\n"
	for _, n := range slices.Sorted(maps.Keys(objects)) {
		if objects[n] == "" {
			table += fmt.Sprintf("%d 1\n0000000000 65535 f \n", n)
			continue
		}
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", n, len(out))
		out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", n, objects[n])
	}
	at := len(out)
	out = fmt.Appendf(out, "%strailer\n<</Size 99999/Root 1 0 R/Prev %s%s>>\nstartxref\n%d\n%%%%EOF\n", table, starts[len(starts)-1][1], trailer, at)
	if i := bytes.LastIndex(out, []byte(hole)); i >= len(file) {
		end := i + len(hole)
		begin := end - len("<30820100>")
		copy(out[i:], fmt.Sprintf("/ByteRange[0 %010d %010d %010d]", begin, end, len(out)-end))
	}
	return out
}

// signedBy adds invisible signatures to a file, a revision each.
func signedBy(t testing.TB, file []byte, count int) []byte {
	t.Helper()
	catalogue := objects(t, file)[1]
	fields := ""
	for i := range count {
		field := 90000 + 2*i
		fields += fmt.Sprintf("%d 0 R ", field)
		file = revised(file, map[int]string{
			1:         strings.TrimSuffix(regexp.MustCompile(`/AcroForm \d+ 0 R`).ReplaceAllString(catalogue, ""), ">>") + "/AcroForm<</SigFlags 3/Fields[" + fields + "]>>>>",
			field:     fmt.Sprintf("<</Type/Annot/Subtype/Widget/FT/Sig/T(S%d)/Rect[0 0 0 0]/F 4/V %d 0 R>>", i, field+1),
			field + 1: "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached" + hole + ">>",
		}, "")
	}
	return file
}

// ready is a deal whose documents have fields to sign in: an example in which
// nothing says that it is one.
func ready(t testing.TB) *dpa.Deal {
	t.Helper()
	files := dpa.Files{}
	for _, name := range []string{"deal.toml", "vendor.toml"} {
		b, err := os.ReadFile("../examples/minimal/" + name)
		require.NoError(t, err)
		files[name] = []byte(strings.NewReplacer(`["fr", "en"]`, `["fr"]`, "\nsample", "\n# sample", "clinique-des-lilas.example", "tilleuls.fr", "Clinique des Lilas", "Clinique des Tilleuls", ".example", ".fr",
			"Exemple", "Vallée", "Example", "Valley", `"00000000"`, `"48219384"`, `"0000000"`, `"4821938"`, `"00000"`, `"48219"`).Replace(string(b)))
	}
	deal, found, err := dpa.Open(files, "deal.toml", builtin(t))
	require.NoError(t, err)
	require.NotNil(t, deal, "%s", text(found))
	return deal
}

// What signs a document, and what it shows from then on, are told apart: nothing
// that another program writes over the pages, or upon them, goes as a signature,
// whether a signature covers it or not.
func TestVerifyFindsWhatWasAlteredLater(t *testing.T) {
	deal := ready(t)
	lang := deal.Languages()[0]
	file, pages, err := deal.PDF(lang)
	require.NoError(t, err)
	places, err := deal.Fields(lang)
	require.NoError(t, err)
	place := places[slices.IndexFunc(places, func(f dpa.SigningField) bool { return f.Kind == "signature" })]
	o := objects(t, file)
	is := func(n int, was, now string) map[int]string {
		require.Contains(t, o[n], was)
		return map[int]string{n: strings.Replace(o[n], was, now, 1)}
	}
	plus := func(changes ...map[int]string) map[int]string {
		all := map[int]string{}
		for _, c := range changes {
			maps.Copy(all, c)
		}
		return all
	}
	stream := func(data string) string { return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(data), data) }
	tree := find(t, o, "/Type/Pages")
	numbers := regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(o[tree], -1)
	page := func(i int) int { n, _ := strconv.Atoi(numbers[i-1][1]); return n }
	last := page(place.Page)
	widget := find(t, o, "/Subtype/Widget", "/FT/Sig")
	line := find(t, o, "/Subtype/Widget", "/FT/Tx")
	link := find(t, o, "/Subtype/Link")
	content := regexp.MustCompile(`/Contents (\d+)`).FindStringSubmatch(o[page(3)])[1]
	number, _ := strconv.Atoi(content)
	resources := find(t, o, "<</Font<<")
	upon := func(page int, annotation string) map[int]string {
		return map[int]string{page: strings.Replace(strings.Replace(o[page], "/Annots[", "/Annots[80000 0 R ", 1), "/Tabs/S", map[bool]string{false: "/Tabs/S/Annots[80000 0 R]", true: "/Tabs/S"}[strings.Contains(o[page], "/Annots")], 1), 80000: annotation}
	}
	box := fmt.Sprintf("/Rect[%f %f %f %f]", place.X, place.PageHeight-place.Y-place.Height, place.X+place.Width, place.PageHeight-place.Y)
	const all = "/Rect[0 0 600 800]"
	for name, c := range map[string]struct {
		objects map[int]string
		trailer string
		altered []int
	}{
		"nothing":                              {map[int]string{80000: "<<>>"}, "", nil},
		"a field filled in":                    {is(line, "/F 4", "/F 4/V(Paris)/DV(x)/MK<<>>"), "", nil},
		"the same, written otherwise":          {is(widget, "/F 4", "/F   4 % as it was\n"), "", nil},
		"a date":                               {map[int]string{3: "<</ModDate(D:20270101000000Z)>>"}, "", nil},
		"what validates, and a permission":     {is(1, "/Type/Catalog", "/Type/Catalog/DSS<</Certs[]>>/Perms<<>>/Extensions<<>>"), "", nil},
		"a signature in its place":             {upon(last, "<</Subtype/Widget/FT/Sig/T(x)/F 4"+box+">>"), "", nil},
		"a signature that is not seen":         {upon(page(2), "<</Subtype/Widget/FT/Sig/T(x)/F 4/Rect[0 0 0 0]>>"), "", nil},
		"a signature over a page":              {upon(page(2), "<</Subtype/Widget/FT/Sig/T(x)/F 4"+all+">>"), "", []int{2}},
		"the place of another page":            {upon(page(2), "<</Subtype/Widget/FT/Sig/T(x)/F 4"+box+">>"), "", []int{2}},
		"a field over a page":                  {upon(page(2), "<</Subtype/Widget/FT/Tx/T(x)/F 4"+all+">>"), "", []int{2}},
		"a field that acts":                    {upon(page(2), "<</Subtype/Widget/FT/Sig/T(x)/Rect[0 0 0 0]/AA<</E<</S/JavaScript/JS(x)>>>>>>"), "", []int{2}},
		"a note":                               {upon(page(2), "<</Subtype/Text/Rect[0 0 9 9]>>"), "", []int{2}},
		"a white square":                       {upon(page(2), "<</Subtype/Square/IC[1 1 1]"+all+">>"), "", []int{2}},
		"a note in the list itself":            {map[int]string{page(2): strings.Replace(upon(page(2), "")[page(2)], "80000 0 R", "<</Subtype/FreeText"+all+">>", 1)}, "", []int{2}},
		"a link less":                          {map[int]string{page(1): regexp.MustCompile(`/Annots\[[^\]]*\]`).ReplaceAllString(o[page(1)], "")}, "", []int{1}},
		"a link that leads elsewhere":          {is(link, "/F 4", "/F 4/A<</S/URI/URI(https://evil.example)>>"), "", []int{1}},
		"a field moved":                        {map[int]string{widget: regexp.MustCompile(`/Rect\[[^\]]*\]`).ReplaceAllString(o[widget], all)}, "", []int{place.Page}},
		"other contents":                       {plus(is(page(3), "/Contents "+content+" 0 R", "/Contents 80000 0 R"), map[int]string{80000: stream("BT ET")}), "", []int{3}},
		"contents written over":                {map[int]string{number: stream("BT ET")}, "", []int{3}},
		"contents that are there no more":      {map[int]string{number: ""}, "", []int{3}},
		"more contents":                        {plus(is(page(3), "/Contents "+content+" 0 R", "/Contents["+content+" 0 R 80000 0 R]"), map[int]string{80000: stream("BT ET")}), "", []int{3}},
		"a page cropped, one turned":           {plus(is(page(3), "/Tabs/S", "/Tabs/S/CropBox[0 0 9 9]"), is(page(2), "/Tabs/S", "/Tabs/S/Rotate 90")), "", []int{2, 3}},
		"a page that acts":                     {is(page(3), "/Tabs/S", "/Tabs/S/AA<</O<</S/JavaScript/JS(x)>>>>"), "", []int{3}},
		"a page less":                          {is(tree, fmt.Sprintf("%d 0 R ", page(2)), ""), "", []int{0}},
		"a page more":                          {plus(is(tree, "/Kids[", "/Kids[80000 0 R "), map[int]string{80000: o[page(2)]}), "", []int{0}},
		"two pages in each other's place":      {map[int]string{tree: strings.Replace(strings.Replace(o[tree], fmt.Sprintf("%d 0 R %d 0 R", page(2), page(3)), "X", 1), "X", fmt.Sprintf("%d 0 R %d 0 R", page(3), page(2)), 1)}, "", []int{0}},
		"other pages":                          {is(1, fmt.Sprintf("/Pages %d 0 R", tree), "/Pages 80000 0 R"), "", []int{0}},
		"fonts":                                {is(resources, "<</Font<<", "<</Font<</F99 4 0 R"), "", []int{0}},
		"an action on opening":                 {is(1, "/Type/Catalog", "/Type/Catalog/OpenAction<</S/JavaScript/JS(x)>>"), "", []int{0}},
		"layers":                               {is(1, "/Type/Catalog", "/Type/Catalog/OCProperties<<>>"), "", []int{0}},
		"a form instead of the pages":          {map[int]string{1: regexp.MustCompile(`/AcroForm \d+ 0 R`).ReplaceAllString(o[1], "/AcroForm<</XFA[]/Fields[]>>")}, "", []int{0}},
		"a form that computes":                 {map[int]string{1: regexp.MustCompile(`/AcroForm \d+ 0 R`).ReplaceAllString(o[1], "/AcroForm<</CO[]/Fields[]>>")}, "", []int{0}},
		"a number that readers read otherwise": {is(widget, "/Rect[", "/Rect[0e0 "), "", []int{}},
		"a key twice":                          {is(1, "/Type/Catalog", "/Type/Catalog/Type/Catalog"), "", []int{}},
		"another root":                         {map[int]string{80000: o[1]}, "/Root 80000 0 R", []int{}},
		"encryption":                           {map[int]string{80000: "<<>>"}, "/Encrypt 80000 0 R", []int{}},
		"a second table for some readers only": {map[int]string{80000: "<<>>"}, "/XRefStm 20", []int{}},
	} {
		state, signed := dpa.VerifyUnsigned, dpa.VerifySigned
		if c.altered != nil {
			state, signed = dpa.VerifyAltered, dpa.VerifyAltered
		}
		if len(c.altered) == 0 {
			c.altered = nil
		}
		later := revised(file, c.objects, c.trailer)
		v, err := deal.Verify(later)
		require.NoError(t, err, name)
		assert.Equal(t, state, v.State, "%s: %v", name, v.Altered)
		assert.Equal(t, c.altered, v.Altered, name)
		if c.objects[1] != "" {
			continue
		}
		v, err = deal.Verify(signedBy(t, later, 2))
		require.NoError(t, err, name)
		assert.Equal(t, signed, v.State, "%s, then signed: %v", name, v.Altered)
		v, err = deal.Verify(revised(signedBy(t, file, 1), c.objects, c.trailer))
		require.NoError(t, err, name)
		assert.Equal(t, signed, v.State, "signed, then %s: %v", name, v.Altered)
	}
	require.Greater(t, pages, 3)

	// What says of itself that it signs, and signs nothing of this.
	for name, added := range map[string][]byte{
		"words":                       append(bytes.Clone(file), "%/ByteRange\n%%EOF\n"...),
		"another PDF":                 append(bytes.Clone(file), bytes.Replace(file, []byte("startxref\n"), []byte("startxref\n1"), 1)...),
		"a table that is not there":   append(bytes.Clone(file), "startxref\n999999999\n%%EOF\n"...),
		"a table that is not ordered": bytes.Replace(signedBy(t, file, 2), []byte("/Prev "), []byte("/Prev 9"), 1),
	} {
		v, err := deal.Verify(added)
		require.NoError(t, err, name)
		assert.Equal(t, dpa.VerifyAltered, v.State, name)
		assert.Empty(t, v.Altered, name)
		assert.Zero(t, v.Signatures, name)
	}
	good := signedBy(t, file, 1)
	for name, change := range map[string][2]string{
		"not from the beginning": {"/ByteRange[0 ", "/ByteRange[1 "},
		"a stamp of the time":    {"/ETSI.CAdES.detached", "/ETSI.RFC3161/Padded"},
		"no contents":            {"/Contents<30820100>", "/Contents<00820100>"},
	} {
		bad := bytes.Replace(good, []byte(change[0]), []byte(change[1]), 1)
		if name == "no contents" { // the gap is of other bytes than the contents
			bad = bytes.Replace(good, []byte("/Contents<30820100>"), []byte("/Contence<30820100>"), 1)
		}
		v, err := deal.Verify(bad)
		require.NoError(t, err, name)
		assert.NotEqual(t, dpa.VerifySigned, v.State, name)
		assert.Zero(t, v.Signatures, name)
	}
}

// A signed file of any bytes takes a memory that its size bounds: here streams
// that would be hundreds of megabytes.
func TestVerifyUnpacksInBounds(t *testing.T) {
	deal := ready(t)
	file, _, err := deal.PDF(deal.Languages()[0])
	require.NoError(t, err)
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	zeros := make([]byte, 1<<20)
	for range 256 {
		z.Write(zeros)
	}
	z.Close()
	var bomb bytes.Buffer
	bomb.WriteString("%PDF-1.7\n%\n")
	for n := range 3 {
		fmt.Fprintf(&bomb, "%d 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n", n+1, packed.Len(), packed.Bytes())
	}
	id := sha256.Sum256(bomb.Bytes())
	fmt.Fprintf(&bomb, "9 0 obj\n<</Type/XRef/ID[<%X><%X>]/Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n1\n%%%%EOF\n", id[:16], id[:16])
	behind := revised(file, map[int]string{2: fmt.Sprintf("<</Type/ObjStm/N 1/First 1/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", packed.Len(), packed.Bytes())}, "")
	for name, file := range map[string][]byte{"before": bomb.Bytes(), "behind": behind} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		v, err := deal.Verify(file)
		require.NoError(t, err)
		runtime.ReadMemStats(&after)
		assert.NotEqual(t, dpa.VerifySigned, v.State)
		assert.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, uint64(400), name)
	}
}

func TestVerifyTellsWhatAFileIs(t *testing.T) {
	deal := signable(t, func(*agreement.Agreement) {})
	fr, _, err := deal.PDF("fr")
	require.NoError(t, err)
	en, _, err := deal.PDF("en")
	require.NoError(t, err)
	other, _, err := signable(t, func(a *agreement.Agreement) { a.Controller.Signatory.Name = "Claude Bernard" }).PDF("fr")
	require.NoError(t, err)
	add := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	changed := bytes.Clone(fr)
	changed[len(changed)/2] ^= 1
	for name, c := range map[string]struct {
		file       []byte
		state      dpa.VerifyState
		lang       string
		signatures int
	}{
		"signed":                {signedBy(t, fr, 1), dpa.VerifySigned, "fr", 1},
		"signed twice":          {signedBy(t, en, 2), dpa.VerifySigned, "en", 2},
		"with zeros behind it":  {add(signedBy(t, fr, 1), []byte("\x00\x00\r\n")), dpa.VerifySigned, "fr", 1},
		"not signed":            {en, dpa.VerifyUnsigned, "en", 0},
		"filled in, not signed": {revised(fr, map[int]string{90000: "<<>>"}, ""), dpa.VerifyUnsigned, "fr", 0},
		"cut off":               {fr[:len(fr)/2], dpa.VerifyTruncated, "fr", 0},
		"cut off when signed":   {signedBy(t, fr, 1)[:len(fr)+40], dpa.VerifyTruncated, "fr", 0},
		"another, cut off":      {other[:len(other)-400], dpa.VerifyTruncated, "", 0},
		"one byte changed":      {changed, dpa.VerifyResaved, "", 0},
		"other data":            {other, dpa.VerifyDifferent, "fr", 0},
		"other data, signed":    {signedBy(t, other, 1), dpa.VerifyDifferent, "fr", 1},
		"another program's":     {[]byte("%PDF-1.4\n1 0 obj\n<</Producer(Word)>>\nendobj\n%%EOF\n"), dpa.VerifyUnrelated, "", 0},
		"no PDF":                {[]byte("PK\x03\x04"), dpa.VerifyNoPDF, "", 0},
		"nothing":               {nil, dpa.VerifyNoPDF, "", 0},
	} {
		v, err := deal.Verify(c.file)
		require.NoError(t, err, name)
		assert.Equal(t, c.state, v.State, name)
		assert.Equal(t, c.lang, v.Lang, name)
		assert.Equal(t, c.signatures, v.Signatures, name)
		assert.Equal(t, c.state == dpa.VerifyDifferent, len(v.Differences) > 0, name)
	}
}

// What differs is said by article, and what follows from it elsewhere: an article
// more changes the numbers of those behind it, and is one difference.
func TestVerifySaysWhatDiffers(t *testing.T) {
	signed, _, err := signable(t, func(*agreement.Agreement) {}).PDF("en")
	require.NoError(t, err)
	for name, c := range map[string]struct {
		change     func(*agreement.Agreement)
		title      string
		file, deal string
	}{
		"a name": {func(a *agreement.Agreement) { a.Controller.Signatory.Name = "Claude Bernard" }, "Signatures", "Camille Martin", "Claude Bernard"},
		"an annex": {func(a *agreement.Agreement) {
			a.Subprocessors[0].Address.Street = "8 rue Neuve"
		}, "Annex 3 – Sub-processors", "", "8 rue Neuve"},
		"a law that applies too": {func(a *agreement.Agreement) { a.AlsoUnder = append(a.AlsoUnder, "nis2") }, "20. Supply chain security", "", ""},
	} {
		v, err := signable(t, c.change).Verify(signedBy(t, signed, 1))
		require.NoError(t, err)
		require.Equal(t, dpa.VerifyDifferent, v.State, name)
		var hit *dpa.Difference
		var titles []string
		for i, d := range v.Differences {
			titles = append(titles, d.Title)
			if strings.Contains(d.Title, c.title) {
				hit = &v.Differences[i]
			}
		}
		if assert.NotNil(t, hit, "%s: %q", name, titles) {
			assert.Contains(t, strings.Join(hit.File, " "), c.file, name)
			assert.Contains(t, strings.Join(hit.Deal, " "), c.deal, name)
			assert.Less(t, len(titles), 12, "%s: %q", name, titles)
			if name == "a law that applies too" {
				assert.Nil(t, hit.File)
			}
		}
	}
}

// Another paper and another style say the same: the text does not differ, though
// the bytes do.
func TestVerifyOfAnotherLook(t *testing.T) {
	deal := signable(t, func(*agreement.Agreement) {})
	d, _ := deal.Document("fr")
	var b bytes.Buffer
	require.NoError(t, pdf.Write(&b, d, pdf.Options{Size: pdf.Letter}))
	v, err := deal.Verify(b.Bytes())
	require.NoError(t, err)
	assert.Equal(t, dpa.VerifyDifferent, v.State)
	assert.Empty(t, v.Differences)
}

// A file says of what version and texts it was made. Where texts changed that it has
// not, it is still what the deal gives; where its own changed, they are what differs.
func TestVerifyAcrossTexts(t *testing.T) {
	changed := func(name, old, new string) *library.Library {
		text, err := fs.ReadFile(dpakit.Texts, name)
		require.NoError(t, err)
		require.Contains(t, string(text), old)
		lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{FS: fstest.MapFS{
			name: {Data: []byte(strings.Replace(string(text), old, new, 1))},
		}})
		require.NoError(t, err)
		require.NotNil(t, lib, "%s", text)
		require.NoError(t, found.Err())
		return lib
	}
	mine := ready(t)
	here, err := mine.Creator()
	require.NoError(t, err)
	assert.Regexp(t, `^dpakit `+regexp.QuoteMeta(dpa.Version)+`, texts [0-9a-f]{12}$`, here)
	for _, c := range []struct {
		name, file, old, new string
		state                dpa.VerifyState
	}{
		{"texts of a clause that the agreement has not", "clauses/dora/fr.md", "financi", "bancai", dpa.VerifySigned},
		{"texts of its own", "clauses/breach/fr.md", "après en avoir pris connaissance", "après l’avoir constatée", dpa.VerifyDifferent},
	} {
		theirs, found := dpa.Check(mine.Agreement(), changed(c.file, c.old, c.new))
		require.NotNil(t, theirs, "%s: %s", c.name, text(found))
		there, err := theirs.Creator()
		require.NoError(t, err)
		require.NotEqual(t, here, there)
		lang := theirs.Languages()[0]
		file, _, err := theirs.PDF(lang)
		require.NoError(t, err)
		require.Equal(t, there, pdf.Creator(file))

		v, err := mine.Verify(signedBy(t, file, 1))
		require.NoError(t, err)
		assert.Equal(t, c.state, v.State, c.name)
		assert.Equal(t, there, v.Creator, c.name)
		v, err = theirs.Verify(signedBy(t, file, 1))
		require.NoError(t, err)
		assert.Equal(t, dpa.VerifySigned, v.State, c.name)
		assert.Empty(t, v.Creator, c.name)
	}

	// what is not of that shape is no creator of ours, and a file that has it is not the deal's
	file, _, err := mine.PDF(mine.Languages()[0])
	require.NoError(t, err)
	v, err := mine.Verify(bytes.ReplaceAll(file, []byte(here), []byte("dpakit <b>, texts "+here[len(here)-12:])))
	require.NoError(t, err)
	assert.Empty(t, v.Creator)
	assert.NotContains(t, []dpa.VerifyState{dpa.VerifySigned, dpa.VerifyUnsigned}, v.State)
}

// The version that the documents name is the one that the changelog begins with.
func TestVersion(t *testing.T) {
	log, err := os.ReadFile("../CHANGELOG.md")
	require.NoError(t, err)
	_, first, _ := strings.Cut(string(log), "\n## ")
	assert.True(t, strings.HasPrefix(first, "v"+dpa.Version+" ") || strings.HasPrefix(first, "v"+dpa.Version+"\n"), "%.40s", first)
}

// Whatever bytes come, Verify says something of them.
func FuzzVerify(f *testing.F) {
	lib := builtin(f)
	a := &agreement.Agreement{
		Languages: []string{"fr"}, Reference: "X", Template: "subprocessor_list", Status: agreement.Draft,
		Processor: agreement.Party{Name: "Exemple", Stated: agreement.Stated{Unknown: []string{"form", "registration", "address"}}},
		Stated:    agreement.Stated{Unknown: []string{"subprocessors"}},
	}
	a.Date = value.Date{Year: 2026, Month: 1, Day: 2}
	deal, found := dpa.Check(a, lib)
	require.NotNil(f, deal, "%s", text(found))
	file, _, err := deal.PDF("fr")
	require.NoError(f, err)
	f.Add(file)
	f.Add(signedBy(f, file, 1))
	f.Add([]byte("%PDF-1.7\n%\n1 0 obj\n<</Length 99999999999>>\nstream\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		v, err := deal.Verify(file)
		require.NoError(t, err)
		require.NotEmpty(t, v.State)
	})
}
