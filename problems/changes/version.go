package changes

import (
	"cmp"
	"strconv"
	"strings"
)

// declared is what a change of the version number says. Before 1.0.0 a minor number may mean anything, so it counts as
// major. Back is true where the number goes down.
func declared(old, now string) (step Step, back bool) {
	was, is := numbers(old), numbers(now)
	for i, step := range []Step{Major, Minor, Patch} {
		if was[i] == is[i] {
			continue
		}
		if step == Minor && was[0] == 0 {
			step = Major
		}
		return step, cmp.Less(is[i], was[i])
	}
	if old != now {
		return Patch, false // of a pre-release
	}
	return None, false
}

// numbers are the three numbers of a semantic version; loading has seen that it is one.
func numbers(version string) [3]int {
	version, _, _ = strings.Cut(version, "+")
	version, _, _ = strings.Cut(version, "-")
	var n [3]int
	for i, part := range strings.SplitN(version, ".", 3) {
		n[i], _ = strconv.Atoi(part) // of absurd size: the largest there is
	}
	return n
}
