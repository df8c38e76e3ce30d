package bigo_test

import (
	"testing"

	"pyprep/problems/bigo"
)

// Two classes that exclude each other are never taken for a claim, whatever puts them side by side, and neither of them
// is: a person who is not sure has claimed nothing.
func TestContradictionsAreNeverAccepted(t *testing.T) {
	t.Parallel()
	classes := []string{"O(1)", "O(log n)", "O(n)", "O(n log n)", "O(n^2)", "O(2^n)", "linear", "quadratic", "n log n", "n^2", "exponential"}
	between := []string{
		" or ", " or maybe ", " or even ", " or perhaps ", ", or ", "? Or ", ", perhaps ", ", possibly ", ", maybe ", "? Maybe ", " but maybe ", " but it might be ",
		", could also be ", " and ", " and also ", " / ", ". It is ", ". It's ", ". ", "; ", "\n", " although it may be ", " though it could be ", " unless it is ", ", then again maybe ",
		", not sure, maybe ", ". Hmm, ", " or rather maybe ", ", I can't decide, or ", " or else ", ", alternatively ", ", otherwise ", " and sometimes ", " but ", " = ", ", ",
		" sometimes, or ", " I think, but perhaps ", " vs ", " versus ",
	}
	around := [][2]string{{"", ""}, {"It is ", "."}, {"either ", ""}, {"I think ", ", not sure"}, {"time: ", ""}, {"Time complexity is ", ""}, {"maybe ", "?"}, {"it could be ", ""}, {"the time is ", "?"}}
	tested := 0
	for _, a := range classes {
		for _, b := range classes {
			one, err := bigo.Parse(a, []string{"n"})
			other, err2 := bigo.Parse(b, []string{"n"})
			if err != nil || err2 != nil || bigo.Compare(one, other) == bigo.Equal {
				continue
			}
			for _, link := range between {
				for _, frame := range around {
					text := frame[0] + a + link + b + frame[1]
					if rival := link == " vs " || link == " versus "; rival && frame[1] != "?" {
						continue // a comparison with something else, unless it is a question
					}
					tested++
					if got := bigo.Read(text, []string{"n"}); got.Time != nil {
						t.Errorf("%q is accepted as %s", text, got.Time)
					}
				}
			}
		}
	}
	if tested < 10000 {
		t.Errorf("only %d texts were tried", tested)
	}
}
