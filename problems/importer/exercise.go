package importer

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"pyprep/problems"
)

// exerciseConfig is what an exercise's .meta/config.json says of its files.
type exerciseConfig struct {
	Files struct {
		Solution []string `json:"solution"`
		Test     []string `json:"test"`
		Example  []string `json:"example"`
		Exemplar []string `json:"exemplar"`
	} `json:"files"`
	Source string `json:"source"`
}

// exerciseFiles are the parts of an exercise that a problem is made of.
type exerciseFiles struct {
	stub, reference string // names
	python          map[string]string
}

// exercise makes a problem of one folder; a reason says why it can't be one.
func (t *track) exercise(kind, name string) (d *draft, reason string) {
	dir := path.Join("exercises", kind, name)
	entry := t.entry(kind, name)
	files, reason := t.exerciseFiles(dir, name)
	if reason != "" {
		return nil, reason
	}
	reference, err := t.read(path.Join(dir, files.reference), maxTrackFile)
	if err != nil {
		return nil, "the solution can't be read: " + err.Error()
	}
	d = &draft{
		source: kind + "/" + name, id: slug(name), title: cut(entry.Name), level: levelOf(entry.Difficulty),
		origin: "Exercism, " + kind + "/" + name, kind: problems.KindModule,
		entry: strings.TrimSuffix(files.stub, ".py"), limits: limits{caseSeconds: 20, totalSeconds: 300},
		starter: lines(files.python[files.stub]), reference: lines(reference), tests: map[string]string{},
	}
	if !isName(d.entry) {
		return nil, fmt.Sprintf("%q is no name of a Python module", cut(files.stub))
	}
	if d.title == "" {
		d.title = titleOf(name)
	}
	for _, word := range slices.Concat(entry.Concepts, entry.Practices, entry.Topics) {
		if topic := slug(word); topic != "" && !slices.Contains(d.topics, string(topic)) {
			d.topics = append(d.topics, string(topic))
		}
	}
	if reason := d.addTests(files); reason != "" {
		return nil, reason
	}
	if d.statement, err = t.statement(dir, d.title); err != nil {
		return nil, "the description can't be read: " + err.Error()
	}
	return d, ""
}

// addTests takes over test files, under the names that tests have in a set, and the modules that they use.
func (d *draft) addTests(files exerciseFiles) (reason string) {
	literal, other, tests := 0, 0, 0
	for name, text := range files.python {
		if name == files.stub {
			continue
		}
		as := name
		if base, isTest := strings.CutSuffix(name, "_test.py"); isTest {
			as = "test_" + base + ".py"
			l, o := countAsserts(text)
			literal, other, tests = literal+l, other+o, tests+1
		}
		if _, taken := d.tests[as]; taken {
			return fmt.Sprintf("two of its files would be called %s", as)
		}
		d.tests[as] = lines(text)
	}
	switch {
	case tests == 0:
		return "has no file *_test.py"
	case literal > 0 && other == 0:
		d.reason = fmt.Sprintf("keeps its own tests; all of their assertions compare with literals and could be data: %d", literal)
	case literal > 0:
		d.reason = fmt.Sprintf("keeps its own tests; %d of their %d steps compare with literals", literal, literal+other)
	default:
		d.reason = "keeps its own tests, which do more than compare with literals"
	}
	return ""
}

// exerciseFiles finds stub, solution and tests, by config.json where there is one, else by their names.
func (t *track) exerciseFiles(dir, name string) (files exerciseFiles, reason string) {
	config, reason := t.exerciseConfig(dir)
	if reason != "" {
		return files, reason
	}
	entries, err := t.list(dir, maxExerciseFiles)
	if err != nil {
		return files, err.Error()
	}
	files.python = map[string]string{}
	for _, entry := range entries {
		base := entry.Name()
		if entry.IsDir() || strings.HasPrefix(base, ".") || path.Ext(base) == ".md" {
			continue
		}
		text, err := t.read(path.Join(dir, base), maxTrackFile)
		if err != nil {
			return files, err.Error()
		}
		if path.Ext(base) != ".py" {
			return files, fmt.Sprintf("its tests may need %s, and a folder of tests holds Python only", cut(base))
		}
		files.python[base] = text
	}
	files.stub = strings.ReplaceAll(name, "-", "_") + ".py"
	if len(config.Files.Solution) > 0 {
		files.stub = config.Files.Solution[0]
	}
	switch _, hasStub := files.python[files.stub]; {
	case len(config.Files.Solution) > 1:
		return files, "its solution is several files"
	case !hasStub:
		return files, fmt.Sprintf("the stub %s is missing", cut(files.stub))
	}
	files.reference, reason = t.reference(dir, append(config.Files.Example, config.Files.Exemplar...))
	return files, reason
}

func (t *track) exerciseConfig(dir string) (config exerciseConfig, reason string) {
	text, err := t.read(path.Join(dir, ".meta/config.json"), maxTrackFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return config, ""
	case err != nil:
		return config, err.Error()
	}
	if err := json.Unmarshal([]byte(text), &config); err != nil {
		return exerciseConfig{}, ".meta/config.json is not read: " + err.Error()
	}
	return config, ""
}

// reference returns the name of the first file that is there of those that config.json names, or of the usual ones.
func (t *track) reference(dir string, named []string) (name, reason string) {
	for _, name := range append(named, ".meta/example.py", ".meta/exemplar.py") {
		if !fs.ValidPath(name) {
			return "", fmt.Sprintf("%q is no file of the exercise", cut(name))
		}
		if info, err := t.root.Lstat(path.Join(dir, name)); err == nil && info.Mode().IsRegular() {
			return name, ""
		}
	}
	return "", "has no solution: .meta/example.py or .meta/exemplar.py"
}

// statement joins the documents of an exercise under its title.
func (t *track) statement(dir, title string) (string, error) {
	var b strings.Builder
	b.WriteString("# " + title + "\n")
	for _, name := range []string{"introduction.md", "instructions.md", "instructions.append.md"} {
		text, err := t.read(path.Join(dir, ".docs", name), maxTrackFile)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		b.WriteString("\n" + deeper(lines(problems.WithoutDeadLinks(text))))
	}
	return b.String(), nil
}

// deeper puts the headings of a document one level down, below a title.
func deeper(markdown string) string {
	all := strings.Split(markdown, "\n")
	fence := ""
	for i, line := range all {
		trimmed := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, trimmed[:1]))]
		case strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "######"):
			all[i] = "#" + line
		}
	}
	return strings.Join(all, "\n")
}

// levelOf is the level of a difficulty from 1 to 10.
func levelOf(difficulty float64) int {
	switch {
	case difficulty >= 7:
		return 3
	case difficulty >= 4:
		return 2
	default:
		return 1
	}
}

// textOf is a file's content as text.
func textOf(name string, content []byte) (string, error) {
	if !utf8.Valid(content) {
		return "", fmt.Errorf("%s is not UTF-8", name)
	}
	return string(content), nil
}
