/** In front of whom a picture is shown, and what for. */
export interface Onlooker {
  readonly name: string;
  readonly purpose: string;
  readonly at: Date;
}

const NAME_MAX = 60;
/** What no font draws, and what would turn the line around. */
const UNDRAWABLE = /[\p{C}\p{Z}]+/gu;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The line that is drawn over a picture, as markup for Pango: whatever the name is, it is a text. */
export function watermarkLine({ name, purpose, at }: Onlooker): string {
  const short = name.normalize('NFC').replaceAll(UNDRAWABLE, ' ').trim().slice(0, NAME_MAX);
  const time = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const text = `${short} · ${purpose} · ${time}`.replaceAll(/[&<>"']/g, (sign) => MARKUP[sign]!);
  return `<span foreground="#8a0000" alpha="60%" background="#ffffff" bgalpha="20%"> ${text} </span>`;
}
