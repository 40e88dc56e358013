package compose

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAStreetStaysWithItsNumber(t *testing.T) {
	for _, want := range []string{
		"14_rue des Érables",
		"14,_rue des Érables",
		"12_bis_rue des Érables",
		"12_bis,_rue des Érables",
		"12-14_rue des Érables",
		"221B_Baker Street",
		"5_A_Mill Road, Suite_300",
		"Unit_4, 7_Sarsfield Street",
		"ZA des Chênes, 3_allée du Bois",
		"Keizersgracht_585_H",
		"Place de la Mairie",
		"Paris Cedex_08",
		"",
	} {
		assert.Equal(t, strings.ReplaceAll(want, "_", "\u00a0"), withNumber(strings.ReplaceAll(want, "_", " ")))
	}
}
