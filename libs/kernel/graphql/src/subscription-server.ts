import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError, OperationTypeNode, getOperationAST, parse, validate, type GraphQLFormattedError } from 'graphql';
import { CloseCode, type SubscribeMessage } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { Sessions, type AccessRequest } from '../../access/src/index.js';
import { Log } from '../../observability/src/index.js';
import { presentError } from './errors.js';
import { refuseTooLong } from './argument-bounds.js';
import { refuseTooMuch } from './limits.js';
import { RequestLoaders } from './loaders.js';

const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_PER_CONNECTION = 20;
const SESSION_CHECK_MS = 20_000;

interface Connection extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
  access?: AccessRequest;
}

/**
 * The WebSocket carries subscriptions only, under the same limits as HTTP. The Origin is checked before the upgrade, and the connection
 * is closed when its session has ended.
 */
@Injectable()
export class SubscriptionServer implements OnApplicationShutdown {
  private server?: WebSocketServer;
  private dispose?: () => void | Promise<void>;

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly adapterHost: HttpAdapterHost,
    private readonly sessions: Sessions,
    private readonly log: Log,
  ) {}

  /** Call once the HTTP server listens. */
  listen(): void {
    const http = this.adapterHost.httpAdapter.getHttpServer() as Server;
    this.server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols: () => 'graphql-transport-ws' });
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (new URL(request.url ?? '/', 'http://local').pathname !== '/graphql' || !this.sessions.sameOrigin(request.headers)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      this.server!.handleUpgrade(request, socket, head, (client) => this.server!.emit('connection', client, request));
    });
    const schema = this.schemaHost.schema;
    const running = new WeakMap<WebSocket, number>();
    const { dispose } = useServer<Record<string, unknown>, Connection>(
      {
        schema,
        onConnect: async ({ extra }) => {
          extra.access = await this.sessions.accessOf(extra.request.headers);
          this.closeWhenSessionEnds(extra);
          return true;
        },
        onSubscribe: ({ extra }, _id, payload) => {
          try {
            const count = (running.get(extra.socket) ?? 0) + 1;
            if (count > MAX_PER_CONNECTION) throw new GraphQLError('Too many subscriptions on one connection', { extensions: { code: 'TOO_COMPLEX' } });
            running.set(extra.socket, count);
            return this.prepare(payload, extra.access);
          } catch (error) {
            return [error instanceof GraphQLError ? error : new GraphQLError('The subscription cannot be read')];
          }
        },
        onComplete: ({ extra }) => void running.set(extra.socket, Math.max(0, (running.get(extra.socket) ?? 1) - 1)),
        onNext: ({ extra }, _id, _payload, _args, result) => ({ ...result, errors: this.present(result.errors, extra.access) as never }),
        onError: ({ extra }, _id, _payload, errors) => this.present(errors, extra.access),
      },
      this.server,
    );
    this.dispose = dispose;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dispose?.();
    this.server?.close();
  }

  private prepare(payload: SubscribeMessage['payload'], access: AccessRequest | undefined) {
    const schema = this.schemaHost.schema;
    const document = parse(payload.query, { maxTokens: 2_000 });
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw new GraphQLError('This connection carries subscriptions only', { extensions: { code: 'BAD_REQUEST' } });
    const faults = validate(schema, document);
    if (faults.length) return faults;
    refuseTooLong({ schema, document, variables: payload.variables });
    refuseTooMuch({ schema, document, variables: payload.variables, operationName: payload.operationName });
    return {
      schema,
      document,
      operationName: payload.operationName,
      variableValues: payload.variables,
      contextValue: { req: access ?? {}, loaders: new RequestLoaders(false) },
    };
  }

  private present(errors: readonly (GraphQLError | GraphQLFormattedError)[] | undefined, access: AccessRequest | undefined): GraphQLFormattedError[] | undefined {
    return errors?.map((error) => {
      const formatted = error instanceof GraphQLError ? error.toJSON() : error;
      return presentError(formatted, error, access?.locale ?? 'zh', this.log);
    });
  }

  private closeWhenSessionEnds(connection: Connection): void {
    if (!connection.access?.viewer) return;
    const timer = setInterval(() => {
      this.sessions
        .accessOf(connection.request.headers)
        .then(({ viewer }) => {
          if (!viewer) connection.socket.close(CloseCode.Forbidden, 'session ended');
        })
        .catch((error: unknown) => this.log.warn({ err: error }, 'session check failed'));
    }, SESSION_CHECK_MS);
    connection.socket.once('close', () => clearInterval(timer));
  }
}
