package report

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// hashDigits are enough that names do not meet by chance; where somebody made them meet, the whole hash is taken.
const hashDigits = 12

// fileNames gives each id a file name of its own: one that every system takes, that stays in its folder, and that stands
// for the same id next time. An id that is no such name keeps what can be kept of it, and a piece of its hash.
func fileNames(ids []string) map[string]string {
	names := make(map[string]string, len(ids))
	taken := make(map[string]bool, len(ids))
	for _, id := range slices.Sorted(slices.Values(ids)) {
		if _, known := names[id]; known {
			continue
		}
		name := fileName(id, hashDigits)
		if taken[name] {
			name = fileName(id, 2*sha256.Size)
		}
		names[id], taken[name] = name+".html", true
	}
	return names
}

// fileName is lower case, for folders where Ana.html and ana.html are one file.
func fileName(id string, digits int) string {
	if isFileName(id) {
		return id
	}
	kept := strings.Map(func(r rune) rune {
		if isPlain(r) {
			return r
		}
		return '-'
	}, strings.ToLower(id[:min(len(id), 40)]))
	kept = strings.Join(strings.FieldsFunc(kept, func(r rune) bool { return r == '-' }), "-")
	if kept == "" {
		kept = "student"
	}
	sum := sha256.Sum256([]byte(id))
	return kept + "-" + hex.EncodeToString(sum[:])[:digits]
}

// isFileName tells whether an id can be a name as it is: nothing that a system keeps for itself, and nothing that looks
// as if it ended in a hash.
func isFileName(id string) bool {
	const longest = 48
	if id == "" || len(id) > longest || id[0] == '-' || strings.ContainsFunc(id, func(r rune) bool { return r != '-' && !isPlain(r) }) {
		return false
	}
	end := id[strings.LastIndexByte(id, '-')+1:]
	return !isDevice(id) && (len(end) < hashDigits || strings.Trim(end, "0123456789abcdef") != "")
}

func isPlain(r rune) bool { return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '_' }

// isDevice is true for what Windows takes for a device, with any ending.
func isDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	default:
		return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt")) && '0' <= name[3] && name[3] <= '9'
	}
}
