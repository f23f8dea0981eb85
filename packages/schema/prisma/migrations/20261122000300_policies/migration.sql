-- The second wall. `offset 0` keeps PostgreSQL from hashing a large sub-select for every statement;
-- cheap column tests stand first.

-- Reference data and the directory -------------------------------------------------------------
grant select on region, departement, epci, commune, dataset to passerelle_app, passerelle_worker;

alter table network enable row level security;
grant select on network to passerelle_app, passerelle_worker;
create policy network_read on network for select to passerelle_app
  using (id = any ((select passerelle_actor_networks())::uuid[]));
create policy network_work on network for select to passerelle_worker using (true);

alter table network_membership enable row level security;
grant select on network_membership to passerelle_app, passerelle_worker;
create policy network_membership_read on network_membership for select to passerelle_app
  using (network_id = any ((select passerelle_actor_networks())::uuid[]));
create policy network_membership_work on network_membership for select to passerelle_worker using (true);

alter table partner enable row level security;
grant select on partner to passerelle_app, passerelle_worker;
-- A member that left, or is yet to come, is no longer or not yet known.
create policy partner_read on partner for select to passerelle_app using (
  id = (select passerelle_actor())
  or exists (select 1 from network_membership m where m.partner_id = partner.id
    and m.since <= current_date and (m.until is null or m.until >= current_date) offset 0));
create policy partner_work on partner for select to passerelle_worker using (true);

alter table access_point enable row level security;
grant select on access_point to passerelle_app;
-- The place of a partner shown as its category would say which partner it is.
create policy access_point_read on access_point for select to passerelle_app using (
  partner_id = (select passerelle_actor())
  or exists (select 1 from partner p where p.id = access_point.partner_id and not p.sensitive offset 0));

alter table sector enable row level security;
grant select on sector to passerelle_app;
create policy sector_read on sector for select to passerelle_app
  using (network_id = any ((select passerelle_actor_networks())::uuid[]));

alter table agent_membership enable row level security;
grant select, insert, update (until, version) on agent_membership to passerelle_app;
create policy agent_membership_own on agent_membership to passerelle_app
  using (partner_id = (select passerelle_actor())) with check (partner_id = (select passerelle_actor()));

alter table client enable row level security;
grant select (id, partner_id, client_id, name, status, scopes, auth_method, created_at, updated_at)
  on client to passerelle_app;
create policy client_own on client for select to passerelle_app using (partner_id = (select passerelle_actor()));

alter table service enable row level security;
grant select, insert, update on service to passerelle_app;
grant select on service to passerelle_worker;
create policy service_read on service for select to passerelle_app using (
  partner_id = (select passerelle_actor()) or network_id = any ((select passerelle_actor_networks())::uuid[]));
create policy service_offer on service for insert to passerelle_app with check (
  partner_id = (select passerelle_actor()) and network_id = any ((select passerelle_actor_networks())::uuid[]));
create policy service_change on service for update to passerelle_app
  using (partner_id = (select passerelle_actor())) with check (partner_id = (select passerelle_actor()));
create policy service_work on service for select to passerelle_worker using (true);

alter table service_coverage enable row level security;
grant select, insert, update, delete on service_coverage to passerelle_app;
create policy service_coverage_read on service_coverage for select to passerelle_app
  using (exists (select 1 from service s where s.id = service_coverage.service_id offset 0));
create policy service_coverage_own on service_coverage to passerelle_app
  using (exists (select 1 from service s where s.id = service_coverage.service_id
    and s.partner_id = (select passerelle_actor()) offset 0))
  with check (exists (select 1 from service s where s.id = service_coverage.service_id
    and s.partner_id = (select passerelle_actor()) offset 0));

-- Cases ------------------------------------------------------------------------------------------
alter table case_access enable row level security;
grant select on case_access to passerelle_app;
create policy case_access_own on case_access for select to passerelle_app
  using (partner_id = (select passerelle_actor()));

alter table shared_case enable row level security;
grant select, insert, update (status, closed_at, version, updated_at) on shared_case to passerelle_app;
create policy shared_case_read on shared_case for select to passerelle_app using (
  exists (select 1 from case_access x where x.case_id = shared_case.id
    and x.partner_id = (select passerelle_actor()) offset 0));
create policy shared_case_open on shared_case for insert to passerelle_app with check (
  created_by_partner_id = (select passerelle_actor())
  and network_id = any ((select passerelle_actor_networks())::uuid[]));
create policy shared_case_change on shared_case for update to passerelle_app using (
  exists (select 1 from case_access x where x.case_id = shared_case.id
    and x.partner_id = (select passerelle_actor()) offset 0));

alter table participant enable row level security;
grant select on participant to passerelle_app;
-- Participants see each other; who left is the lead's to know.
create policy participant_read on participant for select to passerelle_app using (
  exists (select 1 from case_access x where x.case_id = participant.case_id
    and x.partner_id = (select passerelle_actor())
    and (participant.until is null or x.role = 'LEAD') offset 0));

alter table invitation enable row level security;
grant select, insert, update (status, answered_at, version) on invitation to passerelle_app;
create policy invitation_read on invitation for select to passerelle_app using (
  invited_partner_id = (select passerelle_actor())
  or exists (select 1 from case_access x where x.case_id = invitation.case_id and x.role = 'LEAD'
    and x.partner_id = (select passerelle_actor()) offset 0));
create policy invitation_send on invitation for insert to passerelle_app with check (
  inviter_partner_id = (select passerelle_actor()) and status = 'PENDING'
  and exists (select 1 from case_access x where x.case_id = invitation.case_id and x.role = 'LEAD'
    and x.partner_id = (select passerelle_actor()) offset 0));
create policy invitation_end on invitation for update to passerelle_app using (
  status = 'PENDING' and (invited_partner_id = (select passerelle_actor())
    or exists (select 1 from case_access x where x.case_id = invitation.case_id and x.role = 'LEAD'
      and x.partner_id = (select passerelle_actor()) offset 0)))
  with check (status in ('DECLINED', 'CANCELLED'));

alter table lead_transfer enable row level security;
grant select, insert, update (status, answered_at, version) on lead_transfer to passerelle_app;
create policy lead_transfer_read on lead_transfer for select to passerelle_app using (
  to_partner_id = (select passerelle_actor())
  or (from_partner_id = (select passerelle_actor())
    and exists (select 1 from case_access x where x.case_id = lead_transfer.case_id
      and x.partner_id = (select passerelle_actor()) offset 0)));
create policy lead_transfer_propose on lead_transfer for insert to passerelle_app with check (
  from_partner_id = (select passerelle_actor()) and status = 'PENDING'
  and exists (select 1 from case_access x where x.case_id = lead_transfer.case_id and x.role = 'LEAD'
    and x.partner_id = (select passerelle_actor()) offset 0));
create policy lead_transfer_end on lead_transfer for update to passerelle_app using (
  status = 'PENDING'
  and (to_partner_id = (select passerelle_actor()) or from_partner_id = (select passerelle_actor())))
  with check (status in ('DECLINED', 'CANCELLED'));

alter table case_person enable row level security;
alter table person enable row level security;
alter table person_link enable row level security;
grant select, insert on person, case_person to passerelle_app;
grant select, insert, update (local_reference), delete on person_link to passerelle_app;
create policy person_link_own on person_link to passerelle_app
  using (partner_id = (select passerelle_actor()))
  with check (partner_id = (select passerelle_actor()) and passerelle_knows_person(person_id));
create policy person_read on person for select to passerelle_app using (
  created_by_partner_id = (select passerelle_actor())
  or exists (select 1 from person_link l where l.person_id = person.id
    and l.partner_id = (select passerelle_actor()) offset 0)
  or exists (select 1 from case_person cp where cp.person_id = person.id offset 0));
create policy person_add on person for insert to passerelle_app
  with check (created_by_partner_id = (select passerelle_actor()));
create policy case_person_read on case_person for select to passerelle_app using (
  exists (select 1 from case_access x where x.case_id = case_person.case_id
    and x.partner_id = (select passerelle_actor()) offset 0));
create policy case_person_add on case_person for insert to passerelle_app with check (
  exists (select 1 from case_access x where x.case_id = case_person.case_id
    and x.partner_id = (select passerelle_actor()) and x.role in ('LEAD', 'CONTRIBUTOR') offset 0)
  and passerelle_knows_person(person_id));

-- Referrals and needs ----------------------------------------------------------------------------
alter table referral enable row level security;
grant select, insert, delete on referral to passerelle_app;
grant update (state, version, legal_basis, legal_text, informed_on, facet_groups, outcome_code, reason_code,
  question_code, review_on, contact_on, proposed_service_id, replaced_by_id, cancellation_ack_due,
  cancellation_ack_at, disputed_since, updated_at, sent_at, received_at, responded_at, accepted_at, started_at,
  ended_at, due_at, stale_since, reminded_at, state_since, clock_started_at,
  answer_elapsed_ms, answer_reminded, clock_elapsed_ms, clock_reminded, next_timer_at)
  on referral to passerelle_app, passerelle_worker;
grant select on referral to passerelle_worker;
create policy referral_read on referral for select to passerelle_app using (
  source_partner_id = (select passerelle_actor())
  or (target_partner_id = (select passerelle_actor()) and state <> 'DRAFT')
  or (lead_partner_id = (select passerelle_actor()) and state <> 'DRAFT'));
create policy referral_draft on referral for insert to passerelle_app with check (
  source_partner_id = (select passerelle_actor()) and state = 'DRAFT'
  and exists (select 1 from case_access x where x.case_id = referral.case_id
    and x.partner_id = (select passerelle_actor()) and x.role in ('LEAD', 'CONTRIBUTOR') offset 0));
create policy referral_change on referral for update to passerelle_app using (
  source_partner_id = (select passerelle_actor())
  or (target_partner_id = (select passerelle_actor()) and state <> 'DRAFT'));
create policy referral_discard on referral for delete to passerelle_app using (
  source_partner_id = (select passerelle_actor()) and state = 'DRAFT');
create policy referral_work_read on referral for select to passerelle_worker using (true);
create policy referral_work on referral for update to passerelle_worker using (state <> 'DRAFT') with check (state <> 'DRAFT');

alter table need enable row level security;
grant select, insert, update (marked_met_at, urgency, version, updated_at) on need to passerelle_app;
create policy need_read on need for select to passerelle_app using (
  exists (select 1 from case_access x where x.case_id = need.case_id
    and x.partner_id = (select passerelle_actor())
    and (x.role = 'LEAD' or need.author_partner_id = x.partner_id) offset 0)
  or exists (select 1 from referral r where r.need_id = need.id
    and r.target_partner_id = (select passerelle_actor()) and r.state <> 'DRAFT' offset 0));
create policy need_add on need for insert to passerelle_app with check (
  author_partner_id = (select passerelle_actor())
  and exists (select 1 from case_access x where x.case_id = need.case_id
    and x.partner_id = (select passerelle_actor()) and x.role in ('LEAD', 'CONTRIBUTOR') offset 0));
create policy need_change on need for update to passerelle_app using (
  exists (select 1 from case_access x where x.case_id = need.case_id
    and x.partner_id = (select passerelle_actor())
    and (x.role = 'LEAD' or need.author_partner_id = x.partner_id) offset 0));

-- Events, audit, idempotency ---------------------------------------------------------------------
alter table event enable row level security;
grant select, insert (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, network_id, case_id,
  actor_partner_id, actor_client_id, agent_ref, audience, data) on event to passerelle_app, passerelle_worker;
grant update (position) on event to passerelle_worker;
create policy event_read on event for select to passerelle_app using ((select passerelle_actor()) = any (audience));
create policy event_add on event for insert to passerelle_app
  with check (actor_partner_id = (select passerelle_actor()));
create policy event_work_read on event for select to passerelle_worker using (true);
create policy event_work_add on event for insert to passerelle_worker with check (actor_partner_id is null);
create policy event_work_position on event for update to passerelle_worker using (position is null) with check (true);

alter table event_feed enable row level security;
grant select on event_feed to passerelle_app;
grant select, insert on event_feed to passerelle_worker;
create policy event_feed_own on event_feed for select to passerelle_app
  using (partner_id = (select passerelle_actor()));
create policy event_feed_work on event_feed to passerelle_worker using (true) with check (true);

alter table event_sequence enable row level security;
grant select, update on event_sequence to passerelle_worker;
create policy event_sequence_work on event_sequence to passerelle_worker using (true) with check (true);

alter table audit_record enable row level security;
grant select, insert on audit_record to passerelle_app;
grant insert on audit_record to passerelle_worker;
create policy audit_record_own on audit_record to passerelle_app
  using (partner_id = (select passerelle_actor())) with check (partner_id = (select passerelle_actor()));
create policy audit_record_work on audit_record for insert to passerelle_worker with check (partner_id is null);

alter table idempotency_record enable row level security;
grant select, insert on idempotency_record to passerelle_app;
grant select, delete on idempotency_record to passerelle_worker;
create policy idempotency_record_own on idempotency_record to passerelle_app
  using (partner_id = (select passerelle_actor())) with check (partner_id = (select passerelle_actor()));
create policy idempotency_record_work on idempotency_record to passerelle_worker using (true);

-- The authorization server's own store holds no partner's data.
alter table oidc_payload enable row level security;
alter table signing_key enable row level security;
grant select, insert, update, delete on oidc_payload, signing_key to passerelle_app;
grant select, delete on oidc_payload to passerelle_worker;
create policy oidc_payload_serve on oidc_payload to passerelle_app using (true) with check (true);
create policy oidc_payload_work on oidc_payload to passerelle_worker using (true);
create policy signing_key_serve on signing_key to passerelle_app using (true) with check (true);
