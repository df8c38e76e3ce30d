package problems

import (
	"fmt"
	"slices"
	"strings"
)

// AddToList returns the text of a pyprep-set.yaml in which the list under key, problems or items, has one more id at its
// end. All else stays as it is, comments as well. A file that it can't extend that way is an error.
func AddToList(text []byte, key, id string) ([]byte, error) {
	before, root := listOf(text, key)
	if root == nil {
		return nil, fmt.Errorf("%s can't be read", setFile)
	}
	if slices.Contains(before, id) {
		return text, nil
	}
	made := extended(string(text), root.get(key), key, id)
	after, _ := listOf([]byte(made), key)
	if !slices.Equal(after, append(slices.Clone(before), id)) {
		return nil, fmt.Errorf("%s: %s could not be put behind the others under %s", setFile, id, key)
	}
	return []byte(made), nil
}

// listOf reads the ids under a key; root is nil when the file is no mapping.
func listOf(text []byte, key string) (ids []string, root *node) {
	src := source{path: setFile, text: string(text), found: &findings{}}
	if root = src.readYAML(); root == nil || root.kind != nodeMap {
		return nil, nil
	}
	if list := root.get(key); list != nil {
		for _, item := range list.items {
			ids = append(ids, item.text)
		}
	}
	return ids, root
}

func extended(text string, list *node, key, id string) string {
	if list == nil {
		if text != "" && !strings.HasSuffix(text, "\n") {
			text += "\n"
		}
		return text + key + ":\n  - " + id + "\n"
	}
	lines := strings.SplitAfter(text, "\n")
	if len(list.items) == 0 {
		return strings.Replace(text, "[]", "["+id+"]", 1)
	}
	last := list.items[len(list.items)-1]
	line := lines[last.line-1]
	at := byteAt(line, last.column)
	dash := strings.LastIndex(line[:at], "- ")
	if dash >= 0 && strings.TrimSpace(line[:dash]) == "" { // a list of lines
		lines[last.line-1] = strings.TrimRight(line, "\r\n") + "\n" + line[:dash] + "- " + id + "\n"
		return strings.Join(lines, "")
	}
	end := at + len(last.text)
	if last.quoted {
		end += 2
	}
	lines[last.line-1] = line[:min(end, len(line))] + ", " + id + line[min(end, len(line)):]
	return strings.Join(lines, "")
}

// byteAt is where the character of a column, counted from 1, begins.
func byteAt(line string, column int) int {
	for i := range line {
		if column--; column <= 0 {
			return i
		}
	}
	return len(line)
}
