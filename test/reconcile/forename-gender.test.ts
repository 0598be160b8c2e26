import { describe, expect, it } from "vitest";
import { isOtherGender } from "../../src/reconcile/forename-gender.js";

const pairs = `Julien Julie,Michel Michèle,Daniel Danielle,Frédéric Frédérique,Pascal Pascale,René Renée,
ANDRE ANDREE,Jean Jeanne,Fabien Fabienne,Laurent Laurence,Stéphane Stéphanie,Karim Karima,Antonio Antonia,
Joël Joëlle,François Françoise,Xavier Xavière,Paul Pauline,Alexandre Alexandra,Jean-Michel Jean-Michèle,
Sami Samia,Rémi Rémie,Mario Marie`;
const others = `Dominique Dominique,Camille Camille,Sophi Sophie,Nathali Nathalie,Julie Julia,Marie Maria,
Danièle Danielle,Michèle Michelle,Chantal Chantale,Rémi Rémy,Mathieu Matthieu,Jean Jean-Pierre,Luc Lucas,
Stéphane Stephan,Cyril Cyrille,Dominic Dominique`;

const each = (text: string): readonly (readonly string[])[] =>
  text.split(",").map((pair) => pair.trim().split(" "));

describe("isOtherGender", () => {
  it.each(each(pairs))("tells %s from %s, in either order", (masculine = "", feminine = "") => {
    expect([isOtherGender(masculine, feminine), isOtherGender(feminine, masculine)]).toEqual([true, true]);
  });

  it.each(each(others))("does not oppose %s and %s", (one = "", other = "") => {
    expect([isOtherGender(one, other), isOtherGender(other, one)]).toEqual([false, false]);
  });
});
