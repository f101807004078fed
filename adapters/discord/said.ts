/** What only the Discord bot says. */
export const said = {
  noChart: 'Esta respuesta no lleva gráfica: la llevan comparaciones, listas, desgloses y tendencias.',
  noSuchBulletin: 'No está ese boletín; /boletines da la lista.',
  noFile: 'falta el archivo; volver a adjuntarlo',
  messageGone: 'El mensaje no se guarda y se perdió al reiniciar; se puede volver a pedir.',
  replying: 'Para seguir desde una respuesta: responder a ese mensaje con la mención activada, o preguntar en su hilo.',
  mentionNeeded: 'Discord no entrega el texto sin la mención: responder con la mención activada.',
  onlyManagers: 'Esto pide el permiso «Administrar servidor», dentro de un servidor.',
  notPublicHere: 'En este canal no hay respuestas públicas; /cotejo responde en privado.',
  alreadyPublished: 'Ya está publicada.',
  erasing:
    'Se borrarán de Cotejo los boletines agregados, las conversaciones, las opiniones y los ajustes de este servidor.',
  eraseGuild: 'Borrar todo',
  erased: 'Se borró de Cotejo todo lo de este servidor.',
  publicIn: (channels: readonly string[] | null) =>
    channels === null
      ? 'Respuestas públicas: en todos los canales.'
      : channels.length === 0
        ? 'Respuestas públicas: en ningún canal.'
        : `Respuestas públicas: sólo en ${channels.map((id) => `<#${id}>`).join(', ')}.`,
  privateByDefault: (isPrivate: boolean) =>
    isPrivate
      ? 'Los comandos responden en privado si no se pide otra cosa.'
      : 'Los comandos responden en público si no se pide otra cosa.',
} as const
