// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// What a token with hooks asks of whom it pays.
interface Receiver {
    function tokensReceived() external;
}

/// @title A token that does everything a settlement token must not do, for tests
/// @notice It may take a fee, call back into whatever it is told while it moves, and ask whom it pays.
contract HostileToken {
    uint8 public constant decimals = 18;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    /// How many calls back were taken, and refused.
    uint256 public entered;
    uint256 public refused;

    uint256 private immutable _fee; // of 10,000
    bool private immutable _hooks;
    address private _target;
    bytes private _call;

    constructor(uint256 fee, bool hooks) {
        _fee = fee;
        _hooks = hooks;
    }

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    /// From now on each move calls this; nothing with no bytes.
    function arm(address target, bytes calldata data) external {
        (_target, _call) = (target, data);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        if (_hooks && to.code.length > 0) Receiver(to).tokensReceived();
        _move(msg.sender, to, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
        return true;
    }

    function _move(address from, address to, uint256 amount) private {
        _callBack();
        balanceOf[from] -= amount;
        balanceOf[to] += amount - amount * _fee / 10_000;
        _callBack();
    }

    function _callBack() private {
        if (_call.length == 0) return;
        (bool ok,) = _target.call(_call);
        if (ok) ++entered;
        else ++refused;
    }
}

/// @title A payee that takes nothing
contract Refuser {
    function tokensReceived() external pure {
        revert("not me");
    }
}
