import { Module } from '@nestjs/common';
import { TaxonomyResolver } from './taxonomy.resolver.js';

/** The lists, for forms. The lists themselves are plain data: import them. */
@Module({ providers: [TaxonomyResolver] })
export class TaxonomyApiModule {}
