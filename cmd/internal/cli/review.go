package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/review"
	"pyprep/cmd/internal/view"
)

type reviewOptions struct {
	itemFilter
	count      int
	list, undo bool
	json       bool
	answers    string
}

func newReviewCommand(a *app) *cobra.Command {
	var o reviewOptions
	cmd := &cobra.Command{
		Use:   "review",
		Short: "Meet again what you are about to forget",
		Long: `Meet again what is due: what you answered before, on the day on which you are about to forget it, one topic beside another.
A problem opens blank, and what you wrote before is shown when you are done.

The schedule is FSRS-6, worked out anew from your attempts each time. Of one day the first rating counts, or else the first
answer; nothing comes twice on one day. At most as many come on a day as "pyprep config review_limit" says; the rest waits.

  pyprep review --list      what is due, and what comes next
  pyprep review --undo      take the last review back: it counts for nothing, and the attempt stays
Without a person, the answers come from a file, as in drill:
  pyprep review --no-input --answers answers.json`,
		Args: exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runReview(cmd.Context(), a, o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.kind, "kind", "", "only this kind of item")
	o.addTopicAndLevel(cmd)
	flags.IntVar(&o.count, "count", 0, "at most so many; 0 for all of today")
	flags.BoolVar(&o.list, "list", false, "show what is due instead of asking it")
	flags.BoolVar(&o.undo, "undo", false, "take the last review back")
	flags.StringVar(&o.answers, "answers", "", "a file with the answers; needs --no-input")
	flags.BoolVar(&o.json, "json", false, "print JSON; needs --list or --no-input")
	return a.runsCode(cmd)
}

func (o reviewOptions) check(a *app) error {
	switch {
	case o.count < 0:
		return usage("--count can't be negative", "--count 0 takes all of today")
	case o.list && o.undo:
		return usage("--list and --undo are two different things", "leave one of them out")
	case o.json && !o.list && !a.flags.noInput:
		return usage("--json needs --list or --no-input", "add one of them, or leave --json out")
	case a.flags.noInput && o.answers == "" && !o.list && !o.undo:
		return usage("--no-input needs the answers", "add --answers FILE; pyprep drill --help shows what is in it")
	case o.answers != "" && !a.flags.noInput:
		return usage("--answers needs --no-input", "add --no-input, or leave --answers out")
	}
	return nil
}

func runReview(ctx context.Context, a *app, o reviewOptions) error {
	if err := o.check(a); err != nil {
		return err
	}
	listed, err := a.listings()
	if err != nil {
		return err
	}
	known, err := a.reviewedItems(ctx, listed)
	if err != nil {
		return err
	}
	switch {
	case o.undo:
		return undoReview(ctx, a, known)
	case o.list:
		return listReviews(a, known, o)
	}
	queue, err := o.queue(a, known)
	if err != nil {
		return err
	}
	if len(queue) == 0 {
		return a.nothingDue(known, o)
	}
	return reviewAll(ctx, a, queue, o)
}

// queue is what to review now, and of that what the flags ask for.
func (o reviewOptions) queue(a *app, known []reviewed) ([]reviewed, error) {
	config, err := a.loadConfig()
	if err != nil {
		return nil, err
	}
	var queue []reviewed
	for _, k := range byID(known, review.Queue(cardsOf(known), a.Now(), config.ReviewLimit)) {
		if o.keeps(k.listing) && (o.count == 0 || len(queue) < o.count) {
			queue = append(queue, k)
		}
	}
	return queue, nil
}

// nothingDue says so, and when something will be.
func (a *app) nothingDue(known []reviewed, o reviewOptions) error {
	if o.json {
		return printJSON(a.Out, newDrillResult())
	}
	if waiting := len(review.Due(cardsOf(known), a.Now())); waiting > 0 {
		return view.Note(a.Out, a.out(), fmt.Sprintf("Enough for today, or nothing that fits: %s due.", plural(waiting, "item")))
	}
	next, ok := soonest(known)
	if !ok {
		return view.Note(a.Out, a.out(), "Nothing is due: nothing was answered yet. Begin with "+a.command("solve", "next")+".")
	}
	return view.Note(a.Out, a.out(), "Nothing is due before "+dayOf(next.memory.Due())+".")
}
