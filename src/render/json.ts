import { type Finding, messageOf, severityOf } from "../findings/catalogue.js";
import { type Refusal, refusalMessage } from "../findings/refusals.js";
import { suspectReason } from "../findings/suspect-reasons.js";
import { failureMessage } from "../findings/work-error.js";
import type { Language } from "../model/language.js";
import type { FingerprintedPlan, Suspect } from "../model/plan.js";
import type { Report } from "./report.js";

/** The version of the JSON contract (docs/design.md); it grows when a key changes meaning or goes. */
const formatVersion = 1;

/** A report as the JSON of docs/design.md, findings with their sentence in the language given. */
export function renderJson(report: Report, language: Language): string {
  const findings = report.findings.map((finding) => jsonFinding(finding, language));
  if (report.command === "validate") {
    const { command, tables, accounts, counts, files } = report;
    return stringify({ formatVersion, command, tables, accounts: [...accounts], findings, counts, files });
  }
  if (report.command === "verify") {
    const { command, requests, packs, tables, counts } = report;
    return stringify({ formatVersion, command, requests, packs, tables, findings, counts });
  }
  const { command, currentTables, desiredTables, plans, refusals, files, failures, stopped, counts } = report;
  const { register } = report;
  return stringify({
    formatVersion,
    command,
    tables: { current: currentTables, desired: desiredTables },
    plans: plans.map((plan) => jsonPlan(plan, language)),
    findings,
    refusals: refusals.map((refusal) => jsonRefusal(refusal, language)),
    counts,
    ...(stopped === undefined ? {} : { stopped }),
    ...(failures === undefined
      ? {}
      : {
          failures: failures.map(({ siren, operator, failure }) => ({
            siren,
            operator,
            message: failureMessage(failure, language),
          })),
        }),
    ...(register === undefined ? {} : { register }),
    ...(files === undefined ? {} : { files }),
  });
}

/** What a terminal would act on or hide is written as JSON escapes: the values stay the same. */
export function stringify(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2).replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, (hidden) =>
    hidden
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
  return `${text}\n`;
}

function jsonFinding(finding: Finding, language: Language): object {
  const { code, at, field, value, suggestion } = finding;
  return {
    code,
    severity: severityOf(finding),
    at,
    field,
    value,
    message: messageOf(finding, language),
    suggestion,
  };
}

function jsonPlan({ currentCount, desiredCount, ...plan }: FingerprintedPlan, language: Language): object {
  const {
    siren,
    operator,
    additions,
    withdrawals,
    amendments,
    withheld,
    withheldAdditions,
    suspects,
    settled,
    moves,
    amendmentGroups,
    unchanged,
    pending,
    fingerprint,
  } = plan;
  return {
    siren,
    operator,
    current: currentCount,
    desired: desiredCount,
    additions,
    withdrawals,
    amendments,
    withheld,
    withheldAdditions,
    unchanged,
    pending,
    suspects: suspects.map((suspect) => jsonSuspect(suspect, language)),
    settled: settled.map(({ withdrawal, addition, decision }) => ({
      withdrawal: withdrawal.identifier,
      addition: addition.identifier,
      decision,
    })),
    moves: moves.map(({ withdrawal, addition }) => ({
      identifier: addition.identifier,
      from: withdrawal.siren,
      to: addition.siren,
    })),
    amendmentGroups: amendmentGroups.map(({ cause, amendments: { length } }) => ({ cause, count: length })),
    fingerprint,
  };
}

function jsonSuspect(suspect: Suspect, language: Language): object {
  const { kind, withdrawal, addition, similarity, evidence } = suspect;
  return {
    kind,
    withdrawal: withdrawal.identifier,
    addition: addition.identifier,
    similarity,
    evidence,
    reason: suspectReason(suspect, language),
  };
}

function jsonRefusal(refusal: Refusal, language: Language): object {
  return { ...refusal, message: refusalMessage(refusal, language) };
}
