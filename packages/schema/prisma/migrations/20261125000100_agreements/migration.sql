-- Agreements: what partners of a network may read of each other, what for, from a day to a day.
-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "legal_text" TEXT,
    "purposes" TEXT[],
    "categories" TEXT[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "review_every_months" INTEGER,
    "proposed_by_partner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_partner_id" UUID,
    "end_reason" TEXT,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "agreement_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'PENDING',
    "answered_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("agreement_id","partner_id")
);

-- CreateTable
CREATE TABLE "agreement_review" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "conclusion" TEXT NOT NULL,
    "next_on" DATE,
    "recorded_by_partner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreement_network_id_idx" ON "agreement"("network_id");

-- CreateIndex
CREATE INDEX "agreement_party_partner_id_agreement_id_idx" ON "agreement_party"("partner_id", "agreement_id" DESC);

-- CreateIndex
CREATE INDEX "agreement_review_agreement_id_held_on_idx" ON "agreement_review"("agreement_id", "held_on" DESC);

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_proposed_by_partner_id_fkey" FOREIGN KEY ("proposed_by_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_ended_by_partner_id_fkey" FOREIGN KEY ("ended_by_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_review" ADD CONSTRAINT "agreement_review_agreement_id_recorded_by_partner_id_fkey" FOREIGN KEY ("agreement_id", "recorded_by_partner_id") REFERENCES "agreement_party"("agreement_id", "partner_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Closed lists, as everywhere: text with a CHECK.
alter table agreement
  add constraint agreement_title_length check (length(title) between 1 and 120),
  add constraint agreement_legal_text_length check (length(legal_text) <= 200),
  add constraint agreement_purposes_known check (coalesce(cardinality(purposes), 0) > 0
    and purposes <@ '{ASSESS_ELIGIBILITY,COORDINATE_SUPPORT,OPEN_RIGHTS,CONTACT_PERSON}'::text[]),
  add constraint agreement_categories_known check (coalesce(cardinality(categories), 0) > 0
    and categories <@ '{IDENTITY,REACH,HOUSEHOLD,RESOURCES,BENEFITS,HEALTH_COVERAGE,AUTONOMY,HOUSING,EMPLOYMENT,SOCIAL_SUPPORT}'::text[]),
  add constraint agreement_dates check (ends_on is null or ends_on >= starts_on),
  add constraint agreement_review_rhythm check (review_every_months between 1 and 60),
  add constraint agreement_end check ((ended_at is null) = (ended_by_partner_id is null)
    and (ended_at is null) = (end_reason is null)
    and end_reason in ('WITHDRAWN', 'REPLACED', 'NO_LONGER_NEEDED', 'LAW_CHANGED', 'NOT_RESPECTED', 'PARTNER_LEAVES'));
alter table agreement_party
  add constraint agreement_party_answer_known check (answer in ('PENDING', 'ACCEPTED', 'DECLINED')),
  add constraint agreement_party_answered check ((answer = 'PENDING') = (answered_at is null)),
  add constraint agreement_party_decline_reason_known check ((answer = 'DECLINED') = (decline_reason is not null)
    and decline_reason in ('PURPOSES_TOO_BROAD', 'CATEGORIES_TOO_BROAD', 'DATES_NOT_SUITABLE',
      'LEGAL_TEXT_INSUFFICIENT', 'NOT_CONCERNED'));
alter table agreement_review
  add constraint agreement_review_conclusion_known check (conclusion in ('CONTINUE', 'REPLACE', 'END')),
  add constraint agreement_review_dates check (next_on is null or next_on > held_on);

-- The agreements the actor is a party of: policies ask this function, for a policy on parties that reads
-- parties recurses.
create function passerelle_actor_agreements() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(agreement_id), '{}') from agreement_party where partner_id = passerelle_actor()
$$;

-- Who the parties are is written once, with the proposal: a party added later would have others' facts
-- under an agreement that these never made with it. False, and nothing written, unless the actor proposed
-- it, it has no parties yet and all of them are members of its network.
create function passerelle_add_agreement_parties(of_agreement uuid, partners uuid[]) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  proposed record;
  members uuid[];
begin
  select a.network_id, a.created_at into proposed from agreement a
    where a.id = of_agreement and a.proposed_by_partner_id = passerelle_actor()
      and not exists (select 1 from agreement_party p where p.agreement_id = a.id);
  if not found then return false; end if;
  select coalesce(array_agg(m.partner_id), '{}') into members from network_membership m
    where m.network_id = proposed.network_id and m.partner_id = any (partners)
      and m.since <= current_date and (m.until is null or m.until >= current_date);
  if cardinality(members) < 2 or not partners <@ members or not passerelle_actor() = any (members) then
    return false;
  end if;
  -- Whoever proposes has accepted.
  insert into agreement_party (agreement_id, partner_id, answer, answered_at)
    select of_agreement, member, case when member = passerelle_actor() then 'ACCEPTED' else 'PENDING' end,
      case when member = passerelle_actor() then proposed.created_at end
    from unnest(members) as member;
  return true;
end $$;

-- The first lock on a fact, for functions that run with the owner's rights: nobody else may call it.
create function passerelle_agreement_in_force(of_agreement uuid, on_day date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from agreement a where a.id = of_agreement and a.ended_at is null
      and a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day))
    and coalesce((select bool_and(p.answer = 'ACCEPTED') and count(*) >= 2 from agreement_party p
      where p.agreement_id = of_agreement), false)
$$;

revoke all on function passerelle_actor_agreements(), passerelle_add_agreement_parties(uuid, uuid[]),
  passerelle_agreement_in_force(uuid, date) from public;
grant execute on function passerelle_actor_agreements(), passerelle_add_agreement_parties(uuid, uuid[])
  to passerelle_app;

-- Policies: an agreement is its parties' alone. What it says is never written again, only that it moved
-- on, and once that it ended.
alter table agreement enable row level security;
grant select, insert, update (version, updated_at, ended_at, ended_by_partner_id, end_reason)
  on agreement to passerelle_app;
create policy agreement_read on agreement for select to passerelle_app using (
  id = any ((select passerelle_actor_agreements())::uuid[]));
create policy agreement_propose on agreement for insert to passerelle_app with check (
  proposed_by_partner_id = (select passerelle_actor()) and ended_at is null
  and network_id = any ((select passerelle_actor_networks())::uuid[]));
create policy agreement_change on agreement for update to passerelle_app
  using (ended_at is null and id = any ((select passerelle_actor_agreements())::uuid[]))
  with check (ended_at is null or (ended_by_partner_id = (select passerelle_actor())
    and (end_reason <> 'WITHDRAWN' or proposed_by_partner_id = (select passerelle_actor()))));

-- A party gives its own answer, once, while there is something to answer.
alter table agreement_party enable row level security;
grant select, update (answer, answered_at, decline_reason) on agreement_party to passerelle_app;
create policy agreement_party_read on agreement_party for select to passerelle_app using (
  agreement_id = any ((select passerelle_actor_agreements())::uuid[]));
create policy agreement_party_answer on agreement_party for update to passerelle_app
  using (partner_id = (select passerelle_actor()) and answer = 'PENDING'
    and exists (select 1 from agreement a where a.id = agreement_party.agreement_id and a.ended_at is null offset 0))
  with check (partner_id = (select passerelle_actor()) and answer in ('ACCEPTED', 'DECLINED'));

alter table agreement_review enable row level security;
grant select, insert on agreement_review to passerelle_app;
create policy agreement_review_read on agreement_review for select to passerelle_app using (
  agreement_id = any ((select passerelle_actor_agreements())::uuid[]));
create policy agreement_review_add on agreement_review for insert to passerelle_app with check (
  recorded_by_partner_id = (select passerelle_actor())
  and agreement_id = any ((select passerelle_actor_agreements())::uuid[]));
