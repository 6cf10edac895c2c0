// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LogTree} from "../LogTree.sol";
import {SumTree} from "../SumTree.sol";

/// @title Opens the tree libraries to tests
contract TreeProbe {
    function included(bytes calldata entry, uint64 index, uint64 size, bytes32 root, bytes32[] calldata proof)
        external
        view
        returns (bool)
    {
        return LogTree.included(LogTree.leaf(entry), index, size, root, proof);
    }

    function consistent(uint64 fromSize, bytes32 fromRoot, uint64 toSize, bytes32 toRoot, bytes32[] calldata proof)
        external
        view
        returns (bool)
    {
        return LogTree.consistent(fromSize, fromRoot, toSize, toRoot, proof);
    }

    function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, bytes calldata proof)
        external
        pure
        returns (bool)
    {
        return SumTree.holds(key, value, root, total, proof);
    }
}
