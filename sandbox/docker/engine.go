package docker

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/container"
	"github.com/docker/docker/api/types/image"
	"github.com/docker/docker/api/types/network"
	"github.com/docker/docker/api/types/system"
	"github.com/docker/docker/client"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"

	"pyprep/sandbox"
)

// How long the engine may take for a call before it counts as hanging.
const (
	pingPatience    = 5 * time.Second
	inspectPatience = 5 * time.Second
	attachPatience  = 10 * time.Second
	listPatience    = 10 * time.Second
	createPatience  = 30 * time.Second
	removePatience  = 30 * time.Second
	startPatience   = 60 * time.Second
)

// idleConnections lets a batch of containers keep its connections; the client's own default is 6.
const idleConnections = 64

// calls are the engine calls that this package makes.
type calls interface {
	Ping(ctx context.Context) (types.Ping, error)
	Info(ctx context.Context) (system.Info, error)
	ServerVersion(ctx context.Context) (types.Version, error)
	ClientVersion() string
	ContainerCreate(ctx context.Context, config *container.Config, host *container.HostConfig, net *network.NetworkingConfig, platform *ocispec.Platform, name string) (container.CreateResponse, error)
	ContainerAttach(ctx context.Context, id string, options container.AttachOptions) (types.HijackedResponse, error)
	ContainerStart(ctx context.Context, id string, options container.StartOptions) error
	ContainerInspect(ctx context.Context, id string) (container.InspectResponse, error)
	ContainerRemove(ctx context.Context, id string, options container.RemoveOptions) error
	ContainerList(ctx context.Context, options container.ListOptions) ([]container.Summary, error)
	ContainerExport(ctx context.Context, id string) (io.ReadCloser, error)
	ImageImport(ctx context.Context, source image.ImportSource, ref string, options image.ImportOptions) (io.ReadCloser, error)
	ImageInspect(ctx context.Context, id string, options ...client.ImageInspectOption) (image.InspectResponse, error)
	ImageList(ctx context.Context, options image.ListOptions) ([]image.Summary, error)
	ImageLoad(ctx context.Context, input io.Reader, options ...client.ImageLoadOption) (image.LoadResponse, error)
	ImagePull(ctx context.Context, ref string, options image.PullOptions) (io.ReadCloser, error)
	ImageRemove(ctx context.Context, id string, options image.RemoveOptions) ([]image.DeleteResponse, error)
	ImageSave(ctx context.Context, ids []string, options ...client.ImageSaveOption) (io.ReadCloser, error)
	ImageTag(ctx context.Context, source, target string) error
	Close() error
}

var _ calls = (*client.Client)(nil)

// Engine is a connection to an engine.
type Engine struct {
	calls    calls
	endpoint Endpoint
	options  Options
	owner    owner
	machine  machine
	podman   bool // it is Podman that speaks Docker's API
}

// Connect finds the engine and asks it whether it is there; nothing is started. Close it after use.
func Connect(ctx context.Context, options Options) (*Engine, error) {
	endpoint, err := newEnvironment(options.Getenv).endpoint()
	if err != nil {
		return nil, err
	}
	calls, answers, err := newClient(endpoint)
	if err != nil {
		return nil, err
	}
	e := &Engine{calls: calls, endpoint: endpoint, options: options.withDefaults(), owner: thisProcess(), machine: thisMachine()}
	ctx, cancel := context.WithTimeoutCause(ctx, pingPatience, &hangError{"ping", pingPatience})
	defer cancel()
	ping, err := calls.Ping(ctx)
	if err != nil {
		_ = calls.Close()
		return nil, e.unavailable(ctx, err)
	}
	e.podman = answers.isPodman()
	calls.NegotiateAPIVersionPing(ping) // before goroutines share the client: its own first call would race
	return e, nil
}

// Endpoint returns where the engine is and how it was found.
func (e *Engine) Endpoint() Endpoint { return e.endpoint }

// Close lets the connections go.
func (e *Engine) Close() error { return e.calls.Close() }

func newClient(endpoint Endpoint) (*client.Client, *overheard, error) {
	transport := &http.Transport{
		MaxIdleConns:        idleConnections,
		MaxIdleConnsPerHost: idleConnections,
		IdleConnTimeout:     30 * time.Second,
	}
	if endpoint.TLS.Enabled {
		config, err := endpoint.TLS.client()
		if err != nil {
			return nil, nil, &sandbox.UnavailableError{
				Problem: "can't read the TLS files in " + endpoint.TLS.Dir + " for " + endpoint.String(),
				Hints:   []string{endpoint.leave},
				Err:     err,
			}
		}
		transport.TLSClientConfig = config
	}
	plain := &http.Client{Transport: transport, CheckRedirect: client.CheckRedirect}
	c, err := client.NewClientWithOpts(
		client.WithHTTPClient(plain),
		client.WithHost(endpoint.Host),
		client.WithAPIVersionNegotiation(),
		client.WithUserAgent("pyprep"),
	)
	if err != nil {
		return nil, nil, &sandbox.UnavailableError{
			Problem: "can't use the engine's address " + endpoint.String(),
			Hints:   []string{endpoint.leave},
			Err:     err,
		}
	}
	answers := &overheard{inner: plain.Transport}
	plain.Transport = answers // only now: the client wants to see the transport as it is
	return c, answers, nil
}
