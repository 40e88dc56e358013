package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// SortBy sorts items by their text in the alphabetical order of the language: by
// letters, then by the marks on them, then by case; spaces, punctuation and digits
// stand before letters. Of the official languages of the European Economic Area it
// is known which letters have a place of their own, as the Swedish å, ä and ö
// behind z and the Czech ch behind h. In any other language a letter with a mark
// stands beside the letter without, and scripts are in the order of Unicode.
func SortBy[T any](l *Locale, items []T, text func(T) string) {
	type row struct {
		key  string
		item T
	}
	base, _ := l.tag.Base()
	ranked := ranks(base.String())
	rows := make([]row, len(items))
	for i, item := range items {
		rows[i] = row{sortKey(ranked, text(item)), item}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return strings.Compare(a.key, b.key) })
	for i, r := range rows {
		items[i] = r.item
	}
}

// ownPlaces has, by language, the letters that stand behind another as letters of
// their own, in groups of which the first is that other: "c č ć". What is written
// behind = is sorted as the letter before it. The Hungarian long consonants, as ssz,
// count as their letters.
var ownPlaces = map[string]string{
	"bg": "и й",
	"cs": "c č, h ch, r ř, s š, z ž",
	"da": "y=ü, z æ=ä ø=ö å=aa",
	"es": "n ñ",
	"et": "s š z ž, v=w õ ä ö ü",
	"fi": "y=ü, z å ä=æ ö=ø",
	"hr": "c č ć, d dž đ, l lj, n nj, s š, z ž",
	"hu": "c cs, d dz dzs, g gy, l ly, n ny, o ö=ő, s sz, t ty, u ü=ű, z zs",
	"is": "a á, d ð, e é, i í, o ó, u ú, y ý, z þ æ=ä ö=ø å",
	"lt": "c č, i=y, s š, z ž",
	"lv": "c č, g ģ, k ķ, l ļ, n ņ, r ŗ, s š, z ž",
	"mt": "b ċ, f ġ, g għ, h ħ, y ż",
	"nb": "y=ü, z æ=ä ø=ö å=aa",
	"nn": "y=ü, z æ=ä ø=ö å=aa",
	"no": "y=ü, z æ=ä ø=ö å=aa",
	"pl": "a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż",
	"ro": "a ă â, i î, s ș=ş, t ț=ţ",
	"sk": "a ä, c č, h ch, o ô, r ř, s š, z ž",
	"sl": "c č ć, d đ, s š, z ž",
	"sv": "y=ü, z å ä=æ ö=ø",
}

const (
	// everywhere is how letters that Unicode does not take apart are sorted.
	everywhere = "oe=œ, ae=æ, ss=ß, o=ø, d=đ=ð, l=ł, h=ħ"
	// nonLetters stand before letters, in this order, which begins with a space at 1.
	nonLetters = "\x00 _-‑–,;:!?.…·'‘’\"“«()[]{}§@*/\\&#%`^°+<=>|~$€0123456789"
	// marks that a letter can bear, in the order in which they are sorted.
	marks = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0328\u0307\u0327\u0304"
	// behind stands behind every letter.
	behind = "\U0010FFFF"
)

// ranks replaces the letters that a language sorts as something else: one with a
// place of its own as the letter before it and behind, so that it stands behind
// all words in which that letter is followed by another.
func ranks(language string) *strings.Replacer {
	var pairs [][2]string
	for group := range strings.SplitSeq(ownPlaces[language]+", "+everywhere, ", ") {
		rank := ""
		for i, same := range strings.Fields(group) {
			letters := strings.Split(same, "=")
			if i == 0 {
				rank = letters[0]
			} else {
				rank += behind
				pairs = append(pairs, [2]string{letters[0], rank})
			}
			for _, letter := range letters[1:] {
				first, more := utf8.DecodeRuneInString(rank)
				pairs = append(pairs, [2]string{letter, string(first) + "\u0338" + rank[more:]}) // as if it bore a mark
			}
		}
	}
	// The longest is to be found before its parts, ours before everybody's.
	slices.SortStableFunc(pairs, func(a, b [2]string) int { return len([]rune(b[0])) - len([]rune(a[0])) })
	var flat []string
	for _, p := range pairs {
		flat = append(flat, p[0], p[1])
	}
	return strings.NewReplacer(flat...)
}

// sortKey is what a text is sorted by: its letters, then their marks, then their
// case.
func sortKey(ranked *strings.Replacer, text string) string {
	text = norm.NFC.String(text)
	var letters, accents, cases []rune
	for _, r := range norm.NFD.String(ranked.Replace(strings.ToLower(strings.ToUpper(text)))) { // both: ς is σ
		if unicode.IsSpace(r) {
			r = ' '
		}
		switch i := slices.Index([]rune(nonLetters), r); {
		case i > 0:
			letters, accents = append(letters, rune(i)), append(accents, 1)
		case unicode.Is(unicode.Mn, r):
			if known := slices.Index([]rune(marks), r); known >= 0 {
				r = rune(2 + known)
			}
			accents = append(accents, r)
		default:
			letters, accents = append(letters, r), append(accents, 1)
		}
	}
	for _, r := range text {
		upper := '1'
		if unicode.IsUpper(r) {
			upper = '2'
		}
		cases = append(cases, upper)
	}
	return string(letters) + "\x00" + string(accents) + "\x00" + string(cases)
}
