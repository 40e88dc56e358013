package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gmext "github.com/yuin/goldmark/extension"
	gmtext "github.com/yuin/goldmark/text"
)

// hostile are the Big List of Naughty Strings and what commands the readers of
// what the command writes: terminals, CI systems, browsers, spreadsheets, and
// viewers of findings.
func hostile(t *testing.T) []string {
	data, err := os.ReadFile("../../testdata/naughty/blns.json")
	require.NoError(t, err)
	var list []string
	require.NoError(t, json.Unmarshal(data, &list))
	list = slices.DeleteFunc(list, func(s string) bool { return strings.TrimSpace(s) == "" })
	ours := []string{
		"::error::x", "::set-output name=a::b", "x\n::stop-commands::y", "##[add-mask]x", "a ##[set-output name=a;]b", "##vso[task.setvariable variable=a]b", "%0A::error::x",
		"\x1b]0;title\x07", "\x1b[2J", "\u009b2J", "\u009d0;x\u009c", "\u202ex", "a\u2028b", "a\rb", "\x00", "\ufeffx",
		"[x](https://evil.example)", "![x](https://evil.example/x.png)", "<https://evil.example>", "[x](1)", "{0}", "{0", "a\\", "`x`", "**x**", "# x", "- x", "| a | b |", "|", "<b>x</b>", "<!-- x", "]]>", "&lt;", "&#x1b;",
		"</text><script>alert(1)</script>", "\"><script>alert(1)</script>", "javascript:alert(1)", "file:///etc/passwd", "=1+1", "@SUM(1)", "+1", "-1", ";=1+1", "\t=1+1", "=cmd|' /C calc'!A0", "\u00a0=1+1", "＝1+1",
		"../../../etc/passwd", "a/b", "C:\\x", "nul", "~", "$(id)", "`id`", "*", "%n", "%s%s%s%s", "%!d(string=x)",
	}
	return append(ours, list...)
}

// planted returns a file of a deal with the next string in the place of each text
// that a person may write freely, and how many there are: those that have
// languages, and some others.
func planted(t *testing.T, file string, next func() string) ([]byte, int) {
	var tree map[string]any
	_, err := toml.DecodeFile(file, &tree)
	require.NoError(t, err)
	n := 0
	var plant func(v any)
	plant = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				plant(e)
			}
		case []map[string]any:
			for _, e := range v {
				plant(e)
			}
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) { // "en", then "fr"
				if said, is := v["en"]; is && key == "fr" { // languages that differ are a fault
					v[key] = said
				} else if _, is := v[key].(string); is && slices.Contains([]string{"fr", "en", "name", "street", "city", "reference", "registration_number", "certificate"}, key) {
					v[key] = next()
					n++
				}
				plant(v[key])
			}
		}
	}
	plant(tree)
	var b bytes.Buffer
	require.NoError(t, toml.NewEncoder(&b).Encode(tree))
	return b.Bytes(), n
}

// whole is a deal with each key that the schema knows, however deep, each with
// the next string, or a list of it.
func whole(t *testing.T, next func() string) []byte {
	out, errs, code := ran(t, "schema")
	require.Zero(t, code, errs)
	var schema map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &schema))
	defs, _ := schema["definitions"].(map[string]any)
	keys := 0
	var made func(node map[string]any, within []string) any
	made = func(node map[string]any, within []string) any {
		if ref, ok := node["$ref"].(string); ok {
			if slices.Contains(within, ref) {
				return next()
			}
			return made(defs[filepath.Base(ref)].(map[string]any), append(within, ref))
		}
		if properties, ok := node["properties"].(map[string]any); ok {
			table := map[string]any{next(): next()}
			for _, key := range slices.Sorted(maps.Keys(properties)) {
				keys++
				table[key] = made(properties[key].(map[string]any), within)
			}
			return table
		}
		if items, ok := node["items"].(map[string]any); ok {
			return []any{made(items, within)}
		}
		for _, of := range []string{"anyOf", "oneOf", "allOf"} {
			if all, ok := node[of].([]any); ok {
				last := all[0].(map[string]any)
				for _, one := range all { // a table rather than a word
					if one := one.(map[string]any); one["$ref"] != nil || one["properties"] != nil || one["items"] != nil {
						last = one
					}
				}
				return made(last, within)
			}
		}
		if more, ok := node["additionalProperties"].(map[string]any); ok {
			return map[string]any{next(): made(more, within)}
		}
		return next()
	}
	tree := made(schema, nil).(map[string]any)
	for _, key := range []string{"extends", "registry", "library"} { // which lead to other files
		delete(tree, key)
	}
	require.Greater(t, keys, 400)
	data, err := json.Marshal(tree)
	require.NoError(t, err)
	return bytes.ReplaceAll(data, []byte(loneSurrogate), []byte(`\ud800x\udc00`))
}

// loneSurrogate stands for halves of a character without the other, which JSON can
// write and no text holds.
const loneSurrogate = "LONE SURROGATE"

// ran runs the command in this process.
func ran(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, system{stdin: strings.NewReader(""), stdout: &out, stderr: &errs, getenv: unset, language: func() string { return "en_GB.UTF-8" }, builtin: shipped(t)})
	return out.String(), errs.String(), status
}

// commanding is what no output holds: a character that commands a terminal or
// hides, and the commands of CI systems that are obeyed within a line.
func commanding(s string) error {
	if !utf8.ValidString(s) {
		return errors.New("no UTF-8")
	}
	for line := range strings.Lines(strings.TrimPrefix(s, "\ufeff")) {
		for _, r := range strings.TrimSuffix(line, "\n") {
			if r != '\t' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
				return fmt.Errorf("%U in %q", r, line)
			}
		}
		if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") || strings.Contains(line, "##vso[") {
			return fmt.Errorf("a command of a workflow: %q", line)
		}
	}
	return nil
}

// outline is the structure of what a command has written: what is left when all
// data are taken out. What data cannot change is equal for all of them.
type outline func(out string) (string, error)

func lines(out string) (string, error) {
	var b strings.Builder
	for line := range strings.Lines(out) {
		b.WriteString(line[:len(line)-len(strings.TrimLeft(line, " \t"))] + ".\n")
	}
	return b.String(), commanding(out)
}

func jsonOutline(out string) (string, error) {
	var v any
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		return "", err
	}
	var b strings.Builder
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				b.WriteString(k + "{")
				walk(v[k])
				b.WriteString("}")
			}
		case []any:
			for _, e := range v {
				b.WriteString("[")
				walk(e)
				b.WriteString("]")
			}
		}
	}
	walk(v)
	return b.String(), commanding(out)
}

func xmlOutline(out string) (string, error) {
	var b strings.Builder
	for dec := xml.NewDecoder(strings.NewReader(out)); ; {
		tok, err := dec.Token()
		if err == io.EOF {
			return b.String(), commanding(out)
		}
		if err != nil {
			return "", err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			b.WriteString("<" + tok.Name.Local)
			for _, a := range tok.Attr {
				b.WriteString(" " + a.Name.Local)
			}
			b.WriteString(">")
		case xml.EndElement:
			b.WriteString("</>")
		case xml.Comment, xml.Directive:
			return "", fmt.Errorf("%T", tok)
		}
	}
}

func markdownOutline(out string) (string, error) {
	var b strings.Builder
	src := []byte(out)
	ast.Walk(goldmark.New(goldmark.WithExtensions(gmext.GFM, gmext.DefinitionList, gmext.Footnote)).Parser().Parse(gmtext.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if kind := n.Kind().String(); entering && kind != "Text" && kind != "String" {
			b.WriteString(kind + " ")
		}
		return ast.WalkContinue, nil
	})
	return b.String(), commanding(out)
}

func csvOutline(out string) (string, error) {
	out, marked := strings.CutPrefix(out, "\ufeff")
	if !marked {
		return "", errors.New("no mark of UTF-8")
	}
	r := csv.NewReader(strings.NewReader(out))
	if head, _, _ := strings.Cut(out, "\n"); strings.Count(head, ";") > strings.Count(head, ",") {
		r.Comma = ';'
	}
	rows, err := r.ReadAll()
	for _, row := range rows {
		for _, cell := range row {
			if c := strings.TrimLeft(cell, " \u00a0\t\r\n"); c != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(c)[0]) {
				return "", fmt.Errorf("a formula: %q", cell)
			}
		}
	}
	return fmt.Sprint(len(rows)), errors.Join(err, commanding(strings.ReplaceAll(out, "\r\n", "\n")))
}

var workflowCommand = regexp.MustCompile(`^::(error|warning|notice) (file=[^:,]*,)?(line=\d+,)?(col=\d+,)?title=[^:,]*::[^\r\n]*\n$`)

func githubOutline(out string) (string, error) {
	for line := range strings.Lines(out) {
		if !workflowCommand.MatchString(line) {
			return "", fmt.Errorf("no command of ours: %q", line)
		}
		if err := commanding(strings.TrimLeft(line, ":")); err != nil && !strings.Contains(err.Error(), "workflow") {
			return "", err
		}
	}
	return "", nil
}

var gccLine = regexp.MustCompile(`^\S.*: (error|warning|note): .*\n$`)

func gccOutline(out string) (string, error) {
	for line := range strings.Lines(out) {
		if !gccLine.MatchString(line) {
			return "", fmt.Errorf("no finding: %q", line)
		}
	}
	return "", commanding(out)
}

// sarifOutline reads the messages as the specification has viewers do (3.11.6):
// an unescaped bracket may begin a link.
func sarifOutline(out string) (string, error) {
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		return "", err
	}
	for _, r := range log.Runs[0].Results {
		plain := strings.NewReplacer(`\\`, "", `\[`, "", `\]`, "").Replace(r.Message.Text)
		if regexp.MustCompile(`\[[^\]]*\]\([^)]*\)`).MatchString(plain) {
			return "", fmt.Errorf("a link: %q", r.Message.Text)
		}
		for _, l := range r.Locations {
			if l.Physical != nil {
				if u, err := url.Parse(l.Physical.Artifact.URI); err != nil || u.Scheme != "" || u.Host != "" {
					return "", fmt.Errorf("a place elsewhere: %q", l.Physical.Artifact.URI)
				}
			}
		}
	}
	return "", commanding(out)
}
