package sandbox_test

import (
	"os/exec"
	"testing"

	"pyprep/sandbox"
)

func TestShellWordComesBackAsItWas(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"mine.py", "/tmp/a b.py", "", "it's", `back\slash`, "$HOME `id`", "~/x*", "ünï.py", "-c", "a\nb", "#"} {
		out, err := exec.CommandContext(t.Context(), "sh", "-c", "printf %s. "+sandbox.ShellWord(word)).Output()
		if got := string(out); err != nil || got != word+"." {
			t.Errorf("%q is written %s and comes back as %q (%v)", word, sandbox.ShellWord(word), got, err)
		}
	}
}
