import { describe, expect, it } from "vitest";
import { reportOutputs } from "../../src/cli/outputs.js";

describe("--format and -o", () => {
  it.each([
    [[], [], [{ format: "text" }]],
    [["json"], [], [{ format: "json" }]],
    [[], ["ecarts.html"], [{ format: "html", path: "ecarts.html" }]],
    [[], ["ecarts"], [{ format: "text", path: "ecarts" }]],
    [["json"], ["ecarts.txt"], [{ format: "json", path: "ecarts.txt" }]],
    [
      ["html", "xlsx"],
      ["page.html", "classeur.xlsx"],
      [
        { format: "html", path: "page.html" },
        { format: "xlsx", path: "classeur.xlsx" },
      ],
    ],
    [
      ["html", "xlsx"],
      ["rapport"],
      [
        { format: "html", path: "rapport.html" },
        { format: "xlsx", path: "rapport.xlsx" },
      ],
    ],
    [
      ["html", "xlsx", "json"],
      ["ecarts.v2.html"],
      [
        { format: "html", path: "ecarts.v2.html" },
        { format: "xlsx", path: "ecarts.v2.xlsx" },
        { format: "json", path: "ecarts.v2.json" },
      ],
    ],
    [["text", "html"], ["page.html"], [{ format: "text" }, { format: "html", path: "page.html" }]],
  ])("%j and %j come to %j", (formats, paths, outputs) => {
    expect(reportOutputs("diff", formats, paths)).toEqual(outputs);
  });

  it.each([
    ["diff", ["pdf"], [], "unsupported-format"],
    ["validate", ["xlsx"], ["a.xlsx"], "unsupported-format"],
    ["diff", ["xlsx"], [], "format-needs-file"],
    ["diff", ["html", "json", "text"], ["a", "b"], "unpaired-outputs"],
    ["diff", ["html"], ["a.html", "b.html"], "unpaired-outputs"],
    ["diff", ["html", "json"], [], "unpaired-outputs"],
  ] as const)("of %s, %j with %j, are refused: %s", (command, formats, paths, kind) => {
    expect(() => reportOutputs(command, formats, paths)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ kind }) }),
    );
  });
});
