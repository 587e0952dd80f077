import { MAY_USE, fileMeant, folders, importsOf, sourcesIn } from './house';

const LIB = /^#libs\/([a-z]+)$/;

it('every lib of the house is known, and has a page that says what it owns', () => {
  expect(folders('libs').sort()).toEqual(Object.keys(MAY_USE).sort());
  for (const lib of folders('libs')) expect(folders(`libs/${lib}`)).toContain('README.md');
});

describe.each(Object.keys(MAY_USE))('the lib %s', (lib) => {
  const sources = sourcesIn(`libs/${lib}`).filter(({ isSpec }) => !isSpec);

  it('uses only the floors below it, by their front doors', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter((specifier) => specifier.startsWith('#libs/'))
        .filter((specifier) => !MAY_USE[lib]!.includes(LIB.exec(specifier)?.[1] ?? ''))
        .map((specifier) => `${source.path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stays inside its own folder', () => {
    const wrong = sources.filter((source) =>
      importsOf(source).some((each) => fileMeant(source, each)?.startsWith(`libs/${lib}/`) === false),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has no two files that wait for each other', () => {
    const byPath = new Map(sources.map((source) => [source.path.replace(/\.ts$/, ''), source]));
    const finished = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      const source = byPath.get(path);
      if (!source || trail.includes(path) || finished.has(path)) return;
      for (const specifier of importsOf(source)) {
        const meant = fileMeant(source, specifier);
        if (meant) visit(meant, [...trail, path]);
      }
      finished.add(path);
    };
    for (const path of byPath.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe.each(folders('apps'))('the app %s', (app) => {
  it('uses libs by their front doors and never another app', () => {
    const wrong = sourcesIn(`apps/${app}`).flatMap((source) =>
      importsOf(source)
        .filter((specifier) => {
          const meant = fileMeant(source, specifier);
          if (meant) return !meant.startsWith(`apps/${app}/`) && meant !== 'ormconfig';
          return specifier.startsWith('#libs/') && !LIB.test(specifier);
        })
        .map((specifier) => `${source.path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});
