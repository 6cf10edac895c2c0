// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Fault, Leaf} from "./Faults.sol";
import {FoldedTerms, Terms} from "./Lineage.sol";

/// What an author signs for its whole log, as EIP-712 typed data.
struct Head {
    address author;
    uint64 size;
    bytes32 root;
    uint64 time; // unix milliseconds
}

/// The 65 bytes of a signature, each part in a word: bytes would take their offset and their length besides, and be of any length.
struct Signature {
    bytes32 r;
    bytes32 s; // in the lower half
    uint8 v; // 27 or 28
}

/// A head with its author's signature.
struct SignedHead {
    Head head;
    Signature signature;
}

/// One call of many in a `settle`.
struct Item {
    uint8 kind; // see Items
    bytes data; // that call's arguments, as abi.encode makes them
}

struct RegisterItem {
    Terms terms;
    Signature signature;
}

struct AnchorItem {
    Head head;
    Signature signature;
    bytes lastEntry;
    bytes32[] inclusion;
    bytes32[] consistency;
}

struct CollectItem {
    address author;
    bytes entry;
    uint8 k;
    bytes32[] inclusion;
    Head head;
    Signature signature;
}

struct DistributeItem {
    Terms terms;
}

struct ClaimItem {
    FoldedTerms terms;
    address payee;
    uint64 weight;
    bytes proof;
}

struct ProveItem {
    Fault fault;
}

struct AnswerHeadItem {
    address author;
    uint64 size;
    bytes32 root;
    bytes32[] consistency;
}

struct AnswerEntryItem {
    address author;
    Leaf leaf;
}

/// @title Reads the arguments of a settle's items where they stand in calldata
/// @notice A list of arguments is encoded like a struct of them. Each function lays the struct over the bytes; the
/// compiler checks on every access that what is read lies in calldata, which is the sender's own in any case.
library Items {
    uint8 internal constant REGISTER = 1;
    uint8 internal constant ANCHOR = 2;
    uint8 internal constant COLLECT = 3;
    uint8 internal constant DISTRIBUTE = 4;
    uint8 internal constant CLAIM = 5;
    uint8 internal constant PROVE = 6;
    uint8 internal constant ANSWER_HEAD = 7;
    uint8 internal constant ANSWER_ENTRY = 8;
    uint8 internal constant EXPIRE = 9;

    function asRegister(bytes calldata data) internal pure returns (RegisterItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }

    function asAnchor(bytes calldata data) internal pure returns (AnchorItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }

    function asCollect(bytes calldata data) internal pure returns (CollectItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }

    function asDistribute(bytes calldata data) internal pure returns (DistributeItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }

    function asClaim(bytes calldata data) internal pure returns (ClaimItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }

    function asProve(bytes calldata data) internal pure returns (ProveItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }

    function asAnswerHead(bytes calldata data) internal pure returns (AnswerHeadItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }

    function asAnswerEntry(bytes calldata data) internal pure returns (AnswerEntryItem calldata item) {
        assembly ("memory-safe") {
            item := data.offset
        }
    }
}
