package growth

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	path := os.Getenv("PYPREP_DUMP")
	if path == "" {
		t.Skip()
	}
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var d Data
	if err := json.Unmarshal(body, &d); err != nil {
		t.Fatal(err)
	}
	for _, f := range d.Families {
		a := analyseFamily(d, f)
		for _, l := range a.fits {
			text := ""
			for i, term := range l.ops.terms {
				text += fmt.Sprintf(" %.4g·%s", l.ops.factors[i], term.text(d.Variables))
			}
			var leading []string
			for _, term := range l.ops.leading {
				leading = append(leading, term.text(d.Variables))
			}
			rivals := ""
			for _, r := range l.ops.rivals {
				rivals += fmt.Sprintf(" [%s %.4f %.1f]", r.terms[0].text(d.Variables), r.error, r.score)
			}
			t.Logf("line %d known %v share %.3f err %.5f score %.1f: %s => %v weighty %d rivals %s", l.number, l.known, l.share, l.ops.error, l.ops.score, text, leading, len(a.weighty(l)), rivals)
		}
		t.Log(a.time)
	}
	r := Analyse(d)
	t.Logf("time %v total %v aux %v", r.Time, r.Total, r.Auxiliary)
}
