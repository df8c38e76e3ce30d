package installed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"pyprep/problems"
)

const (
	recordFile   = "installed.json"
	recordFormat = 1
	maxRecord    = 64 << 10
	filesPrefix  = "files-"
)

// folderPattern is the form of the folders that hold a set's files, and of no other name.
var folderPattern = regexp.MustCompile(`^files-[0-9]+$`)

// Installed is the record of one installed set.
type Installed struct {
	ID       problems.Slug `json:"id"`
	Version  string        `json:"version"`
	Title    string        `json:"title"`
	Problems int           `json:"problems"`
	Items    int           `json:"items"`
	Origin   Origin        `json:"origin"`
	Tree     string        `json:"tree"` // hash over all of its files
	Added    time.Time     `json:"added"`
	Folder   string        `json:"folder"` // of the files, beside the record
}

// Broken is a set whose record can't be read.
type Broken struct {
	ID  problems.Slug
	Err error
}

type recordJSON struct {
	Format int `json:"format"`
	Installed
}

func (i Installed) encode() ([]byte, error) {
	text, err := json.MarshalIndent(recordJSON{recordFormat, i}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", recordFile, err)
	}
	return append(text, '\n'), nil
}

// decodeRecord reads a record. Keys of a later pyprep are passed over; a later format is not read.
func decodeRecord(text []byte, id problems.Slug) (Installed, error) {
	var record recordJSON
	decoder := json.NewDecoder(bytes.NewReader(text))
	if err := decoder.Decode(&record); err != nil {
		return Installed{}, fmt.Errorf("%s is damaged: %w", recordFile, err)
	}
	_, err := decoder.Token()
	switch {
	case !errors.Is(err, io.EOF):
		return Installed{}, fmt.Errorf("%s is damaged: something is behind its end", recordFile)
	case record.Format != recordFormat:
		return Installed{}, fmt.Errorf("%s has format %d, which this pyprep does not read", recordFile, record.Format)
	case record.ID != id:
		return Installed{}, fmt.Errorf("%s is of the set %.40q", recordFile, string(record.ID))
	case !folderPattern.MatchString(record.Folder):
		return Installed{}, fmt.Errorf("%s names no folder of files", recordFile)
	}
	return record.Installed, nil
}

func (s Store) readRecord(id problems.Slug) (Installed, error) {
	file, err := os.Open(filepath.Join(s.Dir, string(id), recordFile))
	if err != nil {
		return Installed{}, err // callers ask whether it is there
	}
	defer func() { _ = file.Close() }()
	text, err := io.ReadAll(io.LimitReader(file, maxRecord))
	if err != nil {
		return Installed{}, fmt.Errorf("read %s: %w", recordFile, err)
	}
	return decodeRecord(text, id)
}

// writeRecord puts a record in the place of the one before, if any: others see the old one or the new one.
func (s Store) writeRecord(i Installed) error {
	text, err := i.encode()
	if err != nil {
		return err
	}
	folder := filepath.Join(s.Dir, string(i.ID))
	file, err := os.CreateTemp(folder, "."+recordFile+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", recordFile, err)
	}
	_, err = file.Write(text)
	err = errors.Join(err, file.Chmod(0o644), file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), filepath.Join(folder, recordFile))
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", recordFile, errors.Join(err, os.Remove(file.Name())))
	}
	return nil
}
