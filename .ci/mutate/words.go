package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A wordMutant is a change of the text of a clause, or of both its languages.
type wordMutant struct {
	kind, place, what string
	files             map[string]string // the changed files
}

func (m *wordMutant) String() string { return fmt.Sprintf("%s: %s: %s", m.place, m.kind, m.what) }

// key says what is changed, wherever it has moved to in its file.
func (m *wordMutant) key() string {
	file, _, _ := strings.Cut(m.place, ":")
	return fmt.Sprintf("%s: %s: %s", file, m.kind, m.what)
}

// A rewording is what a careless or a cunning hand does to a sentence.
type rewording struct {
	kind string
	find *regexp.Regexp
	put  string
}

func reword(kind, find, put string) rewording {
	return rewording{kind, regexp.MustCompile(find), put}
}

var rewordings = map[string][]rewording{
	"en": {
		reword("modal verb", `\bshall\b`, "may"),
		reword("modal verb", `\bmust\b`, "may"),
		reword("modal verb", `\bmay\b`, "shall"),
		reword("negation", `\b(shall|may|is|are|does|do|has|have|must|can) not\b`, "$1"),
		reword("negation", `\b(No|Neither|Never)\b`, "Any"),
		reword("negation", `\b(no|neither|never|nor)\b`, "any"),
		reword("negation", `\bwithout\b`, "with"),
		reword("negation", `\bonly\b`, "also"),
		reword("number", `\b(one|two|three|four|five|six|ten|twelve|thirty)\b`, "nine"),
	},
	"fr": {
		reword("modal verb", `\bdoit\b`, "peut"),
		reword("modal verb", `\bdoivent\b`, "peuvent"),
		reword("modal verb", `\bpeut\b`, "doit"),
		reword("modal verb", `\bpeuvent\b`, "doivent"),
		reword("modal verb", `\bs’engage à\b`, "peut"),
		reword("negation", ` pas([ ,.;\x{a0}\x{202f}])`, "$1"),
		reword("negation", `\b(aucun|nul)(e?) `, "un$2 "),
		reword("negation", `\b(Aucun|Nul)(e?) `, "Un$2 "),
		reword("negation", `\b(jamais|ni) `, "aussi "),
		reword("negation", `\bsans `, "avec "),
		reword("negation", `\b(seul|seulement|uniquement|exclusivement)\b`, "aussi"),
		reword("number", `\b(deux|trois|quatre|cinq|six|dix|douze|trente)\b`, "neuf"),
	},
}

// digits are numbers in words that somebody reads: not in a blank, a reference, a
// name or the mark of an item.
var (
	digits = regexp.MustCompile(`[0-9]+`)
	marks  = regexp.MustCompile(`\{\{[^}]*\}\}|\[\[[^\]]*\]\]|\{#[^}]*\}|^ *([0-9]+|[a-z]|[ivx]+)\. |^\|[-| ]+\|$`)
	item   = regexp.MustCompile(`^[0-9]+\. \{#([a-z0-9_]+)\} `)
	inText = regexp.MustCompile(`^(text|title)\.(fr|en) +=`)
)

// wordMutants finds what may be changed in the texts.
func wordMutants() ([]*wordMutant, error) {
	var out []*wordMutant
	files, err := filepath.Glob("*/*/*.md")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, file := range slices.Concat(files, []string{catalogue}) {
		if dir := filepath.Dir(filepath.Dir(file)); dir != "clauses" && dir != "annexes" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		texts[file] = string(data)
		out = append(out, reworded(file, string(data))...)
	}
	for _, file := range files {
		if texts[file] != "" {
			more, err := deleted(file, texts)
			if err != nil {
				return nil, err
			}
			out = append(out, more...)
		}
	}
	return out, nil
}

const catalogue = "annexes/measures/catalogue.toml"

// languageOf reads the language of a text off its name: fr.md, audit.fr.md.
func languageOf(file string) string {
	name := strings.TrimSuffix(filepath.Base(file), ".md")
	return name[strings.LastIndex(name, ".")+1:]
}

// reworded changes one word of a text at a time.
func reworded(file, src string) []*wordMutant {
	var out []*wordMutant
	lines := strings.Split(src, "\n")
	for i, line := range lines {
		lang := languageOf(file)
		if file == catalogue {
			m := inText.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			lang = m[2]
		}
		if strings.HasPrefix(line, "{{") && !strings.Contains(line, "}} ") {
			continue // a condition
		}
		hidden := marks.FindAllStringIndex(line, -1)
		seen := func(at []int) bool {
			return !slices.ContainsFunc(hidden, func(h []int) bool { return at[0] < h[1] && h[0] < at[1] })
		}
		add := func(kind string, at []int, by string) {
			changed := slices.Clone(lines)
			changed[i] = line[:at[0]] + by + line[at[1]:]
			begin := max(0, strings.LastIndex(line[:max(0, at[0]-20)], " ")+1)
			out = append(out, &wordMutant{kind, fmt.Sprintf("%s:%d:%d", file, i+1, at[0]+1), line[begin:at[1]] + " becomes " + by, map[string]string{file: strings.Join(changed, "\n")}})
		}
		for _, r := range rewordings[lang] {
			for _, at := range r.find.FindAllStringSubmatchIndex(line, -1) {
				if seen(at) {
					add(r.kind, at[:2], string(r.find.ExpandString(nil, r.put, line, at)))
				}
			}
		}
		for _, at := range digits.FindAllStringIndex(line, -1) {
			if n, err := strconv.Atoi(line[at[0]:at[1]]); err == nil && seen(at) {
				add("number", at, strconv.Itoa(n+1))
			}
		}
	}
	return out
}

// deleted takes one paragraph out of a text at a time: out of this language
// alone, out of both, and out of both with what clause.toml says of it.
func deleted(file string, texts map[string]string) ([]*wordMutant, error) {
	var out []*wordMutant
	lang := languageOf(file)
	nth := map[string]int{}
	lines := strings.Split(texts[file], "\n")
	for i, line := range lines {
		m := item.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		name := m[1]
		nth[name]++
		place := fmt.Sprintf("%s:%d", file, i+1)
		out = append(out, &wordMutant{"paragraph of one language", place, name, map[string]string{file: without(lines, i)}})
		if lang != "fr" {
			continue
		}
		base := filepath.Base(file)
		other := filepath.Join(filepath.Dir(file), strings.TrimSuffix(base, "fr.md")+"en.md")
		theirs := strings.Split(texts[other], "\n")
		n := 0
		for j, line := range theirs {
			if m := item.FindStringSubmatch(line); m == nil || m[1] != name {
				continue
			}
			if n++; n != nth[name] {
				continue
			}
			both := map[string]string{file: without(lines, i), other: without(theirs, j)}
			out = append(out, &wordMutant{"paragraph of both languages", place, name, both})
			settings := filepath.Join(filepath.Dir(file), "clause.toml")
			data, err := os.ReadFile(settings)
			if err != nil {
				return nil, err
			}
			carried := regexp.MustCompile(`(?m)^([a-z0-9_]+\.)?` + name + `(\.[a-z0-9_.]+)? *= *\[.*\]\n`)
			if head, carries, ok := strings.Cut(string(data), "[carries]\n"); ok && carried.MatchString(carries) {
				all := map[string]string{settings: head + "[carries]\n" + carried.ReplaceAllString(carries, "")}
				for f, src := range both {
					all[f] = src
				}
				out = append(out, &wordMutant{"paragraph and what it carries", place, name, all})
			}
		}
	}
	return out, nil
}

// without leaves out the paragraph that begins at a line, with what stands under
// it and the conditions that it alone has.
func without(lines []string, begin int) string {
	end := begin + 1
	for end < len(lines) && strings.HasPrefix(lines[end], "   ") {
		end++
	}
	for begin > 0 && end < len(lines) && strings.HasPrefix(lines[begin-1], "{{if ") && lines[end] == "{{end}}" {
		begin, end = begin-1, end+1
	}
	return strings.Join(slices.Concat(lines[:begin], lines[end:]), "\n")
}

// mutateWords tries the changes of the texts, and returns the percentage that
// is found, the record of translations apart: it would find every change, and
// whoever makes one may renew it. It prints too what is found by neither that
// record nor the held words.
func mutateWords(o options) (float64, error) {
	all, err := wordMutants()
	if err != nil {
		return 0, err
	}
	all, err = chosen(all, o)
	if err != nil {
		return 0, err
	}
	overlay, err := overlayWords(o)
	if err != nil {
		return 0, err
	}
	const pkg = "dpa/internal/compose"
	b, out, err := build(o, overlay, pkg+":^TestJudgeWords$")
	if err != nil {
		return 0, fmt.Errorf("the judge does not build: %w\n%s", err, ends(out))
	}
	b.limit = 2 * time.Hour
	in := filepath.Join(o.work, "mutants")
	for i, m := range all {
		for file, src := range m.files {
			name := filepath.Join(in, strconv.Itoa(i), file)
			if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(src), 0o644)); err != nil {
				return 0, err
			}
		}
	}
	fmt.Printf("%d changes of texts\n", len(all))
	verdicts := make([]string, len(all))
	var mu sync.Mutex
	var failed error
	each(o.jobs, o, func(part int) {
		var mine []string
		for i := part; i < len(all); i += o.jobs {
			mine = append(mine, strconv.Itoa(i))
		}
		out := b.passes(o, "MUTANTS_IN="+in, "MUTANTS="+strings.Join(mine, " ")).out
		mu.Lock()
		defer mu.Unlock()
		for line := range strings.Lines(out) {
			var id int
			if n, _ := fmt.Sscanf(line, "mutant %d", &id); n == 1 {
				verdicts[id] = strings.Join(strings.Fields(line)[2:], " ")
			}
		}
		for _, id := range mine {
			if i, _ := strconv.Atoi(id); verdicts[i] == "" {
				failed = fmt.Errorf("the judge ended before %s:\n%s", all[i], ends(out))
				return
			}
		}
	})
	if failed != nil {
		return 0, failed
	}
	var t, loaded tally
	stamped := [2]int{}
	for i, m := range all {
		loads, words := strings.HasPrefix(verdicts[i], "load"), strings.HasSuffix(verdicts[i], "words")
		t.add(m.kind, loads || words)
		loaded.add(m.kind, loads)
		stamped[1]++
		if loads || strings.HasPrefix(verdicts[i], "stamp") {
			stamped[0]++
		}
		switch {
		case !loads && !words:
			fmt.Printf("survives: %s\n", m)
		case o.verbose:
			fmt.Printf("%s: %s\n", verdicts[i], m)
		}
	}
	fmt.Println("\nby the checks of loading, without the held words and the record of translations:")
	loaded.print()
	fmt.Printf("\nby the record of translations or these: %.1f %%\n", percent(stamped))
	fmt.Println("\nby the held words or the checks of loading:")
	return t.print(), nil
}

// overlayWords lays the judge beside the tests of package compose.
func overlayWords(o options) (string, error) {
	data, err := judges.ReadFile("judges/words.go.txt")
	if err != nil {
		return "", err
	}
	at, err := filepath.Abs("dpa/internal/compose/zz_judge_test.go")
	if err != nil {
		return "", err
	}
	file, overlay := filepath.Join(o.work, "judge_test.go"), filepath.Join(o.work, "overlay.json")
	table, err := json.Marshal(map[string]any{"Replace": map[string]string{at: file}})
	if err != nil {
		return "", err
	}
	return overlay, errors.Join(os.WriteFile(file, data, 0o644), os.WriteFile(overlay, table, 0o644))
}
