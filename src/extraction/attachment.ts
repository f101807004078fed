/**
 * One way in which a slot of a figure is filled: a named rule with an example that it fires on and a counter-example
 * that it must leave alone. A slot is an ordered table of them; the first that answers wins.
 */
export interface Attachment<Context, Value> {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  /** The value, or null for «not me». */
  readonly attach: (context: Context) => Value | null
}

/** What filled a slot: the value and the name of its rule. */
export interface Attached<Value> {
  readonly value: Value
  readonly rule: string
}

/** The first attachment of the table that answers, or null. */
export function firstAttached<Context, Value>(
  table: readonly Attachment<Context, Value>[],
  context: Context,
): Attached<Value> | null {
  for (const attachment of table) {
    const value = attachment.attach(context)
    if (value !== null) return { value, rule: attachment.name }
  }
  return null
}
