// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The bytes of a log's entries
/// @notice Reads the fields that settlement needs. Integers are big-endian and of fixed width.
library Entry {
    /// The length of an entry is out of 25 to 1,088 bytes, or does not follow from its number of uses.
    error BadEntryLength(uint256 length);
    /// The entry is no usage.
    error NotUsage(uint8 kind);
    /// The entry has fewer uses.
    error NoSuchUse(uint8 use, uint8 uses);

    uint256 private constant MIN_LENGTH = 25;
    uint256 private constant MAX_LENGTH = 1088;
    uint8 private constant USAGE = 1;
    uint256 private constant USES_AT = 84; // where the first use stands
    uint256 private constant USE_LENGTH = 60;

    /// @notice The log's running total of all amounts, from an entry of any kind.
    function owed(bytes calldata entry) internal pure returns (uint64) {
        _checkLength(entry);
        return uint64(bytes8(entry[17:25]));
    }

    /// @notice The entry's position in its log, as it says itself.
    function index(bytes calldata entry) internal pure returns (uint64) {
        return uint64(bytes8(entry[1:9]));
    }

    /// @notice The record of a usage's use `k`, and the log's running total for that record.
    function use(bytes calldata entry, uint8 k) internal pure returns (bytes32 record, uint64 total) {
        _checkLength(entry);
        if (uint8(entry[0]) != USAGE) revert NotUsage(uint8(entry[0]));
        if (entry.length < USES_AT) revert BadEntryLength(entry.length);
        uint8 n = uint8(entry[USES_AT - 1]);
        if (entry.length != USES_AT + USE_LENGTH * n) revert BadEntryLength(entry.length);
        if (k >= n) revert NoSuchUse(k, n);
        uint256 start = USES_AT + USE_LENGTH * k;
        record = bytes32(entry[start:start + 32]);
        total = uint64(bytes8(entry[start + 44:start + 52]));
    }

    function _checkLength(bytes calldata entry) private pure {
        if (entry.length < MIN_LENGTH || entry.length > MAX_LENGTH) revert BadEntryLength(entry.length);
    }
}
