import type { ColumnByField } from "../model/account.js";
import { cellAt, type Location } from "../model/location.js";
import type { Row } from "../model/table.js";
import type { Reading } from "./reading.js";
import { readDeparture, readStatus } from "./status.js";

/** Whether all that names the person is struck through. */
export function isStruck({ struck, texts }: Row, columns: ColumnByField): boolean {
  if (struck === undefined) return false;
  const naming = (["lastName", "firstName", "fullName", "identifier"] as const).flatMap((field) => {
    const column = columns.get(field);
    return column === undefined || (texts[column] ?? "").trim() === "" ? [] : [column];
  });
  return naming.length > 0 && naming.every((column) => struck.has(column));
}

/** Whether its status or departure date says that the person is gone. */
export function isInactive(row: Row, at: Location, { columns, rules, findings }: Reading): boolean {
  if (!columns.has("status") && !columns.has("departureDate")) return false;
  const readings = (["status", "departureDate"] as const).map((field) => {
    const column = columns.get(field);
    if (column === undefined) return "active";
    const text = row.texts[column] ?? "";
    const reading = field === "status" ? readStatus(text) : readDeparture(text, rules.today);
    if (reading === "unknown") {
      findings.push({ code: "unknown-status", at: cellAt(at, column), field, value: text });
    }
    return reading;
  });
  return readings.includes("inactive");
}
