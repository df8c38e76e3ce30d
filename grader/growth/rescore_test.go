package growth

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pyprep/problems/bigo"
)

func TestRescore(t *testing.T) {
	cases := os.Getenv("PYPREP_RESCORE")
	if cases == "" {
		t.Skip()
	}
	paths, _ := filepath.Glob("/tmp/dump/*.json")
	tally := map[string]int{}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		body, _ := os.ReadFile(path)
		var d Data
		if err := json.Unmarshal(body, &d); err != nil {
			t.Fatal(err)
		}
		lab, err := os.ReadFile(filepath.Join(cases, name, "label.json"))
		if err != nil {
			continue
		}
		var l struct {
			Time, Space  string
			Time_accept  []string
			Space_accept []string
			Time_near    []string
		}
		_ = json.Unmarshal(lab, &l)
		r := Analyse(d)
		score := func(f Finding, accept, near []string) string {
			is := func(texts []string) bool {
				return slices.ContainsFunc(texts, func(text string) bool {
					class, err := bigo.Parse(text, d.Variables)
					return err == nil && slices.ContainsFunc(f.Classes, func(c bigo.Class) bool { return bigo.Compare(c, class) == bigo.Equal })
				})
			}
			switch {
			case f.Status == CannotTell:
				return "?"
			case is(accept):
				return "right"
			case is(near):
				return "near"
			case f.Status == Tie:
				return "tie"
			}
			return "WRONG"
		}
		st := score(r.Time, append(l.Time_accept, l.Time), l.Time_near)
		sp := score(r.Total, append(l.Space_accept, l.Space), nil)
		if sp != "right" && score(r.Auxiliary, append(l.Space_accept, l.Space), nil) == "right" {
			sp = "right"
		}
		tally["time "+st]++
		tally["space "+sp]++
		lead := 0
		for _, x := range r.Lines {
			if x.Leads {
				lead = x.Number
			}
		}
		if st != "right" || sp != "right" {
			fmt.Printf("%-36s time %-6s %v%s is %s | space %-6s %v aux %v is %s line %d\n", name, st, r.Time.Classes, r.Time.Why, l.Time, sp, r.Total.Classes, r.Auxiliary.Classes, l.Space, lead)
		}
	}
	fmt.Println(len(paths), tally)
}
