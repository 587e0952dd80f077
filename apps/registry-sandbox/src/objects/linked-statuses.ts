/** The statuses of a contact or host as info shows them: `ok` unless something was set, and `linked` when a domain uses it. */
export function linkedStatuses(statuses: readonly string[], linked: boolean): string[] {
  const set = statuses.length === 0 ? ['ok'] : [...statuses];
  return linked ? [...set, 'linked'] : set;
}
