package docker

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pyprep/sandbox/docker/enginetest"
)

func contains(t *testing.T, what, text, part string) {
	t.Helper()
	if !strings.Contains(text, part) {
		t.Errorf("%s is %q, want %q in it", what, text, part)
	}
}

// TestEngineOfItsOwn reaches one engine in every way that there is, and in some that lead nowhere.
func TestEngineOfItsOwn(t *testing.T) {
	t.Parallel()
	own := emptyEngine(t, enginetest.Options{TLS: true, Runtimes: map[string]string{"other": "/usr/sbin/runc", "broken": "/bin/false"}})
	transfer(t, connect(t, Options{}), connect(t, Options{Getenv: at(t, own.Host).getenv}))
	t.Run("endpoints", func(t *testing.T) {
		t.Parallel()
		testEndpoints(t, own)
	})
	t.Run("TLS that fails", func(t *testing.T) {
		t.Parallel()
		testBadTLS(t, own)
	})
	t.Run("runtimes", func(t *testing.T) {
		t.Parallel()
		testRuntimes(t, own)
	})
}

func testEndpoints(t *testing.T, own *enginetest.Engine) {
	t.Helper()
	withTLS := dockerConfig(t, "")
	writeContext(t, withTLS, "secure", own.TLSHost, own.Certs)
	current := dockerConfig(t, "chosen")
	writeContext(t, current, "chosen", own.TLSHost, own.Certs)
	plain := dockerConfig(t, "")
	writeContext(t, plain, "plain", own.Host, "")
	for _, test := range []struct {
		name string
		env  variables
		want Endpoint
	}{
		{"DOCKER_HOST, unix", variables{"DOCKER_HOST": own.Host}, Endpoint{Host: own.Host, Origin: OriginHost}},
		{"DOCKER_HOST, unix, TLS asked for", variables{"DOCKER_HOST": own.Host, "DOCKER_TLS_VERIFY": "1"}, Endpoint{Host: own.Host, Origin: OriginHost}},
		{
			"DOCKER_HOST, TLS",
			variables{"DOCKER_HOST": own.TLSHost, "DOCKER_TLS_VERIFY": "1", "DOCKER_CERT_PATH": own.Certs},
			Endpoint{Host: own.TLSHost, Origin: OriginHost},
		},
		{
			"DOCKER_HOST, certificates beside the configuration",
			variables{"DOCKER_HOST": own.TLSHost, "DOCKER_TLS_VERIFY": "1", "DOCKER_CONFIG": own.Certs},
			Endpoint{Host: own.TLSHost, Origin: OriginHost},
		},
		{
			"DOCKER_HOST before a context",
			variables{"DOCKER_HOST": own.Host, "DOCKER_CONTEXT": "nowhere", "DOCKER_CONFIG": current},
			Endpoint{Host: own.Host, Origin: OriginHost},
		},
		{
			"DOCKER_CONTEXT, TLS",
			variables{"DOCKER_CONTEXT": "secure", "DOCKER_CONFIG": withTLS},
			Endpoint{Host: own.TLSHost, Origin: OriginContext, Context: "secure"},
		},
		{
			"DOCKER_CONTEXT, unix",
			variables{"DOCKER_CONTEXT": "plain", "DOCKER_CONFIG": plain},
			Endpoint{Host: own.Host, Origin: OriginContext, Context: "plain"},
		},
		{
			"current context, TLS",
			variables{"DOCKER_CONFIG": current},
			Endpoint{Host: own.TLSHost, Origin: OriginContext, Context: "chosen"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := mustPrint(t, Options{Getenv: test.env.getenv}).Engine().Endpoint()
			got.TLS, got.leave = TLSFiles{}, ""
			if got != test.want {
				t.Errorf("endpoint %+v, want %+v", got, test.want)
			}
		})
	}
}

func testBadTLS(t *testing.T, own *enginetest.Engine) {
	t.Helper()
	stranger := filepath.Join(t.TempDir(), "stranger")
	enginetest.NewAuthority(t).IssueClient(stranger)
	mixed := copyOf(t, own.Certs)
	mustCopy(t, filepath.Join(stranger, "cert.pem"), filepath.Join(mixed, "cert.pem"))
	mustCopy(t, filepath.Join(stranger, "key.pem"), filepath.Join(mixed, "key.pem"))
	anonymous := copyOf(t, own.Certs)
	for _, name := range []string{"cert.pem", "key.pem"} {
		if err := os.Remove(filepath.Join(anonymous, name)); err != nil {
			t.Fatal(err)
		}
	}
	home := t.TempDir()
	mustCopyAll(t, own.Certs, filepath.Join(home, ".docker"))
	secured := func(certs string) variables {
		return variables{"DOCKER_HOST": own.TLSHost, "DOCKER_TLS_VERIFY": "1", "DOCKER_CERT_PATH": certs}
	}
	for _, test := range []struct {
		name          string
		env           variables
		problem, hint string
	}{
		{"another authority", secured(stranger), "unknown authority", "DOCKER_CERT_PATH"},
		{"a certificate of another authority", secured(mixed), "TLS with the engine", "DOCKER_CERT_PATH"},
		{"no certificate", secured(anonymous), "cert.pem", "DOCKER_CERT_PATH"},
		{"an empty folder", secured(t.TempDir()), "cert.pem", "DOCKER_CERT_PATH"},
		{"no TLS", variables{"DOCKER_HOST": own.TLSHost}, "wants TLS", "unset DOCKER_HOST"},
		{"no TLS, certificates at home", variables{"DOCKER_HOST": own.TLSHost, "HOME": home}, "wants TLS", "DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=" + home},
		{
			"no certificate, others at home",
			variables{"DOCKER_HOST": own.TLSHost, "DOCKER_TLS_VERIFY": "1", "DOCKER_CERT_PATH": anonymous, "HOME": home},
			anonymous + " has no cert.pem, no key.pem", "DOCKER_CERT_PATH=" + home,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if test.env["HOME"] == "" {
				test.env["HOME"] = t.TempDir()
			}
			_, err := Connect(t.Context(), Options{Getenv: test.env.getenv})
			wantUnavailable(t, err, test.problem, test.hint)
			pasteHint(t, test.env, err)
		})
	}
}

func TestContextsThatLeadNowhere(t *testing.T) {
	t.Parallel()
	config, gone := dockerConfig(t, ""), dockerConfig(t, "gone")
	writeContext(t, config, "there", "unix:///nowhere/docker.sock", "")
	writeContext(t, config, "empty", "", "")
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, "config.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name          string
		env           variables
		problem, hint string
	}{
		{"an unknown one, chosen by name", variables{"DOCKER_CONTEXT": "missing", "DOCKER_CONFIG": config}, `no docker context "missing" (there are: default, empty, there)`, "unset DOCKER_CONTEXT"},
		{"an unknown one, chosen in the file", variables{"DOCKER_CONFIG": gone}, `no docker context "gone"`, "DOCKER_CONTEXT=default"},
		{"one without an endpoint", variables{"DOCKER_CONTEXT": "empty", "DOCKER_CONFIG": config}, "no docker endpoint", "unset DOCKER_CONTEXT"},
		{"one whose engine is not there", variables{"DOCKER_CONTEXT": "there", "DOCKER_CONFIG": config}, "there is no engine at unix:///nowhere/docker.sock (docker context there)", "unset DOCKER_CONTEXT"},
		{"a file that is none", variables{"DOCKER_CONFIG": broken}, "can't read docker's configuration", "export DOCKER_CONTEXT=default"},
		{"ssh", variables{"DOCKER_HOST": "ssh://me@there"}, "over ssh", "ssh -fnNT"},
		{"no scheme", variables{"DOCKER_HOST": "/var/run/docker.sock"}, "has no scheme", "export DOCKER_HOST=unix:///var/run/docker.sock"},
		{"nobody listens", variables{"DOCKER_HOST": "tcp://127.0.0.1:1"}, "no engine answers at tcp://127.0.0.1:1", "unset DOCKER_HOST"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := Connect(t.Context(), Options{Getenv: test.env.getenv})
			wantUnavailable(t, err, test.problem, test.hint)
			if !testing.Short() { // what is in its place is the machine's engine
				pasteHint(t, test.env, err)
			}
		})
	}
}

// A socket that accepts and says nothing is an engine that hangs, and is told within the bound of the first call.
func TestSocketThatStalls(t *testing.T) {
	t.Parallel()
	socket := filepath.Join(t.TempDir(), "stalls.sock")
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	began := time.Now()
	_, err = Connect(t.Context(), Options{Getenv: at(t, "unix://"+socket).getenv})
	wantUnavailable(t, err, "hangs", "unset DOCKER_HOST")
	if took := time.Since(began); took > pingPatience+3*time.Second {
		t.Errorf("it took %v to tell", took)
	}
}

// dockerConfig makes a folder with a config.json that names the current context.
func dockerConfig(t *testing.T, current string) string {
	t.Helper()
	dir := t.TempDir()
	writeJSON(t, filepath.Join(dir, "config.json"), map[string]string{"currentContext": current})
	return dir
}

// writeContext writes a docker context as the docker CLI does; certs may be "".
func writeContext(t *testing.T, config, name, host, certs string) {
	t.Helper()
	sum := sha256.Sum256([]byte(name))
	id := hex.EncodeToString(sum[:])
	meta := map[string]any{"Name": name, "Metadata": map[string]string{}, "Endpoints": map[string]any{}}
	if host != "" {
		meta["Endpoints"] = map[string]any{"docker": map[string]any{"Host": host, "SkipTLSVerify": false}}
	}
	writeJSON(t, filepath.Join(config, "contexts", "meta", id, "meta.json"), meta)
	if certs == "" {
		return
	}
	for _, file := range []string{"ca.pem", "cert.pem", "key.pem"} {
		mustCopy(t, filepath.Join(certs, file), filepath.Join(config, "contexts", "tls", id, "docker", file))
	}
}

func writeJSON(t *testing.T, path string, value any) {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, path, text)
}

func mustWrite(t *testing.T, path string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

func mustCopy(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, to, text)
}

func copyOf(t *testing.T, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	mustCopyAll(t, dir, to)
	return to
}

func mustCopyAll(t *testing.T, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}
