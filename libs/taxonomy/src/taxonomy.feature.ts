import type { Feature } from '#kernel/database';
import { TaxonomyApiModule } from './taxonomy.module.js';

export const feature = {
  name: 'taxonomy',
  api: TaxonomyApiModule,
} satisfies Feature;
