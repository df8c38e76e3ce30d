package history

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// Record journals an attempt; call it before the verdict is shown. It returns the attempt as stored.
func (s *Store) Record(ctx context.Context, a Attempt) (Attempt, error) {
	now := milliseconds(s.now())
	a.ID, a.Recorded, a.Updated = newID(now), now, now
	if a.Started.IsZero() {
		a.Started = now
	}
	a.Started = milliseconds(a.Started)
	a.Duration = a.Duration.Truncate(time.Millisecond)
	a.Engine = a.Engine.Truncate(time.Millisecond)
	a.SHA256 = digest(a.Source)
	err := s.write(ctx, func(ctx context.Context, tx *sql.Tx) error { return insertAttempt(ctx, tx, a) })
	if err != nil {
		return Attempt{}, err
	}
	return a, nil
}

// Amend adds to an attempt what came after its verdict.
func (s *Store) Amend(ctx context.Context, id ID, m Amendment) error {
	return s.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		found, err := selectAttempts(ctx, tx, `WHERE id = ?`, id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return fmt.Errorf("amend %s: %w", id, ErrNotFound)
		}
		a := found[0]
		m.apply(&a)
		a.Updated = milliseconds(s.now())
		return updateAttempt(ctx, tx, a)
	})
}

func (m Amendment) apply(a *Attempt) {
	if m.Claims != nil {
		a.Claims = *m.Claims
	}
	if m.Logic != nil {
		a.Logic = *m.Logic
	}
	if m.HintsUsed != nil {
		a.HintsUsed = *m.HintsUsed
	}
	if m.Duration != nil {
		a.Duration = *m.Duration
	}
	if m.Judgement != nil {
		a.Judgement = m.Judgement
	}
	if m.Answers != nil {
		a.Judgement = joined(a.Judgement, m.Answers)
	}
	if m.Rating != nil {
		a.Rating = *m.Rating
	}
}

// joined adds to a list what it does not hold yet: who was interrupted may say the same again. What is no list stays as it is.
func joined(list, more json.RawMessage) json.RawMessage {
	var all, added []json.RawMessage
	if len(list) > 0 && json.Unmarshal(list, &all) != nil || json.Unmarshal(more, &added) != nil {
		return list
	}
	for _, item := range added {
		if !slices.ContainsFunc(all, func(old json.RawMessage) bool { return bytes.Equal(old, item) }) {
			all = append(all, item)
		}
	}
	text, err := json.Marshal(all)
	if err != nil {
		return list
	}
	return text
}

// milliseconds is the precision of the file.
func milliseconds(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }

func digest(source []byte) string {
	sum := sha256.Sum256(source)
	return hex.EncodeToString(sum[:])
}

// columns are in the order of values and scanAttempt.
const columns = `id, set_id, problem, kind, started, recorded, updated, verdict, passed, total, source, sha256,
	claim_time, claim_space, claim_line, claim_why, approach, prediction, logic_skipped,
	hints_used, duration, engine, report, judgement, rating`

func values(a Attempt) []any {
	return []any{
		a.ID, a.Item.Set, a.Item.Problem, a.Kind, a.Started.UnixMilli(), a.Recorded.UnixMilli(), a.Updated.UnixMilli(),
		a.Verdict, a.Passed, a.Total, append([]byte{}, a.Source...), a.SHA256,
		a.Claims.Time, a.Claims.Space, a.Claims.Line, a.Claims.Why,
		a.Logic.Approach, a.Logic.Prediction, a.Logic.Skipped,
		a.HintsUsed, a.Duration.Milliseconds(), a.Engine.Milliseconds(), string(a.Report), string(a.Judgement), a.Rating,
	}
}

func insertAttempt(ctx context.Context, tx *sql.Tx, a Attempt) error {
	const places = `?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?`
	if _, err := tx.ExecContext(ctx, `INSERT INTO attempts (`+columns+`) VALUES (`+places+`)`, values(a)...); err != nil {
		return fmt.Errorf("record attempt: %w", err)
	}
	return nil
}

func updateAttempt(ctx context.Context, tx *sql.Tx, a Attempt) error {
	const set = `UPDATE attempts SET updated = ?, claim_time = ?, claim_space = ?, claim_line = ?, claim_why = ?,
		approach = ?, prediction = ?, logic_skipped = ?, hints_used = ?, duration = ?, judgement = ?, rating = ? WHERE id = ?`
	_, err := tx.ExecContext(ctx, set,
		a.Updated.UnixMilli(), a.Claims.Time, a.Claims.Space, a.Claims.Line, a.Claims.Why,
		a.Logic.Approach, a.Logic.Prediction, a.Logic.Skipped, a.HintsUsed, a.Duration.Milliseconds(),
		string(a.Judgement), a.Rating, a.ID)
	if err != nil {
		return fmt.Errorf("amend attempt: %w", err)
	}
	return nil
}

func scanAttempt(rows *sql.Rows) (Attempt, error) {
	var a Attempt
	var started, recorded, updated, duration, engine int64
	var report, judgement string
	err := rows.Scan(
		&a.ID, &a.Item.Set, &a.Item.Problem, &a.Kind, &started, &recorded, &updated,
		&a.Verdict, &a.Passed, &a.Total, &a.Source, &a.SHA256,
		&a.Claims.Time, &a.Claims.Space, &a.Claims.Line, &a.Claims.Why,
		&a.Logic.Approach, &a.Logic.Prediction, &a.Logic.Skipped,
		&a.HintsUsed, &duration, &engine, &report, &judgement, &a.Rating)
	a.Started, a.Recorded, a.Updated = fromMilli(started), fromMilli(recorded), fromMilli(updated)
	a.Duration, a.Engine = time.Duration(duration)*time.Millisecond, time.Duration(engine)*time.Millisecond
	if report != "" {
		a.Report = json.RawMessage(report)
	}
	if judgement != "" {
		a.Judgement = json.RawMessage(judgement)
	}
	return a, err
}

func fromMilli(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
