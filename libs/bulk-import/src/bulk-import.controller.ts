import { dispositionOf } from '#attachment';
import { HttpErrorFilter } from '#identity';
import { Allow, Cost } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ImportKinds } from './import-kinds.registry.js';
import { templateOf } from './source/columns.js';

/** The empty tables that people fill. */
@Controller('import-templates')
@UseFilters(HttpErrorFilter)
export class ImportTemplateController {
  constructor(private readonly kinds: ImportKinds) {}

  @Cost('light')
  @Get(':name')
  @Allow('import.use')
  template(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    const found = this.kinds.all().find(({ kind, format }) => format === 'CSV' && name === `${kind.toLowerCase()}.csv`);
    if (!found) throw UserError.notFound();
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': dispositionOf(`${found.label.zh}导入模板.csv`),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    return templateOf(found.columns);
  }
}
