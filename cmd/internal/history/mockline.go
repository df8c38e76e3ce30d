package history

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// mockLine is a mock interview that is over, in an exported file: the lines of attempts have no key "mock".
type mockLine struct {
	Schema  int             `json:"schema"`
	Mock    ID              `json:"mock"`
	Level   string          `json:"level"`
	Status  MockStatus      `json:"status"`
	Started time.Time       `json:"started"`
	Updated time.Time       `json:"updated"`
	State   json.RawMessage `json:"state"`
	Report  json.RawMessage `json:"report,omitempty"`
}

func toMockLine(m Mock) mockLine {
	return mockLine{
		Schema: lineSchema, Mock: m.ID, Level: m.Level, Status: m.Status, Started: m.Started, Updated: m.Updated, State: m.State, Report: m.Report,
	}
}

// mock checks the line and returns its interview.
func (l mockLine) mock() (Mock, error) {
	switch {
	case l.Schema != lineSchema:
		return Mock{}, fmt.Errorf("schema is %d, this pyprep reads %d", l.Schema, lineSchema)
	case !isIDText(string(l.Mock)) || len(l.Mock) != idLength:
		return Mock{}, fmt.Errorf("mock %q is none of pyprep's ids", l.Mock)
	case l.Level == "":
		return Mock{}, errors.New("level is missing")
	case l.Status != MockDone && l.Status != MockDropped:
		return Mock{}, fmt.Errorf("status %q is no way in which an interview ends", l.Status)
	case l.Started.IsZero() || l.Updated.IsZero():
		return Mock{}, errors.New("started or updated is missing")
	case !isObject(l.State):
		return Mock{}, errors.New("state is missing")
	case l.Status == MockDone && !isObject(l.Report):
		return Mock{}, errors.New("report is missing")
	}
	return Mock{
		ID: l.Mock, Level: l.Level, Status: l.Status, Started: milliseconds(l.Started), Updated: milliseconds(l.Updated), State: l.State, Report: l.Report,
	}, nil
}

func isObject(text json.RawMessage) bool { return bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) }

// mergeMock adds an interview, or puts it in place of an older state of the same.
func mergeMock(ctx context.Context, tx *sql.Tx, m Mock, done *Imported) error {
	known, err := collect(ctx, tx, scanMock, selectMocks+`WHERE id = ?`, m.ID)
	switch {
	case err != nil:
		return err
	case len(known) > 0 && !m.Updated.After(known[0].Updated):
		done.Unchanged++
		return nil
	case len(known) > 0:
		done.Updated++
	default:
		done.Added++
	}
	return putMock(ctx, tx, m)
}
