import { dispositionOf } from '#attachment';
import { Attempts, HttpErrorFilter } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { makePdf } from '#kernel/pdf';
import { Controller, Get, Param, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ReportFigures } from './report-figures.service.js';
import { paperOf } from './report.paper.js';
import { monthOf, yearOf, type Period } from './report.period.js';

/** The reports as paper, made when they are asked for. */
@Controller('reports')
@UseFilters(HttpErrorFilter)
export class ReportController {
  constructor(
    private readonly figures: ReportFigures,
    private readonly attempts: Attempts,
  ) {}

  @Cost('heavy')
  @Get('monthly/:name')
  @Allow('report.read')
  monthly(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(viewer, monthOf(name), reply);
  }

  @Cost('heavy')
  @Get('yearly/:name')
  @Allow('report.read')
  yearly(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(viewer, yearOf(name), reply);
  }

  private async send(viewer: Viewer, period: Period, reply: FastifyReply): Promise<StreamableFile> {
    await this.attempts.count('report', viewer.userId);
    const paper = paperOf(await this.figures.of(viewer, period));
    const pdf = await makePdf(paper);
    void reply.headers({
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: dispositionOf(`${paper.title}.pdf`),
    });
  }
}
