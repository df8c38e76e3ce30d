package grader

import (
	"slices"
	"testing"

	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/problems/bigo"
)

func classes(t *testing.T, letters []string, texts ...string) []bigo.Class {
	t.Helper()
	var all []bigo.Class
	for _, text := range texts {
		class, err := bigo.Parse(text, letters)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, class)
	}
	return all
}

func keyOf(full, half []bigo.Class) problems.Bound {
	return problems.Bound{Best: full[0], Full: full, Half: half}
}

// drained is an item of one snippet, and joined one of two.
func drained(t *testing.T) *problems.Item {
	t.Helper()
	n := []string{"n"}
	return &problems.Item{
		ID: "drained", Complexity: &problems.ComplexityItem{Variables: []problems.Variable{{Letter: "n", Counts: "items"}}, Parts: []problems.Part{{
			Time: keyOf(classes(t, n, "O(n^2)"), classes(t, n, "O(n^2 log n)")), Space: keyOf(classes(t, n, "O(1)"), nil),
			Misconceptions: []problems.Misconception{
				{Claim: "O(n)", Message: "each pop moves the rest"}, {Claim: "O(n) space", Message: "nothing is kept"},
			},
		}}},
	}
}

func TestJudgeItem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		time, space           string
		timeIs, spaceIs       Standing
		timeTrap, spaceTrap   string
		verdict               Verdict
		timeReads, spaceReads string
	}{
		{"O(n^2)", "O(1)", StandingRight, StandingRight, "", "", Accepted, "O(n^2)", "O(1)"},
		{"quadratic", "constant space", StandingRight, StandingRight, "", "", Accepted, "O(n^2)", "O(1)"},
		{"n squared", "O(1)", StandingRight, StandingRight, "", "", Accepted, "O(n^2)", "O(1)"},
		{"O(N)", "linear", StandingTooLow, StandingTooHigh, "each pop moves the rest", "nothing is kept", WrongAnswer, "O(n)", "O(n)"},
		{"O(n^2 log n)", "O(n) space", StandingHalf, StandingTooHigh, "", "nothing is kept", WrongAnswer, "O(n^2 log n)", "O(n)"},
		{"O(2^n)", "", StandingTooHigh, StandingSkipped, "", "", WrongAnswer, "O(2^n)", ""},
		{"O(n*m)", "O(k)", StandingUnknownLetters, StandingUnknownLetters, "", "", WrongAnswer, "", ""},
		{"O(n) or O(n^2)", "no idea", StandingContradiction, StandingUnread, "", "", WrongAnswer, "", ""},
	} {
		item := drained(t)
		judged := JudgeItem(item, ClaimsFor(item, []string{c.time}, []string{c.space}, "why not"))
		got := []Standing{judged[0].Standing, judged[1].Standing}
		if !slices.Equal(got, []Standing{c.timeIs, c.spaceIs}) || ItemVerdict(judged) != c.verdict ||
			judged[0].Misconception != c.timeTrap || judged[1].Misconception != c.spaceTrap ||
			judged[0].Read != c.timeReads || judged[1].Read != c.spaceReads || judged[0].Best != "O(n^2)" {
			t.Errorf("%q, %q: %+v", c.time, c.space, judged)
		}
	}
}

func TestJudgeItemOfParts(t *testing.T) {
	t.Parallel()
	item := drained(t)
	n := []string{"n"}
	item.Complexity.Parts[0].Name = "front"
	item.Complexity.Parts = append(item.Complexity.Parts, problems.Part{Name: "back", Time: keyOf(classes(t, n, "O(n)"), nil), Space: keyOf(classes(t, n, "O(1)"), nil)})
	claims := ClaimsFor(item, []string{"O(n^2)", "O(n)"}, []string{"O(1)"}, " moves ")
	if len(claims.Parts) != 2 || claims.Parts[1].Space != "" || claims.Time != "" || claims.Why != "moves" {
		t.Fatalf("claims %+v", claims)
	}
	judged := JudgeItem(item, claims)
	var got []string
	for _, j := range judged {
		got = append(got, j.Part+" "+j.Name+" "+string(j.Standing))
	}
	want := []string{"front time right", "front space right", "back time right", "back space skipped"}
	if !slices.Equal(got, want) || ItemVerdict(judged) != WrongAnswer {
		t.Errorf("judged %q, want %q", got, want)
	}
	if right, asked := ItemScore(judged); right != 3 || asked != 4 {
		t.Errorf("%d of %d", right, asked)
	}
}

// TestKeysOfTheBank answers every built-in item: with each class that is right, and with each misconception.
func TestKeysOfTheBank(t *testing.T) {
	t.Parallel()
	fsys, _ := bank.Find(bank.Core)
	items, err := problems.LoadItems(fsys, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range items {
		if item.Complexity == nil {
			continue
		}
		var times, spaces []string
		for _, part := range item.Complexity.Parts {
			times = append(times, part.Time.Full[len(part.Time.Full)-1].String())
			spaces = append(spaces, part.Space.Best.String()+" space")
		}
		if judged := JudgeItem(item, ClaimsFor(item, times, spaces, "")); ItemVerdict(judged) != Accepted {
			t.Errorf("%s: its own key is not right: %+v", item.ID, judged)
		}
		for at, part := range item.Complexity.Parts {
			for _, m := range part.Misconceptions {
				claims := make([]string, len(item.Complexity.Parts))
				claims[at] = m.Claim
				judged := JudgeItem(item, ClaimsFor(item, claims, claims, ""))
				if time, space := judged[2*at], judged[2*at+1]; time.Misconception != m.Message && space.Misconception != m.Message {
					t.Errorf("%s %s: %q is not answered by %q: %+v", item.ID, part.Name, m.Claim, m.Message, judged)
				}
			}
		}
	}
}
