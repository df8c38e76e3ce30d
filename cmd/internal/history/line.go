package history

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"
)

// lineSchema is the version of an exported line; fields are only ever added to one version.
const lineSchema = 1

// line is an attempt in an exported file.
type line struct {
	Schema       int             `json:"schema"`
	ID           ID              `json:"id"`
	Set          string          `json:"set"`
	Problem      string          `json:"problem"`
	Kind         Kind            `json:"kind"`
	Started      time.Time       `json:"started"`
	Recorded     time.Time       `json:"recorded"`
	Updated      time.Time       `json:"updated"`
	Verdict      string          `json:"verdict"`
	Passed       int             `json:"passed"`
	Total        int             `json:"total"`
	Source       *string         `json:"source,omitempty"`
	SourceBase64 []byte          `json:"source_base64,omitempty"` // instead of Source when it is not UTF-8
	SHA256       string          `json:"sha256"`
	Claims       Claims          `json:"claims,omitzero"`
	Logic        Logic           `json:"logic,omitzero"`
	HintsUsed    int             `json:"hints_used,omitempty"`
	DurationMS   int64           `json:"duration_ms,omitempty"`
	EngineMS     int64           `json:"engine_ms,omitempty"`
	Report       json.RawMessage `json:"report,omitempty"`
	Judgement    json.RawMessage `json:"judgement,omitempty"`
	Rating       string          `json:"rating,omitempty"`
}

func toLine(a Attempt) line {
	l := line{
		Schema: lineSchema, ID: a.ID, Set: a.Item.Set, Problem: a.Item.Problem, Kind: a.Kind,
		Started: a.Started, Recorded: a.Recorded, Updated: a.Updated,
		Verdict: a.Verdict, Passed: a.Passed, Total: a.Total, SHA256: a.SHA256,
		Claims: a.Claims, Logic: a.Logic, HintsUsed: a.HintsUsed,
		DurationMS: a.Duration.Milliseconds(), EngineMS: a.Engine.Milliseconds(),
		Report: a.Report, Judgement: a.Judgement, Rating: a.Rating,
	}
	if utf8.Valid(a.Source) {
		text := string(a.Source)
		l.Source = &text
	} else {
		l.SourceBase64 = a.Source
	}
	return l
}

// attempt checks the line and returns its attempt.
func (l line) attempt() (Attempt, error) {
	source := l.SourceBase64
	if l.Source != nil {
		source = []byte(*l.Source)
	}
	if err := l.check(source); err != nil {
		return Attempt{}, err
	}
	return Attempt{
		ID: l.ID, Item: Item{l.Set, l.Problem}, Kind: l.Kind,
		Started: milliseconds(l.Started), Recorded: milliseconds(l.Recorded), Updated: milliseconds(l.Updated),
		Verdict: l.Verdict, Passed: l.Passed, Total: l.Total, Source: source, SHA256: l.SHA256,
		Claims: l.Claims, Logic: l.Logic, HintsUsed: l.HintsUsed,
		Duration: time.Duration(l.DurationMS) * time.Millisecond, Engine: time.Duration(l.EngineMS) * time.Millisecond,
		Report: l.Report, Judgement: l.Judgement, Rating: l.Rating,
	}, nil
}

func (l line) check(source []byte) error {
	switch {
	case l.Schema != lineSchema:
		return fmt.Errorf("schema is %d, this pyprep reads %d", l.Schema, lineSchema)
	case !isIDText(string(l.ID)) || len(l.ID) != idLength:
		return fmt.Errorf("id %q is none of pyprep's", l.ID)
	case l.Set == "" || l.Problem == "":
		return errors.New("set or problem is missing")
	case l.Verdict == "":
		return errors.New("verdict is missing")
	case l.Recorded.IsZero() || l.Updated.IsZero():
		return errors.New("recorded or updated is missing")
	case l.SHA256 != digest(source):
		return errors.New("sha256 does not fit the source: the line was changed")
	}
	return nil
}
