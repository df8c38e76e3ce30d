package growth

import (
	"encoding/json"

	"pyprep/problems/bigo"
)

// findingJSON is a finding in reports. Class is null where it can't be told.
type findingJSON struct {
	Class        *string  `json:"class"`
	Alternatives []string `json:"alternatives"`
	Status       Status   `json:"status"`
	Why          string   `json:"why,omitempty"`
}

type timeJSON struct {
	findingJSON
	Family string `json:"family"`
}

func (f Finding) json() findingJSON {
	told := findingJSON{Alternatives: []string{}, Status: f.Status, Why: f.Why}
	for i, class := range f.Classes {
		if text := class.String(); i == 0 {
			told.Class = &text
		} else {
			told.Alternatives = append(told.Alternatives, text)
		}
	}
	return told
}

type lineJSON struct {
	Line   int     `json:"line"`
	Source string  `json:"source"`
	Runs   *string `json:"runs"`
	Cost   *string `json:"cost"`
	Share  float64 `json:"share"` // of all operations, to three digits
	Leads  bool    `json:"leads,omitempty"`
	Work   []Work  `json:"work,omitempty"`
}

// MarshalJSON writes the report in the form that `measure --json` prints. It holds no times and no dates.
func (r Report) MarshalJSON() ([]byte, error) {
	told := struct {
		Schema int      `json:"schema"`
		Time   timeJSON `json:"time"`
		Space  struct {
			Total     findingJSON `json:"total"`
			Auxiliary findingJSON `json:"auxiliary"`
		} `json:"space"`
		Variables []string         `json:"variables"`
		Lines     []lineJSON       `json:"lines"`
		Points    []map[string]any `json:"points"`
		Warnings  []string         `json:"warnings"`
	}{
		Schema: 1, Time: timeJSON{r.Time.json(), r.Time.Family}, Variables: r.Variables,
		Lines: []lineJSON{}, Points: []map[string]any{}, Warnings: append([]string{}, r.Warnings...),
	}
	told.Space.Total, told.Space.Auxiliary = r.Total.json(), r.Auxiliary.json()
	for _, l := range r.Lines {
		told.Lines = append(told.Lines, lineJSON{
			Line: l.Number, Source: l.Source, Runs: text(l.Runs), Cost: text(l.Cost), Share: rounded(l.Share), Leads: l.Leads, Work: l.Work,
		})
	}
	for _, p := range r.Points {
		point := map[string]any{"ops": p.Ops}
		for i, name := range r.Variables {
			point[name] = p.Sizes[i]
		}
		if p.Peak >= 0 {
			point["peak_bytes"] = p.Peak
		}
		told.Points = append(told.Points, point)
	}
	return json.Marshal(told)
}

func text(class *bigo.Class) *string {
	if class == nil {
		return nil
	}
	s := class.String()
	return &s
}

// rounded keeps three digits: what is beyond is no message.
func rounded(share float64) float64 { return float64(int(share*1000+0.5)) / 1000 }
