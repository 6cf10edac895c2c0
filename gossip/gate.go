package gossip

import "sync"

// gate admits who judges an announcement, so that the end can wait for all inside. Its zero value is open.
type gate struct {
	mu     sync.Mutex // guards closed, and that nobody enters once it is
	closed bool
	inside sync.WaitGroup
}

// enter admits; false if the gate is closed. Whoever was admitted must leave.
func (g *gate) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.closed {
		g.inside.Add(1)
	}
	return !g.closed
}

func (g *gate) leave() { g.inside.Done() }

// close admits nobody any more and waits for those inside.
func (g *gate) close() {
	g.mu.Lock()
	g.closed = true
	g.mu.Unlock()
	g.inside.Wait()
}
