package main

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"

	"github.com/BurntSushi/toml"
)

// firstReference is that of the first deal.
const firstReference = "DPA-2026-0001"

// mostDepth is how far below the vendor's file deals are looked for.
const mostDepth = 3

// numbered is a reference that ends in a number.
var numbered = regexp.MustCompile(`^(.*?)(\d+)$`)

// nextReference is the reference after the highest one of the deals in a folder
// and below it. A reference without a number at its end counts for nothing.
func nextReference(dir string) (string, error) {
	prefix, highest, width := "", -1, 0
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, file)
		switch {
		case err != nil && file != dir: // a folder that is not ours to read
			return fs.SkipDir
		case e == nil:
			return nil // there is no such folder yet
		case e.IsDir() && depth(rel) > mostDepth:
			return fs.SkipDir
		case e.IsDir() || extension(file) != "toml":
			return nil
		}
		var deal struct{ Reference string }
		if _, err := toml.DecodeFile(file, &deal); err != nil { // dpa check says so
			return nil
		}
		m := numbered.FindStringSubmatch(deal.Reference)
		if m == nil {
			return nil
		}
		if n, err := strconv.Atoi(m[2]); err == nil && n > highest {
			prefix, highest, width = m[1], n, len(m[2])
		}
		return nil
	})
	if err != nil || highest < 0 {
		return firstReference, err
	}
	return fmt.Sprintf("%s%0*d", prefix, width, highest+1), nil
}

func depth(rel string) int {
	n := 0
	for rel != "." && rel != "" {
		rel = filepath.Dir(rel)
		n++
	}
	return n
}
