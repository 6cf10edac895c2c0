// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The tree over a log: RFC 6962 with SHA-256
/// @notice Checks the inclusion and consistency proofs of RFC 9162, sections 2.1.3.2 and 2.1.4.2. A proof that does not
/// hold is answered with false, never with a revert, so that the caller says what was wrong.
library LogTree {
    /// @notice The hash of an entry as a leaf.
    function leaf(bytes calldata entry) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(uint8(0), entry));
    }

    /// @notice The hash of two siblings.
    function node(bytes32 left, bytes32 right) internal view returns (bytes32 hash) {
        // What sha256(abi.encodePacked(uint8(1), left, right)) does, at a third of the gas: a proof is sixty of these. The
        // 65 bytes lie in the free memory behind the pointer, which is left where it is; SHA-256 is the precompile at 2.
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore8(at, 1)
            mstore(add(at, 1), left)
            mstore(add(at, 33), right)
            if iszero(staticcall(gas(), 2, at, 65, 0, 32)) { revert(0, 0) }
            hash := mload(0)
        }
    }

    /// @notice Whether `hash` is the leaf at `index` of the tree of `size` leaves with that root.
    function included(bytes32 hash, uint64 index, uint64 size, bytes32 root, bytes32[] calldata proof)
        internal
        view
        returns (bool)
    {
        if (index >= size) return false;
        uint256 fn = index;
        uint256 sn = uint256(size) - 1;
        for (uint256 i = 0; i < proof.length; ++i) {
            if (sn == 0) return false;
            if (fn & 1 == 1 || fn == sn) {
                hash = node(proof[i], hash);
                (fn, sn) = _skip(fn, sn);
            } else {
                hash = node(hash, proof[i]);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash == root;
    }

    /// @notice Whether the tree of `toSize` leaves begins with the tree of `fromSize` leaves. Between equal sizes, and
    /// from size 0, the proof is empty; equal sizes need equal roots. The root of size 0 is for the caller to check.
    function consistent(uint64 fromSize, bytes32 fromRoot, uint64 toSize, bytes32 toRoot, bytes32[] calldata proof)
        internal
        view
        returns (bool)
    {
        if (fromSize == toSize) return proof.length == 0 && fromRoot == toRoot;
        if (fromSize == 0) return proof.length == 0;
        if (fromSize > toSize) return false;
        return _extends(fromSize, fromRoot, toSize, toRoot, proof);
    }

    /// The walk of 2.1.4.2: both roots are rebuilt from the same nodes.
    function _extends(uint64 fromSize, bytes32 fromRoot, uint64 toSize, bytes32 toRoot, bytes32[] calldata proof)
        private
        view
        returns (bool)
    {
        uint256 fn = uint256(fromSize) - 1;
        uint256 sn = uint256(toSize) - 1;
        while (fn & 1 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        // A first tree of a power of two is a whole node of the second, so its root starts the walk and isn't sent.
        bool whole = fn == 0;
        if (!whole && proof.length == 0) return false;
        bytes32 fr = whole ? fromRoot : proof[0];
        bytes32 sr = fr;
        for (uint256 i = whole ? 0 : 1; i < proof.length; ++i) {
            if (sn == 0) return false;
            if (fn & 1 == 1 || fn == sn) {
                fr = node(proof[i], fr);
                sr = node(proof[i], sr);
                (fn, sn) = _skip(fn, sn);
            } else {
                sr = node(sr, proof[i]);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr == fromRoot && sr == toRoot;
    }

    /// Passes the levels at which a last node stands alone.
    function _skip(uint256 fn, uint256 sn) private pure returns (uint256, uint256) {
        while (fn & 1 == 0 && fn != 0) {
            fn >>= 1;
            sn >>= 1;
        }
        return (fn, sn);
    }
}
