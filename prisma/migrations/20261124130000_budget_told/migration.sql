-- When a person last heard that the day's share for models is used up: said once a day.
ALTER TABLE "acervo_person" ADD COLUMN "budget_told_at" TIMESTAMPTZ(3);
