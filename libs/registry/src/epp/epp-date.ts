const DATE_TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * The instant that a registry wrote: `2026-11-22T03:04:05Z`, `.0Z`, `.000Z`, `+00:00`, or a bare day. Where a server leaves
 * the zone out it means UTC, as RFC 5731 wants. Undefined when the text is absent or no date.
 */
export function eppDate(text: string | undefined): Date | undefined {
  const parts = DATE_TIME.exec(text?.trim() ?? '');
  if (!parts) return undefined;
  const [, day, time = '00:00:00', fraction = '', zone = 'Z'] = parts;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const instant = new Date(`${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
