import type { ReportFormat } from "./outputs.js";
import type { RegisterCommand } from "./register-words.js";

const told = ["text", "json"] as const;
const listed = ["text", "json", "csv", "xlsx"] as const;

/** The formats of what each command of `register` tells. */
export const registerFormats: Readonly<Record<RegisterCommand, readonly ReportFormat[]>> = {
  import: told,
  status: listed,
  requests: listed,
  sent: told,
  confirm: told,
  refuse: told,
  abandon: told,
  history: listed,
  export: listed,
  leavers: listed,
  review: listed,
  purge: told,
  check: listed,
  backup: told,
};
