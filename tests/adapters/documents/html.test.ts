import { describe, expect, test } from 'vitest'
import type { DocumentText } from '../../../adapters/documents/document.ts'
import { readBytes } from '../../../adapters/documents/read.ts'

const read = (html: string): Promise<DocumentText> => readBytes('nota.html', Buffer.from(html))
const checkLines = async (body: string, lines: string) => {
  const { text } = await read(`<!DOCTYPE html><html><body>${body}</body></html>`)
  expect(text).toBe(`${lines}\n`)
}

describe('lines of a page', () => {
  test.each<[what: string, body: string, lines: string]>([
    ['paragraphs', '<p>Uno</p><p>Dos  \n palabras</p>', 'Uno\n\nDos palabras'],
    ['a tag inside a word joins', '<p>COVID-<b>19</b> y 8<sup>a</sup> Jornada</p>', 'COVID-19 y 8a Jornada'],
    [
      'a mark of a note is no digit',
      '<p>956<sup>1</sup> trasplantes en 20 m<sup>2</sup></p>',
      '956 trasplantes en 20 m2',
    ],
    ['hard spaces', '<p>475&nbsp;mil&nbsp;725</p>', '475 mil 725'],
    ['line breaks', '<p>Uno<br>Dos<br><br>Tres</p>', 'Uno\nDos\n\nTres'],
    ['list items', '<ul><li>Uno</li><li>Dos</li></ul>', '• Uno\n• Dos'],
    ['numbered items', '<ol start="3"><li>Uno</li><li>Dos</li></ol>', '3. Uno\n4. Dos'],
    [
      'a table of data',
      '<table><tr><th></th><th>2022</th></tr><tr><td>Cirugías</td><td>1,234</td></tr></table>',
      '| – | 2022 |\n| Cirugías | 1,234 |',
    ],
    [
      'labels over several rows and columns are repeated, figures are not',
      '<table><tr><th></th><th colspan=2>2022</th></tr><tr><td rowspan=2>IMSS</td><td>Sonora</td><td rowspan=2>40</td></tr><tr><td>Sinaloa</td></tr></table>',
      '| – | 2022 | 2022 |\n| IMSS | Sonora | 40 |\n| IMSS | Sinaloa | – |',
    ],
    [
      'a table that lays the page out',
      `<table><tr><td>menú</td></tr><tr><td><h1>Título</h1><p>Texto</p></td></tr></table>`,
      'menú\n\nTítulo\n\nTexto',
    ],
    ['what nobody sees', '<p>Uno</p><script>7</script><style>8</style><!-- 9 --><template>10</template>', 'Uno'],
  ])('%s', (_, body, lines) => checkLines(body, lines))
})

const long = (n: number): string =>
  `El Instituto otorgó ${n} consultas en sus unidades médicas, de acuerdo con la titular de la representación en el estado.`

describe('the article of a page', () => {
  test('without navigation, asides, counters, comments and footer', async () => {
    const { text } =
      await read(`<!DOCTYPE html><html><head><title>Otorga 300 consultas | Diario 24</title></head><body class="has-sidebar">
      <header><nav><ul><li><a href="/">Inicio 12</a></li></ul></nav></header>
      <div id="content"><h1>Otorga 300 consultas</h1><div class="entry-meta">345 vistas · 6 de mayo</div>
      <h2>Hubo 40 cirugías</h2>
      <div class="entry"><p>${long(300)}</p><p><a href="/k">Puedes leer: vacunan a 500</a></p><p>${long(45)}</p></div>
      <div class="related-posts"><ul><li>Chocan 4 autos</li></ul></div>
      <section id="comments"><p>Yo esperé 90 días para que me operaran, y eso que llevo 30 años de cotizar en el Seguro Social.</p></section></div>
      <div class="sidebar"><p>Suben 8 pesos la gasolina y 9 el diésel en todas las estaciones de la ciudad, según el reporte.</p></div>
      <footer>© 2023 · 516 lectores</footer></body></html>`)
    expect(text).toBe(`Otorga 300 consultas\n\nHubo 40 cirugías\n\n${long(300)}\n\n${long(45)}\n`)
  })

  test('in the cell of a page laid out by tables, between line breaks', async () => {
    const { text } =
      await read(`<html><body><table><tr><td colspan=2>Portal 2,000</td></tr><tr><td><a href="/">Portada 7</a></td>
      <td>${long(300)}<br><br>${long(45)}</td></tr><tr><td>Visitas: 40,118</td></tr></table></body></html>`)
    expect(text).toBe(`${long(300)}\n\n${long(45)}\n`)
  })

  test('lists and tables after the one long paragraph stay', async () => {
    const { text } =
      await read(`<html><head><title>Otorga 300 consultas - Diario</title></head><body><h1>Diario</h1><div class="nota">
      <h2>Otorga 300 consultas</h2><div class="entrada"><p>${long(300)} ${long(45)}</p></div>
      <div><ul><li>12 partos</li><li>9 cirugías</li></ul><table><tr><th>Mes</th><th>Dosis</th></tr><tr><td>Mayo</td><td>40</td></tr></table></div></div>
      <div><ul><li><a href="/1">Chocan 4 autos</a></li><li><a href="/2">Detienen a 6</a></li></ul></div></body></html>`)
    expect(text).toBe(
      `Otorga 300 consultas\n\n${long(300)} ${long(45)}\n\n• 12 partos\n• 9 cirugías\n\n| Mes | Dosis |\n| Mayo | 40 |\n`,
    )
  })

  test('boxes of a page builder or an office, whatever they are called', async () => {
    const box = (name: string, inside: string): string =>
      `<div class="elementor-widget ${name}"><div>${inside}</div></div>`
    const boxes = [
      box('comunicacion-social', '<h1>Otorga 300 consultas</h1>'),
      box('views-row', `<p>${long(300)}</p>`),
      box('has-menu', '<ul><li>12 partos</li></ul>'),
      box('texto', `<p>${long(45)}</p>`),
    ]
    const { text } = await read(
      `<html><head><title>Otorga 300 consultas</title></head><body><div>${boxes.join('')}</div></body></html>`,
    )
    expect(text).toBe(`Otorga 300 consultas\n\n${long(300)}\n\n• 12 partos\n\n${long(45)}\n`)
  })

  test('a headline that stands only in the head of the page comes first', async () => {
    const { text, title } = await read(
      `<html><head><meta property="og:title" content="Otorga 300 consultas"></head><body><article><p>${long(300)}</p></article></body></html>`,
    )
    expect([title, text]).toEqual(['Otorga 300 consultas', `Otorga 300 consultas\n\n${long(300)}\n`])
  })
})

describe('what the page says of itself', () => {
  test.each<[head: string, date: string | undefined, url: string | undefined]>([
    ['<meta property="article:published_time" content="2023-05-06T23:30:00-06:00">', '2023-05-06', undefined],
    ['<script type="application/ld+json">{"datePublished": "2023-05-06"}</script>', '2023-05-06', undefined],
    ['<meta name="date" content="ayer">', undefined, undefined],
    ['<meta name="date" content="2023-02-31">', undefined, undefined],
    ['<link rel="canonical" href="https://ejemplo.mx/nota">', undefined, 'https://ejemplo.mx/nota'],
    ['<link rel="canonical" href="javascript:alert(1)">', undefined, undefined],
  ])('%s', async (head, date, url) => {
    const found = await read(`<html><head>${head}</head><body><p>${long(300)}</p></body></html>`)
    expect([found.date, found.url]).toEqual([date, url])
  })

  test('Windows-1252, declared or not', async () => {
    for (const meta of ['<meta charset="iso-8859-1">', '']) {
      const { text } = await readBytes(
        'nota.html',
        Buffer.from(`<html><head>${meta}</head><body><p>riñón</p></body></html>`, 'latin1'),
      )
      expect(text).toBe('riñón\n')
    }
  })
})
