import { reviewEntries, reviewProblemMessage } from "../../findings/review-entries.js";
import type { Language } from "../../model/language.js";
import { stringify } from "../json.js";
import { eventText } from "./event-words.js";
import { problemMessage } from "./register-problems.js";
import type { OperatorNames, RegisterReport } from "./register-report.js";

/** The version of the JSON contract of the register (docs/register.schema.json). */
const formatVersion = 1;

/** A report on the register as the JSON of docs/register.schema.json, sentences in the language given. */
export function renderRegisterJson(report: RegisterReport, language: Language): string {
  const { kind, ...content } = contentOf(report, language);
  return stringify({ formatVersion, command: `register ${kind}`, ...content });
}

function contentOf(
  report: RegisterReport,
  language: Language,
): { readonly kind: RegisterReport["kind"]; readonly [key: string]: unknown } {
  switch (report.kind) {
    case "status": {
      const { kind, asOf, counts, operators, names } = report;
      const shown = operators.map(({ habilitations, ...operator }) => ({
        ...named(operator, names),
        accounts: habilitations,
      }));
      return { kind, asOf, counts, operators: shown };
    }
    case "export": {
      const { kind, asOf, habilitations, names } = report;
      return { kind, asOf, accounts: habilitations.map((each) => named(each, names)) };
    }
    case "history": {
      const { kind, identifier, habilitations, events, names } = report;
      return {
        kind,
        identifier,
        accounts: habilitations.map((each) => named(each, names)),
        events: events.map((event) => ({ ...named(event, names), message: eventText(event, language) })),
      };
    }
    case "leavers": {
      const { kind, since, asOf, counts, leavers, names } = report;
      return { kind, since, asOf, counts, leavers: leavers.map((each) => named(each, names)) };
    }
    case "requests":
      return { kind: report.kind, requests: report.requests.map((each) => named(each, report.names)) };
    case "check": {
      const { kind, register, problems } = report;
      const shown = problems.map((problem) => ({ ...problem, message: problemMessage(problem, language) }));
      return { kind, register, problems: shown };
    }
    case "import": {
      const { kind, asOf, outcomes, names } = report;
      return { kind, asOf, outcomes: outcomes.map((each) => named(each, names)) };
    }
    case "review": {
      const { kind, withdrawals, unanswered, kept, problems } = report;
      const findings = problems.map((problem) => ({
        ...problem,
        severity: reviewEntries[problem.code].severity,
        message: reviewProblemMessage(problem, language),
      }));
      return { kind, withdrawals, unanswered, kept, findings };
    }
  }
}

function named<Row extends { readonly siren: string }>(row: Row, names: OperatorNames): object {
  const { siren, ...rest } = row;
  return { siren, operator: names.get(siren), ...rest };
}
