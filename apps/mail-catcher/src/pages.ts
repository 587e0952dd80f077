import { type Html, html } from '#libs/platform';
import type { Mail } from './mail';
import { type Language, WORDS } from './wording';

const when = (date: Date | null, language: Language): string =>
  date
    ? `${new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Jakarta' }).format(date)} WIB`
    : '';

function page(language: Language, path: string, title: string, body: Html): string {
  const words = WORDS[language];
  const other = language === 'id' ? 'en' : 'id';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Pohonnama</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <nav>
            ${path === '/' ? html`<a href="/?lang=${language}">${words.again}</a>` : html`<a href="/?lang=${language}">← ${words.back}</a>`}
          </nav>
          <nav><a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
}

export function listPage(mails: readonly Mail[], language: Language): string {
  const words = WORDS[language];
  const rows = mails.map(
    ({ id, subject, to, from, date }) =>
      html`<li>
        <a href="/mails/${id}?lang=${language}"
          ><span class="subject">${subject || words.noSubject}</span>
          <span class="about"
            ><span>${words.to}: ${to}</span><span>${words.from}: ${from}</span><span>${when(date, language)}</span></span
          ></a
        >
      </li> `,
  );
  const list =
    rows.length > 0
      ? html`<ol class="mails">
          ${rows}
        </ol>`
      : html`<p>${words.empty}</p>`;
  return page(
    language,
    '/',
    words.title,
    html`<p>${words.intro}</p>
      ${list}`,
  );
}

export function mailPage({ id, from, to, subject, date, text }: Mail, language: Language): string {
  const words = WORDS[language];
  const body = html`<dl>
      <dt>${words.from}</dt>
      <dd>${from}</dd>
      <dt>${words.to}</dt>
      <dd>${to}</dd>
      <dt>${words.date}</dt>
      <dd>${when(date, language)}</dd>
    </dl>
    <h2 id="page">${words.asPage}</h2>
    <iframe src="/mails/${id}/page" title="${words.asPage}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
    <h2 id="text">${words.asText}</h2>
    <pre tabindex="0" role="region" aria-labelledby="text">${text}</pre>`;
  return page(language, `/mails/${id}`, subject || words.noSubject, body);
}

export const missingPage = (language: Language): string => page(language, '/nothing', WORDS[language].missing, html``);
