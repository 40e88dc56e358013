package library_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
)

// Each case changes files of the base and lists the findings, all of them.
func TestFindings(t *testing.T) {
	settings := func(extra string) string {
		return "-- clauses/x/fr.md --\n# X\n\nTexte {{p}}.\n-- clauses/x/clause.toml --\ndoc = \"X\"\n[params.p]\ndoc = \"P\"\n" + extra
	}
	text := func(body string) string {
		return "-- clauses/x/clause.toml --\ndoc = \"X\"\n[params.p]\ndoc = \"P\"\ntype = \"bool\"\n-- clauses/x/fr.md --\n# X\n\n{{if p}}\nY\n{{end}}\n\n" + body
	}
	for what, c := range map[string]struct{ files, want, nearest string }{
		"a clause.toml that is no TOML":       {"-- clauses/x/clause.toml --\ndoc = \n", "clauses/x/clause.toml:1:7 DPA101", ""},
		"an unknown setting":                  {settings("type = \"text\"\ndefualt = \"x\"\n"), "clauses/x/clause.toml:5:1 DPA110", "default"},
		"a folder without settings":           {"-- clauses/x/fr.md --\n# X\n", "clauses/x DPA224", ""},
		"a template folder without settings":  {"-- templates/x/y.txt --\nX\n", "templates/x DPA224", ""},
		"a folder with a bad name":            {"-- clauses/My Clause/clause.toml --\ndoc = \"X\"\n", "clauses/My Clause DPA258", ""},
		"a template with a bad name":          {"-- templates/X/template.toml --\ntitle = \"X\"\ndoc = \"X\"\narticles = []\n", "templates/X/template.toml:1:1 DPA258", ""},
		"a clause without texts":              {"-- clauses/x/clause.toml --\ndoc = \"X\"\n", "clauses/x/clause.toml:1:1 DPA226", ""},
		"a variant without texts":             {"-- clauses/audit/closed.fr.md --\n", "clauses/audit/clause.toml:1:1 DPA226", ""},
		"a text of no variant":                {"-- clauses/audit/fr.md --\n# X\n", "clauses/audit/fr.md DPA225", ""},
		"a text with a strange name":          {"-- clauses/breach/français.md --\n# X\n", "clauses/breach/français.md DPA225", ""},
		"a text in an unknown language":       {"-- annexes/list/xx.md --\n# X\n", "annexes/list/xx.md DPA256", ""},
		"a clause and an annex of one name":   {"-- annexes/audit/clause.toml --\ndoc = \"X\"\n-- clauses/x/clause.toml --\n", "annexes/audit/clause.toml:1:1 DPA222", ""},
		"a replacement of the other kind":     {"-- annexes/audit/clause.toml --\nreplaces = \"audit\"\ndoc = \"X\"\n", "annexes/audit/clause.toml:1:1 DPA222", ""},
		"a replacement of nothing":            {"-- clauses/x/clause.toml --\nreplaces = \"x\"\ndoc = \"X\"\n", "clauses/x/clause.toml:1:1 DPA223", ""},
		"a replacement of another":            {"-- clauses/x/clause.toml --\nreplaces = \"audit\"\ndoc = \"X\"\n", "clauses/x/clause.toml:1:1 DPA223", ""},
		"an unknown default variant":          {"-- clauses/x/clause.toml --\ndefault = \"opne\"\ndoc = \"X\"\n[variants]\nopen = \"O\"\n-- clauses/x/open.fr.md --\n# X\n", "clauses/x/clause.toml:1:11 DPA227", "open"},
		"variants without a default":          {"-- clauses/x/clause.toml --\ndoc = \"X\"\n[variants]\nopen = \"O\"\n-- clauses/x/open.fr.md --\n# X\n", "clauses/x/clause.toml:1:1 DPA227", ""},
		"a variant with a bad name":           {"-- clauses/x/clause.toml --\ndefault = \"Open\"\ndoc = \"X\"\n[variants]\nOpen = \"O\"\n", "clauses/x/clause.toml:1:1 DPA226, clauses/x/clause.toml:4:1 DPA258", ""},
		"a contradiction of no variant":       {"-- clauses/x/clause.toml --\ndoc = \"X\"\n[not_with]\nopen = [\"tranfers\"]\n-- clauses/x/fr.md --\n# X\n", "clauses/x/clause.toml:3:1 DPA227, clauses/x/clause.toml:3:9 DPA255", ""},
		"a caution of no variant":             {"-- clauses/x/clause.toml --\ndoc = \"X\"\n[cautions]\nopen = \"X\"\n-- clauses/x/fr.md --\n# X\n", "clauses/x/clause.toml:3:1 DPA227, clauses/x/clause.toml:3:8 DPA130, clauses/x/clause.toml:3:8 DPA130", ""},
		"a caution of no option":              {settings("type = \"choice\"\noptions = [\"own\"]\ncautions = { ownn = { fr = \"X\", en = \"X\" } }\n"), "clauses/x/clause.toml:6:14 DPA245, clauses/x/fr.md:3:7 DPA257", "own"},
		"an unknown obligation":               {"-- clauses/x/fr.md --\n# X\n-- clauses/x/clause.toml --\ndoc = \"X\"\ncovers = [\"gdpr-28-3-f\", \"gdpr-28-3-g\"]\n", "clauses/x/clause.toml:2:26 DPA252", "gdpr-28-3-f"},
		"what no paragraph carries":           {"-- clauses/x/fr.md --\n# X\n\n1. {#a} A.\n-- clauses/x/clause.toml --\ndoc = \"X\"\ncovers = [\"gdpr-28-3-f\"]\n", "clauses/x/clause.toml:2:11 DPA906", ""},
		"an element that one form lacks":      {"-- clauses/obligations.toml --\n[gdpr-28-3-f]\ntitle = \"F\"\nsource = \"S\"\n[gdpr-28-3-e]\ntitle = \"E\"\nsource = \"S\"\n[gdpr-28-3-f-part]\nof = \"gdpr-28-3-f\"\ntitle = \"P\"\nsource = \"S\"\n[gdpr-28-3-f-other]\nof = \"gdpr-28-3-f\"\ntitle = \"O\"\nsource = \"S\"\n-- clauses/x/one.fr.md --\n# X\n\n1. {#a} A.\n2. {#b} B.\n-- clauses/x/two.fr.md --\n# X\n\n1. {#a} A.\n-- clauses/x/all.fr.md --\n# X\n\n1. {#a} A.\n-- clauses/x/clause.toml --\ndefault = \"one\"\ndoc = \"X\"\ncovers = [\"gdpr-28-3-f\"]\n[variants]\none = \"1\"\ntwo = \"2\"\nall = \"3\"\n[carries]\na = [\"gdpr-28-3-f-part\"]\nb = [\"gdpr-28-3-f-other\"]\nall.a = [\"gdpr-28-3-f\"]\n", "clauses/x/clause.toml:3:11 DPA906", ""},
		"a paragraph that carries and is not": {"-- clauses/x/fr.md --\n# X\n\n1. {#apple} A.\n-- clauses/x/clause.toml --\ndoc = \"X\"\n[carries]\naple = [\"gdpr-28-3-f\"]\napple = [\"gdpr-28-3-e\"]\n", "clauses/x/clause.toml:3:1 DPA905, clauses/x/clause.toml:4:10 DPA252", "apple"},
		"a conspicuous paragraph that is not": {"-- clauses/x/fr.md --\n# X\n\n1. {#apple} A.\n-- clauses/x/clause.toml --\ndoc = \"X\"\nconspicuous = [\"apple\", \"aple\"]\n", "clauses/x/clause.toml:2:25 DPA905", "apple"},
		"a clock of unknown names":            {clock("on = \"ende\"\nkind = \"dedline\"\nby = \"us\"\ntitle = \"T\"\nparam = \"q\"\nin = [\"aple\"]\nafter = [\"other\"]\nvariants = [\"v\"]\n"), "clauses/x/clause.toml:7:6 DPA907, clauses/x/clause.toml:8:8 DPA122, clauses/x/clause.toml:9:6 DPA122, clauses/x/clause.toml:11:9 DPA907, clauses/x/clause.toml:12:7 DPA907, clauses/x/clause.toml:13:10 DPA907, clauses/x/clause.toml:14:13 DPA227", ""},
		"a clock without what it needs":       {clock("kind = \"wait\"\ntitle = \"T\"\n"), "clauses/x/clause.toml:6:9 DPA112, clauses/x/clause.toml:6:9 DPA112", ""},
		"a clock that waits for itself":       {clock("on = \"day\"\nkind = \"wait\"\ntitle = \"T\"\nparam = \"p\"\nin = [\"apple\"]\nafter = [\"k\"]\n"), "clauses/x/clause.toml:6:9 DPA908", ""},
		"a clock of a clause that is not":     {clock("on = \"day\"\nkind = \"wait\"\ntitle = \"T\"\nparam = \"p\"\nin = [\"apple\"]\nafter = [\"elsewhere.k\"]\n"), "", ""},
		"a time of the law without a length":  {"-- clauses/timelines.toml --\n[week]\ntitle = \"W\"\norigin = \"O\"\n[week.law.x]\nkind = \"wait\"\ntitle = \"T\"\n", "clauses/timelines.toml:4:11 DPA112", ""},
		"an unknown required clause":          {"-- clauses/x/fr.md --\n# X\n-- clauses/x/clause.toml --\ndoc = \"X\"\nrequires = [\"audti\", \"x\"]\n", "clauses/x/clause.toml:2:13 DPA253, clauses/x/clause.toml:2:22 DPA253", "audit"},
		"an incomplete obligation":            {"-- clauses/obligations.toml --\n[gdpr-28-3-f]\ntitle = \"X\"\n", "clauses/obligations.toml:1:2 DPA112", ""},
		"an unknown type":                     {settings("type = \"durration\"\n"), "clauses/x/clause.toml:4:8 DPA228", "duration"},
		"no type":                             {settings(""), "clauses/x/clause.toml:2:9 DPA112", ""},
		"a choice without options":            {settings("type = \"choice\"\n"), "clauses/x/clause.toml:2:9 DPA229, clauses/x/fr.md:3:7 DPA257", ""},
		"a setting that does not apply":       {settings("type = \"text\"\nmax = 3\nnoun = \"audit\"\n"), "clauses/x/clause.toml:5:1 DPA230, clauses/x/clause.toml:6:1 DPA230", ""},
		"a noun that no language has":         {settings("type = \"count\"\nnoun = \"pentest\"\n"), "clauses/x/clause.toml:2:9 DPA261, clauses/x/clause.toml:2:9 DPA261", ""},
		"an unknown unit":                     {settings("type = \"duration\"\nunits = [\"hours\", \"moons\"]\n"), "clauses/x/clause.toml:5:19 DPA240", ""},
		"a default of another unit":           {settings("type = \"duration\"\nunits = [\"hours\"]\ndefault = \"3 days\"\n"), "clauses/x/clause.toml:6:11 DPA246", ""},
		"a default of another type":           {settings("type = \"percent\"\ndefault = \"3\"\n"), "clauses/x/clause.toml:5:11 DPA111", ""},
		"a default out of bounds":             {settings("type = \"duration\"\ndefault = \"3 days\"\nmax = \"48h\"\n"), "clauses/x/clause.toml:5:11 DPA242", ""},
		"a bound that is no value":            {settings("type = \"duration\"\nmax = \"48 moons\"\n"), "clauses/x/clause.toml:5:7 DPA114", ""},
		"a bound that names nothing":          {settings("type = \"duration\"\nmax = \"q\"\n"), "clauses/x/clause.toml:5:7 DPA231", ""},
		"a bound that names itself":           {settings("type = \"duration\"\nmax = \"p\"\n"), "clauses/x/clause.toml:5:7 DPA231", ""},
		"a parameter with the name of a fact": {"-- clauses/x/clause.toml --\ndoc = \"X\"\n[params.date]\ntype = \"date\"\ndoc = \"D\"\n-- clauses/x/fr.md --\n# X {{date}}\n", "clauses/x/clause.toml:2:9 DPA260", ""},
		"a parameter with a bad name":         {"-- clauses/x/clause.toml --\ndoc = \"X\"\n[params.a-b]\ntype = \"date\"\ndoc = \"D\"\n", "clauses/x/clause.toml:1:1 DPA226, clauses/x/clause.toml:2:9 DPA258", ""},
		"an unused parameter":                 {settings("type = \"text\"\n[params.q]\ntype = \"text\"\ndoc = \"Q\"\n"), "clauses/x/clause.toml:5:9 DPA251", ""},
		"an unknown blank":                    {"-- clauses/breach/fr.md --\n# V\n\n1. {#notify} Dans {{notce}}, {{notice}}, voir [[audit]] et [[audit.free]].\n{{if cost is controller}}\n2. {#cost} À ses frais.\n{{end}}\n", "clauses/breach/en.md:3:14 DPA250, clauses/breach/fr.md:3:19 DPA232", "notice"},
		"a blank of rows outside them":        {text("{{legal_entity}}\n"), "clauses/x/fr.md:7:1 DPA232", ""},
		"a blank of rows inside them":         {text("{{each subprocessors}}\n{{legal_entity}} {{reference}}\n{{end}}\n"), "", ""},
		"a flag as a blank":                   {text("A {{transfers}} {{p}}.\n"), "clauses/x/fr.md:7:3 DPA257, clauses/x/fr.md:7:17 DPA257", ""},
		"a block in a sentence":               {text("Mesures : {{measures}}\n"), "clauses/x/fr.md:7:11 DPA237", ""},
		"an unknown condition":                {text("{{if tranfers}}\nA\n{{end}}\n"), "clauses/x/fr.md:7:1 DPA233", "transfers"},
		"a condition on rows":                 {text("{{if subprocessors}}\nA\n{{end}}\n"), "", ""},
		"a value of no choice":                {text("{{if p is true}}\nA\n{{end}}\n"), "clauses/x/fr.md:7:1 DPA234", ""},
		"one of several values":               {text("{{if p is true or false}}\nA\n{{end}}\n"), "clauses/x/fr.md:7:1 DPA234, clauses/x/fr.md:7:1 DPA234", ""},
		"a variant in a text of one":          {text("{{if variant is open}}\nA\n{{end}}\n"), "clauses/x/fr.md:7:1 DPA233", ""},
		"a variant that is none":              {shared("{{if variant is opne}}\n1. {#a} A\n{{end}}\n"), "clauses/audit/fr.md:3:1 DPA234", "open"},
		"a variant without saying which":      {shared("{{if variant}}\n1. {#a} A\n{{end}}\n"), "clauses/audit/fr.md:3:1 DPA233", ""},
		"an identifier in each variant":       {shared("{{if variant is open}}\n1. {#a} A\n{{end}}\n{{if variant is closed}}\n1. {#a} B\n{{end}}\n"), "", ""},
		"an identifier twice in one variant":  {shared("{{if variant is open or closed}}\n1. {#a} A\n{{end}}\n{{if variant is closed}}\n1. {#a} B\n{{end}}\n"), "clauses/audit/fr.md:7:1 DPA239", ""},
		"an unknown repetition":               {text("{{each subprocessor}}\nA\n{{end}}\n"), "clauses/x/fr.md:7:1 DPA235", "subprocessors"},
		"a repetition outside its rows":       {text("{{each services}}\nA\n{{end}}\n"), "clauses/x/fr.md:7:1 DPA235", ""},
		"unknown references":                  {text("[[audti]] [[audit.free]] [[audit.fee]]\n"), "clauses/x/fr.md:7:1 DPA236, clauses/x/fr.md:7:26 DPA236", "audit"},
		"a paragraph without identifier":      {text("1. A\n   a. B\n2. {#c} D\n"), "clauses/x/fr.md:7:1 DPA238", ""},
		"an identifier twice":                 {text("1. {#a} A\n2. {#a} B\n"), "clauses/x/fr.md:8:1 DPA239", ""},
		"an identifier on each side":          {text("{{if p}}\n1. {#a} A\n{{end}}\n{{if not p}}\n1. {#a} A\n{{end}}\n"), "", ""},
		"an identifier at two depths":         {text("1. {#a} A\n   a. {#a} B, [[x.a]] [[x.a.a]]\n"), "", ""},
		"a template of unknown clauses":       {"-- templates/x/template.toml --\ntitle = \"X\"\ndoc = \"X\"\narticles = [\"breahc\", \"breach\", \"breach\", 3]\n", "templates/x/template.toml:3:13 DPA254, templates/x/template.toml:3:33 DPA259, templates/x/template.toml:3:43 DPA111", "breach"},
		"an empty template":                   {"-- templates/x/template.toml --\ntitle = \"X\"\ndoc = \"X\"\n", "templates/x/template.toml:1:1 DPA275", ""},
		"a template that renames nothing":     {"-- templates/x/template.toml --\ntitle = \"X\"\ndoc = \"X\"\narticles = [\"audit\"]\n[terms]\ncontroler = \"initial_processor\"\n", "templates/x/template.toml:5:13 DPA276", "controller"},
		"a template that renames to nothing":  {"-- templates/x/template.toml --\ntitle = \"X\"\ndoc = \"X\"\narticles = [\"audit\"]\n[terms]\ncontroller = \"initial_procesor\"\n", "templates/x/template.toml:5:14 DPA276", "initial_processor"},
		"a new name with other forms":         {"-- templates/x/template.toml --\ntitle = \"X\"\ndoc = \"X\"\narticles = [\"audit\"]\n[terms]\ncontroller = \"gdpr\"\n", "templates/x/template.toml:5:14 DPA277, templates/x/template.toml:5:14 DPA277", ""},
		"an annex among the articles":         {"-- templates/x/template.toml --\ntitle = \"X\"\ndoc = \"X\"\narticles = [\"list\"]\nannexes = [\"audit\"]\n", "templates/x/template.toml:3:13 DPA262, templates/x/template.toml:4:12 DPA262", ""},
		"an unknown condition in a template":  {"-- templates/x/template.toml --\ntitle = \"X\"\ndoc = \"X\"\narticles = [{ clause = \"audit\", when = \"tranfers\" }]\n", "templates/x/template.toml:3:13 DPA255", "transfers"},
	} {
		t.Run(what, func(t *testing.T) {
			_, found, err := library.Load(first(base, c.files))
			require.NoError(t, err)
			assert.Equal(t, c.want, places(found))
			if c.nearest != "" && len(found) > 0 {
				near := ""
				for _, f := range found {
					if near == "" {
						near = f.Nearest
					}
				}
				assert.Equal(t, c.nearest, near)
			}
			for _, f := range found {
				assert.NotRegexp(t, `<nil>|\{(name|want|got|other|line|type|setting)\}([^}]|$)`, f.Text("fr")+f.Text("en"))
			}
		})
	}
}

// shared is a text that both variants of the audit clause have.
func shared(text string) string {
	return "-- clauses/audit/open.fr.md --\n-- clauses/audit/open.en.md --\n-- clauses/audit/closed.fr.md --\n-- clauses/breach/fr.md --\n# X\n\n1. {#notify} {{notice}}\n{{if cost is controller}}\n2. {#cost} X\n{{end}}\n-- clauses/breach/en.md --\n" +
		"-- clauses/audit/fr.md --\n# X\n\n" + text
}

// The texts of a clause have one shape; what differs is named at its line.
func TestShape(t *testing.T) {
	const fr = "-- clauses/x/clause.toml --\ndoc = \"X\"\n-- clauses/x/fr.md --\n"
	const en = "-- clauses/x/en.md --\n"
	for what, c := range map[string]struct{ fr, en, want string }{
		"the same":                    {"# A\n\n1. {#a} B {{reference}} [[audit]]\n", "# A\n\n1. {#a} [[audit]] B {{reference}}\n", ""},
		"one item more":               {"# A\n\n1. {#a} B\n", "# A\n\n1. {#a} B\n2. {#b} C\n", "4:1 DPA250"},
		"one item less":               {"# A\n\n1. {#a} B\n2. {#b} C\n", "# A\n\n1. {#a} B\n", "3:9 DPA250"},
		"one letter less":             {"# A\n\n1. {#a} B\n   a. C\n   b. D\n2. {#b} C\n", "# A\n\n1. {#a} B\n   a. C\n2. {#b} D\n", "4:7 DPA250"},
		"another identifier":          {"# A\n\n1. {#a} B\n", "# A\n\n1. {#b} B\n", "3:1 DPA250"},
		"another kind of list":        {"# A\n\n- B\n", "# A\n\nB\n", "3:1 DPA250"},
		"another condition":           {"# A\n\n{{if draft}}\nB\n{{end}}\n", "# A\n\n{{if not draft}}\nB\n{{end}}\n", "3:1 DPA250"},
		"another repetition":          {"# A\n\n{{each processing}}\nB\n{{end}}\n", "# A\n\n{{each subprocessors}}\nB\n{{end}}\n", "3:1 DPA250"},
		"a condition that ends later": {"# A\n\n{{if draft}}\nB\n{{end}}\n\nC\n", "# A\n\n{{if draft}}\nB\n\nC\n{{end}}\n", "6:1 DPA250"},
		"other blanks, in two lines":  {"# A\n\n{{reference}}\n\nB {{date}}\n", "# A\n\n{{date}}\n\nB\n", "3:1 DPA250, 5:1 DPA250"},
		"another number of terms":     {"# A\n\n**B**\n", "# A\n\nB\n", "3:1 DPA250"},
		"another table":               {"# A\n\n|-|-|\n| B | C |\n", "# A\n\n|-|\n| B |\n", "3:1 DPA250"},
		"another row":                 {"# A\n\n| B |\n|-|\n| {{each processing}} {{title}} |\n", "# A\n\n| B |\n|-|\n| {{reference}} |\n", "5:1 DPA250"},
		"another heading":             {"# A\n\n## B\n", "# A\n\n### B\n", "3:1 DPA250"},
		"a paragraph instead of none": {"# A\n", "# A\n\nB\n", "3:1 DPA250"},
	} {
		t.Run(what, func(t *testing.T) {
			_, found, err := library.Load(first(base, fr+c.fr+en+c.en))
			require.NoError(t, err)
			got := ""
			for i, f := range found {
				if i > 0 {
					got += ", "
				}
				assert.Equal(t, "clauses/x/en.md", f.Pos.File)
				got += f.Pos.String()[len("clauses/x/en.md:"):] + " " + f.Check
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// clock is a clause with a clock k, after the line of a timeline.
func clock(table string) string {
	return "-- clauses/timelines.toml --\n[day]\ntitle = \"D\"\norigin = \"O\"\n" +
		"-- clauses/x/fr.md --\n# X\n\n1. {#apple} A {{p}}.\n" +
		"-- clauses/x/clause.toml --\ndoc = \"X\"\n[params.p]\ntype = \"duration\"\ndefault = \"3 days\"\ndoc = \"P\"\n[clocks.k]\n" + table
}
