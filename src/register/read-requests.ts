import { accountKey } from "../model/compare.js";
import type { RegisteredRequest, RequestLine } from "../model/register.js";
import type { InputFile } from "../model/saved-plan.js";
import { readDetails } from "./details.js";
import { parseRequestNumber, requestNumber } from "./request-state.js";
import type { LineRow, RegisterDatabase } from "./schema.js";

/** Requests, in the order of their operators, years and numbers. */
export async function readRequests(
  db: RegisterDatabase,
  { siren, number }: { readonly siren?: string; readonly number?: string },
): Promise<readonly RegisteredRequest[]> {
  const parsed = number === undefined ? undefined : parseRequestNumber(number);
  if (number !== undefined && parsed === undefined) return [];
  const rows = await db
    .selectFrom("requests")
    .selectAll("requests")
    .innerJoin("texts as by", "by.id", "requests.by_text")
    .leftJoin("texts as why", "why.id", "requests.reason_text")
    .leftJoin("texts as answer", "answer.id", "requests.answer_text")
    .select(["by.content as by", "why.content as reason", "answer.content as answer"])
    .$if(siren !== undefined, (query) => query.where("siren", "=", siren ?? ""))
    .$if(parsed !== undefined, (query) =>
      query.where("year", "=", parsed?.year ?? 0).where("ordinal", "=", parsed?.ordinal ?? 0),
    )
    .orderBy("siren")
    .orderBy("year")
    .orderBy("ordinal")
    .execute();
  const [only, ...others] = rows;
  const request = others.length === 0 ? only?.id : undefined;
  const lines = await linesOf(db, { siren, request });
  const files = await filesOfRequests(db, request);
  return rows.map((row): RegisteredRequest => {
    const own = lines.get(row.id) ?? [];
    const accounts = (kind: LineRow["kind"]) =>
      own.flatMap((each) => (each.kind === kind ? [each.line] : []));
    return {
      siren: row.siren,
      number: requestNumber(row),
      date: row.date,
      state: row.state,
      plan: row.plan,
      additions: accounts("addition"),
      withdrawals: accounts("withdrawal"),
      files: files.get(row.id) ?? [],
      by: row.by ?? "",
      ...(row.reason === null ? {} : { reason: row.reason }),
      ...(row.sent_on === null ? {} : { sentOn: row.sent_on }),
      ...(row.answered_on === null ? {} : { answeredOn: row.answered_on }),
      ...(row.answer === null ? {} : { answer: row.answer }),
    };
  });
}

type OwnLine = { readonly kind: LineRow["kind"]; readonly line: RequestLine };

async function linesOf(
  db: RegisterDatabase,
  { siren, request }: { readonly siren: string | undefined; readonly request: number | undefined },
): Promise<ReadonlyMap<number, readonly OwnLine[]>> {
  const rows = await db
    .selectFrom("lines")
    .innerJoin("pairs", "pairs.id", "lines.pair")
    .innerJoin("texts", "texts.id", "lines.details")
    .select(["lines.request", "lines.kind", "lines.outcome", "pairs.siren", "pairs.key", "texts.content"])
    .$if(siren !== undefined, (query) => query.where("pairs.siren", "=", siren ?? ""))
    .$if(request !== undefined, (query) => query.where("lines.request", "=", request ?? 0))
    .orderBy("lines.request")
    .orderBy("lines.pair")
    .execute();
  const lines = new Map<number, OwnLine[]>();
  for (const { request: id, kind, outcome, siren: of, key, content } of rows) {
    const line = { siren: of, key: accountKey(key ?? ""), ...readDetails(content), outcome };
    const own = lines.get(id);
    if (own === undefined) lines.set(id, [{ kind, line }]);
    else own.push({ kind, line });
  }
  return lines;
}

/** The files of a request, or of all of them, by its id. */
export async function filesOfRequests(
  db: RegisterDatabase,
  request: number | undefined,
): Promise<ReadonlyMap<number, readonly InputFile[]>> {
  const rows = await db
    .selectFrom("files")
    .selectAll()
    .$if(request !== undefined, (query) => query.where("request", "=", request ?? 0))
    .orderBy("request")
    .orderBy("position")
    .execute();
  const files = new Map<number, InputFile[]>();
  for (const { request: id, path, sha256 } of rows) {
    const own = files.get(id);
    if (own === undefined) files.set(id, [{ path, sha256 }]);
    else own.push({ path, sha256 });
  }
  return files;
}
