import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/render/markdown.js";
import { renderText } from "../../src/render/text.js";
import { emailsMoved, fullReport, planOf, planReport } from "./plan-report.js";

describe("a Markdown report", () => {
  it("says what its golden file shows", async () => {
    await expect(renderMarkdown(fullReport(), "fr")).toMatchFileSnapshot("golden/report.fr.md");
  });

  it.each(["fr", "en"] as const)("tells in the order of the text report (%s)", (language) => {
    const text = renderText(fullReport(), language);
    const sections = text.match(/^ {2}\d+ [^\n(]*/gm)?.map((line) => line.trim()) ?? [];
    const markdown = renderMarkdown(fullReport(), language).replaceAll("\\", "");
    expect(sections).toHaveLength(9);
    const headings = [...markdown.matchAll(/^### (\d+ [^\n(]*)/gm)].map(([, heading = ""]) => heading.trim());
    expect(headings).toEqual(sections);
  });

  it("closes a long group, its count seen and nothing of it left out", () => {
    const group = emailsMoved(214);
    const markdown = renderMarkdown(
      planReport({ plans: [planOf({ amendments: group.amendments, amendmentGroups: [group] })] }),
      "fr",
    );
    expect(markdown).toContain(
      "<details>\n<summary>214 courriels : &#64;ancien.example → &#64;nouveau.example</summary>\n\n- ",
    );
    expect(markdown.match(/^- NOM agent/gm)).toHaveLength(214);
    expect(markdown).not.toContain("--all");
  });

  it("lets no markup out of the title of a closed group", () => {
    const { amendments } = emailsMoved(4);
    const cause = { kind: "email-domain", from: "<b>x", to: "a|b`c*" } as const;
    const markdown = renderMarkdown(
      planReport({ plans: [planOf({ amendments, amendmentGroups: [{ cause, amendments }] })] }),
      "en",
    );
    expect(markdown).toContain("<summary>4 emails: &#64;&#60;b&#62;x → &#64;a&#124;b&#96;c&#42;</summary>");
  });

  it("names every operator, and those that ask nothing as unchanged", () => {
    const markdown = renderMarkdown(fullReport(), "en");
    expect(markdown).toContain("| SIREN 333333334 | 8 | 0 | 0 | 0 | 0 | 0 | 8 | unchanged |");
    expect(markdown).toContain("## SIREN 333333334\n");
  });

  it("lists the files that were written", () => {
    const files = [{ path: "out/demande_1.xlsx", sha256: "0" }];
    expect(renderMarkdown(planReport({ command: "request", files }), "en")).toContain(
      "1 file written:\n\n- out/demande\\_1\\.xlsx\n",
    );
  });
});
