-- Keeps a session unless it was forgotten a moment ago.
-- KEYS[1] its place, ARGV[1] what stands there when it was forgotten, ARGV[2] the session, ARGV[3]
-- for how many milliseconds.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
