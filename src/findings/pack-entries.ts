import { entry, quoteEn, quoteFr } from "./entry.js";

/** How a pack may differ from its manifest, at which these findings stand; the value is the path of the file. */
export const packEntries = {
  "pack-file-missing": entry({
    severity: "error",
    scope: "list",
    fr: ({ value }) =>
      `Le fichier ${quoteFr(value)}, que le manifeste cite, n'est plus dans le dossier. Remettez-le à sa place, ou reprenez le dossier d'origine.`,
    en: ({ value }) =>
      `File ${quoteEn(value)}, which the manifest lists, is no longer in the folder. Put it back in its place, or take the original folder again.`,
  }),
  "pack-file-changed": entry({
    severity: "error",
    scope: "list",
    fr: ({ value }) =>
      `Le fichier ${quoteFr(value)} n'est plus celui qui a été mis dans le dossier : son empreinte SHA-256 n'est pas celle du manifeste. Reprenez le fichier d'origine.`,
    en: ({ value }) =>
      `File ${quoteEn(value)} is no longer the one that was put in the folder: its SHA-256 is not that of the manifest. Take the original file again.`,
  }),
  "pack-file-unlisted": entry({
    severity: "warning",
    fr: ({ value }) =>
      `Le fichier ${quoteFr(value)} a été ajouté au dossier : le manifeste ne le cite pas, rien ne dit d'où il vient. Rangez-le ailleurs.`,
    en: ({ value }) =>
      `File ${quoteEn(value)} was added to the folder: the manifest does not list it, nothing tells where it comes from. Keep it elsewhere.`,
  }),
};
