-- Begins a new epoch and answers its name: nobody believes what was kept in an earlier one.
-- KEYS[1] where it stands.
local time = redis.call('TIME')
local epoch = time[1] .. '.' .. time[2]
redis.call('SET', KEYS[1], epoch)
return epoch
