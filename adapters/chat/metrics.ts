import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Answer } from '#core'

/** What an adapter counts, as Prometheus reads it. */
export interface Metrics {
  answered(status: Answer['status'], seconds: number): void
  failed(): void
  readonly contentType: string
  text(): Promise<string>
}

/** `running` tells how many handlers run when somebody looks. */
export function createMetrics(platform: string, running: () => number): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ platform })
  const registers = [registry]
  const questions = new Counter({
    name: 'cotejo_questions_total',
    help: 'Questions answered, by status',
    labelNames: ['status'] as const,
    registers,
  })
  const seconds = new Histogram({
    name: 'cotejo_answer_seconds',
    help: 'From the question to its answer',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers,
  })
  const errors = new Counter({ name: 'cotejo_errors_total', help: 'Questions that failed', registers })
  new Gauge({
    name: 'cotejo_in_flight',
    help: 'Handlers running',
    registers,
    collect() {
      this.set(running())
    },
  })
  return {
    answered(status, took) {
      questions.inc({ status })
      seconds.observe(took)
    },
    failed: () => errors.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
