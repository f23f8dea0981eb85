-- Closed lists are text with a CHECK, not PostgreSQL enums: comparing enums is not leakproof, so
-- under row-level security an index on such a column is not used.
alter table partner
  add constraint partner_status_known check (status in ('ACTIVE', 'SUSPENDED')),
  add constraint partner_siret_shape check (siret is null or siret ~ '^[0-9]{14}$'),
  add constraint partner_sensitive_has_category check (not sensitive or public_category is not null);
alter table client
  add constraint client_status_known check (status in ('ACTIVE', 'SUSPENDED')),
  add constraint client_auth_method_known check (auth_method in ('private_key_jwt', 'client_secret_basic'));
alter table network_membership add constraint network_membership_dates check (until is null or until >= since);
alter table access_point add constraint access_point_dates check (closed_on is null or closed_on >= opened_on);
alter table sector add constraint sector_dates check (until is null or until > since);
alter table agent_membership add constraint agent_membership_dates check (until is null or until >= since);
alter table service
  add constraint service_capacity_known check (capacity in ('OPEN', 'WAITLIST', 'FULL')),
  add constraint service_dates check (ends_on is null or ends_on >= starts_on);
alter table service_coverage
  add constraint service_coverage_tariff check (tariff_cents is null or tariff_cents >= 0),
  add constraint service_coverage_dates check (until is null or until > since);
alter table shared_case add constraint shared_case_status_known check (status in ('ACTIVE', 'CLOSED'));
alter table participant
  add constraint participant_role_known check (role in ('LEAD', 'CONTRIBUTOR', 'TARGET')),
  add constraint participant_dates check (until is null or until >= since);
alter table case_access add constraint case_access_role_known check (role in ('LEAD', 'CONTRIBUTOR', 'TARGET'));
alter table invitation
  add constraint invitation_status_known check (status in ('PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED'));
alter table lead_transfer
  add constraint lead_transfer_status_known check (status in ('PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED'));
alter table need add constraint need_urgency_known check (urgency in ('ROUTINE', 'URGENT', 'IMMEDIATE'));
alter table referral
  add constraint referral_state_known check (state in ('DRAFT', 'SENT', 'UNDER_REVIEW', 'INFO_REQUESTED',
    'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED',
    'CANCELLED', 'EXPIRED', 'ENTERED_IN_ERROR')),
  add constraint referral_sent_has_basis check (state = 'DRAFT' or (sent_at is not null
    and (state = 'ENTERED_IN_ERROR' or (legal_basis is not null and informed_on is not null))));
-- A reference that a partner keeps of a person is never a NIR (13 or 15 digits, Corsica included).
alter table person_link add constraint person_link_reference_is_no_nir check (
  regexp_replace(local_reference, '[ ._-]', '', 'g') !~* '^[1-478][0-9]{4}([0-9]{2}|2[ab])[0-9]{6}([0-9]{2})?$');

-- One current lead for each case; one open participation, invitation and transfer for each partner.
create unique index participant_one_lead on participant (case_id) where role = 'LEAD' and until is null;
create unique index participant_one_current on participant (case_id, partner_id) where until is null;
create unique index invitation_one_pending on invitation (case_id, invited_partner_id) where status = 'PENDING';
-- Two that send at once both saw no duplicate: one of them is refused here.
create unique index referral_one_open on referral (need_id, target_partner_id)
  where state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS');
create unique index lead_transfer_one_pending on lead_transfer (case_id) where status = 'PENDING';

-- What the sequencer and the clocks look for.
create index event_without_position on event (occurred_at) where position is null;
create index referral_with_timer on referral (next_timer_at) where next_timer_at is not null;

insert into event_sequence (id, position) values (1, 0);

-- Monthly partitions of events, made ahead; the default one loses nothing if none was made.
create table event_default partition of event default;

create function passerelle_ensure_event_partition(moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  starts timestamptz := date_trunc('month', moment at time zone 'UTC') at time zone 'UTC';
  ends timestamptz := (date_trunc('month', moment at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  partition_name text := 'event_' || to_char(moment at time zone 'UTC', 'YYYY_MM');
begin
  if to_regclass(partition_name) is not null then return; end if;
  if exists (select 1 from event_default where occurred_at >= starts and occurred_at < ends) then return; end if;
  execute format('create table %I partition of event for values from (%L) to (%L)', partition_name, starts, ends);
end $$;
revoke all on function passerelle_ensure_event_partition(timestamptz) from public;
