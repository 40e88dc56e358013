package golden

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

// damaged are agreements that have every table between them.
var damaged = []string{
	"examples/minimal/vendor.toml", "examples/minimal/deal.toml", "testdata/agreements/health/deal.toml", "testdata/agreements/online/deal.toml",
	"testdata/agreements/parties/deal.toml", "testdata/agreements/subprocessor/deal.toml", "testdata/agreements/special/deal.toml", "testdata/agreements/special/vendor.toml",
	"testdata/agreements/selection/deal.toml", "testdata/agreements/selection/vendor.toml", "testdata/agreements/selection/suppliers.toml", "testdata/agreements/c2p/deal.toml",
	"testdata/agreements/chain/deal.toml", "testdata/agreements/onward/deal.toml", "testdata/agreements/german_clinic/deal.toml", "testdata/agreements/public_buyer/deal.toml",
}

// What a line is given in the place of its value, by what that is.
var (
	otherTexts = []string{
		`""`, `"TODO"`, `"Données de santé des patients, conservées aussi longtemps que nécessaire."`, `"US"`, `"unknown"`, `"96h"`, `"5 years"`, `"Acme Cloud, Inc."`,
		`"Nous réutilisons les données à nos propres fins de marketing, sans notification préalable, voir l’article 99."`, `"x"`, `"a@b.example"`, `"http://localhost/"`, `"Aucune donnée ne quitte l’Espace économique européen ; les données sont chiffrées par DES."`,
		`{ fr = "Le Sous-traitant peut refuser.", en = "thirty (40) days" }`, `"none"`, `"final"`, `"0 days"`, `"IN"`, `"scc"`, `"dpf"`,
	}
	otherLists = []string{`[]`, `["US"]`, `["names"]`, `["zz"]`, `["IN", "worldwide"]`, `["diagnosis", "national_id"]`}
	otherDates = []string{"2019-01-01", "2026-11-26", "2026-11-27", "2031-01-01", "2021-06-27"}

	lineValue = regexp.MustCompile(`^(\s*[a-z_."]+\s*=\s*)(.*?)(\s*#.*)?$`)
	isDate    = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
)

// Slips yields the agreements of the repository at root whole, under the names of
// their files, and then what one slip makes of each: each line is missing or has
// another value, each table is gone. No line changes its place.
func Slips(t testing.TB, root string, yield func(what string, files fs.FS, deal string)) {
	t.Helper()
	files, from := fstest.MapFS{}, os.DirFS(root)
	for _, dir := range []string{"examples", "testdata/agreements"} {
		require.NoError(t, fs.WalkDir(from, dir, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || path.Ext(name) == ".md" {
				return err
			}
			data, err := fs.ReadFile(from, name)
			files[name] = &fstest.MapFile{Data: data}
			return err
		}))
	}
	for _, file := range damaged {
		try := func(what, src string) {
			with := maps.Clone(files)
			with[file] = &fstest.MapFile{Data: []byte(src)}
			yield(what, with, path.Join(path.Dir(file), "deal.toml"))
		}
		src := string(files[file].Data)
		try(file, src)
		slips(src, try)
	}
}

func slips(src string, yield func(what, src string)) {
	lines := strings.Split(src, "\n")
	turn := 0
	for i, line := range lines {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		try := func(what string, with ...string) {
			yield(fmt.Sprintf("%d %s", i+1, what), strings.Join(slices.Concat(lines[:i], with, lines[i+len(with):]), "\n"))
		}
		next := func(list []string) string {
			turn++
			return list[turn%len(list)]
		}
		if strings.HasPrefix(line, "[") {
			end := i + 1
			for end < len(lines) && !strings.HasPrefix(lines[end], "[") {
				end++
			}
			try("gone", make([]string, end-i)...)
			continue
		}
		try("missing", "")
		m := lineValue.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		other := ""
		switch value := m[2]; {
		case isDate.MatchString(value):
			other = next(otherDates)
		case strings.HasPrefix(value, "["):
			other = next(otherLists)
		case value == "true":
			other = "false"
		case value == "false":
			other = "true"
		case strings.HasPrefix(value, "{"):
			other = next([]string{"{}", value[:1] + " zz = 1," + value[1:], next(otherTexts)})
		case strings.HasPrefix(value, `"`):
			other = next(otherTexts)
		default:
			other = next([]string{"0", "1", "3", "400", "-1"})
		}
		try("= "+other, m[1]+other)
	}
}
