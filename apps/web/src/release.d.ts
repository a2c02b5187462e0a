/** Put in by the build (vite.config.ts): version of package.json, and the commit when it is known. */
declare const __RELEASE__: { version: string; commit?: string };
