import { existsSync, readFileSync } from 'node:fs';

/** Which state of the code this is. */
export interface Release {
  /** Of package.json. */
  version: string;
  /** The short hash of the commit that was built, with `+` when files differed from it; absent when the build knew none. */
  commit?: string;
}

/** The build writes `dist/version.json`; without a build, in tests, package.json says it. Both lie four folders above this file. */
function read(): Release {
  for (const name of ['version.json', 'package.json']) {
    const file = new URL(`../../../../${name}`, import.meta.url);
    if (!existsSync(file)) continue;
    const { version, commit } = JSON.parse(readFileSync(file, 'utf8')) as Release;
    return { version, ...(commit ? { commit } : {}) };
  }
  throw new Error('Neither version.json of the build nor package.json is there: build again (npm run build).');
}

export const release: Readonly<Release> = read();

/** `0.1.0 (ee1dee9)`, as it is shown. */
export function releaseText({ version, commit }: Release = release): string {
  return commit ? `${version} (${commit})` : version;
}

/** Below 0 when `a` is the older version, above 0 when it is the newer one, by numbers and not by letters. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number));
  return left!.map((part, index) => part - right![index]!).find((difference) => difference !== 0) ?? 0;
}
