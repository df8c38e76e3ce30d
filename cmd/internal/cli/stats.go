package cli

import (
	"context"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/view"
)

func newStatsCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Show what you have done and what sticks, by topic, level and kind",
		Args:  exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runStats(cmd.Context(), a, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func runStats(ctx context.Context, a *app, asJSON bool) error {
	library, err := a.loadLibrary()
	if err != nil {
		return err
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	stats, err := store.Stats(ctx, func(item history.Item) (history.Labels, bool) {
		found, err := library.FindAny(item.Set + ":" + item.Problem)
		if err != nil {
			return history.Labels{}, false
		}
		labels := found.Listing()
		return history.Labels{Topics: labels.Topics, Level: labels.Level, Kind: string(labels.Kind)}, true
	})
	if err != nil {
		return err
	}
	shown := view.Stats{
		Total:   statsRow("", stats.Total),
		Topics:  statsRows(stats.Topics),
		Levels:  statsRows(stats.Levels),
		Kinds:   statsRows(stats.Kinds),
		Minutes: int(stats.Spent.Minutes()),
	}
	attempts, err := a.allAttempts(ctx)
	if err != nil {
		return err
	}
	if shown.Trend, err = a.trend(attempts); err != nil {
		return err
	}
	if shown.Calibration, err = calibration(ctx, store, attempts); err != nil {
		return err
	}
	if asJSON {
		return printJSON(a.Out, statsJSON(shown))
	}
	return view.Statistics(a.Out, a.out(), shown)
}

func statsRow(name string, t history.Tally) view.StatsRow {
	return view.StatsRow{Name: name, Attempts: t.Attempts, Tried: t.Tried, Solved: t.Solved, FirstTry: t.FirstTry}
}

func statsRows(groups []history.Group) []view.StatsRow {
	rows := make([]view.StatsRow, 0, len(groups))
	for _, group := range groups {
		rows = append(rows, statsRow(group.Name, group.Tally))
	}
	return rows
}

type tallyJSON struct {
	Name     string `json:"name,omitempty"`
	Attempts int    `json:"attempts"`
	Tried    int    `json:"tried"`
	Solved   int    `json:"solved"`
	FirstTry int    `json:"first_try"`
}

type claimsJSON struct {
	Right int `json:"right"`
	Made  int `json:"made"`
}

// sticksJSON counts items by how long they are remembered.
type sticksJSON struct {
	Days   int `json:"days"`
	Weeks  int `json:"weeks"`
	Months int `json:"months"`
}

type typicalJSON struct {
	Recent  int `json:"last_30_days"`
	Earlier int `json:"before"`
}

// calibrationJSON sets how sure a person was against how right. Its rows are those of a mock's report.
type calibrationJSON struct {
	Answers int            `json:"answers"` // of mock interviews, given with a confidence
	Lean    float64        `json:"more_sure_than_right"`
	Rows    []mock.SureRow `json:"rows"`
	Unknown int            `json:"idk"`
	Walked  int            `json:"idk_honest_path"`
}

func statsJSON(s view.Stats) any {
	rows := func(all []view.StatsRow) []tallyJSON {
		out := make([]tallyJSON, 0, len(all))
		for _, row := range all {
			out = append(out, tallyJSON(row))
		}
		return out
	}
	return struct {
		Schema  int         `json:"schema"`
		Total   tallyJSON   `json:"total"`
		Topics  []tallyJSON `json:"topics"`
		Levels  []tallyJSON `json:"levels"`
		Minutes int         `json:"minutes"`
		Kinds   []tallyJSON `json:"kinds"`

		Claims  claimsJSON  `json:"claims"`
		Sticks  sticksJSON  `json:"sticks"`
		Typical typicalJSON `json:"typical_minutes"`
		Weeks   []int       `json:"weeks"` // items that were new and right, this week last

		Calibration calibrationJSON `json:"calibration"`
	}{
		1, tallyJSON(s.Total), rows(s.Topics), rows(s.Levels), s.Minutes, rows(s.Kinds),
		claimsJSON{s.ClaimsRight, s.Claims},
		sticksJSON{s.Days, s.Weekly, s.Months},
		typicalJSON{s.Recent, s.Earlier},
		s.Weeks,
		calibrationJSON{s.Sure.Answers, s.Sure.Lean, s.Sure.Rows, s.Unknown, s.Walked},
	}
}
