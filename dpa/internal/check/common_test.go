package check

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The first part of a check sees no customer, so that a rule that reads one there
// reads nothing. The files that do stand here, with the part in which they do.
func TestWhoReadsTheCustomer(t *testing.T) {
	readers := map[string]string{
		"common.go":     "makes what the first part sees",
		"check.go":      "isVendor, whose answer is handed to it; contents, in the second",
		"claims.go":     "the countries of the parties, which the first part sees",
		"care.go":       "in the second",
		"days.go":       "in the second, but for dates, which the first part sees",
		"final.go":      "parties and their flows in the second",
		"flows.go":      "in the second",
		"movements.go":  "apart from both",
		"others.go":     "in the second, called by flows",
		"own.go":        "the title of the contract, which the first part sees",
		"parties.go":    "in the second",
		"processing.go": "givesBack, in the second",
		"rules.go":      "ownRules, in the second",
		"texts.go":      "value.Reference, which is a purpose",
		"vendors.go":    "names, asked of customer",
		"words.go":      "misnamed, in the second",
	}
	reads := regexp.MustCompile(`\.(Controller|MainContract|Signature|Reference|Version)\b|\.(Signers|Controllers)\(`)
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, f := range files {
		if name := f.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			source, err := os.ReadFile(name)
			require.NoError(t, err)
			found := reads.FindString(string(source))
			if found == "" {
				assert.NotContains(t, readers, name, "it reads nothing of the customer any more")
			} else {
				assert.Contains(t, readers, name, "it reads %s: in the first part of a check there is none (common.go)", found)
			}
		}
	}
}
