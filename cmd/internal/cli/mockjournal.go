package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/session"
	"pyprep/problems"
)

// mockJournal is the history as an interview sees it.
type mockJournal struct{ store *history.Store }

var _ session.InterviewJournal = (*mockJournal)(nil)

// Save keeps the interview as it stands.
func (j *mockJournal) Save(ctx context.Context, v *mock.Interview) error {
	return saveMock(ctx, j.store, v, history.MockOpen, nil)
}

// saveMock keeps an interview in a status, and at its end the report.
func saveMock(ctx context.Context, store *history.Store, v *mock.Interview, status history.MockStatus, report json.RawMessage) error {
	state, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode the interview: %w", err)
	}
	return store.SaveMock(ctx, history.Mock{
		ID: history.ID(v.ID), Level: string(v.Level), Status: status, Started: v.Started, State: state, Report: report,
	})
}

// Answers records the attempt at an item in words.
func (j *mockJournal) Answers(item *problems.Item) session.AnswerJournal {
	return &answerJournal{j.item(item)}
}

// Claims records the attempt at an item about growth.
func (j *mockJournal) Claims(item *problems.Item) session.ItemJournal {
	journal := j.item(item)
	return &journal
}

// item forgets sittings: those of an interview are kept with it, and one that solve has of the item is left alone.
func (j *mockJournal) item(item *problems.Item) itemJournal {
	return itemJournal{store: j.store, key: listedItem(item.Listing()), kind: history.KindMock, forgets: true}
}

// Code records what was handed in.
func (j *mockJournal) Code(p *problems.Problem) session.Journal {
	return &journal{store: j.store, problem: p, kind: history.KindMock}
}
