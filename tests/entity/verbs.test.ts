import { describe, expect, test } from 'vitest'
import { beginsLike, verbGroups } from '#core/entity/measure/verbs.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { tokenize } from '#core/text/token.ts'

const groupsOf = (text: string) => verbGroups(tokenize(text), defaultLexicon.grammar, defaultLexicon.verbs)

describe('verb groups', () => {
  test.each([
    ['Se realizaron 40 cirugías', ['se realizaron past']],
    ['se llevarán a cabo dos jornadas', ['se llevaran a cabo future']],
    ['se han otorgado consultas', ['se han otorgado perfect']],
    ['se construye un hospital', ['se construye present']],
    ['se tenía considerado llevar a cabo 10', ['se tenia considerado llevar a cabo past']],
    ['podrán atender a más', ['podran atender future']],
    ['en lista de espera', []],
    ['el examen y la imagen', []],
    ['las clínicas atienden y los pacientes asisten', ['atienden present', 'asisten present']],
    ['la suma de consultas', []],
  ])('«%s»', (text, expected) => {
    expect(groupsOf(text).map((group) => `${group.folds.join(' ')} ${group.tense}`)).toEqual(expected)
  })

  test('an infinitive alone has no time of its own', () => {
    const [main, purpose] = groupsOf('se invirtieron recursos para rehabilitar clínicas')
    expect([main?.infinitive, purpose?.infinitive]).toEqual([false, true])
  })

  test('«no» denies', () => {
    expect(groupsOf('no se registró ningún caso').map((group) => group.denied)).toEqual([true])
    expect(groupsOf('se registró un caso').map((group) => group.denied)).toEqual([false])
  })
})

test.each([
  [['sumaron'], ['sum'], true],
  [['suma'], ['suma$'], true],
  [['sumaron'], ['suma$'], false],
  [[], ['sum'], false],
])('%j begins like %j: %s', (folds, beginnings, expected) => expect(beginsLike(folds, beginnings)).toBe(expected))
