package changes

import (
	"reflect"
	"slices"
	"strings"

	"pyprep/problems"
)

// Compare says what differs between two versions of a set. An item is the same one when its id is, or else its uuid. An
// error is one of reading the sets' files.
func Compare(old, now *problems.Set) (Report, error) {
	filesBefore, err := hashesOf(old)
	if err != nil {
		return Report{}, err
	}
	filesNow, err := hashesOf(now)
	if err != nil {
		return Report{}, err
	}
	r := Report{Old: Version{old.ID, old.Version}, Now: Version{now.ID, now.Version}}
	r.Declared, r.Back = declared(old.Version, now.Version)
	r.about(old, now)
	gone := map[problems.Slug]entry{}
	before := entries(old)
	for _, e := range before {
		gone[e.ID] = e
	}
	for _, e := range entries(now) {
		was, known := match(e, gone, before)
		if !known {
			r.Items = append(r.Items, Item{ID: e.ID, Kind: e.Kind, Change: Added, Step: Minor})
			continue
		}
		delete(gone, was.ID)
		item := difference(was, e)
		item.files(filesBefore.of(was), filesNow.of(e))
		if item.Step > None {
			r.Items = append(r.Items, item)
		}
	}
	for _, e := range before {
		if _, left := gone[e.ID]; left {
			r.Items = append(r.Items, Item{ID: e.ID, Kind: e.Kind, Change: Removed, Step: Major})
		}
	}
	for _, item := range r.Items {
		r.Step = max(r.Step, item.Step)
	}
	return r, nil
}

func (r *Report) about(old, now *problems.Set) {
	for _, part := range []struct {
		name string
		same bool
		step Step
	}{
		{name: "id", same: old.ID == now.ID, step: Major},
		{name: "title", same: old.Title == now.Title, step: Patch},
		{name: "authors", same: slices.Equal(old.Authors, now.Authors), step: Patch},
		{name: "license", same: old.License == now.License, step: Patch},
		{name: "python", same: old.Python == now.Python, step: Major},
		{name: "order", same: sameOrder(old, now), step: Patch},
	} {
		if !part.same {
			r.About = append(r.About, part.name)
			r.Step = max(r.Step, part.step)
		}
	}
}

// sameOrder compares the order of what both versions have.
func sameOrder(old, now *problems.Set) bool {
	was, is := ids(old), ids(now)
	in := func(all []problems.Slug) func(problems.Slug) bool {
		return func(id problems.Slug) bool { return !slices.Contains(all, id) }
	}
	return slices.Equal(slices.DeleteFunc(slices.Clone(was), in(is)), slices.DeleteFunc(slices.Clone(is), in(was)))
}

func ids(set *problems.Set) []problems.Slug {
	var all []problems.Slug
	for _, e := range entries(set) {
		all = append(all, e.ID)
	}
	return all
}

// entry is a problem or an item.
type entry struct {
	ID      problems.Slug
	UUID    string
	Kind    problems.Kind
	problem *problems.Problem
	item    *problems.Item
}

func entries(set *problems.Set) []entry {
	var all []entry
	for _, p := range set.Problems {
		all = append(all, entry{p.ID, p.UUID, p.Kind, p, nil})
	}
	for _, i := range set.Items {
		all = append(all, entry{i.ID, i.UUID, i.Kind, nil, i})
	}
	return all
}

// match finds what an entry was before, among what is not matched yet.
func match(e entry, gone map[problems.Slug]entry, before []entry) (entry, bool) {
	if was, known := gone[e.ID]; known {
		return was, true
	}
	for _, was := range before {
		if _, left := gone[was.ID]; left && e.UUID != "" && was.UUID == e.UUID {
			return was, true
		}
	}
	return entry{}, false
}

func difference(was, now entry) Item {
	item := Item{ID: now.ID, Kind: now.Kind, Change: Changed}
	if was.ID != now.ID {
		item.Was = was.ID
		item.note("id", Patch)
	}
	switch {
	case was.problem != nil && now.problem != nil:
		item.compare(*was.problem, *now.problem, problemParts())
		item.cases(was.problem, now.problem)
	case was.item != nil && now.item != nil:
		item.compare(*was.item, *now.item, itemParts())
		if old, fresh := was.item.Complexity, now.item.Complexity; old != nil && fresh != nil {
			item.compare(*old, *fresh, complexityParts())
		}
	default:
		item.note("kind", Major)
	}
	return item
}

func (i *Item) note(part string, step Step) {
	if !slices.Contains(i.Parts, part) {
		i.Parts = append(i.Parts, part)
	}
	i.Step = max(i.Step, step)
}

// part is what a field of a problem or an item is called, and how far a change of it reaches.
type part struct {
	name string
	step Step
}

// compare goes through all fields. One that has no part yet is told by its own name, and taken to change verdicts.
func (i *Item) compare(was, now any, parts map[string]part) {
	old, fresh := reflect.ValueOf(was), reflect.ValueOf(now)
	for at := range old.NumField() {
		name := old.Type().Field(at).Name
		p, known := parts[name]
		if !known {
			p = part{strings.ToLower(name), Major}
		}
		if p.step != None && !reflect.DeepEqual(old.Field(at).Interface(), fresh.Field(at).Interface()) {
			i.note(p.name, p.step)
		}
	}
}

// problemParts are the fields of [problems.Problem]; those of step None are no part, or are compared by themselves.
func problemParts() map[string]part {
	const call, judging, imports = "call", "judging", "imports"
	return map[string]part{
		"Set": {}, "ID": {}, "UUID": {}, "Cases": {}, "Generated": {}, "Lock": {}, "Places": {}, "SolutionPlaces": {}, "AuthorTests": {},
		"Aliases": {"aliases", Patch}, "Title": {"title", Patch}, "Level": {"level", Patch}, "Topics": {"topics", Patch},
		"Source": {"source", Patch}, "Requires": {"requires", Patch}, "Twist": {"twist", Patch},
		"Kind": {"kind", Major}, "Entry": {call, Major}, "Params": {call, Major}, "Returns": {call, Major}, "Methods": {call, Major},
		"Async": {call, Major}, "Types": {call, Major}, "Driver": {"driver", Major}, "Tests": {"tests", Major},
		"Result": {judging, Major}, "Take": {judging, Major}, "PulledMax": {judging, Major}, "Mutation": {judging, Major},
		"Identity": {judging, Major}, "Checker": {judging, Major}, "Check": {judging, Major},
		"AllowImports": {imports, Major}, "DenyImports": {imports, Major}, "DenyCalls": {imports, Major},
		"Limits": {"limits", Major}, "Groups": {"points", Minor}, "Complexity": {"complexity", Minor},
		"Statement": {"statement", Patch}, "Starter": {"starter", Patch}, "Hints": {"hints", Patch}, "Editorial": {"editorial", Patch},
		"Validator": {"validator", Patch}, "Solutions": {"solutions", Patch}, "Generator": {"generator", Minor},
	}
}

// itemParts are the fields of [problems.Item].
func itemParts() map[string]part {
	return map[string]part{
		"Set": {}, "ID": {}, "UUID": {}, "Places": {}, "BodyPlaces": {},
		"Title": {"title", Patch}, "Level": {"level", Patch}, "Topics": {"topics", Patch}, "Source": {"source", Patch},
		"Intro": {"text", Patch}, "Complexity": {}, "Predict": {"program", Minor}, "Concept": {"points", Minor},
		"Design": {"rubric", Minor},
	}
}

// complexityParts are the fields of [problems.ComplexityItem].
func complexityParts() map[string]part {
	return map[string]part{
		"Why": {"explanation", Patch}, "Rubric": {"rubric", Minor}, "Parts": {"parts", Major}, "Variables": {"variables", Major},
		"Case": {"case", Major},
	}
}
