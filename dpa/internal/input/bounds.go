package input

import (
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// MaxSize is how many bytes a file may have: some fifty times the largest
// agreement that we know.
const MaxSize = 8 << 20

// What else a file may hold. The bounds are far above any agreement, and low
// enough that memory and time stay in proportion to the size of the file: the
// decoder of TOML takes memory by the square of the depth, and its stack ends
// where there is no depth to stop at.
const (
	// maxDepth counts tables and lists within each other. The deepest value of
	// an agreement, a text of a category of data of a service of a
	// sub-processor of a group, stands in the twelfth.
	maxDepth = 32
	// maxValues counts keys, wherever they stand, and items of lists: 10,000
	// sub-processors with thirty each.
	maxValues = 300_000
	// maxText counts characters of one text: some fifteen pages.
	maxText = 50_000
	// maxKey counts characters of one key.
	maxKey = 256
	// maxCells counts the cells of a line of a sheet: thrice the columns that a
	// sheet of customers can have.
	maxCells = 2_000
)

// An excess is a bound that a file does not keep.
type excess struct{ what, todo diag.Words }

func (e *excess) report(pos diag.Pos, l *diag.List) {
	l.Add(pos, "DPA108", diag.Args{"what": e.what, "todo": e.todo})
}

var (
	divide = diag.Words{FR: "Répartissez le contenu sur plusieurs fichiers, avec « extends » et « registry ».",
		EN: "Divide the content between several files, with “extends” and “registry”."}
	tooLarge = &excess{diag.Words{FR: "ce fichier dépasse 8 Mio", EN: "this file is larger than 8 MiB"}, divide}
	tooDeep  = &excess{diag.Words{FR: "plus de 32 tables ou listes sont imbriquées ici", EN: "more than 32 tables or lists stand within each other here"},
		diag.Words{FR: "Aucune clé d’un accord n’en demande autant : vérifiez les crochets, les accolades et les points.", EN: "No key of an agreement needs that many: check the brackets, braces and full stops."}}
	tooMany  = &excess{diag.Words{FR: "ce fichier compte plus de 300 000 clés et éléments de liste ; le suivant est ici", EN: "this file has more than 300,000 keys and items of lists; the next one is here"}, divide}
	textLong = &excess{diag.Words{FR: "ce texte dépasse 50 000 caractères", EN: "this text is longer than 50,000 characters"},
		diag.Words{FR: "Vérifiez que ses guillemets sont fermés, ou joignez un document de cette taille à l’accord au lieu de l’y recopier.", EN: "Check that its quotation marks are closed, or attach a document of that size to the agreement rather than copying it in."}}
	tooWide = &excess{diag.Words{FR: "cette ligne compte plus de 2 000 cellules", EN: "this line has more than 2,000 cells"},
		diag.Words{FR: "Gardez les colonnes qui servent ; une feuille enregistrée avec toutes ses colonnes vides en a trop.", EN: "Keep the columns that are used; a sheet that was saved with all its empty columns has too many."}}
	keyLong = &excess{diag.Words{FR: "cette clé dépasse 256 caractères", EN: "this key is longer than 256 characters"},
		diag.Words{FR: "Les clés possibles sont dans docs/reference.fr.md.", EN: "The possible keys are in docs/reference.md."}}
)

// TooLarge reports, for a reader of another format, a file of more than MaxSize
// bytes.
func TooLarge(file string, size int, l *diag.List) bool {
	if size <= MaxSize {
		return false
	}
	tooLarge.report(diag.Pos{File: file, Line: 1, Col: 1}, l)
	return true
}

// TooWide reports a line of a sheet with more cells than any sheet needs: each is
// compared with the others, and looked for on its line. So it reports a cell that
// is longer than a text may be. Empty cells at the end, which spreadsheets save,
// do not count.
func TooWide(cells []string, at func(cell int) diag.Pos, l *diag.List) bool {
	for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) > maxCells {
		tooWide.report(at(0), l)
		return true
	}
	for i, cell := range cells {
		if len(cell) > maxText && utf8.RuneCountInString(cell) > maxText {
			textLong.report(at(i), l)
			return true
		}
	}
	return false
}

// tooMuchTOML finds in one pass the first place at which src holds more than
// may be there; over is nil when there is none.
//
// It runs before anything else reads src, so src may be no TOML at all. Up to
// the first mistake it counts what the decoder would meet; the decoder goes no
// further than that.
func tooMuchTOML(src string) (offset int, over *excess) {
	m := meter{src: src}
	for m.over == nil && m.i < len(src) {
		m.step()
	}
	return m.at, m.over
}

// A meter counts depth, values and lengths in TOML.
type meter struct {
	src    string
	i      int
	depth  int     // tables and lists that are open: of the header, the keys and the brackets
	frames []frame // open brackets, the innermost last
	keys   int     // names in the key that is open outside all brackets
	value  bool    // behind the sign = of that key
	values int

	at   int
	over *excess
}

// A frame is an open bracket: of a table, with the key before the value that
// is read in it, or of a list, and whether an item has begun.
type frame struct {
	table bool
	keys  int
	value bool
	item  bool
}

func (m *meter) fail(at int, e *excess) {
	if m.over == nil {
		m.at, m.over = at, e
	}
}

func (m *meter) deeper() {
	if m.depth++; m.depth+1 > maxDepth { // one more is the file's own table
		m.fail(m.i, tooDeep)
	}
}

func (m *meter) another() {
	if m.values++; m.values > maxValues {
		m.fail(m.i, tooMany)
	}
}

// pair is the pair of key and value that is read now: its names so far, and
// whether its value has begun. In a list there are no keys.
func (m *meter) pair() (keys *int, value *bool) {
	if n := len(m.frames); n > 0 {
		return &m.frames[n-1].keys, &m.frames[n-1].value
	}
	return &m.keys, &m.value
}

func (m *meter) endPair() {
	keys, value := m.pair()
	m.depth -= max(*keys-1, 0)
	*keys, *value = 0, false
	if n := len(m.frames); n > 0 && !m.frames[n-1].table {
		m.frames[n-1].value, m.frames[n-1].item = true, false
	}
}

// item counts an item of a list at its first character.
func (m *meter) item() {
	if n := len(m.frames); n > 0 && !m.frames[n-1].table && !m.frames[n-1].item {
		m.frames[n-1].item = true
		m.another()
	}
}

func (m *meter) step() {
	keys, value := m.pair()
	switch c := m.src[m.i]; c {
	case ' ', '\t', '\r':
		m.i++
	case '\n':
		m.i++
		if len(m.frames) == 0 {
			m.endPair()
		}
	case '#':
		m.line()
	case '"', '\'':
		if !*value {
			m.name(keys)
		}
		m.item()
		m.text(*value)
	case '=':
		m.i++
		*value = true
	case '.':
		if !*value {
			*keys++
			m.deeper()
			m.another()
		}
		m.i++
	case ',':
		m.i++
		m.endPair()
	case '[', '{':
		if c == '[' && len(m.frames) == 0 && !*value {
			m.head()
			return
		}
		m.item()
		m.deeper()
		m.frames = append(m.frames, frame{table: c == '{', value: c == '['})
		m.i++
	case ']', '}':
		if len(m.frames) > 0 {
			m.endPair()
			m.frames = m.frames[:len(m.frames)-1]
			m.depth--
		}
		m.i++
	default:
		from := m.i
		m.item()
		if !*value {
			m.name(keys)
		}
		m.i += bare(m.src[m.i:])
		if !*value {
			m.bareKey(from)
		}
	}
}

// name counts the first name of a key, which is that of a value; each dot makes
// it that of a table.
func (m *meter) name(keys *int) {
	if *keys == 0 {
		*keys = 1
		m.another()
	}
}

// bare returns the length of what stands without quotation marks at the
// beginning of s; it is at least 1.
func bare(s string) int {
	if n := strings.IndexAny(s[1:], " \t\r\n.,=#[]{}\"'"); n >= 0 {
		return n + 1
	}
	return len(s)
}

func (m *meter) line() {
	if n := strings.IndexByte(m.src[m.i:], '\n'); n >= 0 {
		m.i += n
	} else {
		m.i = len(m.src)
	}
}

// head counts the names of a header, [a.b] or [[a.b]].
func (m *meter) head() {
	m.depth, m.keys = 0, 0
	m.deeper()
	m.another()
	if m.i++; strings.HasPrefix(m.src[m.i:], "[") {
		m.i++
	}
	for m.i < len(m.src) && m.over == nil {
		switch c := m.src[m.i]; c {
		case '\n', ']', '#':
			m.line()
			return
		case '"', '\'':
			m.text(false)
		case '.':
			m.deeper()
			m.another()
			m.i++
		case ' ', '\t', '\r', ',', '=', '[', '{', '}':
			m.i++
		default:
			from := m.i
			m.i += bare(m.src[m.i:])
			m.bareKey(from)
		}
	}
}

func (m *meter) bareKey(from int) {
	if utf8.RuneCountInString(m.src[from:m.i]) > maxKey {
		m.fail(from, keyLong)
	}
}

// text passes over a string. How long a value is, its reader says; a key is
// bounded here, for the decoder repeats it with every value below it.
func (m *meter) text(value bool) {
	from, quote := m.i, m.src[m.i:m.i+1]
	end := quote
	if value && strings.HasPrefix(m.src[m.i:], quote+quote+quote) {
		end = quote + quote + quote
	}
	n := 0
	for m.i += len(end); m.i < len(m.src) && !strings.HasPrefix(m.src[m.i:], end); n++ {
		if m.src[m.i] == '\n' && len(end) == 1 {
			break // the quotation mark is missing
		}
		m.character(quote)
	}
	if strings.HasPrefix(m.src[m.i:], end) {
		m.i += len(end)
	}
	for len(end) == 3 && strings.HasPrefix(m.src[m.i:], quote) {
		m.i++ // """" ends the text with a quotation mark of its own
	}
	if !value && n > maxKey {
		m.fail(from, keyLong)
	}
}

// character passes over a character, or over an escape.
func (m *meter) character(quote string) {
	if m.src[m.i] != '\\' || quote != `"` || m.i+1 == len(m.src) {
		_, size := utf8.DecodeRuneInString(m.src[m.i:])
		m.i += size
		return
	}
	switch m.src[m.i+1] {
	case 'u':
		m.i += 4
	case 'U':
		m.i += 8
	}
	m.i = min(m.i+2, len(m.src))
}
