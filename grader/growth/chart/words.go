package chart

import (
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// Says puts a finding into words; the status is one of them wherever it is not OK.
func Says(f growth.Finding) string {
	switch {
	case f.Status == growth.OK && len(f.Classes) > 0:
		return f.Classes[0].String()
	case f.Status == growth.Tie && len(f.Classes) > 1:
		names := make([]string, len(f.Classes))
		for i, class := range f.Classes {
			names[i] = class.String()
		}
		return strings.Join(names, " or ") + ": not separable here"
	case f.Why != "":
		return "cannot tell: " + f.Why
	default:
		return "cannot tell"
	}
}

// Certain reports a finding that names one class.
func Certain(f growth.Finding) bool { return f.Status == growth.OK && len(f.Classes) > 0 }

// Tied reports a finding of two classes.
func Tied(f growth.Finding) bool { return f.Status == growth.Tie && len(f.Classes) > 1 }

// Conventions are stated wherever a class is: people count these differently.
const Conventions = "Counted, not timed. Space is without the input and with the call stack."

// Decided says which inputs decide: of all families tried, a finding is that of the dearest. "" where nobody named one.
func Decided(r growth.Report) string {
	var families []string
	decides := map[string][]string{}
	for _, found := range []struct {
		what   string
		family string
	}{{"time", r.Time.Family}, {"space", r.Auxiliary.Family}, {"space with the result", r.Total.Family}} {
		if found.family == "" {
			continue
		}
		if decides[found.family] == nil {
			families = append(families, found.family)
		}
		decides[found.family] = append(decides[found.family], found.what)
	}
	if len(families) < 2 {
		return strings.Join(families, "")
	}
	parts := make([]string, len(families))
	for i, family := range families {
		what := decides[family]
		if len(what) == 2 && what[0] == "space" {
			what = what[:1] // both kinds of it
		}
		parts[i] = family + " (" + listed(what) + ")"
	}
	return strings.Join(parts, ", ")
}

// bare is the class without its O().
func bare(class bigo.Class) string {
	return strings.TrimSuffix(strings.TrimPrefix(class.String(), "O("), ")")
}

// named is a class inside a sentence.
func named(class bigo.Class) string {
	if len(class.Variables()) == 0 {
		return "constant"
	}
	return bare(class)
}

// listed is "n", "n and m", "n, m and k".
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
