import { defineProperties } from "./meta.js";
import { openSpreadsheet, writeSpreadsheet } from "./package.js";

/** A filled form with properties set, as texts, beside those that it has. Throws a `FormError` where it is no form. */
export function withOdsProperties(form: Uint8Array, values: ReadonlyMap<string, string>): Uint8Array {
  const parts = openSpreadsheet(form);
  defineProperties(parts, values);
  return writeSpreadsheet(parts);
}
