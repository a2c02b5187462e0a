import { describe, expect, it } from '@jest/globals';
import { ImportKind, defineImportKind, type ImportKindDefinition } from './import-kind.js';
import { ImportKinds } from './import-kinds.registry.js';

const definition = (kind: string): ImportKindDefinition<string> => ({
  kind,
  label: { zh: '玩具', en: 'toys' },
  format: 'CSV',
  columns: [],
  wrongFile: 'toy.wrongFile' as never,
  allowed: () => true,
  read: () => ({ title: '', draft: '' }),
});
const create = () => Promise.resolve('');

describe('Kinds of files', () => {
  it('kinds of imported files stand in the schema’s enum as soon as they are declared, and answer once they are registered', () => {
    const toy = defineImportKind(definition('TOY'));
    expect(ImportKind).toHaveProperty('TOY', 'TOY');
    const kinds = new ImportKinds();
    expect(() => kinds.get('TOY')).toThrow('no feature imports "TOY"');
    kinds.register({ ...toy, create });
    expect(kinds.all()).toEqual([kinds.get('TOY')]);
  });

  it('kinds of imported files refuse the start when one is declared twice, registered twice, or registered only', () => {
    const game = defineImportKind(definition('GAME'));
    expect(() => defineImportKind(definition('GAME'))).toThrow('ImportKind "GAME" is declared twice');
    const kinds = new ImportKinds();
    kinds.register({ ...game, create });
    expect(() => kinds.register({ ...game, create })).toThrow('import kind "GAME" is registered twice');
    expect(() => kinds.register({ ...definition('DOLL'), create })).toThrow('import kind "DOLL" is not declared');
  });
});
