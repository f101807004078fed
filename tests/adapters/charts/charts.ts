import type { Chart } from '#core'

/** Charts as answers carry them: one of each kind, and what is hard to draw. Figures and bulletins are invented. */
export const charts = {
  breakdown: {
    kind: 'breakdown',
    title: 'Trasplantes por órgano',
    scope: 'nacional · acumulado 1 ene–30 jun 2023',
    unit: 'trasplantes',
    categories: ['riñón', 'córnea', 'médula ósea', 'hígado', 'corazón'],
    marks: [null, null, null, null, null],
    series: [{ name: '', values: [611, 540, 98, 27, 9], labels: ['611', '540', '98', '27', '9'] }],
    notes: ['Total impreso: 1,285.'],
    source: 'Fuente: IMSS, boletín 301/2023, Aumenta la donación de órganos en hospitales del Seguro Social (4 jul 2023)',
    alt: 'Gráfica de barras. Trasplantes por órgano: riñón, 611; córnea, 540; médula ósea, 98; hígado, 27; corazón, 9.',
  },
  ranking: {
    kind: 'ranking',
    title: 'Consultas de medicina familiar',
    scope: '11–13 ago 2023',
    unit: 'consultas',
    categories: [
      'Estado de México Oriente',
      'Unidad Médica de Alta Especialidad Hospital de Cardiología No. 34, Monterrey, Nuevo León',
      'Jalisco',
      'Veracruz Sur',
      'Ciudad de México Norte',
      'Coahuila',
      'Tamaulipas',
      'Querétaro',
      'Michoacán',
      'Yucatán',
      'Sonora',
      'Puebla',
      'Colima',
      'Tlaxcala',
    ],
    marks: Array.from({ length: 14 }, () => null),
    series: [
      {
        name: '',
        values: [9120, 8875, 8410, 7999, 7000, 6120, 5544, 5010, 4321, 3900, 2750, 1980, 640, 75],
        labels: [
          ...['9,120', '8,875', '8,410', '7,999', 'más de 7,000', '6,120', '5,544', '5,010', '4,321', '3,900'],
          ...['2,750', '1,980', '640', '75'],
        ],
      },
    ],
    notes: ['Jalisco: también se imprime 8,140.'],
    source:
      'Fuentes: IMSS, boletín 388/2023, Concluye la 12ª Jornada Nacional de Continuidad de los Servicios… (15 ago 2023); ' +
      'IMSS, boletín 390/2023, Jalisco supera sus metas (16 ago 2023)',
    alt: 'Gráfica de barras. Consultas de medicina familiar: Estado de México Oriente, 9 mil 120; y 13 más.',
  },
  trend: {
    kind: 'trend',
    title: 'Mastografías',
    scope: 'nacional',
    unit: 'mastografías',
    categories: ['6–12 mar 2023', '29–30 abr 2023', '5–11 jun 2023', 'acumulado 1 ene–30 jun 2023'],
    marks: ['7 días', '2 días', '7 días', '181 días'],
    series: [{ name: '', values: [4102, 980, 5230, 98450], labels: ['4,102', '980', '5,230', '98,450'] }],
    notes: ['Los periodos miden distinto; no son comparables.', 'Año inferido: 5–11 jun 2023.'],
    source: 'Fuentes: IMSS, boletín 97/2023 (13 mar 2023); IMSS, boletín 180/2023 (2 may 2023); y 2 más',
    alt: 'Gráfica de barras. Mastografías, nacional: 6–12 mar 2023 (7 días), 4 mil 102.',
  },
  comparison: {
    kind: 'comparison',
    title: 'Consultas de medicina familiar, detecciones de cáncer cervicouterino y trasplantes',
    scope: 'Unidad Médica de Alta Especialidad, Hospital General CMN La Raza, Ciudad de México · 11–13 ago 2023',
    unit: 'cifras',
    categories: ['consultas de medicina familiar', 'detecciones de cáncer cervicouterino', 'trasplantes', 'cirugías'],
    marks: [null, null, null, null],
    series: [
      { name: 'realizado', values: [12345678, 40200, 3, null], labels: ['12,345,678', '40,200', '3', 'entre 3 y 5'] },
      { name: 'planeado', values: [10000000, 52000, 0, null], labels: ['10,000,000', 'más de 52,000', '0', 'sin cifra'] },
    ],
    notes: [],
    source: 'Fuente: IMSS, boletín 388/2023 (15 ago 2023)',
    alt: 'Gráfica de barras. Consultas de medicina familiar: realizado 12 millones 345 mil 678, planeado 10 millones.',
  },
} as const satisfies Readonly<Record<string, Chart>>
