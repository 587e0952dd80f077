import { SettingsRefused } from '../settings-refused';
import { parseDatabaseUrl, sqliteUrl } from './database-url';

describe('the address of the database', () => {
  it.each(['/data/pohonnama.sqlite', '/my data/what?/50%/#1/p.sqlite', '/données/p.sqlite'])(
    'leads back to the embedded file %s',
    (file) => {
      expect(parseDatabaseUrl(sqliteUrl(file))).toEqual({ kind: 'sqlite', file });
    },
  );

  it.each(['mysql://user:ge#heim@127.0.0.1/name', 'mysql://user:50%@127.0.0.1/name', 'mysql://a b/name', 'mysql://127.0.0.1:70000/name'])(
    'that cannot be read is refused without showing it: %s',
    (address) => {
      expect(() => parseDatabaseUrl(address)).toThrow(SettingsRefused);
      expect(() => parseDatabaseUrl(address)).not.toThrow(/geheim|50%@/);
    },
  );

  it('without the name of a database is refused', () => {
    expect(() => parseDatabaseUrl('mysql://user:secret@127.0.0.1')).toThrow('the name of the database is missing');
  });
});
