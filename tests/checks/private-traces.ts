/** Finds what one machine or one registry left behind in files that everybody gets. */
const machinePath = new RegExp(
  `(^|[^\\w.:/-])/(${['work', 'root', 'home/[a-z][\\w-]*', 'Users/[A-Za-z][\\w-]*'].join('|')})/`,
);
const registryHost = new RegExp(['registry', 'npmjs'].join('\\.'));
const resolvedAddress = /"resolved": "https?:/;

/** Which kinds of trace a file's text holds. */
export function tracesIn(text: string): string[] {
  const kinds: [RegExp, string][] = [
    [machinePath, 'a path of one machine'],
    [registryHost, 'the host of a registry'],
    [resolvedAddress, 'a resolved address'],
  ];
  return kinds.filter(([pattern]) => text.split('\n').some((line) => pattern.test(line))).map(([, kind]) => kind);
}
