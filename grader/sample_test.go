package grader

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"pyprep/problems"
	"pyprep/problems/bank"
)

// TestLabelledAnswers holds the judge of concept answers to a sample that people would write and that was labelled by hand:
// for each answer which points it makes (+), contradicts (!) or leaves out (-), and the numbers of its false claims. What is
// contradicted counts as not made. It asks for agreement on nine points in ten, and that no false claim passes.
func TestLabelledAnswers(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/answers.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	fsys, _ := bank.Find(bank.Core)
	agreed, asked, answers := 0, 0, map[string]int{}
	for line := range strings.Lines(string(text)) {
		var sample struct {
			Item, Answer, Points string
			False                []int
		}
		if err := json.Unmarshal([]byte(line), &sample); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		item, err := problems.LoadItem(fsys, bank.Core, problems.Slug(sample.Item))
		if err != nil || item == nil || len(sample.Points) != len(item.Concept.Points) {
			t.Fatalf("%s: %v", line, err)
		}
		answers[sample.Item]++
		judged := JudgeConcept(item.Concept, sample.Answer)
		for i, p := range judged.Points {
			asked++
			if p.Met == (sample.Points[i] == '+') {
				agreed++
				continue
			}
			t.Logf("%s, point %d %q: met %t, labelled %c: %q", sample.Item, p.N, p.Point, p.Met, sample.Points[i], sample.Answer)
		}
		var flagged []int
		for _, f := range judged.FalseClaims {
			flagged = append(flagged, f.N)
		}
		if len(sample.False) > 0 && judged.Verdict == Accepted {
			t.Errorf("%s: a false claim passes: %q", sample.Item, sample.Answer)
		}
		if len(sample.False) == 0 && len(flagged) > 0 {
			t.Errorf("%s: a true statement is called false claim %v: %q", sample.Item, flagged, sample.Answer)
		}
	}
	t.Logf("%d of %d points agree in %v", agreed, asked, answers)
	if 10*agreed < 9*asked {
		t.Errorf("%d of %d points agree", agreed, asked)
	}
}
