package proof_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pyprep/grader"
	"pyprep/grader/proof"
	"pyprep/problems"
	"pyprep/sandbox/sandboxtest"
)

const (
	goodPredict = `---
id: it
kind: predict
title: t
---
` + "```python\na = b = []\nb.append(1)\nprint(a)\nprint(2)\n```" + `

## Trap
A copy.
## Why
One list.
`
	goodConcept = `---
id: it
kind: concept
title: t
points:
  - {point: one object, accept: [names bind one object], deny: [assignment copies]}
  - {point: seen by both, accept: [change is seen by both], required: false}
false_claims:
  - {pattern: assignment makes a copy, message: It does not.}
---
## Question
What does b = a do?
## Model answer
Both names bind one object.
## Proof
` + "```python\na = b = []\nprint(a is b)\n```" + `
## Follow-ups
- And for a tuple?
`
	goodDesign = `---
id: it
kind: design
title: t
rubric:
  - {name: Retry, strong: [backoff with jitter, dead letters]}
  - {name: Shutdown, strong: [drain on SIGTERM]}
---
## Prompt
Design a job runner.
## Follow-ups
- Exactly once?
## Model outline
- Retry with backoff and jitter, so that nothing is hammered.
- Workers drain on SIGTERM.
`
)

// checkOf proves a set of one item.
func checkOf(t *testing.T, item string, lock *problems.Lock) proof.Result {
	t.Helper()
	fsys := fstest.MapFS{
		"pyprep-set.yaml": {Data: []byte("format: 1\nid: one\ntitle: t\nlicense: MIT\nitems: [it]\n")},
		"items/it.md":     {Data: []byte(item)},
	}
	set, err := problems.Load(fsys, "one")
	if err != nil {
		t.Fatal(err)
	}
	set.Lock = lock
	result, err := proof.Check(t.Context(), set, proof.Options{Grader: &grader.Grader{Runner: sandboxtest.NewHost(t)}, Lock: true})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func rulesOf(r proof.Result) []string {
	var broken []string
	for _, f := range r.Problems[0].Findings {
		if !slices.Contains(broken, f.Rule) {
			broken = append(broken, f.Rule)
		}
	}
	return broken
}

// TestMistakesInItems breaks good items in one way each, and names the rules that see it.
func TestMistakesInItems(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ item, old, changed, rules string }{
		{goodPredict, "", "", ""},
		{goodPredict, "print(2)", "raise ValueError('x')", ""},
		{goodPredict, "print(2)", "while True: pass", "predict-runs"},
		{goodPredict, "print(2)", "print(", "predict-runs"},
		{goodPredict, "print(2)", "print('x' * 100_000)", "predict-runs"},
		{goodPredict, "print(2)", "print({'a', 'b', 'c', 'd', 'e', 'f', 'g'})", "predict-repeats"},
		{goodPredict, "print(2)", "print(hash('a'))", "predict-sayable predict-repeats"},
		{goodPredict, "print(2)", "print(object())", "predict-sayable predict-repeats"},
		{goodPredict, "print(2)", "import datetime; print(datetime.date(2026, 1, 2))", "predict-sayable"},
		{goodPredict, "print(2)", "import time; print('%.3f' % 1764200000.123)", "predict-sayable"},
		{goodPredict, "print(2)", "print(); print(2)", "predict-sayable"},
		{goodPredict, "print(2)", "print('x' * 200)", "predict-sayable"},
		{goodPredict, "print(2)", "for i in range(99): print(i)", "predict-sayable"},
		{goodPredict, "print(a)\nprint(2)", "pass", "predict-sayable"},
		{goodConcept, "", "", ""},
		{goodConcept, "Both names bind one object.", "It depends.", "concept-model"},
		{goodConcept, "Both names bind one object.", "Both names bind one object. The assignment makes a copy.", "concept-model"},
		{goodConcept, "Both names bind one object.", "Assignment copies.", "concept-model"},
		{goodConcept, "What does b = a do?", "Do both names bind one object, or what does it do", "blank-answer"},
		{goodConcept, "[names bind one object]", "[names bind one object, the]", "item-wording"},
		{goodConcept, "deny: [assignment copies]", "deny: [the]", "item-wording"},
		{goodConcept, "[names bind one object]", "[names bind one object, that it is a copy]", "item-wording"},
		{goodConcept, "pattern: assignment makes a copy", "pattern: copy", "false-claim"},
		{goodConcept, "pattern: assignment makes a copy", "pattern: it is wrong that assignment copies", "false-claim"},
		{goodConcept, "print(a is b)", "a is b", "concept-proof"},
		{goodConcept, "print(a is b)", "print(c)", "concept-proof"},
		{goodConcept, "print(a is b)", "while True: pass", "concept-proof"},
		{goodDesign, "", "", ""},
		{goodDesign, "- Workers drain on SIGTERM.", "- Workers end.", "design-model"},
		{goodDesign, "Design a job runner.", "Design a job runner. Workers drain on SIGTERM when they end, others don't", "blank-answer"},
		{goodDesign, "[drain on SIGTERM]", "[drain on SIGTERM, \"--\"]", "item-wording"},
	} {
		t.Run(fmt.Sprintf("%s %.30s", test.rules, test.changed), func(t *testing.T) {
			t.Parallel()
			if test.old != "" && !strings.Contains(test.item, test.old) {
				t.Fatalf("%q does not stand in the item", test.old)
			}
			result := checkOf(t, strings.Replace(test.item, test.old, test.changed, 1), nil)
			if got := strings.Join(rulesOf(result), " "); got != test.rules || result.OK != (test.rules == "") {
				t.Errorf("broken %q, want %q: %v", got, test.rules, result.Problems[0].Findings)
			}
			for _, f := range result.Problems[0].Findings {
				if f.File != "items/it.md" || f.Message == "" || f.Line == 0 {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}

// TestFindingsOfItemsNameTheLine breaks items, and names the words on the line where that must be told.
func TestFindingsOfItemsNameTheLine(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ item, old, changed, onLine string }{
		{goodPredict, "print(2)", "print(", "print("},
		{goodPredict, "print(2)", "while True: pass", "```python"},
		{goodConcept, "Both names bind one object.", "Yes.\n\nBoth names bind one object, but the\nassignment makes a copy.", "makes a copy."},
		{goodConcept, "Both names bind one object.", "It depends.", "## Model answer"},
		{goodConcept, "Both names bind one object.", "It depends.", "point: one object"},
		{goodConcept, "What does b = a do?", "Do both names bind one object, or what does it do", "## Question"},
		{goodConcept, "[names bind one object]", "\n    - names bind one object\n    - the\n    - both are one\n  ", "- the"},
		{goodConcept, "pattern: assignment makes a copy", "pattern: copy", "pattern: copy"},
		{goodConcept, "print(a is b)", "print(a)\nprint(c)", "print(c)"},
		{goodConcept, "print(a is b)", "a is b", "```python"},
		{goodDesign, "- Workers drain on SIGTERM.", "- Workers end.", "name: Shutdown"},
		{goodDesign, "[drain on SIGTERM]", "\n    - drain on SIGTERM\n    - \"--\"\n  ", "\"--\""},
	} {
		t.Run(fmt.Sprintf("%.30s", test.changed), func(t *testing.T) {
			t.Parallel()
			item := strings.Replace(test.item, test.old, test.changed, 1)
			lines := strings.Split(item, "\n")
			found := checkOf(t, item, nil).Problems[0].Findings
			if !slices.ContainsFunc(found, func(f problems.Finding) bool { return strings.Contains(lines[f.Line-1], test.onLine) }) {
				t.Errorf("nothing is told of the line with %q: %v", test.onLine, found)
			}
		})
	}
}

// TestDeadLinksAreErrors holds that set check does not pass what keeps nobody from using a set but its author has to mend.
func TestDeadLinksAreErrors(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"A [copy](copies.md).", "A \x1b[2Jcopy."} {
		result := checkOf(t, strings.Replace(goodPredict, "A copy.", bad, 1), nil)
		if result.OK || len(result.Findings) != 1 || result.Findings[0].Severity != problems.SeverityError || result.Findings[0].Line == 0 {
			t.Errorf("%q: ok is %v, findings %v", bad, result.OK, result.Findings)
		}
	}
}

func TestPythonOfTheSandboxIsAllowed(t *testing.T) {
	t.Parallel()
	for constraint, want := range map[string]bool{">=3.9": true, ">=3.99": false} {
		fsys := fstest.MapFS{
			"pyprep-set.yaml": {Data: []byte("format: 1\nid: one\ntitle: t\nlicense: MIT\npython: \"" + constraint + "\"\nitems: [it]\n")},
			"items/it.md":     {Data: []byte(goodPredict)},
		}
		set, err := problems.Load(fsys, "one")
		if err != nil {
			t.Fatal(err)
		}
		result, err := proof.Check(t.Context(), set, proof.Options{Grader: &grader.Grader{Runner: sandboxtest.NewHost(t)}})
		if err != nil || result.OK != want || !want && (len(result.Findings) != 1 || result.Findings[0].Line != 5) {
			t.Errorf("%s: %v, ok is %v, findings %v", constraint, err, result.OK, result.Findings)
		}
	}
}

func TestOutputIsLocked(t *testing.T) {
	t.Parallel()
	first := checkOf(t, goodPredict, nil)
	if first.Lock == nil || len(first.Lock.Outputs) != 1 {
		t.Fatalf("lock %+v", first.Lock)
	}
	if again := checkOf(t, goodPredict, first.Lock); !again.OK {
		t.Errorf("the same again: %v", rulesOf(again))
	}
	changed := strings.Replace(goodPredict, "print(2)", "print(3)", 1)
	if other := checkOf(t, changed, first.Lock); !other.OK || len(other.Lock.Outputs) != 1 {
		t.Errorf("a stale proof decides: %v", rulesOf(other))
	}
	for key, kept := range first.Lock.Outputs {
		kept.Output = "[1]\n3\n"
		first.Lock.Outputs[key] = kept
	}
	if drifted := checkOf(t, goodPredict, first.Lock); !slices.Equal(rulesOf(drifted), []string{"predict-locked"}) {
		t.Errorf("another output: %v", rulesOf(drifted))
	}
}

// TestFaultsOfTheSandboxAreNoFindings holds that a proof of an item ends where its sandbox does.
func TestFaultsOfTheSandboxAreNoFindings(t *testing.T) {
	t.Parallel()
	gone := errors.New("gone")
	set := &problems.Set{ID: "one", Items: []*problems.Item{{ID: "it", Predict: &problems.PredictItem{Snippet: "print(1)\n"}}}}
	_, err := proof.Check(t.Context(), set, proof.Options{Grader: &grader.Grader{Runner: &sandboxtest.Fake{Err: gone}}})
	if !errors.Is(err, gone) {
		t.Errorf("%v", err)
	}
}

func TestRulesOfItemsAreListed(t *testing.T) {
	t.Parallel()
	var ids []string
	for _, rule := range proof.Rules() {
		if slices.Contains(ids, rule.ID) || rule.Meaning == "" {
			t.Errorf("%s is listed twice, or means nothing", rule.ID)
		}
		ids = append(ids, rule.ID)
	}
	for _, id := range []string{
		"predict-runs", "predict-repeats", "predict-sayable", "predict-locked", "concept-model", "concept-proof", "design-model", "blank-answer", "item-wording",
		"false-claim", "item-key",
	} {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is not listed", id)
		}
	}
}
