// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A record that another one was made from, and the share of income that goes on to it.
struct Parent {
    bytes32 record;
    uint32 share; // parts per million
}

/// The economic terms of a record. Their EIP-712 struct hash is the record's id.
struct Terms {
    bytes32 artifact; // sha2-256 digest of the artifact's root CID
    bytes32 details; // SHA-256 of the whole record without its signature
    Parent[] parents; // strictly ascending by record
    bytes32 creditsRoot; // sum tree of payee to weight, zero for none
    uint64 creditsTotal;
    uint32 rate; // ppm of the fee owed for each use
    uint32 due; // ppm of the fee that must reach this record for each use of what derives from it
    address builder;
    uint64 issued; // unix milliseconds
}

/// The terms as their id is made of them: one word stands for all parents. A claim needs no more.
struct FoldedTerms {
    bytes32 artifact;
    bytes32 details;
    bytes32 parents; // keccak256 of their EIP-712 struct hashes
    bytes32 creditsRoot;
    uint64 creditsTotal;
    uint32 rate;
    uint32 due;
    address builder;
    uint64 issued;
}

/// @title A record's terms: their id and the rules that need no state
library Lineage {
    /// Parts per million: the whole.
    uint32 internal constant WHOLE = 1_000_000;
    /// Bounds the work of one call, and the walk of a lineage.
    uint256 internal constant MAX_PARENTS = 32;

    bytes32 private constant PARENT_TYPE = keccak256("Parent(bytes32 record,uint32 share)");
    bytes32 private constant LINEAGE_TYPE = keccak256(
        "Lineage(bytes32 artifact,bytes32 details,Parent[] parents,bytes32 creditsRoot,uint64 creditsTotal,uint32 rate,uint32 due,"
        "address builder,uint64 issued)Parent(bytes32 record,uint32 share)"
    );

    /// The rate is above 1,000,000 ppm.
    error RateTooHigh(uint32 rate);
    /// The due is above 1,000,000 ppm.
    error DueTooHigh(uint32 due);
    /// More than 32 parents.
    error TooManyParents(uint256 parents);
    /// The parent at this position is not above the one before.
    error ParentsNotAscending(uint256 position);
    /// The shares, up to this sum, are above 1,000,000 ppm.
    error SharesTooHigh(uint256 shares);
    /// No credits are allowed only when all income goes to the parents, and then without a root.
    error BadCredits(bytes32 root, uint64 total, uint256 shares);

    /// @notice The record's id: EIP-712 hashStruct of the terms, without domain.
    function id(Terms calldata terms) internal pure returns (bytes32) {
        // Both have the same words at the same places, but for the parents'.
        FoldedTerms calldata folded;
        assembly ("memory-safe") {
            folded := terms
        }
        return _id(folded, _hash(terms.parents));
    }

    /// @notice The same id.
    function id(FoldedTerms calldata terms) internal pure returns (bytes32) {
        return _id(terms, terms.parents);
    }

    function _id(FoldedTerms calldata terms, bytes32 parents) private pure returns (bytes32 hash) {
        bytes32 lineageType = LINEAGE_TYPE;
        // abi.encode of the type, and of all fields in their order with the parents' hash in the parents' place, in the free memory
        // behind the pointer.
        assembly ("memory-safe") {
            let first := mload(0x40)
            mstore(first, lineageType)
            calldatacopy(add(first, 32), terms, 64)
            mstore(add(first, 96), parents)
            calldatacopy(add(first, 128), add(terms, 96), 192)
            // What is too large for its type is refused, as the compiler does it: total, rate, due, builder, issued.
            let over := or(shr(64, mload(add(first, 160))), shr(32, or(mload(add(first, 192)), mload(add(first, 224)))))
            over := or(over, or(shr(160, mload(add(first, 256))), shr(64, mload(add(first, 288)))))
            if over { revert(0, 0) }
            hash := keccak256(first, 320)
        }
    }

    /// keccak256 of all parents' EIP-712 struct hashes. In the free memory behind the pointer lie three words of a parent, then
    /// the hashes.
    function _hash(Parent[] calldata parents) private pure returns (bytes32 hash) {
        bytes32 parentType = PARENT_TYPE;
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, parentType)
            let hashes := add(at, 96)
            let next := hashes
            let p := parents.offset
            for { let end := add(p, shl(6, parents.length)) } lt(p, end) { p := add(p, 64) } {
                calldatacopy(add(at, 32), p, 64)
                // What no uint32 can be is refused, as the compiler does it.
                if shr(32, mload(add(at, 64))) { revert(0, 0) }
                mstore(next, keccak256(at, 96))
                next := add(next, 32)
            }
            hash := keccak256(hashes, sub(next, hashes))
        }
    }

    /// @notice Reverts unless ranges, order, shares and credits are as they must be.
    function check(Terms calldata terms) internal pure {
        if (terms.rate > WHOLE) revert RateTooHigh(terms.rate);
        if (terms.due > WHOLE) revert DueTooHigh(terms.due);
        uint256 shares = _checkParents(terms.parents);
        bool none = terms.creditsTotal == 0;
        if (none != (terms.creditsRoot == 0) || (none && shares != WHOLE)) {
            revert BadCredits(terms.creditsRoot, terms.creditsTotal, shares);
        }
    }

    function _checkParents(Parent[] calldata parents) private pure returns (uint256 shares) {
        if (parents.length > MAX_PARENTS) revert TooManyParents(parents.length);
        for (uint256 i = 0; i < parents.length; ++i) {
            if (i > 0 && parents[i].record <= parents[i - 1].record) revert ParentsNotAscending(i);
            shares += parents[i].share;
            if (shares > WHOLE) revert SharesTooHigh(shares);
        }
    }
}
