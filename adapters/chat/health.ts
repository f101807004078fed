import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'

/** A small server for whoever watches over the bot. */
export interface Health {
  readonly port: number
  close(): Promise<void>
}

/** Answers /health (200 while `isReady`, else 503) and /metrics on an address of its own. */
export function serveHealth(
  { host, port }: { readonly host: string; readonly port: number },
  metrics: Metrics,
  isReady: () => boolean,
): Promise<Health> {
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0]
    if (path === '/health') {
      response.writeHead(isReady() ? 200 : 503, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ready: isReady() }))
    } else if (path === '/metrics') {
      response.writeHead(200, { 'content-type': metrics.contentType })
      response.end(await metrics.text())
    } else {
      response.writeHead(404)
      response.end()
    }
  })
  return new Promise((ready, failed) => {
    server.once('error', failed)
    server.listen(port, host, () =>
      ready({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      }),
    )
  })
}
