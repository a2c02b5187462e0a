import { UserError } from '#kernel/errors';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MAX_BYTES, type Upload } from './attachment.service.js';

/** Lets the server read uploads. Call once on the Fastify instance, before it listens. */
export async function registerUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart, {
    limits: { fileSize: MAX_BYTES, files: 1, fields: 5, fieldSize: 1_000, parts: 6 },
    throwFileSizeLimit: false,
  });
}

/** The one file of a request. @throws UserError BAD_INPUT when there is none. */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const part = request.isMultipart() ? await request.file().catch(refuseBroken) : undefined;
  if (!part) throw UserError.bad('file', 'attachment.none');
  return { name: part.filename, stream: part.file, wasCut: () => part.file.truncated };
}

/** The parser refuses what is not well-formed multipart; that is the sender's fault and no bug. */
function refuseBroken(error: unknown): MultipartFile | undefined {
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('FST_') || /multipart|terminated early/i.test((error as Error).message))
    throw UserError.bad('file', 'attachment.broken');
  throw error;
}
