/**
 * The demo's mail relay: a real SMTP server that keeps what it receives as files, so that the mailbox page can show it. It sends nothing on.
 * Usage: node docker/mailbox.mjs PORT FOLDER
 */
import { simpleParser } from 'mailparser';
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const [port, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, session, done) {
    simpleParser(stream)
      .then((mail) => {
        const at = new Date().toISOString();
        const id = `${at.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        const kept = {
          id,
          at,
          from: mail.from?.text ?? '',
          to,
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
          messageId: mail.messageId ?? '',
        };
        // Written beside and renamed, so that a reader never sees half a message.
        writeFileSync(join(folder, `${id}.part`), JSON.stringify(kept, null, 2));
        renameSync(join(folder, `${id}.part`), join(folder, `${id}.json`));
        done();
      })
      .catch(done);
  },
});

server.on('error', (error) => process.stderr.write(`${error.message}\n`));
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => server.close(() => process.exit(0)));
