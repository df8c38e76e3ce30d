package measure

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"pyprep/grader/growth"
	"pyprep/sandbox"
)

// mostWeighed bounds the runs whose memory is measured in one family.
const mostWeighed = 40

// weigh measures the memory of runs that were counted: those with doubled sizes, for a hash table that doubles in step
// with them looks as smooth as it is on the whole.
func (f *family) weigh() error {
	var chosen []growth.Counts
	for _, c := range f.counts {
		if c.Steps() <= spaceBudget && (isDoubled(c.Sizes) || f.isSmall()) {
			chosen = append(chosen, c)
		}
	}
	slices.SortStableFunc(chosen, func(a, b growth.Counts) int { return cmp.Compare(b.Steps(), a.Steps()) })
	for _, c := range chosen[:min(len(chosen), mostWeighed)] {
		got, err := f.run.ask(request{mode: modeSpace, sizes: c.Sizes, kind: f.name})
		if err != nil {
			return err
		}
		if got.status != sandbox.StatusReported || got.failed() != "" {
			continue
		}
		f.memory = append(f.memory, growth.Memory{Sizes: c.Sizes, Total: got.Total, Auxiliary: got.Auxiliary})
	}
	return nil
}

// isSmall says that all sizes are: then there are few doublings.
func (f *family) isSmall() bool {
	most := int64(0)
	for _, c := range f.counts {
		most = max(most, slices.Max(c.Sizes))
	}
	return most <= smallForBase
}

func isDoubled(sizes []int64) bool {
	for _, size := range sizes {
		if size&(size-1) != 0 {
			return false
		}
	}
	return true
}

// doubts says why counts can't be trusted, "" for nothing, and what else is worth a word.
func (r *run) doubts() (why string, warnings []string) {
	unmodelled := map[string]int{}
	for _, got := range r.met {
		if got.printed && why == "" {
			why = "it prints, and what printing takes depends on where it goes: take the prints out"
		}
		for _, n := range got.Notes {
			if n.Name == "random" && why == "" {
				why = fmt.Sprintf("it uses the shared random numbers (line %d), so its counts differ from run to run", n.Line)
			}
		}
		for _, n := range got.Unmodelled {
			if line, known := unmodelled[n.Name]; !known || n.Line < line {
				unmodelled[n.Name] = n.Line
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(unmodelled)) {
		warnings = append(warnings, fmt.Sprintf("what %s takes is not modelled (line %d): it is counted as one step", name, unmodelled[name]))
	}
	why = cmp.Or(why, r.unsteady)
	if r.capped != "" {
		warnings = append(warnings, r.capped)
	}
	return why, warnings
}
