package view_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

const statement = `# Pair with a given sum

You get a list of integers ` + "`nums`" + ` and an integer ` + "`target`" + `.
Two items at *different* places add up to **target**.

- ` + "`2 <= len(nums) <= 100000`" + `
- Exactly one pair of places fits, see [the notes](https://example.org/notes).

![a picture](https://example.org/p.png)

| n | pairs |
|---|-------|
| 2 | 1     |

` + "```python\ndef two_sum(nums, target):  # yours\n    return None\n```\n"

func textScreens() []screen {
	p := &problems.Problem{Set: "core", ID: "two-sum", Title: "Pair with a given sum", Level: 1, Topics: []string{"arrays", "hashing"}, Statement: statement}
	options := view.StatementOptions{Examples: []view.Example{
		{Call: "two_sum([2, 7, 11, 15], 9)", Result: "[0, 1]"},
		{Call: "two_sum([5, 1, 8, 4, 10], 14)", Result: "[3, 4]", Note: "the last two"},
		{Call: "two_sum([" + strings.Repeat("1, ", 30) + "2], 3)", Result: "[0, 30]"},
	}}
	claims := []view.Claim{
		{Name: "time", Claimed: "O(n^2)", Best: "O(n)", Verdict: "a better one is known", Mood: view.Doubt, Note: "The inner loop can become a look-up."},
		{Name: "space", Claimed: "O(n)", Best: "O(n)", Verdict: "best known", Mood: view.Good},
		{Name: "why", Claimed: "For each number I look at all numbers before it, so that the line with the comparison runs n times n halves.", Verdict: "noted"},
	}
	item := &problems.Item{
		ID: "cx-front-or-back", Title: "Front or back", Level: 2, Topics: []string{"lists"}, Kind: problems.KindComplexity, Intro: "The items are *ints*.",
		Complexity: &problems.ComplexityItem{
			Case:      "worst",
			Variables: []problems.Variable{{Letter: "n", Counts: "how many items a has"}, {Letter: "m", Counts: "how many are taken"}},
			Parts: []problems.Part{
				{Name: "front", Snippet: "def solve(a, m):\n    for _ in range(m):\n        a.pop(0)\n"},
				{Name: "back", Snippet: "def solve(a, m):\n    del a[-m:]\n"},
			},
		},
	}
	answers := []view.Claim{
		{Name: "front time", Claimed: "O(n)", Best: "O(n*m)", Verdict: "too low", Mood: view.Bad, Note: "Each pop moves what is left of the list."},
		{Name: "a-long-name space", Claimed: "", Best: "O(1)", Verdict: "skipped", Note: "Nothing was said."},
		{Name: "CPython", Note: "really takes O(n) time here."},
		{Name: "why", Claimed: "Each pop is cheap.", Verdict: "noted"},
	}
	again := []view.Again{{ID: "cx-front-or-back", Title: "Front or back", Command: "pyprep solve cx-front-or-back"}}
	hinted := fmt.Errorf("test: %w", hintError{})
	return []screen{
		{name: "statement", long: true, draw: func(w io.Writer, t view.Theme) error { return view.Statement(w, t, p, options) }},
		{name: "hint", draw: func(w io.Writer, t view.Theme) error {
			return view.Hint(w, t, view.HintText{N: 1, Of: 3, Text: "What would you have to *know* about the numbers before `x`?"})
		}},
		{name: "code", draw: func(w io.Writer, t view.Theme) error { return view.Code(w, t, "def f(x):\n\treturn x\n", 2) }},
		{name: "judgement", draw: func(w io.Writer, t view.Theme) error { return view.Judgement(w, t, claims) }},
		{name: "item", draw: func(w io.Writer, t view.Theme) error {
			return view.Item(w, t, item, view.StatementOptions{Level: true})
		}},
		{name: "answers", draw: func(w io.Writer, t view.Theme) error { return view.Answers(w, t, answers) }},
		{name: "series", draw: func(w io.Writer, t view.Theme) error { return view.Series(w, t, 2, 3, again) }},
		{name: "series-right", draw: func(w io.Writer, t view.Theme) error { return view.Series(w, t, 1, 1, nil) }},
		{name: "series-empty", draw: func(w io.Writer, t view.Theme) error { return view.Series(w, t, 0, 0, nil) }},
		{name: "diff", draw: func(w io.Writer, t view.Theme) error {
			return view.Diff(w, t, view.Version{Name: "a0b1c2", Source: "a = 1\nb = 2\n"}, view.Version{Name: "k3x9pq", Source: "a = 1\nb = 3\n"})
		}},
		{name: "diff-same", draw: func(w io.Writer, t view.Theme) error { return view.Diff(w, t, view.Version{}, view.Version{}) }},
		{name: "failure", draw: func(w io.Writer, t view.Theme) error { return view.Failure(w, t, hinted) }},
		{name: "note", draw: func(w io.Writer, t view.Theme) error {
			return view.Note(w, t, "Going on at the step where you stopped: claim.")
		}},
	}
}

type hintError struct{}

func (hintError) Error() string { return "no engine\nat \x1b[31m/var/run/docker.sock" }
func (hintError) Hint() string  { return "pyprep doctor" }

func TestStatementKeepsTheLevelToItself(t *testing.T) {
	p := &problems.Problem{ID: "x", Title: "X", Level: 3, Statement: "Text."}
	for _, shown := range []bool{false, true} {
		var out bytes.Buffer
		if err := view.Statement(&out, view.Theme{Width: 80}, p, view.StatementOptions{Level: shown}); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(out.String(), "senior") != shown {
			t.Errorf("level shown %v:\n%s", shown, &out)
		}
	}
}

func TestStatementExamplesAreDrawnOnce(t *testing.T) {
	p := &problems.Problem{ID: "x", Title: "X", Statement: "# X\n\n## Examples\n\n```text\nf(1)  ->  2\n```\n"}
	var out bytes.Buffer
	o := view.StatementOptions{Examples: []view.Example{{Call: "f(1)", Result: "2"}}}
	if err := view.Statement(&out, view.Theme{Width: 80}, p, o); err != nil {
		t.Fatal(err)
	}
	if strings.Count(out.String(), "f(1)") != 1 || strings.Count(out.String(), "X\n") != 1 {
		t.Errorf("drawn:\n%s", &out)
	}
}

func TestMarkdownCannotSteerTheTerminal(t *testing.T) {
	const evil = "a\x1b[2Jb \x1b]0;title\x07 c\u009b31m d\u202ee &#27;[2J &#x1b;]0;x&#7; &#155;2J `\x1b[0m` \x00\r\nend\n\n" +
		"```\n\x1b[H\x1b[2J\n```\n\n![x](\x1b[2J)\n\n[y](https://example.org/\x1b[2J)"
	for _, theme := range []view.Theme{{Width: 80}, {Width: 80, Color: true}} {
		var out bytes.Buffer
		if err := view.Markdown(&out, theme, evil); err != nil {
			t.Fatal(err)
		}
		for i, r := range out.String() {
			rest := out.String()[i:]
			if r == '\x1b' && (!theme.Color || !strings.HasPrefix(rest, "\x1b[") || strings.IndexByte(rest, 'm') > 12) {
				t.Errorf("an escape: %q", rest[:min(len(rest), 12)])
			}
			if r != '\n' && r != '\x1b' && r < ' ' || r == '\u009b' || r == '\u202e' {
				t.Errorf("a control character: %q", r)
			}
		}
	}
}

func TestFailureFindsTheHint(t *testing.T) {
	var out bytes.Buffer
	if err := view.Failure(&out, view.Theme{Width: 80}, errors.Join(errors.New("first"), hintError{})); err != nil {
		t.Fatal(err)
	}
	const want = "pyprep: error: first\nno engine\nat \\x1b[31m/var/run/docker.sock\nhint: pyprep doctor\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", &out, want)
	}
	out.Reset()
	if err := view.Failure(&out, view.Theme{}, errors.New("plain")); err != nil || out.String() != "pyprep: error: plain\n" {
		t.Errorf("got %q, %v", &out, err)
	}
}

func TestProgress(t *testing.T) {
	draw := func(theme view.Theme) string {
		var out bytes.Buffer
		p := view.NewProgress(&out, theme)
		p.Step("grading")
		for _, step := range []string{"case 1 of 3", "case 2 of 3", "case 3 of 3"} {
			p.Step(step)
		}
		if !theme.Terminal {
			p.Step("task-1: run 1 of 1") // a number inside a name is no count
			p.Step("task-2: run 1 of 1")
			p.Step("task-2: run 2 of 2")
		}
		p.Done("graded")
		p.Clear()
		return out.String()
	}
	if got, want := draw(view.Theme{Width: 80}), "  grading\n  case 1 of 3\n  task-1: run 1 of 1\n  task-2: run 1 of 1\n  graded\n"; got != want {
		t.Errorf("plain: %q, want %q", got, want)
	}
	live := draw(view.Theme{Width: 80, Terminal: true})
	if !strings.HasPrefix(live, "\r  grading\r  case 1 of 3\r  case 2 of 3") || !strings.HasSuffix(live, "\r  graded\n") || strings.Contains(live, "\x1b") {
		t.Errorf("live: %q", live)
	}
	if accessible := draw(view.Theme{Width: 80, Terminal: true, Accessible: true}); strings.Contains(accessible, "\r") {
		t.Errorf("accessible: %q", accessible)
	}
}
