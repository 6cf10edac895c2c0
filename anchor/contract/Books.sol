// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Head, Signature} from "./Items.sol";

/// @title What the settlement keeps of authors, and how tokens and signatures are handled
/// @notice Amounts are nano, 10^-9 of a settlement token; times are unix milliseconds. In the token's base units what comes in
/// is rounded up and credited whole, what goes out is rounded down and the rest stays credited.
abstract contract Books is EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// What is kept of an author: its log's anchored head, its balance, its stake. Four slots, of which anchoring writes three
    /// and collecting one: all that a collection needs of an author, but for the root, is in the second.
    /// `_tip`, `_setTip` and `_setPurse` rely on where the fields of the second and third lie.
    struct Log {
        bytes32 root;
        uint64 size;
        uint64 owed; // by the log's own last entry
        uint64 collected; // of paid, credited to records
        uint64 paid; // drawn from the balance towards owed
        uint64 time; // of the anchored head
        uint64 balance; // prepaid and not drawn
        uint64 bond; // staked, by whomever, in this generation
        uint48 unbondedAt; // when the author ended its stake; 0 while it has not
        bool marked; // for a proven fault, for good
        uint64 challenges; // that are open
        uint64 generation; // of stakes: a new one begins with the first bond after an unbonding
    }

    /// The constructor's parameters are impossible: no merge delay or window, or amounts that the token's decimals don't fit.
    error BadParameter(uint256 value);
    /// The signature is not by the account that it must be by.
    error BadSignature(address signer, address recovered);
    /// The amount does not fit 64 bits of nano.
    error AmountTooHigh(uint256 amount);
    /// The author has a proven fault.
    error AuthorMarked(address author);
    /// The token refused to pay.
    error PaymentFailed(address to, uint64 amount);
    /// The token moved another amount than it was asked to. Tokens that take a fee are of no use here.
    error WrongReceipt(uint256 asked, uint256 received);

    /// The token refused to pay what was due to `to`. It is kept, and `takeKept` pays it.
    event Kept(address indexed to, uint64 amount);
    /// What was kept has been paid.
    event KeptTaken(address indexed account, address indexed to, uint64 amount);
    /// The author has a fault, for good: `by` showed it, and got a part of the stake. Kinds are those of `Faults`.
    event Marked(address indexed author, uint8 indexed kind, address indexed by, uint64 reward);

    bytes32 private constant HEAD_TYPE = keccak256("Head(address author,uint64 size,bytes32 root,uint64 time)");
    /// A tenth of the stake goes to who shows a fault. All of it would let an author that is found out rescue its stake by
    /// showing its fault itself.
    uint64 private constant REWARD_PART = 10;

    /// The token that everything is paid in: a plain ERC-20, no fee on transfer, no rebasing.
    IERC20 public immutable token;
    /// The stake from which on nodes keep an author's log.
    uint64 public immutable minBond;
    /// What a challenge costs, and an answer earns; in whole base units of the token.
    uint64 public immutable challengeDeposit;
    /// How long after a head's time the log may owe what is not anchored and paid.
    uint64 public immutable maxMergeDelay;
    /// How long a challenge stays open.
    uint64 public immutable challengeWindow;
    /// How far a head may be ahead of the block.
    uint64 public immutable maxSkew;

    /// Token base units to a nano, and nano to a base unit: one of them is 1.
    uint256 private immutable _unitsPerNano;
    uint256 private immutable _nanoPerUnit;

    mapping(address author => Log) internal _logs;
    mapping(address account => uint64) private _kept;

    constructor(
        address token_,
        uint64 minBond_,
        uint64 challengeDeposit_,
        uint64 maxMergeDelay_,
        uint64 challengeWindow_,
        uint64 maxSkew_
    ) EIP712("OpenLedger", "1") {
        if (maxMergeDelay_ == 0) revert BadParameter(maxMergeDelay_);
        // Times are kept in 48 bits and added up in 64.
        if (challengeWindow_ == 0 || challengeWindow_ > type(uint48).max) revert BadParameter(challengeWindow_);
        uint8 decimals = IERC20Metadata(token_).decimals();
        // 2^64 nano of a token with up to 66 decimals fit 256 bits.
        if (decimals > 66) revert BadParameter(decimals);
        _unitsPerNano = decimals > 9 ? 10 ** (decimals - 9) : 1;
        uint256 nanoPerUnit = decimals < 9 ? 10 ** (9 - decimals) : 1;
        _nanoPerUnit = nanoPerUnit;
        // Rounded up to what the token can move, so that what an answer earns is what the challenge cost.
        uint256 deposit = Math.ceilDiv(challengeDeposit_, nanoPerUnit) * nanoPerUnit;
        if (deposit > type(uint64).max) revert BadParameter(deposit);
        token = IERC20(token_);
        minBond = minBond_;
        challengeDeposit = uint64(deposit);
        maxMergeDelay = maxMergeDelay_;
        challengeWindow = challengeWindow_;
        maxSkew = maxSkew_;
    }

    /// @notice What is kept of an author's log.
    function log(address author) external view returns (Log memory) {
        return _logs[author];
    }

    /// @notice What the token refused to pay to the account, and is kept for it.
    function keptFor(address account) external view returns (uint64) {
        return _kept[account];
    }

    /// @notice Pays what was kept for the sender, to whom it says.
    function takeKept(address to) external nonReentrant returns (uint64 amount) {
        amount = _kept[msg.sender];
        if (amount == 0) return 0;
        _kept[msg.sender] = 0;
        if (!_pay(to, amount)) revert PaymentFailed(to, amount);
        emit KeptTaken(msg.sender, to, amount);
    }

    /// Takes an amount from the sender, in whole base units, and returns what that is in nano: at least the amount.
    function _take(uint64 amount) internal returns (uint64) {
        uint256 units = Math.ceilDiv(amount, _nanoPerUnit);
        uint256 credited = units * _nanoPerUnit;
        if (credited > type(uint64).max) revert AmountTooHigh(credited);
        uint256 value = units * _unitsPerNano;
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), value);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != value) revert WrongReceipt(value, received);
        return uint64(credited);
    }

    /// The part of an amount that the token can pay in whole base units.
    function _payable(uint64 amount) internal view returns (uint64) {
        unchecked {
            return uint64(amount - amount % _nanoPerUnit);
        }
    }

    /// Pays an amount of whole base units; false, with everything as it was, when the token refuses.
    function _pay(address to, uint64 amount) internal returns (bool) {
        // An amount is below 2^64 and a nano at most 10^57 base units: the product fits.
        unchecked {
            return token.trySafeTransfer(to, amount / _nanoPerUnit * _unitsPerNano);
        }
    }

    /// Pays, or keeps for later what the token refuses to pay: nobody's address can hold up what has to happen besides.
    function _payOrKeep(address to, uint64 amount) internal {
        if (amount == 0 || _pay(to, amount)) return;
        _kept[to] += amount;
        emit Kept(to, amount);
    }

    /// Marks an author and rewards who showed why. What is left of the stake stays here for good. A stake that is free already is
    /// its owners': it becomes one of an earlier generation, as if somebody had bonded anew.
    function _mark(address author, uint8 kind, address by) internal {
        Log storage l = _logs[author];
        if (_isFree(l)) _newGeneration(l);
        uint64 reward = _payable(l.bond / REWARD_PART);
        l.marked = true;
        l.bond -= reward;
        emit Marked(author, kind, by, reward);
        _payOrKeep(by, reward);
    }

    /// Begins with no stake. What was staked before is free.
    function _newGeneration(Log storage l) internal {
        l.generation += 1;
        (l.bond, l.unbondedAt) = (0, 0);
    }

    /// Whether a stake that was ended can be taken back.
    function _isFree(Log storage l) internal view returns (bool) {
        return l.unbondedAt != 0 && l.challenges == 0 && _now() >= _freeAt(l);
    }

    /// When a stake that was ended can be taken back, if no challenge is open then.
    function _freeAt(Log storage l) internal view returns (uint256) {
        return uint256(l.unbondedAt) + maxMergeDelay + 2 * uint256(challengeWindow);
    }

    // The compiler reads and writes a slot for each of its fields. Where all calls pass, the fields of `Log` that change together
    // are read and written at once.

    /// The second slot of what is kept of an author.
    function _tip(Log storage l) internal view returns (uint64 size, uint64 owed, uint64 collected, uint64 paid) {
        uint256 word;
        assembly ("memory-safe") {
            word := sload(add(l.slot, 1))
        }
        return (uint64(word), uint64(word >> 64), uint64(word >> 128), uint64(word >> 192));
    }

    function _setTip(Log storage l, uint64 size, uint64 owed, uint64 collected, uint64 paid) internal {
        uint256 word = uint256(size) | uint256(owed) << 64 | uint256(collected) << 128 | uint256(paid) << 192;
        assembly ("memory-safe") {
            sstore(add(l.slot, 1), word)
        }
    }

    /// The lower half of the third slot.
    function _setPurse(Log storage l, uint64 time, uint64 prepaid) internal {
        assembly ("memory-safe") {
            let at := add(l.slot, 2)
            sstore(at, or(shl(128, shr(128, sload(at))), or(shl(64, prepaid), time)))
        }
    }

    /// Takes from the balance what is owed and not paid, as far as it lasts. Returns all that is paid then, and what is left.
    function _draw(uint64 owed, uint64 paid, uint64 balance) internal pure returns (uint64, uint64) {
        if (owed <= paid) return (paid, balance);
        uint64 amount = owed - paid;
        if (amount > balance) amount = balance;
        return (paid + amount, balance - amount);
    }

    function _checkHead(Head calldata head, Signature calldata signature) internal view {
        bytes32 hash = keccak256(abi.encode(HEAD_TYPE, head.author, head.size, head.root, head.time));
        _checkSignature(head.author, hash, signature);
    }

    function _checkSignature(address signer, bytes32 structHash, Signature calldata signature) internal view {
        (address recovered, ECDSA.RecoverError err,) =
            ECDSA.tryRecover(_hashTypedDataV4(structHash), signature.v, signature.r, signature.s);
        if (err != ECDSA.RecoverError.NoError || recovered != signer) revert BadSignature(signer, recovered);
    }

    function _checkUnmarked(address author) internal view {
        if (_logs[author].marked) revert AuthorMarked(author);
    }

    function _now() internal view returns (uint256) {
        return block.timestamp * 1000;
    }
}
