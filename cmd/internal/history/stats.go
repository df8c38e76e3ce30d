package history

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Stats are plain counts over all attempts.
type Stats struct {
	Total  Tally
	Topics []Group       // by name
	Levels []Group       // by level
	Kinds  []Group       // by kind
	Spent  time.Duration // sum of the attempts' durations
}

// Group is a tally of the items that share a topic, a level or a kind.
type Group struct {
	Name string
	Tally
}

// Tally counts attempts and items.
type Tally struct {
	Attempts int
	Tried    int // items with an attempt
	Solved   int // items with an accepted attempt
	FirstTry int // items whose first attempt was accepted
}

// Labels are what statistics group by.
type Labels struct {
	Topics []string
	Level  int
	Kind   string
}

// record is what is known of one item.
type record struct {
	attempts         int
	answered         int // attempts at which something was said: who says "I don't know" has not tried in vain
	solved, firstTry bool
}

// Stats counts all attempts; lookup gives an item's labels, or false for one that is no longer installed.
func (s *Store) Stats(ctx context.Context, lookup func(Item) (Labels, bool)) (Stats, error) {
	records, spent, err := s.records(ctx)
	if err != nil {
		return Stats{}, err
	}
	stats := Stats{Spent: spent}
	topics, levels, kinds := map[string]Tally{}, map[string]Tally{}, map[string]Tally{}
	for item, r := range records {
		stats.Total.add(r)
		labels, known := lookup(item)
		if !known {
			continue
		}
		for _, topic := range labels.Topics {
			count(topics, topic, r)
		}
		count(levels, fmt.Sprint(labels.Level), r)
		count(kinds, labels.Kind, r)
	}
	stats.Topics, stats.Levels, stats.Kinds = groups(topics), groups(levels), groups(kinds)
	return stats, nil
}

func (s *Store) records(ctx context.Context) (map[Item]record, time.Duration, error) {
	type row struct {
		item     Item
		verdict  string
		duration int64
	}
	var rows []row
	err := s.run(ctx, func(db *sql.DB) (err error) {
		rows, err = collect(ctx, db, func(r *sql.Rows) (x row, err error) {
			return x, r.Scan(&x.item.Set, &x.item.Problem, &x.verdict, &x.duration)
		}, `SELECT set_id, problem, verdict, duration FROM attempts ORDER BY recorded, seq`)
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	records := map[Item]record{}
	var spent time.Duration
	for _, x := range rows {
		r := records[x.item]
		accepted := x.verdict == acceptedVerdict
		r.firstTry = r.firstTry || accepted && r.answered == 0
		r.solved = r.solved || accepted
		if x.verdict != unansweredVerdict {
			r.answered++
		}
		r.attempts++
		records[x.item] = r
		spent += time.Duration(x.duration) * time.Millisecond
	}
	return records, spent, nil
}

func (t *Tally) add(r record) {
	t.Attempts += r.attempts
	t.Tried++
	if r.solved {
		t.Solved++
	}
	if r.firstTry {
		t.FirstTry++
	}
}

func count(tallies map[string]Tally, name string, r record) {
	t := tallies[name]
	t.add(r)
	tallies[name] = t
}

func groups(tallies map[string]Tally) []Group {
	var all []Group
	for _, name := range slices.SortedFunc(maps.Keys(tallies), cmp.Compare[string]) {
		all = append(all, Group{Name: name, Tally: tallies[name]})
	}
	return all
}
