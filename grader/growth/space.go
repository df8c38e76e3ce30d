package growth

import (
	"slices"

	"pyprep/problems/bigo"
)

// drift is how much the peak may grow, in bytes, before it is growth: caches of small objects and the like take that.
const drift = 2048

// spaceOf fits what a family held at its peak.
func spaceOf(d Data, family Family, quantity func(Memory) int64) Finding {
	if len(family.Memory) < leastSamples {
		return tooFew(family.Name, len(family.Memory))
	}
	least, most := quantity(family.Memory[0]), quantity(family.Memory[0])
	for _, m := range family.Memory {
		least, most = min(least, quantity(m)), max(most, quantity(m))
	}
	constant := Finding{Status: OK, Classes: []bigo.Class{bigo.Constant()}, Family: family.Name}
	if most-least < drift {
		return constant
	}
	samples := make([]Sample, 0, len(family.Memory))
	for _, m := range family.Memory {
		samples = append(samples, Sample{At: floats(m.Sizes), Y: float64(quantity(m))})
	}
	s, ok := shapeOf(spacious(samples, float64(least)), len(d.Variables))
	if !ok {
		return cannotTell("the peaks fit no class")
	}
	class, ok := classOf(s.leading, d.Variables)
	if !ok {
		return cannotTell("the peaks fit no class that has a name")
	}
	return Finding{Status: OK, Classes: []bigo.Class{class}, Family: family.Name}
}

// spacious leaves out runs that hold little beyond what the smallest one holds, as long as enough others are there.
func spacious(samples []Sample, least float64) []Sample {
	for _, beyond := range []float64{drift, drift / 4, drift / 16} {
		kept := slices.DeleteFunc(slices.Clone(samples), func(s Sample) bool { return s.Y < least+beyond })
		if len(kept) >= leastSamples+1 {
			return kept
		}
	}
	return samples
}
