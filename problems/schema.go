package problems

import (
	"embed"
	"slices"
	"strings"
)

// The schemas are for editors; what is right is decided by Load, and a test holds the two against each other.
//
//go:embed schema/*.json
var schemas embed.FS

// SchemaNames are the kinds of files that have a schema.
func SchemaNames() []string {
	entries, err := schemas.ReadDir("schema")
	if err != nil {
		return nil // the folder is part of the program
	}
	var names []string
	for _, entry := range entries {
		names = append(names, strings.TrimSuffix(entry.Name(), ".json"))
	}
	slices.Sort(names)
	return names
}

// Schema returns the JSON Schema of one kind of files, which is false when there is no such kind.
func Schema(name string) (text string, ok bool) {
	content, err := schemas.ReadFile("schema/" + name + ".json")
	return string(content), err == nil
}
