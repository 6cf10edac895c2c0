package royalty

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/openledger/openledger/store/record"
)

// maxPaths bounds the list of one record's sources: a lineage of diamonds has exponentially many paths.
const maxPaths = 256

// Source is a part of what a credited person has earned: what came of one provider's uses of one record, along one path.
type Source struct {
	Provider record.Author `json:"provider"`
	// Path is the records that the money went along, from the one that was used to the one that credits the person.
	Path []record.ID `json:"path"`
	// Amount is exact but for the fraction of a nano: all sources together are what was earned, less what floors leave.
	Amount record.Nano `json:"amount"`
}

// Sources are where what a weight of the record's credits has earned came from, by what was collected so far, the largest first. It says
// whether that is all: of many only the first 256 that are found are listed.
func (b *Book) Sources(id record.ID, weight uint32) (sources []Source, all bool) {
	terms, known := b.terms[id]
	if !known || terms.CreditsTotal == 0 {
		return nil, true
	}
	w := walker{providers: b.providers(), children: b.children(), all: true}
	pooled := int64(record.Million)
	for _, p := range terms.Parents {
		pooled -= int64(p.Share)
	}
	part := new(big.Rat).SetFrac(big.NewInt(int64(weight)), new(big.Int).SetUint64(terms.CreditsTotal))
	w.walk([]record.ID{id}, part.Mul(part, perMillion(pooled)))
	slices.SortStableFunc(w.sources, func(a, b Source) int {
		return cmp.Or(cmp.Compare(b.Amount, a.Amount), slices.CompareFunc(a.Path, b.Path, compareID))
	})
	return w.sources, w.all
}

// most is more than any amount, in nano.
var (
	most = new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 64))
	nano = big.NewRat(1, 1)
)

func perMillion(share int64) *big.Rat { return big.NewRat(share, int64(record.Million)) }

// Descendants are the record and all that were made from it, as far as the Book knows: whose uses can have paid it.
func (b *Book) Descendants(id record.ID) map[record.ID]bool {
	children := b.children()
	found := map[record.ID]bool{}
	for stack := []record.ID{id}; len(stack) > 0; {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if found[at] {
			continue
		}
		found[at] = true
		for _, c := range children[at] {
			stack = append(stack, c.child)
		}
	}
	return found
}

// provided is what a provider's log has paid for a record.
type provided struct {
	author record.Author
	amount record.Nano
}

func (b *Book) providers() map[record.ID][]provided {
	by := map[record.ID][]provided{}
	for k, n := range b.collected {
		if n > 0 {
			by[k.record] = append(by[k.record], provided{k.author, n})
		}
	}
	for _, list := range by { // a map's order must not show
		slices.SortFunc(list, func(a, b provided) int { return slices.Compare(a.author[:], b.author[:]) })
	}
	return by
}

// edge is a child's share to a parent.
type edge struct {
	child record.ID
	share record.PPM
}

func (b *Book) children() map[record.ID][]edge {
	by := map[record.ID][]edge{}
	for _, id := range b.order {
		for _, p := range b.terms[id].Parents {
			by[p.Record] = append(by[p.Record], edge{id, p.Share})
		}
	}
	return by
}

// walker goes from a record down to all that was made from it, and finds who paid for that.
type walker struct {
	providers map[record.ID][]provided
	children  map[record.ID][]edge
	sources   []Source
	steps     int
	all       bool
}

// Bounds of a walk, which anybody can ask for: a lineage can have far more paths than were ever paid along, and be of any depth. A step
// multiplies fractions of as many factors as it is deep.
const (
	maxSteps = 1 << 14
	maxDepth = 64
)

// walk lists the sources along path, which is from the credited record down, part being what of the last one's income comes to the person.
func (w *walker) walk(path []record.ID, part *big.Rat) {
	if new(big.Rat).Mul(part, most).Cmp(nano) < 0 {
		return // less than a nano is left of anything that can have been paid
	}
	if w.steps++; w.steps > maxSteps || len(path) > maxDepth {
		w.all = false
		return
	}
	at := path[len(path)-1]
	for _, p := range w.providers[at] {
		if len(w.sources) == maxPaths {
			w.all = false
			return
		}
		amount := new(big.Rat).Mul(part, new(big.Rat).SetInt(new(big.Int).SetUint64(uint64(p.amount))))
		n := new(big.Int).Quo(amount.Num(), amount.Denom())
		if n.Sign() == 0 {
			continue
		}
		way := slices.Clone(path)
		slices.Reverse(way)
		w.sources = append(w.sources, Source{p.author, way, record.Nano(n.Uint64())})
	}
	for _, e := range w.children[at] {
		if e.share > 0 {
			w.walk(append(slices.Clip(path), e.child), new(big.Rat).Mul(part, perMillion(int64(e.share))))
		}
	}
}
