package mutation

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"pyprep/problems"
)

// Proposal is a case that kills mutants which the problem's own cases accept.
type Proposal struct {
	Case     problems.Case
	Kills    []string // names of mutants
	Doubtful bool     // see [Result.Doubtful]
}

// Proposals are the cases that are proposed for mutants that survived and are not argued, each once, with ids that no
// other case of the problem has.
func Proposals(p *problems.Problem, o Outcome) []Proposal {
	var all []Proposal
	byInput := map[string]int{}
	for _, one := range o.Results {
		if one.Fate != Survived || one.Case == nil || Argued(p, one.Mutant) != nil {
			continue
		}
		key := inputKey(*one.Case)
		at, known := byInput[key]
		if !known {
			proposed := *one.Case
			proposed.ID = freshID(p, all, fmt.Sprintf("kills-%s-%d", one.Operator, one.Line))
			at = len(all)
			byInput[key], all = at, append(all, Proposal{Case: proposed, Doubtful: one.Doubtful})
		}
		all[at].Kills = append(all[at].Kills, one.Name())
	}
	for i := range all {
		all[i].Case.Note = "kills " + strings.Join(all[i].Kills, " and ")
	}
	return all
}

// Killing is the proposal that kills a mutant, nil when there is none.
func Killing(proposals []Proposal, m Mutant) *Proposal {
	at := slices.IndexFunc(proposals, func(p Proposal) bool { return slices.Contains(p.Kills, m.Name()) })
	if at < 0 {
		return nil
	}
	return &proposals[at]
}

// freshID is the id, or where it is taken the id with a number behind it.
func freshID(p *problems.Problem, proposed []Proposal, id string) problems.CaseID {
	isTaken := func(id problems.CaseID) bool {
		return slices.ContainsFunc(p.Cases, func(c problems.Case) bool { return c.ID == id }) ||
			slices.ContainsFunc(p.ExpandGenerated(), func(c problems.GeneratedCase) bool { return c.ID == id }) ||
			slices.ContainsFunc(proposed, func(other Proposal) bool { return other.Case.ID == id })
	}
	fresh := problems.CaseID(id)
	for n := 2; isTaken(fresh); n++ {
		fresh = problems.CaseID(fmt.Sprintf("%s-%d", id, n))
	}
	return fresh
}

// Argued returns what the problem's author says of a mutant, nil when it is nothing.
func Argued(p *problems.Problem, m Mutant) *problems.Survivor {
	at := slices.IndexFunc(p.Survivors, func(s problems.Survivor) bool { return s.Mutant == m.Name() })
	if at < 0 {
		return nil
	}
	return &p.Survivors[at]
}

// Version changes when other mutants are made, or other inputs tried.
func Version() string {
	sum := sha256.New()
	for _, part := range [][]byte{mutateSource, inputsSource} {
		fmt.Fprintf(sum, "%d:", len(part))
		sum.Write(part)
	}
	return hex.EncodeToString(sum.Sum(nil))[:12]
}
