-- Which decisions did a crisis rule make? psql -v rule=wish-to-die -f FILE
SELECT id, conversation_id, message_id, ticket_id, confidence, policy_version, created_at
FROM decision_logs
WHERE signals @> jsonb_build_object('crisis_hits', jsonb_build_array(jsonb_build_object('rule', :'rule')))
ORDER BY created_at DESC;
