package history_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/history"
)

func contextWithCancel(t *testing.T) (context.Context, context.CancelFunc) {
	t.Helper()
	return context.WithCancel(t.Context())
}

func mustExport(t *testing.T, s *history.Store) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := s.Export(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestExportImport(t *testing.T) {
	from, c := newStore(t)
	mustRecord(t, from, fullAttempt(c))
	odd := fullAttempt(c)
	odd.Source = []byte("\xff\xfe not UTF-8 <&>")
	amended := mustRecord(t, from, odd)
	file := mustExport(t, from)

	to, _ := newStore(t)
	for round, want := range []history.Imported{{Added: 2}, {Unchanged: 2}} {
		if got, err := to.Import(t.Context(), strings.NewReader(file)); err != nil || got != want {
			t.Fatalf("import %d: %+v, %v; want %+v", round, got, err, want)
		}
		if again := mustExport(t, to); again != file {
			t.Errorf("import %d changed the attempts:\n%s\nwant\n%s", round, again, file)
		}
	}

	c.forward(time.Second)
	if err := from.Amend(t.Context(), amended.ID, history.Amendment{Claims: &history.Claims{Time: "O(1)"}}); err != nil {
		t.Fatal(err)
	}
	newer := mustExport(t, from)
	if got, err := to.Import(t.Context(), strings.NewReader(newer)); err != nil || got != (history.Imported{Updated: 1, Unchanged: 1}) {
		t.Errorf("a later amendment: %+v, %v", got, err)
	}
	if got, err := to.Import(t.Context(), strings.NewReader(file)); err != nil || got != (history.Imported{Unchanged: 2}) {
		t.Errorf("an older file took the amendment back: %+v, %v", got, err)
	}
}

func TestImportIsAllOrNothing(t *testing.T) {
	from, c := newStore(t)
	mustRecord(t, from, fullAttempt(c))
	good := mustExport(t, from)
	tests := []struct{ name, second, want string }{
		{"no JSON", "{oops", "line 3: not an attempt in JSON"},
		{"cut short", good[:len(good)/2], "line 3: not an attempt in JSON"},
		{"schema", strings.Replace(good, `"schema":1`, `"schema":2`, 1), "line 3: schema is 2"},
		{"no schema", "{}", "line 3: schema is 0"},
		{"id", strings.Replace(good, `"id":"`, `"id":"!`, 1), "line 3: id"},
		{"set", strings.Replace(good, `"set":"core"`, `"set":""`, 1), "line 3: set or problem"},
		{"verdict", strings.Replace(good, `"wrong-answer"`, `""`, 1), "line 3: verdict"},
		{"source", strings.Replace(good, "    pass", "    fail", 1), "line 3: sha256"},
		{"time", strings.Replace(good, "2026-03", "2026-33", 1), "line 3: not an attempt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			to, _ := newStore(t)
			_, err := to.Import(t.Context(), strings.NewReader(good+"\n"+tt.second))
			var line *history.LineError
			if !errors.As(err, &line) || !strings.Contains(err.Error(), tt.want) || line.Hint() == "" {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			if all, err := to.List(t.Context(), history.Filter{}); err != nil || len(all) != 0 {
				t.Errorf("%d attempts came in, %v", len(all), err)
			}
		})
	}
}

func TestImportStopsWhenCancelled(t *testing.T) {
	s, _ := newStore(t)
	ctx, cancel := contextWithCancel(t)
	cancel()
	if _, err := s.Import(ctx, strings.NewReader("\n\n")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func mustSaveMock(t *testing.T, s *history.Store, c *clock, status history.MockStatus, report string) history.Mock {
	t.Helper()
	m := history.Mock{ID: s.NewMockID(), Level: "junior", Status: status, State: json.RawMessage(`{"level":"junior","card":"<b>"}`), Report: json.RawMessage(report)}
	if err := s.SaveMock(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	c.forward(time.Minute)
	return m
}

// Interviews that are over travel with the attempts; one that goes on stays where it is.
func TestExportImportMocks(t *testing.T) {
	from, c := newStore(t)
	mustRecord(t, from, fullAttempt(c))
	done := mustSaveMock(t, from, c, history.MockDone, `{"score":2.5}`)
	mustSaveMock(t, from, c, history.MockDropped, "")
	open := mustSaveMock(t, from, c, history.MockOpen, "")
	mustSaveMock(t, from, c, history.MockDone, `{"score":`) // damaged
	var out bytes.Buffer
	if n, err := from.Export(t.Context(), &out); err != nil || n != (history.Exported{Attempts: 1, Mocks: 2}) {
		t.Fatalf("exported %+v, %v", n, err)
	}
	file := out.String()
	if strings.Contains(file, string(open.ID)) {
		t.Error("the open interview left its machine")
	}

	to, _ := newStore(t)
	for round, want := range []history.Imported{{Added: 3}, {Unchanged: 3}} {
		if got, err := to.Import(t.Context(), strings.NewReader(file)); err != nil || got != want {
			t.Fatalf("import %d: %+v, %v; want %+v", round, got, err, want)
		}
		if again := mustExport(t, to); again != file {
			t.Errorf("import %d changed what came:\n%s\nwant\n%s", round, again, file)
		}
	}
	kept, err := to.Mock(t.Context(), done.ID.Short())
	if err != nil || string(kept.Report) != `{"score":2.5}` || kept.Level != "junior" {
		t.Errorf("the report: %+v, %v", kept, err)
	}
}

// Of an interview that both know, the later state stays.
func TestImportKeepsTheLaterMock(t *testing.T) {
	from, c := newStore(t)
	done := mustSaveMock(t, from, c, history.MockDone, `{"score":2.5}`)
	file := mustExport(t, from)
	to, _ := newStore(t)
	if got, err := to.Import(t.Context(), strings.NewReader(file)); err != nil || got != (history.Imported{Added: 1}) {
		t.Fatalf("%+v, %v", got, err)
	}
	done.Report = json.RawMessage(`{"score":3}`)
	if err := from.SaveMock(t.Context(), done); err != nil {
		t.Fatal(err)
	}
	if got, err := to.Import(t.Context(), strings.NewReader(mustExport(t, from))); err != nil || got != (history.Imported{Updated: 1}) {
		t.Errorf("a later report: %+v, %v", got, err)
	}
	if got, err := to.Import(t.Context(), strings.NewReader(file)); err != nil || got != (history.Imported{Unchanged: 1}) {
		t.Errorf("an older file took it back: %+v, %v", got, err)
	}
}

func TestImportRefusesOddMocks(t *testing.T) {
	from, c := newStore(t)
	mustSaveMock(t, from, c, history.MockDone, `{"score":2.5}`)
	good := mustExport(t, from)
	for name, tt := range map[string]struct{ from, to, want string }{
		"schema":      {`"schema":1`, `"schema":2`, "line 1: schema is 2"},
		"id":          {`"mock":"`, `"mock":"!`, "none of pyprep's ids"},
		"no text":     {`"mock":"`, `"mock":7,"other":"`, "not a mock interview in JSON"},
		"level":       {`"level":"junior","status"`, `"level":"","status"`, "level is missing"},
		"still open":  {`"status":"done"`, `"status":"open"`, `status "open"`},
		"time":        {`"updated":"2026`, `"updated":"x2026`, "not a mock interview in JSON"},
		"state":       {`"state":{`, `"state":null,"other":{`, "state is missing"},
		"report":      {`"report":{`, `"other":{`, "report is missing"},
		"report text": {`"report":{"score":2.5}`, `"report":"good"`, "report is missing"},
	} {
		t.Run(name, func(t *testing.T) {
			to, _ := newStore(t)
			changed := strings.Replace(good, tt.from, tt.to, 1)
			if _, err := to.Import(t.Context(), strings.NewReader(changed)); changed == good || err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			if all, err := to.EndedMocks(t.Context()); err != nil || len(all) != 0 {
				t.Errorf("kept %+v, %v", all, err)
			}
		})
	}
}
