package problems

import (
	"slices"
	"strconv"
	"strings"
)

// AllowsPython says whether the set's constraint allows a Python such as 3.13. Of a patch release nothing is asked: it is not
// known which one a sandbox has, and it changes nothing that a set could notice.
func (s *Set) AllowsPython(version string) bool {
	if s.Python == "" {
		return true
	}
	return !slices.ContainsFunc(strings.Split(s.Python, ","), func(one string) bool { return !allows(strings.TrimSpace(one), version) })
}

// minorParts are the parts of a version that are compared: 3 and 13.
const minorParts = 2

func allows(constraint, version string) bool {
	number := strings.TrimLeft(constraint, "<>=!~ ")
	operator := strings.TrimSpace(strings.TrimSuffix(constraint, number))
	wanted, isPatch := versionParts(number)
	has, _ := versionParts(version)
	order := slices.Compare(has[:min(len(has), len(wanted))], wanted)
	switch operator {
	case ">=":
		return order >= 0
	case "<=":
		return order <= 0
	case ">":
		return order > 0 || isPatch && order == 0
	case "<":
		return order < 0 || isPatch && order == 0
	case "!=":
		return order != 0 || isPatch
	case "~=":
		return order == 0 || !isPatch && order > 0
	default:
		return order == 0
	}
}

// versionParts are the first numbers of a version; isPatch says that more stood behind them than is compared.
func versionParts(version string) (parts []int, isPatch bool) {
	for part := range strings.SplitSeq(strings.TrimSuffix(version, ".*"), ".") {
		n, err := strconv.Atoi(part)
		if err != nil || len(parts) == minorParts {
			return parts, err == nil
		}
		parts = append(parts, n)
	}
	return parts, false
}
