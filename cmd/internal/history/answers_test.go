package history_test

import (
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"pyprep/cmd/internal/history"
)

// TestAmendAddsAnswersOnce: what was said about own code joins the judgement of the claims, however often it is said.
func TestAmendAddsAnswersOnce(t *testing.T) {
	t.Parallel()
	store, err := history.Open(t.Context(), filepath.Join(t.TempDir(), "history.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	for before, want := range map[string]string{
		`[{"name":"time"}]`:  `[{"name":"time"},{"name":"own-code","said":"3"}]`,
		``:                   `[{"name":"own-code","said":"3"}]`,
		`{"words":"a list"}`: `{"words":"a list"}`,
	} {
		kept, err := store.Record(t.Context(), history.Attempt{Item: history.Item{Set: "s", Problem: "p"}, Kind: history.KindSolve, Judgement: json.RawMessage(before)})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if err := store.Amend(t.Context(), kept.ID, history.Amendment{Answers: json.RawMessage(`[{"name":"own-code","said":"3"}]`)}); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := store.Attempt(t.Context(), string(kept.ID)); err != nil || string(got.Judgement) != want {
			t.Errorf("%s and an answer: %s, %v; want %s", before, got.Judgement, err, want)
		}
	}
}
