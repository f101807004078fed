import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CustomRoute, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../chat/log.ts'
import type { Metrics } from '../chat/metrics.ts'
import { boltLog } from './bolt-log.ts'
import { callOptions, socketOptions } from './client-options.ts'
import { installPages } from './install-pages.ts'
import type { Installations } from './installations.ts'
import type { EventProperties } from './once.ts'
import { BOT_SCOPES } from './scopes.ts'
import type { Address, SlackSettings } from './settings.ts'

/** How events come in, and the pages for whoever installs Cotejo or watches over it. */
export interface Doors {
  readonly receiver: Receiver
  /** Looks up a workspace's token; null where there is one workspace only. */
  readonly installer: HTTPReceiver['installer'] | null
  open(): Promise<void>
  /** Takes nothing more in. */
  close(): Promise<void>
}

/** `isReady` is what /health says. */
export interface Watch {
  readonly log: Log
  readonly metrics: Metrics
  readonly isReady: () => boolean
}

/** How events come in: over a socket, or HTTP for one or many workspaces. */
export function openDoors(settings: SlackSettings, installations: Installations | null, watch: Watch): Doors {
  const { transport } = settings
  if (transport.kind === 'http') {
    const http = httpReceiver(settings, installations, watch, transport.signingSecret)
    return {
      receiver: http,
      installer: http.installer ?? null,
      open: () => listen(http, transport.server),
      close: () => http.stop(),
    }
  }
  const socket = new SocketModeReceiver({
    appToken: transport.appToken,
    logger: boltLog(watch.log),
    installerOptions: { clientOptions: socketOptions(settings.apiUrl) },
    customPropertiesExtractor: ({ envelope_id: envelope }): EventProperties & Record<string, unknown> => ({ envelope }),
  })
  const { server } = transport
  const side = server || installations ? httpReceiver(settings, installations, watch, null) : null
  return {
    receiver: socket,
    installer: side?.installer ?? null,
    async open() {
      if (side) await listen(side, server ?? { host: '127.0.0.1', port: 3000 })
      await socket.start()
    },
    async close() {
      await Promise.all([side?.stop(), socket.stop()])
    },
  }
}

async function listen(receiver: HTTPReceiver, { host, port }: Address): Promise<void> {
  await receiver.start({ host, port })
}

/** Without a secret it takes no events: pages only. */
function httpReceiver(
  { workspaces, apiUrl }: SlackSettings,
  installations: Installations | null,
  { log, metrics, isReady }: Watch,
  signingSecret: string | null,
): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret: signingSecret ?? 'unused',
    endpoints: signingSecret === null ? [] : ['/slack/events'],
    logger: boltLog(log),
    customRoutes: routes(metrics, isReady),
    customPropertiesExtractor: ({ headers }): EventProperties & Record<string, unknown> => ({
      sentAt: Number(headers['x-slack-request-timestamp']),
    }),
    ...(workspaces.kind === 'many' &&
      installations && {
        clientId: workspaces.clientId,
        clientSecret: workspaces.clientSecret,
        stateSecret: workspaces.stateSecret,
        scopes: [...BOT_SCOPES],
        installationStore: installations,
        installerOptions: { clientOptions: callOptions(apiUrl), ...installPages },
      }),
  })
}

function routes(metrics: Metrics, isReady: () => boolean): CustomRoute[] {
  const reply = (response: ServerResponse, status: number, type: string, body: string): void => {
    response.writeHead(status, { 'content-type': type })
    response.end(body)
  }
  return [
    {
      path: '/health',
      method: 'GET',
      handler: (_: IncomingMessage, response) =>
        reply(response, isReady() ? 200 : 503, 'application/json', JSON.stringify({ ready: isReady() })),
    },
    {
      path: '/metrics',
      method: 'GET',
      handler: async (_: IncomingMessage, response) => reply(response, 200, metrics.contentType, await metrics.text()),
    },
  ]
}
