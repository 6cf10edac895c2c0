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
        uint64 sum = value;
        for (uint256 i = 0; i < proof.length; ++i) {
            Step calldata step = proof[i];
            uint64 sibling = step.sum;
            if (sibling > type(uint64).max - sum) return false;
            hash = step.left
                ? keccak256(abi.encodePacked(uint8(1), step.hash, sibling, hash, sum))
                : keccak256(abi.encodePacked(uint8(1), hash, sum, step.hash, sibling));
            sum += sibling;
        }
        return hash == root && sum == total;
    }
}
