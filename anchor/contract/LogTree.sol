// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The tree over a log: RFC 6962 with SHA-256
/// @notice Checks the inclusion and consistency proofs of RFC 9162, sections 2.1.3.2 and 2.1.4.2. A proof that does not
/// hold is answered with false, never with a revert, so that the caller says what was wrong.
/// @dev A proof is walked in two parts. As long as the paths up from a leaf (`fn`) and from the last leaf (`sn`) differ, each
/// level takes a hash, on the side that the bit says. Once they have met, only a bit that is set takes one, on the left: at
/// the others the last node stands alone. This is the RFC's walk without its inner loop.
///
/// Hashing is in assembly, at a third of the gas of sha256(abi.encodePacked(...)): a proof is up to sixty hashes. What is
/// hashed lies in the free memory behind the pointer, which is left where it is; the result comes to word 0, which is scratch;
/// SHA-256 is the precompile at 2. Proofs and entries are calldata whose bounds the compiler checked where it made them.
library LogTree {
    /// @notice The hash of an entry as a leaf.
    function leaf(bytes calldata entry) internal view returns (bytes32 hash) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore8(at, 0)
            calldatacopy(add(at, 1), entry.offset, entry.length)
            if iszero(staticcall(gas(), 2, at, add(entry.length, 1), 0, 32)) { revert(0, 0) }
            hash := mload(0)
        }
    }

    /// @notice Whether `hash` is the leaf at `index` of the tree of `size` leaves with that root.
    function included(bytes32 hash, uint64 index, uint64 size, bytes32 root, bytes32[] calldata proof)
        internal
        view
        returns (bool held)
    {
        if (index >= size) return false;
        uint256 fn = index;
        uint256 parting = _bits(fn ^ (uint256(size) - 1)); // levels at which the paths differ
        if (parting > proof.length) return false;
        assembly ("memory-safe") {
            // The hash is kept where it is hashed from: `own` is the left or the right place, which differ in one bit.
            let left := and(add(mload(0x40), 127), not(63))
            let at := sub(left, 1)
            mstore8(at, 1)
            let p := proof.offset
            let meeting := add(p, shl(5, parting))
            let good := 1
            fn := shl(5, fn)
            let own := or(left, and(fn, 32))
            mstore(own, hash)
            for {} lt(p, meeting) { p := add(p, 32) } {
                mstore(xor(own, 32), calldataload(p))
                fn := shr(1, fn)
                own := or(left, and(fn, 32))
                good := and(good, staticcall(gas(), 2, at, 65, own, 32))
            }
            hash := mload(own)
            let end := add(proof.offset, shl(5, proof.length))
            held := 1
            for { fn := shr(5, fn) } and(held, iszero(iszero(fn))) { fn := shr(1, fn) } {
                if and(fn, 1) {
                    held := lt(p, end)
                    mstore(left, calldataload(p))
                    mstore(add(left, 32), hash)
                    good := and(good, staticcall(gas(), 2, at, 65, 0, 32))
                    hash := mload(0)
                    p := add(p, 32)
                }
            }
            if iszero(good) { revert(0, 0) }
            held := and(held, and(eq(p, end), eq(hash, root)))
        }
    }

    /// The length of a 64-bit number in bits; 0 of 0.
    function _bits(uint256 x) private pure returns (uint256 n) {
        assembly ("memory-safe") {
            n := shl(5, lt(0xffffffff, x))
            n := or(n, shl(4, lt(0xffff, shr(n, x))))
            n := or(n, shl(3, lt(0xff, shr(n, x))))
            n := or(n, shl(2, lt(0xf, shr(n, x))))
            x := shr(n, x)
            // What is left has at most four bits: their length is a nibble of the constant.
            n := add(n, and(shr(shl(2, x), 0x4444444433332210), 0xf))
        }
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
        returns (bool held)
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
        assembly ("memory-safe") {
            function node(at, left, right) -> hash {
                mstore(add(at, 1), left)
                mstore(add(at, 33), right)
                if iszero(staticcall(gas(), 2, at, 65, 0, 32)) { revert(0, 0) }
                hash := mload(0)
            }
            let at := mload(0x40)
            mstore8(at, 1)
            let end := add(proof.offset, shl(5, proof.length))
            let p := add(proof.offset, shl(5, iszero(whole)))
            for {} and(lt(p, end), iszero(eq(fn, sn))) { p := add(p, 32) } {
                let sibling := calldataload(p)
                switch and(fn, 1)
                case 0 { sr := node(at, sr, sibling) }
                default {
                    fr := node(at, sibling, fr)
                    sr := node(at, sibling, sr)
                }
                fn := shr(1, fn)
                sn := shr(1, sn)
            }
            held := eq(fn, sn)
            for {} and(held, iszero(iszero(fn))) { fn := shr(1, fn) } {
                if and(fn, 1) {
                    held := lt(p, end)
                    let sibling := calldataload(p)
                    fr := node(at, sibling, fr)
                    sr := node(at, sibling, sr)
                    p := add(p, 32)
                }
            }
            held := and(and(held, eq(p, end)), and(eq(fr, fromRoot), eq(sr, toRoot)))
        }
    }
}
