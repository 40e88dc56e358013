package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/BurntSushi/toml"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

// Values of --from that are no examples.
const (
	starterName  = "starter" // the commented files, asking nothing
	listExamples = "list"
)

// about says what each example is.
var exampleWords = map[string]diag.Words{
	"minimal":        words("une clinique et un éditeur inventés : un accord court, pour commencer", "an invented clinic and software company: a short agreement, to begin with"),
	"hospital":       words("un hôpital public et son groupement, trois modules, marché public, fournisseurs partagés (inventés)", "a public hospital and its group, three modules, a public contract, shared suppliers (invented)"),
	"physitrack":     words("d’après un accord publié : rééducation à distance, avec sa liste de sous-traitants ultérieurs seule", "from a published agreement: remote physiotherapy, with its list of sub-processors alone"),
	"siilo":          words("d’après un accord publié : messagerie médicale", "from a published agreement: a messenger for clinicians"),
	"telemonitoring": words("d’après un accord publié : télésurveillance médicale", "from a published agreement: remote monitoring of patients"),
	"tricefy":        words("d’après un accord publié : images d’échographie, entreprise américaine", "from a published agreement: ultrasound images, an American company"),
}

// describeExamples says what each example is and what dpa check has to say of it.
func (a *app) describeExamples() error {
	lib, err := a.builtin()
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "%s\t%s\t\n", starterName, a.say(starterWords))
	all := dpakit.Packed()
	for _, name := range exampleNames() {
		files, err := fs.Sub(all, "examples/"+name)
		if err != nil {
			return err
		}
		_, found, err := dpa.Open(files, "deal.toml", lib)
		if err != nil {
			return err
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", name, a.say(exampleWords[name]), a.sayf(wordCounts, found.Count(diag.Error), found.Count(diag.Warning)))
	}
	return table.Flush()
}

// exampleNames names the agreements that a deal may begin from.
func exampleNames() []string { return slices.Sorted(maps.Keys(exampleWords)) }

// A remark is a comment of the examples in two languages.
type remark struct{ EN, FR string }

// remarks are the comments of the examples, the longer before the shorter, which
// may be the beginning of one; files are those of [dpakit.Packed].
func remarks(files fs.FS) []remark {
	var file struct{ Comments []remark }
	if _, err := toml.DecodeFS(files, "cmd/dpa/comments.toml", &file); err != nil {
		panic(err) // it is part of the program
	}
	slices.SortStableFunc(file.Comments, func(a, b remark) int { return cmp.Compare(len(b.EN), len(a.EN)) })
	return file.Comments
}

// comment is a text as lines that TOML overlooks.
func comment(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace("# " + line)
	}
	return strings.Join(lines, "\n") + "\n"
}

// commented is a file of the examples with its comments in the user's language.
func (a *app) commented(files fs.FS, file []byte) []byte {
	if a.lang != "fr" {
		return file
	}
	src := string(file)
	for _, r := range remarks(files) {
		src = strings.ReplaceAll(src, comment(r.EN), comment(r.FR))
	}
	return []byte(src)
}

// fromExample makes a copy of one of the examples, unless a file of it is there.
func (a *app) fromExample(dir, name string) error {
	if _, ok := exampleWords[name]; !ok {
		return fmt.Errorf(a.say(errExample), name, strings.Join(exampleNames(), ", "))
	}
	files := dpakit.Packed()
	names, err := fs.Glob(files, "examples/"+name+"/*")
	if err != nil {
		return err
	}
	var outputs []output
	for _, file := range names {
		data, err := fs.ReadFile(files, file)
		if err != nil {
			return err
		}
		outputs = append(outputs, output{filepath.Join(dir, path.Base(file)), a.commented(files, data)})
	}
	deal := filepath.Join(dir, "deal.toml")
	vendor, err := filepath.Abs(filepath.Join(dir, vendorName))
	if err != nil {
		return err
	}
	return a.makeNew(start{deal: deal, vendor: vendor, made: true}, outputs)
}
