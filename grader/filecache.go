package grader

import (
	"crypto/sha256"
	"encoding/binary"
	"os"
	"path/filepath"
)

// FileCache is a [GeneratedCache] of one file a case. A file that is damaged counts as not there; one that can't be
// written is made again the next time.
type FileCache struct {
	Dir string
}

var _ GeneratedCache = FileCache{}

// Get reads a case's file.
func (c FileCache) Get(key string) (args, want []byte, ok bool) {
	data, err := os.ReadFile(filepath.Join(c.Dir, key))
	if err != nil || len(data) < sha256.Size+8 {
		return nil, nil, false
	}
	sum, data := data[:sha256.Size], data[sha256.Size:]
	if sha256.Sum256(data) != [sha256.Size]byte(sum) {
		return nil, nil, false
	}
	size := binary.BigEndian.Uint64(data)
	if size > uint64(len(data)-8) {
		return nil, nil, false
	}
	return data[8 : 8+size], data[8+size:], true
}

// Put writes a case's file whole or not at all.
func (c FileCache) Put(key string, args, want []byte) {
	if os.MkdirAll(c.Dir, 0o700) != nil {
		return
	}
	file, err := os.CreateTemp(c.Dir, "new-*")
	if err != nil {
		return
	}
	data := binary.BigEndian.AppendUint64(nil, uint64(len(args)))
	data = append(append(data, args...), want...)
	sum := sha256.Sum256(data)
	_, err = file.Write(append(sum[:], data...))
	if closeErr := file.Close(); err != nil || closeErr != nil || os.Rename(file.Name(), filepath.Join(c.Dir, key)) != nil {
		os.Remove(file.Name()) //nolint:errcheck // a leftover of a cache harms nobody
	}
}
