import { quoteAll, quoteEn } from "./entry.js";
import { megabytes } from "./megabytes.js";
import { placeReasons } from "./place-reasons.js";
import { registerFailureMessage } from "./register-failures.js";
import type { WorkFailure } from "./work-error.js";

const saveAsEn = "Open it in Excel or LibreOffice and save it as .xlsx or .csv.";

/** The sentence of a failure in English: what is wrong, then what to do. */
export function failureEn(failure: WorkFailure): string {
  switch (failure.kind) {
    case "missing-file":
      return `File ${quoteEn(failure.file)} does not exist. Check its name and folder.`;
    case "not-a-file":
      return `${quoteEn(failure.file)} is a folder, not a file. Name the file of the list.`;
    case "empty-folder":
      return `Folder ${quoteEn(failure.file)} holds no list (.xlsx, .ods, .csv…). Check that it is the right one.`;
    case "unreadable-file":
      return `File ${quoteEn(failure.file)} cannot be read. Check your access rights, and close it if it is open.`;
    case "empty-file":
      return `File ${quoteEn(failure.file)} is empty. Save the list again.`;
    case "protected-workbook":
      return `Workbook ${quoteEn(failure.file)} is protected by a password. Open it and save it without one.`;
    case "numbers-document":
      return `${quoteEn(failure.file)} is a Numbers document (Apple). Export it as Excel (.xlsx) or CSV.`;
    case "shortcut":
      return `${quoteEn(failure.file)} is a shortcut, not the list itself. Name the file that it leads to.`;
    case "pdf":
      return `${quoteEn(failure.file)} is a PDF document, not a list. Ask for the workbook or CSV that it was made from.`;
    case "image":
      return `${quoteEn(failure.file)} is an image, not a list. Ask for the workbook or CSV.`;
    case "archive":
      return `${quoteEn(failure.file)} is an archive, not a list. Extract the workbook or CSV from it.`;
    case "office-document":
      return `${quoteEn(failure.file)} is an Office document other than a workbook. Copy the list into an .xlsx workbook.`;
    case "binary":
      return `${quoteEn(failure.file)} is neither an .xlsx workbook nor CSV text. ${saveAsEn}`;
    case "damaged-workbook":
      return `Workbook ${quoteEn(failure.file)} is damaged and cannot be read. ${saveAsEn}`;
    case "truncated-workbook":
      return `Workbook ${quoteEn(failure.file)} is truncated: the copy or download did not finish. Take the original file again.`;
    case "no-sheet":
      return `Workbook ${quoteEn(failure.file)} has no visible sheet. Show the one with the list or name it with --sheet.`;
    case "too-many-cells":
      return `Workbook ${quoteEn(failure.file)} spreads over too many cells (content far to the right on many rows). Keep the list's columns only.`;
    case "too-large":
      return `${quoteEn(failure.file)} is too large (${megabytes(failure.size)} MB; limit ${megabytes(failure.limit)} MB). Split the list into several files.`;
    case "unknown-encoding":
      return `Encoding ${quoteEn(failure.value)} is not known. Try utf-8, windows-1252, utf-16le or macintosh.`;
    case "unreadable-text":
      return `File ${quoteEn(failure.file)} is not written in ${failure.value}. Leave out --encoding, or give the right one.`;
    case "unknown-delimiter":
      return `${quoteEn(failure.value)} is not a delimiter. Give a single character: ; , | or tab.`;
    case "unknown-sheet":
      return `No sheet${failure.file === undefined ? "" : ` of ${quoteEn(failure.file)}`} is called ${quoteAll(failure.values, quoteEn)}. Sheets present: ${quoteAll(failure.seen, quoteEn)}.`;
    case "invalid-map":
      return `--map ${quoteEn(failure.value)} is not of the form FIELD=LABEL. Fields: ${failure.fields.join(", ")}.`;
    case "repeated-map":
      return `--map ${quoteEn(failure.value)} names a field or a column that is named already. Keep one of them.`;
    case "input-as-output":
      return `${quoteEn(failure.file)} is one of the files that the command reads or writes: it would be overwritten. Give another name.`;
    case "replayed-as-output":
      return `${quoteEn(failure.file)} is the request of the same day, which --current replays. If it was not sent, run again with --force: it will be made again instead of being replayed. If it was, give another day with --date.`;
    case "unmatched-map":
      return `--map: no column matches ${quoteEn(failure.value)}. Labels seen: ${quoteAll(failure.seen, quoteEn)}.`;
    case "invalid-json":
      return `File ${quoteEn(failure.file)} is not valid JSON: line ${failure.line}, column ${failure.column}. Mend the punctuation there.`;
    case "invalid-date":
      return `The date ${quoteEn(failure.value)} does not exist or is not of the form YYYY-MM-DD.`;
    case "register":
      return registerFailureMessage(failure.failure, "en");
    case "register-and-lists":
      return '--current register stands for all lists: give no other. A file called "register" is given as ./register.';
    case "import-without-operator":
      return `Nothing tells whose operator the accounts of ${quoteEn(failure.file)} are. Add a SIREN column, or give the operator's file with --operator.`;
    case "unknown-siren":
      return `${quoteEn(failure.value)} is no SIREN. Give its nine digits to --siren; the file of the operators is for --operator.`;
    case "not-a-review":
      return `${quoteEn(failure.file)} is no review written by register review. Take the workbook as it was sent.`;
    case "unmatched-exceptions":
      return `--except ${quoteEn(failure.file)}: no account of the request, or several, for ${quoteAll(failure.values, quoteEn)}. Tell each account by its identifier; nothing was recorded.`;
    case "invalid-number":
      return `${failure.flag} takes a whole number, not ${quoteEn(failure.value)}.`;
    case "existing-file":
      return `File ${quoteEn(failure.file)} exists already. Nothing was written; add --force to replace it.`;
    case "invalid-plan":
      return `${quoteEn(failure.file)} is no plan saved by diff --save, or it was changed. Save it again.`;
    case "invalid-manifest":
      return `${quoteEn(failure.file)} is no manifest of a folder written by request --pack, or it was changed. Take the original folder again.`;
    case "no-decisions":
      return `${quoteEn(failure.file)} is no decisions file: its columns Pair, Current identifier, Identifier asked for, Decision and Fingerprint are not all there. Write it with diff --write-decisions.`;
    case "not-a-form":
      return `${quoteEn(failure.file)} is no form that the tool can fill in: it takes an .xlsx, .xlsm or .ods workbook. habilitations template --form writes one.`;
    case "form-places":
      return (
        `Form ${quoteEn(failure.file)} does not have the places that it takes.` +
        `${failure.missing.length === 0 ? "" : ` Missing: ${failure.missing.join(", ")}.`}` +
        `${failure.doubled.length === 0 ? "" : ` Doubled: ${failure.doubled.join(", ")}.`}` +
        `${failure.unknown.length === 0 ? "" : ` Unknown: ${failure.unknown.join(", ")}.`}` +
        ` Places found: ${failure.found.join(", ") || "none"}. Places expected: ${failure.expected.join(", ")}. See templates/README.md.`
      );
    case "unusable-place":
      return `Place ${failure.name} (${failure.reference}) of form ${quoteEn(failure.file)} cannot hold what goes there. ${placeReasons[failure.reason].en} See templates/README.md.`;
    case "text-too-long":
      return `The text for ${failure.name} has ${failure.length} characters, and a cell holds ${failure.limit}. Shorten it.`;
    case "pdf-characters":
      return `The PDF cannot show ${quoteEn(failure.value)}: its font lacks ${quoteAll(failure.characters, quoteEn)}. Leave out --pdf; the workbook can show it.`;
    case "pdf-too-tall":
      return `The PDF cannot show ${quoteEn(failure.value)}: the text does not fit on a page. Shorten it, or leave out --pdf.`;
    case "unknown-operators":
      return `--only: ${quoteAll(failure.values, quoteEn)} is the SIREN of no operator of this request. Operators: ${failure.seen.join(", ") || "none"}.`;
    case "unpaired-outputs":
      return `There are ${failure.formats} --format for ${failure.outputs} -o. Give one -o for each --format, or a single -o whose name serves them all.`;
    case "incomplete-operator":
      return "The --operator file does not give all the values required of this operator: see the findings on that file.";
    case "flag-of-plan":
      return `${failure.flag} has no effect with --plan: the plan says how its lists are read. Leave it out, or save the plan again with diff --save.`;
    case "folder-as-file":
      return `${quoteEn(failure.file)} is a folder: nothing can be written under this name. Give the name of a file.`;
    case "format-needs-file":
      return `Format ${quoteEn(failure.value)} does not go to the screen. Give a file with -o.`;
    case "unwritable-file":
      return `File ${quoteEn(failure.file)} cannot be written (${failure.reason}). Check the folder, and close the file if it is open.`;
    case "unsupported-format":
      return `Format ${quoteEn(failure.value)} does not exist for this command. Choose among: ${failure.allowed.join(", ")}.`;
  }
}
