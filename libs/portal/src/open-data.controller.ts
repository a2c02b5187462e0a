import { dispositionOf } from '#attachment';
import { Attempts, HttpErrorFilter } from '#identity';
import { Allow, Cost, type AccessRequest } from '#kernel/access';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenData } from './open-data.service.js';

/** Open data for whoever wants it: `/open-data/demands.json`, `achievements.csv`, `turnover.json` … */
@Controller('open-data')
@UseFilters(HttpErrorFilter)
export class OpenDataController {
  constructor(
    private readonly data: OpenData,
    private readonly attempts: Attempts,
  ) {}

  @Cost('search')
  @Get(':name')
  @Allow('public')
  async get(
    @Param('name') name: string,
    @Req() request: FastifyRequest & AccessRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.attempts.count('openData', request.clientAddress ?? '');
    const { body, mediaType, etag } = await this.data.file(name);
    const headers = {
      etag: `"${etag}"`,
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    };
    if (request.headers['if-none-match'] === headers.etag) return void reply.headers(headers).status(304).send();
    void reply
      .headers({
        ...headers,
        'content-type': mediaType,
        ...(name.endsWith('.csv') ? { 'content-disposition': dispositionOf(name) } : {}),
      })
      .send(body);
  }
}
