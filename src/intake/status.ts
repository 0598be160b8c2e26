import { normaliseLabel } from "./labels.js";
import { isPlaceholder } from "./unusable-text.js";

/** What the status of a person says: still there, gone, or nothing that we know. */
export type StatusReading = "active" | "inactive" | "unknown";

const inactiveWords = new Set(
  [
    "non",
    "n",
    "no",
    "faux",
    "false",
    "0",
    "inactif",
    "inactive",
    "désactivé",
    "désactivée",
    "suspendu",
    "suspendue",
    "parti",
    "partie",
    "sorti",
    "sortie",
    "quitté",
    "ancien",
    "ancienne",
    "clos",
    "clôturé",
    "fermé",
    "bloqué",
    "retraité",
    "retraitée",
    "démissionné",
    "démission",
    "licencié",
    "licenciée",
    "fin de contrat",
    "left",
    "gone",
    "disabled",
    "terminated",
  ].map(normaliseLabel),
);
const activeWords = new Set(
  [
    "oui",
    "o",
    "yes",
    "y",
    "vrai",
    "true",
    "1",
    "x",
    "actif",
    "active",
    "activé",
    "activée",
    "en poste",
    "présent",
    "présente",
    "en activité",
    "ouvert",
    "habilité",
    "habilitée",
    "cdi",
    "cdd",
    "enabled",
    "current",
  ].map(normaliseLabel),
);

/** Reads a cell of a status column; empty says that nothing has changed. */
export function readStatus(text: string): StatusReading {
  const word = normaliseLabel(text);
  const mark = text.trim();
  if (/^[✗✘✖❌☐✕]\ufe0f?$/u.test(mark)) return "inactive";
  if (/^[✓✔☑✅]\ufe0f?$/u.test(mark)) return "active";
  if (word === "") return mark === "" || isPlaceholder(mark) ? "active" : "unknown";
  if (isPlaceholder(mark) || activeWords.has(word)) return "active";
  return inactiveWords.has(word) ? "inactive" : "unknown";
}

/** Reads a departure date (`31/10/2026`, `2026-10-31`): past or of today, the person is gone. */
export function readDeparture(text: string, today: string): StatusReading {
  if (text.trim() === "" || isPlaceholder(text.trim())) return "active";
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(text.trim());
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text.trim());
  const [year = "", month = "", day = ""] = iso?.slice(1) ?? french?.slice(1).toReversed() ?? [];
  if (year === "") return "unknown";
  const date = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return date <= today ? "inactive" : "active";
}
