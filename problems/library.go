package problems

import (
	"fmt"
	"slices"
	"strings"
)

// Library is one or more sets, and finds problems and items in them.
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

// Filter keeps some problems and items of a list.
type Filter func(Listing) bool

// OfTopic keeps what is of a topic, in any case of letters.
func OfTopic(topic string) Filter {
	return func(l Listing) bool {
		return slices.ContainsFunc(l.Topics, func(t string) bool { return strings.EqualFold(t, topic) })
	}
}

// OfLevel keeps what is of a level.
func OfLevel(level int) Filter { return func(l Listing) bool { return l.Level == level } }

// OfKind keeps what is of a kind.
func OfKind(kind Kind) Filter { return func(l Listing) bool { return l.Kind == kind } }

// Keeps says whether a listing passes all filters.
func Keeps(l Listing, filters ...Filter) bool {
	return !slices.ContainsFunc(filters, func(keeps Filter) bool { return !keeps(l) })
}

// Found is what an id names: a problem or an item; the other one is nil.
type Found struct {
	Problem *Problem
	Item    *Item
}

// Listing is what lists show of it.
func (f Found) Listing() Listing {
	if f.Problem != nil {
		return f.Problem.Listing()
	}
	return f.Item.Listing()
}

// All returns what passes all filters, set by set in the sets' order, of each set the problems before the items.
func (l *Library) All(filters ...Filter) []Found {
	var kept []Found
	keep := func(f Found) {
		if Keeps(f.Listing(), filters...) {
			kept = append(kept, f)
		}
	}
	for _, set := range l.sets {
		for _, p := range set.Problems {
			keep(Found{Problem: p})
		}
		for _, i := range set.Items {
			keep(Found{Item: i})
		}
	}
	return kept
}

// Problems returns the problems that pass all filters, set by set in the sets' order.
func (l *Library) Problems(filters ...Filter) []*Problem {
	var kept []*Problem
	for _, f := range l.All(filters...) {
		if f.Problem != nil {
			kept = append(kept, f.Problem)
		}
	}
	return kept
}

// Items returns the items that pass all filters, set by set in the sets' order.
func (l *Library) Items(filters ...Filter) []*Item {
	var kept []*Item
	for _, f := range l.All(filters...) {
		if f.Item != nil {
			kept = append(kept, f.Item)
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

// Item returns the item with exactly this id, nil when there is none.
func (s *Set) Item(id Slug) *Item {
	for _, i := range s.Items {
		if i.ID == id {
			return i
		}
	}
	return nil
}

// Find resolves an id as a person writes it to a problem: slug or alias, each also as set:slug, or a prefix that only one
// has. Otherwise the error is a [*NotFoundError], or a [*WrongKindError] where the id names an item.
func (l *Library) Find(id string) (*Problem, error) {
	found, err := l.FindAny(id)
	if err != nil {
		return nil, err
	}
	if found.Problem == nil {
		return nil, &WrongKindError{ID: found.Item.ID, Kind: found.Item.Kind}
	}
	return found.Problem, nil
}

// FindAny is Find for problems and items; its only error is a [*NotFoundError].
func (l *Library) FindAny(id string) (Found, error) {
	set, name, qualified := strings.Cut(strings.TrimSpace(id), ":")
	if !qualified {
		set, name = "", set
	}
	candidates := l.All(func(one Listing) bool { return !qualified || string(one.Set) == set })
	// An id beats an alias, and both beat a prefix: adding a problem must not change what a full id means.
	for _, fits := range []Filter{
		func(one Listing) bool { return string(one.ID) == name },
		func(one Listing) bool { return slices.Contains(one.Aliases, Slug(name)) },
		func(one Listing) bool {
			return name != "" && slices.ContainsFunc(one.names(), func(n string) bool { return strings.HasPrefix(n, name) })
		},
	} {
		switch found := keepOnly(candidates, fits); len(found) {
		case 0:
		case 1:
			return found[0], nil
		default:
			return Found{}, &NotFoundError{ID: id, Candidates: fullNames(found)}
		}
	}
	return Found{}, l.notFound(id, set, name, candidates)
}

func keepOnly(all []Found, keeps Filter) []Found {
	return slices.DeleteFunc(slices.Clone(all), func(f Found) bool { return !keeps(f.Listing()) })
}

func fullNames(all []Found) []string {
	full := make([]string, len(all))
	for i, f := range all {
		full[i] = string(f.Listing().Set) + ":" + string(f.Listing().ID)
	}
	return full
}

func (l *Library) notFound(id, set, name string, candidates []Found) error {
	missing := &NotFoundError{ID: id}
	if set != "" && !slices.ContainsFunc(l.sets, func(s *Set) bool { return string(s.ID) == set }) {
		for _, s := range l.sets {
			missing.Sets = append(missing.Sets, string(s.ID))
		}
		missing.Near = nearest(set, missing.Sets)
		return missing
	}
	var known []string
	for _, f := range candidates {
		known = append(known, f.Listing().names()...)
	}
	missing.Near = nearest(strings.ToLower(name), known)
	return missing
}

// WrongKindError says that an id names an item where only a problem, which takes code, will do.
type WrongKindError struct {
	ID   Slug
	Kind Kind
}

// Error says what the id names.
func (e *WrongKindError) Error() string {
	return fmt.Sprintf("%s is a %s item: it takes answers, not code", e.ID, e.Kind)
}

// Hint names the command that takes it.
func (e *WrongKindError) Hint() string { return "pyprep solve " + string(e.ID) }

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
		return fmt.Sprintf("%q could be %s", e.ID, fewOf(e.Candidates))
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

// fewOf lists names, and of very many the first ones.
func fewOf(names []string) string {
	const most = 8
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}
