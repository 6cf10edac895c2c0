// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The bytes of a log's entries
/// @notice Reads the fields that settlement and proofs of faults need. Integers are big-endian and of fixed width.
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
        _checkLength(entry);
        return uint64(bytes8(entry[17:25]));
    }

    /// @notice The entry's position in its log, as it says itself.
    function index(bytes calldata entry) internal pure returns (uint64) {
        _checkLength(entry);
        return uint64(bytes8(entry[1:9]));
    }

    /// @notice When the entry was written, as it says itself: unix milliseconds.
    function time(bytes calldata entry) internal pure returns (uint64) {
        _checkLength(entry);
        return uint64(bytes8(entry[9:17]));
    }

    /// @notice Whether the entry is a usage.
    function isUsage(bytes calldata entry) internal pure returns (bool) {
        _checkLength(entry);
        return uint8(entry[0]) == USAGE;
    }

    /// @notice What the consumer of a usage is charged, nano.
    function fee(bytes calldata entry) internal pure returns (uint64) {
        uses(entry);
        return uint64(bytes8(entry[43:51]));
    }

    /// @notice How many uses a usage has. Reverts on any other entry, and on one whose length does not follow from that number.
    function uses(bytes calldata entry) internal pure returns (uint8 n) {
        if (!isUsage(entry)) revert NotUsage(uint8(entry[0]));
        if (!_hasItsLength(entry)) revert BadEntryLength(entry.length);
        return uint8(entry[USES_AT - 1]);
    }

    /// @notice A usage's use `k`, from 0.
    function use(bytes calldata entry, uint8 k) internal pure returns (Use memory) {
        uint8 n = uses(entry);
        if (k >= n) revert NoSuchUse(k, n);
        return _use(entry, k);
    }

    /// @notice Whether a usage uses the record, and its running total for it.
    function find(bytes calldata entry, bytes32 record) internal pure returns (bool found, uint64 total) {
        uint256 n = uses(entry);
        for (uint256 k = 0; k < n; ++k) {
            if (_record(entry, k) == record) return (true, _use(entry, k).total);
        }
    }

    /// @notice The sum of the amounts of all uses; 0 for an entry that is no usage.
    function amounts(bytes calldata entry) internal pure returns (uint256 sum) {
        if (!isUsage(entry)) return 0;
        uint256 n = uses(entry);
        for (uint256 k = 0; k < n; ++k) {
            sum += _use(entry, k).amount;
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
        if (entry.length < USES_AT) return false;
        return entry.length == USES_AT + USE_LENGTH * uint8(entry[USES_AT - 1]);
    }

    /// 1 to 16 of them, strictly ascending by record, of weights that sum to the whole.
    function _usesAreGood(bytes calldata entry) private pure returns (bool) {
        uint256 n = uint8(entry[USES_AT - 1]);
        if (n == 0 || n > MAX_USES) return false;
        uint256 weights = 0;
        for (uint256 k = 0; k < n; ++k) {
            if (k > 0 && _record(entry, k) <= _record(entry, k - 1)) return false;
            weights += _use(entry, k).weight;
        }
        return weights == WHOLE;
    }

    function _record(bytes calldata entry, uint256 k) private pure returns (bytes32) {
        uint256 start = USES_AT + USE_LENGTH * k;
        return bytes32(entry[start:start + 32]);
    }

    function _use(bytes calldata entry, uint256 k) private pure returns (Use memory u) {
        u.record = _record(entry, k);
        // What follows the record fits one word: weight, amount, total, previous.
        uint256 start = USES_AT + USE_LENGTH * k + 28;
        uint256 word = uint256(bytes32(entry[start:start + 32]));
        u.weight = uint32(word >> 192);
        u.amount = uint64(word >> 128);
        u.total = uint64(word >> 64);
        u.previous = uint64(word);
    }

    function _checkLength(bytes calldata entry) private pure {
        if (!fits(entry)) revert BadEntryLength(entry.length);
    }
}
