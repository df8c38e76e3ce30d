package docker

import (
	"encoding/binary"
	"fmt"
	"io"
	"sync"
)

const (
	streamHeader = 8
	streamStdout = 1
	streamStderr = 2
	tailBytes    = 8 << 10
)

// demux reads the stdout of a container out of the engine's stream of blocks, and keeps the end of its stderr. A block
// is one byte of stream, three of nothing, a big-endian u32 of length, and the bytes.
type demux struct {
	from io.Reader
	left uint32 // of the block that is being read
	tail tail
}

// Read returns bytes of stdout.
func (d *demux) Read(p []byte) (int, error) {
	for d.left == 0 {
		if err := d.nextBlock(); err != nil {
			return 0, err
		}
	}
	n, err := d.from.Read(p[:min(uint64(len(p)), uint64(d.left))])
	d.left -= uint32(n)
	return n, err
}

// nextBlock takes in blocks of stderr until one of stdout begins.
func (d *demux) nextBlock() error {
	var head [streamHeader]byte
	if _, err := io.ReadFull(d.from, head[:]); err != nil {
		return err
	}
	size := binary.BigEndian.Uint32(head[4:])
	switch head[0] {
	case streamStdout:
		d.left = size
		return nil
	case streamStderr:
		_, err := io.CopyN(&d.tail, d.from, int64(size))
		return err
	default:
		return fmt.Errorf("the engine sent a block of stream %d", head[0])
	}
}

// tail keeps the last bytes written to it.
type tail struct {
	mu   sync.Mutex
	kept []byte
}

// Write never fails.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kept = append(t.kept, p[max(0, len(p)-tailBytes):]...)
	if extra := len(t.kept) - tailBytes; extra > 0 {
		t.kept = append(t.kept[:0], t.kept[extra:]...)
	}
	return len(p), nil
}

// String returns what was kept.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.kept)
}
