// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The bytes of a log's entries
/// @notice Reads the fields that settlement and proofs of faults need. Integers are big-endian and of fixed width.
/// @dev Fields are read as whole words where they stand: a slice would be checked each time for what was checked once.
library Entry {
    /// The length of an entry is out of 25 to 1,088 bytes, or does not follow from its number of uses.
    error BadEntryLength(uint256 length);
    /// The entry is no usage.
    error NotUsage(uint8 kind);
    /// The entry has fewer uses.
    error NoSuchUse(uint8 use, uint8 uses);

    /// One record that a usage used.
    struct Use {
        bytes32 record;
        uint32 weight; // ppm of the fee
        uint64 amount; // that is owed for it, nano
        uint64 total; // of this log's amounts for the record, this one included
        uint64 previous; // 0, or 1 + the index of the latest earlier entry that used the record
    }

    uint256 private constant MIN_LENGTH = 25;
    uint256 private constant MAX_LENGTH = 1088;
    uint8 private constant USAGE = 1;
    uint8 private constant ATTESTATION = 4; // the last kind that carries a block's hash
    uint256 private constant BLOCK_LENGTH = 57; // of kinds 2 to 4
    uint256 private constant USES_AT = 84; // where the first use stands
    uint256 private constant USE_LENGTH = 60;
    uint256 private constant MAX_USES = 16;
    uint256 private constant WHOLE = 1_000_000; // what weights sum to

    /// @notice Whether an entry can have that many bytes.
    function fits(bytes calldata entry) internal pure returns (bool) {
        return entry.length >= MIN_LENGTH && entry.length <= MAX_LENGTH;
    }

    /// @notice The log's running total of all amounts, from an entry of any kind.
    function owed(bytes calldata entry) internal pure returns (uint64) {
        return uint64(_first(entry) >> 56);
    }

    /// @notice The entry's position in its log, as it says itself.
    function index(bytes calldata entry) internal pure returns (uint64) {
        return uint64(_first(entry) >> 184);
    }

    /// @notice When the entry was written, as it says itself: unix milliseconds.
    function time(bytes calldata entry) internal pure returns (uint64) {
        return uint64(_first(entry) >> 120);
    }

    /// @notice Whether the entry is a usage.
    function isUsage(bytes calldata entry) internal pure returns (bool) {
        return _first(entry) >> 248 == USAGE;
    }

    /// @notice What the consumer of a usage is charged, nano.
    function fee(bytes calldata entry) internal pure returns (uint64) {
        uses(entry);
        return uint64(_word(entry, 43) >> 192);
    }

    /// @notice How many uses a usage has. Reverts on any other entry, and on one whose length does not follow from that number.
    function uses(bytes calldata entry) internal pure returns (uint8 n) {
        uint256 first = _first(entry);
        if (first >> 248 != USAGE) revert NotUsage(uint8(first >> 248));
        if (!_hasItsLength(entry)) revert BadEntryLength(entry.length);
        return _uses(entry);
    }

    /// @notice A usage's use `k`, from 0.
    function use(bytes calldata entry, uint8 k) internal pure returns (Use memory) {
        uint8 n = uses(entry);
        if (k >= n) revert NoSuchUse(k, n);
        return _use(entry, k);
    }

    /// @notice The record of a usage's use `k`, from 0, and its running total.
    function credited(bytes calldata entry, uint8 k) internal pure returns (bytes32 record, uint64 total) {
        uint8 n = uses(entry);
        if (k >= n) revert NoSuchUse(k, n);
        return (_record(entry, k), uint64(_amounts(entry, k) >> 64));
    }

    /// @notice Whether a usage uses the record, and its running total for it.
    function find(bytes calldata entry, bytes32 record) internal pure returns (bool found, uint64 total) {
        uint256 n = uses(entry);
        for (uint256 k = 0; k < n; ++k) {
            if (_record(entry, k) == record) return (true, uint64(_amounts(entry, k) >> 64));
        }
    }

    /// @notice The sum of the amounts of all uses; 0 for an entry that is no usage.
    function amounts(bytes calldata entry) internal pure returns (uint256 sum) {
        if (!isUsage(entry)) return 0;
        uint256 n = uses(entry);
        for (uint256 k = 0; k < n; ++k) {
            sum += uint64(_amounts(entry, k) >> 128);
        }
    }

    /// @notice Whether the entry, alone, breaks a rule of form at that position of its log.
    function malformed(bytes calldata entry, uint64 position) internal pure returns (bool) {
        if (!fits(entry) || index(entry) != position) return true;
        uint8 kind = uint8(entry[0]);
        if (kind == USAGE) return !_hasItsLength(entry) || !_usesAreGood(entry);
        return kind > USAGE && kind <= ATTESTATION && entry.length != BLOCK_LENGTH;
    }

    function _hasItsLength(bytes calldata entry) private pure returns (bool) {
        unchecked {
            return entry.length >= USES_AT && entry.length == USES_AT + USE_LENGTH * _uses(entry);
        }
    }

    /// 1 to 16 of them, strictly ascending by record, of weights that sum to the whole.
    function _usesAreGood(bytes calldata entry) private pure returns (bool) {
        uint256 n = _uses(entry);
        if (n == 0 || n > MAX_USES) return false;
        uint256 weights = 0;
        for (uint256 k = 0; k < n; ++k) {
            if (k > 0 && _record(entry, k) <= _record(entry, k - 1)) return false;
            weights += uint32(_amounts(entry, k) >> 192);
        }
        return weights == WHOLE;
    }

    /// How many uses the byte before the first says that there are.
    function _uses(bytes calldata entry) private pure returns (uint8) {
        return uint8(_word(entry, USES_AT - 32));
    }

    function _record(bytes calldata entry, uint256 k) private pure returns (bytes32) {
        unchecked {
            return bytes32(_word(entry, USES_AT + USE_LENGTH * k));
        }
    }

    function _use(bytes calldata entry, uint256 k) private pure returns (Use memory u) {
        u.record = _record(entry, k);
        uint256 word = _amounts(entry, k);
        u.weight = uint32(word >> 192);
        u.amount = uint64(word >> 128);
        u.total = uint64(word >> 64);
        u.previous = uint64(word);
    }

    /// What follows the record of a use, in the lower 28 bytes: weight, amount, total, previous.
    function _amounts(bytes calldata entry, uint256 k) private pure returns (uint256) {
        unchecked {
            return _word(entry, USES_AT + USE_LENGTH * k + 28);
        }
    }

    /// The first 25 bytes: kind, index, time, owed; and of what follows, 7 that don't matter.
    function _first(bytes calldata entry) private pure returns (uint256) {
        if (!fits(entry)) revert BadEntryLength(entry.length);
        return _word(entry, 0);
    }

    /// The 32 bytes from there on, of which the caller has checked that those it uses are the entry's.
    function _word(bytes calldata entry, uint256 start) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(add(entry.offset, start))
        }
    }
}
