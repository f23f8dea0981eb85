const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' })

/** The calendar day of a moment, `YYYY-MM-DD`: in Paris, where the administration keeps its days. */
export function dayOf(moment: Date): string {
  return PARIS.format(moment)
}

/** The day an argument of type Date names, else today. */
export function dayAsked(day: Date | string | null | undefined, now: Date): string {
  if (day == null) return dayOf(now)
  return (typeof day === 'string' ? day : day.toISOString()).slice(0, 10)
}
