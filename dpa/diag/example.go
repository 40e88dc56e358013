package diag

import "strings"

// ExampleFiles returns the files of an example of the catalogue, Bad or Good,
// by name: deal.toml, example.toml on which it is laid, and those that the
// example adds; with texts of the user's own, also those of ExampleClause.
func ExampleFiles(example string) map[string]string {
	files := map[string]string{"deal.toml": "extends = \"example.toml\"\n", "example.toml": ExampleDeal}
	if strings.Contains(example, "-- library/") {
		example = ExampleClause + "-- deal.toml, adding --\n" + example
	}
	name, how := "deal.toml", "adding"
	for line := range strings.Lines(example) {
		if head, ok := strings.CutPrefix(strings.TrimSuffix(line, " --\n"), "-- "); ok && strings.HasSuffix(line, " --\n") {
			name, how, _ = strings.Cut(head, ", ")
			if how == "" {
				files[name] = ""
			}
			continue
		}
		if how == "without" {
			files[name] = strings.Replace(files[name], line, "", 1)
		} else {
			files[name] += line
		}
	}
	return files
}
