package installed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
)

// treeHash is one hash over the names and hashes of all files.
func treeHash(files map[string]string) string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(sum, "%s %d %s\n", files[name], len(name), name)
	}
	return hex.EncodeToString(sum.Sum(nil))
}
