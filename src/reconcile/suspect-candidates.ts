import type { ComparedAccount, ComparedSides } from "./compared-account.js";
import { initialKeys, lastNameKeys, spellingKeys } from "./name-keys.js";
import { type Block, oneSlipApart } from "./one-slip-apart.js";

/** A leaving and a joining account, by their places in the two lists. */
export type Candidate = readonly [leaving: number, joining: number];

/** Places by the text that they have in common, where both lists have it. */
export type CommonBlocks = ReadonlyMap<string, Block>;

/** How many pairs of a block are compared one by one; of a larger one, those of the same name. */
const mostPairs = 100;

/**
 * The pairs worth comparing: those that have an email, a mailbox or a name in common, the last name and an
 * initial, or a part of it and all else; or an identifier or a mailbox one slip apart. A pair may come several times. What many accounts share tells too little to compare
 * all their pairs: the work stays in proportion to the accounts, whatever they share.
 */
export function* suspectCandidates(
  sides: ComparedSides,
  common: { readonly emails: CommonBlocks; readonly names: CommonBlocks },
): Generator<Candidate> {
  for (const block of common.emails.values()) yield* pairsOf(block, sides);
  // Homonyms need a second fact, by which they are found as well.
  for (const block of common.names.values()) if (!isShared(block)) yield* pairsOf(block, sides);
  // Where many have one address, it is not for the addresses next to it that they are alike.
  const ownEmail = ({ email }: ComparedAccount): string => {
    const block = common.emails.get(email);
    return block !== undefined && isLarge(block) ? "" : email;
  };
  const ownMailbox = (account: ComparedAccount): string => ownEmail(account).replace(/@[^@]*$/, "");
  for (const block of commonBlocks(sides, ownMailbox).values()) yield* pairsOf(block, sides);
  for (const textsOf of [lastNameKeys(sides), initialKeys(sides), spellingKeys(sides)]) {
    for (const block of commonBlocks(sides, textsOf).values()) yield* pairsOf(block, sides);
  }
  for (const textOf of [identifierOf, ownEmail]) {
    const blocks = oneSlipApart(sides.leaving.map(textOf), sides.joining.map(textOf));
    for (const block of blocks) yield* pairsOf(block, sides);
  }
}

/** Whether several accounts of one list have what makes the block. */
export function isShared({ left, right }: Block): boolean {
  return left.length > 1 || right.length > 1;
}

/** What accounts are brought together by: a text, or several; "" brings nobody together. */
type TextsOf = (account: ComparedAccount) => string | readonly string[];

/** The accounts of both lists by a text that they have in common with one of the other list. */
export function commonBlocks(sides: ComparedSides, textsOf: TextsOf): CommonBlocks {
  return blocksWithin({ left: [...sides.leaving.keys()], right: [...sides.joining.keys()] }, sides, textsOf);
}

function blocksWithin(
  { left, right }: Block,
  { leaving, joining }: ComparedSides,
  textsOf: TextsOf,
): CommonBlocks {
  const blocks = new Map<string, { readonly left: number[]; readonly right: number[] }>();
  for (const place of left) {
    for (const text of textsAt(leaving, place, textsOf)) {
      const block = blocks.get(text);
      if (block === undefined) blocks.set(text, { left: [place], right: [] });
      else block.left.push(place);
    }
  }
  for (const place of right) {
    for (const text of textsAt(joining, place, textsOf)) blocks.get(text)?.right.push(place);
  }
  for (const [text, block] of blocks) if (block.right.length === 0) blocks.delete(text);
  return blocks;
}

function textsAt(accounts: readonly ComparedAccount[], place: number, textsOf: TextsOf): readonly string[] {
  const account = accounts[place];
  const texts = account === undefined ? "" : textsOf(account);
  if (typeof texts !== "string") return texts;
  return texts === "" ? [] : [texts];
}

function* pairsOf(block: Block, sides: ComparedSides): Generator<Candidate> {
  if (!isLarge(block)) {
    for (const leaving of block.left) for (const joining of block.right) yield [leaving, joining];
    return;
  }
  for (const named of blocksWithin(block, sides, nameOf).values()) {
    // Of too many, the first of one list with the first of the other, and so on.
    const isOneToOne = isLarge(named);
    for (const [index, leaving] of named.left.entries()) {
      const partners = isOneToOne ? named.right.slice(index, index + 1) : named.right;
      for (const joining of partners) yield [leaving, joining];
    }
  }
}

function isLarge({ left, right }: Block): boolean {
  return left.length * right.length > mostPairs;
}

function identifierOf({ key }: ComparedAccount): string {
  return key;
}

function nameOf({ name }: ComparedAccount): string {
  return name;
}
