package problems_test

import (
	"testing"

	"pyprep/problems"
)

func TestWithoutDeadLinks(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"plain `[a](b)` text", "plain `[a](b)` text"},
		{"See [the notes](../notes.md \"n\") and [this](https://example.org/a).", "See the notes and [this](https://example.org/a)."},
		{"![a picture](pic.png) by [her](#her)", "a picture by [her](#her)"},
		{"```\n[a](b)\n```\n[a](b)\n", "```\n[a](b)\n```\na\n"},
		{"a\x1b[2Jb\u202ec\tz\n", "a[2Jbc\tz\n"},
	} {
		if got := problems.WithoutDeadLinks(test.text); got != test.want {
			t.Errorf("of %q is left %q, want %q", test.text, got, test.want)
		}
	}
}
