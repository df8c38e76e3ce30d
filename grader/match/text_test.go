package match_test

import (
	"fmt"
	"strings"
	"testing"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

func TestText(t *testing.T) {
	tests := []struct {
		name, want, got  string
		c                problems.Checker
		equal            bool
		path, note, text string
	}{
		{"same", "a\nb\n", "a\nb\n", problems.Checker{TrailingNewline: true}, true, "", "", ""},
		{"newline missing", "a\n", "a", problems.Checker{}, true, "", "", ""},
		{"newline extra", "a", "a\n", problems.Checker{}, true, "", "", ""},
		{"two newlines", "a", "a\n\n", problems.Checker{}, false, "line 2", "1 line too many at the end", "+ ''  extra at line 2"},
		{"newline matters", "a\n", "a", problems.Checker{TrailingNewline: true}, false, "line 2", "the newline at the end is missing", ""},
		{"newline too many", "a", "a\n", problems.Checker{TrailingNewline: true}, false, "line 2", "a newline too many at the end", ""},
		{"case", "Yes\n", "yes\n", problems.Checker{IgnoreCase: true}, true, "", "", ""},
		{"case matters", "Yes\n", "yes\n", problems.Checker{}, false, "line 1", "only upper and lower case differ", "~ line 1: expected 'Yes', got 'yes'"},
		{"space", "a  b\n", " a b \n", problems.Checker{IgnoreSpace: true}, true, "", "", ""},
		{"space matters", "a b", "ab", problems.Checker{IgnoreSpace: true}, false, "line 1", "only space differs", ""},
		{"line missing", "a\nb\nc\n", "a\nc\n", problems.Checker{}, false, "line 2", "1 line missing", "- 'b'  missing at line 2"},
		{"line extra", "a\nc\n", "a\nb\nc\n", problems.Checker{}, false, "line 2", "1 line too many", "+ 'b'  extra at line 2"},
		{"end missing", "a\nb\n", "a\n", problems.Checker{}, false, "line 2", "1 line missing at the end", "- 'b'  missing at line 2"},
		{"nothing", "a\n", "", problems.Checker{}, false, "", "nothing was printed", "- 'a'  missing at line 1"},
		{"changed", "1\n2\n", "1\n3\n", problems.Checker{}, false, "line 2", "differs from character 1 on: expected '2', got '3'", "~ line 2: expected '2', got '3'"},
		{"windows", "a\n", "a\r\n", problems.Checker{}, true, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := match.Text(tt.want, tt.got, tt.c)
			if r.Equal != tt.equal || r.Path != tt.path || r.Note != tt.note || !strings.Contains(r.Text, tt.text) {
				t.Errorf("%+v", r)
			}
			checkSize(t, r)
		})
	}
}

func TestTextOfManyLines(t *testing.T) {
	var b strings.Builder
	for i := range 200_000 {
		fmt.Fprintln(&b, "line", i)
	}
	want := b.String()
	r := match.Text(want, strings.Replace(want, "line 150000\n", "", 1), problems.Checker{})
	if r.Path != "line 150001" || r.Text != "- 'line 150000'  missing at line 150001" {
		t.Errorf("%+v", r)
	}
	r = match.Text(want, strings.ToUpper(want), problems.Checker{})
	if r.Equal || !strings.Contains(r.Text, "more differences at least") {
		t.Errorf("%+v", r)
	}
	checkSize(t, r)
}

func TestAnyOf(t *testing.T) {
	c := problems.Checker{Mode: problems.CheckAnyOf}
	answers := []pytype.Value{ints(1, 2), ints(3, 4, 5), pytype.None()}
	for _, answer := range answers {
		if r := match.AnyOf(answers, answer, c); !r.Equal || r.Nearest != "" {
			t.Errorf("%s: %+v", pytype.Source(answer), r)
		}
	}
	r := match.AnyOf(answers, ints(3, 4, 6), c)
	if r.Equal || r.Nearest != "[3, 4, 5]" || r.Path != "[2]" || r.Text != "~ [2]: expected 5, got 6" {
		t.Errorf("%+v", r)
	}
	if r := match.AnyOf(nil, ints(1), c); r.Equal || r.Note == "" {
		t.Errorf("%+v", r)
	}
	if r := match.AnyOf([]pytype.Value{ints(1, 2)}, ints(2, 1), unordered(1)); !r.Equal {
		t.Errorf("%+v", r)
	}
}

func TestNearestKeepsTheOrderThatCame(t *testing.T) {
	for _, tt := range []struct {
		got  pytype.Value
		want string
	}{
		{ints(3, 2, 9), "[3, 2, 1]"},
		{ints(9, 2, 3), "[1, 2, 3]"},
		{ints(3), "[3, 1, 2]"},
		{ints(3, 3, 2, 1), "[3, 2, 1]"},
		{pytype.None(), ""},
	} {
		if r := match.Value(ints(1, 2, 3), tt.got, unordered(1)); r.Nearest != tt.want {
			t.Errorf("%s: %q, want %q", pytype.Source(tt.got), r.Nearest, tt.want)
		}
	}
}
