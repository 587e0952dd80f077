const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that is finished: what is put into it has been made harmless. */
export class Html {
  constructor(readonly markup: string) {}
}

type Inner = string | Html | readonly Html[];

function write(inner: Inner): string {
  if (inner instanceof Html) return inner.markup;
  if (typeof inner === 'string') return inner.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);
  return inner.map(({ markup }) => markup).join('');
}

/** Markup with texts in it: every text is escaped, only Html goes in as it is. */
export const html = (pieces: TemplateStringsArray, ...inners: readonly Inner[]): Html =>
  new Html(String.raw({ raw: pieces }, ...inners.map(write)));
