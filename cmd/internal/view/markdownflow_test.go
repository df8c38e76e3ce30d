package view_test

import (
	"bytes"
	"strings"
	"testing"

	"pyprep/cmd/internal/view"
)

// Running text fills its lines, whatever line ends and hyphens the author wrote.
func TestMarkdownFillsLines(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"hyphens":    "For an item only one partner fits: target - value, a look-up - not a search-by-hand - and so on and on and so forth.",
		"paragraph":  "One line that the author ended\nsomewhere in the\nmiddle of a sentence which then goes on for a while.",
		"list":       "- one item that the author\n  wrote on several lines - with a dash - because\n  it was long",
		"code spans": "Use `a - b` and `c - d` and `e - f` and `g - h` and `i - j` and `k - l` and `m - n`.",
	}
	for name, source := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			const width = 40
			var out bytes.Buffer
			if err := view.Markdown(&out, view.Theme{Width: width}, source); err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
			for i, line := range lines {
				if len([]rune(line)) > width {
					t.Errorf("line of %d columns: %q", len([]rune(line)), line)
				}
				if i+1 < len(lines) {
					if next := strings.Fields(lines[i+1])[0]; len([]rune(line))+1+len(next) <= width-4 {
						t.Errorf("%q would fit behind %q", next, line)
					}
				}
			}
			if strings.Contains(out.String(), "\u2011") {
				t.Error("a stand-in for a hyphen is shown")
			}
		})
	}
}

// The rest of a line of code that is too wide stands within the block, further to the right than the line began.
func TestMarkdownKeepsCodeInItsBlock(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ source, want string }{
		"fits": {
			"```python\nwords = ['aa', 'bb', 'cc', 'dd']\n```",
			"      words = ['aa', 'bb', 'cc', 'dd']",
		},
		"wide": {
			"```python\nwords = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh']\nprint(words)\n```",
			"      words = ['aa', 'bb', 'cc', 'dd',\n              'ee', 'ff', 'gg', 'hh']\n      print(words)",
		},
		"indented, and wide twice": {
			"```python\nif a:\n    call(aaaaaaaaaa, bbbbbbbbbb, cccccccccc, dddddddddd, ee)\n```",
			"      if a:\n          call(aaaaaaaaaa, bbbbbbbbbb,\n                  cccccccccc,\n                  dddddddddd, ee)",
		},
		"wide letters": {
			"```\n日本語日本語日本語日本語日 日本語\n```",
			"      日本語日本語日本語日本語日\n              日本語",
		},
		"in a list": {
			"- item\n\n  ```\n  a = 1\n  ```",
			"  • item\n      a = 1",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			if err := view.Markdown(&out, view.Theme{Width: 40}, test.source); err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimRight(out.String(), "\n"); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
