import { Role } from '#identity';
import { describe, expect, it } from '@jest/globals';
import { ExportTables, type OpenExport } from './export-tables.registry.js';
import { defineExport, type ExportDefinition } from './export.kinds.js';

const label = { zh: '工具', en: 'Tools' };
const tools = defineExport({ kind: 'TOOLS', label, order: 20, allowed: [Role.BROKER, Role.GOVERNMENT] });
const spare = defineExport({ kind: 'SPARE_PARTS', label, order: 10, allowed: [Role.BROKER] });
const open: OpenExport = () => ({ columns: [], async *portions() {} });

describe('The registry of exports', () => {
  const filled = (...definitions: ExportDefinition[]): ExportTables => {
    const tables = new ExportTables();
    for (const definition of definitions) tables.register(definition, open);
    return tables;
  };
  const kindsOf = (tables: ExportTables, ...roles: Role[]) => tables.of({ roles }).map(({ kind }) => kind);

  it('the registry of exports offers each role its own, in the order of the page', () => {
    const tables = filled(tools, spare);
    expect(kindsOf(tables, Role.BROKER)).toEqual(['SPARE_PARTS', 'TOOLS']);
    expect(kindsOf(tables, Role.GOVERNMENT)).toEqual(['TOOLS']);
    expect(kindsOf(tables, Role.ENTERPRISE)).toEqual([]);
    expect(tables.allows({ roles: [Role.GOVERNMENT, Role.BROKER] }, 'SPARE_PARTS')).toBe(true);
    expect(tables.allows({ roles: [Role.GOVERNMENT] }, 'SPARE_PARTS')).toBe(false);
    expect(tables.allows({ roles: [Role.BROKER] }, 'UNHEARD_OF')).toBe(false);
  });

  it('the registry of exports refuses to start with a table declared or registered twice', () => {
    expect(() => defineExport({ ...tools })).toThrow('ExportKind "TOOLS" is declared twice');
    expect(() => filled(tools, tools)).toThrow('the export "TOOLS" is registered twice');
  });

  it('the registry of exports refuses to start with a table that has no proper name, no declaration or no provider', () => {
    for (const kind of ['tools', 'SEVENTEEN_LETTERS', ''])
      expect(() => defineExport({ ...tools, kind })).toThrow('is no name for a kind of export');
    expect(() => filled({ ...tools, kind: 'UNHEARD_OF' })).toThrow('"UNHEARD_OF" is not declared');
    expect(() => filled(tools).onApplicationBootstrap()).toThrow('opened by no provider: SPARE_PARTS');
    expect(() => filled(tools, spare).onApplicationBootstrap()).not.toThrow();
    expect(() => filled().get('TOOLS')).toThrow('no feature brings the export "TOOLS"');
  });
});
