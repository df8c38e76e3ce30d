package docker

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/docker/go-connections/tlsconfig"

	"pyprep/sandbox"
)

// certificates are the files that a client of an engine over TLS has.
func certificates() []string { return []string{"ca.pem", "cert.pem", "key.pem"} }

const tlsPatience = 2 * time.Second

// tlsProblem says what is wrong with TLS, as far as it can be seen from here, and what mends it.
func (e *Engine) tlsProblem(ctx context.Context, err error) error {
	problem := "TLS with the engine at " + e.endpoint.String() + " fails"
	if !e.endpoint.TLS.Enabled {
		problem = "the engine at " + e.endpoint.String() + " wants TLS"
	} else if missing := e.endpoint.TLS.missing(); len(missing) > 0 {
		problem += fmt.Sprintf(": %s has no %s", e.endpoint.TLS.Dir, strings.Join(missing, ", no "))
	}
	return &sandbox.UnavailableError{Problem: problem, Hints: e.tlsFix(ctx), Err: err}
}

// missing names the files that are not there.
func (f TLSFiles) missing() []string {
	var missing []string
	for i, path := range []string{f.CA, f.Cert, f.Key} {
		if path == "" {
			missing = append(missing, certificates()[i])
		}
	}
	return missing
}

// tlsFix looks for certificates that the engine takes; without them, the way is back to the default engine.
func (e *Engine) tlsFix(ctx context.Context) []string {
	for _, dir := range e.certificateFolders() {
		if e.takes(ctx, dir) {
			return []string{"export DOCKER_HOST=" + e.endpoint.Host + " DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=" + sandbox.ShellWord(dir)}
		}
	}
	return append(e.elsewhere(), "put ca.pem, cert.pem and key.pem of this engine into a folder, and name that in DOCKER_CERT_PATH")
}

// certificateFolders are the places where the docker CLI and its users keep certificates.
func (e *Engine) certificateFolders() []string {
	env := newEnvironment(e.options.Getenv)
	var found []string
	for _, pattern := range []string{".", "*", "machine/certs", "machine/machines/*", "contexts/tls/*/docker"} {
		for _, top := range []string{env.configDir(), filepath.Join(env.home, ".docker"), env.getenv("DOCKER_CERT_PATH")} {
			matches, err := filepath.Glob(filepath.Join(top, filepath.FromSlash(pattern)))
			if err == nil && top != "" {
				found = append(found, matches...)
			}
		}
	}
	return found
}

// takes says whether the engine answers to a client with the certificates of a folder.
func (e *Engine) takes(ctx context.Context, dir string) bool {
	files := tlsIn(dir)
	if len(files.missing()) > 0 {
		return false
	}
	config, err := files.client()
	if err != nil {
		return false
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tlsPatience)
	defer cancel()
	transport := &http.Transport{TLSClientConfig: config, DialContext: (&net.Dialer{}).DialContext}
	defer transport.CloseIdleConnections()
	address := strings.TrimPrefix(e.endpoint.Host, "tcp://")
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://"+address+"/_ping", http.NoBody)
	if err != nil {
		return false
	}
	answer, err := transport.RoundTrip(request)
	if err != nil {
		return false
	}
	return answer.Body.Close() == nil && answer.StatusCode == http.StatusOK
}

// client makes the configuration of a connection with these files.
func (f TLSFiles) client() (*tls.Config, error) {
	return tlsconfig.Client(tlsconfig.Options{
		CAFile:             f.CA,
		CertFile:           f.Cert,
		KeyFile:            f.Key,
		InsecureSkipVerify: f.SkipVerify,
		ExclusiveRootPools: f.CA != "",
	})
}
