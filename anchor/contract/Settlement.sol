// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Books} from "./Books.sol";
import {Challenges} from "./Challenges.sol";
import {Entry} from "./Entry.sol";
import {Fault, Faults, Leaf} from "./Faults.sol";
import {
    AnchorItem,
    AnswerEntryItem,
    AnswerHeadItem,
    ClaimItem,
    CollectItem,
    Head,
    Item,
    Items,
    RegisterItem,
    Signature,
    SignedHead
} from "./Items.sol";
import {FoldedTerms, Lineage, Parent, Terms} from "./Lineage.sol";
import {LogTree} from "./LogTree.sol";
import {Stakes} from "./Stakes.sol";
import {SumTree} from "./SumTree.sol";

/// @title OpenLedger settlement
/// @notice Takes what authors owe, as their anchored logs say, and moves it along the lineage to whom it belongs. Nobody
/// owns it and nothing in it can be changed. Amounts are nano, 10^-9 of a settlement token; times are unix milliseconds.
/// Every amount is cumulative: nothing is lost by waiting, and doing anything twice does nothing.
contract Settlement is Stakes, Challenges {
    using Lineage for Terms;
    using Lineage for FoldedTerms;

    /// What is kept of a registered record; one slot. An unregistered one can have income, which waits.
    struct Record {
        bool registered;
        uint24 rate; // ppm
        uint24 due; // ppm
        uint64 income; // all that ever reached it
        uint64 distributed; // of the income, what was shared out
        uint64 pool; // all that was ever left for its credited people
    }

    /// Only the author anchors a head before `openAt`.
    error NotYetOpen(address sender, uint256 openAt);
    /// A head of size 0 is not anchored.
    error EmptyHead(address author);
    /// The head is smaller than the anchored one.
    error SizeFalls(uint64 anchored, uint64 size);
    /// The head is older than the anchored one.
    error TimeFalls(uint64 anchored, uint64 time);
    /// The head is further ahead of the block than `limit`.
    error TimeAhead(uint64 time, uint256 limit);
    /// The head does not extend the anchored one.
    error NotConsistent(uint64 anchored, uint64 size);
    /// The entry is not at that place in the tree of that size.
    error NotIncluded(uint64 index, uint64 size);
    /// The head is another author's.
    error WrongAuthor(address author, address headAuthor);
    /// The head is larger than what is anchored.
    error NotAnchored(uint64 anchored, uint64 size);
    /// The record is not registered.
    error NotRegistered(bytes32 record);
    /// The share or the due of the new record would send the parent less than it is due.
    error DueNotMet(bytes32 parent, uint32 due, uint32 share);
    /// All income of the record goes to its parents.
    error NoCredits(bytes32 record);
    /// The record's credits don't hold the payee with that weight.
    error NotCredited(bytes32 record, address payee, uint64 weight);
    /// The balance is smaller.
    error BalanceTooLow(uint64 balance, uint64 amount);
    /// There is no such kind of item.
    error UnknownItem(uint8 kind);
    /// There is no such kind of fault that is proved at once.
    error UnknownFault(uint8 kind);
    /// The proof carries another number of heads than faults of its kind take.
    error WrongHeads(uint8 kind, uint256 heads);
    /// What the proof shows is no fault of that kind.
    error NoFault(address author, uint8 kind);

    event Registered(bytes32 indexed record, address indexed builder, bytes32 indexed artifact, uint32 rate, uint32 due);
    event Funded(address indexed author, address indexed from, uint64 amount, uint64 paid, uint64 balance);
    event Withdrawn(address indexed author, address indexed to, uint64 amount);
    event Anchored(
        address indexed author, uint64 size, bytes32 root, uint64 time, uint64 owed, uint64 paid, Signature signature
    );
    event Collected(address indexed author, bytes32 indexed record, uint64 amount);
    event Passed(bytes32 indexed record, bytes32 indexed parent, uint64 amount);
    event Pooled(bytes32 indexed record, uint64 amount);
    event Claimed(bytes32 indexed record, address indexed payee, uint64 amount);

    mapping(bytes32 id => Record) private _records;
    /// An amount that is read and then written, at a place that is found once. It is below 2^64, in a slot of its own: a whole one
    /// is written without being read again for what else is in it.
    struct Sum {
        uint256 nano;
    }

    mapping(address author => mapping(bytes32 record => Sum)) private _collected;
    mapping(bytes32 record => mapping(address payee => Sum)) private _claimed;

    constructor(
        address token_,
        uint64 minBond_,
        uint64 challengeDeposit_,
        uint64 maxMergeDelay_,
        uint64 challengeWindow_,
        uint64 maxSkew_
    ) Books(token_, minBond_, challengeDeposit_, maxMergeDelay_, challengeWindow_, maxSkew_) {}

    // What anyone reads.

    /// @notice What is kept of a record.
    function record(bytes32 id) external view returns (Record memory) {
        return _records[id];
    }

    /// @notice What was collected from the author for the record.
    function collectedOf(address author, bytes32 id) external view returns (uint64) {
        return uint64(_collected[author][id].nano);
    }

    /// @notice What was paid to the payee from the record's pool.
    function claimedOf(bytes32 id, address payee) external view returns (uint64) {
        return uint64(_claimed[id][payee].nano);
    }

    // What anyone calls.

    /// @notice Registers a record by its terms and its builder's signature. A known one is left as it is.
    function register(Terms calldata terms, Signature calldata signature) external returns (bytes32 id) {
        return _register(terms, signature);
    }

    /// @notice Adds to an author's balance, from the sender, and draws what its anchored log still owes.
    function fund(address author, uint64 amount) external nonReentrant {
        Log storage l = _logs[author];
        uint64 credited = _take(amount);
        if (credited > type(uint64).max - l.balance) revert AmountTooHigh(uint256(credited) + l.balance);
        (uint64 size, uint64 owed, uint64 collected, uint64 before) = _tip(l);
        (uint64 paid, uint64 balance) = _draw(owed, before, l.balance + credited);
        if (paid > before) _setTip(l, size, owed, collected, paid);
        l.balance = balance;
        emit Funded(author, msg.sender, credited, paid, balance);
    }

    /// @notice Pays the author back from its balance, in whole base units of the token. Returns what was paid.
    function withdraw(uint64 amount, address to) external nonReentrant returns (uint64 paid) {
        Log storage l = _logs[msg.sender];
        _checkUnmarked(msg.sender);
        if (amount > l.balance) revert BalanceTooLow(l.balance, amount);
        paid = _payable(amount);
        if (paid == 0) return 0;
        l.balance -= paid;
        if (!_pay(to, paid)) revert PaymentFailed(to, paid);
        emit Withdrawn(msg.sender, to, paid);
    }

    /// @notice Anchors a head: by its author, or by anyone once it is older than half of maxMergeDelay or the author is
    /// marked. `lastEntry` is the entry at size - 1. The anchored head itself is left as it is.
    function anchor(
        Head calldata head,
        Signature calldata signature,
        bytes calldata lastEntry,
        bytes32[] calldata inclusion,
        bytes32[] calldata consistency
    ) external nonReentrant {
        _anchor(head, signature, lastEntry, inclusion, consistency);
    }

    /// @notice Credits the record of the entry's use `k` with what the log owes it and has paid. The head is any that
    /// the author signed and that is no larger than the anchored one; the anchored one needs none. Returns what is new.
    function collect(
        address author,
        bytes calldata entry,
        uint8 k,
        bytes32[] calldata inclusion,
        Head calldata head,
        Signature calldata signature
    ) external nonReentrant returns (uint64 amount) {
        return _collect(author, entry, k, inclusion, head, signature);
    }

    /// @notice Shares a record's new income out to its parents and its pool. Returns the income that was new.
    function distribute(Terms calldata terms) external nonReentrant returns (uint64 amount) {
        return _distribute(terms);
    }

    /// @notice Pays a credited person its new part of the record's pool. Returns what was paid.
    function claim(FoldedTerms calldata terms, address payee, uint64 weight, bytes calldata proof)
        external
        nonReentrant
        returns (uint64 paid)
    {
        bool ok;
        (paid, ok) = _claim(terms, payee, weight, proof);
        if (!ok) revert PaymentFailed(payee, paid);
    }

    /// @notice Marks an author for a fault that it signed. The sender gets a tenth of the stake.
    function prove(Fault calldata fault) external nonReentrant {
        if (!_prove(fault)) revert AuthorMarked(fault.heads[0].head.author);
    }

    /// @notice Does many of the above in one go. What brings nothing new is skipped, and so is a payee that the token
    /// refuses to pay; anything wrong undoes the whole.
    function settle(Item[] calldata items) external nonReentrant {
        for (uint256 i = 0; i < items.length; ++i) {
            _settle(items[i].kind, items[i].data);
        }
    }

    // How it is done.

    function _settle(uint8 kind, bytes calldata data) private {
        if (kind == Items.REGISTER) {
            RegisterItem calldata r = Items.asRegister(data);
            _register(r.terms, r.signature);
        } else if (kind == Items.ANCHOR) {
            AnchorItem calldata a = Items.asAnchor(data);
            // Somebody else anchored further since this was put together: nothing new.
            if (a.head.size < _logs[a.head.author].size) return;
            _anchor(a.head, a.signature, a.lastEntry, a.inclusion, a.consistency);
        } else if (kind == Items.COLLECT) {
            CollectItem calldata c = Items.asCollect(data);
            // The author anchored further since this was put together: of a head without a signature there is nothing to look at any more.
            if (c.signature.r == 0 && !_isAnchored(c.head)) return;
            _collect(c.author, c.entry, c.k, c.inclusion, c.head, c.signature);
        } else if (kind == Items.DISTRIBUTE) {
            _distribute(Items.asDistribute(data).terms);
        } else if (kind == Items.CLAIM) {
            ClaimItem calldata c = Items.asClaim(data);
            _claim(c.terms, c.payee, c.weight, c.proof);
        } else if (kind == Items.PROVE) {
            _prove(Items.asProve(data).fault);
        } else if (kind == Items.ANSWER_HEAD) {
            AnswerHeadItem calldata a = Items.asAnswerHead(data);
            _answerHead(a.author, a.size, a.root, a.consistency);
        } else if (kind == Items.ANSWER_ENTRY) {
            AnswerEntryItem calldata a = Items.asAnswerEntry(data);
            _answerEntry(a.author, a.leaf);
        } else if (kind == Items.EXPIRE) {
            (address author, bytes32 subject) = abi.decode(data, (address, bytes32));
            _expire(author, subject);
        } else {
            revert UnknownItem(kind);
        }
    }

    function _register(Terms calldata terms, Signature calldata signature) private returns (bytes32 id) {
        id = terms.id();
        Record storage r = _records[id];
        if (r.registered) return id;
        terms.check();
        _checkDue(terms);
        _checkSignature(terms.builder, id, signature);
        r.registered = true;
        // Both are at most 1,000,000.
        r.rate = uint24(terms.rate);
        r.due = uint24(terms.due);
        emit Registered(id, terms.builder, terms.artifact, terms.rate, terms.due);
    }

    /// The due rule, on each edge to a parent: whoever uses the record, or anything made from it, sends the parent at
    /// least what it is due. It holds along any path because it holds on every edge.
    function _checkDue(Terms calldata terms) private view {
        uint256 least = terms.rate < terms.due ? terms.rate : terms.due;
        Parent[] calldata parents = terms.parents;
        for (uint256 i = 0; i < parents.length; ++i) {
            Parent calldata p = parents[i];
            Record storage r = _records[p.record];
            if (!r.registered) revert NotRegistered(p.record);
            if (p.share * least < uint256(r.due) * Lineage.WHOLE) revert DueNotMet(p.record, r.due, p.share);
        }
    }

    function _anchor(
        Head calldata head,
        Signature calldata signature,
        bytes calldata lastEntry,
        bytes32[] calldata inclusion,
        bytes32[] calldata consistency
    ) private {
        Log storage l = _logs[head.author];
        (uint64 size, uint64 time, bytes32 root) = (head.size, head.time, head.root);
        (uint64 oldSize,, uint64 collected, uint64 paid) = _tip(l);
        (bytes32 oldRoot, uint64 oldTime, uint64 balance) = (l.root, l.time, l.balance);
        if (size == 0) revert EmptyHead(head.author);
        if (size == oldSize && root == oldRoot && time == oldTime) return;
        _checkOpen(head.author, time, l);
        if (size < oldSize) revert SizeFalls(oldSize, size);
        if (time < oldTime) revert TimeFalls(oldTime, time);
        if (time > _now() + maxSkew) revert TimeAhead(time, _now() + maxSkew);
        _checkHead(head, signature);
        if (!LogTree.consistent(oldSize, oldRoot, size, root, consistency)) revert NotConsistent(oldSize, size);
        if (!LogTree.included(LogTree.leaf(lastEntry), size - 1, size, root, inclusion)) {
            revert NotIncluded(size - 1, size);
        }
        uint64 owed = Entry.owed(lastEntry);
        (paid, balance) = _draw(owed, paid, balance);
        l.root = root;
        _setTip(l, size, owed, collected, paid);
        _setPurse(l, time, balance);
        emit Anchored(head.author, size, root, time, owed, paid, signature);
    }

    function _checkOpen(address author, uint64 time, Log storage l) private view {
        if (msg.sender == author || l.marked) return;
        uint256 openAt = uint256(time) + maxMergeDelay / 2;
        if (_now() <= openAt) revert NotYetOpen(msg.sender, openAt);
    }

    function _isAnchored(Head calldata head) private view returns (bool) {
        Log storage l = _logs[head.author];
        return head.size == l.size && head.root == l.root;
    }

    function _collect(
        address author,
        bytes calldata entry,
        uint8 k,
        bytes32[] calldata inclusion,
        Head calldata head,
        Signature calldata signature
    ) private returns (uint64 amount) {
        Log storage l = _logs[author];
        if (head.author != author) revert WrongAuthor(author, head.author);
        (uint64 size, bytes32 root) = (head.size, head.root);
        (uint64 anchored, uint64 owed, uint64 collected, uint64 paid) = _tip(l);
        if (size > anchored) revert NotAnchored(anchored, size);
        if (size != anchored || root != l.root) _checkHead(head, signature);
        (bytes32 id, uint64 total) = Entry.credited(entry, k);
        uint64 index = Entry.index(entry);
        if (!LogTree.included(LogTree.leaf(entry), index, size, root, inclusion)) revert NotIncluded(index, size);
        Sum storage sum = _collected[author][id];
        uint64 before = uint64(sum.nano);
        if (total <= before) return 0;
        Record storage r = _records[id];
        uint64 income = r.income;
        // Nothing wraps: total is above before, paid is at least collected, and what is added fits left and room.
        unchecked {
            // What of the total is new, as far as the author paid.
            amount = total - before;
            uint64 left = paid - collected;
            if (amount > left) amount = left;
            uint64 room = type(uint64).max - income;
            if (amount > room) amount = room;
            if (amount == 0) return 0;
            sum.nano = before + amount;
            r.income = income + amount;
            _setTip(l, anchored, owed, collected + amount, paid);
        }
        emit Collected(author, id, amount);
    }

    function _distribute(Terms calldata terms) private returns (uint64) {
        bytes32 id = terms.id();
        Record storage r = _records[id];
        if (!r.registered) revert NotRegistered(id);
        (uint64 income, uint64 distributed, uint64 pool) = (r.income, r.distributed, r.pool);
        if (income == distributed) return 0;
        uint256 rest = Lineage.WHOLE;
        Parent[] calldata parents = terms.parents;
        for (uint256 i = 0; i < parents.length; ++i) {
            (bytes32 parent, uint256 share) = (parents[i].record, parents[i].share);
            rest -= share;
            uint64 part = _part(income, distributed, share);
            // Who sends the same money round and round can fill a record's income up, and must not hold up what derives from it.
            uint64 room = type(uint64).max - _records[parent].income;
            if (part > room) part = room;
            if (part == 0) continue;
            _records[parent].income += part;
            emit Passed(id, parent, part);
        }
        uint64 pooled = _part(income, distributed, rest);
        // A record is no parent of itself: what it is made of is part of what its id is the hash of.
        (r.distributed, r.pool) = (income, pool + pooled);
        if (pooled > 0) emit Pooled(id, pooled);
        return income - distributed;
    }

    /// What a share of `ppm` gets of the income since the last time. It is a difference of floors of the whole, so order
    /// and number of calls do not matter in the end.
    function _part(uint256 income, uint256 distributed, uint256 ppm) private pure returns (uint64) {
        // Incomes are below 2^64 and shares below 2^32.
        unchecked {
            return uint64(income * ppm / Lineage.WHOLE - distributed * ppm / Lineage.WHOLE);
        }
    }

    /// Returns false, with everything as it was, when the token refuses to pay.
    function _claim(FoldedTerms calldata terms, address payee, uint64 weight, bytes calldata proof)
        private
        returns (uint64 paid, bool ok)
    {
        bytes32 id = terms.id();
        Record storage r = _records[id];
        if (!r.registered) revert NotRegistered(id);
        uint64 total = terms.creditsTotal;
        if (total == 0) revert NoCredits(id);
        if (!SumTree.holds(bytes32(uint256(uint160(payee))), weight, terms.creditsRoot, total, proof)) {
            revert NotCredited(id, payee, weight);
        }
        Sum storage claimed = _claimed[id][payee];
        uint64 before = uint64(claimed.nano);
        // The weight is at most creditsTotal, since it is part of that sum; and two factors of 64 bits fit.
        uint64 share;
        unchecked {
            share = uint64(uint256(r.pool) * weight / total);
        }
        // A tree that has a payee twice pays it the larger weight's part.
        if (share <= before) return (0, true);
        paid = _payable(share - before);
        if (paid == 0) return (0, true);
        claimed.nano = before + paid;
        if (!_pay(payee, paid)) {
            claimed.nano = before;
            return (paid, false);
        }
        emit Claimed(id, payee, paid);
        return (paid, true);
    }

    /// False if the author is marked already.
    function _prove(Fault calldata f) private returns (bool) {
        uint8 kind = f.kind;
        if (f.heads.length != (kind == Faults.FORK ? 2 : 1)) revert WrongHeads(kind, f.heads.length);
        address author = f.heads[0].head.author;
        if (_logs[author].marked) return false;
        for (uint256 i = 0; i < f.heads.length; ++i) {
            SignedHead calldata h = f.heads[i];
            if (h.head.author != author) revert WrongAuthor(author, h.head.author);
            _checkHead(h.head, h.signature);
        }
        _checkLeaves(f);
        if (!_shows(f, author)) revert NoFault(author, kind);
        _mark(author, kind, msg.sender);
        return true;
    }

    /// Each leaf is in the log of its head.
    function _checkLeaves(Fault calldata f) private view {
        uint256 least = f.kind == Faults.FORK ? 0 : 1;
        if (f.leaves.length < least || f.leaves.length > 2) revert Faults.WrongLeaves(f.kind, f.leaves.length);
        for (uint256 i = 0; i < f.leaves.length; ++i) {
            Leaf calldata leaf = f.leaves[i];
            Head calldata head = f.heads[f.heads.length == 2 ? i : 0].head;
            if (!LogTree.included(LogTree.leaf(leaf.entry), leaf.index, head.size, head.root, leaf.inclusion)) {
                revert NotIncluded(leaf.index, head.size);
            }
        }
    }

    function _shows(Fault calldata f, address author) private view returns (bool) {
        uint8 kind = f.kind;
        if (kind == Faults.FORK) return Faults.forked(f.heads[0].head, f.heads[1].head, f.leaves);
        if (kind == Faults.OVERDUE) return _overdue(f, author);
        if (kind == Faults.WRONG_OWED) return Faults.wrongOwed(f.leaves);
        if (kind == Faults.WRONG_TOTAL) return Faults.wrongTotal(f.leaves, f.use);
        if (kind == Faults.SKIPPED) return Faults.skipped(f.leaves, f.use);
        if (kind == Faults.WRONG_AMOUNT) return _wrongAmount(f);
        if (kind == Faults.MALFORMED) return Faults.malformed(f.leaves);
        revert UnknownFault(kind);
    }

    /// The log's last entry says that more is owed than was ever paid, for longer than the merge delay.
    function _overdue(Fault calldata f, address author) private view returns (bool) {
        Head calldata head = f.heads[0].head;
        Leaf calldata last = f.leaves[0];
        if (f.leaves.length != 1) revert Faults.WrongLeaves(f.kind, f.leaves.length);
        if (last.index != head.size - 1) revert NotIncluded(last.index, head.size);
        return _now() > uint256(head.time) + maxMergeDelay && Entry.owed(last.entry) > _logs[author].paid;
    }

    /// The rate is the registered record's: it is part of what the record's id is the hash of.
    function _wrongAmount(Fault calldata f) private view returns (bool) {
        if (f.leaves.length != 1) revert Faults.WrongLeaves(f.kind, f.leaves.length);
        Entry.Use memory u = Entry.use(f.leaves[0].entry, f.use);
        Record storage r = _records[u.record];
        if (!r.registered) revert NotRegistered(u.record);
        return Faults.wrongAmount(f.leaves, u, r.rate);
    }
}
