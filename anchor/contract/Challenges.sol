// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Books} from "./Books.sol";
import {Entry} from "./Entry.sol";
import {Faults, Leaf} from "./Faults.sol";
import {Head, Signature} from "./Items.sol";
import {LogTree} from "./LogTree.sol";

/// @title Demands on an author to show what it signed
/// @notice Not all that is wrong with a log can be shown by who is kept from seeing it. A challenge demands that something be
/// shown: anyone may answer, for the deposit that it cost; unanswered for `challengeWindow`, it marks the author.
abstract contract Challenges is Books {
    /// An open demand. One slot.
    struct Challenge {
        address by; // who asked, and gets the deposit back if nobody answers; zero for none
        uint64 until; // answers are taken up to this time
        uint8 kind; // Faults.NOT_IN_LOG or Faults.WITHHELD
    }

    /// That is challenged already.
    error AlreadyOpen(address author, bytes32 subject);
    /// There is no such challenge.
    error NotOpen(address author, bytes32 subject);
    /// The challenge is over.
    error TooLate(uint64 until);
    /// The challenge can still be answered.
    error TooEarly(uint64 until);
    /// What was shown does not answer the challenge.
    error NoAnswer(address author, bytes32 subject);
    /// What is demanded is not below what is anchored.
    error BeyondAnchored(uint64 anchored, uint64 position);

    /// A head of size `position` with that root, or, with no root, the entry at index `position` is demanded.
    event Challenged(
        address indexed author, address indexed by, bytes32 subject, uint8 kind, uint64 position, bytes32 root, uint64 until
    );
    event Answered(address indexed author, address indexed by, bytes32 subject);

    /// SHA-256 of nothing.
    bytes32 private constant EMPTY_ROOT = 0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855;

    mapping(address author => mapping(bytes32 subject => Challenge)) private _challenges;

    /// @notice The challenge of that subject; zeros for none.
    function challengeOf(address author, bytes32 subject) external view returns (Challenge memory) {
        return _challenges[author][subject];
    }

    /// @notice What names a challenge of a signed head.
    function subjectOfHead(uint64 size, bytes32 root) public pure returns (bytes32) {
        return keccak256(abi.encode(Faults.NOT_IN_LOG, size, root));
    }

    /// @notice What names a challenge of an entry.
    function subjectOfEntry(uint64 index) public pure returns (bytes32) {
        return keccak256(abi.encode(Faults.WITHHELD, index));
    }

    /// @notice Demands a proof that a signed head, no larger than the anchored one, is of the anchored log.
    function challengeHead(Head calldata head, Signature calldata signature) external nonReentrant {
        if (head.size > _logs[head.author].size) revert BeyondAnchored(_logs[head.author].size, head.size);
        _checkHead(head, signature);
        _open(head.author, subjectOfHead(head.size, head.root), Faults.NOT_IN_LOG, head.size, head.root);
    }

    /// @notice Demands an entry of the anchored log.
    function challengeEntry(address author, uint64 index) external nonReentrant {
        if (index >= _logs[author].size) revert BeyondAnchored(_logs[author].size, index);
        _open(author, subjectOfEntry(index), Faults.WITHHELD, index, 0);
    }

    /// @notice Answers a challenge of a head by the proof of consistency with what is anchored now. The sender gets the deposit.
    function answerHead(address author, uint64 size, bytes32 root, bytes32[] calldata consistency)
        external
        nonReentrant
    {
        if (!_answerHead(author, size, root, consistency)) revert NotOpen(author, subjectOfHead(size, root));
    }

    /// @notice Answers a challenge of an entry by the entry, in what is anchored now. The sender gets the deposit.
    function answerEntry(address author, Leaf calldata leaf) external nonReentrant {
        if (!_answerEntry(author, leaf)) revert NotOpen(author, subjectOfEntry(leaf.index));
    }

    /// @notice Marks an author that has not answered a challenge in time. Who asked gets the deposit back, and the reward.
    function expire(address author, bytes32 subject) external nonReentrant {
        if (!_expire(author, subject)) revert NotOpen(author, subject);
    }

    function _open(address author, bytes32 subject, uint8 kind, uint64 position, bytes32 root) private {
        _checkUnmarked(author);
        Challenge storage c = _challenges[author][subject];
        if (c.by != address(0)) revert AlreadyOpen(author, subject);
        uint64 until = uint64(_now() + challengeWindow);
        (c.by, c.until, c.kind) = (msg.sender, until, kind);
        Log storage l = _logs[author];
        // A stake that is free already is not held back, nor at stake again, for what is demanded now.
        if (_isFree(l)) _newGeneration(l);
        l.challenges += 1;
        _take(challengeDeposit);
        emit Challenged(author, msg.sender, subject, kind, position, root, until);
    }

    /// False if there is no such challenge.
    function _answerHead(address author, uint64 size, bytes32 root, bytes32[] calldata consistency)
        internal
        returns (bool)
    {
        bytes32 subject = subjectOfHead(size, root);
        Challenge memory c = _challenges[author][subject];
        if (c.by == address(0)) return false;
        Log storage l = _logs[author];
        // The empty log begins every log, also one of which nothing is anchored, whose stored root is not that of nothing.
        bool shown = size == 0
            ? consistency.length == 0 && root == EMPTY_ROOT
            : LogTree.consistent(size, root, l.size, l.root, consistency);
        _close(author, subject, c, shown);
        return true;
    }

    /// False if there is no such challenge.
    function _answerEntry(address author, Leaf calldata leaf) internal returns (bool) {
        bytes32 subject = subjectOfEntry(leaf.index);
        Challenge memory c = _challenges[author][subject];
        if (c.by == address(0)) return false;
        Log storage l = _logs[author];
        bool shown = Entry.fits(leaf.entry)
            && LogTree.included(LogTree.leaf(leaf.entry), leaf.index, l.size, l.root, leaf.inclusion);
        _close(author, subject, c, shown);
        return true;
    }

    function _close(address author, bytes32 subject, Challenge memory c, bool shown) private {
        if (_now() > c.until) revert TooLate(c.until);
        if (!shown) revert NoAnswer(author, subject);
        _forget(author, subject);
        emit Answered(author, msg.sender, subject);
        _payOrKeep(msg.sender, challengeDeposit);
    }

    /// False if there is no such challenge.
    function _expire(address author, bytes32 subject) internal returns (bool) {
        Challenge memory c = _challenges[author][subject];
        if (c.by == address(0)) return false;
        if (_now() <= c.until) revert TooEarly(c.until);
        // Marked while the challenge counts as open: it kept the stake from being free.
        if (!_logs[author].marked) _mark(author, c.kind, c.by);
        _forget(author, subject);
        _payOrKeep(c.by, challengeDeposit);
        return true;
    }

    function _forget(address author, bytes32 subject) private {
        delete _challenges[author][subject];
        _logs[author].challenges -= 1;
    }
}
