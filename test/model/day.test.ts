import { describe, expect, it } from "vitest";
import { daysBetween, monthsBetween, spreadsheetDay } from "../../src/model/day.js";

describe("days", () => {
  it("are counted from one to another over months, leap days and changes of the clock", () => {
    expect(daysBetween("2026-10-02", "2026-10-20")).toBe(18);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-20", "2026-10-02")).toBe(-18);
  });

  it("make whole months only once the day of the month has come", () => {
    expect(monthsBetween("2025-01-31", "2026-11-02")).toBe(21);
    expect(monthsBetween("2025-11-02", "2026-11-02")).toBe(12);
    expect(monthsBetween("2025-11-03", "2026-11-02")).toBe(11);
    expect(monthsBetween("2026-11-03", "2026-11-02")).toBe(0);
  });

  it("are numbers to a spreadsheet", () => {
    expect(spreadsheetDay("1900-03-01")).toBe(61);
    expect(spreadsheetDay("2026-11-02")).toBe(46_328);
  });
});
