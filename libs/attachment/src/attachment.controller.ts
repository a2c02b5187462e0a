import { Attempts, HttpErrorFilter } from '#identity';
import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { Controller, Get, Param, Post, Req, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Attachments } from './attachment.service.js';
import { presentAttachment, type AttachmentType } from './attachment.types.js';
import { dispositionOf } from './disposition.js';
import { uploadOf } from './uploads.js';

@Controller('files')
@UseFilters(HttpErrorFilter)
export class AttachmentController {
  constructor(
    private readonly attachments: Attachments,
    private readonly attempts: Attempts,
  ) {}

  @Cost('heavy')
  @Post()
  @Allow('signed-in')
  async upload(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<AttachmentType> {
    await this.attempts.count('upload', viewer.userId);
    return presentAttachment(await this.attachments.receive(viewer, await uploadOf(request)));
  }

  /** Always saved, never shown by the browser: what people send is not ours to run under our own address. */
  @Cost('record')
  @Get(':id')
  @Allow('public')
  async download(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @MaybeViewer() viewer?: Viewer,
  ): Promise<StreamableFile> {
    const { name, size, mediaType, sha256 } = await this.attachments.readable(viewer, id);
    const file = await this.attachments.open(id);
    void reply.headers({
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
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
