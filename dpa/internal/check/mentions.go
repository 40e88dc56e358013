package check

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/locale"
)

// vendors are the names of the sub-processors, to be found in texts: one pass
// over a text finds all of them, so that a long list is not compared with itself.
type vendors struct {
	named   map[string][]int // numbers in the list, by name
	lengths map[string][]int // of the names, by how they begin
}

// beginning is how long the part of a name is by which it is looked for, in
// bytes; a shorter name is looked for whole.
const beginning = 3

func vendorsOf(list []agreement.Subprocessor) vendors {
	v := vendors{map[string][]int{}, map[string][]int{}}
	for i := range list {
		name := list[i].Name
		if name == "" {
			continue
		}
		if v.named[name] == nil {
			begin := name[:min(beginning, len(name))]
			if !slices.Contains(v.lengths[begin], len(name)) {
				v.lengths[begin] = append(v.lengths[begin], len(name))
			}
		}
		v.named[name] = append(v.named[name], i)
	}
	return v
}

// in calls found with the number of each sub-processor whose name stands in s
// as it is written.
func (v vendors) in(s string, found func(i int)) {
	for from := range s {
		for n := 1; n <= beginning && from+n <= len(s); n++ {
			for _, length := range v.lengths[s[from:from+n]] {
				to := from + length
				if n != min(beginning, length) || to > len(s) {
					continue
				}
				if list := v.named[s[from:to]]; list != nil && locale.Bounded(s, from, to) {
					for _, i := range list {
						found(i)
					}
				}
			}
		}
	}
}
