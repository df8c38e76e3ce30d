package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/sys/unix"
)

// talk runs a program on a terminal of its own, holds a dialogue with it, and checks the exit code:
//
//	talk 0 dialogue pyprep solve total
//
// The dialogue's lines are "see TEXT", to wait for that, "type KEYS", with escapes such as \r and \x03, and "kill", which
// leaves the program no time for anything, and its exit code is -1. What the
// screen has shown is the file "screen" afterwards. (Testscript's own ttyin types all at once, and loses what is written
// last.)
func talk(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: talk CODE DIALOGUE program [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	far, near, err := openTerminal()
	ts.Check(err)
	defer far.Close()
	path, err := exec.LookPath(args[2])
	ts.Check(err)
	command := exec.Command(path, args[3:]...)
	command.Args[0] = args[2] // a program of testscript's knows itself by its name
	command.Dir, command.Env = ts.MkAbs("."), scriptEnv(ts)
	command.Stdin, command.Stdout, command.Stderr = near, near, near
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	err = command.Start()
	near.Close() // the reading below ends when the program has let go of its side, too
	ts.Check(err)

	screen := &screen{chunks: make(chan []byte)}
	go screen.read(far)
	failed := screen.hold(far, ts.ReadFile(args[1]), command.Process.Kill)
	if failed != nil {
		_ = command.Process.Kill()
	}
	if err := screen.toEnd(); failed == nil {
		failed = err
	}
	_ = command.Wait() // the code says it
	ts.Logf("[screen]\n%s", screen.seen.String())
	ts.Check(os.WriteFile(ts.MkAbs("screen"), screen.seen.Bytes(), 0o600))
	ts.Check(failed)
	if got := command.ProcessState.ExitCode(); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// scriptEnv is the environment of the script, of which testscript shows single variables only.
func scriptEnv(ts *testscript.TestScript) []string {
	env := []string{}
	for _, name := range []string{
		"PATH", "HOME", "TMPDIR", "WORK", "TZ", "TERM", "NO_COLOR", "ACCESSIBLE", "PYPREP_HOME", "PYPREP_NOW", "PYPREP_EDITOR", onHost,
		"DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "DOCKER_CERT_PATH", "DOCKER_TLS_VERIFY", "XDG_RUNTIME_DIR",
	} {
		if value := ts.Getenv(name); value != "" {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// openTerminal makes a pseudo-terminal of 24 lines and 80 columns; near is the program's side.
func openTerminal() (far, near *os.File, err error) {
	far, err = os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return nil, nil, err
	}
	err = unix.IoctlSetPointerInt(int(far.Fd()), unix.TIOCSPTLCK, 0)
	n := 0
	if err == nil {
		n, err = unix.IoctlGetInt(int(far.Fd()), unix.TIOCGPTN)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(int(far.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80})
	}
	if err == nil {
		near, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	}
	if err != nil {
		far.Close()
		return nil, nil, err
	}
	return far, near, nil
}

// screen is what a program has written on its terminal.
type screen struct {
	seen   bytes.Buffer
	from   int // where what was not waited for yet begins
	chunks chan []byte
}

// read ends with an error of the terminal: the program has let go of it.
func (s *screen) read(far *os.File) {
	defer close(s.chunks)
	for {
		chunk := make([]byte, 4096)
		n, err := far.Read(chunk)
		if n > 0 {
			s.chunks <- chunk[:n]
		}
		if err != nil {
			return
		}
	}
}

func (s *screen) hold(far *os.File, dialogue string, kill func() error) error {
	for line := range strings.Lines(dialogue) {
		verb, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		err := fmt.Errorf("the dialogue's line %q neither sees, types nor kills", line)
		switch verb {
		case "see":
			err = s.waitFor(text)
		case "kill":
			err = kill()
		case "type":
			var keys string
			if keys, err = strconv.Unquote(`"` + text + `"`); err == nil {
				_, err = far.WriteString(keys)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *screen) waitFor(text string) error {
	late := time.After(patience)
	for {
		at := bytes.Index(s.seen.Bytes()[s.from:], []byte(text))
		if at >= 0 {
			s.from += at + len(text)
			return nil
		}
		select {
		case chunk, more := <-s.chunks:
			if !more {
				return fmt.Errorf("the program ended before it said %q", text)
			}
			s.seen.Write(chunk)
		case <-late:
			return fmt.Errorf("the program never said %q", text)
		}
	}
}

func (s *screen) toEnd() error {
	late := time.After(patience)
	for {
		select {
		case chunk, more := <-s.chunks:
			if !more {
				return nil
			}
			s.seen.Write(chunk)
		case <-late:
			return errors.New("the program did not end after the dialogue")
		}
	}
}
