import { dispositionOf } from '#attachment';
import { HttpErrorFilter } from '#identity';
import { Allow, Cost } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { templateOf } from './import-columns.js';

const TEMPLATES = {
  'demand.csv': ['DEMAND', '需求导入模板.csv'],
  'achievement.csv': ['ACHIEVEMENT', '成果导入模板.csv'],
  'contract.csv': ['CONTRACT', '合同导入模板.csv'],
} as const;

/** The empty tables that people fill. */
@Controller('import-templates')
@UseFilters(HttpErrorFilter)
export class ImportTemplateController {
  @Cost('light')
  @Get(':name')
  @Allow('import.use')
  template(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    const template = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name as keyof typeof TEMPLATES] : undefined;
    if (!template) throw UserError.notFound();
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': dispositionOf(template[1]),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    return templateOf(template[0]);
  }
}
