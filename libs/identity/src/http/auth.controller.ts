import { Allow, Cost, type Headers } from '#kernel/access';
import { Controller, Get, Header, Req, Res, UseFilters } from '@nestjs/common';
import type { CookieSink } from '../session/cookies.js';
import { CsrfTokens } from '../session/csrf.service.js';
import { HttpErrorFilter } from './http-errors.js';

@Controller('auth')
@UseFilters(HttpErrorFilter)
export class AuthController {
  constructor(private readonly csrf: CsrfTokens) {}

  /** Gives a page the token that it sends with every change. */
  @Cost('light')
  @Get('csrf')
  @Header('cache-control', 'no-store')
  @Allow('public')
  token(@Req() request: { headers: Headers }, @Res({ passthrough: true }) reply: CookieSink): { token: string } {
    return { token: this.csrf.issue(request.headers, reply) };
  }
}
