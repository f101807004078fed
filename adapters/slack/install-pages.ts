import type { ServerResponse } from 'node:http'
import type { HTTPReceiverOptions } from '@slack/bolt'

type InstallerOptions = NonNullable<HTTPReceiverOptions['installerOptions']>

/** What a browser shows to whoever installs Cotejo in a workspace. */
export const installPages: Pick<InstallerOptions, 'renderHtmlForInstallPath' | 'callbackOptions'> = {
  renderHtmlForInstallPath: (address) =>
    page('Instalar Cotejo', `<p><a href="${address}">Añadir Cotejo a un espacio de Slack</a></p>`),
  callbackOptions: {
    success: (_installation, _options, _request, response) =>
      send(
        response,
        200,
        'Cotejo quedó instalado',
        '<p>Ya se le puede preguntar en Slack; /cotejo ayuda dice cómo.</p>',
      ),
    failure: ({ code }, _options, _request, response) =>
      send(
        response,
        FAULTS_OF_THE_REQUEST.has(code) ? 400 : 500,
        'No se instaló Cotejo',
        '<p>La instalación no se completó. <a href="/slack/install">Volver a empezar</a></p>',
      ),
  },
}

const FAULTS_OF_THE_REQUEST = new Set([
  'slack_oauth_missing_state',
  'slack_oauth_invalid_state',
  'slack_oauth_missing_code',
])

function send(response: ServerResponse, status: number, title: string, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(page(title, body))
}

const page = (title: string, body: string): string =>
  `<!doctype html>
<html lang="es">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><h1>${title}</h1>${body}</body>
</html>
`
