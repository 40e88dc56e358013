package law_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/law"
)

func TestGDPRParagraphs(t *testing.T) {
	for article, want := range map[int]int{1: 3, 4: 0, 6: 4, 9: 4, 12: 8, 28: 10, 30: 5, 32: 4, 33: 5, 35: 11, 45: 9, 60: 12, 74: 2, 82: 6, 83: 9, 99: 2} {
		n, ok := law.GDPRParagraphs(article)
		assert.True(t, ok, "%d", article)
		assert.Equal(t, want, n, "%d", article)
	}
	for _, article := range []int{-1, 0, 100} {
		_, ok := law.GDPRParagraphs(article)
		assert.False(t, ok, "%d", article)
	}
}

func TestGDPRLastPoint(t *testing.T) {
	for at, want := range map[[2]int]byte{{2, 2}: 'd', {5, 1}: 'f', {5, 2}: 0, {9, 1}: 0, {9, 2}: 'j', {28, 3}: 'h', {28, 10}: 0, {39, 1}: 'e', {47, 2}: 'n', {50, 0}: 'd', {57, 1}: 'v', {70, 1}: 'y', {83, 2}: 'k'} {
		last, ok := law.GDPRLastPoint(at[0], at[1])
		assert.True(t, ok, "%v", at)
		assert.Equal(t, string(want), string(last), "%v", at)
	}
	for _, at := range [][2]int{{4, 1}, {28, 0}, {28, 11}, {100, 1}} {
		_, ok := law.GDPRLastPoint(at[0], at[1])
		assert.False(t, ok, "%v", at)
	}
}
