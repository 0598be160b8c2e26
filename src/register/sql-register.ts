import { sql } from "kysely";
import type { AccountKey } from "../model/account.js";
import type {
  EventFilter,
  Habilitation,
  HabilitationFilter,
  ImportedSet,
  ImportOutcome,
  NewRequest,
  Pair,
  RegisterEvent,
  RegisteredRequest,
  RegisterProblem,
  RequestChange,
  WrittenRequestFiles,
} from "../model/register.js";
import { RegisterError } from "../model/register-error.js";
import { answerRequest, type RequestAnswer } from "./answer-request.js";
import type { RegisterPorts } from "./chain.js";
import { type Change, inChange, type Saying } from "./change.js";
import { checkRegister } from "./check-register.js";
import { importSet } from "./import-sets.js";
import { keepPairs } from "./keep-pairs.js";
import { purgePairs } from "./purge.js";
import { readEvents } from "./read-events.js";
import { readHabilitations } from "./read-habilitations.js";
import { readRequests } from "./read-requests.js";
import { recordFiles, recordRequests } from "./record-requests.js";
import { requestNumber } from "./request-state.js";
import type { Engine, RegisterDatabase, RegisterTransaction, RequestRow } from "./schema.js";

/** An open database, and what its engine says when something fails. */
export type RegisterStore = {
  readonly name: string;
  readonly engine: Engine;
  readonly db: RegisterDatabase;
  readonly ports: RegisterPorts;
  /** What an error of the engine means; any other error as it is. */
  readonly asRegisterError: (error: unknown) => unknown;
  /** Copies it, where the engine keeps it in a file. */
  readonly backup?: (file: string) => Promise<void>;
};

/** A register in a SQL database; the type of the port that it fulfils is src/app/register-port.ts. */
export function sqlRegister({ name, engine, db, ports, asRegisterError, backup }: RegisterStore) {
  const telling = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw asRegisterError(error);
    }
  };
  const reading = async <Result>(work: (db: RegisterTransaction) => Promise<Result>): Promise<Result> =>
    await telling(async () => await onOneState(db, work));
  const changing = async <Result>(work: (change: Change) => Promise<Result>): Promise<Result> =>
    await telling(async () => await inChange(db, ports, work));
  const answering = async (saying: RequestChange, answer: RequestAnswer): Promise<RegisteredRequest> =>
    await changing(async (change) => await requestOf(change, await answerRequest(change, saying, answer)));
  return {
    name,
    version: async (): Promise<number> =>
      await telling(async () => {
        const { sequence } = await db.selectFrom("head").select("sequence").executeTakeFirstOrThrow();
        return sequence;
      }),
    habilitations: async (filter: HabilitationFilter): Promise<readonly Habilitation[]> =>
      await reading(async (one) => await readHabilitations(one, filter)),
    requests: async (filter: {
      readonly siren?: string;
      readonly number?: string;
    }): Promise<readonly RegisteredRequest[]> =>
      await reading(async (one) => await readRequests(one, filter)),
    history: async (key: AccountKey, siren?: string): Promise<readonly RegisterEvent[]> =>
      await reading(async (one) => await readEvents(one, { key, ...(siren === undefined ? {} : { siren }) })),
    events: async (filter: EventFilter): Promise<readonly RegisterEvent[]> =>
      await reading(async (one) => await readEvents(one, filter)),
    importSets: async (sets: readonly ImportedSet[]): Promise<readonly ImportOutcome[]> =>
      await changing(async (change) => {
        const outcomes: ImportOutcome[] = [];
        for (const set of sets) outcomes.push(await importSet(change, set));
        return outcomes;
      }),
    record: async (
      requests: readonly NewRequest[],
      { expectedVersion, writeFiles }: RecordOptions,
    ): Promise<readonly RegisteredRequest[]> => {
      let written: WrittenRequestFiles | undefined;
      try {
        return await inChange(db, ports, async (change) => {
          await refuseIfMoved(change, requests, expectedVersion);
          const recorded = await recordRequests(change, requests);
          // What may fail in the database fails before anything is written beside it.
          await change.write();
          written = await writeFiles(recorded.map(requestNumber));
          recordFiles(change, requests, { rows: recorded, written });
          return await requestsOf(change, recorded);
        });
      } catch (error) {
        await written?.takeBack();
        throw asRegisterError(error);
      }
    },
    sent: async (saying: RequestChange): Promise<RegisteredRequest> =>
      await answering(saying, { kind: "sent" }),
    confirm: async ({
      except = [],
      ...saying
    }: RequestChange & { readonly except?: readonly AccountKey[] }): Promise<RegisteredRequest> =>
      await answering(saying, { kind: "confirm", except }),
    refuse: async (saying: RequestChange): Promise<RegisteredRequest> =>
      await answering(saying, { kind: "refuse" }),
    abandon: async (saying: RequestChange): Promise<RegisteredRequest> =>
      await answering(saying, { kind: "abandon" }),
    keep: async (pairs: readonly Pair[], saying: Saying): Promise<void> =>
      await changing(async (change) => await keepPairs(change, pairs, saying)),
    purge: async (before: string, saying: Saying): Promise<number> => {
      const count = await changing(async (change) => await purgePairs(change, before, saying));
      // Whether or not anybody was erased now: an earlier purge may have been ended before this.
      await telling(
        async () => await (engine === "sqlite" ? sql`vacuum` : sql`vacuum full texts, pairs`).execute(db),
      );
      return count;
    },
    check: async (): Promise<readonly RegisterProblem[]> =>
      await reading(async (one) => await checkRegister(one, engine, ports)),
    backup: async (file: string): Promise<void> => {
      if (backup === undefined) throw new RegisterError({ kind: "backup-of-server", register: name });
      await backup(file);
    },
    close: async (): Promise<void> => await db.destroy(),
  };
}

type RecordOptions = {
  readonly expectedVersion: number;
  readonly writeFiles: (numbers: readonly string[]) => Promise<WrittenRequestFiles>;
};

/** All queries of one answer see one state, whatever others record meanwhile. */
async function onOneState<Result>(
  db: RegisterDatabase,
  work: (one: RegisterTransaction) => Promise<Result>,
): Promise<Result> {
  return await db.transaction().setAccessMode("read only").setIsolationLevel("repeatable read").execute(work);
}

/** The requests as they are recorded; before the change is committed, since after it nothing may fail any more. */
async function requestsOf(
  change: Change,
  rows: readonly RequestRow[],
): Promise<readonly RegisteredRequest[]> {
  const requests: RegisteredRequest[] = [];
  for (const row of rows) requests.push(await requestOf(change, row));
  return requests;
}

async function requestOf(change: Change, { siren, ...row }: RequestRow): Promise<RegisteredRequest> {
  await change.write();
  const [request] = await readRequests(change.db, { siren, number: requestNumber(row) });
  if (request === undefined) throw new Error("A request that was recorded is not there");
  return request;
}

/** Only what concerns the same operators: others may work beside. */
async function refuseIfMoved(
  change: Change,
  requests: readonly NewRequest[],
  expectedVersion: number,
): Promise<void> {
  const sirens = new Set(requests.map(({ siren }) => siren));
  const later = await readEvents(change.db, { after: expectedVersion });
  const events = later.filter(({ siren }) => sirens.has(siren));
  if (events.length > 0) throw new RegisterError({ kind: "moved", events });
}
