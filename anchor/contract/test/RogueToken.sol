// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A token that must not be used, for tests: it keeps a fee of what it moves, and it calls somebody whenever it moves anything
contract RogueToken {
    uint8 public constant decimals = 9;
    mapping(address => uint256) public balanceOf;
    uint256 public fee; // base units of every transfer
    address public target; // who is called; nobody if zero
    bytes public data;
    bytes public answer; // what the last call gave back
    uint256 public calls; // how many there were, and how many of them were taken
    uint256 public taken;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address, uint256) external pure returns (bool) {
        return true;
    }

    function setFee(uint256 fee_) external {
        fee = fee_;
    }

    function arm(address target_, bytes calldata data_) external {
        (target, data) = (target_, data_);
    }

    /// Calls as the token, outside of any transfer.
    function act(address to, bytes calldata data_) external {
        (bool ok, bytes memory out) = to.call(data_);
        if (ok) return;
        assembly ("memory-safe") {
            revert(add(out, 32), mload(out))
        }
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        balanceOf[from] -= amount;
        balanceOf[to] += amount - fee;
        if (target == address(0)) return true;
        bool ok;
        (ok, answer) = target.call(data);
        calls += 1;
        if (ok) taken += 1;
        return true;
    }
}
