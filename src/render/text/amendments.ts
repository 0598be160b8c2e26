import { fieldLabels } from "../../findings/fields.js";
import type { Amendment, AmendmentGroup } from "../../model/plan.js";
import { visible } from "../../model/visible.js";
import { changedPieces } from "../changed-words.js";
import { groupTitle } from "../sentences.js";
import { designation } from "./designation.js";
import { folded, limits } from "./fold.js";
import { type Context, flow, section } from "./layout.js";

/** The amendments by cause, under one heading; what is only written otherwise has its own. */
export function amendmentSections(groups: readonly AmendmentGroup[], context: Context): readonly string[] {
  const { words } = context;
  const real = groups.filter(({ cause }) => cause.kind !== "writing");
  const writing = groups.filter(({ cause }) => cause.kind === "writing");
  const count = real.reduce((sum, { amendments }) => sum + amendments.length, 0);
  return [
    ...section(`${words.amendments(count)} (${words.amendmentsNote})`, context, (inner) =>
      real.flatMap((group) =>
        // Without another group beside it, the heading has said it all.
        group.cause.kind === "details" && real.length === 1
          ? amendmentLines(group, inner)
          : groupSection(group, inner),
      ),
    ),
    ...writing.flatMap((group) => groupSection(group, context)),
  ];
}

function groupSection(group: AmendmentGroup, context: Context): readonly string[] {
  return section(groupTitle(group, context.language), context, (inner) => amendmentLines(group, inner));
}

function amendmentLines({ cause, amendments }: AmendmentGroup, context: Context): readonly string[] {
  const limit = cause.kind === "details" ? limits.list : limits.examples;
  const { shown, more } = folded(amendments, limit, context);
  return [
    ...shown.flatMap((amendment) => flow(amendmentText(amendment, context), context, { lead: "~ " })),
    ...more,
  ];
}

function amendmentText({ before, after, fields }: Amendment, { language, words, colors }: Context): string {
  const changes = fields.map((field) => {
    const pieces = changedPieces(visible(before[field]), visible(after[field]));
    const old = pieces.map(({ kind, text }) =>
      kind === "removed" ? colors.red(text) : kind === "same" ? text : "",
    );
    const now = pieces.map(({ kind, text }) =>
      kind === "added" ? colors.green(text) : kind === "same" ? text : "",
    );
    return `${fieldLabels[field][language]} ${old.join("")} → ${now.join("")}`;
  });
  return `${designation(after)}${words.colon}${changes.join(words.semicolon)}`;
}
