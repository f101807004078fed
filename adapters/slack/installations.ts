import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt'
import type { Store } from '../storage/store.ts'
import { seal, unseal } from './seal.ts'

/** Who installed Cotejo, with their tokens, sealed in the store; look-ups of five minutes are answered from memory. */
export interface Installations extends InstallationStore {
  /** By the id of a workspace, or of an organisation that installed it for all of its own. */
  forget(team: string): Promise<void>
}

const KIND = 'slack-installation'
const FRESH = 5 * 60 * 1000
const MOST = 1000

/** The installations in the store, sealed with a key. */
export function openInstallations(store: Store, key: Uint8Array, now: () => number = Date.now): Installations {
  const cache = new Map<string, { readonly installation: Installation; readonly until: number }>()

  const remember = (id: string, installation: Installation): void => {
    const [oldest] = cache.keys()
    if (oldest !== undefined && cache.size >= MOST) cache.delete(oldest)
    cache.set(id, { installation, until: now() + FRESH })
  }

  const forget = async (id: string): Promise<void> => {
    cache.delete(id)
    await store.deleteRow(KIND, id)
  }

  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id
      if (id === undefined) throw new Error('installation without workspace')
      await store.saveRow(KIND, id, { sealed: seal(key, `${KIND}/${id}`, installation) })
      remember(id, installation)
    },
    async fetchInstallation(query) {
      const id = idOf(query)
      const known = cache.get(id)
      if (known && known.until > now()) return known.installation
      const row = (await store.row(KIND, id)) as { readonly sealed: string } | null
      if (!row) throw new Error('no installation of this workspace')
      const installation = unseal(key, `${KIND}/${id}`, row.sealed) as Installation
      remember(id, installation)
      return installation
    },
    deleteInstallation: (query) => forget(idOf(query)),
    forget,
  }
}

const idOf = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? ''
