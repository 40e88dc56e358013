package check_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inputMistakes are those of what may come in at all.
var inputMistakes = []mistake{
	{"too deep", "x = " + strings.Repeat("[", 40), "2:36 DPA108", "within each other"},
	{"a text that is too long", "reference = '" + strings.Repeat("é", 50_001) + "'", "2:13 DPA108", "longer than 50,000"},
	{"a key that is too long", strings.Repeat("k", 257) + " = 1", "2:1 DPA108", "longer than 256"},

	{"Hebrew", "[controller]\nname = 'Officine שלום'", "3:18 DPA138", "read from right to left"},
	{"Arabic digits", "[controller]\nform = 'SAS ١'", "3:13 DPA138", "(U+0661)"},
	{"a letter and its accent apart", "[controller]\nname = 'Hébergeur'", "", ""},
	{"an accent on a letter that has none", "[controller]\nname = 'Cn̂'", "3:11 DPA138", "does not make one letter"},
	{"a letter of one font alone", "[controller]\nform = ''", "3:8 DPA138", "one program only"},
	{"the no-break hyphen", "[controller]\nname = 'Cl‑A'", "", ""},
	{"a soft hyphen", "[controller]\nname = 'Cl\u00adA'", "3:11 DPA103", "U+00AD"},
	{"a zero-width space", "[controller]\nname = 'Cl\u200bA'", "3:11 DPA103", "U+200B"},
	{"a Cyrillic letter in a name", "[controller]\nname = 'Clinіque des Lilas'", "3:13 DPA166", "mixes Cyrillic letters"},
	{"a Greek letter in an e-mail", "[controller]\ncontact = { email = 'dοo@lilas.example' }", "3:23 DPA166", "mixes Greek letters"},
	{"a Cyrillic name", "[controller]\nname = 'Лілія SAS'", "", ""},
	{"a Greek letter in a sentence", "[controller]\nform = 'TNFα'", "", ""},
	{"a tag of Adobe", "[controller]\nname = 'A {{Sig_es_:signer1:signature}}'", "3:11 DPA139", "Adobe Acrobat Sign would take"},
	{"a tag of Yousign", "[controller]\nname = 'A {{s1|signature|85|37}}'", "3:11 DPA139", "Yousign"},
	{"tags of Docusign", "[controller]\nname = 'A \\s1\\'\nform = '/sn1/'", "3:11 DPA139, 4:8 DPA139", "Docusign"},
	{"a tag of Dropbox Sign", "[controller]\nname = '[sig|req|signer1]'", "3:8 DPA139", "Dropbox Sign"},
	{"signs that are no tags", "[controller]\nname = '{{notice}} C:\\d\\x /s1/ [a|b] \\server\\share'", "", ""},
	{"a long reference", "reference = '" + strings.Repeat("A", 81) + "'", "2:13 DPA167", "81 characters, and at most 80"},
	{"a long name", "[controller]\nname = '" + strings.Repeat("A ", 300) + "'", "3:8 DPA167", ""},

	{"a script as a link", "[controller]\ncontact = { url = 'javascript:app.alert(1)' }", "3:19 DPA168", "only http, https and mailto"},
	{"links that lead elsewhere", "[[controller.contacts]]\npurpose = 'security'\nurl = 'file:///etc/passwd'\n[[controller.contacts]]\npurpose = 'security'\nurl = 'data:text/html,x'", "4:7 DPA168, 7:7 DPA168", ""},
	{"a password in a link", "[controller]\ncontact = { url = 'https://user:pw@good@evil/' }", "3:19 DPA168", "name or password"},
	{"a link without its beginning", "[controller]\ncontact = { url = 'www.ovh.example/x' }", "3:19 DPA168", "Did you mean “https://www.ovh.example/x”?"},
	{"a link to a mailbox", "[controller]\ncontact = { url = 'mailto:dpo@ovh.example' }", "", ""},
}

// checkInputs makes the findings of inputMistakes, and those that a deal of a
// few lines cannot give.
func checkInputs(t *testing.T, fired map[string]bool) {
	for _, m := range inputMistakes {
		t.Run(m.name, func(t *testing.T) {
			a, l := load(t, m.deal)
			assert.Equal(t, m.want, strings.Join(brief(l), ", "), "%s", text(l))
			assert.Equal(t, l.Err() == nil, a != nil)
			checkWords(t, l, m.en, fired)
		})
	}
	t.Run("a pipe", func(t *testing.T) {
		for _, line := range []string{"extends = 'pipe'", "registry = 'pipe'"} {
			_, l, err := readAndCheck(fstest.MapFS{"deal.toml": {Data: []byte(line)}, "pipe": {Mode: fs.ModeNamedPipe}}, "deal.toml", shelf(t))
			require.NoError(t, err)
			require.NotEmpty(t, l)
			assert.Equal(t, "pipe DPA109", brief(l)[len(l)-1])
			checkWords(t, l, "not an ordinary file", fired)
		}
	})
	t.Run("thousands of errors and warnings", func(t *testing.T) {
		var deal strings.Builder
		for i := range 1500 {
			fmt.Fprintf(&deal, "[[subprocessors]]\nid = 's%d'\nname = 'S'\nunknown = ['legal_entity', 'address', 'country', 'contact', 'services']\nstrange = 1\n", i)
		}
		a, l := load(t, deal.String())
		assert.Nil(t, a)
		assert.Len(t, l, 2002)
		checkWords(t, l, "further errors that are not shown: 500", fired)
		checkWords(t, l, "further warnings or remarks that are not shown: 6500", fired)
	})
}
