package class

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// Options say what to grade and by which rules.
type Options struct {
	Set       *problems.Set
	Where     Where
	Only      []string // ids of problems or of students; none: all
	Roster    *Roster  // nil: whoever submitted something
	Attempts  Attempts // "" is the last
	Due       time.Time
	Late      LateRule
	Overrides *Overrides
	Journal   string // path of the file
	Look      bool   // only look at what there is to do: the journal is read, and nothing can be graded
	Changed   bool   // take results of gradings that have finished, too, where neither submission nor problem changed
	Unmeasure bool   // claims about growth are kept, and not measured
	Basis     string // what else verdicts rest on, such as the version of pyprep and the engine's runtime
	Now       func() time.Time
	Pause     time.Duration // before what the engine failed at is tried again
}

// Batch is one grading of a class: what was found, and what is known of it already.
type Batch struct {
	options Options
	chosen  []*problems.Problem
	found   *found
	tasks   []task
	journal *journal
	basis   map[problems.Slug]string
	notices []string

	done    map[attemptKey]outcome
	waiting []work // what has to run, by problem
	reused  int
}

// outcome is what became of one attempt.
type outcome struct {
	result result
	fault  string // it can't be graded after all
	broken string // the machine's fault
}

// work is one attempt that has to run.
type work struct {
	problem *problems.Problem
	attempt attempt
	key     attemptKey
}

// Open finds the submissions and opens the journal. The batch has to be closed.
func Open(o Options) (*Batch, error) {
	b := &Batch{options: o, basis: map[problems.Slug]string{}, done: map[attemptKey]outcome{}}
	if b.options.Attempts == "" {
		b.options.Attempts = AttemptsLast
	}
	if len(o.Set.Problems) == 0 {
		return nil, &InputError{Problem: fmt.Sprintf("the set %s has no problem that takes code", o.Set.ID), Advice: "pyprep set list"}
	}
	problemIDs, students := b.splitOnly()
	if b.options.Where.Problem == "" {
		b.options.Where.Problem = b.lone(problemIDs)
	}
	var err error
	if b.found, err = find(b.options.Where, o.Set, o.Roster); err != nil {
		return nil, err
	}
	if err = b.plan(problemIDs, students); err != nil {
		return nil, errors.Join(err, b.found.close())
	}
	return b, nil
}

// plan decides what is graded, and looks up what is known.
func (b *Batch) plan(problemIDs, students []string) error {
	b.choose(problemIDs)
	b.tasks = tasksOf(b.found.entries, b.chosen)
	if err := b.keepStudents(students); err != nil {
		return err
	}
	b.addMissing(students)
	if err := b.findBasis(); err != nil {
		return err
	}
	var err error
	if b.options.Look {
		b.journal, err = peekJournal(b.options.Journal, b.options.Set.ID)
	} else {
		b.journal, err = openJournal(b.options.Journal, b.options.Set.ID, b.options.Now)
	}
	if err != nil {
		return err
	}
	b.lookUp()
	b.notice()
	return nil
}

// splitOnly tells problems from students: what is no problem of the set is a student.
func (b *Batch) splitOnly() (problemIDs, students []string) {
	for _, name := range b.options.Only {
		at := slices.IndexFunc(b.options.Set.Problems, func(p *problems.Problem) bool {
			return string(p.ID) == name || slices.Contains(p.Aliases, problems.Slug(name))
		})
		if at >= 0 {
			problemIDs = append(problemIDs, string(b.options.Set.Problems[at].ID))
		} else {
			students = append(students, name)
		}
	}
	return problemIDs, students
}

// lone is the problem that all files are for when there is only one.
func (b *Batch) lone(problemIDs []string) problems.Slug {
	switch {
	case len(problemIDs) == 1:
		return problems.Slug(problemIDs[0])
	case len(problemIDs) == 0 && len(b.options.Set.Problems) == 1:
		return b.options.Set.Problems[0].ID
	}
	return ""
}

// choose takes the problems that were asked for, else those that anybody submitted something to, else all.
func (b *Batch) choose(ids []string) {
	submitted := map[problems.Slug]bool{}
	for _, e := range b.found.entries {
		submitted[e.problem] = true
	}
	var nobody []string
	for _, p := range b.options.Set.Problems {
		switch {
		case len(ids) > 0 && !slices.Contains(ids, string(p.ID)):
		case len(ids) > 0 || submitted[p.ID]:
			b.chosen = append(b.chosen, p)
		default:
			nobody = append(nobody, string(p.ID))
		}
	}
	if len(b.chosen) == 0 {
		b.chosen, nobody = b.options.Set.Problems, nil
	}
	if len(nobody) > 0 {
		b.notices = append(b.notices, fmt.Sprintf("nobody submitted anything to %s: not in this report; --only ID puts a problem in", listed(nobody)))
	}
}

func (b *Batch) keepStudents(students []string) error {
	if len(students) == 0 {
		return nil
	}
	for i, name := range students {
		if s := b.options.Roster.find(name); s != nil {
			students[i] = s.ID
		} else if !slices.ContainsFunc(b.tasks, func(t task) bool { return t.student == name }) {
			return &InputError{
				Problem: fmt.Sprintf("%q is neither a problem of the set nor a student", name),
				Advice:  "pyprep grade --dry-run without --only lists both",
			}
		}
	}
	b.tasks = slices.DeleteFunc(b.tasks, func(t task) bool { return !slices.Contains(students, t.student) })
	return nil
}

// addMissing adds what students of the roster should have submitted.
func (b *Batch) addMissing(students []string) {
	if b.options.Roster == nil {
		return
	}
	there := map[rowKey]bool{}
	for _, t := range b.tasks {
		if t.problem != nil && !t.spare {
			there[rowKey{t.student, t.problem.ID}] = true
		}
	}
	for _, s := range b.options.Roster.Students {
		for _, p := range b.chosen {
			wanted := len(students) == 0 || slices.Contains(students, s.ID)
			if wanted && !there[rowKey{s.ID, p.ID}] {
				b.tasks = append(b.tasks, task{student: s.ID, problem: p})
			}
		}
	}
}

// findBasis hashes all that a verdict rests on beside the submission.
func (b *Batch) findBasis() error {
	for _, p := range b.chosen {
		hash, err := b.options.Set.ProofHash(p, fmt.Sprint("grading ", journalFormat), b.options.Basis, fmt.Sprint("unmeasured ", b.options.Unmeasure))
		if err != nil {
			return fmt.Errorf("grade a class: %w", err)
		}
		b.basis[p.ID] = hash
	}
	return nil
}

// lookUp reads each submission once, to know whether its result is known, and lists those that have to run.
func (b *Batch) lookUp() {
	for i := range b.tasks {
		t := &b.tasks[i]
		for j := range t.attempts {
			a := &t.attempts[j]
			if t.spare || t.problem == nil || a.fault != "" || b.options.Attempts == AttemptsLast && j < len(t.attempts)-1 {
				continue
			}
			source, fault := readSource(a.entry)
			if fault != "" {
				a.fault = fault
				continue
			}
			a.source = hashOf(source)
			key := b.key(*t, *a)
			if known, ok := b.journal.known.result(key, b.options.Changed); ok {
				b.done[key] = outcome{result: known}
				b.reused++
			} else {
				b.waiting = append(b.waiting, work{t.problem, *a, key})
			}
		}
	}
	slices.SortStableFunc(b.waiting, func(x, y work) int { // the cases of one problem are at hand at a time
		return orderOf(b.chosen, x.problem.ID) - orderOf(b.chosen, y.problem.ID)
	})
}

func (b *Batch) key(t task, a attempt) attemptKey {
	return attemptKey{rowKey{t.student, t.problem.ID}, a.n, a.source, b.basis[t.problem.ID]}
}

func hashOf(source []byte) string {
	sum := sha256.Sum256(source)
	return hex.EncodeToString(sum[:])
}

// readSource reads a submission, or says why it is none.
func readSource(e entry) (source []byte, fault string) {
	if e.size > sourceLimit {
		return nil, fmt.Sprintf("it has %d MB", (e.size+1<<20-1)>>20)
	}
	source, err := e.read()
	if err != nil {
		return nil, err.Error()
	}
	if len(source) > sourceLimit {
		return nil, fmt.Sprintf("it has more than %d MB", sourceLimit>>20)
	}
	if refused := (grader.Submission{Source: source, FileName: stem(e.path) + ".py"}).Refusal(); refused != nil {
		return nil, refused.Message
	}
	return source, ""
}

// notice tells what is odd about the whole.
func (b *Batch) notice() {
	if len(b.found.entries) == 0 {
		b.notices = append(b.notices, "there are no submissions at all")
	}
	var strangers, pointless []string
	seen, rows := map[string]bool{}, map[rowKey]bool{}
	for _, t := range b.tasks {
		if b.options.Roster != nil && !seen[t.student] && b.options.Roster.find(t.student) == nil {
			strangers = append(strangers, quoted(t.student))
		}
		seen[t.student] = true
		if t.problem != nil && !t.spare {
			rows[rowKey{t.student, t.problem.ID}] = true
		}
	}
	if b.options.Overrides != nil && len(b.options.Only) == 0 {
		for _, key := range b.options.Overrides.order {
			if !rows[key] {
				pointless = append(pointless, quoted(key.student)+" "+string(key.problem))
			}
		}
	}
	for _, one := range []struct {
		names []string
		text  string
	}{
		{strangers, "not in the roster: %s"},
		{pointless, "an override that fits no row: %s"},
		{quotedAll(b.found.ignored), "no submission, so left out: %s"},
	} {
		if len(one.names) > 0 {
			b.notices = append(b.notices, fmt.Sprintf(one.text, listed(one.names)))
		}
	}
}

// mostListed are named of many; the rest is counted.
const mostListed = 12

func listed(names []string) string {
	if len(names) <= mostListed {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:mostListed], ", "), len(names)-mostListed)
}

func quotedAll(names []string) []string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = quoted(name)
	}
	return all
}

// quoted is a name of a file or a student as it can be shown: quoted where it holds more than letters.
func quoted(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return isHidden(r) || r == ' ' || r == ',' || r == '"' }) {
		return fmt.Sprintf("%q", name)
	}
	return name
}

// Close ends the batch. What was graded stays in the journal.
func (b *Batch) Close() error {
	return errors.Join(b.journal.close(), b.found.close())
}
