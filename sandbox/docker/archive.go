package docker

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

const (
	archiveEntries = 1000
	jsonBytes      = 1 << 20
)

// archive is what a saved image says of itself.
type archive struct {
	manifest []manifestEntry
	configs  map[string][]byte // small files, by name
}

// manifestEntry is one image in manifest.json.
type manifestEntry struct {
	Config   string
	RepoTags []string
}

// readArchive reads a saved image, packed by gzip or not, and keeps its small files only.
func readArchive(from io.Reader) (archive, error) {
	found := archive{configs: map[string][]byte{}}
	files, err := unpacked(from)
	if err != nil {
		return found, err
	}
	tarball := tar.NewReader(files)
	for range archiveEntries {
		head, err := tarball.Next()
		if errors.Is(err, io.EOF) {
			raw, isThere := found.configs["manifest.json"]
			if !isThere {
				return found, errors.New("it has no manifest.json")
			}
			return found, json.Unmarshal(raw, &found.manifest)
		}
		if err != nil {
			return found, err
		}
		if head.Typeflag != tar.TypeReg || head.Size > jsonBytes {
			continue
		}
		body, err := io.ReadAll(tarball)
		if err != nil {
			return found, err
		}
		found.configs[path.Clean(head.Name)] = body
	}
	return found, fmt.Errorf("it has more than %d files", archiveEntries)
}

func unpacked(from io.Reader) (io.Reader, error) {
	ahead := bufio.NewReader(from)
	if magic, err := ahead.Peek(2); err == nil && magic[0] == 0x1f && magic[1] == 0x8b {
		return gzip.NewReader(ahead)
	}
	return ahead, nil
}

// trimLocalhost takes off what Podman puts before names that have no registry.
func trimLocalhost(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "localhost/"), "docker.io/library/")
}
