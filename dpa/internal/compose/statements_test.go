package compose

import (
	"reflect"
	"testing"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a table states of its own facts is said in words: each fact that can be
// stated has its name in every language.
func TestEveryStatementHasWords(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	for _, table := range []reflect.Type{
		reflect.TypeFor[agreement.Transfer](), reflect.TypeFor[agreement.Retention](), reflect.TypeFor[agreement.Parent](), reflect.TypeFor[agreement.AIUse](), reflect.TypeFor[agreement.FurtherSubprocessor](),
	} {
		var said agreement.Stated
		for _, k := range names.Keys(table) {
			if k.Stateable {
				said.Unknown = append(said.Unknown, k.Name)
			}
		}
		for _, lang := range []string{"fr", "en"} {
			loc, _ := lib.Locales.For(lang)
			c := &composer{loc: loc, lang: lang}
			assert.Len(t, c.statements(table.Name(), &said), 1, table)
			assert.Len(t, c.statements(table.Name(), &agreement.Stated{None: said.Unknown}), 1, table)
		}
	}
	said := agreement.Stated{Unknown: []string{"date", "tia"}, NotApplicable: map[string]value.Text{"module": {Plain: "adéquation"}}}
	loc, _ := lib.Locales.For("fr")
	c := &composer{loc: loc, lang: "fr"}
	assert.Equal(t, []string{"informations non communiquées\u00a0: date de l’instrument et analyse d’impact du transfert", "module des clauses types\u00a0: sans objet (adéquation)"}, c.statements("Transfer", &said))
	assert.Equal(t, []string{"informations non communiquées\u00a0: date de l’instrument"}, c.statements("Transfer", said.Only("date")))
}
