// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title A settlement token for development and test chains ONLY
/// @notice Anyone can mint any amount to anybody: it is worth nothing, and must never be used where money counts.
contract TestToken is ERC20, ERC20Permit {
    uint8 private immutable _decimals;

    constructor(uint8 decimals_) ERC20("OpenLedger Test Token", "TEST") ERC20Permit("OpenLedger Test Token") {
        _decimals = decimals_;
    }

    /// @notice Makes `amount` base units out of nothing. Open to all.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }
}
