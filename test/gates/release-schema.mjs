/** `npm run schema:release`, after a release: the schema of the code is the one that clients know now, and nothing breaks it yet. */
import { copyFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
copyFileSync(new URL('schema.graphql', root), new URL('schema.released.graphql', root));
writeFileSync(new URL('schema.breaking.json', root), '{}\n');
