import { Sessions, clientAddress, isSameOrigin, networkOf, type AccessRequest } from '#kernel/access';
import { Config } from '#kernel/config';
import { Log, Metrics } from '#kernel/observability';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Server as GraphqlServer } from 'graphql-ws';
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { documentLimits } from './limits.js';
import { RequestLoaders } from './loaders.js';
import { carryMessages } from './message-socket.js';
import { SocketPlaces } from './socket-places.js';
import { presentErrors, readSubscription } from './subscription-document.js';

const PATH = '/graphql';
const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_PER_CONNECTION = 20;
const SESSION_CHECK_MS = 20_000;
/** How long an upgrade may take, and how long a connection may be silent before its first message. */
const START_MS = 10_000;
const GOODBYE_MS = 1_000;
const RETRY_AFTER_SECONDS = 30;

interface Connection extends Record<PropertyKey, unknown> {
  access: AccessRequest;
}

/**
 * The WebSocket carries subscriptions only, under the same limits as HTTP. Path, origin, place and session are looked at before the upgrade,
 * and the connection is closed when its session has ended.
 */
@Injectable()
export class SubscriptionServer implements OnModuleInit {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
  private readonly places: SocketPlaces;
  private graphql!: GraphqlServer<Connection>;

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly adapterHost: HttpAdapterHost,
    private readonly sessions: Sessions,
    private readonly config: Config,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {
    this.places = new SocketPlaces(config.values);
    metrics.gauges({ live_connections: 'WebSockets that are open' }, async () => ({
      live_connections: this.places.open,
    }));
  }

  /** Says goodbye before the HTTP server is closed, which waits for every connection, by whichever of Nest's and Apollo's hooks that comes. */
  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('preClose', async () => this.goodbye());
  }

  /** Call once the HTTP server listens. */
  listen(): void {
    this.graphql = this.protocol();
    const http = this.adapterHost.httpAdapter.getHttpServer() as Server;
    http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      // Node took its own listeners off: whatever happens to this socket from here on is told to nobody else.
      socket.on('error', () => socket.destroy());
      this.upgrade(request, socket, head).catch((error: unknown) => {
        this.log.warn({ err: error }, 'an upgrade failed');
        refuse(socket, 503);
      });
    });
  }

  private async upgrade(request: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    if (request.url?.split('?', 1)[0] !== PATH) return refuse(socket, 404);
    if (!isSameOrigin(request, this.config.values)) return refuse(socket, 403);
    const places = this.places.take(networkOf(clientAddress(request, this.config.values)));
    if (typeof places === 'string') return this.turnAway(socket, places);
    socket.once('close', () => places.free());
    // `ws` takes this off when the connection is its own.
    socket.setTimeout(START_MS, () => socket.destroy());
    const access = await this.sessions.accessOf(request.headers);
    if (socket.destroyed) return;
    const full = places.of(access.viewer?.userId);
    if (full) return this.turnAway(socket, full);
    this.server.handleUpgrade(request, socket, head, (client) => {
      carryMessages(client, this.graphql, { access }, this.log);
      if (access.viewer) this.closeWhenSessionEnds(client, request);
    });
  }

  private turnAway(socket: Socket, full: string): void {
    this.metrics.liveRefusals.inc({ full });
    refuse(socket, full === 'all' ? 503 : 429);
  }

  private protocol(): GraphqlServer<Connection> {
    const { schema } = this.schemaHost;
    const limits = documentLimits(this.config.values);
    return makeServer<Record<string, unknown>, Connection>({
      connectionInitWaitTimeout: START_MS,
      onSubscribe: ({ extra: { access }, subscriptions }, _id, payload) => {
        if (Object.keys(subscriptions).length > MAX_PER_CONNECTION) {
          return [
            new GraphQLError('Too many subscriptions on one connection', { extensions: { code: 'TOO_COMPLEX' } }),
          ];
        }
        const document = readSubscription(schema, payload, limits);
        if (Array.isArray(document)) return document;
        const contextValue = { req: access, loaders: new RequestLoaders(false) };
        return {
          schema,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue,
        };
      },
      onNext: ({ extra }, _id, _payload, _args, result) => ({
        ...result,
        ...(result.errors ? { errors: presentErrors(result.errors, extra.access.locale, this.log) as never } : {}),
      }),
      onError: ({ extra }, _id, _payload, errors) => presentErrors(errors, extra.access.locale, this.log),
    });
  }

  private goodbye(): void {
    for (const client of this.server.clients) {
      client.close(1001, 'Going away');
      setTimeout(() => client.terminate(), GOODBYE_MS).unref();
    }
    this.server.close();
  }

  private closeWhenSessionEnds(client: WebSocket, request: IncomingMessage): void {
    const timer = setInterval(() => {
      this.sessions
        .accessOf(request.headers)
        .then(({ viewer }) => {
          if (!viewer) client.close(CloseCode.Forbidden, 'session ended');
        })
        .catch((error: unknown) => this.log.warn({ err: error }, 'session check failed'));
    }, SESSION_CHECK_MS);
    client.once('close', () => clearInterval(timer));
  }
}

/** Answers an upgrade with a status alone, and lets go of the socket whether or not the other side does. */
function refuse(socket: Socket, status: 403 | 404 | 429 | 503): void {
  const later = status === 429 || status === 503 ? `Retry-After: ${RETRY_AFTER_SECONDS}\r\n` : '';
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n${later}Content-Length: 0\r\n\r\n`);
}
