/** Elements whose whole content is secret, with any prefix: passwords, transfer passwords, login security. */
const SECRET = /<((?:[\w.-]+:)?(?:pw|newPW|authInfo|loginSec))(\s[^>]*)?(?<!\/)>[\s\S]*?(?:<\/\1\s*>|$)/g;

/** A frame as it may be logged: without passwords. Works on cut and malformed frames too, hiding rather more than less. */
export const maskFrame = (xml: string): string =>
  xml.replace(SECRET, (_whole, name: string, attributes: string | undefined) => `<${name}${attributes ?? ''}>***</${name}>`);
