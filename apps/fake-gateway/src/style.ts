/** One sheet for all pages: light and dark as the reader's machine is, one column on telephones. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2933; --soft: #52606d; --paper: #ffffff; --line: #cbd2d9; --link: #0b5394; --hover: #eef4fa }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7eb; --soft: #9aa5b1; --paper: #14181d; --line: #3e4c59; --link: #8fc3f5; --hover: #1f2933 }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
header { display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between }
h1 { font-size: 1.5rem; margin: .5rem 0; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem }
a { color: var(--link) }
nav a { display: inline-block; padding: .5rem 0 }
.total { font-size: 2rem; font-weight: 600; margin: .5rem 0 }
form { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: .5rem }
button { font: inherit; text-align: left; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: .4rem; color: inherit; background: var(--paper); cursor: pointer }
button:hover { background: var(--hover) }
button.first { border-color: var(--link); color: var(--link); font-weight: 600 }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
input { font: inherit; width: 100%; padding: .5rem; border: 1px solid var(--line); border-radius: .4rem; color: inherit; background: var(--paper) }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.soft { color: var(--soft) }
`;
