package prose_test

import (
	"strings"
	"testing"

	"pyprep/grader/prose"
)

// listOrTuple are points and claims in the way of the question about lists and tuples.
func listOrTuple() ([]prose.Point, []prose.FalseClaim) {
	points := []prose.Point{
		{Point: "a list changes in place, a tuple does not", Accept: []string{"list is mutable", "tuple is immutable"}, Deny: []string{"tuple is mutable"}},
		{Point: "inner items may change", Accept: []string{"inner item can change", "only the references are fixed"}},
		{Point: "hashable if all items are", Accept: []string{"hashable if items are hashable", "tuple as dict key"}},
		{Point: "a tuple is smaller", Accept: []string{"tuple is smaller"}},
	}
	claims := []prose.FalseClaim{
		{Wordings: []string{"tuples are always hashable", "every tuple is hashable"}, Message: "only if all items are"},
		{Wordings: []string{"contents never change", "tuple contents cannot change"}, Message: "an inner list may"},
	}
	return points, claims
}

func TestConcept(t *testing.T) {
	t.Parallel()
	points, claims := listOrTuple()
	for _, test := range []struct{ answer, points, flags string }{
		{"Lists are mutable, tuples are immutable. A tuple is smaller.", "+--+", ""},
		{"A list can be modified in place, a tuple cannot.", "+---", ""},
		{"Tuples can't be changed, lists can", "+---", ""},
		{"The list is mutable and the tuple is not", "+---", ""},
		{"tuples are mutable and lists are immutable", "!---", ""},
		{"A tuple is mutable.", "!---", ""},
		{"Lists aren't mutable", "!---", ""},
		{"a tuple is not smaller", "---!", ""},
		{"You can use a tuple as a key in a dictionary when its elements are hashable", "--+-", ""},
		{"Tuples are always hashable", "----", "1"},
		{"Every tuple is hashable, so it can be a dict key", "--!-", "1"},
		{"Tuples are not always hashable", "----", ""},
		{"It is a myth that tuples are always hashable.", "----", ""},
		{"Are tuples always hashable? No.", "----", ""},
		{"The contents of a tuple can never change", "----", "2"},
		{"A tuple never changes but its contents may", "+---", ""},
		{"A tuple takes less memory than a list", "---+", ""},
		{"A list inside a tuple can change", "++--", ""},
		{"A tuple is smaller than a list", "---+", ""},
		{"A list is smaller than a tuple", "----", ""},
		{"A tuple is smaller, because a list keeps spare room", "---+", ""},
		{"All tuples are hashable if their items are", "----", ""},
		{"If you ask me, every tuple is hashable", "----", "1"},
		{"A tuple changes nothing", "+---", ""},
		{"Tuples can contain mutable objects", "----", ""},
		{"A tuple is just an immutable list", "+---", ""},
		{"", "----", ""},
		{"List or tuple?", "----", ""},
		{"I would have to look it up", "----", ""},
		{"\x1b[31m\x00 🦆 ünïcödé \xff", "----", ""},
	} {
		checkConcept(t, test.answer, points, claims, test.points, test.flags)
	}
}

// checkConcept holds what an answer makes of points and claims to marks and to numbers of claims.
func checkConcept(t *testing.T, answer string, points []prose.Point, claims []prose.FalseClaim, wantPoints, wantFlags string) {
	t.Helper()
	results, flags := prose.Concept(answer, points, claims)
	if got := marks(results); got != wantPoints {
		t.Errorf("%q: points %s, want %s", answer, got, wantPoints)
	}
	var numbers []string
	for _, flag := range flags {
		numbers = append(numbers, string(rune('0'+flag.N)))
		if flag.Quote == "" || !strings.Contains(answer, flag.Quote) {
			t.Errorf("%q: %q is no quote", answer, flag.Quote)
		}
	}
	if got := strings.Join(numbers, " "); got != wantFlags {
		t.Errorf("%q: false claims %q, want %q", answer, got, wantFlags)
	}
}

func TestOutline(t *testing.T) {
	t.Parallel()
	dimensions := []prose.Dimension{
		{Name: "Politeness", Strong: []string{"robots.txt", "rate limit per host", "Retry-After"}},
		{Name: "Failure", Strong: []string{"backoff with jitter", "dead letters"}},
		{Name: "Dedupe", Strong: []string{"Bloom filter"}},
	}
	const outline = `# Crawler
- We honour robots.txt, cached for a day.
- A rate limit for each host of 1 request a second, so that nobody is hurt
Failures are retried with backoff and jitter.
We don't use a Bloom filter.`
	covered := prose.Outline(outline, dimensions)
	for i, want := range []struct {
		score        int
		found        string
		contradicted bool
		quote        string
	}{
		{2, "robots.txt, rate limit per host", false, "A rate limit for each host of 1 request a second, so that nobody is hurt"},
		{1, "backoff with jitter", false, "Failures are retried with backoff and jitter"},
		{0, "", true, "Bloom filter"},
	} {
		got := covered[i]
		if got.Score != want.score || strings.Join(got.Found, ", ") != want.found || got.Contradicted != want.contradicted || got.Quote != want.quote {
			t.Errorf("%s: %+v", dimensions[i].Name, got)
		}
		if got.Met != (want.score > 0) || len(got.Found)+len(got.Missing) != len(dimensions[i].Strong) {
			t.Errorf("%s: %+v", dimensions[i].Name, got)
		}
	}
	for _, c := range prose.Outline("", dimensions) {
		if c.Met || c.Contradicted || c.Quote != "" {
			t.Errorf("of nothing: %+v", c)
		}
	}
}

// FuzzConcept holds that no answer makes the judge panic, and that a quote is of the answer.
func FuzzConcept(f *testing.F) {
	points, claims := listOrTuple()
	for _, seed := range []string{"Tuples are always hashable, lists can't", "not not, and but while (", "immutable is not", "\xff.\n?", "O(n) list(it) can't"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		valid := strings.ToValidUTF8(answer, "�")
		results, flags := prose.Concept(answer, points, claims)
		for _, r := range results {
			if r.Met && r.Contradicted || !strings.Contains(valid, r.Quote) && len(answer) < 20_000 {
				t.Fatalf("%+v", r)
			}
		}
		for _, flag := range flags {
			if !strings.Contains(valid, flag.Quote) && len(answer) < 20_000 {
				t.Fatalf("%+v", flag)
			}
		}
		prose.Outline(answer, []prose.Dimension{{Name: "a", Strong: []string{"list mutable", "always hashable"}}})
	})
}
