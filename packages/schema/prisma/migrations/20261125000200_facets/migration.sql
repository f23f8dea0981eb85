-- CreateTable
CREATE TABLE "facet_field" (
    "facet" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "special" BOOLEAN NOT NULL,

    CONSTRAINT "facet_field_pkey" PRIMARY KEY ("facet","field")
);

-- CreateTable
CREATE TABLE "connector" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "facets" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "connector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facet" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "owner_partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hosting" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "facet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facet_pointer" (
    "facet_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,

    CONSTRAINT "facet_pointer_pkey" PRIMARY KEY ("facet_id")
);

-- CreateTable
CREATE TABLE "facet_value" (
    "facet_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "facet_value_pkey" PRIMARY KEY ("facet_id","field")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID,
    "owner_partner_id" UUID NOT NULL,
    "reader_partner_id" UUID NOT NULL,
    "referral_id" UUID,
    "standing_grant_id" UUID,
    "groups" TEXT[],
    "fields" TEXT[],
    "purposes" TEXT[],
    "legal_basis" TEXT NOT NULL,
    "legal_text" TEXT,
    "informed_on" DATE NOT NULL,
    "until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_request" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID,
    "owner_partner_id" UUID NOT NULL,
    "requester_partner_id" UUID NOT NULL,
    "referral_id" UUID,
    "groups" TEXT[],
    "fields" TEXT[],
    "purposes" TEXT[],
    "informed_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "decline_reason" TEXT,
    "disclosure_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "disclosure_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_grant" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "owner_partner_id" UUID NOT NULL,
    "reader_partner_id" UUID,
    "groups" TEXT[],
    "fields" TEXT[],
    "purposes" TEXT[],
    "stage" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "legal_text" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "standing_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "recorded_by_partner_id" UUID NOT NULL,
    "owner_partner_id" UUID,
    "reader_partner_id" UUID,
    "categories" TEXT[],
    "raised_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "emergency_access" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reader_partner_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "agent_ref" TEXT,
    "sealed_reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "emergency_access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_record" (
    "id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "network_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "facet_id" UUID NOT NULL,
    "facet" TEXT NOT NULL,
    "owner_partner_id" UUID NOT NULL,
    "reader_partner_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "agent_ref" TEXT,
    "request_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "fields" TEXT[],
    "disclosure_ids" UUID[],
    "agreement_ids" UUID[],
    "emergency_access_id" UUID,

    CONSTRAINT "access_record_pkey" PRIMARY KEY ("id","occurred_at")
) PARTITION BY RANGE ("occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "connector_partner_id_key" ON "connector"("partner_id");

-- CreateIndex
CREATE INDEX "facet_owner_partner_id_created_at_id_idx" ON "facet"("owner_partner_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "facet_person_id_idx" ON "facet"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "facet_case_id_owner_partner_id_person_id_name_key" ON "facet"("case_id", "owner_partner_id", "person_id", "name");

-- CreateIndex
CREATE INDEX "disclosure_case_id_owner_partner_id_reader_partner_id_idx" ON "disclosure"("case_id", "owner_partner_id", "reader_partner_id");

-- CreateIndex
CREATE INDEX "disclosure_owner_partner_id_created_at_id_idx" ON "disclosure"("owner_partner_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "disclosure_reader_partner_id_created_at_id_idx" ON "disclosure"("reader_partner_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "disclosure_referral_id_idx" ON "disclosure"("referral_id");

-- CreateIndex
CREATE INDEX "disclosure_request_case_id_idx" ON "disclosure_request"("case_id");

-- CreateIndex
CREATE INDEX "disclosure_request_owner_partner_id_created_at_id_idx" ON "disclosure_request"("owner_partner_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "disclosure_request_requester_partner_id_created_at_id_idx" ON "disclosure_request"("requester_partner_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "standing_grant_agreement_id_idx" ON "standing_grant"("agreement_id");

-- CreateIndex
CREATE INDEX "standing_grant_owner_partner_id_idx" ON "standing_grant"("owner_partner_id");

-- CreateIndex
CREATE INDEX "objection_case_id_idx" ON "objection"("case_id");

-- CreateIndex
CREATE INDEX "emergency_access_case_id_idx" ON "emergency_access"("case_id");

-- CreateIndex
CREATE INDEX "emergency_access_reader_partner_id_opened_at_id_idx" ON "emergency_access"("reader_partner_id", "opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "access_record_owner_partner_id_occurred_at_id_idx" ON "access_record"("owner_partner_id", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "access_record_reader_partner_id_occurred_at_id_idx" ON "access_record"("reader_partner_id", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "access_record_person_id_occurred_at_idx" ON "access_record"("person_id", "occurred_at" DESC);

-- AddForeignKey
ALTER TABLE "connector" ADD CONSTRAINT "connector_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facet" ADD CONSTRAINT "facet_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facet" ADD CONSTRAINT "facet_owner_partner_id_fkey" FOREIGN KEY ("owner_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facet_pointer" ADD CONSTRAINT "facet_pointer_facet_id_fkey" FOREIGN KEY ("facet_id") REFERENCES "facet"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facet_value" ADD CONSTRAINT "facet_value_facet_id_fkey" FOREIGN KEY ("facet_id") REFERENCES "facet"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disclosure_request" ADD CONSTRAINT "disclosure_request_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Closed lists, as everywhere: text with a CHECK.
alter table facet_field add constraint facet_field_stage_known check (stage in ('SUMMARY', 'ASSESSMENT', 'FULL'));
alter table connector add constraint connector_status_known check (status in ('ACTIVE', 'PAUSED'));
alter table facet add constraint facet_hosting_known check (hosting in ('HOSTED', 'REMOTE'));
alter table disclosure
  add constraint disclosure_basis_known check (legal_basis in ('LEGAL_MISSION', 'CONSENT', 'VITAL_INTEREST')),
  add constraint disclosure_basis_text check (legal_basis <> 'LEGAL_MISSION' or legal_text is not null),
  add constraint disclosure_purposes_known check (coalesce(cardinality(purposes), 0) > 0
    and purposes <@ '{ASSESS_ELIGIBILITY,COORDINATE_SUPPORT,OPEN_RIGHTS,CONTACT_PERSON}'::text[]),
  add constraint disclosure_of_another check (owner_partner_id <> reader_partner_id),
  add constraint disclosure_end_reason_known check ((ended_at is null) = (end_reason is null)
    and end_reason in ('WITHDRAWN', 'CONSENT_WITHDRAWN', 'NO_LONGER_NEEDED', 'MISTAKE', 'REFERRAL_ENDED',
      'PARTICIPANT_LEFT', 'CASE_CLOSED', 'ERASED'));
alter table disclosure_request
  add constraint disclosure_request_status_known check (status in ('PENDING', 'GRANTED', 'DECLINED', 'CANCELLED')),
  add constraint disclosure_request_of_another check (owner_partner_id <> requester_partner_id);
alter table standing_grant
  add constraint standing_grant_stage_known check (stage in ('SUMMARY', 'FULL')),
  add constraint standing_grant_basis_known check (legal_basis in ('LEGAL_MISSION', 'CONSENT', 'VITAL_INTEREST')),
  add constraint standing_grant_basis_text check (legal_basis <> 'LEGAL_MISSION' or legal_text is not null);
alter table emergency_access add constraint emergency_access_lasts check (until > opened_at
  and until <= opened_at + interval '3 hours');
-- A reference that a partner gives is never a NIR (13 or 15 digits, Corsica included).
alter table facet_pointer add constraint facet_pointer_reference_is_no_nir check (
  regexp_replace(reference, '[ ._-]', '', 'g') !~* '^[1-478][0-9]{4}([0-9]{2}|2[ab])[0-9]{6}([0-9]{2})?$');

create unique index disclosure_request_one_pending on disclosure_request (case_id, owner_partner_id, requester_partner_id, fields, purposes)
  where status = 'PENDING';

-- Monthly partitions of access records, made ahead; the default one loses nothing if none was made.
create table access_record_default partition of access_record default;

create function passerelle_ensure_access_partition(moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  starts timestamptz := date_trunc('month', moment at time zone 'UTC') at time zone 'UTC';
  ends timestamptz := (date_trunc('month', moment at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  partition_name text := 'access_record_' || to_char(moment at time zone 'UTC', 'YYYY_MM');
begin
  if to_regclass(partition_name) is not null then return; end if;
  if exists (select 1 from access_record_default where occurred_at >= starts and occurred_at < ends) then return; end if;
  execute format('create table %I partition of access_record for values from (%L) to (%L)', partition_name, starts, ends);
end $$;
revoke all on function passerelle_ensure_access_partition(timestamptz) from public;

-- Referrals sent before facets existed carry a disclosure set of groups: nothing can be read by it yet,
-- for groups are expanded to fields when they are disclosed. Their sources renew it when they attach facts.
alter table referral add column facet_fields text[] default array[]::text[],
  add column purposes text[] default array[]::text[];
