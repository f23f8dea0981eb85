const TIME_ZONE = 'Europe/Paris'

/** The first instant of a day in France: `2026-07-14` begins at 22:00 UTC the day before. */
export function startOfDayInFrance(day: string): string {
  // Clocks change at 1:00 UTC: at midnight UTC the day still has the offset that it began with.
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: TIME_ZONE,
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(`${day}T00:00:00Z`))
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return new Date(`${day}T00:00:00${name.replace('GMT', '') || 'Z'}`).toISOString()
}

/** The first instant that is no longer of a day in France. */
export function endOfDayInFrance(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
  return startOfDayInFrance(next.toISOString().slice(0, 10))
}
