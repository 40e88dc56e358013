package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// commands calls do with each command that does something, and its name without
// "dpa". A command of which nobody has said how it comes by hostile data, in
// reads, fails the test.
func commands(t *testing.T, do func(name string, cmd *cobra.Command)) {
	a := &app{lang: "en", libraries: map[string]*library.Library{}}
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		if cmd.Runnable() && cmd.HasParent() {
			_, name, _ := strings.Cut(cmd.CommandPath(), " ")
			_, is := readers[name]
			require.True(t, is, "nobody has said what dpa %s reads", name)
			do(name, cmd)
		}
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(a.root())
}

// What a command reads of others.
type source string

const (
	deals   source = "deals"   // all of them, and the texts that they name
	texts   source = "texts"   // of a folder of the user’s
	nothing source = "nothing" // but its arguments
	apart   source = "apart"   // the parts of a batch: TestNoStringBreaksTheJournalOrTheIndex
)

// readers says of each command what it reads, and with what arguments it is run:
// DEAL stands for the deal.
var readers = map[string]struct {
	what source
	args []string
}{
	"render": {deals, []string{"DEAL -o out"}}, "check": {deals, []string{"DEAL --all", "DEAL --defaults", "DEAL --quiet"}},
	"batch": {deals, []string{"DEAL -o out --customers customers.csv"}}, "batch merge": {apart, nil},
	"vouch": {deals, []string{"DEAL", "DEAL --by x"}}, "verify": {deals, []string{"signed.pdf DEAL", "signed.pdf"}},
	"export": {deals, []string{"DEAL", "DEAL --annex processing"}}, "transfers": {deals, []string{"DEAL"}}, "fields": {deals, []string{"DEAL"}},
	"coverage": {deals, []string{"DEAL"}}, "clocks": {deals, []string{"DEAL"}}, "explain-deal": {deals, []string{"DEAL"}},
	"import": {deals, []string{"vendors.csv"}}, "new": {deals, []string{"made --answers answers.json"}},
	"clauses": {texts, []string{""}}, "clauses show": {texts, []string{"mine"}}, "clauses facts": {texts, []string{""}},
	"clauses copy": {texts, []string{"breach --to copied"}}, "clauses updates": {texts, []string{""}}, "clauses stamp": {texts, []string{"--all"}},
	"measures": {texts, []string{""}}, "measures show": {texts, []string{"mine"}}, "fmt": {texts, []string{"--check texts", "texts"}},
	"schema":  {texts, []string{""}},
	"explain": {nothing, nil}, "version": {nothing, nil}, "licenses": {nothing, nil}, "help": {nothing, nil}, "completion": {nothing, nil},
	"completion bash": {nothing, nil}, "completion zsh": {nothing, nil}, "completion fish": {nothing, nil}, "completion powershell": {nothing, nil},
}

// A way is how a command is run: with arguments, in one of its formats.
type way struct {
	command, format string
	args            []string
	judge           outline // of what it writes, on standard output or as files
}

// ways are those of all commands that read this, in each format that they offer.
func ways(t *testing.T, what source, deal string) []way {
	var all []way
	commands(t, func(name string, cmd *cobra.Command) {
		if readers[name].what != what {
			return
		}
		formats := []string{""}
		if offered, ok := cmd.GetFlagCompletionFunc("format"); ok {
			formats, _ = offered(cmd, nil, "")
		}
		for _, format := range formats {
			judge := outlines[format]
			if name == "fields" {
				judge = jsonOutline
			}
			require.NotNil(t, judge, "nobody judges dpa %s --format %s", name, format)
			for _, args := range readers[name].args {
				w := way{name, format, append(strings.Fields(name), strings.Fields(strings.ReplaceAll(args, "DEAL", deal))...), judge}
				if format != "" {
					w.args = append(w.args, "--format", format)
				}
				all = append(all, w)
			}
		}
	})
	require.Greater(t, len(all), 10)
	return all
}

var outlines = map[string]outline{
	"": lines, "text": lines, "md": markdownOutline, "json": jsonOutline, "svg": xmlOutline, "csv": csvOutline,
	"sarif": sarifOutline, "github": githubOutline, "gcc": gccOutline, "pdf": pdfOutline,
}

// pdfOutline is that of the metadata of a PDF, which stand in it as XML. (Its other
// texts: FuzzEscapes of package dpa and the tests of package canvas.)
func pdfOutline(out string) (string, error) {
	_, packet, begun := strings.Cut(out, "<?xpacket begin")
	packet, _, ended := strings.Cut(packet, "<?xpacket end")
	if !begun || !ended || strings.Count(out, "<?xpacket begin") != 1 || strings.Count(out, "\n%%EOF") != 1 {
		return "", errors.New("the metadata of a PDF and its end are not there once")
	}
	return xmlOutline(packet[strings.Index(packet, "<x:"):])
}

// written runs a way and returns the outlines of what it writes: the files in the
// folder "out", each by its extension, and standard output.
func (w way) written(t *testing.T) (outline string, status int) {
	t.Helper()
	for _, folder := range []string{"out", "made", "copied"} {
		require.NoError(t, os.RemoveAll(folder))
	}
	out, errs, status := ran(t, w.args...)
	require.NoError(t, commanding(errs), "dpa %q", w.args)
	require.NotContains(t, errs, reports, "dpa %q", w.args) // a fault of the program
	judge := w.judge
	if slices.Contains(w.args, "out") {
		judge = lines // the names of the files
	}
	var all []string
	if out != "" {
		said, err := judge(out)
		require.NoError(t, err, "dpa %q", w.args)
		all = append(all, said)
	}
	files, err := filepath.Glob("out/[^.]*")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		ext := strings.TrimPrefix(filepath.Ext(file), ".")
		require.NotNil(t, outlines[ext], file)
		said, err := outlines[ext](string(data))
		require.NoError(t, err, "dpa %q: %s", w.args, file)
		all = append(all, ext+" "+said)
	}
	slices.Sort(all)
	return strings.Join(all, "\n"), status
}

// Whatever stands in the files, what a command writes of it commands nobody, in
// every format: here in each key of the schema. Nearly all values are wrong, so
// it is findings that quote them.
func TestNoStringCommandsAReaderOfFindings(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	list := append(hostile(t), loneSurrogate)
	t.Chdir(t.TempDir())
	hostileSheets(t, list)
	require.NoError(t, os.WriteFile("signed.pdf", []byte("%PDF-1.7\n"+strings.Join(list, "\n")), 0o666))
	for shift, lang := range []string{"fr", "en"} {
		i := shift * 97
		require.NoError(t, os.WriteFile("deal.json", whole(t, func() string { i++; return list[i%len(list)] }), 0o666))
		for _, w := range ways(t, deals, "deal.json") {
			w.args = append(w.args, "--messages", lang)
			if w.format != "text" && w.format != "json" && w.format != "sarif" && w.command != "check" && w.command != "fields" {
				w.judge = lines // findings, for people
			}
			_, status := w.written(t)
			require.NotEqual(t, done, status, "%q", w.args)
		}
	}
	// The names of the files.
	var names []string
	for _, name := range []string{"::error::", "a\x1b[2J", "\u009b2J\u202e", "[x](y)", "##[debug]", "a\nb::error::c", "<b>", "a%0Ab", "a,b:c"} {
		name = "./" + name + ".json"
		require.NoError(t, os.WriteFile(name, []byte(`{"status": 1}`), 0o666))
		names = append(names, name)
	}
	for _, w := range ways(t, deals, "deal.json") {
		if w.command == "check" {
			w.args = append(w.args, names...)
			_, status := w.written(t)
			require.Equal(t, findings, status)
		}
	}
}

// hostileSheets writes the files that some commands read beside a deal: customers,
// sub-processors, answers.
func hostileSheets(t *testing.T, list []string) {
	sheet := func(name string, head ...string) {
		f, err := os.Create(name)
		require.NoError(t, err)
		w := csv.NewWriter(f)
		require.NoError(t, w.Write(head))
		for i, s := range list {
			row := make([]string, len(head))
			for k := range row {
				row[k] = list[(i+k)%len(list)]
			}
			row[0] = fmt.Sprint(i, s)
			if i := slices.Index(head, "Country"); i >= 0 {
				row[i] = "FR"
			}
			require.NoError(t, w.Write(row))
		}
		w.Flush()
		require.NoError(t, errors.Join(w.Error(), f.Close()))
	}
	sheet("customers.csv", "reference", "controller.name", "controller.address.street")
	sheet("vendors.csv", "Name", "Service", "Country", "Purpose")
	answers := map[string]string{}
	for i, key := range []string{"name", "form", "street", "city", "register", "number", "signatory", "capacity", "reference", "courts"} {
		answers[key] = list[(i*37)%len(list)]
	}
	data, err := json.Marshal(answers)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("answers.json", data, 0o666))
}

// The same in every free text of a deal that has documents: the structure of what
// is written is that of harmless words. (The documents themselves:
// TestNoStringIsMoreThanText of package dpa.)
func TestNoStringCommandsAReaderOfDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	list := slices.DeleteFunc(hostile(t), func(s string) bool { // what a document may hold, in letters that the fonts have
		return len(value.TextFaults(s, value.Name)) > 0 || strings.ContainsFunc(s, func(r rune) bool { return r >= 0x2070 })
	})
	require.Greater(t, len(list), 300)
	from, err := filepath.Abs("../../examples/hospital")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	var want []string
	for shift := range 2 {
		i := shift * 211
		next := func() string { i++; return list[i%len(list)] }
		if shift == 0 {
			next = func() string { i++; return fmt.Sprint("Words of no harm ", i) }
		}
		for _, name := range []string{"deal.toml", "vendor.toml", "suppliers.toml"} {
			data, n := planted(t, filepath.Join(from, name), next)
			require.Greater(t, n, 5)
			if name == "deal.toml" {
				data = append([]byte("coverage = true\n"), data...)
			}
			require.NoError(t, os.WriteFile(name, data, 0o666))
		}
		hostileSheets(t, list[i%len(list)/2:][:40])
		for k, w := range ways(t, deals, "deal.toml") {
			if w.command == "verify" && shift == 0 {
				_, _, status := ran(t, "render", "deal.toml", "-o", "signed.pdf", "--lang", "fr")
				require.Equal(t, done, status)
			}
			got, status := w.written(t)
			if shift == 0 {
				want = append(want, got)
			}
			if slices.Contains([]string{"check", "verify", "vouch", "batch", "import", "new"}, w.command) {
				continue // what is found of words, of rows and between files, differs as they do
			}
			require.Equal(t, done, status, "dpa %q", w.args)
			require.Equal(t, want[k], got, "dpa %q", w.args)
		}
		_, _, status := ran(t, "render", "deal.toml", "-o", "signed.pdf", "--lang", "fr", "--force")
		require.Equal(t, done, status)
	}
}

// hostileTexts makes a folder "mine" of texts whose every word is the next string,
// the body of texts the next of another list, and a folder "texts" to be brought
// into form.
func hostileTexts(t *testing.T, next, body func() string) {
	both := func() string {
		return "{ fr = " + exchange.Quote(next()) + ", en = " + exchange.Quote(next()) + " }"
	}
	put := func(name string, parts ...string) {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(strings.Join(parts, "")), 0o666))
	}
	name := func() string { // of a file
		r := []rune(strings.NewReplacer("/", "", "\x00", "").Replace(next()))
		return string(r[:min(len(r), 40)]) + "x"
	}
	put("mine/clauses/mine/clause.toml", "version = 1\ncovers = []\ndefault = \"a\"\ndoc = ", both(), "\n[variants]\na = ", both(), "\nb = ", both(),
		"\n[params.words]\ntype = \"text\"\ndefault = ", both(), "\ndoc = ", both(),
		"\n[params.notice]\ntype = \"duration\"\ndefault = \"48h\"\nmax = \"72h\"\nreason = ", both(), "\nsource = ", exchange.Quote(next()), "\ndoc = ", both(), "\n")
	for _, lang := range []string{"fr", "en"} {
		for _, v := range []string{"a", "b"} {
			put("mine/clauses/mine/"+v+"."+lang+".md", "# ", body(), "\n\n1. {#a} ", body(), " {{notice}} {{words}}.\n")
		}
	}
	put("mine/annexes/measures/catalogue.toml", "[headings.mine]\ntitle = ", both(), "\n\n[measures.mine]\nheading = \"mine\"\ncontrols = [\"5.1\"]\ntitle = ", both(),
		"\ntext = { fr = ", exchange.Quote(body()+" {{x}}."), ", en = ", exchange.Quote(body()+" {{x}}."), " }\nparams.x = { type = \"text\", default = ", both(), ", doc = ", both(), " }\n")
	put("mine/.origin/clauses/breach/fixed.fr.md", next(), "\n", next(), "\n")
	put("mine/.origin/clauses/"+name()+"/fr.md", next())
	put("texts/a.md", "# ", next(), "\n\n", next(), "\n")
	put("texts/"+name()+".md", "# x\n\n1. ", next(), "\n")
}

// The same in the texts of a folder of the user’s, which may be somebody else’s.
func TestNoStringCommandsAReaderOfTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	all := hostile(t)
	plain := slices.DeleteFunc(slices.Clone(all), func(s string) bool { return len(value.TextFaults(s, value.Name)) > 0 })
	begun := func(s string) string { return "x\n" + s } // in the middle of a text of several lines
	t.Chdir(t.TempDir())
	taken := map[string]int{}
	for shift := range 12 {
		i := shift * 41
		list := plain
		if shift%4 == 0 {
			list = all
		}
		next := func() string {
			i++
			if s := list[i%len(list)]; shift%4 == 1 {
				return begun(s)
			} else {
				return s
			}
		}
		body := next
		if shift%4 > 0 {
			body = func() string { return "Words of no harm" }
		}
		hostileTexts(t, next, body)
		for _, w := range ways(t, texts, "") {
			if w.command != "fmt" {
				w.args = append(w.args, "--library", "mine")
			}
			w.judge = map[string]outline{"json": jsonOutline, "md": markdownOutline}[w.format]
			if w.judge == nil {
				w.judge = lines
			}
			if _, status := w.written(t); status == done {
				taken[w.command]++
			}
		}
		require.NoError(t, errors.Join(os.RemoveAll("mine"), os.RemoveAll("texts")))
	}
	commands(t, func(name string, _ *cobra.Command) { // each has shown some of it
		require.True(t, readers[name].what != texts || taken[name] > 2, "%s: %v", name, taken)
	})
}

// The same in arguments, which come from a script or from who sells by a form.
func TestNoArgumentCommandsAReader(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	list := slices.DeleteFunc(hostile(t), func(s string) bool { return strings.ContainsAny(s, "/") }) // which may lead out of the folder
	worst := []string{"::error::x", "x\n::stop-commands::y", "##[add-mask]x", "##vso[task.setvariable variable=a]b", "\x1b[2J", "\u009b2J", "\u202ex", "a\u2028b", "a\rb", "%s%s%s%s", "a\xffb", `a"` + "\n[b]\nc = \""}
	t.Chdir(t.TempDir())
	i := 0
	try := func(args ...string) {
		for k := range len(worst) + 4 {
			s := ""
			if k < len(worst) {
				s = worst[k]
			} else {
				i++
				s = list[i%len(list)]
			}
			out, errs, _ := ran(t, append(slices.Clone(args), s)...)
			require.NoError(t, commanding(errs), "dpa %q %q", args, s)
			require.NotContains(t, errs, reports, "dpa %q %q", args, s) // a fault of the program
			require.NoError(t, commanding(out), "dpa %q %q", args, s)
			files, err := filepath.Glob("*.toml")
			require.NoError(t, err)
			for _, file := range files {
				_, err := toml.DecodeFile(file, new(any))
				require.NoError(t, err, "dpa %q %q: %s", args, s, file)
				require.NoError(t, os.Remove(file))
			}
		}
	}
	commands(t, func(name string, cmd *cobra.Command) {
		words := strings.Fields(name)
		try(words...)
		flags := func(f *pflag.Flag) {
			if f.Value.Type() != "bool" {
				try(append(words, "--"+f.Name)...)
			}
		}
		cmd.LocalFlags().VisitAll(flags)
		if cmd.Name() == "check" { // the same for all
			cmd.InheritedFlags().VisitAll(flags)
		}
	})
}

// What completes the command line is a line each, whatever the files are called that
// the command looks into, and whatever stands in them.
func TestNoStringCompletesAsMore(t *testing.T) {
	list := slices.DeleteFunc(append(hostile(t), "tab\tb", "break\nb", "$(touch x)"), func(s string) bool { // what a file may hold
		return len(value.TextFaults(strings.NewReplacer("\t", "", "\n", "").Replace(s), value.Name)) > 0
	})
	dir, err := filepath.Abs("../../examples/minimal")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	for _, name := range []string{"deal.toml", "vendor.toml"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		if name == "deal.toml" {
			for _, s := range list {
				data = fmt.Appendf(data, "\n[[special_conditions]]\nreplace = %s\ntext = \"x\"\n", exchange.Quote(s))
			}
			data = append([]byte("library = \"mine\"\n"), data...)
		}
		require.NoError(t, os.WriteFile(name, data, 0o666))
	}
	hostileTexts(t, func() string { return "Words" }, func() string { return "Words" })
	require.NoError(t, os.MkdirAll("mine/templates/styles", 0o777))
	require.NoError(t, os.WriteFile("mine/templates/styles/a\tb\nc.toml", nil, 0o666))
	offered := 0
	try := func(args ...string) {
		out, _, status := ran(t, append([]string{"__complete"}, args...)...)
		require.Equal(t, done, status, "%q", args)
		all := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		require.Regexp(t, `^:\d+$`, all[len(all)-1], "%q", args)
		for _, line := range all[:len(all)-1] {
			require.NoError(t, commanding(line), "%q", args)
			require.NotContains(t, strings.TrimPrefix(line, "--"), "\t", "%q", args)
			offered++
		}
	}
	commands(t, func(name string, cmd *cobra.Command) {
		words := strings.Fields(name)
		if cmd.HasSubCommands() {
			return // it completes its commands, each with what it does
		}
		try(append(words, "")...)
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Value.Type() != "bool" {
				try(append(words, "--"+f.Name, "")...)
			}
		})
	})
	out, errs, _ := ran(t, "__complete", "vouch", "--at", "")
	require.Contains(t, out, "$(touch x)\n", errs) // for the shell to quote
	require.NotContains(t, out, "tab")
	require.NotContains(t, out, "break")
	require.Greater(t, offered, 500)
}

// What a command writes into a file of the user’s is what was given, as another
// reader of TOML reads it, or nothing is written: who has read a condition, answers,
// the rows of a sheet.
func TestNoStringIsMoreThanAValue(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	type file struct {
		Controller    struct{ Name string }
		Special       []struct{ Read struct{ By string } } `toml:"special_conditions"`
		Subprocessors []struct{ Name string }
	}
	decoded := func(name string) (f file) {
		_, err := toml.DecodeFile(name, &f)
		require.NoError(t, err, name)
		return f
	}
	list := append(hostile(t), `"`, `""" x`, "'''", "a # b", "x\ny", "a\\", strings.Repeat("W", 5000))
	dir, err := filepath.Abs("../../examples/minimal")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	source := map[string][]byte{}
	for _, name := range []string{"deal.toml", "vendor.toml"} {
		source[name], err = os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(name, source[name], 0o666))
	}
	deal := string(source["deal.toml"]) + `
[[special_conditions]]
add_after = "breach.notify"
id = "phone"
reason = "x"
text = { fr = "Le Sous-traitant appelle aussi.", en = "The Processor shall also call." }
`
	vouched, answered := 0, 0
	for i, s := range list {
		if i%16 > 0 && i > 60 && i < len(list)-7 {
			continue // of the long list, some
		}
		given := norm.NFC.String(strings.TrimSpace(s))
		require.NoError(t, os.WriteFile("deal.toml", []byte(deal), 0o666))
		out, errs, status := ran(t, "vouch", "--on", "2026-10-01", "--by="+s)
		require.NoError(t, errors.Join(commanding(out), commanding(errs)), "%q", s)
		if by := decoded("deal.toml").Special[0].Read.By; status == done {
			vouched++
			require.Equal(t, given, norm.NFC.String(by))
		} else {
			require.Empty(t, by, "%q", s)
		}
		data, err := json.Marshal(map[string]string{"languages": "en", "name": s, "law": "IE", "courts": s, "reference": "A-1", "street": s, "city": s})
		require.NoError(t, err)
		require.NoError(t, errors.Join(os.WriteFile("answers.json", data, 0o666), os.RemoveAll("made.toml")))
		out, errs, status = ran(t, "new", "made.toml", "--answers", "answers.json")
		require.NoError(t, errors.Join(commanding(out), commanding(errs)), "%q", s)
		if status == done {
			answered++
			require.Equal(t, given, norm.NFC.String(strings.TrimSpace(decoded("made.toml").Controller.Name)))
		} else {
			require.NoFileExists(t, "made.toml")
		}
	}
	require.Greater(t, vouched, 50)
	require.Greater(t, answered, 50)

	plain := slices.DeleteFunc(list, func(s string) bool { return len(value.TextFaults(s, value.Name)) > 0 })
	hostileSheets(t, plain)
	out, errs, status := ran(t, "import", "vendors.csv", "--skip-rejected", "-o", "vendors.toml")
	require.Equal(t, done, status, errs)
	require.NoError(t, errors.Join(commanding(out), commanding(errs)))
	require.Greater(t, len(decoded("vendors.toml").Subprocessors), len(plain)*3/4)
}
