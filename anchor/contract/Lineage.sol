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

/// @title A record's terms: their id and the rules that need no state
library Lineage {
    /// Parts per million: the whole.
    uint32 internal constant WHOLE = 1_000_000;
    /// Bounds the work of one call, and the walk of a lineage.
    uint256 internal constant MAX_PARENTS = 32;

    bytes32 private constant PARENT_TYPE = keccak256("Parent(bytes32 record,uint32 share)");
    bytes32 private constant LINEAGE_TYPE = keccak256(
        "Lineage(bytes32 artifact,bytes32 details,Parent[] parents,bytes32 creditsRoot,uint64 creditsTotal,uint32 rate,uint32 due,address builder,uint64 issued)Parent(bytes32 record,uint32 share)"
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
        bytes32[] memory hashes = new bytes32[](terms.parents.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            Parent calldata parent = terms.parents[i];
            hashes[i] = keccak256(abi.encode(PARENT_TYPE, parent.record, parent.share));
        }
        return keccak256(
            abi.encode(
                LINEAGE_TYPE,
                terms.artifact,
                terms.details,
                keccak256(abi.encodePacked(hashes)),
                terms.creditsRoot,
                terms.creditsTotal,
                terms.rate,
                terms.due,
                terms.builder,
                terms.issued
            )
        );
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
