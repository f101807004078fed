/** What Discord accepts, in UTF-16 units and counts; https://discord.com/developers/docs lists them. */
export const limits = {
  /** `content` of a message. */
  content: 2000,
  /** All text displays of a message together. */
  text: 4000,
  /** Components of a message, nested ones included. */
  components: 40,
  buttonsInRow: 5,
  label: 80,
  customId: 100,
  /** Autocomplete: suggestions, and the length of each one's name and value. */
  choices: 25,
  choice: 100,
  /** Description of an attachment and of a gallery item. */
  description: 1024,
  /** `nonce` of a message. */
  nonce: 25,
} as const

/** Text on one page of an answer: the same page must also fit as plain `content` where Discord refuses the layout. */
export const PAGE = limits.content

/** Longest question that is read. */
export const QUESTION = 500
