-- Who came within the last seven days?
SELECT id, role, is_guest, locale, consent_data_storage, created_at
FROM users
WHERE created_at > NOW() - INTERVAL '7 days' AND deleted_at IS NULL
ORDER BY created_at DESC;
