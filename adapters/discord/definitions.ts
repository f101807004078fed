import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { QUESTION } from './limits.ts'

/** The commands as Discord registers them. Their names and options are what `commands.ts` answers to. */

const ANYWHERE = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]
const BOTH_INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]
const MANAGERS = PermissionFlagsBits.ManageGuild.toString()

/** Discord has two Spanish locales; without them a client in Spanish would mark the text as not translated. */
const inSpanish = (text: string) => ({ [Locale.SpanishES]: text, [Locale.SpanishLATAM]: text })

const named = (name: string, description: string) => ({
  name,
  name_localizations: inSpanish(name),
  description,
  description_localizations: inSpanish(description),
})

const question = {
  ...named('pregunta', 'La pregunta, como se diría: ¿cuántos trasplantes de riñón hubo?'),
  type: ApplicationCommandOptionType.String as const,
  required: true,
  max_length: QUESTION,
  autocomplete: true,
}

const isPublic = {
  ...named('publica', 'Sí: la respuesta la ve todo el canal. No: sólo quien pregunta'),
  type: ApplicationCommandOptionType.Boolean as const,
}

const file = (description: string) => ({
  ...named('archivo', description),
  type: ApplicationCommandOptionType.Attachment as const,
  required: true,
})

const anyone = { contexts: ANYWHERE, integration_types: BOTH_INSTALLS }
const managers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: MANAGERS,
}

/** Every command as it is registered. */
export const definitions = [
  {
    ...named('cotejo', 'Una cifra de los boletines, con la frase de la que sale'),
    ...anyone,
    options: [question, isPublic],
  },
  { ...named('boletines', 'Los boletines que se consultan, con su fecha'), ...anyone },
  {
    ...named('boletin', 'Las cifras de un boletín'),
    ...anyone,
    options: [
      {
        ...named('numero', 'Número del boletín, como 12/2021, o su lugar en /boletines'),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: 60,
        autocomplete: true,
      },
      isPublic,
    ],
  },
  { ...named('grafica', 'La respuesta con su gráfica de barras'), ...anyone, options: [question, isPublic] },
  {
    ...named('revisar', 'Revisa las cifras de un borrador; la respuesta es privada y no se guarda nada'),
    ...anyone,
    options: [file('El borrador: .txt, .md, .html, .pdf o .docx')],
  },
  {
    ...named('incorporar', 'Añade un boletín para este servidor, después de revisarlo'),
    ...managers,
    options: [file('El boletín: .txt, .md, .html, .pdf o .docx')],
  },
  { ...named('ayuda', 'Qué se puede preguntar y cómo'), ...anyone },
  { ...named('privacidad', 'Qué se guarda, por cuánto tiempo y cómo se borra'), ...anyone },
  {
    ...named('ajustes', 'Dónde se responde en público en este servidor'),
    ...managers,
    options: [
      {
        ...named('canal', 'Canal que se permite o se quita de las respuestas públicas'),
        type: ApplicationCommandOptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
      },
      {
        ...named('permitir', 'Sí: en ese canal se responde en público. No: se quita de la lista'),
        type: ApplicationCommandOptionType.Boolean,
      },
      {
        ...named('privadas', 'Sí: los comandos responden en privado si no se pide otra cosa'),
        type: ApplicationCommandOptionType.Boolean,
      },
      {
        ...named('todos', 'Sí: se responde en público en todos los canales'),
        type: ApplicationCommandOptionType.Boolean,
      },
    ],
  },
  {
    ...named('olvidar', 'Borra lo que se guarda de quien lo pide, o de todo el servidor'),
    ...anyone,
    options: [
      {
        ...named('alcance', 'Qué se borra'),
        type: ApplicationCommandOptionType.String,
        choices: [
          { name: 'lo mío', name_localizations: inSpanish('lo mío'), value: 'persona' },
          { name: 'todo el servidor', name_localizations: inSpanish('todo el servidor'), value: 'servidor' },
        ],
      },
    ],
  },
  {
    name: 'Cotejar este mensaje',
    name_localizations: inSpanish('Cotejar este mensaje'),
    type: ApplicationCommandType.Message,
    ...anyone,
  },
] as const satisfies readonly RESTPostAPIApplicationCommandsJSONBody[]
