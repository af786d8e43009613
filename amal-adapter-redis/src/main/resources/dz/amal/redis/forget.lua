-- Puts a tombstone in the place of each session, so that nobody keeps it again.
-- KEYS the places, ARGV[1] the tombstone, ARGV[2] for how many milliseconds.
for _, place in ipairs(KEYS) do
  redis.call('SET', place, ARGV[1], 'PX', ARGV[2])
end
return #KEYS
