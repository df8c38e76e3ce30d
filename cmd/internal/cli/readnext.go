package cli

import (
	"slices"

	"pyprep/grader"
	"pyprep/problems"
)

// readNext names the concept that a missed item is about, and returns its id; "" where nothing was missed, or no concept of
// the set has to do with it.
func (a *app) readNext(item *problems.Item, verdict grader.Verdict, quiet bool) (string, error) {
	if verdict == grader.Accepted {
		return "", nil
	}
	library, err := a.loadLibrary()
	if err != nil {
		return "", err
	}
	sets := library.Sets()
	at := slices.IndexFunc(sets, func(s *problems.Set) bool { return s.ID == item.Set })
	if at < 0 {
		return "", nil
	}
	concept := sets[at].ConceptFor(item)
	if concept == nil {
		return "", nil
	}
	if !quiet {
		a.note("Read next: " + a.command("solve", a.idOf(concept.Set, concept.ID)) + " (" + concept.Title + ")")
	}
	return string(concept.ID), nil
}
