-- How helpful are answers, by reason and models? (An analyst counts those of people who agreed only.)
SELECT d.reason_code, d.model_used,
       COUNT(*) FILTER (WHERE f.rating = 'helpful') AS helpful,
       COUNT(*) FILTER (WHERE f.rating = 'not_helpful') AS not_helpful
FROM message_feedback f
JOIN decision_logs d ON d.reply_message_id = f.message_id
GROUP BY d.reason_code, d.model_used
ORDER BY not_helpful DESC, helpful DESC, d.reason_code, d.model_used;
