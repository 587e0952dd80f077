/** One sheet for both pages: light and dark as the reader's machine is, one column on telephones. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2933; --soft: #52606d; --paper: #ffffff; --line: #cbd2d9; --link: #0b5394; --hover: #eef4fa }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7eb; --soft: #9aa5b1; --paper: #14181d; --line: #3e4c59; --link: #8fc3f5; --hover: #1f2933 }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
header { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; justify-content: space-between }
h1 { font-size: 1.5rem; margin: .5rem 0; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem }
a { color: var(--link) }
a:focus-visible, iframe:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
nav a { display: inline-block; padding: .5rem 0; margin-right: 1rem }
.mails { list-style: none; margin: 1rem 0; padding: 0; border-top: 1px solid var(--line) }
.mails li { border-bottom: 1px solid var(--line) }
.mails a { display: block; padding: .75rem .5rem; text-decoration: none; color: inherit }
.mails a:hover { background: var(--hover) }
.subject { display: block; font-weight: 600; color: var(--link); overflow-wrap: anywhere }
.about { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 42rem; border: 1px solid var(--line); background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: 1rem; margin: 0 }
`;
