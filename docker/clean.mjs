/** Removes what an earlier build left, so that a file that was deleted does not live on in dist/. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(new URL('..', import.meta.url).pathname, 'dist');
for (const part of ['apps', 'libs', '.sources']) rmSync(join(dist, part), { recursive: true, force: true });
