-- The operator's page of the queue lists the turns that ended in an apology.
CREATE INDEX "turn_by_outcome" ON "acervo_turn"("status", "finished_at" DESC);
