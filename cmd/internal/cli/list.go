package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

type listOptions struct {
	itemFilter
	state   string
	levels  bool
	json    bool
	pattern string
}

func newListCommand(a *app) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:   "list [WORD]",
		Short: "List the problems and items, with what you have solved",
		Args:  between(0, 1, "at most one word to look for"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				o.pattern = args[0]
			}
			return runList(cmd.Context(), a, o)
		},
	}
	flags := cmd.Flags()
	o.addTopicAndLevel(cmd)
	flags.StringVar(&o.kind, "kind", "", "only this kind: function, class, stdio, complexity, predict, concept, design")
	flags.StringVar(&o.state, "state", "", "only solved, tried or new")
	flags.BoolVar(&o.levels, "levels", false, "show the levels")
	flags.BoolVar(&o.json, "json", false, "print JSON")
	return cmd
}

func runList(ctx context.Context, a *app, o listOptions) error {
	if o.state != "" && !slices.Contains([]string{"solved", "tried", "new"}, o.state) {
		return usage(fmt.Sprintf("unknown state %q", o.state), "--state solved, tried or new")
	}
	listed, err := a.listings()
	if err != nil {
		return err
	}
	rows, err := a.listRows(ctx, listed)
	if err != nil {
		return err
	}
	total := len(rows)
	rows = slices.DeleteFunc(rows, func(row view.ListRow) bool { return !o.keeps(row) })
	if o.json {
		return printJSON(a.Out, listJSON(rows))
	}
	return view.List(a.Out, a.out(), rows, view.ListOptions{Level: o.levels || o.level > 0, Filter: o.words(), Total: total})
}

// listings reads no more than a list needs where the sets are held ones; another one it loads whole, for the mistakes in it.
func (a *app) listings() ([]problems.Listing, error) {
	held, err := readHeld(a, outlineHeld)
	if err != nil || len(held) > 0 {
		return slices.Concat(held...), err
	}
	library, err := a.loadLibrary()
	if err != nil {
		return nil, err
	}
	return listingsOf(library), nil
}

func listingsOf(library *problems.Library) []problems.Listing {
	var all []problems.Listing
	for _, found := range library.All() {
		all = append(all, found.Listing())
	}
	return all
}

func (a *app) listRows(ctx context.Context, all []problems.Listing) ([]view.ListRow, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return nil, err
	}
	solved, err := store.Solved(ctx)
	if err != nil {
		return nil, err
	}
	tried, err := store.Tried(ctx)
	if err != nil {
		return nil, err
	}
	rows := make([]view.ListRow, 0, len(all))
	for _, p := range all {
		_, isSolved := solved[listedItem(p)]
		_, isTried := tried[listedItem(p)]
		rows = append(rows, view.ListRow{
			Set: string(p.Set), ID: string(p.ID), Title: p.Title, Kind: string(p.Kind),
			Level: p.Level, Topics: p.Topics, Solved: isSolved, Tried: isTried,
		})
	}
	return rows, nil
}

func (o listOptions) keeps(row view.ListRow) bool {
	text := strings.ToLower(row.ID + " " + row.Title + " " + strings.Join(row.Topics, " "))
	switch {
	case o.topic != "" && !slices.ContainsFunc(row.Topics, func(t string) bool { return strings.EqualFold(t, o.topic) }),
		o.level != 0 && row.Level != o.level,
		o.kind != "" && row.Kind != o.kind,
		o.pattern != "" && !strings.Contains(text, strings.ToLower(o.pattern)):
		return false
	}
	switch o.state {
	case "solved":
		return row.Solved
	case "tried":
		return row.Tried && !row.Solved
	case "new":
		return !row.Tried
	default:
		return true
	}
}

func (o listOptions) words() string {
	var words []string
	for _, part := range []struct{ name, value string }{
		{"topic", o.topic}, {"kind", o.kind}, {"state", o.state}, {"word", o.pattern},
	} {
		if part.value != "" {
			words = append(words, part.name+" "+part.value)
		}
	}
	if o.level != 0 {
		words = append(words, fmt.Sprintf("level %d", o.level))
	}
	return strings.Join(words, ", ")
}

type listItem struct {
	ID     string   `json:"id"`
	Set    string   `json:"set"`
	Kind   string   `json:"kind"`
	Title  string   `json:"title"`
	Level  int      `json:"level"`
	Topics []string `json:"topics"`
	Solved bool     `json:"solved"`
}

func listJSON(rows []view.ListRow) any {
	items := make([]listItem, 0, len(rows))
	for _, row := range rows {
		items = append(items, listItem{
			ID: row.ID, Set: row.Set, Kind: row.Kind, Title: row.Title, Level: row.Level,
			Topics: append([]string{}, row.Topics...), Solved: row.Solved,
		})
	}
	return struct {
		Schema int        `json:"schema"`
		Items  []listItem `json:"items"`
	}{1, items}
}
