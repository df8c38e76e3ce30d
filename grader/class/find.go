package class

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"pyprep/problems"
)

// Where says where submissions are and how their names are read.
type Where struct {
	Path    string         // a folder, or one zip of a folder
	Names   *regexp.Regexp // of paths, with the groups student and, where it is not the same for all, problem, attempt, time; nil: folders by student
	Problem problems.Slug  // what files without a problem in their name are for; "" when they need one
	Zone    *time.Location // of times in names that have none; nil: UTC
}

// entry is one file as a submission of somebody to something.
type entry struct {
	leaf
	student string
	problem problems.Slug // "" when that can't be told
	attempt int           // as the name says, 0 when it does not
	when    time.Time
	timed   bool // when stands in the name
}

// found is what is in a folder of submissions.
type found struct {
	entries  []entry
	ignored  []string // files that are nobody's submission
	folder   *folder
	archives *archives
}

// close gives back what is open; no source can be read any more.
func (f *found) close() error {
	f.archives.close()
	return f.folder.root.Close()
}

// finder reads names.
type finder struct {
	where    Where
	set      *problems.Set
	roster   *Roster
	problems map[string]problems.Slug // by id and alias
	found    *found
}

// find lists all submissions below a folder. Whatever is wrong with one of them is a fault of its entry.
func find(where Where, set *problems.Set, roster *Roster) (*found, error) {
	if err := checkNames(where.Names); err != nil {
		return nil, err
	}
	f := &finder{where: where, set: set, roster: roster, problems: map[string]problems.Slug{}}
	for _, p := range set.Problems {
		f.problems[string(p.ID)] = p.ID
		for _, alias := range p.Aliases {
			f.problems[string(alias)] = p.ID
		}
	}
	leaves, err := f.open()
	if err != nil {
		return nil, err
	}
	for _, l := range leaves {
		l.path, l.owner, l.inner = valid(l.path), valid(l.owner), valid(l.inner)
		if where.Names != nil {
			f.byPattern(l)
		} else {
			f.byFolder(l)
		}
	}
	return f.found, nil
}

func checkNames(names *regexp.Regexp) error {
	if names == nil || slices.Contains(names.SubexpNames(), "student") {
		return nil
	}
	return &InputError{
		Problem: "--name-regex has no group called student",
		Advice:  `--name-regex '^(?P<student>[^_]+)_(?P<problem>[a-z0-9-]+)\.py$'`,
	}
}

// open lists the folder, and the content of archives in place of the archives.
func (f *finder) open() ([]leaf, error) {
	info, err := os.Stat(f.where.Path)
	if err != nil {
		return nil, &InputError{
			Problem: fmt.Sprintf("the submissions in %s can't be read: %v", f.where.Path, rootCause(err)),
			Advice:  "check the path after --submissions",
		}
	}
	dir, name := f.where.Path, ""
	if !info.IsDir() {
		if dir, name = filepath.Split(f.where.Path); !isArchive(name) || !info.Mode().IsRegular() {
			return nil, &InputError{Problem: f.where.Path + " is neither a folder nor a zip", Advice: "give the folder that holds the submissions"}
		}
	}
	root, err := os.OpenRoot(cmp.Or(dir, "."))
	if err != nil {
		return nil, &InputError{Problem: fmt.Sprintf("%s can't be read: %v", f.where.Path, rootCause(err)), Advice: "chmod +rx " + dir}
	}
	f.found = &found{folder: &folder{root: root}, archives: &archives{root: root, zone: f.where.Zone}}
	if name != "" {
		return f.ofClass(name), nil
	}
	if err := f.found.folder.walk(".", 0); err != nil {
		return nil, errors.Join(err, f.found.close())
	}
	var leaves []leaf
	for _, l := range f.found.folder.leaves {
		if l.fault == "" && isArchive(l.path) {
			leaves = append(leaves, f.unpacked(l)...)
		} else {
			leaves = append(leaves, l)
		}
	}
	return leaves, nil
}

// byFolder reads a path as STUDENT/PROBLEM.py, STUDENT/PROBLEM/ATTEMPT.py or STUDENT.py.
func (f *finder) byFolder(l leaf) {
	parts := strings.Split(l.place(), "/")
	e := entry{leaf: l, student: parts[0], when: l.modified}
	base := parts[len(parts)-1]
	problem, known := f.problems[stem(base)]
	switch {
	case len(parts) == 1:
		f.alone(e, base)
	case l.fault != "":
		e.problem = cmp.Or(problem, f.problems[base], f.problems[parts[min(1, len(parts)-1)]])
		f.keep(e)
	case len(parts) == 2 && isPython(base) && known:
		e.problem = problem
		f.keep(e)
	case len(parts) == 3 && isPython(base) && f.problems[parts[1]] != "":
		e.problem = f.problems[parts[1]]
		if _, err := fmt.Sscanf(stem(base), "%d", &e.attempt); err != nil || e.attempt < 1 || fmt.Sprint(e.attempt) != stem(base) {
			e.attempt = 0
			e.fault = fmt.Sprintf("attempts are called %s/1.py, %s/2.py and so on", parts[1], parts[1])
		}
		f.keep(e)
	case len(parts) > 2 && isPython(base) && known:
		e.problem, e.fault = problem, "it stands too deep: it belongs at "+path.Join(parts[0], base)
		f.keep(e)
	default:
		f.misnamed(e, base)
	}
}

// alone reads a name without a folder.
func (f *finder) alone(e entry, base string) {
	e.problem = f.where.Problem
	switch {
	case e.fault != "":
		if isPython(base) || isArchive(base) {
			e.student = stem(base)
		}
		f.keep(e)
	case !isPython(base):
		f.found.ignored = append(f.found.ignored, e.path)
	case e.problem == "":
		e.student = stem(base)
		e.fault = "its name does not say to which problem it belongs: --problem ID does, or a folder for each student"
		f.keep(e)
	default:
		e.student = stem(base)
		f.keep(e)
	}
}

// misnamed is for a file in a student's folder that is called like no problem.
func (f *finder) misnamed(e entry, base string) {
	near := f.set.NearestProblem(stem(base))
	switch {
	case near != "" && !isPython(base):
		e.problem, e.fault = near, fmt.Sprintf("it is no .py file: it should be called %s.py", near)
	case near != "":
		e.problem, e.fault = near, fmt.Sprintf("no problem is called %q; the nearest is %s", stem(base), near)
	case isPython(base):
		e.fault = fmt.Sprintf("no problem is called %q", stem(base))
	default:
		f.found.ignored = append(f.found.ignored, e.path)
		return
	}
	f.keep(e)
}

func (f *finder) keep(e entry) {
	if s := f.roster.find(e.student); s != nil {
		e.student = s.ID
	}
	f.found.entries = append(f.found.entries, e)
}
