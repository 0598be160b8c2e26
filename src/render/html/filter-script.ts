/**
 * The part of the script that shows the forms which search and filter, and applies them. Each change goes once
 * through the rows; their texts are folded once, at the first search.
 */
export const filterScript = String.raw`
(() => {
  const forms = [...document.querySelectorAll("form")];
  if (forms.length === 0) return;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
  const number = (count) => count.toLocaleString(document.documentElement.lang);
  const say = (sentence, shown, total) =>
    sentence.replace("{shown}", number(shown)).replace("{total}", number(total));
  const textOf = (row) => fold([...row.querySelectorAll("th, td, h4")].map((cell) => cell.textContent).join(" "));

  const groups = [...document.querySelectorAll(".group")].map((element) => {
    const around = element.closest("section.file, section.plan");
    const own = element.querySelector("h3, h4, caption").textContent.replace(/\d/g, "");
    const pairs = element.querySelectorAll(".pair");
    const count = element.querySelector(".group-count");
    return {
      element,
      severity: element.dataset.severity,
      code: element.dataset.code,
      file: around.dataset.file,
      heading: fold(around.querySelector("h2, h3").textContent + " " + own),
      rows: [...(pairs.length > 0 ? pairs : element.querySelectorAll("tbody tr"))],
      parts: [...element.querySelectorAll(".part")],
      count,
      whole: count.textContent,
      shown: 0,
      texts: undefined,
    };
  });
  const holders = [...document.querySelectorAll(".groups, section.file, section.plan")].map((element) => ({
    element,
    groups: groups.filter((group) => element.contains(group.element)),
  }));
  const reports = forms.map((form) => {
    const status = form.querySelector("[role=status]");
    const of = status.dataset.of;
    const told = of === undefined ? groups : groups.filter((group) => group.element.closest(of) !== null);
    return { status, told, total: told.reduce((sum, group) => sum + group.rows.length, 0) };
  });

  const filterGroup = (group, words, sentence) => {
    const rest = words.filter((word) => !group.heading.includes(word));
    if (rest.length > 0) group.texts ??= group.rows.map(textOf);
    group.shown = 0;
    group.rows.forEach((row, index) => {
      const kept = rest.every((word) => group.texts[index].includes(word));
      if (row.hidden === kept) row.hidden = !kept;
      if (kept) group.shown++;
    });
    for (const part of group.parts) part.hidden = part.querySelector("tbody tr:not([hidden])") === null;
    const isPart = group.shown < group.rows.length;
    group.count.textContent = isPart ? say(sentence, group.shown, group.rows.length) : group.whole;
  };

  const unfold = ({ element, shown, rows }, isSought) => {
    if (element.localName !== "details") return;
    if (isSought && shown > 0 && !element.open) element.open = element.unfolded = true;
    else if (!isSought && element.unfolded) element.open = element.unfolded = false;
  };

  const filter = () => {
    const asked = forms.map((form) => new FormData(form));
    const ask = (name) => asked.map((each) => each.get(name)).find((value) => value) || undefined;
    const words = fold(ask("search") ?? "").split(" ").filter((word) => word !== "");
    const severities = asked.flatMap((each) => each.getAll("severity"));
    const [code, file] = [ask("code"), ask("file")];
    for (const group of groups) {
      const kept =
        group.code === undefined ||
        (severities.includes(group.severity) && (code ?? group.code) === group.code && (file ?? group.file) === group.file);
      if (kept) filterGroup(group, words, reports[0].status.dataset.group);
      else group.shown = 0;
      group.element.hidden = group.shown === 0;
      unfold(group, words.length > 0);
    }
    for (const { element, groups } of holders) {
      element.hidden = groups.length === 0 ? words.length > 0 : groups.every(({ shown }) => shown === 0);
    }
    let isFiltered = false;
    for (const { status, told, total } of reports) {
      const shown = told.reduce((sum, group) => sum + group.shown, 0);
      const { none, one, many } = status.dataset;
      status.textContent = say(shown === 0 ? none : shown === 1 ? one : many, shown, total);
      isFiltered ||= shown < total;
    }
    document.documentElement.toggleAttribute("data-filtered", isFiltered);
  };

  let waiting;
  const filterSoon = (milliseconds) => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, milliseconds);
  };
  for (const form of forms) {
    form.addEventListener("input", (event) => filterSoon(event.target.type === "search" ? 200 : 0));
    form.addEventListener("reset", () => filterSoon(0));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
  }
})();
`;
