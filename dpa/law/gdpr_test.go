package law_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/law"
)

func TestGDPRParagraphs(t *testing.T) {
	for article, want := range map[int]int{1: 3, 4: 0, 6: 4, 9: 4, 12: 8, 28: 10, 30: 5, 32: 4, 33: 5, 35: 11, 45: 9, 60: 12, 82: 6, 83: 9, 99: 2} {
		n, ok := law.GDPRParagraphs(article)
		assert.True(t, ok, "%d", article)
		assert.Equal(t, want, n, "%d", article)
	}
	for _, article := range []int{-1, 0, 100} {
		_, ok := law.GDPRParagraphs(article)
		assert.False(t, ok, "%d", article)
	}
}
