SELECT date_trunc('week', created_at AT TIME ZONE 'Africa/Algiers')::date AS week,
       category,
       COUNT(*),
       COUNT(first_responded_at),
       COUNT(*) FILTER (WHERE first_responded_at IS NOT NULL OR first_response_due_at <= NOW()),
       COUNT(*) FILTER (WHERE first_responded_at <= first_response_due_at),
       COUNT(*) FILTER (WHERE resolved_at IS NOT NULL OR sla_due_at <= NOW()),
       COUNT(*) FILTER (WHERE resolved_at <= sla_due_at),
       PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY EXTRACT(EPOCH FROM first_responded_at - created_at) / 60)
         FILTER (WHERE first_responded_at IS NOT NULL)
FROM public.support_tickets
WHERE created_at >= {0} AND deleted_at IS NULL
GROUP BY week, category
ORDER BY week DESC, category
