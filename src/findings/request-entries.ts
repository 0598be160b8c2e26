import { type Location, relativeText } from "../model/location.js";
import { entry, quoteEn, quoteFr } from "./entry.js";
import { labelEn, labelFr } from "./fields.js";

/** What may be wrong with a request that is about to be signed, held against the notice section by section. */
export const requestEntries = {
  "not-a-request": entry<{ readonly reason: "other" | "format" | "places" | "empty-folder" }>({
    severity: "error",
    fr: ({ reason }) => notRequestFr[reason],
    en: ({ reason }) => notRequestEn[reason],
  }),
  "file-not-verified": entry({
    severity: "notice",
    fr: ({ value }) =>
      `Le fichier ${quoteFr(value)} du dossier n'est pas une demande : il n'est pas vérifié.`,
    en: ({ value }) => `File ${quoteEn(value)} of the folder is no request: it is not verified.`,
  }),
  "missing-request-value": entry({
    severity: "error",
    fr: ({ field }) =>
      `Section 1 : « ${field === "address.lines" ? "adresse" : labelFr(field)} » manque, la notice l'exige. Complétez cette case.`,
    en: ({ field }) =>
      `Section 1: "${field === "address.lines" ? "address" : labelEn(field)}" is missing, the notice requires it. Fill this cell in.`,
  }),
  "siret-in-request": entry({
    severity: "error",
    fr: ({ value, suggestion }) =>
      `Section 1 : ${quoteFr(value)} est un SIRET (14 chiffres), la notice demande le SIREN. Écrivez ${quoteFr(suggestion)}.`,
    en: ({ value, suggestion }) =>
      `Section 1: ${quoteEn(value)} is a SIRET (14 digits), the notice asks for the SIREN. Write ${quoteEn(suggestion)}.`,
  }),
  "incomplete-address": entry({
    severity: "warning",
    fr: ({ value }) =>
      `Section 1 : l'adresse ${quoteFr(value)} n'a pas à la fois une voie, un code postal et une ville. Complétez-la.`,
    en: ({ value }) =>
      `Section 1: address ${quoteEn(value)} does not have a street, a postal code and a town. Complete it.`,
  }),
  "other-teleservice": entry({
    severity: "error",
    fr: ({ value, suggestion }) =>
      value === ""
        ? `La section 2 est vide : écrivez-y exactement ${quoteFr(suggestion)}.`
        : `La section 2 dit ${quoteFr(value)} : écrivez-y exactement ${quoteFr(suggestion)}.`,
    en: ({ value, suggestion }) =>
      value === ""
        ? `Section 2 is empty: write exactly ${quoteEn(suggestion)} in it.`
        : `Section 2 says ${quoteEn(value)}: write exactly ${quoteEn(suggestion)} in it.`,
  }),
  "agreement-filled": entry({
    severity: "error",
    fr: ({ value }) =>
      `La section 3 doit rester vide, elle contient ${quoteFr(value)} : la douane communique le numéro d'agrément ultérieurement. Effacez cette case.`,
    en: ({ value }) =>
      `Section 3 must stay empty, it holds ${quoteEn(value)}: customs communicate the number later. Clear this cell.`,
  }),
  "agreement-not-found": entry({
    severity: "warning",
    fr: () =>
      "Section 3 introuvable : aucune case du formulaire ne parle de numéro d'agrément. Vérifiez qu'elle est vide.",
    en: () =>
      "Section 3 not found: no cell of the form speaks of an agreement number (« agrément »). Check that it is empty.",
  }),
  "raw-placeholder": entry({
    severity: "error",
    fr: ({ value }) =>
      `Cette case contient encore ${quoteFr(value)}, le repère d'une valeur qui n'a pas été écrite. Remplacez-le par la valeur, ou effacez-le.`,
    en: ({ value }) =>
      `This cell still holds ${quoteEn(value)}, the mark of a value that was not written. Replace it by the value, or clear it.`,
  }),
  "misplaced-title": entry<{ readonly section: 4 | 5 }>({
    severity: "error",
    fr: ({ section, value }) =>
      `Section ${section} : le titre ${quoteFr(value)} est au-dessus des comptes à ${section === 4 ? "habiliter" : "retirer"}, la douane ferait le contraire de ce qui est demandé. Reprenez le classeur tel qu'il a été écrit, ou remettez les titres à leur place.`,
    en: ({ section, value }) =>
      `Section ${section}: title ${quoteEn(value)} stands above the accounts to ${section === 4 ? "habilitate" : "withdraw"}, customs would do the contrary of what is asked. Take the workbook as it was written, or put the titles back in their places.`,
  }),
  "text-outside-table": entry<{ readonly section: number }>({
    severity: "warning",
    fr: ({ section, value }) =>
      `Section ${section} : ${quoteFr(value)} est écrit sous le tableau. Si c'est un compte, insérez-le dans le tableau avec ses quatre valeurs ; sinon effacez-le.`,
    en: ({ section, value }) =>
      `Section ${section}: ${quoteEn(value)} is written below the table. If it is an account, insert it in the table with its four values; else clear it.`,
  }),
  "unreadable-section": entry<{ readonly section: number }>({
    severity: "error",
    fr: ({ section }) =>
      `Section ${section} : les titres Nom, Prénom, Identifiant et Courriel ne sont pas au-dessus du tableau, à l'endroit que le classeur indique ; ses comptes ne peuvent pas être contrôlés. Reprenez le classeur tel qu'il a été écrit, ou le formulaire vierge.`,
    en: ({ section }) =>
      `Section ${section}: the titles Nom, Prénom, Identifiant and Courriel are not above the table, where the workbook says that it is; its accounts cannot be checked. Take the workbook as it was written, or the blank form.`,
  }),
  "row-outside-table": entry<{ readonly section: number }>({
    severity: "warning",
    fr: ({ section, value }) =>
      `Section ${section} : la ligne ${quoteFr(value)} se trouve hors du tableau. Elle est contrôlée comme les autres ; insérez-la à leur suite, avant le total.`,
    en: ({ section, value }) =>
      `Section ${section}: row ${quoteEn(value)} stands outside the table. It is checked like the others; insert it after them, above the total.`,
  }),
  "in-both-sections": entry<{ readonly first: Location }>({
    severity: "error",
    fr: ({ at, value, first }) =>
      `Le compte ${quoteFr(value)} est à retirer ici et à habiliter en section 4 (${relativeText(at, first, "fr")}). Gardez une seule des deux lignes.`,
    en: ({ at, value, first }) =>
      `Account ${quoteEn(value)} is to be withdrawn here and to be habilitated in section 4 (${relativeText(at, first, "en")}). Keep one of the two rows.`,
  }),
  "other-total": entry<{ readonly section: number; readonly count: number }>({
    severity: "error",
    fr: ({ section, value, count }) =>
      `Section ${section} : le tableau a ${count} compte${count > 1 ? "s" : ""}, son total dit ${quoteFr(value)}. Corrigez le total, ou le tableau.`,
    en: ({ section, value, count }) =>
      `Section ${section}: the table has ${count} account${count === 1 ? "" : "s"}, its total says ${quoteEn(value)}. Correct the total, or the table.`,
  }),
  "nothing-asked": entry({
    severity: "error",
    fr: () =>
      "Cette demande n'a de compte ni en section 4 ni en section 5 : elle ne demande rien. Remplissez-la ou ne l'envoyez pas.",
    en: () =>
      "This request has an account neither in section 4 nor in section 5: it asks for nothing. Fill it in or do not send it.",
  }),
  "undated-request": entry<{ readonly isUnlikely: boolean }>({
    severity: "warning",
    fr: ({ value, isUnlikely }) =>
      isUnlikely
        ? `Le jour de la demande, ${quoteFr(value)}, est trop loin pour être juste. Corrigez-le.`
        : value === ""
          ? "Le jour de la demande n'est pas indiqué. Écrivez-le ici."
          : `Le jour de la demande ne se lit pas dans ${quoteFr(value)}. Écrivez-le en toutes lettres ou sous la forme JJ/MM/AAAA.`,
    en: ({ value, isUnlikely }) =>
      isUnlikely
        ? `The day of the request, ${quoteEn(value)}, is too far away to be right. Correct it.`
        : value === ""
          ? "The day of the request is not given. Write it here."
          : `The day of the request cannot be read in ${quoteEn(value)}. Write it in words or as DD/MM/YYYY.`,
  }),
  "other-signature": entry<{ readonly person: string }>({
    severity: "warning",
    fr: ({ value, person }) =>
      `Le cadre de signature porte ${quoteFr(value)}, mais le signataire de la section 1 est ${quoteFr(person)}. Corrigez celui des deux qui est faux.`,
    en: ({ value, person }) =>
      `The place to sign bears ${quoteEn(value)}, but the signatory of section 1 is ${quoteEn(person)}. Correct whichever is wrong.`,
  }),
  "edited-after-emission": entry({
    severity: "warning",
    fr: () =>
      "Cette demande a été modifiée après avoir été écrite : elle ne dit plus ce que dit le rapport qui l'accompagne. Relisez-la, ou établissez-la de nouveau.",
    en: () =>
      "This request was changed after it was written: it no longer says what the report beside it says. Read it over, or make it again.",
  }),
  "request-without-fingerprint": entry({
    severity: "notice",
    fr: () =>
      "Cette demande n'a pas l'empreinte de l'outil : elle a été remplie à la main, ou un autre logiciel l'a effacée. Rien ne dit si elle a été modifiée.",
    en: () =>
      "This request does not have the tool's fingerprint: it was filled in by hand, or another program has erased it. Nothing tells whether it was changed.",
  }),
};

const notRequestFr = {
  other:
    "Ce fichier n'est pas une demande. Donnez le classeur que request a écrit, ou le formulaire que template --form a écrit, rempli à la main.",
  format:
    "Une demande se vérifie dans un classeur .xlsx ou .xlsm, ce fichier n'en est pas un. Donnez le classeur d'origine, ou enregistrez celui-ci en .xlsx.",
  places:
    "Ce classeur ressemble à une demande, mais il a perdu les noms qui disent où sont ses cases. Donnez le classeur d'origine, ou recopiez-le dans le formulaire que template --form écrit.",
  "empty-folder": "Ce dossier ne contient aucune demande. Vérifiez que c'est le bon.",
} as const;

const notRequestEn = {
  other:
    "This file is no request. Give the workbook that request wrote, or the form that template --form wrote, filled in by hand.",
  format:
    "A request is verified in an .xlsx or .xlsm workbook, and this file is none. Give the original workbook, or save this one as .xlsx.",
  places:
    "This workbook looks like a request, but it has lost the names that tell where its cells are. Give the original workbook, or copy it into the form that template --form writes.",
  "empty-folder": "This folder holds no request. Check that it is the right one.",
} as const;
