package proof

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"pyprep/grader/mutation"
	"pyprep/problems"
	"pyprep/sandbox/harness"
)

// Known remembers what was proved, by a hash of all that the proof depends on. It is never believed where more is asked
// for than was proved; see [FileKnown].
type Known interface {
	Has(hash string) bool
	Add(hash string)
}

// FileKnown is a [Known] of one empty file for each hash. What can't be written is proved again the next time.
type FileKnown struct{ Dir string }

var _ Known = FileKnown{}

// Has says whether there is a file for the hash.
func (k FileKnown) Has(hash string) bool {
	_, err := os.Lstat(filepath.Join(k.Dir, hash))
	return err == nil
}

// Add makes the file.
func (k FileKnown) Add(hash string) {
	if os.MkdirAll(k.Dir, 0o700) == nil {
		_ = os.WriteFile(filepath.Join(k.Dir, hash), nil, 0o600)
	}
}

// rulesVersion is part of every hash; it changes when a rule is added or finds more, so that all is proved anew.
const rulesVersion = "rules 5"

// proofHash is over all that the proof of a problem or an item depends on.
func proofHash(set *problems.Set, id problems.Slug) (string, error) {
	version, err := harness.Version()
	if err != nil {
		return "", fmt.Errorf("version of the harness: %w", err)
	}
	if p := set.Problem(id); p != nil {
		return set.ProofHash(p, version, rulesVersion, mutation.Version())
	}
	return set.ItemProofHash(set.Item(id), version, rulesVersion)
}

// isProved says whether the set's lock, or this machine, knows that everything was proved of exactly these files.
func (o Options) isProved(set *problems.Set, id problems.Slug) (bool, error) {
	if o.All || o.partly() || o.Runs > 1 || o.Known == nil && set.Lock == nil {
		return false, nil
	}
	hash, err := proofHash(set, id)
	if err != nil {
		return false, err
	}
	locked := set.Lock != nil && set.Lock.Proved[id] == hash
	return locked || o.Known != nil && o.Known.Has(hash), nil
}

// partly says that less than everything is to be proved.
func (o Options) partly() bool {
	return o.ReferencesOnly || o.Unmeasured || o.Unmutated || o.ListedOnly
}

// remember keeps that all was proved and nothing wrong was found. A mutant that survives is told each time, also where it
// is a warning: what is remembered is not run again, and so says nothing.
func (o Options) remember(set *problems.Set, id problems.Slug, result ProblemResult) error {
	survives := func(f problems.Finding) bool { return f.Rule == mutantSurvives }
	if o.Known == nil || o.partly() || !result.OK || slices.ContainsFunc(result.Findings, survives) {
		return nil
	}
	hash, err := proofHash(set, id)
	if err == nil {
		o.Known.Add(hash)
	}
	return err
}

// proveProblem proves one problem, unless that was done before.
func proveProblem(ctx context.Context, set *problems.Set, p *problems.Problem, o Options) (ProblemResult, error) {
	unchanged, err := o.isProved(set, p.ID)
	if err != nil {
		return ProblemResult{}, fmt.Errorf("check %s: %w", p.ID, err)
	}
	c := newCheck(set, p, o)
	counts, counted := knownMutants(set, p.ID)
	if c.result.Unchanged = unchanged && (counted || !o.Lock); c.result.Unchanged { // a lock keeps what became of mutants
		c.result.Mutation = counts
	}
	if err := errors.Join(c.run(ctx), o.remember(set, p.ID, c.result)); err != nil {
		return c.result, fmt.Errorf("check %s: %w", p.ID, err)
	}
	return c.result, nil
}

// knownMutants is what the set's lock says became of a problem's mutants.
func knownMutants(set *problems.Set, id problems.Slug) (Mutation, bool) {
	if set.Lock == nil {
		return Mutation{}, false
	}
	counts, known := set.Lock.Mutants[id]
	return Mutation(counts), known
}

// proveItem proves one small item, unless that was done before.
func proveItem(ctx context.Context, set *problems.Set, item *problems.Item, o Options) (ProblemResult, error) {
	unchanged, err := o.isProved(set, item.ID)
	isWanted := o.Lock && item.Predict != nil // what it prints is to be kept
	if err != nil || unchanged && !isWanted {
		return ProblemResult{ID: string(item.ID), OK: true, Unchanged: true}, err
	}
	result, err := checkItem(ctx, item, set.Lock, o)
	return result, errors.Join(err, o.remember(set, item.ID, result))
}
