package locale

import (
	"io/fs"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/cases"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// The order is that of x/text/collate, whose tables of all languages in the world
// the program does without: of our terms, and of random words of the letters that
// a language of the European Economic Area is written with.
func TestTheOrderIsThatOfTheCLDR(t *testing.T) {
	alphabets := map[string]string{
		"bg": "абвгдежзийклмнопрстуфхцчшщъьюя", "cs": "aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž", "da": "abcdefghijklmnopqrstuvwxyzæøåé",
		"de": "abcdefghijklmnopqrstuvwxyzäöüß", "el": "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ", "en": "abcdefghijklmnopqrstuvwxyzéï", "es": "aábcdeéfghiíjklmnñoópqrstuúüvwxyz",
		"et": "abcdefghijklmnopqrsšzžtuvwõäöüxy", "fi": "abcdefghijklmnopqrstuvwxyzåäöü", "fr": "aàâæbcçdeéèêëfghiîïjklmnoôœpqrstuùûüvwxyÿz", "ga": "aábcdeéfghiíjklmnoópqrstuúvwxyz",
		"hr": "abcčćdđefghijklmnoprsštuvzž", "hu": "aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz", "is": "aábdðeéfghiíjklmnoóprstuúvxyýþæö", "it": "aàbcdeéèfghiìjklmnoòpqrstuùvwxyz",
		"lt": "aąbcčdeęėfghiįyjklmnoprsštuųūvzž", "lv": "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž", "mt": "abċdefġghħijklmnopqrstuvwxżz", "nb": "abcdefghijklmnopqrstuvwxyzæøåéô", "nl": "abcdeéëfghijklmnoópqrstuüvwxyz",
		"pl": "aąbcćdeęfghijklłmnńoóprsśtuwyzźż", "pt": "aáâãàbcçdeéêfghiíjklmnoóôõpqrstuúvwxyz", "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz", "sk": "aáäbcčdďeéfghiíjklĺľmnňoóôpqrŕsštťuúvwxyýzž",
		"sl": "abcčdefghijklmnoprsštuvzž", "sv": "abcdefghijklmnopqrstuvwxyzåäöé",
	}
	digraphs := map[string][]string{"cs": {"ch"}, "da": {"aa"}, "nb": {"aa"}, "hr": {"dž", "lj", "nj"}, "hu": {"cs", "dz", "dzs", "gy", "ly", "ny", "sz", "ty", "zs"}, "mt": {"għ"}, "sk": {"ch"}}
	long := regexp.MustCompile(`ccs|ddz|ggy|lly|nny|ssz|tty|zzs`)
	for lang, alphabet := range alphabets {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			letters := append(strings.Split(alphabet, ""), digraphs[lang]...)
			for range 4 {
				letters = append(letters, " ", "-", "’")
			}
			random := rand.New(rand.NewPCG(1, 2))
			word := func() string {
				var b strings.Builder
				for range 1 + random.IntN(6) {
					b.WriteString(letters[random.IntN(len(letters))])
				}
				return b.String()
			}
			var words []string
			for len(words) < 7500 {
				w := word()
				if lang == "hu" && long.MatchString(w) {
					continue // long consonants count as two, which is left to the tables
				}
				words = append(words, w, strings.ToUpper(w), cases.Title(language.MustParse(lang)).String(w), w+" "+word(), w+" "+strings.ToUpper(word()))
			}
			if src, err := fs.ReadFile(dpakit.Texts, "locales/"+lang+".toml"); err == nil {
				var found diag.List
				l := load(Source{Lang: lang, Node: input.Parse(lang+".toml", string(src), &found)}, &found)
				require.Empty(t, found)
				for _, term := range l.words.terms {
					words = append(words, term.Forms...)
					words = append(words, term.Variants...)
				}
				for _, name := range l.words.Countries {
					words = append(words, name)
				}
			}
			sorted := slices.Clone(words)
			SortBy(&Locale{tag: language.MustParse(lang)}, sorted, func(s string) string { return s })
			of := language.MustParse(lang)
			if lang == "nb" {
				of = language.Danish // which has the same alphabet; the tables have no Norwegian
			}
			c := collate.New(of)
			if lang == "mt" || lang == "el" {
				c = collate.New(of, collate.IgnoreCase) // capitals first; ς behind Σ
			}
			for i := range len(sorted) - 1 {
				if a, b := sorted[i], sorted[i+1]; c.CompareString(a, b) > 0 {
					t.Fatalf("%q stands before %q", a, b)
				}
			}
		})
	}
}
