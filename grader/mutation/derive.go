package mutation

import (
	"math/rand/v2"
	"slices"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

const (
	largestBase = 2000 // characters of an input that others are derived from
	mostRounds  = 40   // changes on top of changes
)

// derive makes at most so many inputs from those of the problem's cases and from generated ones, by small changes that
// keep the types: of one argument each, of arguments taken from another case, and then of what came of that.
func derive(p *problems.Problem, generated []problems.Case, wanted int) []problems.Case {
	d := &deriver{random: rand.New(rand.NewPCG(1, 2)), known: map[string]bool{}, wanted: wanted}
	for _, c := range slices.Concat(p.Cases, generated[:min(len(generated), 20)]) {
		if len(inputKey(c)) > largestBase || hasReference(c) {
			continue
		}
		d.known[inputKey(c)] = true
		d.bases = append(d.bases, problems.Case{Args: c.Args, Ops: c.Ops, Stdin: c.Stdin, Visibility: problems.Public})
	}
	if p.Kind == problems.KindStdio {
		d.rounds(func(c problems.Case) []problems.Case { return changedStdin(c) })
	} else {
		d.rounds(d.changed)
	}
	return d.made
}

// hasReference says that an operation takes the result of another, which must then stay where it is.
func hasReference(c problems.Case) bool {
	return slices.ContainsFunc(c.Ops, func(op problems.Operation) bool {
		return slices.ContainsFunc(op.Args, func(v pytype.Value) bool { return v.Kind == pytype.KindReference })
	})
}

type deriver struct {
	random *rand.Rand
	bases  []problems.Case
	known  map[string]bool
	made   []problems.Case
	wanted int
}

// rounds changes the bases, and then by chance some of what was made of them, until there is enough. Each base has its
// share of the first round.
func (d *deriver) rounds(change func(problems.Case) []problems.Case) {
	bases := d.bases
	for range mostRounds {
		var next []problems.Case
		for i, base := range bases {
			share := (d.wanted-len(d.made))/(len(bases)-i) + 1
			for _, c := range d.some(change(base), share) {
				if key := inputKey(c); !d.known[key] && len(d.made) < d.wanted {
					d.known[key] = true
					d.made, next = append(d.made, c), append(next, c)
				}
			}
		}
		if len(d.made) >= d.wanted || len(next) == 0 {
			return
		}
		bases = next
	}
}

// some takes at most n by chance.
func (d *deriver) some(all []problems.Case, n int) []problems.Case {
	d.random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:min(n, len(all))]
}

func (d *deriver) changed(base problems.Case) []problems.Case {
	var all []problems.Case
	for i, arg := range base.Args {
		for _, other := range variations(arg, 2) {
			all = append(all, problems.Case{Args: replaced(base.Args, i, other), Ops: base.Ops, Visibility: problems.Public})
		}
		donor := d.bases[d.random.IntN(len(d.bases))]
		if i < len(donor.Args) && donor.Args[i].Kind == arg.Kind {
			all = append(all, problems.Case{Args: replaced(base.Args, i, donor.Args[i]), Ops: base.Ops, Visibility: problems.Public})
		}
	}
	for _, ops := range changedOperations(base.Ops) {
		all = append(all, problems.Case{Args: base.Args, Ops: ops, Visibility: problems.Public})
	}
	return all
}

// changedOperations drops, repeats, swaps and changes calls.
func changedOperations(ops []problems.Operation) [][]problems.Operation {
	var all [][]problems.Operation
	for i, op := range ops {
		all = append(all, slices.Delete(slices.Clone(ops), i, i+1), slices.Insert(slices.Clone(ops), i, op))
		if i > 0 {
			swapped := slices.Clone(ops)
			swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
			all = append(all, swapped)
		}
		for at, arg := range op.Args {
			for _, other := range variations(arg, 1) {
				changed := slices.Clone(ops)
				changed[i] = problems.Operation{Method: op.Method, Args: replaced(op.Args, at, other)}
				all = append(all, changed)
			}
		}
	}
	return slices.DeleteFunc(all, func(ops []problems.Operation) bool { return len(ops) == 0 })
}

// changedStdin changes lines, and numbers within them.
func changedStdin(base problems.Case) []problems.Case {
	var all []problems.Case
	for _, text := range textVariations(base.Stdin) {
		all = append(all, problems.Case{Stdin: text, Visibility: problems.Public})
	}
	return all
}

func replaced[T any](items []T, i int, by T) []T {
	changed := slices.Clone(items)
	changed[i] = by
	return changed
}
