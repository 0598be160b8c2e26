/** The mailboxes of services, in lower case. */
export const roles: ReadonlySet<string> = new Set(
  `accueil admin administration administrateur adv assistance compta comptabilite contact direction dg douane douanes
  exploitation facturation finance finances fiscal fiscalite info informatique infos juridique logistique mail noreply
  no-reply paie rh secretariat service sav support taxes tresorerie webmaster`.split(/\s+/),
);

const longestRole = Math.max(...[...roles].map((role) => role.length));

/** Whether an address looks like that of a service rather than of a person. */
export function isRoleMailbox(email: string): boolean {
  const end = email.indexOf("@");
  return end <= longestRole && roles.has(email.slice(0, end).toLowerCase());
}
