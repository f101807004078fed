import fc from 'fast-check'

// A landing must not hang on the dice: CI runs every property over the same cases, a developer over new ones each time.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_128 })
