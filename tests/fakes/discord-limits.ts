/** What Discord refuses in a payload, as it documents it: https://discord.com/developers/docs. Own words, own table. */

type Json = Readonly<Record<string, unknown>>

const V2 = 1 << 15
export const EPHEMERAL = 1 << 6
const SUPPRESS = 1 << 2

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const length = (value: unknown): number => (typeof value === 'string' ? value.length : -1)
const within = (value: unknown, least: number, most: number): boolean => length(value) >= least && length(value) <= most

/** Kinds of component that we know, by number, each with what is wrong with one; nested ones are checked by the caller. */
const components: Readonly<
  Record<number, { readonly in: 'top' | 'row' | 'container' | 'both'; readonly problem: (c: Json) => string | null }>
> = {
  1: {
    in: 'both',
    problem: ({ components: buttons }) =>
      list(buttons).length < 1 || list(buttons).length > 5 ? 'a row has 1 to 5 buttons' : null,
  },
  2: { in: 'row', problem: buttonProblem },
  10: { in: 'both', problem: ({ content }) => (within(content, 1, 4000) ? null : 'text display of 1 to 4000 units') },
  12: { in: 'both', problem: galleryProblem },
  14: {
    in: 'both',
    problem: ({ spacing }) => (spacing === undefined || spacing === 1 || spacing === 2 ? null : 'spacing'),
  },
  17: {
    in: 'top',
    problem: ({ components: inside }) => (list(inside).length > 0 ? null : 'an empty container'),
  },
}

function buttonProblem({ style, custom_id, label, url }: Json): string | null {
  if (!within(label, 1, 80)) return 'a label has 1 to 80 units'
  if (style === 5) return within(url, 1, 512) && custom_id === undefined ? null : 'a link button has an address only'
  if (![1, 2, 3, 4].includes(Number(style))) return `no button style ${style}`
  return within(custom_id, 1, 100) ? null : 'a custom id has 1 to 100 units'
}

function galleryProblem({ items }: Json): string | null {
  const all = list(items)
  if (all.length < 1 || all.length > 10) return 'a gallery has 1 to 10 pictures'
  const isWrong = all.some(
    ({ media, description }) => !isRecord(media) || !within(media.url, 1, 2048) || length(description) > 1024,
  )
  return isWrong ? 'a picture has an address and a description of at most 1024 units' : null
}

const FIELDS = new Set([
  'content',
  'components',
  'flags',
  'attachments',
  'allowed_mentions',
  'message_reference',
  'nonce',
  'enforce_nonce',
  'embeds',
])

/** What is wrong with a message to be created or edited; empty where Discord would take it. */
export function messageProblems(body: Json, files: readonly string[]): string[] {
  const problems = Object.keys(body)
    .filter((field) => !FIELDS.has(field))
    .map((field) => `unknown field ${field}`)
  const flags = Number(body.flags ?? 0)
  if ((flags & ~(V2 | EPHEMERAL | SUPPRESS)) !== 0) problems.push(`flags ${flags}`)
  const isV2 = (flags & V2) !== 0
  if (isV2 && (length(body.content) > 0 || list(body.embeds).length > 0)) problems.push('content beside components v2')
  if (!isV2 && !within(body.content, 1, 2000)) problems.push('content has 1 to 2000 units')
  problems.push(...mentionProblems(body.allowed_mentions), ...attachmentProblems(body, files))
  if (body.nonce !== undefined && !within(body.nonce, 1, 25)) problems.push('a nonce has at most 25 units')
  problems.push(...(isV2 ? layoutProblems(list(body.components)) : rowsProblems(list(body.components))))
  return problems
}

/** Ours: Discord would take a message without it and ping. */
function mentionProblems(allowed: unknown): string[] {
  const isNone =
    isRecord(allowed) && Array.isArray(allowed.parse) && allowed.parse.length === 0 && !allowed.replied_user
  return isNone ? [] : ['mentions are allowed']
}

function attachmentProblems({ attachments, components: all }: Json, files: readonly string[]): string[] {
  const named = list(attachments).map(({ filename, id }) => String(filename ?? id))
  const shown = [...JSON.stringify(all ?? []).matchAll(/"attachment:\/\/([^"]+)"/g)].map(([, name]) => name ?? '')
  const problems = shown.filter((name) => !files.includes(name)).map((name) => `no file ${name}`)
  if (list(attachments).some(({ description }) => length(description) > 1024))
    problems.push('description over 1024 units')
  return named.length > 10 ? [...problems, 'more than 10 attachments'] : problems
}

const rowsProblems = (rows: readonly Json[]): string[] => [
  ...(rows.length > 5 ? ['more than 5 rows'] : []),
  ...(rows.some(({ type }) => type !== 1) ? ['only rows without components v2'] : []),
  ...treeProblems(rows, 'top').problems,
]

function layoutProblems(all: readonly Json[]): string[] {
  const { problems, count, text, ids } = treeProblems(all, 'top')
  if (count < 1 || count > 40) problems.push(`${count} components of 1 to 40`)
  if (text > 4000) problems.push(`${text} units of text of at most 4000`)
  if (new Set(ids).size < ids.length) problems.push('a custom id stands twice')
  return problems
}

interface Tree {
  readonly problems: string[]
  readonly count: number
  readonly text: number
  readonly ids: readonly string[]
}

function treeProblems(all: readonly Json[], where: 'top' | 'row' | 'container'): Tree {
  const trees = all.map((component): Tree => {
    const kind = components[Number(component.type)]
    if (!kind) return { problems: [`no component ${component.type}`], count: 1, text: 0, ids: [] }
    const isThere = kind.in === where || (kind.in === 'both' && where !== 'row')
    const own = [kind.problem(component), isThere ? null : `component ${component.type} in a ${where}`]
    const below = treeProblems(list(component.components), component.type === 1 ? 'row' : 'container')
    return {
      problems: [...own.filter((problem) => problem !== null), ...below.problems],
      count: 1 + below.count,
      text: below.text + Math.max(0, length(component.content)),
      ids: [...below.ids, ...(typeof component.custom_id === 'string' ? [component.custom_id] : [])],
    }
  })
  return {
    problems: trees.flatMap(({ problems }) => problems),
    count: trees.reduce((sum, { count }) => sum + count, 0),
    text: trees.reduce((sum, { text }) => sum + text, 0),
    ids: trees.flatMap(({ ids }) => ids),
  }
}

/** What is wrong with the answer to an interaction. */
export function callbackProblems({ type, data = {} }: Json): string[] {
  if (type === 5)
    return isRecord(data) && (Number(data.flags ?? 0) & ~(EPHEMERAL | V2)) === 0 ? [] : ['flags of a deferral']
  if (type === 6) return []
  if (type !== 8) return [`no callback ${type}`]
  const choices = isRecord(data) ? list(data.choices) : []
  if (choices.length > 25) return ['more than 25 choices']
  return choices.flatMap(({ name, value }) =>
    within(name, 1, 100) && within(value, 1, 100) ? [] : ['a choice has a name and a value of 1 to 100 units'],
  )
}

const LOCALES = new Set(['es-ES', 'es-419'])

/** What is wrong with the commands to be registered. */
export function commandProblems(body: unknown): string[] {
  const all = list(body)
  const names = all.map(({ name, type }) => `${type ?? 1} ${name}`)
  return [
    ...(Array.isArray(body) && all.length === body.length && all.length <= 100
      ? []
      : ['a list of at most 100 commands']),
    ...(new Set(names).size === names.length ? [] : ['a name stands twice']),
    ...all.flatMap((command) => (command.type === 3 ? menuProblems(command) : namedProblems(command))),
  ]
}

function menuProblems({ name, description, options, name_localizations }: Json): string[] {
  const isRight = within(name, 1, 32) && description === undefined && options === undefined
  return [...(isRight ? [] : [`menu ${name}`]), ...localeProblems(name_localizations)]
}

function namedProblems({
  name,
  description,
  options,
  choices,
  name_localizations,
  description_localizations,
}: Json): string[] {
  const all = list(options)
  const firstFree = all.findIndex(({ required }) => !required)
  return [
    ...(/^[-_'\p{L}\p{N}]{1,32}$/u.test(String(name)) && name === String(name).toLowerCase() ? [] : [`name ${name}`]),
    ...(within(description, 1, 100) ? [] : [`description of ${name}`]),
    ...(all.length <= 25 && list(choices).length <= 25 ? [] : [`too many options in ${name}`]),
    ...(firstFree >= 0 && all.slice(firstFree).some(({ required }) => required)
      ? [`required after optional in ${name}`]
      : []),
    ...localeProblems(name_localizations),
    ...localeProblems(description_localizations),
    ...all.flatMap(namedProblems),
  ]
}

const localeProblems = (localised: unknown): string[] =>
  Object.keys(isRecord(localised) ? localised : {})
    .filter((locale) => !LOCALES.has(locale))
    .map((locale) => `no locale ${locale}`)
