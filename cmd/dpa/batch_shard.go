package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A shard is the part of a sheet that one machine makes: of n parts the i-th,
// from 1. Rows go to the parts in turn. The zero shard is the whole.
type shard struct{ i, n int }

func (s *shard) Type() string { return "string" }

func (s *shard) String() string {
	if s.n == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.i, s.n)
}

// mostShards is more machines than anybody gives to one batch.
const mostShards = 9999

func (s *shard) Set(text string) error {
	i, n, _ := strings.Cut(text, "/")
	var errs [2]error
	s.i, errs[0] = strconv.Atoi(i)
	s.n, errs[1] = strconv.Atoi(n)
	if errors.Join(errs[:]...) != nil || s.n < 1 || s.n > mostShards || s.i < 1 || s.i > s.n {
		return errors.New("no such shard")
	}
	return nil
}

// has reports whether a row, counted from 1, is in the shard.
func (s *shard) has(row int) bool { return s.n == 0 || (row-1)%s.n == s.i-1 }

// folder is the name of what a shard keeps for itself.
func (s *shard) folder() string {
	if s.n == 0 {
		return "all"
	}
	return fmt.Sprintf("%04d-of-%04d", s.i, s.n)
}

// index is the name of a shard's index, without the ending.
func (s *shard) index() string {
	if s.n == 0 {
		return "index"
	}
	return "index-" + s.folder()
}
