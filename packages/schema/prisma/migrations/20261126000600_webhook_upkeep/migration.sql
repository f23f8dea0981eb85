-- A replay takes away what still waits and was never tried; what was tried keeps its line in the log.
grant delete on webhook_delivery to passerelle_app;
create policy webhook_delivery_withdraw on webhook_delivery for delete to passerelle_app
  using (partner_id = (select passerelle_actor()) and status = 'PENDING' and kind = 'EVENT' and attempts = 0);
-- What is asked for takes its place in the order from the sequence, never one of its own choice.
revoke insert on webhook_delivery from passerelle_app;
grant insert (id, endpoint_id, partner_id, kind, event_id, occurred_at, event_type, position, subject_id,
  next_attempt_at, created_at) on webhook_delivery to passerelle_app;
-- Former secrets that sign no more are destroyed.
grant update (sealed_previous_secret, previous_secret_until) on webhook_endpoint to passerelle_worker;
