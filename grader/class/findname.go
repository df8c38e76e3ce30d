package class

import (
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"
)

// byPattern reads a path by the pattern that the person gave.
func (f *finder) byPattern(l leaf) {
	name := l.path
	if l.owner == "" && l.inner != "" {
		name = l.inner // of the one archive that holds them all
	}
	match := f.where.Names.FindStringSubmatch(name)
	e := entry{leaf: l, student: stem(name), problem: f.where.Problem, when: l.modified}
	switch {
	case match == nil && (isPython(name) || l.fault != ""):
		e.fault = orFault(l.fault, "its name does not fit --name-regex")
		f.keep(e)
		return
	case match == nil:
		f.found.ignored = append(f.found.ignored, l.path)
		return
	}
	groups := map[string]string{}
	for i, group := range f.where.Names.SubexpNames() {
		if group != "" && match[i] != "" {
			groups[group] = match[i]
		}
	}
	f.readGroups(&e, groups)
	f.keep(e)
}

// readGroups takes from a name what its groups say.
func (f *finder) readGroups(e *entry, groups map[string]string) {
	if student := strings.TrimSpace(groups["student"]); student != "" {
		e.student = student
	} else {
		e.fault = orFault(e.fault, "its name does not say whose it is")
	}
	f.readProblem(e, groups["problem"])
	if text := groups["attempt"]; text != "" {
		number, err := strconv.Atoi(text)
		if err != nil || number < 0 {
			e.fault = orFault(e.fault, fmt.Sprintf("%q is no number of an attempt", text))
		}
		e.attempt = number + 1 // an LMS may count from 0, and 0 is none here
	}
	if text := groups["time"]; text != "" {
		when, ok := readTime(text, f.where.Zone)
		if !ok {
			e.fault = orFault(e.fault, fmt.Sprintf("%q is no time that can be read", text))
		}
		e.when, e.timed = when, ok
	}
}

func (f *finder) readProblem(e *entry, text string) {
	if text == "" {
		if e.problem == "" {
			e.fault = orFault(e.fault, "its name does not say to which problem it belongs: --problem ID does")
		}
		return
	}
	problem, known := f.problems[text]
	if known {
		e.problem = problem
		return
	}
	e.problem = ""
	e.fault = orFault(e.fault, fmt.Sprintf("no problem is called %q", text))
	if near := f.set.NearestProblem(text); near != "" {
		e.problem = near
		e.fault += "; the nearest is " + string(near)
	}
}

func orFault(fault, otherwise string) string {
	if fault != "" {
		return fault
	}
	return otherwise
}

// readTime reads a time out of a name, where colons are rare.
func readTime(text string, zone *time.Location) (time.Time, bool) {
	if zone == nil {
		zone = time.UTC
	}
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil && len(text) == 10 {
		return time.Unix(seconds, 0).UTC(), true
	}
	for _, layout := range []string{
		time.RFC3339, "2006-01-02T15-04-05Z07:00", "2006-01-02T15:04:05", "2006-01-02T15-04-05", "2006-01-02-15-04-05", "2006-01-02_15-04-05",
		"2006-01-02 15-04-05", "2006-01-02 15:04:05", "20060102T150405Z", "20060102T150405", "20060102150405", "2006-01-02",
	} {
		if when, err := time.ParseInLocation(layout, text, zone); err == nil {
			return when, true
		}
	}
	return time.Time{}, false
}

// unpacked are the files of an archive that stands for a student's folder, or for the folder of a class.
func (f *finder) unpacked(archive leaf) []leaf {
	parts := strings.Split(archive.path, "/")
	if len(parts) == 1 && f.where.Names == nil && !f.isOneStudents(archive.path) {
		return f.ofClass(archive.path)
	}
	leaves := f.found.archives.list(archive.path)
	owner := parts[0]
	if len(parts) == 1 {
		owner = stem(owner)
	}
	unwrap(leaves, func(folder string) bool { return f.problems[folder] == "" })
	problem := f.problems[stem(archive.path)]
	if len(parts) == 1 {
		problem = f.where.Problem
	}
	for i := range leaves {
		l := &leaves[i]
		if l.inner == "" {
			continue // the archive itself, with what is wrong with it
		}
		l.owner = owner
		if known := f.problems[stem(l.inner)]; len(leaves) == 1 && problem != "" && known == "" && isPython(l.inner) {
			l.inner = string(problem) + ".py" // whatever the one file is called
		}
	}
	return leaves
}

// ofClass are the files of an archive that holds what a folder of submissions holds.
func (f *finder) ofClass(name string) []leaf {
	leaves := f.found.archives.list(name)
	unwrap(leaves, func(folder string) bool {
		return f.roster.find(folder) == nil && isDeep(leaves, func(parts []string) bool { return len(parts) > 2 && f.problems[parts[1]] == "" })
	})
	return leaves
}

// isOneStudents tells the archive of a student from that of a class.
func (f *finder) isOneStudents(name string) bool {
	if f.roster.find(stem(name)) != nil {
		return true
	}
	tops, below, named := map[string]bool{}, map[string]bool{}, false
	for _, l := range f.found.archives.list(name) {
		parts := strings.Split(l.inner, "/")
		tops[parts[0]] = true
		if len(parts) > 2 && f.problems[parts[1]] == "" {
			below[parts[1]] = true
		}
		_, known := f.problems[stem(parts[0])]
		named = named || known && (len(parts) == 1 || f.problems[parts[0]] != "")
	}
	return named || len(tops) == 1 && len(below) < 2 // several folders in one that wraps them are several students
}

// unwrap takes away the one folder that everything is in, if that is no more than a wrapping.
func unwrap(leaves []leaf, isWrapping func(folder string) bool) {
	if len(leaves) == 0 {
		return
	}
	top, _, _ := strings.Cut(leaves[0].inner, "/")
	if top == "" || isDeep(leaves, func(parts []string) bool { return len(parts) < 2 || parts[0] != top }) || !isWrapping(top) {
		return
	}
	for i := range leaves {
		leaves[i].inner = strings.TrimPrefix(leaves[i].inner, top+"/")
	}
}

// isDeep says whether the path of any leaf in an archive fits.
func isDeep(leaves []leaf, fits func(parts []string) bool) bool {
	for _, l := range leaves {
		if fits(strings.Split(path.Clean(l.inner), "/")) {
			return true
		}
	}
	return false
}
