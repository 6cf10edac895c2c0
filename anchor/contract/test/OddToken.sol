// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A token of the odd kinds that exist, for tests: it may return nothing, and it may refuse to pay somebody
contract OddToken {
    uint8 public immutable decimals;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    mapping(address => bool) public blocked;

    bool private immutable _silent;

    error Blocked(address account);

    constructor(uint8 decimals_, bool silent) {
        decimals = decimals_;
        _silent = silent;
    }

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function setBlocked(address account, bool yes) external {
        blocked[account] = yes;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
        _answer();
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
        _answer();
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
        _answer();
    }

    function _move(address from, address to, uint256 amount) private {
        if (blocked[to]) revert Blocked(to);
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }

    /// Ends the call with `true`, or with nothing.
    function _answer() private view {
        if (_silent) return;
        assembly {
            mstore(0, 1)
            return(0, 32)
        }
    }
}
