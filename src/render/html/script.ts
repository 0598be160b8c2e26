/**
 * The script of the pages: shows the form that filters findings and applies it. It holds no word of any
 * language, so that one hash in the security policy stands for every page. Each change goes once through the
 * findings; their texts are folded once, at the first search.
 */
export const script = String.raw`
"use strict";
(() => {
  const form = document.getElementById("filters");
  const status = document.getElementById("shown");
  if (form === null || status === null) return;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
  const number = (count) => count.toLocaleString(document.documentElement.lang);
  const say = (sentence, shown, total) =>
    sentence.replace("{shown}", number(shown)).replace("{total}", number(total));

  const files = [...document.querySelectorAll("section.file")].map((element) => ({
    element,
    name: element.dataset.file,
    groups: [...element.querySelectorAll(".group")].map((group) => ({
      element: group,
      severity: group.dataset.severity,
      code: group.dataset.code,
      heading: fold(element.querySelector("h3").textContent + " " + group.querySelector("caption").textContent),
      rows: [...group.querySelector("tbody").rows],
      count: group.querySelector(".group-count"),
      whole: group.querySelector(".group-count").textContent,
      texts: undefined,
    })),
  }));
  const all = files.flatMap((file) => file.groups);
  const total = all.reduce((sum, group) => sum + group.rows.length, 0);

  const filterGroup = (group, words) => {
    const rest = words.filter((word) => !group.heading.includes(word));
    if (rest.length > 0) group.texts ??= group.rows.map((row) => fold([...row.cells].map((cell) => cell.textContent).join(" ")));
    let shown = 0;
    group.rows.forEach((row, index) => {
      const kept = rest.every((word) => group.texts[index].includes(word));
      if (row.hidden === kept) row.hidden = !kept;
      if (kept) shown++;
    });
    const part = shown < group.rows.length;
    group.count.textContent = part ? say(status.dataset.group, shown, group.rows.length) : group.whole;
    return shown;
  };

  const filter = () => {
    const asked = new FormData(form);
    const words = fold(asked.get("search")).split(" ").filter((word) => word !== "");
    const severities = asked.getAll("severity");
    const code = asked.get("code") || undefined;
    const name = asked.get("file") || undefined;
    let shown = 0;
    for (const file of files) {
      let inFile = 0;
      for (const group of file.groups) {
        const kept =
          severities.includes(group.severity) && (code ?? group.code) === group.code && (name ?? file.name) === file.name;
        const inGroup = kept ? filterGroup(group, words) : 0;
        group.element.hidden = inGroup === 0;
        inFile += inGroup;
      }
      file.element.hidden = inFile === 0;
      shown += inFile;
    }
    const { none, one, many } = status.dataset;
    status.textContent = say(shown === 0 ? none : shown === 1 ? one : many, shown, total);
    document.documentElement.toggleAttribute("data-filtered", shown < total);
  };

  let waiting;
  const filterSoon = (milliseconds) => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, milliseconds);
  };
  form.addEventListener("input", (event) => filterSoon(event.target.type === "search" ? 200 : 0));
  form.addEventListener("reset", () => filterSoon(0));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
})();
`;

/** The SHA-256 of the script, in base64; `test/render/html.test.ts` holds it, and shows the new one when it fails. */
export const scriptSha256 = "n51bTpbDViqfM0KVlvbG4a3q3uSt1tN4hp+UEO5bXH4=";
