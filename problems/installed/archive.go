package installed

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

const (
	maxArchiveBytes = maxSetBytes     // packed; no set that may be installed is larger
	maxStreamBytes  = 3 * maxSetBytes // unpacked, with what is passed over on the way
	maxDirectory    = 8 << 20         // of a zip: its list of entries
	tarBlock        = 512
)

// errBomb ends the reading of an archive that unpacks to far more than a set may have.
var errBomb = errors.New("unpacks to too much")

// unpack takes in the files of an archive, whose kind is told by its content, and returns its hash. What is wrong with the
// archive is a finding.
func unpack(ctx context.Context, place string, in *intake) (hash string, err error) {
	file, err := os.OpenFile(place, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return "", &SourceError{Problem: fmt.Sprintf("the archive %s can't be read: %v", place, cause(err)), Fix: howToName, Err: err}
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	switch {
	case err != nil:
		return "", fmt.Errorf("read archive: %w", err)
	case !info.Mode().IsRegular():
		return "", &SourceError{Problem: place + " is no plain file", Fix: howToName}
	}
	if info.Size() > maxArchiveBytes {
		return "", in.stop("set-too-large", "the archive has more than %d MB", maxArchiveBytes>>20)
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(file, 0, info.Size())); err != nil {
		return "", fmt.Errorf("read archive: %w", err)
	}
	err = unpackFrom(ctx, file, info.Size(), in)
	var damage *damagedError
	switch {
	case errors.Is(err, errBomb):
		return "", in.stop("set-too-large", "the archive unpacks to more than %d MB", maxStreamBytes>>20)
	case errors.As(err, &damage):
		return "", in.stop("archive", "%v", damage.err)
	}
	return hex.EncodeToString(sum.Sum(nil)), err
}

// damagedError is a fault of the archive, as opposed to one of the disk that it is unpacked to.
type damagedError struct{ err error }

func (e *damagedError) Error() string { return e.err.Error() }

func damaged(format string, args ...any) error { return &damagedError{fmt.Errorf(format, args...)} }

// unpackFrom reads an archive of any kind.
func unpackFrom(ctx context.Context, archive io.ReaderAt, size int64, in *intake) error {
	head := make([]byte, tarBlock)
	n, err := archive.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read archive: %w", err)
	}
	head = head[:n]
	switch stream := io.NewSectionReader(archive, 0, size); {
	case bytes.HasPrefix(head, []byte("PK")):
		return unpackZip(ctx, archive, size, in)
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		unzipped, err := gzip.NewReader(stream)
		if err != nil {
			return damaged("is damaged: %w", err)
		}
		return unpackTar(ctx, unzipped, in)
	case len(head) == tarBlock && bytes.HasPrefix(head[257:], []byte("ustar")):
		return unpackTar(ctx, stream, in)
	default:
		return damaged("is no archive that is read: .zip, .tar or .tar.gz")
	}
}

func unpackTar(ctx context.Context, packed io.Reader, in *intake) error {
	entries := tar.NewReader(&boundedReader{ctx: ctx, from: packed, left: maxStreamBytes})
	for {
		header, err := entries.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errBomb) || ctx.Err() != nil:
			return err // ours
		case err != nil && !errors.Is(err, tar.ErrInsecurePath):
			return damaged("is damaged: %w", err)
		}
		switch header.Typeflag {
		case tar.TypeXGlobalHeader: // what git archive puts first
		case tar.TypeDir:
			_, _, err = in.enter(header.Name)
		case tar.TypeReg, tar.TypeGNUSparse:
			err = in.file(header.Name, packedContent{ctx, entries})
		case tar.TypeSymlink, tar.TypeLink:
			err = in.irregular(header.Name, fs.ModeSymlink)
		default:
			err = in.irregular(header.Name, fs.ModeIrregular)
		}
		if err != nil {
			return err
		}
	}
}

func unpackZip(ctx context.Context, archive io.ReaderAt, size int64, in *intake) error {
	bounded := &boundedReaderAt{from: archive, left: maxDirectory}
	directory, err := zip.NewReader(bounded, size)
	switch {
	case errors.Is(err, errBomb):
		return errBomb
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return damaged("is damaged: %w", err)
	}
	bounded.left = maxStreamBytes
	for _, entry := range directory.File {
		if ctx.Err() != nil {
			return fmt.Errorf("unpack the set: %w", context.Cause(ctx))
		}
		if err := unpackEntry(ctx, entry, in); err != nil {
			return err
		}
	}
	return nil
}

func unpackEntry(ctx context.Context, entry *zip.File, in *intake) error {
	const encrypted = 1
	switch mode := entry.Mode(); {
	case mode.IsDir():
		_, _, err := in.enter(entry.Name)
		return err
	case !mode.IsRegular():
		return in.irregular(entry.Name, mode)
	case entry.Flags&encrypted != 0:
		return damaged("is encrypted")
	}
	content, err := entry.Open()
	if errors.Is(err, errBomb) {
		return errBomb
	}
	if err != nil {
		return damaged("%s can't be unpacked: %w", shown(entry.Name), err)
	}
	defer func() { _ = content.Close() }()
	return in.file(entry.Name, packedContent{ctx, content})
}

// packedContent makes what fails in reading an archive a fault of the archive.
type packedContent struct {
	ctx  context.Context // a reader has no other way to hear of it
	from io.Reader
}

func (c packedContent) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	if err == nil || errors.Is(err, io.EOF) || errors.Is(err, errBomb) || c.ctx.Err() != nil {
		return n, err // a reader hands on
	}
	return n, damaged("is damaged: %w", err)
}

// boundedReader ends with errBomb after so many bytes, and with its context.
type boundedReader struct {
	ctx  context.Context // a reader has no other way to hear of it
	from io.Reader
	left int64
}

func (r *boundedReader) Read(p []byte) (int, error) {
	switch {
	case r.ctx.Err() != nil:
		return 0, context.Cause(r.ctx)
	case r.left <= 0:
		return 0, errBomb
	}
	n, err := r.from.Read(p[:min(int64(len(p)), r.left)])
	r.left -= int64(n)
	return n, err // a reader hands on
}

// boundedReaderAt ends with errBomb after so many bytes.
type boundedReaderAt struct {
	from io.ReaderAt
	left int64
}

func (r *boundedReaderAt) ReadAt(p []byte, at int64) (int, error) {
	if r.left -= int64(len(p)); r.left < 0 {
		return 0, errBomb
	}
	return r.from.ReadAt(p, at) // a reader hands on
}
