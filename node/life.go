package node

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"sync"
	"time"

	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/record"
)

// shutdownTimeout is how long answers under way may take at the end.
const shutdownTimeout = 20 * time.Second

// Run lives until the context ends or a part fails, and then ends in order: first the front, then the writing, whose last heads still need
// the network, then all else. It releases everything that Open took.
func (n *Node) Run(ctx context.Context) error {
	back, end := context.WithCancelCause(context.WithoutCancel(ctx))
	writing, endWriting := context.WithCancel(back)
	defer endWriting()
	var parts, writer sync.WaitGroup
	live := func(name string, run func(context.Context) error) {
		parts.Go(func() {
			if err := run(back); err != nil {
				end(fmt.Errorf("%s: %w", name, err))
			}
		})
	}
	if n.dev != nil {
		live("embedded chain", n.dev.Run)
		// Nobody is served before the node can pay for gas.
		giving, enough := context.WithCancel(back)
		unhook := context.AfterFunc(ctx, enough)
		if err := n.faucet(giving); err != nil {
			end(fmt.Errorf("faucet: %w", err))
		}
		unhook()
		enough()
	}
	if n.chain != nil {
		live("chain", n.chain.Run)
	}
	live("disk", n.disk.Run)
	live("p2p", n.host.Run)
	live("gossip", n.gossip.Run)
	live("catchup", n.syncer.Run)
	live("faults", n.witness.Run)
	live("audit", n.auditor.Run)
	if n.chain != nil {
		live("anchor", n.anchorer.Run)
		live("defend", n.defender.Run)
		live("balance", n.balance.Run)
		live("settle", n.settle)
	}
	writer.Go(func() {
		// What stopped the writing earlier has been logged, and the node lived on to serve what it holds.
		if err := n.promise.Run(writing); err != nil && writing.Err() == nil {
			end(fmt.Errorf("writer: %w", err))
		}
	})
	serving := n.serve(end)
	for _, m := range n.front.models {
		if err := m.Ready(); err != nil {
			n.logger.Warn("a model is not served before its records are here", "model", m.Name, "err", err)
		}
	}
	n.logger.Info("node is up", "author", n.promise.Author(), "api", n.front.api.Addr(), "peers", n.host.Addrs())
	select {
	case <-ctx.Done():
	case <-back.Done():
	}
	n.logger.Info("node is stopping")
	n.stopServing()
	serving.Wait()
	endWriting()
	writer.Wait()
	n.anchorLast(back)
	end(nil)
	parts.Wait()
	err := context.Cause(back)
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	return errors.Join(err, n.closer.close())
}

// serve answers HTTP until stopServing.
func (n *Node) serve(failed func(error)) *sync.WaitGroup {
	var serving sync.WaitGroup
	one := func(s *http.Server, l net.Listener) {
		serving.Go(func() {
			if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
				failed(err)
			}
		})
	}
	one(n.front.apiServer, n.front.api)
	if n.front.gateway != nil {
		one(n.front.gatewayServer, n.front.gatewayListener)
	}
	return &serving
}

// stopServing lets answers under way end, for a while, of both servers at once.
func (n *Node) stopServing() {
	ctx, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	var servers sync.WaitGroup
	stop := func(name string, s *http.Server) {
		servers.Go(func() {
			if err := s.Shutdown(ctx); err != nil {
				n.logger.Warn("a server did not end in time", "server", name, "err", errors.Join(err, s.Close()))
			}
		})
	}
	stop("api", n.front.apiServer)
	if n.front.gateway != nil {
		stop("gateway", n.front.gatewayServer)
	}
	servers.Wait()
	if n.front.gateway != nil {
		if err := n.front.gateway.Close(ctx); err != nil {
			n.logger.Warn("uses were cut short", "err", err)
		}
	}
}

// What the faucet of the embedded chain gives the node: enough to try everything.
const (
	devTokens = 1_000_000 * record.NanoPerToken
	devEther  = 100
)

// faucet gives the node of a development chain what it needs, once.
func (n *Node) faucet(ctx context.Context) error {
	account := record.Address(n.promise.Author())
	have, err := n.chain.TokenBalance(ctx, account)
	if err == nil && have == 0 {
		err = n.dev.Give(ctx, account, dev.Ether(devEther), devTokens)
	}
	if err != nil && ctx.Err() == nil && !errors.Is(err, os.ErrClosed) {
		return err
	}
	return nil
}
