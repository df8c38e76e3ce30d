package grader

import (
	"encoding/json"
	"strings"
	"testing"

	"pyprep/problems"
)

func mutableDefault() *problems.ConceptItem {
	return &problems.ConceptItem{
		Question: "What is wrong with `def f(x=[])`? Say when the default is made.",
		Points: []problems.ConceptPoint{
			{Point: "evaluated once", Accept: []string{"default evaluated once", "evaluated at def"}, Required: true},
			{Point: "shared by all calls", Accept: []string{"shared by all calls", "same list each call"}, Required: true},
			{Point: "use None", Accept: []string{"default None"}},
		},
		FalseClaims: []problems.FalseClaim{{Patterns: []string{"new list per call"}, Message: "No: one list for all."}},
	}
}

func TestJudgeConcept(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		answer  string
		verdict Verdict
		met     int
		flags   int
	}{
		{"The default is evaluated once, when def runs, and is shared by all calls.", Accepted, 2, 0},
		{"Evaluated once at def time. The same list is used in every call; use None as the default.", Accepted, 3, 0},
		{"The default is evaluated once.", WrongAnswer, 1, 0},
		{"The default is evaluated once and shared by all calls, but each call gets a new list per call.", WrongAnswer, 2, 1},
		{"", WrongAnswer, 0, 0},
		{"What is wrong with `def f(x=[])`? Say when the default is made.", WrongAnswer, 0, 0},
		{"what is wrong with def f(x=[])?\n> Say when the default is made.", WrongAnswer, 0, 0},
		{"It isn't evaluated once, it is made on each call", WrongAnswer, 0, 0},
	} {
		j := JudgeConcept(mutableDefault(), test.answer)
		if met, _ := j.Met(); j.Verdict != test.verdict || met != test.met || len(j.FalseClaims) != test.flags {
			t.Errorf("%q: %+v", test.answer, j)
		}
	}
}

// TestWordsJSON holds the documented form: numbers from 1 in the item's order, lists and never null.
func TestWordsJSON(t *testing.T) {
	t.Parallel()
	text, err := json.Marshal(JudgeConcept(mutableDefault(), "evaluated at def; a new list per call\x1b"))
	const want = `{"verdict":"wrong-answer","points":[` +
		`{"n":1,"point":"evaluated once","met":true,"contradicted":false,"required":true,"quote":"evaluated at def"},` +
		`{"n":2,"point":"shared by all calls","met":false,"contradicted":false,"required":true},` +
		`{"n":3,"point":"use None","met":false,"contradicted":false,"required":false}],` +
		`"false_claims":[{"n":1,"quote":"new list per call","message":"No: one list for all."}]}`
	if err != nil || string(text) != want {
		t.Errorf("%s\nwant\n%s\n%v", text, want, err)
	}
	text, err = json.Marshal(JudgeDesign(&problems.DesignItem{Dimensions: []problems.Dimension{{Name: "Retry", Strong: []string{"backoff"}}}}, ""))
	if err != nil || !strings.Contains(string(text), `"score":0`) || !strings.Contains(string(text), `"false_claims":[]`) {
		t.Errorf("%s, %v", text, err)
	}
}
