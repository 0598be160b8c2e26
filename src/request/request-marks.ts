import { type FormMarks, readFormMarks } from "../formats/form/form-marks.js";
import { readOdsMarks } from "../formats/ods-form/read-ods-marks.js";
import { formNames, optionalFormNames } from "./form-names.js";
import { requestProperties } from "./request-properties.js";

const requiredNames = Object.values(formNames).filter((name) => !optionalFormNames.has(name));

/**
 * What a workbook tells of itself, where it is a request: by its own fingerprint, or by the names of the form;
 * `undefined` for any other file. Cheap, since every list is asked.
 */
export function requestMarks(bytes: Uint8Array, file: string): FormMarks | undefined {
  const marks = readFormMarks(bytes, file) ?? readOdsMarks(bytes, file);
  if (marks === undefined) return undefined;
  const { properties, places } = marks;
  const isRequest =
    properties.has(requestProperties.fingerprint) || requiredNames.every((name) => places.has(name));
  return isRequest ? marks : undefined;
}
