import type { Language } from "../../model/language.js";
import type { RegisterReport } from "./register-report.js";
import { shownExport, shownLeavers, shownStatus } from "./shown-accounts.js";
import { shownHistory } from "./shown-history.js";
import { shownCheck, shownImport, shownReview } from "./shown-outcomes.js";
import { shownRequests } from "./shown-requests.js";
import type { ShownReport } from "./shown-table.js";

/** What a report on the register shows, whatever the format. */
export function shownReport(report: RegisterReport, language: Language): ShownReport {
  switch (report.kind) {
    case "status":
      return shownStatus(report, language);
    case "export":
      return shownExport(report, language);
    case "history":
      return shownHistory(report, language);
    case "leavers":
      return shownLeavers(report, language);
    case "requests":
      return shownRequests(report, language);
    case "check":
      return shownCheck(report, language);
    case "import":
      return shownImport(report, language);
    case "review":
      return shownReview(report, language);
  }
}
