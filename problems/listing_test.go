package problems_test

import (
	"testing"

	"pyprep/problems"
)

func TestAddToListKeepsTheRest(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ before, after string }{
		{"problems: []  # none yet\n", "problems: [new]  # none yet\n"},
		{"problems: [a, \"b\"]  # in order\nitems: []\n", "problems: [a, \"b\", new]  # in order\nitems: []\n"},
		{"problems:\n  - a  # first\n  - b\n\n# behind\nitems: [x]\n", "problems:\n  - a  # first\n  - b\n  - new\n\n# behind\nitems: [x]\n"},
		{"problems:\n- a", "problems:\n- a\n- new\n"},
		{"problems: [\n  a,\n  b\n]\n", "problems: [\n  a,\n  b, new\n]\n"},
		{"title: é\nproblems: [é-1]\n", "title: é\nproblems: [é-1, new]\n"},
		{"id: x", "id: x\nproblems:\n  - new\n"},
		{"problems: [new]\n", "problems: [new]\n"},
	} {
		got, err := problems.AddToList([]byte(c.before), "problems", "new")
		if err != nil || string(got) != c.after {
			t.Errorf("%q becomes %q (%v), want %q", c.before, got, err, c.after)
		}
	}
}

func TestAddToListRefusesWhatItCannotRead(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"- a list\n", "problems: {a: b}\n", "problems: text\n", "\t"} {
		if got, err := problems.AddToList([]byte(text), "problems", "new"); err == nil {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}

// FuzzAddToList takes any text for a pyprep-set.yaml: it is refused, or has one id more.
func FuzzAddToList(f *testing.F) {
	f.Add("problems: [a, 'b']  # x\n")
	f.Add("problems:\n  - a\n\n# b\n")
	f.Fuzz(func(t *testing.T, text string) {
		made, err := problems.AddToList([]byte(text), "problems", "new")
		if err != nil {
			return
		}
		if again, err := problems.AddToList(made, "problems", "new"); err != nil || string(again) != string(made) {
			t.Errorf("%q becomes %q, and then %q (%v)", text, made, again, err)
		}
	})
}
