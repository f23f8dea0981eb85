-- GraphQL documents of partners' own, which their clients may send. Unique for each partner: that another
-- has registered the same text is not to be learnt.
create table registered_document (
  id uuid not null,
  partner_id uuid not null,
  client_id uuid not null,
  hash text not null,
  name text not null,
  kind text not null,
  text text not null,
  version integer not null default 1,
  registered_at timestamptz(3) not null,
  retired_at timestamptz(3),
  constraint registered_document_pkey primary key (id)
);
create unique index registered_document_partner_id_hash_key on registered_document (partner_id, hash);
create index registered_document_partner_id_id_idx on registered_document (partner_id, id desc);

alter table registered_document add constraint registered_document_partner_id_fkey
  foreign key (partner_id) references partner (id) on delete restrict on update restrict;
-- What runs is the text that was checked: a hash of another text cannot be written.
alter table registered_document add constraint registered_document_hash
  check (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
alter table registered_document add constraint registered_document_text
  check (char_length(text) between 1 and 20000 and char_length(name) between 1 and 100);
alter table registered_document add constraint registered_document_kind
  check (kind in ('QUERY', 'MUTATION', 'SUBSCRIPTION'));

-- Second wall: each partner its own. A text is never changed; a retired document stays, for the audit.
alter table registered_document enable row level security;
grant select, insert on registered_document to passerelle_app;
grant update (client_id, version, registered_at, retired_at) on registered_document to passerelle_app;
create policy registered_document_own on registered_document to passerelle_app
  using (partner_id = (select passerelle_actor())) with check (partner_id = (select passerelle_actor()));
