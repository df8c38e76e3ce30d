package proof

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"pyprep/grader"
	"pyprep/problems"
)

// Lock computes what pyprep-set.lock keeps of these problems, which must have been proved: what their generated cases
// are, and the hash of everything that their proof depends on. Of other problems it keeps what the old lock says.
func Lock(ctx context.Context, g *grader.Grader, set *problems.Set, proved []*problems.Problem) (*problems.Lock, error) {
	lock := &problems.Lock{
		Generated: map[string]problems.GeneratedProof{}, Proved: map[problems.Slug]string{}, Mutants: map[problems.Slug]problems.MutantCounts{},
	}
	if set.Lock != nil && len(proved) < len(set.Problems) {
		maps.Copy(lock.Generated, set.Lock.Generated)
		maps.Copy(lock.Proved, set.Lock.Proved)
		maps.Copy(lock.Mutants, set.Lock.Mutants)
	}
	for _, p := range proved {
		proofs, err := g.GeneratedProofs(ctx, p)
		if err != nil {
			return nil, fmt.Errorf("generated cases of %s: %w", p.ID, err)
		}
		for id, one := range proofs {
			lock.Generated[string(p.ID)+"/"+string(id)] = one
		}
		if lock.Proved[p.ID], err = proofHash(set, p.ID); err != nil {
			return nil, fmt.Errorf("hash of %s: %w", p.ID, err)
		}
	}
	if len(proved) < len(set.Problems) {
		return lock, nil
	}
	for _, item := range set.Items { // of a whole set all items were proved, too
		hash, err := proofHash(set, item.ID)
		if err != nil {
			return nil, fmt.Errorf("hash of %s: %w", item.ID, err)
		}
		lock.Proved[item.ID] = hash
	}
	return lock, nil
}

// lockOutputs adds what the predict items print, which must have been proved, to the result's lock. Of other items, and of
// other Pythons, it keeps what the old lock says and still holds.
func lockOutputs(ctx context.Context, g *grader.Grader, set *problems.Set, proved []*problems.Item, result Result) error {
	if set.Lock != nil {
		result.Lock.KeepOutputs(set.Lock, set.Items)
	}
	for _, item := range proved {
		if item.Predict == nil {
			continue
		}
		python, err := g.PythonVersion(ctx)
		if err != nil {
			return err
		}
		for _, p := range result.Problems {
			if p.ID == string(item.ID) {
				result.Lock.SetOutput(item, python, p.output)
			}
		}
	}
	return nil
}

// lockMutants adds what became of mutants, but where that leaves something to be said: it is to be said again.
func lockMutants(lock *problems.Lock, results []ProblemResult) {
	for _, p := range results {
		delete(lock.Mutants, problems.Slug(p.ID))
		if !slices.ContainsFunc(p.Findings, func(f problems.Finding) bool { return f.Rule == mutantSurvives || f.Rule == mutantArgument }) {
			lock.Mutants[problems.Slug(p.ID)] = problems.MutantCounts(p.Mutation)
		}
	}
}
