import { FILE_MAX } from '../document';

/** For `FileInterceptor`: one file, in memory, and so many words beside it; what is too large is cut off on the way. */
export const oneFile = (fields: number) => ({
  limits: { fileSize: FILE_MAX, files: 1, fields, fieldSize: 100, fieldNameSize: 20, parts: 1 + fields, headerPairs: 20 },
});
