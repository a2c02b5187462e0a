import { dispositionOf } from '#attachment';
import { HttpErrorFilter } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Controller, Get, Param, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExportService } from './export.service.js';

@Controller('exports/files')
@UseFilters(HttpErrorFilter)
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Cost('write')
  @Get(':id')
  @Allow('export.use')
  async fetch(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, mediaType, size, sha256, file } = await this.exports.fetch(viewer, id);
    void reply.headers({
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    });
    return new StreamableFile(file.createReadStream(), {
      type: mediaType,
      length: size,
      disposition: dispositionOf(name),
    });
  }
}
