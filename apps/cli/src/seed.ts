import type { INestApplicationContext } from '@nestjs/common';

export async function seed(_app: INestApplicationContext, _options: { baseOnly: boolean; say: (text: string) => void }): Promise<void> {}
