import type { Language } from "../model/language.js";
import type { RegisterCliWords } from "./register-words.js";
import { english } from "./words-en.js";
import { french } from "./words-fr.js";

/** The words of the command line itself: help, flags, and mistakes in them. */
export type CliWords = {
  readonly program: string;
  readonly commands: Readonly<Record<"validate" | "diff" | "request" | "verify" | "template", string>>;
  readonly arguments: Readonly<Record<"lists" | "desired" | "requests" | "templateFile", string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly help: string;
  readonly version: string;
  readonly helpCommand: string;
  readonly seeHelp: (command: string) => string;
  readonly unknownOption: (flag: string, suggestion: string | undefined) => string;
  readonly unknownCommand: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (flag: string) => string;
  readonly missingOption: (flag: string) => string;
  readonly excessArguments: string;
  readonly invalidChoice: (flag: string, value: string) => string;
  readonly unknownLanguage: (value: string) => string;
  readonly templateWritten: (path: string) => string;
  readonly formWritten: (path: string) => string;
  readonly nothingToSettle: (settled: number) => string;
  readonly notReviewable: string;
  readonly bug: string;
  readonly readAs: (current: string, desired: string) => string;
  readonly register: RegisterCliWords;
};

type OptionName =
  | "lang"
  | "format"
  | "output"
  | "quiet"
  | "color"
  | "sheet"
  | "map"
  | "encoding"
  | "delimiter"
  | "hidden"
  | "struck"
  | "activeOnly"
  | "current"
  | "currentSheet"
  | "register"
  | "operator"
  | "skipInvalid"
  | "acceptWithdrawals"
  | "keepAtLeast"
  | "protect"
  | "expectAdditions"
  | "expectWithdrawals"
  | "resolve"
  | "writeDecisions"
  | "save"
  | "plan"
  | "template"
  | "pdf"
  | "cover"
  | "folders"
  | "only"
  | "pack"
  | "reason"
  | "by"
  | "form"
  | "all"
  | "exitCode"
  | "out"
  | "annotate"
  | "fix"
  | "date"
  | "force";

/** The words of each language. */
export const cliWordsIn: Readonly<Record<Language, CliWords>> = { fr: french, en: english };
