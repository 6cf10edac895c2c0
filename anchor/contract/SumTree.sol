// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The tree over a record's credits: keccak-256, with sums
/// @notice A map from 32-byte keys to `uint64` values. Each node binds the hash and the sum of both of its children, each
/// for itself, so that no total can be understated.
library SumTree {
    /// One sibling on the way from a leaf to the root.
    struct Step {
        bytes32 hash;
        uint64 sum;
        bool left; // the sibling stands on the left
    }

    /// @notice Whether the tree with that root hash and root sum maps `key` to `value`. A sum above `uint64` is false.
    function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, Step[] calldata proof)
        internal
        pure
        returns (bool)
    {
        bytes32 hash = keccak256(abi.encodePacked(uint8(0), key, value));
        // In 256 bits, where it can't wrap: once above `uint64` it stays there, and is not the total.
        uint256 sum = value;
        // keccak256(abi.encodePacked(uint8(1), left hash, left sum, right hash, right sum)) of each level, over the free memory
        // behind the pointer. A child is 40 bytes, of which its sum's word covers 24 more: hashes are written after sums.
        assembly ("memory-safe") {
            let first := mload(0x40)
            mstore8(first, 1)
            first := add(first, 1)
            let odd := 0
            let p := proof.offset
            for { let end := add(p, mul(96, proof.length)) } lt(p, end) { p := add(p, 96) } {
                let sibling := calldataload(add(p, 32))
                let left := calldataload(add(p, 64))
                odd := or(odd, or(shr(64, sibling), shr(1, left)))
                let own := add(first, mul(40, and(left, 1)))
                let other := sub(add(add(first, first), 40), own)
                mstore(add(own, 32), shl(192, sum))
                mstore(add(other, 32), shl(192, sibling))
                mstore(own, hash)
                mstore(other, calldataload(p))
                hash := keccak256(sub(first, 1), 81)
                sum := add(sum, sibling)
            }
            // What no uint64 and no bool can be is refused, as the compiler does it.
            if odd { revert(0, 0) }
        }
        return hash == root && sum == total;
    }
}
