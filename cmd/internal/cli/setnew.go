package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/workspace"
	"pyprep/grader/derive"
	"pyprep/problems"
	"pyprep/problems/skeleton"
	"pyprep/sandbox"
)

func newSetNewCommand(a *app) *cobra.Command {
	var s skeleton.NewSet
	cmd := &cobra.Command{
		Use:   "new DIR",
		Short: "Make a folder a problem set",
		Long: `Make a folder a problem set: it gets a pyprep-set.yaml. A set loads once it has a problem:

  pyprep set new my-set --title "Week 3" --author "Ada"
  pyprep set new-problem two-sum --set my-set
  pyprep set check my-set`,
		Args: exactly(1, "the folder of the new set"),
		RunE: func(_ *cobra.Command, args []string) error { return runSetNew(a, args[0], s) },
	}
	flags := cmd.Flags()
	flags.StringVar(&s.ID, "id", "", "what the set is called (default: the folder's name)")
	flags.StringVar(&s.Title, "title", "", "its title (default: from the id)")
	flags.StringVar(&s.Author, "author", "", "who wrote it")
	flags.StringVar(&s.License, "license", "CC-BY-4.0", "an SPDX identifier")
	return cmd
}

func runSetNew(a *app, dir string, s skeleton.NewSet) error {
	if s.ID == "" {
		whole, err := filepath.Abs(dir)
		if err != nil {
			return usage("the folder "+dir+" can't be found", "give a path")
		}
		s.ID = slugOf(filepath.Base(whole))
	}
	if err := checkSlug("--id", s.ID); err != nil {
		return err
	}
	if s.Title == "" {
		s.Title = titleOf(s.ID)
	}
	if err := skeleton.WriteSet(dir, s); err != nil {
		return asUsage(err)
	}
	a.note("next: pyprep set new-problem ID --set " + sandbox.ShellWord(dir))
	return a.printf("%s\n", filepath.Join(dir, skeleton.SetFile))
}

type newProblemOptions struct {
	kind, fromFunction, title string
	level                     int
	topics                    []string
}

func newSetNewProblemCommand(a *app) *cobra.Command {
	var o newProblemOptions
	cmd := &cobra.Command{
		Use:   "new-problem ID --set DIR",
		Short: "Write the files of a new problem",
		Long: `Write the files of a new problem into the set in DIR, and list it there: problem.yaml, statement.md, cases.yaml,
generate.py, validate.py, solutions, hints. All of them work; what is still to be written is marked PLACEHOLDER, and
pyprep set check names each mark.

With --from-function the problem asks for a function or class that you have. Its types become params and returns, its
docstring the statement, and the examples in it become cases:

  >>> two_sum([2, 7, 11, 15], 9)
  [0, 1]
  >>> two_sum([], 9)
  Traceback (most recent call last):
  ValueError: no pair`,
		Args: exactly(1, "the id of the new problem"),
		RunE: func(cmd *cobra.Command, args []string) error { return runSetNewProblem(cmd.Context(), a, args[0], o) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.kind, "kind", "", "function, class or stdio (default: function, or what the file holds)")
	flags.StringVar(&o.fromFunction, "from-function", "", "a Python file with a function or class: FILE, or FILE:name")
	flags.StringVar(&o.title, "title", "", "its title (default: from the id)")
	flags.IntVar(&o.level, "level", 1, "1 core, 2 mid, 3 senior")
	flags.StringSliceVar(&o.topics, "topic", nil, "a topic; may be given several times")
	return a.runsCode(cmd)
}

func runSetNewProblem(ctx context.Context, a *app, id string, o newProblemOptions) error {
	dir := a.flags.set
	if err := checkNewProblem(dir, id, o); err != nil {
		return err
	}
	n := skeleton.NewProblem{ID: id, UUID: newUUID(), Title: o.title, Level: o.level, Topics: o.topics, Kind: problems.Kind(o.kind)}
	if n.Title == "" {
		n.Title = titleOf(id)
	}
	if o.fromFunction != "" {
		draft, err := a.draftFrom(ctx, o.fromFunction)
		if err != nil {
			return err
		}
		if o.kind != "" && draft.Kind != n.Kind {
			return usage(fmt.Sprintf("%s holds a %s, no %s", o.fromFunction, draft.Kind, o.kind), "leave out --kind")
		}
		n.Draft = &draft
	}
	written, err := skeleton.WriteProblem(dir, n)
	if err != nil {
		return asUsage(err)
	}
	for _, name := range written {
		if err := a.printf("%s\n", filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	a.note("next: replace what is marked PLACEHOLDER; pyprep set check " + sandbox.ShellWord(dir) + " --only " + id + " names each mark")
	return nil
}

func checkNewProblem(dir, id string, o newProblemOptions) error {
	const hint = "pyprep set new-problem ID --set DIR"
	if dir == "" {
		return usage("a new problem needs the folder of its set", hint)
	}
	if _, err := os.Stat(filepath.Join(dir, skeleton.SetFile)); err != nil {
		return usage("there is no "+skeleton.SetFile+" in "+dir, "pyprep set new "+sandbox.ShellWord(dir))
	}
	if err := checkSlug("the id", id); err != nil {
		return err
	}
	switch problems.Kind(o.kind) {
	case "", problems.KindFunction, problems.KindClass, problems.KindStdio:
	default:
		return usage(fmt.Sprintf("--kind can't be %q", o.kind), "--kind function, class or stdio")
	}
	if o.level < 1 || o.level > 3 {
		return usage("--level must be 1, 2 or 3", "--level 1")
	}
	return nil
}

// draftFrom reads FILE or FILE:name and says on stderr what could not be taken over.
func (a *app) draftFrom(ctx context.Context, from string) (skeleton.Draft, error) {
	path, name := from, ""
	if at := strings.LastIndexByte(from, ':'); at > 0 && !strings.ContainsAny(from[at:], `/\.`) {
		path, name = from[:at], from[at+1:]
	}
	submission, err := workspace.ReadSubmission(path, derive.MaxSource)
	if err != nil {
		return skeleton.Draft{}, err
	}
	runner, err := a.openRunner(ctx, false)
	if err != nil {
		return skeleton.Draft{}, err
	}
	draft, left, err := derive.Draft(ctx, runner, submission.Source, name)
	if unreadable := (*derive.SourceError)(nil); errors.As(err, &unreadable) {
		return skeleton.Draft{}, usage(path+": "+unreadable.Error(), unreadable.Hint())
	}
	for _, one := range left {
		a.note("left out: " + one)
	}
	return draft, err
}

var slugForm = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,39}$`)

func checkSlug(what, id string) error {
	if slugForm.MatchString(id) {
		return nil
	}
	return usage(fmt.Sprintf("%s can't be %q: it must be 2 to 40 of a-z, 0-9 and -", what, id), "choose one such as two-sum")
}

// slugOf makes an id of a folder's name.
func slugOf(name string) string {
	return strings.Trim(regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(strings.ToLower(name), "-"), "-")
}

func titleOf(id string) string {
	words := strings.ReplaceAll(id, "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// newUUID is a random one, of version 4.
func newUUID() string {
	var raw [16]byte
	_, _ = rand.Read(raw[:]) // it never fails, and ends the program if it would
	raw[6], raw[8] = raw[6]&0x0f|0x40, raw[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", raw[:4], raw[4:6], raw[6:8], raw[8:10], raw[10:])
}

// asUsage turns what is in the way, or a disk that refuses, into a usage error: nothing of the program's is broken.
func asUsage(err error) error {
	if taken := (*skeleton.TakenError)(nil); errors.As(err, &taken) {
		return usage(taken.Error(), taken.Hint())
	}
	if disk := (*os.PathError)(nil); errors.As(err, &disk) {
		return usage(err.Error(), "give a folder that you may write")
	}
	return err
}
