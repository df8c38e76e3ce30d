package problems_test

import (
	"errors"
	"slices"
	"testing"

	"pyprep/problems"
)

func library(t *testing.T) *problems.Library {
	t.Helper()
	l, err := problems.NewLibrary(
		&problems.Set{ID: "core", Problems: []*problems.Problem{
			{Set: "core", ID: "two-sum", Level: 1, Topics: []string{"hash"}, Kind: problems.KindFunction},
			{Set: "core", ID: "two-stacks", Level: 2, Topics: []string{"stack"}, Kind: problems.KindClass},
			{Set: "core", ID: "chunked", Aliases: []problems.Slug{"chunked-iterator"}, Level: 2, Kind: problems.KindFunction},
		}},
		&problems.Set{ID: "extra", Problems: []*problems.Problem{
			{Set: "extra", ID: "two-sum", Level: 3, Topics: []string{"Hash"}, Kind: problems.KindFunction},
			{Set: "extra", ID: "three-sum"},
			{Set: "extra", ID: "three", Aliases: []problems.Slug{"chunked-lists"}},
		}},
	)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ id, want, hint string }{
		{id: "chunked", want: "core:chunked"},
		{id: "chunked-iterator", want: "core:chunked"},
		{id: "chunked-i", want: "core:chunked"},
		{id: "three", want: "extra:three"},
		{id: "three-", want: "extra:three-sum"},
		{id: "two-st", want: "core:two-stacks"},
		{id: "core:two-sum", want: "core:two-sum"},
		{id: "extra:two", want: "extra:two-sum"},
		{id: " chunked ", want: "core:chunked"},
		{id: "two-sum", hint: "write one of them in full"},
		{id: "two", hint: "write one of them in full"},
		{id: "chunk", hint: "write one of them in full"},
		{id: "chunkde", hint: "did you mean chunked? `pyprep list` shows all"},
		{id: "Three", hint: "did you mean three? `pyprep list` shows all"},
		{id: "extra:chunkd", hint: "pyprep list"},
		{id: "corr:two-sum", hint: "did you mean core? `pyprep list` shows all"},
		{id: "nothing:two-sum", hint: "known sets: core, extra"},
		{id: "quantum-gravity", hint: "pyprep list"},
		{id: "", hint: "pyprep list"},
		{id: ":", hint: "pyprep list"},
	} {
		p, err := library(t).Find(c.id)
		var missing *problems.NotFoundError
		switch {
		case c.want != "" && (err != nil || string(p.Set)+":"+string(p.ID) != c.want):
			t.Errorf("%q: %v, %v, want %s", c.id, p, err, c.want)
		case c.want == "" && !errors.As(err, &missing):
			t.Errorf("%q: %v, %v", c.id, p, err)
		case c.want == "" && (missing.Hint() != c.hint || missing.Error() == ""):
			t.Errorf("%q: hint %q, want %q", c.id, missing.Hint(), c.hint)
		}
	}
}

func TestFilters(t *testing.T) {
	t.Parallel()
	l := library(t)
	for _, c := range []struct {
		filters []problems.Filter
		want    []string
	}{
		{nil, []string{"two-sum", "two-stacks", "chunked", "two-sum", "three-sum", "three"}},
		{[]problems.Filter{problems.OfTopic("hash")}, []string{"two-sum", "two-sum"}},
		{[]problems.Filter{problems.OfTopic("hash"), problems.OfLevel(3)}, []string{"two-sum"}},
		{[]problems.Filter{problems.OfKind(problems.KindClass)}, []string{"two-stacks"}},
		{[]problems.Filter{problems.OfLevel(9)}, nil},
	} {
		var got []string
		for _, p := range l.Problems(c.filters...) {
			got = append(got, string(p.ID))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("got %v, want %v", got, c.want)
		}
	}
}

func TestLibraryRefusesTwins(t *testing.T) {
	t.Parallel()
	if _, err := problems.NewLibrary(&problems.Set{ID: "a"}, &problems.Set{ID: "a"}); err == nil {
		t.Error("two sets of one id were taken")
	}
}
