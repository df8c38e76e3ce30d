package cli

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/problems"
)

type drillOptions struct {
	itemFilter
	count   int
	seed    uint64
	seeded  bool
	answers string
	json    bool
}

// defaultCount is a series for a quarter of an hour.
const defaultCount = 10

func newDrillCommand(a *app) *cobra.Command {
	var o drillOptions
	cmd := &cobra.Command{
		Use:   "drill",
		Short: "Answer a series of items, one after the other",
		Long: `Answer a series of small items in a shuffled order. Each answer is judged and explained at once; the end says how many
were right and which to look at again. Ctrl-C ends the series, and what you answered is kept.

Without a person, the answers come from a file that holds one JSON object:
  {"cx-append": {"time": "O(n)", "space": "O(n)", "why": "..."},
   "cx-min-via-sort": {"parts": [{"name": "sort", "time": "O(n log n)", "space": "O(n)"}, ...]}}
  pyprep drill --no-input --answers answers.json --count 0
Of kind predict, concept and design it holds the answers themselves:
  {"po-late-lambda": {"answer": "[2, 2, 2]\n[0, 1, 2]"}}
An item that the file does not answer is left out, and said to be.`,
		Args: exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.seeded = cmd.Flags().Changed("seed")
			return runDrill(cmd.Context(), a, o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.kind, "kind", string(problems.KindComplexity), "the kind of item: complexity, predict, concept or design")
	o.addTopicAndLevel(cmd)
	flags.IntVar(&o.count, "count", defaultCount, "at most so many; 0 for all")
	flags.Uint64Var(&o.seed, "seed", 0, "the order: the same number, the same series")
	flags.StringVar(&o.answers, "answers", "", "a file with the answers; needs --no-input")
	flags.BoolVar(&o.json, "json", false, "print JSON; needs --no-input")
	return cmd
}

func runDrill(ctx context.Context, a *app, o drillOptions) error {
	if err := o.check(a); err != nil {
		return err
	}
	all, err := a.smallItems()
	if err != nil {
		return err
	}
	series, err := o.pick(all)
	if err != nil {
		return err
	}
	given, unanswered := answers{}, []string{}
	if a.flags.noInput {
		if given, err = readAnswers(o.answers, all); err != nil {
			return err
		}
		if series, unanswered = given.split(series); len(series) == 0 {
			return usage(o.answers+" answers none of these items", "pyprep list --kind "+o.kind+" shows their ids")
		}
	}
	listed := make([]problems.Listing, len(series))
	for n, item := range series {
		listed[n] = item.Listing()
	}
	prompter := a.prompter()
	result, err := a.putSeries(listed, given, o.json, func(n int) (drilled, error) {
		return a.putOne(ctx, series[n], given, prompter, putOptions{kind: history.KindDrill, brief: true, quiet: o.json})
	})
	result.Seed, result.Summary.Unanswered = o.seed, unanswered
	drawErr := a.showSeries(result, listed, o.answers, o.json)
	if drawErr == nil && !o.json && result.Summary.Asked > 0 {
		a.note("The same series again: " + a.command(o.words()...))
	}
	return result.ending(cmp.Or(err, drawErr), "without a person, add --no-input and --answers FILE")
}

func drillKinds() []problems.Kind {
	return []problems.Kind{problems.KindComplexity, problems.KindPredict, problems.KindConcept, problems.KindDesign}
}

func (o *drillOptions) check(a *app) error {
	switch {
	case !slices.Contains(drillKinds(), problems.Kind(o.kind)):
		return usage(fmt.Sprintf("there are no drills of kind %q", o.kind), "--kind complexity, predict, concept or design")
	case o.count < 0:
		return usage("--count can't be negative", "--count 0 takes all")
	case o.json && !a.flags.noInput:
		return usage("--json needs --no-input", "add --no-input and --answers FILE, or leave --json out")
	case a.flags.noInput && o.answers == "":
		return usage("--no-input needs the answers", "add --answers FILE; pyprep drill --help shows what is in it")
	case o.answers != "" && !a.flags.noInput:
		return usage("--answers needs --no-input", "add --no-input, or leave --answers out")
	}
	if !o.seeded {
		o.seed = rand.Uint64N(1_000_000) // short enough to be typed again
	}
	return nil
}

// smallItems reads the items of the sets in use, and nothing more where they are held ones.
func (a *app) smallItems() ([]*problems.Item, error) {
	held, err := readHeld(a, func(set heldSet) ([]*problems.Item, error) { return problems.LoadItems(set.files, set.name) })
	if err != nil || len(held) > 0 {
		return slices.Concat(held...), err
	}
	library, err := a.loadLibrary()
	if err != nil {
		return nil, err
	}
	return library.Items(), nil
}

// pick filters, shuffles by the seed and cuts.
func (o *drillOptions) pick(all []*problems.Item) ([]*problems.Item, error) {
	var series []*problems.Item
	for _, item := range all {
		if o.keeps(item.Listing()) {
			series = append(series, item)
		}
	}
	if len(series) == 0 {
		return nil, usage("no item fits", "pyprep list --kind "+o.kind+" shows what there is")
	}
	order := rand.New(rand.NewPCG(o.seed, 0))
	order.Shuffle(len(series), func(i, j int) { series[i], series[j] = series[j], series[i] })
	if o.count > 0 && o.count < len(series) {
		series = series[:o.count]
	}
	return series, nil
}

// putOne puts one item of a series, in the way of its kind.
func (a *app) putOne(ctx context.Context, item *problems.Item, given answers, prompter *ask.Prompter, o putOptions) (drilled, error) {
	if item.Complexity != nil {
		desk := &itemDesk{app: a, quiet: o.quiet}
		if a.flags.noInput {
			given.fill(desk, item)
		} else {
			desk.ask = prompter
		}
		return putItem(ctx, a, item, desk, o.kind, false, nil)
	}
	desk := &answerDesk{app: a, quiet: o.quiet}
	if a.flags.noInput {
		text := given[string(item.ID)].Answer
		desk.given = &text
	} else {
		desk.ask = prompter
	}
	o.run = a.runProgram
	return putAnswer(ctx, a, item, desk, o)
}

// words is the command line of the same series.
func (o drillOptions) words() []string {
	words := []string{"drill", "--seed", fmt.Sprint(o.seed)}
	if o.kind != string(problems.KindComplexity) {
		words = append(words, "--kind", o.kind)
	}
	if o.count != defaultCount {
		words = append(words, "--count", fmt.Sprint(o.count))
	}
	if o.topic != "" {
		words = append(words, "--topic", o.topic)
	}
	if o.level != 0 {
		words = append(words, "--level", fmt.Sprint(o.level))
	}
	return words
}
