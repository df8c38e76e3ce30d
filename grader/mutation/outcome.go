package mutation

import (
	"pyprep/grader"
	"pyprep/problems"
)

// Fate is what became of a mutant.
type Fate string

// The fates.
const (
	Killed    Fate = "killed"    // the cases do not accept it
	Survived  Fate = "survived"  // they accept it, and an input shows that it is wrong
	Undecided Fate = "undecided" // they accept it, and no input that was tried tells it from the model
)

// Result is one mutant and what became of it.
type Result struct {
	Mutant
	Fate    Fate
	By      problems.CaseID // of a killed one: the case that does it
	Verdict grader.Verdict  // its verdict in the case that kills it, or would
	// Case is, of one that survived, a case that kills it: the smallest input that was found, with the model's answer. It
	// has no id yet.
	Case *problems.Case
	// Doubtful says that Case was made from the arguments of other cases, and no validator says that it may be asked.
	Doubtful bool
}

// Outcome is what became of all mutants of a problem's model.
type Outcome struct {
	Model   string // the solution that was mutated
	Unfit   string // why it was not, "" when it was
	Results []Result
	LeftOut int // mutants that were not made, for there are very many
	Broken  int // mutants that do not load; they are no test of anything and not among Results
	Inputs  int // on which those that pass were compared with the model
}

// Count is how many mutants met a fate.
func (o Outcome) Count(fate Fate) int {
	n := 0
	for _, r := range o.Results {
		if r.Fate == fate {
			n++
		}
	}
	return n
}
