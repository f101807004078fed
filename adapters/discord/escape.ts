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
  // Headings, small print, lists and quotations begin a line.
  [/^([^\S\n]{0,40})([#+>-])/gm, '$1\\$2'],
  [/^([^\S\n]{0,40}\d{1,9})([.)])(?=\s)/gm, '$1\\$2'],
  // <@user>, <#channel>, <:emoji:id>, </command:id>, <t:time>
  [/</g, `<${BREAK}`],
  [/@(?=everyone|here)/gi, `@${BREAK}`],
  [/:\/\//g, `:${BREAK}//`],
  // An invitation is live without «https:».
  [/(discord(?:app)?\.(?:gg|com|me))\//gi, `$1${BREAK}/`],
]

/** Words of a person or a bulletin as they read, without markup, mention or live link: «*x*» is «\*x\*». */
export const escaped = (text: string): string => rules.reduce((said, [from, to]) => said.replace(from, to), text)

/** Any text in a block where nothing is markup, for copying. */
export const codeBlock = (text: string): string => `\`\`\`\n${text.replace(/`{3,}/g, "'''")}\n\`\`\``
