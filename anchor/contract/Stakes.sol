// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Books} from "./Books.sol";

/// @title The stake behind an author's word
/// @notice Anyone stakes for an author, and each gets its own part back, some time after the author has ended its stake, unless
/// a fault was shown until then.
abstract contract Stakes is Books {
    /// What one account has staked for an author.
    struct Stake {
        uint64 amount;
        uint64 generation; // of the author's stakes that it belongs to: an earlier one is free
    }

    /// The author has ended its stake; more is taken from `openAt` on.
    error Unbonding(address author, uint256 openAt);
    /// The author has not ended its stake.
    error StillBonded(address author);
    /// There is no stake to end, or none of the sender's to pay back.
    error NothingBonded(address author, address account);
    /// Challenges against the author are open.
    error ChallengesOpen(address author, uint64 challenges);

    event Bonded(address indexed author, address indexed from, uint64 amount, uint64 bond);
    event Unbonded(address indexed author, uint256 openAt);
    event BondWithdrawn(address indexed author, address indexed account, uint64 amount);

    mapping(address author => mapping(address account => Stake)) private _stakes;

    /// @notice What the account has staked for the author and not taken back.
    function stakeOf(address author, address account) external view returns (Stake memory) {
        return _stakes[author][account];
    }

    /// @notice Adds to the stake behind an author, from the sender. After an unbonding this begins a new generation, once the
    /// stakes of the old one are free; what the sender left of those is staked again.
    function bond(address author, uint64 amount) external nonReentrant {
        _checkUnmarked(author);
        Log storage l = _logs[author];
        if (l.unbondedAt != 0) {
            _checkFree(l, author);
            _newGeneration(l);
        }
        Stake storage s = _stakes[author][msg.sender];
        uint64 credited = _take(amount);
        uint64 left = s.generation == l.generation ? 0 : s.amount;
        (s.amount, s.generation) = (s.amount + credited, l.generation);
        l.bond += credited + left;
        emit Bonded(author, msg.sender, credited + left, l.bond);
    }

    /// @notice Ends the sender's own stake, as an author. From now on it counts as unbonded, and what was staked can still be
    /// taken for a fault until it is free, `maxMergeDelay + 2 * challengeWindow` later.
    function unbond() external {
        _checkUnmarked(msg.sender);
        Log storage l = _logs[msg.sender];
        if (l.bond == 0) revert NothingBonded(msg.sender, msg.sender);
        if (l.unbondedAt != 0) revert Unbonding(msg.sender, _freeAt(l));
        l.unbondedAt = uint48(_now());
        emit Unbonded(msg.sender, _freeAt(l));
    }

    /// @notice Pays the sender back what it staked for the author, once that is free. Returns what was paid.
    function withdrawBond(address author) external nonReentrant returns (uint64 amount) {
        Log storage l = _logs[author];
        Stake storage s = _stakes[author][msg.sender];
        amount = s.amount;
        if (amount == 0) revert NothingBonded(author, msg.sender);
        // A stake of an earlier generation was free before the next one began, and nothing takes it any more.
        if (s.generation == l.generation) {
            _checkUnmarked(author);
            if (l.unbondedAt == 0) revert StillBonded(author);
            _checkFree(l, author);
            l.bond -= amount;
        }
        s.amount = 0;
        if (!_pay(msg.sender, amount)) revert PaymentFailed(msg.sender, amount);
        emit BondWithdrawn(author, msg.sender, amount);
    }

    function _checkFree(Log storage l, address author) private view {
        if (_now() < _freeAt(l)) revert Unbonding(author, _freeAt(l));
        if (l.challenges > 0) revert ChallengesOpen(author, l.challenges);
    }
}
