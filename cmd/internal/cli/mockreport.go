package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/report"
	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

// showPastMock shows what an interview came to.
func showPastMock(ctx context.Context, a *app, o mockOptions) error {
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	id := o.report
	if id == lastReport {
		id = ""
	}
	kept, err := store.Mock(ctx, id)
	if err != nil {
		return err
	}
	var told mock.Report
	if err := json.Unmarshal(kept.Report, &told); err != nil {
		return usage(fmt.Sprintf("the report of %s can't be read: %v", kept.ID, err), "it may be of another pyprep; import it again from where it was made")
	}
	return a.showMock(told, o)
}

// showMock tells a report: as a page, as JSON, or on the screen.
func (a *app) showMock(r mock.Report, o mockOptions) error {
	if o.html != "" {
		if err := writePage(o.html, "pyprep mock --report --html mock.html writes it elsewhere", func(w io.Writer) error {
			return report.Interview(w, r)
		}); err != nil {
			return err
		}
	}
	if o.json {
		return printJSON(a.Out, r)
	}
	if err := writeAll(a.Out, "\n"); err != nil {
		return err
	}
	err := view.Interview(a.Out, a.out(), r, view.InterviewOptions{Command: func(set, id string) string {
		return a.command("solve", a.idOf(problems.Slug(set), problems.Slug(id)))
	}})
	if err != nil {
		return err
	}
	if o.html != "" {
		a.note("the page is in " + o.html)
	}
	a.note("This report again: pyprep mock --report " + history.ID(r.ID).Short())
	return nil
}
