/**
 * `fetch` over a connection of its own. One that was kept may be closed by the other side just when it is used again;
 * whether the message was heard then nobody knows, and it may not be sent twice.
 */
export const fetchAlone: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('connection', 'close')
  return fetch(input, { ...init, headers })
}
