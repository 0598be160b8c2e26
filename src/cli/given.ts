/** Options of which some were not given: those are left out, rather than present without a value. */
export function given<T extends Readonly<Record<string, unknown>>>(options: T): Given<T> {
  // The compiler does not follow which keys remain.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** The same options, each either given or absent. */
type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
