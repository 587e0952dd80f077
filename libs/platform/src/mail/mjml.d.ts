/** The part of MJML 5 that is used here; the package brings no types. */
declare module 'mjml' {
  function mjml2html(
    source: string,
    options?: { readonly validationLevel?: 'strict' | 'soft' | 'skip' },
  ): Promise<{ readonly html: string }>;
  export = mjml2html;
}
