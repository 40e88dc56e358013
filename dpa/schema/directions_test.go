package schema

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// form are the checks of what a schema can say: keys, types and choices.
var form = strings.Fields("DPA107 DPA110 DPA111 DPA113 DPA114 DPA115 DPA116 DPA117 DPA118 DPA119 DPA122 DPA123 DPA132 DPA133 DPA140 DPA141 DPA142 DPA197 DPA198 DPA199 DPA240 DPA245 DPA247")

func ofForm(l diag.List) diag.List {
	return slices.DeleteFunc(l, func(f diag.Finding) bool { return !slices.Contains(form, f.Check) })
}

func parse(t *testing.T, file, src string) *input.Node {
	t.Helper()
	var l diag.List
	n := input.Parse(file, src, &l)
	require.NotNil(t, n, "%s: %v", file, l)
	return n
}

// Every file of testdata and every file that `dpa new` makes, which package dpa
// accepts, the schema accepts, in both languages. A file that is laid on
// another is checked alone, as an editor does.
func TestSchemaAcceptsWhatLoads(t *testing.T) {
	lib, seen := builtin(t), 0
	en, fr := compile(t, "en"), compile(t, "fr")
	for _, dir := range []string{"examples", "testdata/agreements", "cmd/dpa/starter"} {
		fsys := os.DirFS("../..")
		err := fs.WalkDir(fsys, dir, func(file string, e fs.DirEntry, err error) error {
			if err != nil || path.Ext(file) != ".toml" {
				return err
			}
			_, found, err := dpa.Open(fsys, file, lib)
			require.NoError(t, err)
			src, err := fs.ReadFile(fsys, file)
			require.NoError(t, err)
			n := plainValue(parse(t, file, string(src)))
			if len(ofForm(found)) > 0 {
				assert.Error(t, en.Validate(n), file)
				return nil
			}
			assert.NoError(t, en.Validate(n), file)
			assert.NoError(t, fr.Validate(n), file)
			seen++
			return nil
		})
		require.NoError(t, err)
	}
	assert.Greater(t, seen, 10)
}

// What is wrong in its form, both refuse.
func TestSchemaRefusesWhatIsWrong(t *testing.T) {
	lib, s := builtin(t), compile(t, "en")
	for _, src := range []string{
		`refernce = "X"`,
		`[controler]`,
		`controller = "Clinique"`,
		"[controller]\nnmae = \"x\"",
		"[controller]\nname = 3",
		"[controller]\nname = { fr = \"x\" }",
		"[controller]\nform = [\"x\"]",
		"[controller]\nform = { \"?\" = \"x\" }",
		"[controller]\nform = { fr = 3 }",
		"[controller]\ncapital = \"much\"",
		"[controller]\naddress = { country = \"France\" }",
		"[controller]\ndpo = { email = \"dpo\" }",
		"[controller]\ndpo = { url = \"javascript:alert(1)\" }",
		"[controller]\nunknown = [\"nmae\"]",
		"[controller]\nnone = \"dpo\"",
		"[controller]\nnot_applicable = { dpo = 3 }",
		`date = "soon"`,
		`date = 2026-11-22T10:00:00Z`,
		`status = "ready"`,
		`languages = "fr"`,
		`languages = ["xx"]`,
		`template = "dap"`,
		`replace = ["clauses"]`,
		`also_under = ["us"]`,
		"[[processing]]\noperations = [\"colection\"]",
		"[[processing]]\nfrequency = 3",
		"[[processing]]\nlocations = [\"Paris\"]",
		"[[processing]]\nlocations = [{ city = \"Paris\" }]",
		"[[processing]]\nlocations = [{ country = \"FRA\" }]",
		"[[processing]]\nretention = { period = \"long\" }",
		"[[processing]]\nretention = { period = 30 }",
		"[[processing]]\ndata = [{ subject = \"patients\", categories = \"names\" }]",
		"[[processing]]\ndata = [{ subject = \"patients\", categories = [{ word = \"names\", olny = \"x\" }] }]",
		"[processing]\nid = \"x\"",
		"[[subprocessors]]\nservices = [{ transfer = { mechanism = \"sccs\" } }]",
		"[[subprocessors]]\nservices = [{ transfer = { mechanism = \"scc\", module = 5 } }]",
		"[[subprocessors]]\noptional = \"yes\"",
		"[controller]\ncertificates = [{ standard = \"HDS\" }]",
		"[clauses.audti]",
		"[clauses.subprocessing]\nvariant = \"genral\"",
		"[clauses.audit]\nper_year = \"two\"",
		"[clauses.audit]\nper_year = 0",
		"[clauses.audit]\ncost = \"nobody\"",
		"[clauses.breach]\nnotice = 48",
		"[clauses.breach]\nafter = \"audti\"",
		"[[measures]]\nuse = \"backup\"",
		"[[measures]]\ntitle = \"x\"\nheading = \"restor\"",
		"[[measures]]\nuse = \"backups\"\nwith = { kpet = \"7 days\" }",
		"[[measures]]\nuse = \"backups\"\nwith = \"7 days\"",
		"[policy.breach]\nnotcie = { max = \"48h\" }",
	} {
		parse(t, "deal.toml", src)
		_, found, err := dpa.Open(fstest.MapFS{"deal.toml": {Data: []byte(src)}}, "deal.toml", lib)
		require.NoError(t, err)
		assert.NotNil(t, found.Err(), src)
		assert.Error(t, s.Validate(plainValue(parse(t, "deal.toml", src))), src)
	}
}

// Every property of the schema, with every value that it names, is one that
// package dpa decodes.
func TestDecoderAcceptsTheSchema(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, s := builtin(t), compile(t, "en")
	b := newBuilder(lib, "en")
	root := b.agreement()
	for round := range 25 {
		src := (&sampler{b: b, rand: rand.New(rand.NewPCG(uint64(round), 0))}).file(root)
		_, found, err := dpa.Open(fstest.MapFS{"deal.toml": {Data: []byte(src)}, "suppliers.toml": {}}, "deal.toml", lib)
		require.NoError(t, err)
		for _, f := range ofForm(found) {
			line := []rune(strings.Split(src, "\n")[f.Pos.Line-1])
			t.Errorf("%s\n%s", f.Text("en"), string(line[max(0, f.Pos.Col-40):min(len(line), f.Pos.Col+40)]))
		}
		require.NoError(t, s.Validate(plainValue(parse(t, "deal.toml", src))))
	}
}

// A sampler writes files in which every property of a schema has a value, by
// chance one of those that it can have.
type sampler struct {
	b     *builder
	rand  *rand.Rand
	depth int
}

func (s *sampler) file(root *node) string {
	var b strings.Builder
	for _, key := range sorted(root.Properties) {
		sample := s.sample(root.Properties[key])
		switch key {
		case "extends":
			continue // would lead to another file
		case "registry":
			sample = `"suppliers.toml"`
		case "exceptions": // a parameter must be one of the clause
			sample = `[{ clause = "breach", param = "notice", reason = "x", approved_by = "y", date = 2026-11-22 }]`
		}
		fmt.Fprintf(&b, "%s = %s\n", key, sample)
	}
	return b.String()
}

func (s *sampler) sample(n *node) string {
	if name, ok := strings.CutPrefix(n.Ref, "#/definitions/"); ok {
		n = s.b.defs[name]
	}
	if len(n.AllOf) > 0 {
		return s.sample(n.AllOf[0])
	}
	if len(n.AnyOf) > 0 {
		deep := slices.ContainsFunc(n.AnyOf, func(n *node) bool { return n.Ref != "" || n.Type == "object" })
		if s.depth > 8 && deep {
			return `"FR"` // a place in a place
		}
		return s.sample(n.AnyOf[s.rand.IntN(len(n.AnyOf))])
	}
	if len(n.Enum) > 0 {
		return strconv.Quote(n.Enum[s.rand.IntN(len(n.Enum))])
	}
	kind, ok := n.Type.(string)
	if !ok {
		kind = n.Type.([]string)[s.rand.IntN(len(n.Type.([]string)))]
	}
	switch kind {
	case "boolean":
		return strconv.FormatBool(s.rand.IntN(2) == 0)
	case "integer":
		if n.Minimum != nil {
			return fmt.Sprint(*n.Minimum)
		}
		return "1"
	case "number":
		if n.Minimum != nil && n.Maximum != nil {
			return fmt.Sprintf("%.1f", (*n.Minimum+*n.Maximum)/2)
		}
		return "12.5"
	case "array":
		return "[" + s.sample(n.Items) + "]"
	case "object":
		return s.object(n)
	}
	usual, isText := n.Default.(string)
	switch {
	case isText:
		return strconv.Quote(usual)
	case n.Format == "date":
		return "2026-11-22"
	case n.Pattern == value.DurationPattern:
		return `"30 days"`
	case n.Pattern == value.MoneyPattern:
		return `"120 000 EUR"`
	case n.Pattern == value.LinkPattern:
		return `"https://example.org"`
	case n.Pattern == agreement.BytesPattern:
		return `"iVBORw0="`
	case n.Pattern == value.EmailPattern:
		return `"dpo@example.org"`
	}
	return `"Some text"`
}

func (s *sampler) object(n *node) string {
	if s.depth++; s.depth > 9 { // a table that holds itself
		s.depth--
		return "{}"
	}
	defer func() { s.depth-- }()
	var parts []string
	for _, key := range sorted(n.Properties) {
		if key == "use" {
			continue // would take another file's table
		}
		parts = append(parts, key+" = "+s.sample(n.Properties[key]))
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

func sorted(m map[string]*node) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
