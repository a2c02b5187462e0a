import type { Log } from '#kernel/observability';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** A page sends a handful of messages when it opens; whoever sends more than this is none. */
const [MAX_MESSAGES, MESSAGES_MS] = [120, 10_000];
/** What a client may leave unread. */
const MAX_UNREAD_BYTES = 1024 * 1024;
const PING_MS = 15_000;
const POLICY_VIOLATION = 1008;

/**
 * Hands the messages of one WebSocket to the GraphQL protocol. It stands in for the library's own adapter for `ws`, which prints malformed
 * frames on stderr, leaves the end of a connection to a promise that nobody catches, and takes as many messages as somebody sends.
 */
export function carryMessages<Extra extends Record<PropertyKey, unknown>>(
  socket: WebSocket,
  graphql: Server<Extra>,
  extra: Extra,
  log: Log,
): void {
  const within = atMost(MAX_MESSAGES, MESSAGES_MS);
  const allowed = (): boolean => {
    const allows = within();
    if (!allows) socket.close(POLICY_VIOLATION, 'Too many messages');
    return allows;
  };
  // `ws` closes the connection by itself, with the code that says what was wrong with the frame.
  socket.on('error', (error) => log.debug({ err: error }, 'live connection'));
  socket.on('ping', allowed);
  keepAlive(socket);
  const closed = graphql.opened(
    {
      protocol: socket.protocol,
      send: (text) => write(socket, text),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => {
        socket.on('message', (data) => {
          if (socket.readyState !== socket.OPEN || !allowed()) return;
          take(String(data)).catch((error: unknown) => {
            if (isOurMessage(error)) return socket.close(CloseCode.BadRequest, 'Invalid message received');
            log.error({ err: error }, 'a live message could not be answered');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    extra,
  );
  socket.once('close', (code, reason) => {
    closed(code, String(reason)).catch((error: unknown) =>
      log.error({ err: error }, 'a live connection could not be ended'),
    );
  });
}

/** True for what the library throws when a client sends what only a server may send. */
function isOurMessage(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}

async function write(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MAX_UNREAD_BYTES) return socket.terminate();
  // What cannot be sent any more goes to a connection that is ending; it says so by itself.
  await new Promise<void>((resolve) => socket.send(text, () => resolve()));
}

/** A peer that does not answer one ping until the next is gone. */
function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  socket.once('close', () => clearInterval(timer));
}

/** Says yes at most `limit` times in each window of `windowMs`. */
export function atMost(limit: number, windowMs: number, now: () => number = () => performance.now()): () => boolean {
  let [began, count] = [now(), 0];
  return () => {
    if (now() - began >= windowMs) [began, count] = [now(), 0];
    count += 1;
    return count <= limit;
  };
}
