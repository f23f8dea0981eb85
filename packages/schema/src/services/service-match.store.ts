import type { ActorScope, Statement } from '../kernel/index.ts'
import { THEMES } from '../partners/vocabulary/themes.ts'
import type { ServiceMatch, ServiceRow } from './service.types.ts'

export interface NeedQuestion {
  readonly networkId: string
  readonly communeCode: string
  /** Code of the theme. */
  readonly theme: string
  /** Codes of whom the need is of; none asks nothing. */
  readonly publics: readonly string[]
  readonly at: string
  readonly includeExcluded: boolean
}

const MOST_MATCHES = 200

// A service without publics, or for all, takes anybody; so does one asked for nobody in particular.
const MATCHES: Statement = {
  name: 'services_for_need',
  text: `select * from (
    select s.id, s.partner_id as "partnerId", s.network_id as "networkId", s.name, s.description, s.themes, s.publics,
      s.modes, s.fee, s.fee_details as "feeDetails", s.capacity, s.identity_needed_to_assess as "identityNeededToAssess",
      s.legal_deadline_days as "legalDeadlineDays", s.silence_means as "silenceMeans", s.silence_source as "silenceSource",
      s.answer_reminder_days as "answerReminderDays", s.answer_expiry_days as "answerExpiryDays",
      s.info_requested_reminder_days as "infoRequestedReminderDays",
      s.info_requested_expiry_days as "infoRequestedExpiryDays", s.waitlist_review_days as "waitlistReviewDays",
      s.stale_days as "staleDays", s.no_news_days as "noNewsDays", s.reopen_window_days as "reopenWindowDays",
      s.starts_on as "startsOn", s.ends_on as "endsOn", s.version, s.created_at as "createdAt", s.updated_at as "updatedAt",
      c.tariff_cents as "tariffCents", c.tariff_unit as "tariffUnit", c.system,
      $3 = any (s.themes) as exact, not p.sensitive and p.commune_code is not distinct from $2 as local,
      array_remove(array[
        case when not $3 = any (s.themes) then 'OTHER_THEME' end,
        case when c.id is null then 'NOT_COVERING_COMMUNE' end,
        case when cardinality($4::text[]) > 0 and not 'tous-publics' = any ($4::text[])
          and coalesce(cardinality(s.publics), 0) > 0 and not 'tous-publics' = any (s.publics)
          and not s.publics && $4::text[] then 'PUBLIC_NOT_TAKEN' end,
        case when s.capacity = 'FULL' then 'FULL' end,
        case when s.starts_on > $5::date then 'NOT_YET_OPEN' end,
        case when s.ends_on < $5::date then 'ENDED' end,
        case when p.status <> 'ACTIVE' then 'PARTNER_SUSPENDED' end], null) as exclusions
    from service s
    join partner p on p.id = s.partner_id
    left join lateral (select v.id, v.tariff_cents, v.tariff_unit, v.system from service_coverage v
      where v.service_id = s.id and v.commune_code = $2 and v.since <= $5::date and (v.until is null or v.until > $5::date)
      order by v.since desc limit 1) c on true
    where s.network_id = $1 and s.themes && $6::text[]
      and exists (select 1 from network_membership m where m.network_id = $1 and m.partner_id = $7
        and m.since <= current_date and (m.until is null or m.until >= current_date))
      and exists (select 1 from network_membership m where m.network_id = $1 and m.partner_id = s.partner_id
        and m.since <= current_date and (m.until is null or m.until >= current_date))) f
  where $8::bool or cardinality(exclusions) = 0
  order by cardinality(exclusions) = 0 desc, exact desc,
    case capacity when 'OPEN' then 0 when 'WAITLIST' then 1 else 2 end, local desc,
    case when fee = 'gratuit' then 0 else "tariffCents" end nulls last, name, id
  limit ${MOST_MATCHES}`,
}

type MatchRow = ServiceRow & {
  readonly tariffCents: number | null
  readonly tariffUnit: string | null
  readonly system: string | null
  readonly exclusions: readonly string[]
}

/**
 * The services that can take a need, best first; with `includeExcluded` also those of the same family
 * of themes that cannot, and why.
 */
export async function findServicesForNeed(
  scope: ActorScope,
  question: NeedQuestion,
): Promise<ServiceMatch[]> {
  const { networkId, communeCode, theme, publics, at, includeExcluded } = question
  const themes = includeExcluded ? familyOf(theme) : [theme]
  const rows = await scope.read<MatchRow>(MATCHES, [
    networkId,
    communeCode,
    theme,
    publics,
    at,
    themes,
    scope.actor.partnerId,
    includeExcluded,
  ])
  return rows.map((service) => ({
    service,
    fits: service.exclusions.length === 0,
    tariffCents: service.tariffCents,
    tariffUnit: service.tariffUnit,
    system: service.system,
    exclusions: service.exclusions,
  }))
}

/** The themes of the same family: what stands before the double hyphen of the code. */
function familyOf(theme: string): readonly string[] {
  const [family] = theme.split('--')
  return THEMES.map(({ code }) => code).filter((code) => code.startsWith(`${family}--`))
}
