/** The names that a mail to this address depends on (A-labels): its host, and all above it but the last label. Pure. */
export function namesAbove(email: string): string[] {
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}

/** Whether each of these addresses stands on one of the names: then nobody can be reached when those fail. Pure. */
export const areAllOn = (emails: readonly string[], names: ReadonlySet<string>): boolean =>
  emails.length > 0 && emails.every((email) => namesAbove(email).some((name) => names.has(name)));
