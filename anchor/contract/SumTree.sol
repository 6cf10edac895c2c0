// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The tree over a record's credits: keccak-256, with sums
/// @notice A map from 32-byte keys to `uint64` values. Each node binds the hash and the sum of both of its children, each
/// for itself, so that no total can be understated.
library SumTree {
    /// The proof is no whole number of steps, or in one of them the last byte is neither 0 nor 1.
    error BadSumProof();

    /// @notice Whether the tree with that root hash and root sum maps `key` to `value`. A sum above `uint64` is false. The
    /// proof is the siblings from the leaf up, each a step of 41 bytes: its hash, its sum, and 1 if it stands on the left, or 0.
    function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, bytes calldata proof)
        internal
        pure
        returns (bool)
    {
        bytes32 hash;
        // In 256 bits, where it can't wrap: once above `uint64` it stays there, and is not the total.
        uint256 sum = value;
        bool good;
        // keccak256(abi.encodePacked(uint8(0), key, value)), then keccak256(abi.encodePacked(uint8(1), left hash, left sum, right
        // hash, right sum)) of each level, over the free memory behind the pointer. A child is 40 bytes, as in a step. The word of
        // a sum begins in what comes before it, which is written after.
        assembly ("memory-safe") {
            let at := mload(0x40)
            let first := add(at, 1)
            mstore(add(first, 8), sum)
            mstore(first, key)
            mstore8(at, 0)
            hash := keccak256(at, 41)
            mstore8(at, 1)
            let both := add(add(first, first), 40)
            let sides := 0
            let p := proof.offset
            let end := add(p, proof.length)
            for {} lt(p, end) { p := add(p, 41) } {
                let sibling := calldataload(add(p, 9)) // the end of its hash, its sum, its side
                sides := or(sides, sibling)
                let own := add(first, mul(40, and(sibling, 1)))
                mstore(add(own, 8), sum)
                mstore(own, hash)
                calldatacopy(sub(both, own), p, 40)
                hash := keccak256(at, 81)
                sum := add(sum, and(shr(8, sibling), 0xffffffffffffffff))
            }
            good := and(eq(p, end), lt(and(sides, 0xff), 2))
        }
        if (!good) revert BadSumProof();
        return hash == root && sum == total;
    }
}
