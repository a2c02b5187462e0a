import { Config, type Settings } from '#kernel/config';
import { Log } from '#kernel/observability';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Circuit breaker: after a failure no request is sent for this long, in milliseconds. */
const REST_MS = 30_000;

const numbers = z.array(z.number());
const openAiAnswer = z.object({ data: z.array(z.object({ index: z.number().int().min(0), embedding: numbers })) });
const restAnswer = z.object({ embeddings: z.array(numbers) });

/** It did not answer, or not as it should. Says nothing of what was asked, nor of the key. */
export class EmbedderError extends Error {
  constructor(
    message: string,
    /** True when it answered that it does not take these texts, rather than none at all. */
    readonly refused = false,
  ) {
    super(message);
  }
}

/** Client of a hosted or local embedding model, when one is configured. Only public texts may be sent to it. */
@Injectable()
export class Embedder {
  /** False unless the configuration names one. */
  readonly active: boolean;
  readonly dimensions: number;
  /** Its vectors' name in the indexes. Another model has another name, so that vectors of two models are never compared. */
  readonly name: string;
  private readonly values: Readonly<Settings>;
  private away?: { at: number; reason: string };

  constructor(
    { values }: Config,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    const {
      MATCH_EMBEDDER_SOURCE: source,
      MATCH_EMBEDDER_URL: url,
      MATCH_EMBEDDER_MODEL: model,
      MATCH_EMBEDDER_DIMENSIONS: dimensions,
    } = values;
    this.values = values;
    this.active = source !== 'none';
    this.dimensions = dimensions ?? 0;
    this.name = `model_${sha256(JSON.stringify([source, url, model, dimensions])).slice(0, 12)}`;
  }

  /** Changes with the model and with the text. */
  digestOf(text: string): string {
    return sha256(`${this.name}\n${text}`);
  }

  /** Why it was away when it was last asked; undefined when it answered. */
  get trouble(): string | undefined {
    return this.away?.reason;
  }

  /**
   * @returns a vector for each text, in the same order.
   * @throws EmbedderError when it is away, rests after having been away, or answers nonsense.
   */
  async embed(texts: readonly string[]): Promise<number[][]> {
    const now = this.clock.now().getTime();
    if (this.away && now - this.away.at < REST_MS) throw new EmbedderError(this.away.reason);
    try {
      const vectors = await this.ask(texts);
      if (this.away) this.log.info('match: the embedder answers again');
      this.away = undefined;
      return vectors;
    } catch (error) {
      if (!(error instanceof EmbedderError) || error.refused) throw error;
      if (!this.away)
        this.log.warn({ reason: error.message }, 'match: the embedder does not answer; matching goes on by words');
      this.away = { at: now, reason: error.message };
      throw error;
    }
  }

  private async ask(texts: readonly string[]): Promise<number[][]> {
    const {
      MATCH_EMBEDDER_KEY: key,
      MATCH_EMBEDDER_MODEL: model,
      MATCH_EMBEDDER_URL: url,
      MATCH_EMBEDDER_TIMEOUT_MS: patience,
    } = this.values;
    const response = await fetch(url!, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({ ...(model ? { model } : {}), input: texts }),
      signal: AbortSignal.timeout(patience),
      // It would take the key and the texts along to an address that nobody configured.
      redirect: 'error',
    }).catch((error: unknown) => {
      throw new EmbedderError(
        error instanceof Error && error.name === 'TimeoutError' ? `no answer within ${patience} ms` : 'no connection',
      );
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new EmbedderError(
        `status ${response.status}`,
        response.status === 400 || response.status === 413 || response.status === 422,
      );
    }
    const body: unknown = await response.json().catch(() => {
      throw new EmbedderError('the answer is cut off or no JSON');
    });
    return this.read(body, texts.length);
  }

  private read(body: unknown, wanted: number): number[][] {
    const vectors =
      this.values.MATCH_EMBEDDER_SOURCE === 'openAi'
        ? openAiVectors(body)
        : restAnswer.safeParse(body).data?.embeddings;
    if (vectors?.length !== wanted) throw new EmbedderError('the answer does not hold one vector per text');
    const other = vectors.find((vector) => vector.length !== this.dimensions);
    if (other)
      throw new EmbedderError(
        `a vector has ${other.length} numbers instead of the ${this.dimensions} of MATCH_EMBEDDER_DIMENSIONS`,
      );
    return vectors;
  }
}

function openAiVectors(body: unknown): number[][] | undefined {
  const data = openAiAnswer.safeParse(body).data?.data;
  return data && [...data].sort((left, right) => left.index - right.index).map(({ embedding }) => embedding);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
