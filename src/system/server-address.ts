/** Whether a place is the address of a PostgreSQL server, rather than a path. */
export function isServerAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place);
}

/** An address without its password, wherever it stands: for messages. */
export function withoutPassword(address: string): string {
  return address
    .replace(/^(\w+:\/\/)([^:@/]*)(?::.*)?@/s, "$1$2@")
    .replace(/([?&])(password|sslpassword)=[^&]*/gi, "$1$2=…");
}
