package schema

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// keysOfTables lists the keys of each table.
func keysOfTables() map[string][]string {
	tables := []reflect.Type{reflect.TypeFor[agreement.Agreement](), reflect.TypeFor[agreement.Stated](), reflect.TypeFor[value.Location]()}
	for _, p := range places() {
		tables = append(tables, p.table)
	}
	all := map[string][]string{}
	for _, table := range tables {
		for _, k := range names.Keys(table) {
			all[table.Name()] = append(all[table.Name()], k.Name)
		}
	}
	return all
}

// A language is what its file says of keys.
type language struct{ Keys, Messages map[string]string }

func languages(t *testing.T) map[string]language {
	t.Helper()
	all := map[string]language{}
	for _, lang := range []string{"fr", "en"} {
		var file struct {
			Keys     map[string]string
			Messages map[string]any
		}
		_, err := toml.DecodeFile("../../locales/"+lang+".toml", &file)
		require.NoError(t, err)
		l := language{file.Keys, map[string]string{}}
		for id, m := range file.Messages {
			if s, ok := m.(string); ok {
				l.Messages[id] = s
			}
		}
		all[lang] = l
	}
	return all
}

// Every key has a name in each language, and the dictionary holds nothing else.
func TestEveryKeyHasAName(t *testing.T) {
	tables, lib := keysOfTables(), builtin(t)
	used := map[string]bool{"hosts": true} // the vocabulary of an agreement's own
	for _, vocab := range lib.Locales.Vocabularies() {
		used[vocab] = true
	}
	langs := languages(t)
	for table, keys := range tables {
		for _, key := range keys {
			name := key
			if _, own := langs["fr"].Keys[table+"."+key]; own {
				name = table + "." + key
			}
			used[name] = true
			for lang, l := range langs {
				assert.NotEmpty(t, l.Keys[name], "locales/%s.toml, [keys]: name %s", lang, name)
			}
		}
	}
	for lang, l := range langs {
		for key := range l.Keys {
			assert.True(t, used[key], "locales/%s.toml, [keys]: %s is no key", lang, key)
		}
	}
}

// A key has one name: no table has a name that it has anyway, no explanation,
// message or fact says the name again.
func TestNoKeyHasASecondName(t *testing.T) {
	langs, lib := languages(t), builtin(t)
	for name, fr := range langs["fr"].Keys {
		if _, key, ok := strings.Cut(name, "."); ok {
			assert.False(t, fr == langs["fr"].Keys[key] && langs["en"].Keys[name] == langs["en"].Keys[key], "[keys]: %s is called as %s is", name, key)
		}
	}
	tables := keysOfTables()
	tables["Stated"] = append(tables["Stated"], "about")
	e := explanations()
	for table, keys := range tables {
		for _, key := range keys {
			name, said := lib.Locales.Called(table, key), e[table][key]
			assert.NotEqual(t, bare(name.FR), bare(said.FR), "keys.toml: %s.%s says its name again", table, key)
			assert.NotEqual(t, bare(name.EN), bare(said.EN), "keys.toml: %s.%s says its name again", table, key)
		}
	}
	for lang, l := range langs {
		for id, message := range l.Messages {
			before, _, _ := strings.Cut(message, "{")
			before = strings.TrimRight(before, ":\u00a0 ")
			id = strings.TrimSuffix(id, ".label")
			key := id[strings.LastIndex(id, ".")+1:]
			for table, keys := range tables {
				if slices.Contains(keys, key) {
					assert.NotEqual(t, lib.Locales.Called(table, key).In(lang), before, "locales/%s.toml: the message %s names %s.%s again", lang, id, table, key)
				}
			}
		}
	}
	facts(t, lib, library.Facts(), tables)
}

// facts checks that a fact that is the value of a key leaves the words to it.
func facts(t *testing.T, lib *library.Library, s library.Source, tables map[string][]string) {
	t.Helper()
	check := func(name, key string, hasDoc bool) {
		if table, k, ok := strings.Cut(key, "."); ok {
			assert.Contains(t, tables[table], k, "the fact %s", name)
		}
		assert.NotEqual(t, key != "", hasDoc, "the fact %s is named by its key or by words", name)
		own := lib.About(s, name)
		assert.NotEmpty(t, own.FR, name)
		assert.False(t, hasDoc && bare(own.FR) == bare(lib.Locales.Called("", name).FR), "the fact %s says the name of its key again", name)
	}
	for _, f := range s.Facts {
		check(f.Name, f.Key, f.Doc.FR != "")
	}
	for _, inner := range s.Sources {
		check(inner.Name, inner.Key, inner.Doc.FR != "")
		facts(t, lib, inner, tables)
	}
}

// bare is a name without the article before it and the full stop behind.
func bare(s string) string {
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	for _, article := range []string{"le ", "la ", "les ", "l’", "un ", "une ", "son ", "sa ", "ses ", "the ", "its ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			return rest
		}
	}
	return s
}

// keys.toml says what there is to say in both languages, of what there is.
func TestKeysAreExplainedInBothLanguages(t *testing.T) {
	tables := keysOfTables()
	for table := range tables {
		tables[table] = append(tables[table], "about")
	}
	tables["ClauseSettings"] = []string{"variant", "after", "none"}
	tables["Policy"] = []string{"about", "approver", "min", "max", "allowed"}
	e := explanations()
	for table := range tables {
		if table != "Stated" && table != "Location" && table != "ClauseSettings" {
			assert.NotEmpty(t, e[table]["about"].FR, "keys.toml: say what %s is", table)
		}
	}
	for table, keys := range e {
		for key, said := range keys {
			assert.Contains(t, tables[table], key, "keys.toml explains %s.%s, which there is not", table, key)
			for _, w := range []struct{ fr, en string }{{said.FR, said.EN}, {said.Unprinted.In["fr"], said.Unprinted.In["en"]}} {
				assert.Equal(t, w.fr == "", w.en == "", "keys.toml: %s.%s in one language only", table, key)
				if w.fr != "" {
					assert.Regexp(t, `[.…)]$`, w.fr, "keys.toml: %s.%s", table, key)
					assert.Regexp(t, `[.…)]$`, w.en, "keys.toml: %s.%s", table, key)
				}
				assert.NotRegexp(t, "« |[^\u00a0]»|[^\u00a0]:( |$)|[^\u202f][;!?]( |$)|[a-z]'", w.fr, "keys.toml: %s.%s", table, key)
				assert.NotRegexp(t, "[^”]'|\u00a0", w.en, "keys.toml: %s.%s", table, key)
			}
		}
	}
}
