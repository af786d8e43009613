-- Nothing: the trigger of the migrations.
SELECT;
