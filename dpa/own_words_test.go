package dpa_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

// soundInPlace are findings on our own paragraphs that are true of the paragraph alone:
// in its clause others stand beside it, or the variant is the deal's own choice.
var soundInPlace = map[string]string{
	"subprocessing.terminate DPA943": "the objection is deemed withdrawn, after a time in which the controller may leave",
	"subprocessing.emergency DPA943": "the time to object is reduced, in an emergency alone",
	"audit.cost_controller DPA940":   "a variant: the controller bears the costs unless a failure is found",
	"amendment.legal_change DPA923":  "the next paragraphs give the controller notice and the right to refuse",
	"amendment.notice DPA923":        "the next paragraphs give the controller notice and the right to refuse",
}

// Every paragraph of the library, in every variant, is sound: written as a special
// condition in its own clause, it draws no finding on its words. What a reader of
// sentences takes for a right that is taken away would otherwise be found in most
// agreements that a careful lawyer negotiates.
func TestOurOwnWordsAreSound(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	anchors := map[string]string{} // a paragraph of each clause to which a condition is added
	b, err := fs.ReadFile(corpus, "good/shared/sentences.toml")
	require.NoError(t, err)
	var sentences map[string]map[string][]string
	_, err = toml.Decode(string(b), &sentences)
	require.NoError(t, err)
	for _, keys := range sentences {
		for key := range keys {
			if after, ok := strings.CutPrefix(key, "special_conditions."); ok {
				clause, _, _ := strings.Cut(after, ".")
				anchors[clause] = max(anchors[clause], after)
			}
		}
	}
	printed := regexp.MustCompile(`(?m)^(?:\([^)]*\) )?([a-z_]+\.[a-z_]+): (.*)$`)
	plain := strings.NewReplacer("{{", "", "}}", "")
	reference := regexp.MustCompile(`\[\[[^\]]*\]\]`)
	n, known := 0, map[string]bool{}
	for lang, base := range map[string]string{"en": "telecom.toml", "fr": "crm.toml"} {
		article := map[string]string{"en": "Article 3", "fr": "article 3"}[lang]
		for clause, after := range anchors {
			words, err := os.ReadFile("internal/compose/testdata/words/" + clause + "." + lang + ".txt")
			require.NoError(t, err)
			var ids []string
			var src strings.Builder
			fmt.Fprintf(&src, "extends = %q\n", base)
			seen := map[string]bool{}
			var main strings.Builder // in other templates the Processor is the one who gives instructions
			for block := range strings.SplitSeq("\n"+string(words), "\n= ") {
				if strings.HasPrefix(block, "dpa") {
					main.WriteString(block)
				}
			}
			for _, m := range printed.FindAllStringSubmatch(main.String(), -1) {
				text := reference.ReplaceAllString(plain.Replace(strings.ReplaceAll(m[2], "example.org", "lilas.fr")), article)
				if seen[text] {
					continue
				}
				seen[text] = true
				ids = append(ids, m[1])
				fmt.Fprintf(&src, "[[special_conditions]]\nadd_after = %q\nid = \"own%d\"\ntext = %q\nreason = \"x\"\n", after, len(ids), text)
			}
			n += len(ids)
			name := path.Join("good", "own.toml")
			for _, f := range judgeText(t, beside(t, name, src.String()), name) {
				var at int
				if _, err := fmt.Sscanf(f.Pos.Path, "special_conditions[%d].text", &at); err != nil || f.Severity() == diag.Info {
					continue
				}
				alarm := ids[at] + " " + f.Check
				if soundInPlace[alarm] != "" {
					known[alarm] = true
					continue
				}
				t.Errorf("%s, %s: %s", lang, ids[at], f.Text("en"))
			}
		}
	}
	assert.GreaterOrEqual(t, n, 400)
	for alarm := range soundInPlace {
		assert.True(t, known[alarm], "%s is no longer found: take it out", alarm)
	}
}
