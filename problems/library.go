package problems

import (
	"fmt"
	"slices"
	"strings"
)

// Library is one or more sets, and finds problems in them.
type Library struct {
	sets []*Set
}

// NewLibrary puts sets together, in the order in which they are listed. Two sets of one id are an error.
func NewLibrary(sets ...*Set) (*Library, error) {
	seen := map[Slug]bool{}
	for _, set := range sets {
		if seen[set.ID] {
			return nil, fmt.Errorf("two problem sets are called %q", set.ID)
		}
		seen[set.ID] = true
	}
	return &Library{sets: slices.Clone(sets)}, nil
}

// Sets returns the sets in order.
func (l *Library) Sets() []*Set { return slices.Clone(l.sets) }

// Filter keeps some problems of a list.
type Filter func(*Problem) bool

// OfTopic keeps the problems of a topic, in any case of letters.
func OfTopic(topic string) Filter {
	return func(p *Problem) bool {
		return slices.ContainsFunc(p.Topics, func(t string) bool { return strings.EqualFold(t, topic) })
	}
}

// OfLevel keeps the problems of a level.
func OfLevel(level int) Filter { return func(p *Problem) bool { return p.Level == level } }

// OfKind keeps the problems of a kind.
func OfKind(kind Kind) Filter { return func(p *Problem) bool { return p.Kind == kind } }

// Problems returns the problems that pass all filters, set by set in the sets' order.
func (l *Library) Problems(filters ...Filter) []*Problem {
	var kept []*Problem
	for _, set := range l.sets {
		for _, p := range set.Problems {
			if !slices.ContainsFunc(filters, func(keeps Filter) bool { return !keeps(p) }) {
				kept = append(kept, p)
			}
		}
	}
	return kept
}

// Problem returns the problem with exactly this id, nil when there is none.
func (s *Set) Problem(id Slug) *Problem {
	for _, p := range s.Problems {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Find resolves an id as a person writes it: slug or alias, each also as set:slug, or a prefix that only one problem
// has. Otherwise the error is a [*NotFoundError].
func (l *Library) Find(id string) (*Problem, error) {
	set, name, qualified := strings.Cut(strings.TrimSpace(id), ":")
	if !qualified {
		set, name = "", set
	}
	candidates := l.Problems(func(p *Problem) bool { return !qualified || string(p.Set) == set })
	// An id beats an alias, and both beat a prefix: adding a problem must not change what a full id means.
	for _, fits := range []Filter{
		func(p *Problem) bool { return string(p.ID) == name },
		func(p *Problem) bool { return slices.Contains(p.Aliases, Slug(name)) },
		func(p *Problem) bool {
			return name != "" && slices.ContainsFunc(p.names(), func(n string) bool { return strings.HasPrefix(n, name) })
		},
	} {
		switch found := keepOnly(candidates, fits); len(found) {
		case 0:
		case 1:
			return found[0], nil
		default:
			return nil, &NotFoundError{ID: id, Candidates: fullNames(found)}
		}
	}
	return nil, l.notFound(id, set, name, candidates)
}

func keepOnly(all []*Problem, keeps Filter) []*Problem {
	return slices.DeleteFunc(slices.Clone(all), func(p *Problem) bool { return !keeps(p) })
}

func fullNames(all []*Problem) []string {
	full := make([]string, len(all))
	for i, p := range all {
		full[i] = string(p.Set) + ":" + string(p.ID)
	}
	return full
}

// names are the id and the aliases.
func (p *Problem) names() []string {
	names := []string{string(p.ID)}
	for _, alias := range p.Aliases {
		names = append(names, string(alias))
	}
	return names
}

func (l *Library) notFound(id, set, name string, candidates []*Problem) error {
	missing := &NotFoundError{ID: id}
	if set != "" && !slices.ContainsFunc(l.sets, func(s *Set) bool { return string(s.ID) == set }) {
		for _, s := range l.sets {
			missing.Sets = append(missing.Sets, string(s.ID))
		}
		missing.Near = nearest(set, missing.Sets)
		return missing
	}
	var known []string
	for _, p := range candidates {
		known = append(known, p.names()...)
	}
	missing.Near = nearest(strings.ToLower(name), known)
	return missing
}

// NotFoundError says that an id names no problem, or more than one.
type NotFoundError struct {
	ID         string
	Near       string   // the id (or set, when Sets is given) that was most likely meant, "" for none
	Candidates []string // set:slug of all that fit, when there are several
	Sets       []string // the known sets, when the id names one that is not there
}

// Error says which id was looked for.
func (e *NotFoundError) Error() string {
	switch {
	case len(e.Candidates) > 0:
		return fmt.Sprintf("%q could be %s", e.ID, strings.Join(e.Candidates, ", "))
	case len(e.Sets) > 0:
		return fmt.Sprintf("there is no problem %q: no set of that name is loaded", e.ID)
	default:
		return fmt.Sprintf("there is no problem %q", e.ID)
	}
}

// Hint proposes what to type instead.
func (e *NotFoundError) Hint() string {
	switch {
	case len(e.Candidates) > 0:
		return "write one of them in full"
	case len(e.Sets) > 0 && e.Near == "":
		return "known sets: " + strings.Join(e.Sets, ", ")
	case e.Near != "":
		return "did you mean " + e.Near + "? `pyprep list` shows all"
	default:
		return "pyprep list"
	}
}
