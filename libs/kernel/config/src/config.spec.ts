import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';

const least = {
  DATABASE_URL: 'mysql://u:p@h/d',
  REDIS_URL: 'redis://h',
  MEILI_URL: 'http://h',
  SESSION_SECRET: 's'.repeat(32),
  LEDGER_KEY: 'k'.repeat(32),
  FILES_DIR: '/files',
};

describe('The settings', () => {
  it('the settings know no embedder unless one is named', () => {
    expect(loadConfig(least).values.MATCH_EMBEDDER_SOURCE).toBe('none');
  });

  it('the settings name what an embedder lacks once one is named', () => {
    const half = { ...least, MATCH_EMBEDDER_SOURCE: 'openAi', MATCH_EMBEDDER_KEY: 'sk-secret' };
    expect(() => loadConfig(half)).toThrow(/MATCH_EMBEDDER_URL: is missing\n.*MATCH_EMBEDDER_DIMENSIONS: is missing/);
    expect(() => loadConfig(half)).not.toThrow(/sk-secret/);
    expect(() => loadConfig({ ...half, MATCH_EMBEDDER_URL: 'ftp://h', MATCH_EMBEDDER_DIMENSIONS: '768' })).toThrow(
      /MATCH_EMBEDDER_URL: must be a http/,
    );
    expect(
      loadConfig({ ...half, MATCH_EMBEDDER_URL: 'https://h/v1/embeddings', MATCH_EMBEDDER_DIMENSIONS: '768' }).values
        .MATCH_EMBEDDER_DIMENSIONS,
    ).toBe(768);
  });
});
