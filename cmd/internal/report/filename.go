package report

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"
)

// fileNames gives each id a file name of its own: one that every system takes, that stays in its folder, and that stands
// for the same id next time. An id that is no such name keeps what can be kept of it, and a piece of its hash.
func fileNames(ids []string) map[string]string {
	names := make(map[string]string, len(ids))
	taken := make(map[string]bool, len(ids))
	for _, id := range slices.Sorted(slices.Values(ids)) {
		if _, known := names[id]; known {
			continue
		}
		name := fileName(id, 12)
		if taken[name] {
			name = fileName(id, 2*sha256.Size) // two ids made to share the piece
		}
		names[id], taken[name] = name+".html", true
	}
	return names
}

var (
	plain    = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,47}$`)
	hashed   = regexp.MustCompile(`-[0-9a-f]{12,}$`)
	reserved = regexp.MustCompile(`^(con|prn|aux|nul|conin|conout|clock|com[0-9]|lpt[0-9]|index)$`)
	unsafe   = regexp.MustCompile(`[^a-z0-9_]+`)
)

// fileName is lower case, for folders where Ana.html and ana.html are one file.
func fileName(id string, digits int) string {
	if plain.MatchString(id) && !hashed.MatchString(id) && !reserved.MatchString(id) {
		return id
	}
	kept := strings.ToLower(id[:min(len(id), 40)])
	kept = strings.Trim(unsafe.ReplaceAllString(kept, "-"), "-")
	if kept == "" {
		kept = "student"
	}
	sum := sha256.Sum256([]byte(id))
	return kept + "-" + hex.EncodeToString(sum[:])[:digits]
}
