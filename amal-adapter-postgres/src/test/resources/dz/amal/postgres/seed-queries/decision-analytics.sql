-- Decision analytics by day
SELECT 
  DATE_TRUNC('day', created_at) as date,
  decision,
  COUNT(*) as count,
  AVG(confidence) as avg_confidence
FROM decision_logs
WHERE created_at > NOW() - INTERVAL '30 days'
GROUP BY DATE_TRUNC('day', created_at), decision
ORDER BY date DESC;
