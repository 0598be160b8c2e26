import { filterScript } from "./filter-script.js";
import { printScript } from "./print-script.js";
import { sortScript } from "./sort-script.js";

/**
 * The script of the pages. It holds no word of any language, so that one hash in the security policy stands for
 * every page.
 */
export const script = `
"use strict";${filterScript}${sortScript}${printScript}`;

/** The SHA-256 of the script, in base64; `test/render/html.test.ts` holds it, and shows the new one when it fails. */
export const scriptSha256 = "4GN9+3eWfKxklRTvlj+LshOq5MxpOk2nhly4JYl8X3U=";
