import { readFile, rename, writeFile } from 'node:fs/promises'

const givenNames = [
  ...['Awa', 'Camille', 'Jean-Luc', 'Fatima', 'Mélanie', 'Yanis', 'Simone', 'Karim', 'Élodie'],
  ...['Marcel', 'Inès', 'Thierry', 'Nour', 'Josiane', 'Mathieu', 'Leïla', 'Bernadette', 'Hugo'],
  ...['Aminata', 'Gérard', 'Sofia', 'Patrick', 'Chloé', 'Abdel', 'Monique', 'Théo', 'Rachida'],
]
const familyNames = [
  ...['Traoré', 'Jacquet', 'Vernier', 'Benali', 'Petitjean', 'Cuenot', 'Diallo', 'Marchal'],
  ...['Guyot', 'Lambert', 'Haddad', 'Monnin', 'Roussel', 'N’Diaye', 'Faivre', 'Perrin', 'Saïdi'],
  ...['Mougin', 'Colin', 'Barthod', 'Kaya', 'Girard', 'Pourchet', 'Lopes', 'Humbert', 'Bouvier'],
]

/** A person as this software files her: what the network never learns. */
export interface Filed {
  readonly reference: string
  readonly name: string
}

/** The vendor's own files: who stands behind a reference. */
export interface Files {
  readonly named: (reference: string) => Filed
  /** Files somebody new, and gives the reference that the network will know her by. */
  readonly add: (name: string) => Promise<Filed>
}

/**
 * Opens the files of one customer. Those written here are kept in `path`; for references that the
 * demonstration made up, a name is made up too, always the same.
 */
export async function openFiles(path: string): Promise<Files> {
  const own = new Map<string, string>(await written(path))

  return {
    named: (reference) => ({ reference, name: own.get(reference) ?? madeUp(reference) }),
    async add(name) {
      const reference = `DOSSIER-${crypto.randomUUID().slice(0, 8)}`
      own.set(reference, name)
      const draft = `${path}.${process.pid}.tmp`
      await writeFile(draft, JSON.stringify([...own]), { mode: 0o600 })
      await rename(draft, path)
      return { reference, name }
    },
  }
}

async function written(path: string): Promise<[string, string][]> {
  const text = await readFile(path, 'utf8').catch(() => '[]')
  return JSON.parse(text)
}

function madeUp(reference: string): string {
  let sum = 7
  for (const letter of reference) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  const given = givenNames[sum % givenNames.length]
  return `${given} ${familyNames[Math.floor(sum / 31) % familyNames.length]}`
}
