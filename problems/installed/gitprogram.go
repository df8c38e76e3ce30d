package installed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

const (
	stopPatience  = 2 * time.Second // for a stopped git to close its pipes
	watchInterval = 200 * time.Millisecond
	maxTold       = 4 << 10 // of what git says when it fails
)

// gitProgram runs git on an empty repository of its own. Its environment is made here: no configuration of the machine,
// the person or the repository has a say, nothing may ask, and only transports that start no program of the URL's choice are
// allowed.
type gitProgram struct {
	program string
	url     string
	dir     string
	env     []string
}

func (s Store) newGit(url, dir string) (*gitProgram, error) {
	program, err := s.LookPath("git")
	if err != nil {
		return nil, &SourceError{Problem: "git is not installed, and it fetches sets from repositories", Fix: "install git, or download an archive and add that", Err: err}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make a folder for git: %w", err)
	}
	return &gitProgram{program: program, url: url, dir: dir, env: s.environment(dir)}, nil
}

// passedOn is what of the person's environment git needs to reach a server.
func passedOn() []string {
	return []string{
		"PATH", "TMPDIR", "USER", "LOGNAME", "SSH_AUTH_SOCK", "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO",
		"http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
	}
}

func (s Store) environment(home string) []string {
	env := []string{
		"HOME=" + home, "LC_ALL=C", "GIT_DIR=" + home,
		"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_SYSTEM=" + os.DevNull, "GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_ATTR_NOSYSTEM=1",
		"GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=false", "SSH_ASKPASS=false", "GIT_SSH_COMMAND=ssh -oBatchMode=yes -oConnectTimeout=20",
		"GIT_ALLOW_PROTOCOL=https:http:ssh:file", "GIT_PROTOCOL_FROM_USER=0", "GIT_LFS_SKIP_SMUDGE=1", "GIT_NO_REPLACE_OBJECTS=1",
		"GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0",
	}
	for _, name := range passedOn() {
		if value := s.Getenv(name); value != "" {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// settings go before every git command; what the environment forbids already is said twice, for older versions of git.
func settings() []string {
	var words []string
	for _, setting := range []string{
		"core.hooksPath=" + os.DevNull, "core.fsmonitor=false", "core.symlinks=false", "core.attributesFile=" + os.DevNull,
		"credential.helper=", "protocol.allow=never", "protocol.https.allow=always", "protocol.http.allow=always",
		"protocol.ssh.allow=always", "protocol.file.allow=always", "submodule.recurse=false", "fetch.recurseSubmodules=false",
		"filter.lfs.smudge=", "filter.lfs.process=", "filter.lfs.required=false", "gc.auto=0", "maintenance.auto=false",
		"fetch.writeCommitGraph=false", "http.lowSpeedLimit=100", "http.lowSpeedTime=30",
	} {
		words = append(words, "-c", setting)
	}
	return words
}

// command is git with everything that it starts in a process group, which ends with the context.
func (g *gitProgram) command(ctx context.Context, words ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, g.program, append(settings(), words...)...)
	command.Dir, command.Env, command.WaitDelay = g.dir, g.env, stopPatience
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
	return command
}

func (g *gitProgram) run(ctx context.Context, words ...string) error {
	_, err := g.output(ctx, 0, words...)
	return err
}

// output returns what git prints, of which there may be so much; more is an error.
func (g *gitProgram) output(ctx context.Context, limit int64, words ...string) ([]byte, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	go g.watchSize(ctx, stop)
	out, told := &boundedBuffer{left: limit, full: stop}, &boundedBuffer{left: maxTold}
	command := g.command(ctx, words...)
	command.Stdout, command.Stderr = out, told
	err := command.Run()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx) // says who ended it
	}
	if err != nil {
		return nil, g.failure(err, told.text.String())
	}
	return out.text.Bytes(), nil
}

// failure is what git said.
func (g *gitProgram) failure(err error, told string) error {
	said := complaint(told)
	if said == "" {
		said = err.Error()
	}
	return &SourceError{
		Problem: fmt.Sprintf("git can't fetch %s: %s", g.url, said),
		Fix:     "check the URL, and that `git ls-remote` reaches it without asking for anything",
		Err:     err,
	}
}

// complaint is the lines that say what is wrong, without the advice that git and ssh put around them.
func complaint(told string) string {
	const most = 3
	var lines []string
	for line := range strings.Lines(told) {
		line = strings.TrimSpace(line)
		for _, prefix := range []string{"fatal: ", "error: ", "ssh: ", "remote: ", "Host key ", "Permission denied"} {
			if strings.HasPrefix(line, prefix) && len(lines) < most {
				lines = append(lines, strings.TrimPrefix(line, "fatal: "))
			}
		}
	}
	if len(lines) == 0 {
		return strings.TrimSpace(told)
	}
	return strings.Join(lines, "; ")
}

// watchSize stops a git that fills the disk: no option of git bounds what a server may send.
func (g *gitProgram) watchSize(ctx context.Context, stop context.CancelCauseFunc) {
	ticker := time.NewTicker(watchInterval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if sizeOf(g.dir) > maxRepository {
				stop(&SourceError{
					Problem: fmt.Sprintf("the repository %s has more than %d MB", g.url, maxRepository>>20),
					Fix:     "a set is text; keep it in a repository of its own",
				})
				return
			}
		}
	}
}

// sizeOf sums up the files of a folder while others come and go.
func sizeOf(dir string) int64 {
	sum := int64(0)
	_ = filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil //nolint:nilerr // gone by now
		}
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
		return nil
	})
	return sum
}

// errTooMuchSaid stops a program that prints without end.
var errTooMuchSaid = errors.New("git prints more than a set could need")

// boundedBuffer keeps the first bytes and drops the others; with full set it ends the program then.
type boundedBuffer struct {
	text bytes.Buffer
	left int64
	full context.CancelCauseFunc
}

var _ io.Writer = (*boundedBuffer)(nil)

func (b *boundedBuffer) Write(p []byte) (int, error) {
	kept := p[:min(int64(len(p)), b.left)]
	b.left -= int64(len(kept))
	b.text.Write(kept)
	if len(kept) < len(p) && b.full != nil {
		b.full(errTooMuchSaid)
	}
	return len(p), nil
}
