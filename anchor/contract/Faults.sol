// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Entry} from "./Entry.sol";
import {Head, SignedHead} from "./Items.sol";

/// An entry of a log at its position, with the proof that it is there.
struct Leaf {
    bytes entry;
    uint64 index;
    bytes32[] inclusion;
}

/// What an author signed that it must not have: a kind of fault with all that shows it.
struct Fault {
    uint8 kind; // see Faults
    uint8 use; // which use of the first entry is at fault, where the kind is about one
    SignedHead[] heads; // one, or for a fork two
    // The entry at fault, then the one that it is compared with; under the first head, for a fork the second under the second.
    Leaf[] leaves;
}

/// @title What is a fault of an author
/// @notice Each function answers whether entries or heads that an author signed break a rule. Signatures, inclusions and how
/// many heads and entries there are were checked before. Sums are compared in 256 bits, so that a wrap is a fault.
library Faults {
    /// Two heads of one size with different roots, or two entries at one index.
    uint8 internal constant FORK = 1;
    /// More owed than is anchored and paid, for longer than the merge delay.
    uint8 internal constant OVERDUE = 2;
    /// The running total of all amounts is not the previous one and the entry's amounts.
    uint8 internal constant WRONG_OWED = 3;
    /// The running total for a record is not that of the entry pointed to and the amount, or what is pointed to can't be its entry.
    uint8 internal constant WRONG_TOTAL = 4;
    /// A use points back beyond a later use of the record.
    uint8 internal constant SKIPPED = 5;
    /// The amount is not what fee, weight and the registered rate make.
    uint8 internal constant WRONG_AMOUNT = 6;
    /// The entry breaks a rule of form, or is earlier than the one before it.
    uint8 internal constant MALFORMED = 7;
    /// A signed head, no larger than the anchored one, was not shown to be of the anchored log.
    uint8 internal constant NOT_IN_LOG = 8;
    /// An entry of the anchored log was not shown.
    uint8 internal constant WITHHELD = 9;

    /// Weights and rates are ppm: their product is of this whole.
    uint256 private constant WHOLE_SQUARED = 1_000_000_000_000;

    /// The leaves are not neighbours: the second must be the entry before the first.
    error NotNeighbours(uint64 index, uint64 other);
    /// The second entry is not the one that the use points back to.
    error NotPointedTo(uint64 previous, uint64 index);
    /// The fault's kind takes another number of leaves.
    error WrongLeaves(uint8 kind, uint256 leaves);

    /// @notice Heads of one size with different roots; or, with leaves, different entries at one index.
    function forked(Head calldata a, Head calldata b, Leaf[] calldata leaves) internal pure returns (bool) {
        if (leaves.length == 0) return a.size == b.size && a.root != b.root;
        if (leaves.length != 2) revert WrongLeaves(FORK, leaves.length);
        return leaves[0].index == leaves[1].index && keccak256(leaves[0].entry) != keccak256(leaves[1].entry);
    }

    /// @notice owed(i) ≠ owed(i − 1) + Σ amounts(i). Entry 0 stands alone.
    function wrongOwed(Leaf[] calldata leaves) internal pure returns (bool) {
        uint256 before = _hasPrevious(WRONG_OWED, leaves) ? Entry.owed(leaves[1].entry) : 0;
        return Entry.owed(leaves[0].entry) != before + Entry.amounts(leaves[0].entry);
    }

    /// @notice The use's total does not follow from the entry that it points to, which is the second leaf; none if it points to
    /// none, or to what is no earlier entry.
    function wrongTotal(Leaf[] calldata leaves, uint8 k) internal pure returns (bool) {
        Entry.Use memory u = Entry.use(leaves[0].entry, k);
        bool alone = u.previous == 0 || u.previous > leaves[0].index;
        if (leaves.length != (alone ? 1 : 2)) revert WrongLeaves(WRONG_TOTAL, leaves.length);
        if (u.previous == 0) return u.total != u.amount;
        if (alone) return true;
        Leaf calldata earlier = leaves[1];
        if (earlier.index != u.previous - 1) revert NotPointedTo(u.previous, earlier.index);
        if (!Entry.isUsage(earlier.entry)) return true;
        (bool found, uint64 total) = Entry.find(earlier.entry, u.record);
        return !found || u.total != uint256(total) + u.amount;
    }

    /// @notice The second leaf's entry uses the record, after the one that the use points to.
    function skipped(Leaf[] calldata leaves, uint8 k) internal pure returns (bool) {
        if (leaves.length != 2) revert WrongLeaves(SKIPPED, leaves.length);
        Entry.Use memory u = Entry.use(leaves[0].entry, k);
        uint64 between = leaves[1].index;
        if (between < u.previous || between >= leaves[0].index) return false;
        (bool found,) = Entry.find(leaves[1].entry, u.record);
        return found;
    }

    /// @notice The amount is not ⌊fee · weight · rate / 10^12⌋.
    function wrongAmount(Leaf[] calldata leaves, Entry.Use memory u, uint256 rate) internal pure returns (bool) {
        return u.amount != uint256(Entry.fee(leaves[0].entry)) * u.weight * rate / WHOLE_SQUARED;
    }

    /// @notice The entry breaks a rule of form by itself; or, with the one before it as the second leaf, its time falls.
    function malformed(Leaf[] calldata leaves) internal pure returns (bool) {
        if (leaves.length == 1) return Entry.malformed(leaves[0].entry, leaves[0].index);
        if (!_hasPrevious(MALFORMED, leaves)) return false;
        return Entry.time(leaves[0].entry) < Entry.time(leaves[1].entry);
    }

    /// Whether there is an entry before the first leaf's, which must then be the second leaf.
    function _hasPrevious(uint8 kind, Leaf[] calldata leaves) private pure returns (bool) {
        uint64 index = leaves[0].index;
        if (leaves.length != (index == 0 ? 1 : 2)) revert WrongLeaves(kind, leaves.length);
        if (index == 0) return false;
        if (leaves[1].index != index - 1) revert NotNeighbours(index, leaves[1].index);
        return true;
    }
}
