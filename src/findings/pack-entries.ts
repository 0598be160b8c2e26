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
  "pack-contradiction": entry<{ readonly contradiction: PackContradiction }>({
    severity: "error",
    scope: "list",
    fr: ({ value, contradiction }) =>
      `${contradictionFr(quoteFr(value), contradiction)} Reprenez le dossier d'origine.`,
    en: ({ value, contradiction }) =>
      `${contradictionEn(quoteEn(value), contradiction)} Take the original pack again.`,
  }),
};

type PackContradiction =
  | { readonly kind: "missing" }
  | { readonly kind: "plan" }
  | { readonly kind: "additions" | "withdrawals"; readonly listed: number; readonly count: number };

function contradictionFr(siren: string, contradiction: PackContradiction): string {
  switch (contradiction.kind) {
    case "missing":
      return `Le manifeste cite l'opérateur ${siren}, dont aucune demande n'est dans le dossier.`;
    case "plan":
      return `La demande de l'opérateur ${siren} n'a pas été établie pour le calcul que cite le manifeste.`;
    default: {
      const { kind, listed, count } = contradiction;
      const action = kind === "additions" ? "à habiliter" : "à retirer";
      return `Opérateur ${siren} : le manifeste compte ${listed} ${action}, la demande ${count}.`;
    }
  }
}

function contradictionEn(siren: string, contradiction: PackContradiction): string {
  switch (contradiction.kind) {
    case "missing":
      return `The manifest lists operator ${siren}, of which no request is in the pack.`;
    case "plan":
      return `The request of operator ${siren} was not made for the plan that the manifest lists.`;
    default: {
      const { kind, listed, count } = contradiction;
      const action = kind === "additions" ? "to habilitate" : "to withdraw";
      return `Operator ${siren}: the manifest counts ${listed} ${action}, the request ${count}.`;
    }
  }
}
