/** A sign of no width: it breaks what Discord would make live and leaves the words as they read. */
const BREAK = '\u200b'

/** How text of others loses every meaning that Discord gives to signs; the order counts, backslashes come first. */
const rules: readonly (readonly [RegExp, string])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
  [/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' '],
  [/[\\*~`|]/g, '\\$&'],
  // Inside a word it is none: «informe_2021.txt».
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/\](?=\()/g, '\\]'],
  // <@user>, <#channel>, <:emoji:id>, </command:id>, <t:time>
  [/</g, `<${BREAK}`],
  [/@(?=everyone|here)/gi, `@${BREAK}`],
  [/:\/\//g, `:${BREAK}//`],
  // An invitation is live without «https:».
  [/(discord(?:app)?\.(?:gg|com|me))\//gi, `$1${BREAK}/`],
]

/** Words of a person or a bulletin as they read, without markup, mention or live link: «*x*» is «\*x\*». */
export const escaped = (text: string): string =>
  rules
    .reduce((said, [from, to]) => said.replace(from, to), text)
    .split('\n')
    .map(plainOpening)
    .join('\n')

/** Headings, small print, lists and quotations begin a line: «- a» is «\- a», «1. a» is «1\. a». */
function plainOpening(line: string): string {
  const indent = line.length - line.trimStart().length
  const [item = ''] = /^\d{0,9}/.exec(line.slice(indent)) ?? []
  const sign = indent + item.length
  const after = line.charAt(sign + 1)
  const opens =
    item === '' ? '#+>-'.includes(line.charAt(sign) || ' ') : /^[.)]$/.test(line.charAt(sign)) && after.trim() === ''
  return opens ? `${line.slice(0, sign)}\\${line.slice(sign)}` : line
}

/** Any text in a block where nothing is markup, for copying. */
export const codeBlock = (text: string): string => `\`\`\`\n${text.replace(/`{3,}/g, "'''")}\n\`\`\``
