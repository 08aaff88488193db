-- That somebody searched, and whether anything was found; never what they searched for.
CREATE TABLE "acervo_search_event" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "found" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_search_event_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "search_event_by_time" ON "acervo_search_event"("at");
CREATE INDEX "search_event_by_person" ON "acervo_search_event"("person_id");

ALTER TABLE "acervo_search_event" ADD CONSTRAINT "acervo_search_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
