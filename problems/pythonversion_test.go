package problems_test

import (
	"testing"

	"pyprep/problems"
)

func TestAllowsPython(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		constraint string
		want       bool
	}{
		{"", true},
		{">=3.11", true},
		{">= 3.13", true},
		{">=3.14", false},
		{">=3.99", false},
		{">=3.9", true},
		{"<3.13", false},
		{"<3.14", true},
		{">3.13", false},
		{">3.13.1", true},
		{">=3.13.4", true},
		{"==3.13", true},
		{"==3.13.*", true},
		{"==3.12.*", false},
		{"!=3.13", false},
		{"!=3.13.0", true},
		{"~=3.11", true},
		{"~=3.11.2", false},
		{"~=3.14", false},
		{">=3.11, <3.13", false},
		{">=3", true},
	} {
		set := &problems.Set{Python: test.constraint}
		if got := set.AllowsPython("3.13"); got != test.want {
			t.Errorf("%q allows 3.13: %v", test.constraint, got)
		}
	}
}
