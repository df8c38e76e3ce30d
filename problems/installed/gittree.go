package installed

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"pyprep/problems"
)

// maxTreeList bounds the list of a commit's files.
const maxTreeList = maxEntries * (maxName + 100)

// treeEntry is one line of what git ls-tree lists.
type treeEntry struct {
	mode, object, name string
	size               int64 // -1 for what is no file
}

// takeIn reads a commit's files and hands them to the intake.
func (g *gitProgram) takeIn(ctx context.Context, commit string, in *intake) error {
	text, err := g.output(ctx, maxTreeList, "ls-tree", "-r", "-z", "-l", "--full-tree", commit)
	if errors.Is(err, errTooMuchSaid) {
		return in.stop("too-many-files", "the set has more than %d files", problems.MaxFiles)
	}
	if err != nil {
		return err
	}
	entries, err := parseTree(text)
	if err != nil {
		return err
	}
	blobs, err := g.openBlobs(ctx)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := blobs.takeIn(entry, in); err != nil {
			blobs.stop()
			return err
		}
	}
	return blobs.close()
}

// parseTree reads entries of "mode type object size TAB name NUL".
func parseTree(text []byte) ([]treeEntry, error) {
	var entries []treeEntry
	for line := range bytes.SplitSeq(bytes.TrimSuffix(text, []byte{0}), []byte{0}) {
		if len(line) == 0 {
			continue
		}
		about, name, _ := strings.Cut(string(line), "\t")
		words := strings.Fields(about)
		if len(words) != 4 || name == "" {
			return nil, fmt.Errorf("git lists the entry %.60q", line)
		}
		size, err := strconv.ParseInt(words[3], 10, 64)
		if err != nil {
			size = -1
		}
		entries = append(entries, treeEntry{mode: words[0], object: words[2], name: name, size: size})
	}
	return entries, nil
}

// blobReader is a running git cat-file, which gives out objects as they are, through no filter.
type blobReader struct {
	out  io.Writer
	in   *bufio.Reader
	end  context.CancelFunc
	wait func() error
	ctx  context.Context // of the program, to say why it ended
}

func (g *gitProgram) openBlobs(ctx context.Context) (*blobReader, error) {
	running, cancel := context.WithCancel(ctx)
	command := g.command(running, "cat-file", "--batch")
	in, err := command.StdinPipe()
	if err != nil {
		cancel()
		return nil, fmt.Errorf("read git objects: %w", err)
	}
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		cancel()
		return nil, fmt.Errorf("read git objects: %w", err)
	}
	wait := func() error {
		_ = in.Close()
		return command.Wait() // its caller says what it was
	}
	return &blobReader{out: in, in: bufio.NewReader(out), end: cancel, wait: wait, ctx: ctx}, nil
}

func (b *blobReader) takeIn(entry treeEntry, in *intake) error {
	const link, submodule = "120000", "160000"
	switch {
	case entry.mode == link:
		return in.irregular(entry.name, fs.ModeSymlink)
	case entry.mode == submodule:
		if _, wanted, err := in.enter(entry.name); err != nil || !wanted {
			return err
		}
		in.refuse("irregular-file", entry.name, "is a submodule; a set holds all of its files itself")
		return nil
	case entry.size > problems.MaxFileBytes:
		return in.tooLarge(entry.name)
	}
	size, err := b.open(entry.object)
	if err != nil {
		return b.failed(err)
	}
	content := &io.LimitedReader{R: b.in, N: size}
	if err := in.file(entry.name, content); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, content); err != nil { // what was refused
		return b.failed(err)
	}
	_, err = b.in.Discard(len("\n"))
	return b.failed(err)
}

// open asks for an object and returns its size; its content follows.
func (b *blobReader) open(object string) (size int64, err error) {
	if _, err := io.WriteString(b.out, object+"\n"); err != nil {
		return 0, err // by failed
	}
	head, err := b.in.ReadString('\n')
	if err != nil {
		return 0, err // by failed
	}
	words := strings.Fields(head)
	if len(words) != 3 || words[1] != "blob" {
		return 0, fmt.Errorf("git gives %.80q for an object", head)
	}
	return strconv.ParseInt(words[2], 10, 64) // by failed
}

func (b *blobReader) failed(err error) error {
	switch {
	case err == nil:
		return nil
	case b.ctx.Err() != nil:
		return context.Cause(b.ctx) // says who ended it
	default:
		return fmt.Errorf("read git objects: %w", err)
	}
}

// stop ends the program in the middle; that it was ended is no news.
func (b *blobReader) stop() {
	b.end()
	_ = b.wait()
}

func (b *blobReader) close() error {
	defer b.end()
	return b.failed(b.wait())
}
