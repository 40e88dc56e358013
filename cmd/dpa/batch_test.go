package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// nobody writes the minimal example for a batch, as forNobody does.
func nobody(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Check(forNobody(ts.MkAbs(".")))
}

// forNobody writes the minimal example to a folder: its deal without the customer,
// a draft, and its vendor.
func forNobody(folder string) error {
	deal, err := os.ReadFile(filepath.Join("..", "..", "examples", "minimal", "deal.toml"))
	if err != nil {
		return err
	}
	vendor, err := os.ReadFile(filepath.Join("..", "..", "examples", "minimal", "vendor.toml"))
	if err != nil {
		return err
	}
	before, rest, _ := strings.Cut(string(deal), "[controller]")
	_, after, _ := strings.Cut(rest, "[signature]")
	for _, line := range []string{"reference = \"DPA-2026-0042\"\n", "sample    = true"} {
		if !strings.Contains(before, line) {
			return fmt.Errorf("the example has no line %q", line)
		}
		before = strings.Replace(before, line, "", 1)
	}
	before = strings.Replace(before, `"final"`, `"draft"`, 1)
	return errors.Join(os.WriteFile(filepath.Join(folder, "deal.toml"), []byte(before+"[signature]"+after), 0o666),
		os.WriteFile(filepath.Join(folder, "vendor.toml"), vendor, 0o666))
}

// customers N FILE writes a sheet of so many customers of the minimal example, as
// CSV or as JSON Lines.
func customers(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	var sheet strings.Builder
	if strings.HasSuffix(args[1], ".csv") {
		sheet.WriteString("reference,controller.name,controller.form.fr,controller.form.en,controller.capital,controller.registration.register.fr,controller.registration.register.en,controller.registration.number,controller.address.street,controller.address.postcode,controller.address.city,controller.address.country,controller.signatory.name,controller.signatory.capacity.fr,controller.signatory.capacity.en,controller.contact.email,controller.dpo.email\n")
	}
	for i := range n {
		row := `C-%[1]d,Clinique %[1]d,société par actions simplifiée,simplified company (SAS),120 000 EUR,RCS Lyon,Lyon Register,123 456 782,%[1]d rue A,69003,Lyon,FR,Camille Martin,Présidente,President,a@c%[1]d.example,dpo@c%[1]d.example`
		if !strings.HasSuffix(args[1], ".csv") {
			row = `{"reference": "C-%[1]d", "controller": {"name": "Clinique %[1]d", "form": {"fr": "société par actions simplifiée", "en": "simplified company (SAS)"}, "capital": "120 000 EUR", "registration": {"register": {"fr": "RCS Lyon", "en": "Lyon Register"}, "number": "123 456 782"}, "address": {"street": "%[1]d rue A", "postcode": "69003", "city": "Lyon", "country": "FR"}, "signatory": {"name": "Camille Martin", "capacity": {"fr": "Présidente", "en": "President"}}, "contact": {"email": "a@c%[1]d.example"}, "dpo": {"email": "dpo@c%[1]d.example"}}}`
		}
		fmt.Fprintf(&sheet, row+"\n", i+1)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(sheet.String()), 0o666))
}

// killed TIMES FOLDER COMMAND runs the command and kills it when some more rows
// are in the journal of the folder, so many times; a run that ends is one of
// them.
func killed(ts *testscript.TestScript, neg bool, args []string) {
	times, err := strconv.Atoi(args[0])
	ts.Check(err)
	program, err := exec.LookPath(filepath.Join(filepath.SplitList(ts.Getenv("PATH"))[0], args[2]))
	ts.Check(err)
	journal := filepath.Join(ts.MkAbs(args[1]), ".dpa-batch", "all", "journal.jsonl")
	rows := func() int {
		data, _ := os.ReadFile(journal) // none yet
		return strings.Count(string(data), "\n")
	}
	chance := rand.New(rand.NewPCG(1, 2)) // the same in each run of the tests
	for range times {
		until := rows() + 1 + chance.IntN(4)
		cmd := exec.Command(program, args[3:]...)
		cmd.Dir = ts.MkAbs(".")
		cmd.Env = append(os.Environ(), "LANG=en_GB.UTF-8")
		ts.Check(cmd.Start())
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		for alive := true; alive; {
			select {
			case err := <-ended:
				ts.Check(err)
				alive = false
			case <-time.After(time.Duration(chance.IntN(3000)) * time.Microsecond):
				if rows() >= until {
					ts.Check(cmd.Process.Kill())
					<-ended
					alive = false
				}
			}
		}
	}
}

// sameFiles FOLDER FOLDER… wants the agreements of the first folder, byte for
// byte, in the others together, and no other.
func sameFiles(ts *testscript.TestScript, neg bool, args []string) {
	in := func(folders []string) map[string]string {
		out := map[string]string{}
		for _, folder := range folders {
			entries, err := os.ReadDir(ts.MkAbs(folder))
			ts.Check(err)
			for _, e := range entries {
				if !e.IsDir() && !strings.HasPrefix(e.Name(), "index") {
					out[e.Name()] = ts.ReadFile(filepath.Join(folder, e.Name()))
				}
			}
		}
		return out
	}
	one, others := in(args[:1]), in(args[1:])
	if len(one) == 0 || !maps.Equal(one, others) {
		ts.Fatalf("%d files in %s are not the %d of %v", len(one), args[0], len(others), args[1:])
	}
}

// docs/batch.md shows a deal and a sheet, and what the command says of them.
func TestBatchPage(t *testing.T) {
	pages, err := filepath.Abs("../../docs")
	require.NoError(t, err)
	for _, c := range []struct{ lang, page, sheet, out, says string }{
		{"en", "batch.md", "customers.csv", "agreements", "2 agreements written, 0 right already, 1 refused: agreements/index.csv\n"},
		{"fr", "batch.fr.md", "clients.csv", "accords", "2 accords écrits, 0 déjà juste, 1 refusé\u00a0: accords/index.csv\n"},
	} {
		src, err := os.ReadFile(filepath.Join(pages, c.page))
		require.NoError(t, err)
		t.Chdir(t.TempDir())
		command(t, done, "new", "--messages", c.lang)
		require.NoError(t, os.WriteFile("deal.toml", []byte(blocks(string(src), "toml")[0]), 0o666))
		require.NoError(t, os.WriteFile(c.sheet, []byte(blocks(string(src), "csv")[0]), 0o666))
		var stdout, stderr bytes.Buffer
		args := []string{"batch", "deal.toml", "--customers", c.sheet, "-o", c.out, "--messages", c.lang}
		assert.Equal(t, findings, run(args, system{stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" }, language: func() string { return "" }}))
		assert.Equal(t, blocks(string(src), "text")[0], stderr.String())
		assert.Equal(t, c.says, stdout.String())
	}
}

// Names of files that would lead elsewhere, hide what they are, or be another
// file's on some system.
func TestNamesOfFiles(t *testing.T) {
	for reference, want := range map[string]string{
		"DPA-2026-0042":  "DPA-2026-0042",
		"../../etc/pwd":  "etc-pwd",
		"..":             "",
		"/":              "",
		`C:\x`:           "C--x",
		".hidden":        "hidden",
		"-rf":            "rf",
		"=1+1":           "1+1",
		"＝1+1":           "1+1",
		"nul":            "_nul",
		"COM1.x":         "_COM1.x",
		"Lpt²":           "_Lpt²",
		"console":        "console",
		"a\u202efdp.exe": "a-fdp.exe",
		"a\x00b\nc":      "a-b-c",
		"Cafe\u0301 n°1": "Café-n°1",
		"x\xffy":         "x-y",
		"a[1-9]##[x]":    "a-1-9-##-x-",
		"$(x);`y`&z":     "(x)--y--z",
	} {
		assert.Equal(t, want, plainName(reference), "%q", reference)
	}
	long := plainName(strings.Repeat("é", 300))
	assert.LessOrEqual(t, len(long), 210)
	assert.True(t, utf8.ValidString(long))
	assert.NotEqual(t, long, plainName(strings.Repeat("é", 301)))
	assert.Equal(t, sameFile("É.fr.pdf"), sameFile("é.FR.pdf"))
}

// Two runs at once would take each other's unfinished files away: the second is
// refused, until the first has ended.
func TestOneRunAtATime(t *testing.T) {
	folder := filepath.Join(t.TempDir(), stateFolder, "all")
	j, err := openJournal(folder)
	require.NoError(t, err)
	_, err = openJournal(folder)
	assert.ErrorIs(t, err, errBusy)
	assert.FileExists(t, j.next.Name())
	require.NoError(t, j.finish())
	j.close()
	j, err = openJournal(folder)
	require.NoError(t, err)
	j.close()
}

// Every name is remembered with the line of its first row, however many there are.
func TestReferences(t *testing.T) {
	taken := &references{}
	for line := 2; line < 20_000; line++ {
		require.Zero(t, taken.add(sameFile(strconv.Itoa(line)), line))
	}
	for line := 2; line < 20_000; line++ {
		require.Equal(t, line, taken.add(sameFile(strconv.Itoa(line)), 1))
	}
	assert.Zero(t, taken.add([16]byte{}, 7)) // the hash that no place has
	assert.Equal(t, 7, taken.add([16]byte{}, 8))
}

// A metered sheet makes rows as they are read, and notes what is in memory then.
type metered struct {
	rows, every int // how many rows there are, and after how many it looks
	white       int // characters behind each: some 64 KB are read ahead
	n           int
	left        string
	least       [10]uint64 // in each tenth of the rows
}

func (m *metered) Read(p []byte) (int, error) {
	if m.left == "" {
		if m.n == m.rows {
			return 0, io.EOF
		}
		m.n++
		m.left = fmt.Sprintf(`{"reference": "C-%[1]d", "controller": {"name": "Clinique %[1]d", "address": {"street": "%[1]d rue A"}}}%[2]*[3]s`+"\n", m.n, m.white, "")
		if least := &m.least[10*(m.n-1)/m.rows]; m.n%m.every == 0 {
			var s runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&s)
			if *least == 0 || s.HeapAlloc < *least {
				*least = s.HeapAlloc
			}
		}
	}
	n := copy(p, m.left)
	m.left = m.left[n:]
	return n, nil
}

// A batch takes the same memory however long it is: of rows that it writes it keeps
// nothing, and of those that it only sees, for they are of another shard, what is
// there from the beginning.
func TestABatchKeepsNothingOfARow(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector has memory of its own")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // one row at a time, which is all that is under way at a look
	folder := t.TempDir()
	require.NoError(t, forNobody(folder))
	t.Chdir(folder)
	deal, err := os.ReadFile("deal.toml")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("deal.toml", append([]byte("template = \"subprocessor_list\"\n"), deal...), 0o666))
	for _, c := range []struct {
		shard string
		sheet metered
		most  int // bytes a row
	}{
		{"1/1", metered{rows: 600, every: 2, white: 3000}, 50},
		{"1/9999", metered{rows: 9_990, every: 111}, 5},
	} {
		var stdout, stderr bytes.Buffer
		status := run([]string{"batch", "deal.toml", "--customers", "-", "-o", "out", "--format", "md", "--lang", "en", "--shard", c.shard},
			system{stdin: &c.sheet, stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" }, language: func() string { return "" }})
		require.Equal(t, done, status, stderr.String())
		grown := (int(slices.Min(c.sheet.least[6:10])) - int(slices.Min(c.sheet.least[2:6]))) / (c.sheet.rows * 4 / 10)
		t.Logf("%s%d bytes, %d a row", &stdout, c.sheet.least, grown)
		assert.Less(t, grown, c.most, "bytes a row")
	}
}

// Whatever a sheet says, each row has its line in the journal and its entry in the
// index, which say what the sheet says; no line is a row's that another one wrote
// there, no spreadsheet takes a cell for a formula, and a run that finds half of
// that journal makes what an undisturbed one makes.
func TestNoStringBreaksTheJournalOrTheIndex(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing for the race detector, which runs with -short")
	}
	key := strings.Repeat("a", keyLen)
	list := append(hostile(t), "a\nb", "a\r\nb", "\n=1+1", `a"b`, `""`, `a,"b`, "a;b\tc", `{"key":"`+key+`"`, "x\n{\"key\":\""+key+"\",\"entry\":{}}\n", `"}]}`, `\u0022`, `\n`, "a\xffb", "\xc3")
	folder := t.TempDir()
	require.NoError(t, forNobody(folder))
	t.Chdir(folder)
	deal, err := os.ReadFile("deal.toml")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("deal.toml", append([]byte("template = \"subprocessor_list\"\n"), deal...), 0o666))
	var sheet bytes.Buffer
	w := csv.NewWriter(&sheet)
	require.NoError(t, w.Write([]string{"reference", "controller.name", "controller.address.street"}))
	for i, text := range list {
		reference := fmt.Sprint(text, i)
		if i%2 == 1 {
			reference = fmt.Sprint(i, text)
		}
		require.NoError(t, w.Write([]string{reference, text, "1 rue A"}))
	}
	w.Flush()
	require.NoError(t, os.WriteFile("c.csv", sheet.Bytes(), 0o666))

	batch := func(out string, more ...string) (says string) {
		stdout, stderr, status := ran(t, append([]string{"batch", "deal.toml", "--customers", "c.csv", "-o", out, "--format", "md", "--lang", "en"}, more...)...)
		require.Equal(t, findings, status, stderr)
		require.NoError(t, errors.Join(commanding(stdout), commanding(stderr)))
		return stdout
	}
	read := func(name string) string {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		return string(data)
	}
	first := batch("one")
	var index struct{ Entries []entry }
	require.NoError(t, json.Unmarshal([]byte(read("one/index.json")), &index))
	require.Len(t, index.Entries, len(list))
	for i, e := range index.Entries {
		require.Equal(t, i+1, e.Row)
		if e.Status == written {
			require.Equal(t, norm.NFC.String(strings.TrimSpace(strings.ReplaceAll(list[i], "\r\n", "\n"))), e.Customer)
		}
	}
	right := func() map[string]bool {
		made := map[string]bool{}
		for _, e := range index.Entries {
			for _, f := range e.Files {
				require.False(t, made[f.Name], f.Name)
				made[f.Name] = true
				sum, err := sumOf(filepath.Join("one", f.Name))
				require.NoError(t, err)
				require.Equal(t, f.SHA256, sum)
			}
		}
		return made
	}
	made := right()
	require.Greater(t, len(made), 300)
	_, err = csvOutline(read("one/index.csv"))
	require.NoError(t, err)
	_, err = jsonOutline(read("one/index.json"))
	require.NoError(t, err)
	journal := read(filepath.Join("one", stateFolder, "all", journalName))
	keys := map[string]bool{}
	for line := range strings.Lines(journal) {
		var l journalLine
		require.NoError(t, json.Unmarshal([]byte(line), &l), line)
		keys[l.Key] = true
	}
	require.Len(t, keys, len(made))
	require.Equal(t, len(made), strings.Count(journal, "\n"))
	require.NotContains(t, keys, key)

	require.Equal(t, strings.Replace(strings.Replace(first, fmt.Sprint(len(made), " agreements"), "0 agreements", 1), "0 right already", fmt.Sprint(len(made), " right already"), 1), batch("one"))
	// As a run that was killed leaves it, in the middle of a line; some files are gone.
	require.NoError(t, os.Truncate(filepath.Join("one", stateFolder, "all", journalName), int64(len(journal)*2/3)))
	for _, e := range index.Entries[:len(list)/5] {
		for _, f := range e.Files {
			require.NoError(t, os.Remove(filepath.Join("one", f.Name)))
		}
	}
	table, text := read("one/index.csv"), read("one/index.json")
	batch("one")
	require.Equal(t, table, read("one/index.csv"))
	require.Equal(t, text, read("one/index.json"))
	require.Equal(t, journal, read(filepath.Join("one", stateFolder, "all", journalName)))
	right()

	// In two parts, of which one index is made.
	batch("first", "--shard", "1/2")
	batch("second", "--shard", "2/2")
	stdout, stderr, _ := ran(t, "batch", "merge", "first", "second", "-o", "joined")
	require.NoError(t, errors.Join(commanding(stdout), commanding(stderr)))
	var joined struct{ Entries []entry }
	require.NoError(t, json.Unmarshal([]byte(read("joined/index.json")), &joined))
	require.Len(t, joined.Entries, len(list))
	for i, e := range joined.Entries {
		require.Equal(t, index.Entries[i].Customer, e.Customer)
	}
	_, err = csvOutline(read("joined/index.csv"))
	require.NoError(t, err)
	_, err = jsonOutline(read("joined/index.json"))
	require.NoError(t, err)
}
