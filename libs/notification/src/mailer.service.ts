import { Config } from '#kernel/config';
import { Log } from '#kernel/observability';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from './mail.js';

const TIMEOUT_MS = 10_000;

/** Hands mail to the relay at SMTP_URL, over a few kept connections. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport?: Transporter;
  private readonly from: string;

  constructor(config: Config, log: Log) {
    const { SMTP_URL, MAIL_FROM } = config.values;
    this.from = MAIL_FROM;
    if (!SMTP_URL) {
      log.warn({}, 'SMTP_URL is not set: no e-mail is sent, people are told in the app only');
      return;
    }
    const relay = new URL(SMTP_URL);
    const secure = relay.protocol === 'smtps:';
    this.transport = createTransport({
      host: relay.hostname,
      port: Number(relay.port || (secure ? 465 : 25)),
      secure,
      auth: relay.username
        ? { user: decodeURIComponent(relay.username), pass: decodeURIComponent(relay.password) }
        : undefined,
      pool: true,
      maxConnections: 2,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    // A letter that fails says so to its job; this is what happens to a kept connection in between.
    this.transport.on('error', (error) => log.warn({ err: error }, 'the mail relay'));
  }

  /** False when no relay is configured. */
  get works(): boolean {
    return this.transport !== undefined;
  }

  /** @throws when the relay is away or refuses: the job is tried again. */
  async send({ messageId, to, subject, text, html }: Mail): Promise<void> {
    await this.transport?.sendMail({ messageId, from: this.from, to, subject, text, html });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
