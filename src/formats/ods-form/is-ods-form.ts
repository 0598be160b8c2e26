import { unzipSync } from "fflate";

/** Whether a form is an OpenDocument spreadsheet: it says so in a part of its own, or has the parts of one. */
export function isOdsForm(form: Uint8Array): boolean {
  const names: string[] = [];
  try {
    unzipSync(form, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return (
    !names.includes("[Content_Types].xml") && ["mimetype", "content.xml"].some((name) => names.includes(name))
  );
}
