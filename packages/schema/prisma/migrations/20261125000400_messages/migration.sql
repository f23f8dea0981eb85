-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "author_partner_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "agent_ref" TEXT,
    "sealed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_referral_id_created_at_id_idx" ON "message"("referral_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "message_case_id_idx" ON "message"("case_id");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "shared_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The one way to a sealed text: its author's always, the other side's while the referral stands at FULL. The
-- pure policy of the messages slice decides first; a test compares the two over every state and role.
create function passerelle_read_messages(wanted uuid[]) returns table (message_id uuid, sealed text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.sealed from message m join referral r on r.id = m.referral_id
  where m.id = any (wanted) and passerelle_actor() in (r.source_partner_id, r.target_partner_id)
    and (m.author_partner_id = passerelle_actor() or r.state in ('ACCEPTED', 'IN_PROGRESS'))
$$;

-- A referral entered in error takes its free text with it; that something was written, by whom and when, stays.
create function passerelle_retracting_purges_messages() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update message set sealed = null where referral_id = new.id;
  return null;
end $$;
create trigger retracting_purges_messages after update of state on referral
  for each row when (old.state <> new.state and new.state = 'ENTERED_IN_ERROR')
  execute function passerelle_retracting_purges_messages();

revoke all on function passerelle_read_messages(uuid[]), passerelle_retracting_purges_messages() from public;
grant execute on function passerelle_read_messages(uuid[]) to passerelle_app;

-- Both sides know that a message is there, whether or not they may read it. The text, and whose agent wrote
-- it, are in no grant. Nobody changes a message.
alter table message enable row level security;
grant select (id, referral_id, case_id, author_partner_id, created_at) on message to passerelle_app;
grant insert on message to passerelle_app;
create policy message_read on message for select to passerelle_app using (
  exists (select 1 from referral r where r.id = message.referral_id
    and (select passerelle_actor()) in (r.source_partner_id, r.target_partner_id) offset 0));
create policy message_post on message for insert to passerelle_app with check (
  author_partner_id = (select passerelle_actor())
  and exists (select 1 from referral r where r.id = message.referral_id and r.case_id = message.case_id
    and (select passerelle_actor()) in (r.source_partner_id, r.target_partner_id)
    and r.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS') offset 0));
