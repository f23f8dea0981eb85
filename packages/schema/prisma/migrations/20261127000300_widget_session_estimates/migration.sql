-- An equality with an unknown value is taken to keep one row in 200, so that lists were sorted instead of following
-- their index. Of a CASE the planner assumes one half, which changes no plan.
alter policy case_access_session on case_access
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
alter policy referral_session on referral
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
alter policy access_record_session on access_record
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
