package problems

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// mapping is what a schema, or the loader, knows of a mapping: its keys and those that must be there.
type mapping struct{ keys, required []string }

// TestSchemasKnowWhatTheLoaderReads loads a set that has every mapping of the format, hears which keys the loader takes
// in each, and holds the schemas against that, in both directions.
func TestSchemasKnowWhatTheLoaderReads(t *testing.T) {
	t.Parallel()
	heard := map[string]mapping{}
	l := newLoader(everyMapping(t), "every")
	l.found.heard = func(file, what string, fields []field) {
		var m mapping
		for _, f := range fields {
			m.keys = append(m.keys, f.key)
			if f.required {
				m.required = append(m.required, f.key)
			}
		}
		name := schemaOf(file) + ": " + titleOf(file, what)
		if known, ok := heard[name]; ok { // a key may be needed in one place only
			m.required = slices.DeleteFunc(m.required, func(key string) bool { return !slices.Contains(known.required, key) })
			m.keys = append(m.keys, known.keys...)
		}
		slices.Sort(m.keys)
		m.keys = slices.Compact(m.keys)
		heard[name] = m
	}
	if _, err := l.result(); err != nil {
		t.Fatal(err)
	}
	described := map[string]mapping{}
	for _, name := range SchemaNames() {
		text, _ := Schema(name)
		var root any
		if err := json.Unmarshal([]byte(text), &root); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		gather(root, name, described)
	}
	for _, name := range slices.Sorted(maps.Keys(heard)) {
		schema, ok := described[name]
		if !ok {
			t.Errorf("no schema describes %s", name)
			continue
		}
		slices.Sort(schema.keys)
		if !slices.Equal(schema.keys, heard[name].keys) {
			t.Errorf("%s: the schema has the keys %v, the loader %v", name, schema.keys, heard[name].keys)
		}
		if needed := heard[name].required; !slices.Equal(sorted(schema.required), sorted(needed)) {
			t.Errorf("%s: the schema needs %v, the loader %v", name, sorted(schema.required), sorted(needed))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(described)) {
		if _, ok := heard[name]; !ok {
			t.Errorf("%s is in the schema, but the loader did not come by", name)
		}
	}
}

func sorted(words []string) []string { return slices.Sorted(slices.Values(words)) }

func everyMapping(t *testing.T) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, name := range []string{"testdata/base.txtar", "testdata/every.txtar"} {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			fsys[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return fsys
}

// schemaOf is the schema of a file.
func schemaOf(file string) string {
	switch base := path.Base(file); {
	case base == "pyprep-set.yaml":
		return "set"
	case strings.Contains(file, "author_tests/"):
		return "author-tests"
	case path.Ext(base) == ".md":
		return "item"
	default:
		return strings.TrimSuffix(strings.TrimSuffix(base, ".yaml"), ".jsonl")
	}
}

// titleOf is what a schema calls a mapping that the loader names after what is in it.
func titleOf(file, what string) string {
	switch {
	case strings.HasPrefix(what, "the method "):
		return "the method"
	case path.Base(file) == "solutions.yaml":
		return "a solution"
	case strings.HasSuffix(what, "_outputs.yaml"):
		return "bad_outputs.yaml, good_outputs.yaml"
	}
	return what
}

// gather notes every closed mapping of a schema.
func gather(node any, name string, into map[string]mapping) {
	switch n := node.(type) {
	case []any:
		for _, item := range n {
			gather(item, name, into)
		}
	case map[string]any:
		properties, _ := n["properties"].(map[string]any)
		if title, ok := n["title"].(string); ok && n["additionalProperties"] == false {
			m := mapping{keys: slices.Collect(maps.Keys(properties))}
			required, _ := n["required"].([]any)
			for _, key := range required {
				m.required = append(m.required, key.(string))
			}
			into[name+": "+title] = m
		}
		for _, value := range n {
			gather(value, name, into)
		}
	}
}

// TestGoodFilesFollowTheSchemas holds the files of sets that load against the schemas, so that no editor marks them.
func TestGoodFilesFollowTheSchemas(t *testing.T) {
	t.Parallel()
	checked := 0
	for name, set := range map[string]fstest.MapFS{"every": everyMapping(t), "core": readAll(t, "bank/core")} {
		for file, content := range set {
			if ext := path.Ext(file); ext != ".yaml" && !(ext == ".md" && strings.HasPrefix(file, itemsDir)) {
				continue
			}
			src := &source{path: file, text: string(content.Data), found: &findings{}}
			if path.Ext(file) == itemSuffix {
				src.text, _, _ = src.frontMatter()
			}
			text, ok := Schema(schemaOf(file))
			if !ok {
				t.Fatalf("no schema for %s", file)
			}
			var schema map[string]any
			if err := json.Unmarshal([]byte(text), &schema); err != nil {
				t.Fatal(err)
			}
			if why := (validator{root: schema}).refuses(schema, src.readYAML()); why != "" {
				t.Errorf("%s: %s: %s", name, file, why)
			}
			checked++
		}
	}
	if checked < 40 {
		t.Errorf("only %d files were checked", checked)
	}
}

func TestSchemasRefuseMistakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text string }{
		{"problem", "{id: a-b, title: A, kind: function, titel: x}"},
		{"problem", "{id: a-b, title: A}"},
		{"problem", "{id: a-b, title: A, kind: method}"},
		{"problem", "{id: a-b, title: A, kind: function, level: 4}"},
		{"set", "{format: 2, id: ab, title: T, license: MIT}"},
		{"cases", "{cases: [{id: a, raises: {typ: ValueError}}]}"},
		{"solutions", "{a.txt: {expect: accepted}}"},
		{"solutions", "{a.py: {expect: acepted}}"},
		{"author-tests", "{inputs: [{arg: [1]}]}"},
	} {
		text, _ := Schema(c.name)
		var schema map[string]any
		if err := json.Unmarshal([]byte(text), &schema); err != nil {
			t.Fatal(err)
		}
		src := &source{path: "x", text: c.text, found: &findings{}}
		if (validator{root: schema}).refuses(schema, src.readYAML()) == "" {
			t.Errorf("%s takes %s", c.name, c.text)
		}
	}
}

func readAll(t *testing.T, dir string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	disk := os.DirFS(dir)
	err := fs.WalkDir(disk, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(disk, name)
		fsys[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

// validator knows as much of JSON Schema as our schemas use.
type validator struct{ root map[string]any }

// refuses is why a node does not follow a schema, "" when it does.
func (v validator) refuses(schema map[string]any, n *node) string {
	if ref, ok := schema["$ref"].(string); ok {
		defs := v.root["$defs"].(map[string]any)
		if why := v.refuses(defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any), n); why != "" {
			return why
		}
	}
	if choices, ok := schema["anyOf"].([]any); ok && !slices.ContainsFunc(choices, func(one any) bool { return v.refuses(one.(map[string]any), n) == "" }) {
		return "none of anyOf fits " + n.text
	}
	if words, ok := schema["enum"].([]any); ok && !slices.Contains(words, any(n.text)) {
		return "no word of enum: " + n.text
	}
	if constant, ok := schema["const"]; ok && n.text != jsonText(constant) {
		return "not " + jsonText(constant) + ": " + n.text
	}
	if why := refusesScalar(schema, n); why != "" {
		return why
	}
	if why := v.refusesItems(schema, n); why != "" || n.kind != nodeMap {
		return why
	}
	return v.refusesKeys(schema, n)
}

func refusesScalar(schema map[string]any, n *node) string {
	if !typeFits(schema["type"], n) {
		return "of another type: " + n.kind.String() + " " + n.text
	}
	if pattern, ok := schema["pattern"].(string); ok && n.kind == nodeText && !regexp.MustCompile(pattern).MatchString(n.text) {
		return "does not match " + pattern + ": " + n.text
	}
	if most, ok := schema["maximum"].(float64); ok && n.kind == nodeInt && len(n.text) < 12 {
		if number, ok := parseInt(n.text); ok && float64(number.Int64()) > most {
			return n.text + " is too much"
		}
	}
	return ""
}

func (v validator) refusesItems(schema map[string]any, n *node) string {
	if items, ok := schema["items"].(map[string]any); ok && n.kind == nodeList {
		for _, item := range n.items {
			if why := v.refuses(items, item); why != "" {
				return why
			}
		}
	}
	return ""
}

func (v validator) refusesKeys(schema map[string]any, n *node) string {
	required, _ := schema["required"].([]any)
	for _, key := range required {
		if n.get(key.(string)) == nil {
			return "lacks " + key.(string)
		}
	}
	properties, _ := schema["properties"].(map[string]any)
	for i := 0; i+1 < len(n.items); i += 2 {
		key, value := n.items[i].text, n.items[i+1]
		if names, ok := schema["propertyNames"].(map[string]any); ok {
			if why := v.refuses(names, n.items[i]); why != "" {
				return why
			}
		}
		inside, known := properties[key].(map[string]any)
		if others, isSchema := schema["additionalProperties"].(map[string]any); !known && isSchema {
			inside, known = others, true
		}
		if !known && schema["additionalProperties"] == false {
			return "unknown key " + key
		}
		if known {
			if why := v.refuses(inside, value); why != "" {
				return key + ": " + why
			}
		}
	}
	return ""
}

func typeFits(wanted any, n *node) bool {
	if wanted == nil || n.tag != "" {
		return true
	}
	words, isList := wanted.([]any)
	if !isList {
		words = []any{wanted}
	}
	names := map[nodeKind][]any{
		nodeNull: {"null"}, nodeBool: {"boolean"}, nodeInt: {"integer", "number"}, nodeFloat: {"number"}, nodeText: {"string"},
		nodeList: {"array"}, nodeMap: {"object"},
	}
	return slices.ContainsFunc(words, func(word any) bool { return slices.Contains(names[n.kind], word) })
}

func jsonText(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return strings.Trim(string(text), `"`)
}
