import type { RawFile } from 'discord.js'
import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import { shortened } from './fit.ts'
import { limits } from './limits.ts'

/** A button of ours: its id is signed and carries no text of anybody. */
export interface Button {
  readonly id: string
  readonly label: string
  readonly style?: 'plain' | 'main' | 'danger'
}

/** A picture with the words for who does not see it. */
export interface Picture {
  readonly name: string
  readonly bytes: Uint8Array
  readonly description: string
}

/** What is said in one message: at most a page of escaped markdown in blocks of lines, rows of buttons, a picture. */
export interface Message {
  readonly blocks: readonly (readonly string[])[]
  readonly rows: readonly (readonly Button[])[]
  readonly picture: Picture | null
  /** Answer that it shows: who replies to the message goes on from that one. */
  readonly answer: string | null
}

/** A message of a few lines. */
export const lines = (...said: readonly string[]): Message => ({
  blocks: [said],
  rows: [],
  picture: null,
  answer: null,
})

/** A message as the REST API takes it, and whether it says everything. */
export interface Payload {
  readonly body: Readonly<Record<string, unknown>>
  readonly files: RawFile[]
}

const allowed_mentions = { parse: [], replied_user: false }

const styles = { plain: ButtonStyle.Secondary, main: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const

/** The ways to send a message, the best first: whole, without its picture, as plain words where the layout is refused. */
export function payloadsOf(message: Message): readonly Payload[] {
  const whole = [laidOut(message)]
  if (message.picture) whole.push(laidOut({ ...message, picture: null }))
  return [...whole, plain(message)]
}

function laidOut({ blocks, rows, picture }: Message): Payload {
  const inside: APIComponentInContainer[] = []
  for (const block of blocks.filter((said) => said.length > 0)) {
    if (inside.length > 0) inside.push({ type: ComponentType.Separator, divider: false })
    inside.push({ type: ComponentType.TextDisplay, content: block.join('\n') })
  }
  if (picture) {
    const description = shortened(picture.description, limits.description)
    const media = { url: `attachment://${picture.name}` }
    inside.push({ type: ComponentType.MediaGallery, items: [{ media, description }] })
  }
  const container: APIMessageTopLevelComponent = { type: ComponentType.Container, components: inside }
  const buttons = rows.filter((row) => row.length > 0).map(actionRow)
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [container, ...buttons],
      attachments: picture
        ? [{ id: '0', filename: picture.name, description: shortened(picture.description, limits.description) }]
        : [],
      allowed_mentions,
    },
    files: picture ? [{ name: picture.name, data: Buffer.from(picture.bytes), contentType: 'image/png' }] : [],
  }
}

const actionRow = (row: readonly Button[]): APIMessageTopLevelComponent => ({
  type: ComponentType.ActionRow,
  components: row.slice(0, limits.buttonsInRow).map(({ id, label, style = 'plain' }) => ({
    type: ComponentType.Button,
    custom_id: id,
    label: shortened(label, limits.label),
    style: styles[style],
  })),
})

const plain = ({ blocks }: Message): Payload => ({
  body: { content: shortened(blocks.map((block) => block.join('\n')).join('\n'), limits.content), allowed_mentions },
  files: [],
})
