package cli

import (
	"context"
	"fmt"

	"pyprep/cmd/internal/view"
)

// runFirstScreen is bare `pyprep`: what can be resumed, what is next, and the keys to the rest.
func runFirstScreen(ctx context.Context, a *app) error {
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	library, err := a.loadLibrary()
	if err != nil {
		return err
	}
	rows, err := a.listRows(ctx, listingsOf(library))
	if err != nil {
		return err
	}
	sessions, err := store.Sessions(ctx)
	if err != nil {
		return err
	}
	solved := 0
	next := ""
	for _, row := range rows {
		if row.Solved {
			solved++
		} else if next == "" {
			next = row.ID
		}
	}
	if err := view.Note(a.Out, a.out(), countOf(solved, len(rows), len(library.Items()) > 0)); err != nil {
		return err
	}
	for _, s := range sessions {
		found, err := library.FindAny(s.Item.Set + ":" + s.Item.Problem)
		if err != nil {
			continue // of another set
		}
		if err := a.printf("  go on   %s\n", a.command("solve", string(found.Listing().ID))); err != nil {
			return err
		}
		break
	}
	if next != "" {
		if err := a.printf("  next    %s\n", a.command("solve", next)); err != nil {
			return err
		}
	}
	return a.printf("  all     %s\n  help    pyprep --help\n", a.command("list"))
}

func countOf(solved, total int, hasItems bool) string {
	noun := "problem"
	if hasItems {
		noun = "item"
	}
	return fmt.Sprintf("%d of %s solved", solved, plural(total, noun))
}
