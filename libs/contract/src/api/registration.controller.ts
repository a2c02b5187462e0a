import { dispositionOf } from '#attachment';
import { HttpErrorFilter } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Controller, Get, Param, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RegistrationService } from './registration.service.js';

/** The printed form 登记预审表, made anew each time. */
@Controller('papers')
@UseFilters(HttpErrorFilter)
export class RegistrationController {
  constructor(private readonly registrations: RegistrationService) {}

  @Cost('heavy')
  @Get('registration/:id.pdf')
  @Allow('contract.read')
  async paper(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, pdf } = await this.registrations.paper(viewer, id);
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition: dispositionOf(name) });
  }
}
