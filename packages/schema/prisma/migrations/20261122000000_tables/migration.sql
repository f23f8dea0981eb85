-- CreateTable
CREATE TABLE "audit_record" (
    "id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "partner_id" UUID,
    "client_id" UUID,
    "agent_ref" TEXT,
    "request_id" TEXT,
    "command" TEXT NOT NULL,
    "aggregate_type" TEXT NOT NULL,
    "aggregate_id" UUID NOT NULL,
    "aggregate_version" INTEGER NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "client_id" UUID NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "partner_id" UUID NOT NULL,
    "payload_hash" BYTEA NOT NULL,
    "command" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("client_id","key_hash")
);

-- CreateTable
CREATE TABLE "oidc_payload" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "grant_id" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "oidc_payload_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "kid" TEXT NOT NULL,
    "sealed_jwk" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retires_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("kid")
);

-- CreateTable
CREATE TABLE "shared_case" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "commune_code" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "created_by_partner_id" UUID NOT NULL,
    "participant_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "shared_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_access" (
    "partner_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_access_pkey" PRIMARY KEY ("partner_id","case_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "inviter_partner_id" UUID NOT NULL,
    "invited_partner_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_transfer" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "from_partner_id" UUID NOT NULL,
    "to_partner_id" UUID NOT NULL,
    "to_network_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "lead_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "created_by_partner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_person" (
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "case_person_pkey" PRIMARY KEY ("case_id","person_id")
);

-- CreateTable
CREATE TABLE "person_link" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "local_reference" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "author_partner_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "publics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "marked_met_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_version" (
    "id" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "directory_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "aggregate_type" TEXT NOT NULL,
    "aggregate_id" UUID NOT NULL,
    "aggregate_version" INTEGER NOT NULL,
    "network_id" UUID,
    "case_id" UUID,
    "actor_partner_id" UUID,
    "actor_client_id" UUID,
    "agent_ref" TEXT,
    "audience" UUID[],
    "data" JSONB NOT NULL,
    "position" BIGINT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id","occurred_at")
) PARTITION BY RANGE ("occurred_at");

-- CreateTable
CREATE TABLE "event_feed" (
    "partner_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_feed_pkey" PRIMARY KEY ("partner_id","position")
);

-- CreateTable
CREATE TABLE "event_sequence" (
    "id" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "event_sequence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "departement_code" TEXT NOT NULL,
    "statistics_threshold" INTEGER NOT NULL DEFAULT 11,
    "retention_months" INTEGER NOT NULL DEFAULT 24,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "siret" TEXT,
    "siret_synthetic" BOOLEAN NOT NULL DEFAULT false,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "public_category" TEXT,
    "commune_code" TEXT,
    "departement_code" TEXT,
    "epci_code" TEXT,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_membership" (
    "network_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "network_membership_pkey" PRIMARY KEY ("network_id","partner_id")
);

-- CreateTable
CREATE TABLE "access_point" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "access_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sector" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "access_point_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "access_point_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent_membership" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "agent_ref" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agent_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "scopes" TEXT[],
    "auth_method" TEXT NOT NULL,
    "jwks" JSONB,
    "secret_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "source_partner_id" UUID NOT NULL,
    "target_partner_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lead_partner_id" UUID,
    "participant_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "theme" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "publics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "legal_basis" TEXT,
    "legal_text" TEXT,
    "informed_on" DATE,
    "facet_groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "outcome_code" TEXT,
    "reason_code" TEXT,
    "question_code" TEXT,
    "review_on" DATE,
    "contact_on" DATE,
    "proposed_service_id" UUID,
    "replaces_id" UUID,
    "replaced_by_id" UUID,
    "cancellation_ack_due" BOOLEAN NOT NULL DEFAULT false,
    "cancellation_ack_at" TIMESTAMPTZ(3),
    "disputed_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "responded_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "stale_since" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "clock_started_at" TIMESTAMPTZ(3),
    "answer_elapsed_ms" BIGINT NOT NULL DEFAULT 0,
    "answer_reminded" BOOLEAN NOT NULL DEFAULT false,
    "clock_elapsed_ms" BIGINT NOT NULL DEFAULT 0,
    "clock_reminded" BOOLEAN NOT NULL DEFAULT false,
    "next_timer_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "themes" TEXT[],
    "publics" TEXT[],
    "modes" TEXT[],
    "fee" TEXT,
    "fee_details" TEXT,
    "capacity" TEXT NOT NULL DEFAULT 'OPEN',
    "identity_needed_to_assess" BOOLEAN NOT NULL DEFAULT false,
    "legal_deadline_days" INTEGER,
    "silence_means" TEXT,
    "silence_source" TEXT,
    "answer_reminder_days" INTEGER,
    "answer_expiry_days" INTEGER,
    "info_requested_reminder_days" INTEGER,
    "info_requested_expiry_days" INTEGER,
    "waitlist_review_days" INTEGER,
    "stale_days" INTEGER,
    "no_news_days" INTEGER,
    "reopen_window_days" INTEGER,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_coverage" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "commune_code" TEXT NOT NULL,
    "tariff_cents" INTEGER,
    "tariff_unit" TEXT,
    "system" TEXT,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "service_coverage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "departement" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,

    CONSTRAINT "departement_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "epci" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "population" INTEGER,
    "population_year" INTEGER,

    CONSTRAINT "epci_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "departement_code" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "epci_code" TEXT,
    "postal_codes" TEXT[],
    "population" INTEGER,
    "population_year" INTEGER,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "dataset" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "audit_record_aggregate_id_idx" ON "audit_record"("aggregate_id");

-- CreateIndex
CREATE INDEX "audit_record_partner_id_occurred_at_idx" ON "audit_record"("partner_id", "occurred_at");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE INDEX "oidc_payload_expires_at_idx" ON "oidc_payload"("expires_at");

-- CreateIndex
CREATE INDEX "shared_case_network_id_idx" ON "shared_case"("network_id");

-- CreateIndex
CREATE INDEX "participant_case_id_idx" ON "participant"("case_id");

-- CreateIndex
CREATE INDEX "participant_partner_id_idx" ON "participant"("partner_id");

-- CreateIndex
CREATE INDEX "case_access_case_id_idx" ON "case_access"("case_id");

-- CreateIndex
CREATE INDEX "case_access_partner_id_since_case_id_idx" ON "case_access"("partner_id", "since" DESC, "case_id" DESC);

-- CreateIndex
CREATE INDEX "invitation_case_id_idx" ON "invitation"("case_id");

-- CreateIndex
CREATE INDEX "invitation_invited_partner_id_idx" ON "invitation"("invited_partner_id");

-- CreateIndex
CREATE INDEX "invitation_inviter_partner_id_idx" ON "invitation"("inviter_partner_id");

-- CreateIndex
CREATE INDEX "lead_transfer_case_id_idx" ON "lead_transfer"("case_id");

-- CreateIndex
CREATE INDEX "lead_transfer_to_partner_id_idx" ON "lead_transfer"("to_partner_id");

-- CreateIndex
CREATE INDEX "case_person_person_id_idx" ON "case_person"("person_id");

-- CreateIndex
CREATE INDEX "person_link_partner_id_local_reference_idx" ON "person_link"("partner_id", "local_reference");

-- CreateIndex
CREATE UNIQUE INDEX "person_link_partner_id_person_id_key" ON "person_link"("partner_id", "person_id");

-- CreateIndex
CREATE INDEX "need_case_id_idx" ON "need"("case_id");

-- CreateIndex
CREATE INDEX "event_aggregate_id_aggregate_version_idx" ON "event"("aggregate_id", "aggregate_version");

-- CreateIndex
CREATE UNIQUE INDEX "network_code_key" ON "network"("code");

-- CreateIndex
CREATE INDEX "partner_kind_idx" ON "partner"("kind");

-- CreateIndex
CREATE INDEX "network_membership_partner_id_idx" ON "network_membership"("partner_id");

-- CreateIndex
CREATE INDEX "access_point_partner_id_idx" ON "access_point"("partner_id");

-- CreateIndex
CREATE INDEX "access_point_commune_code_idx" ON "access_point"("commune_code");

-- CreateIndex
CREATE INDEX "sector_access_point_id_idx" ON "sector"("access_point_id");

-- CreateIndex
CREATE UNIQUE INDEX "sector_network_id_access_point_kind_commune_code_since_key" ON "sector"("network_id", "access_point_kind", "commune_code", "since");

-- CreateIndex
CREATE UNIQUE INDEX "agent_membership_partner_id_agent_ref_key" ON "agent_membership"("partner_id", "agent_ref");

-- CreateIndex
CREATE UNIQUE INDEX "client_client_id_key" ON "client"("client_id");

-- CreateIndex
CREATE INDEX "client_partner_id_idx" ON "client"("partner_id");

-- CreateIndex
CREATE INDEX "referral_case_id_idx" ON "referral"("case_id");

-- CreateIndex
CREATE INDEX "referral_need_id_idx" ON "referral"("need_id");

-- CreateIndex
CREATE INDEX "referral_target_partner_id_sent_at_id_idx" ON "referral"("target_partner_id", "sent_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "referral_target_partner_id_state_sent_at_id_idx" ON "referral"("target_partner_id", "state", "sent_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "referral_source_partner_id_created_at_id_idx" ON "referral"("source_partner_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "referral_source_partner_id_state_created_at_id_idx" ON "referral"("source_partner_id", "state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "service_partner_id_idx" ON "service"("partner_id");

-- CreateIndex
CREATE INDEX "service_network_id_idx" ON "service"("network_id");

-- CreateIndex
CREATE INDEX "service_themes_idx" ON "service" USING GIN ("themes");

-- CreateIndex
CREATE INDEX "service_coverage_commune_code_idx" ON "service_coverage"("commune_code");

-- CreateIndex
CREATE UNIQUE INDEX "service_coverage_service_id_commune_code_since_key" ON "service_coverage"("service_id", "commune_code", "since");

-- CreateIndex
CREATE INDEX "departement_region_code_idx" ON "departement"("region_code");

-- CreateIndex
CREATE INDEX "commune_departement_code_idx" ON "commune"("departement_code");

-- CreateIndex
CREATE INDEX "commune_epci_code_idx" ON "commune"("epci_code");

-- CreateIndex
CREATE INDEX "commune_search_name_idx" ON "commune"("search_name");

-- AddForeignKey
ALTER TABLE "shared_case" ADD CONSTRAINT "shared_case_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "shared_case" ADD CONSTRAINT "shared_case_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_partner_id_fkey" FOREIGN KEY ("invited_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lead_transfer" ADD CONSTRAINT "lead_transfer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lead_transfer" ADD CONSTRAINT "lead_transfer_to_partner_id_fkey" FOREIGN KEY ("to_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_person" ADD CONSTRAINT "case_person_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_person" ADD CONSTRAINT "case_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network" ADD CONSTRAINT "network_departement_code_fkey" FOREIGN KEY ("departement_code") REFERENCES "departement"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_membership" ADD CONSTRAINT "network_membership_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_membership" ADD CONSTRAINT "network_membership_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_point" ADD CONSTRAINT "access_point_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_point" ADD CONSTRAINT "access_point_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sector" ADD CONSTRAINT "sector_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sector" ADD CONSTRAINT "sector_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sector" ADD CONSTRAINT "sector_access_point_id_fkey" FOREIGN KEY ("access_point_id") REFERENCES "access_point"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agent_membership" ADD CONSTRAINT "agent_membership_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_source_partner_id_fkey" FOREIGN KEY ("source_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_target_partner_id_fkey" FOREIGN KEY ("target_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service_coverage" ADD CONSTRAINT "service_coverage_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service_coverage" ADD CONSTRAINT "service_coverage_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "departement" ADD CONSTRAINT "departement_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_departement_code_fkey" FOREIGN KEY ("departement_code") REFERENCES "departement"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_epci_code_fkey" FOREIGN KEY ("epci_code") REFERENCES "epci"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
