/**
 * The part of the script that makes a button of each column title and sorts by it: up, down, then back to the
 * order of the report. A long list is sorted over all its tables. The title stays as text for paper, where
 * a browser repeats the text of a header on each page, but not its buttons.
 */
export const sortScript = `
(() => {
  const collator = new Intl.Collator("fr", { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return (cell.querySelector("data")?.value ?? (cell.querySelector(".after") ?? cell).textContent).trim();
  };

  for (const list of document.querySelectorAll(".sortable")) {
    const tables = [...list.querySelectorAll("table")];
    const bodies = tables.map((table) => table.tBodies[0]);
    const sizes = bodies.map((body) => body.rows.length);
    let original;

    const sort = (column, direction) => {
      original ??= bodies.flatMap((body) => [...body.rows]);
      const sign = direction === "descending" ? -1 : 1;
      const keyed = original.map((row) => ({ row, key: keyOf(row, column) }));
      if (direction !== "none") keyed.sort((a, b) => sign * collator.compare(a.key, b.key));
      let from = 0;
      bodies.forEach((body, index) => {
        body.append(...keyed.slice(from, from + sizes[index]).map(({ row }) => row));
        from += sizes[index];
        body.closest(".part")?.toggleAttribute("hidden", body.querySelector("tr:not([hidden])") === null);
      });
      for (const table of tables) {
        [...table.tHead.rows[0].cells].forEach((title, index) =>
          title.setAttribute("aria-sort", index === column ? direction : "none"),
        );
      }
    };

    for (const table of tables) {
      [...table.tHead.rows[0].cells].forEach((title, column) => {
        const onPaper = document.createElement("span");
        onPaper.className = "paper";
        onPaper.append(...title.childNodes);
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = onPaper.textContent;
        button.addEventListener("click", () => {
          const next = { ascending: "descending", descending: "none" };
          sort(column, next[title.getAttribute("aria-sort")] ?? "ascending");
        });
        title.append(onPaper, button);
      });
    }
  }
})();
`;
