-- The owner may sign in for the server and then work with the rights of amal_app only. An
-- administrator may do so anyway; for an owner who may not give the role away, one has to.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'amal_app')
    AND current_user <> 'amal_app'
    AND NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)
  THEN
    GRANT amal_app TO CURRENT_USER;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  NULL;
END;
$$;
