package proof

import (
	"testing"

	"pyprep/problems"
)

// noted is a Known that counts what it is told.
type noted struct{ added int }

func (n *noted) Has(string) bool { return false }
func (n *noted) Add(string)      { n.added++ }

// TestSurvivorsAreNotRemembered holds that a warning about a mutant is told again by the next check.
func TestSurvivorsAreNotRemembered(t *testing.T) {
	t.Parallel()
	known := &noted{}
	survivor := problems.Finding{Rule: mutantSurvives, Severity: problems.SeverityWarning}
	if err := (Options{Known: known}).remember(&problems.Set{}, "pair", ProblemResult{OK: true, Findings: []problems.Finding{survivor}}); err != nil {
		t.Fatal(err)
	}
	if known.added != 0 {
		t.Error("a problem with a mutant that survives is remembered as proved")
	}
}
