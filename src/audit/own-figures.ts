import type { Fact } from '../facts/fact.ts'
import { itemsOf } from '../facts/items.ts'
import { MeasureTable } from '../facts/measure-table.ts'
import type { Figures } from './figure-groups.ts'
import type { AuditPart } from './page.ts'

/** Figures of drafts, which are in no corpus. */
export class OwnFigures implements Figures {
  readonly #list: Fact[] = []
  readonly #table = new MeasureTable()
  readonly facts = itemsOf(this.#list)
  readonly measures = this.#table.measures

  add({ extraction }: AuditPart): void {
    for (const fact of extraction.facts) this.#table.add(fact.measure, true, this.#list.push(fact) - 1)
  }

  slotsOf(index: number): Fact {
    return this.#list[index] as Fact
  }

  indexesOf(bulletin: string): readonly number[] {
    return this.#list.flatMap((fact, index) => (fact.bulletin === bulletin ? [index] : []))
  }
}
