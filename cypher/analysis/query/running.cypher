// Whether a run of ours is still under way in the engine.
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.run = $run
RETURN transactionId AS id
