import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";

/** What a phone number written in France looks like: right, or doubtful with what was probably meant. */
export type PhoneReading =
  | { readonly kind: "valid" }
  | { readonly kind: "doubtful"; readonly lostZero: boolean; readonly suggestion?: string };

// Numbers of these are dialled from each other without a country code: 0262…, 0590…, 40… (six to nine digits).
const frenchCountries: readonly CountryCode[] = [
  "FR",
  "GP",
  "MQ",
  "GF",
  "RE",
  "YT",
  "PM",
  "BL",
  "MF",
  "NC",
  "PF",
  "WF",
];

/** Checks a phone number written as in France or overseas, or internationally; never more than a doubt. */
export function readPhone(text: string): PhoneReading {
  const digits = text.replace(/\D/g, "");
  if (/^[1-9]\d{8}$/.test(digits) && !text.trim().startsWith("+") && isDialled(`0${digits}`)) {
    return { kind: "doubtful", lostZero: true, suggestion: `0${digits}` };
  }
  return isDialled(text) ? { kind: "valid" } : { kind: "doubtful", lostZero: false };
}

function isDialled(text: string): boolean {
  return frenchCountries.some((country) => parsePhoneNumberFromString(text, country)?.isValid() === true);
}
