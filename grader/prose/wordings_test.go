package prose_test

import (
	"slices"
	"testing"

	"pyprep/grader/prose"
)

func TestWordings(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		line string
		want []string
	}{
		{"lock released", []string{"lock released"}},
		{"lock|mutex released", []string{"lock released", "mutex released"}},
		{"> a|b c|d !e", []string{"> a c !e", "> a d !e", "> b c !e", "> b d !e"}},
		{"", []string{""}},
		{"| a", nil},
	} {
		if got := prose.Wordings(test.line); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.line, got, test.want)
		}
	}
	if all := prose.Wordings("a|b|c|d|e|f a|b|c|d|e|f a|b|c|d|e|f a|b|c|d|e|f a|b|c|d|e|f"); len(all) > 400 {
		t.Errorf("%d wordings of one line", len(all))
	}
}

// Wordings with alternatives, with words that bar them, and in an order.
func TestWordingsInAnswers(t *testing.T) {
	t.Parallel()
	points := []prose.Point{
		{Point: "released", Accept: []string{"lock|mutex released|dropped"}},
		{Point: "in order", Accept: []string{"> local global builtin"}},
		{Point: "redefined", Accept: []string{"f = d(f)"}},
	}
	claims := []prose.FalseClaim{
		{Wordings: []string{"metaclass runs each instance !__call__"}},
		{Wordings: []string{"> same hash equal"}},
	}
	for _, test := range []struct{ answer, points, flags string }{
		{"The mutex is dropped while waiting", "+--", ""},
		{"The lock is never released", "!--", ""},
		{"First the local scope, then the global one, then builtins", "-+-", ""},
		{"First the builtins, then the global scope, then the local one", "---", ""},
		{"It means double = traced(double)", "--+", ""},
		{"It means double = retry(3)(double)", "--+", ""},
		{"It means double = traced(triple)", "---", ""},
		{"The metaclass runs for each instance", "---", "1"},
		{"By __call__ the metaclass runs for each instance", "---", ""},
		{"What has the same hash is equal", "---", "2"},
		{"What is equal has the same hash", "---", ""},
	} {
		checkConcept(t, test.answer, points, claims, test.points, test.flags)
	}
}

// Words that no sentence holds together, and statements that are none of the person's own.
func TestWhatIsNotClaimed(t *testing.T) {
	t.Parallel()
	points := []prose.Point{
		{Point: "one thread", Accept: []string{"one thread"}},
		{Point: "bytecode", Accept: []string{"bytecode"}},
		{Point: "not safe", Accept: []string{"does not make code thread safe"}},
	}
	claims := []prose.FalseClaim{
		{Wordings: []string{"threads are useless"}},
		{Wordings: []string{"only lists are affected"}},
		{Wordings: []string{"finally is skipped return"}},
		{Wordings: []string{"lock file pins users"}},
		{Wordings: []string{"asyncio all cores"}},
	}
	for _, test := range []struct{ answer, points, flags string }{
		{"lock thread mutex bytecode asyncio processes gil", "---", ""},
		{"lock, thread, mutex, gil, bytecode", "---", ""},
		{"- one thread bytecode lock refcount switch interval", "++-", ""},
		{"one thread", "+--", ""},
		{"People say that threads are useless", "---", ""},
		{"I used to think threads are useless", "---", ""},
		{"Threads are useless", "---", "1"},
		{"Threads are completely useless in Python", "---", "1"},
		{"Not only lists are affected", "---", ""},
		{"Only lists are affected", "---", "2"},
		{"Lists are affected", "---", ""},
		{"finally is skipped if the function returns", "---", "3"},
		{"The lock file is committed, because it pins the versions for users", "---", "4"},
		{"With asyncio, all cores are used", "---", "5"},
		{"asyncio is one thread, but processes use all cores", "+--", ""},
		{"It is a myth that the GIL makes all of your own code thread-safe", "--+", ""},
		{"It's not true that the GIL makes all of your own code thread-safe", "--+", ""},
		{"I'd rather say that one thread runs", "+--", ""},
		{"To avoid the lock only one thread does the work", "+--", ""},
	} {
		checkConcept(t, test.answer, points, claims, test.points, test.flags)
	}
}
