package contract_test

import (
	"fmt"
	"testing"
)

// entrances are the calls that write, as the token or anybody makes them.
func entrances(a *author, r *sealed) map[string][]byte {
	head, signature := packHead(a.head(1))
	return map[string][]byte{
		"bond":           abi.PackBond(a.at, coin),
		"withdrawBond":   abi.PackWithdrawBond(a.world.token),
		"fund":           abi.PackFund(a.at, coin),
		"withdraw":       abi.PackWithdraw(coin, a.world.token),
		"anchor":         a.anchoring(a.head(a.size()), 1),
		"collect":        a.collecting(0, 0, a.head(1)),
		"distribute":     abi.PackDistribute(r.terms),
		"claim":          r.claiming(a.world, 0),
		"prove":          prove(a.twoHeads()),
		"challengeHead":  abi.PackChallengeHead(head, signature),
		"challengeEntry": abi.PackChallengeEntry(a.at, 0),
		"answerHead":     abi.PackAnswerHead(a.at, 1, a.roots[1], nil),
		"answerEntry":    a.showing(0),
		"expire":         abi.PackExpire(a.at, [32]byte{}),
		"takeKept":       abi.PackTakeKept(a.world.token),
		"settle":         settle(),
	}
}

// TestNothingIsDoneWhileTokensMove has the token call the settlement whenever it is asked to move anything.
func TestNothingIsDoneWhileTokensMove(t *testing.T) {
	w := newRogueWorld(t)
	a := w.newAuthor()
	r := w.newRecord(1, 0, nil, ann)
	a.use(3*coin, r.id)
	a.anchor()
	a.use(coin, r.id)
	a.fund(2 * coin)
	// The token itself has something of everything.
	w.rich(w.token)
	token := w.token
	act := func(data []byte) { w.must(eve, token, rogue.PackAct(w.at, data)) }
	act(abi.PackBond(token, coin))
	act(abi.PackFund(token, 5*coin))
	w.do(eve, abi.PackChallengeEntry(a.at, 0))

	for name, call := range entrances(a, r) {
		w.must(eve, token, rogue.PackArm(w.at, call))
		for outer, move := range map[string]func(){
			"taking": func() { w.do(ben, abi.PackFund(a.at, 1)) },
			"paying": func() { act(abi.PackWithdraw(1, ben)) },
		} {
			move()
			answer, err := rogue.UnpackAnswer(w.must(eve, token, rogue.PackAnswer()).out)
			if got := refused(answer, err).Error(); got != "ReentrancyGuardReentrantCall[]" {
				t.Errorf("%s while %s: %s", name, outer, got)
			}
		}
	}
	calls, err := rogue.UnpackCalls(w.must(eve, token, rogue.PackCalls()).out)
	w.expect("how often it called", fmt.Sprint(calls, err), fmt.Sprint(2*len(entrances(a, r)), nil))
	taken, err := rogue.UnpackTaken(w.must(eve, token, rogue.PackTaken()).out)
	w.expect("how often it was let in", fmt.Sprint(taken, err), "0 <nil>")
}

// TestEveryCallThatWritesIsTried: so that a new one is not forgotten above.
func TestEveryCallThatWritesIsTried(t *testing.T) {
	a := newRogueWorld(t).newAuthor()
	r := a.newRecord(1, 0, nil, ann)
	a.use(coin, r.id)
	a.anchor()
	tried := entrances(a, r)
	for name, m := range settlementABI.Methods {
		// register and unbond move no tokens, and read nothing that a call under way has half done.
		if m.IsConstant() || name == "register" || name == "unbond" {
			continue
		}
		if tried[name] == nil {
			t.Errorf("%s is not tried", name)
		}
	}
}
