import { type Account, accountFields } from "../../model/account.js";
import { locationText } from "../../model/location.js";
import { visible } from "../../model/visible.js";
import { aligned, type Context, fits, flow } from "./layout.js";

/** An account that is withdrawn (`-`) or added (`+`), with what else is to be said of it. */
export type AccountLine = {
  readonly sign: "-" | "+";
  readonly account: Account;
  readonly note?: string | undefined;
};

/** How far what belongs to an account stands under it. */
const under = "    ";

/**
 * The lines of each account, their columns aligned over all of them. Where that is too wide, each location goes
 * to a line of its own; where it still is, every value does. Nothing is cut.
 */
export function accountTable(
  lines: readonly AccountLine[],
  context: Context,
): readonly (readonly string[])[] {
  const rows = aligned(lines.map(({ account }) => accountFields.map((field) => visible(account[field]))));
  const places = lines.map(({ account, note }) => placeOf(account, note, context));
  const blocks = blocksThatFit(lines, { rows, places, context });
  return blocks.map((block, index) => signed(block, lines[index]?.sign ?? "-", context));
}

function blocksThatFit(
  lines: readonly AccountLine[],
  {
    rows,
    places,
    context,
  }: { readonly rows: readonly string[]; readonly places: readonly string[]; readonly context: Context },
): readonly (readonly string[])[] {
  const besideSign = { width: context.width - 2 };
  const whole = rows.map((row, index) => `${row}  ${places[index]}`);
  if (fits(whole, besideSign)) return whole.map((line) => [line]);
  const below = (index: number): readonly string[] => flow(places[index] ?? "", context, { lead: under });
  const trimmed = rows.map((row) => row.trimEnd());
  if (fits(trimmed, besideSign)) return trimmed.map((row, index) => [row, ...below(index)]);
  return lines.map(({ account }, index) => [...valueLines(account, context), ...below(index)]);
}

function placeOf({ at }: Account, note: string | undefined, { language }: Context): string {
  const place = `(${locationText(at, language)})`;
  return note === undefined ? place : `${place} → ${note}`;
}

/** The person on one line, the account's other values below. */
function valueLines(
  { lastName, firstName, identifier, email }: Account,
  context: Context,
): readonly string[] {
  const [first = "", ...rest] = flow(visible(`${lastName} ${firstName}`), context, { lead: "  ", hang: 4 });
  const others = [identifier, email].flatMap((value) => flow(visible(value), context, { lead: under }));
  return [first.slice(2), ...rest, ...others];
}

function signed(block: readonly string[], sign: AccountLine["sign"], { colors }: Context): readonly string[] {
  const paint = sign === "-" ? colors.red : colors.green;
  return block.map((line, index) => paint(index === 0 ? `${sign} ${line}` : line));
}
