package mock_test

import (
	"math"
	"strings"
	"testing"

	"pyprep/cmd/internal/mock"
	"pyprep/grader"
	"pyprep/problems"
)

func near(a, b float64) bool { return math.Abs(a-b) < 0.051 }

// expect compares a score, and looks for words in the reasons and in the better version.
func expect(t *testing.T, o mock.Outcome, score float64, reasons, better string) {
	t.Helper()
	if !near(o.Score, score) {
		t.Errorf("score %.2f, want %.2f (%q)", o.Score, score, o.Reasons)
	}
	if all := strings.Join(o.Reasons, "; "); !strings.Contains(all, reasons) {
		t.Errorf("the reasons %q do not say %q", all, reasons)
	}
	if !strings.Contains(o.Better, better) {
		t.Errorf("better %q does not say %q", o.Better, better)
	}
}

func concept() *problems.Item {
	return &problems.Item{ID: "cq-names", Title: "Names", Kind: problems.KindConcept, Concept: &problems.ConceptItem{
		Question:    "What does b = a do?",
		ModelAnswer: "Both names are bound to one object.",
		Points: []problems.ConceptPoint{
			{Point: "both names are bound to the same object", Accept: []string{"both names are bound to the same object"}, Required: true},
			{Point: "nothing is copied", Accept: []string{"nothing is copied"}, Required: true},
			{Point: "id shows it", Accept: []string{"id shows the same number"}},
		},
		FalseClaims: []problems.FalseClaim{{Patterns: []string{"assignment copies the list"}, Message: "It does not copy."}},
	}}
}

func TestConceptAnswers(t *testing.T) {
	const honestWay = "Both names are bound to the same object."
	tests := []struct {
		name       string
		text       string
		honest     *mock.Honest
		confidence int
		score      float64
		reasons    string
		better     string
	}{
		{"all of it", "Both names are bound to the same object. Nothing is copied. The id shows the same number.", nil, 5, 4, "2 of 2 key points", "bound to one object"},
		{"what is required", "Both names are bound to the same object. Nothing is copied.", nil, 5, 3.2, "0 of 1 beside", ""},
		{"half of it", "Both names are bound to the same object.", nil, 4, 1.6, "1 of 2 key points", "Say this, too: nothing is copied"},
		{"nothing", "", nil, 0, 0, "no answer", ""},
		{"a false claim, unsure", "Both names are bound to the same object. Nothing is copied. Assignment copies the list.", nil, 2, 2.2, "a false claim costs 1", "It does not copy."},
		{"a false claim, sure", "Both names are bound to the same object. Nothing is copied. Assignment copies the list.", nil, 4, 0.3, `less than an honest "idk"`, "It does not copy."},
		{"idk", "idk", nil, 0, 0.4, `"idk" and no more`, ""},
		{
			"idk, the whole way", "I don't know.",
			&mock.Honest{Know: honestWay, Depends: "Nothing is copied, so on identity.", Experiment: "print(a is b)", Output: "True\n", Conclusion: honestWay},
			0, 2.8, "10 of 10", "",
		},
		{
			"idk, half the way", "idk",
			&mock.Honest{Know: "I know nothing of use here", Depends: "on the type of a", Experiment: "", Conclusion: ""},
			0, 0.7, "experiment 0 of 3", "",
		},
		{"idk, the way wrong", "idk", &mock.Honest{Know: "Assignment copies the list, always"}, 0, 0.4, "what I know 0 of 2", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			item := concept()
			judgement := grader.JudgeConcept(item.Concept, tt.text)
			o := mock.OfConcept(item, mock.Answer{Text: tt.text, Words: &judgement, Honest: tt.honest})
			o.Confident(tt.confidence)
			expect(t, o, tt.score, tt.reasons, tt.better)
			if o.Unknown != grader.IsUnknown(tt.text) || o.Walked != (tt.honest != nil) {
				t.Errorf("unknown %v, walked %v", o.Unknown, o.Walked)
			}
		})
	}
}

func TestPredictions(t *testing.T) {
	item := &problems.Item{ID: "po-x", Predict: &problems.PredictItem{Snippet: "print(1)\n", Trap: "Two names.", Why: "One **list**."}}
	run := grader.ProgramRun{Stdout: "1\n2\n3\n"}
	for said, want := range map[string]struct {
		score   float64
		reasons string
		better  string
	}{
		"1\n2\n3":     {4, "every line is right", ""},
		"1\n2\n4":     {1, "2 of 3 lines right", "It prints 1 2 3. One list."},
		"2":           {0, "0 of 3 lines right", "One list."},
		"1\n2\n3\n4":  {1.1, "3 of 4 lines right", ""},
		"":            {0, "no answer", "It prints 1 2 3"},
		"idk":         {0.4, "no more", "One list."},
		"\x1b[31m🙂\n": {0, "0 of 3", ""},
	} {
		judged := grader.JudgeOutput(said, run)
		expect(t, mock.OfPrediction(item, mock.Answer{Text: said, Output: &judged, Real: run.Output()}), want.score, want.reasons, want.better)
	}
}

func TestDesigns(t *testing.T) {
	item := &problems.Item{ID: "dq-x", Design: &problems.DesignItem{
		Prompt: "Run jobs.", ModelOutline: "Retry with backoff.",
		Dimensions: []problems.Dimension{
			{Name: "Retry", Strong: []string{"backoff with jitter", "dead letters"}, Weight: 2},
			{Name: "Shutdown", Strong: []string{"drain on SIGTERM"}, Weight: 1},
		},
	}}
	const strong = "Retry with backoff and jitter, because services fail. Workers drain on SIGTERM within 30 seconds."
	for name, tt := range map[string]struct {
		text      string
		followUps []string
		score     float64
		reasons   string
	}{
		"strong":                    {strong, []string{"dead letters after 5 tries", "backoff with jitter per job"}, 4, "follow-ups: 2.0 of 2"},
		"follow-ups passed over":    {strong, []string{"", "idk"}, 3, "follow-ups: 0.0 of 2"},
		"follow-ups in other words": {strong, []string{"I would ask the owner first", ""}, 3.25, "follow-ups: 0.5 of 2"},
		"none were put":             {strong, nil, 4, "with a reason"},
		"nothing":                   {" ", nil, 0, "no outline"},
		"beside the point":          {"I would buy a bigger machine.", []string{"", ""}, 0, "0 with a reason"},
		"idk":                       {"idk", nil, 0.4, "idk"},
	} {
		judged := grader.JudgeDesign(item.Design, tt.text)
		t.Run(name, func(t *testing.T) {
			expect(t, mock.OfDesign(item, mock.Answer{Text: tt.text, Words: &judged, FollowUps: tt.followUps}), tt.score, tt.reasons, "")
		})
	}
}

func TestQuestionsToTheCompany(t *testing.T) {
	card := mock.CardOf("parcels")
	const (
		stack  = "The planner is its own process: how does it share tables with Django?"
		deploy = "Why does the Thursday checklist still need a person?"
		debt   = "Where do the five hours of the nightly run go, and who owns that?"
	)
	for name, tt := range map[string]struct {
		text, followUp string
		score          float64
		reasons        string
	}{
		"three areas, tied":    {stack + "\n" + deploy + "\n" + debt, "What stopped the two attempts before Christmas?", 4, "4 of 4 questions open"},
		"numbered, and dashed": {"1. " + stack + "\n- " + deploy + "\n3) " + debt, "", 4, "3 of 3 questions open"},
		"answered by the card": {stack + "\n" + deploy + "\nWhich database do you use?", "", 2 + 2./3, "is answered by the card"},
		"yes or no":            {stack + "\n" + deploy + "\nIs the nightly run slow?", "", 3 + 2./3, "yes or no"},
		"fits any company":     {stack + "\n" + deploy + "\nHow do you refactor?", "", 3 + 2./3, "would fit any company"},
		"only one":             {stack, "", 4. / 3, "1 question; three to five are wanted"},
		"none":                 {"\n \n", "", 0, "no question"},
		"about money":          {"What is the salary?\nHow many holidays?\nWho is the boss?", "", 0, "technical debt: not asked"},
		"six count as five":    {strings.Repeat(stack+"\n", 5) + debt, "", 2, "technical debt: not asked"},
	} {
		t.Run(name, func(t *testing.T) {
			expect(t, mock.OfQuestions(card, tt.text, tt.followUp), tt.score, tt.reasons, "")
		})
	}
}

// Every card has what the closing round needs of it, and its own examples are as good as it says.
func TestCards(t *testing.T) {
	if len(mock.Cards()) < 3 {
		t.Error("too few companies")
	}
	for _, c := range mock.Cards() {
		text := ""
		for _, area := range mock.Areas() {
			text += c.Examples[area] + "\n"
			if c.Reply(area) == "" {
				t.Errorf("%s has nothing to say of %s", c.ID, area)
			}
			read := c.Read(c.Examples[area])
			if !read.Good() || !strings.Contains(strings.Join(areaNames(read.Areas), " "), string(area)) {
				t.Errorf("%s: the example %q is read as %+v", c.ID, c.Examples[area], read)
			}
		}
		if o := mock.OfQuestions(c, text, ""); o.Score < mock.Full {
			t.Errorf("%s: its own examples are %.1f: %q", c.ID, o.Score, o.Reasons)
		}
		if c.Reply(mock.AreaOther) == "" || mock.CardOf(c.ID).Name != c.Name {
			t.Errorf("%s is not whole", c.ID)
		}
		for _, fact := range c.Facts {
			for _, phrase := range fact.Asked {
				if read := c.Read(phrase + "?"); !read.Answered {
					t.Errorf("%s: %q is not taken as answered", c.ID, phrase)
				}
			}
		}
	}
	if mock.CardOf("gone").ID == "" {
		t.Error("a card that is gone leaves nothing")
	}
}

func areaNames(areas []mock.Area) []string {
	var names []string
	for _, a := range areas {
		names = append(names, string(a))
	}
	return names
}
